/**
 * Which column of a header plays which role: headings are compared with the words of every role, and roles are given one
 * to one, the surest first. What a person said of a header with these very headings holds before all else.
 */
import type { Region } from '../sheet/cells';
import { plainAt } from '../sheet/cells';
import type { RoleWords } from './roles';

export interface Heading {
  readonly column: number;
  /** Without spaces and what stands in brackets. */
  readonly words: string;
  /** As it stands, spaces apart. */
  readonly plain: string;
}

/** One heading that could be a role that another heading has. */
export interface Rival {
  readonly role: string;
  readonly column: number;
  readonly chosen: number;
}

export interface Assigned<R extends string> {
  readonly columns: Readonly<Partial<Record<R, number>>>;
  readonly rivals: readonly Rival[];
  /** How many headings have a role. */
  readonly count: number;
}

const SURE = 2;
const LIKELY = 1;

export function headingsOf({ grid, width }: Region, row: number): readonly Heading[] {
  const found: Heading[] = [];
  for (let column = 0; column < width; column++) {
    const plain = plainAt(grid, row, column);
    if (plain === '') continue;
    found.push({ column, plain, words: withoutBrackets(plain) });
  }
  return found;
}

/** "得分(20分*执行率)" → "得分"; what is nothing but brackets stays. */
function withoutBrackets(plain: string): string {
  const bare = plain.replace(/\([^()]*\)|\[[^[\]]*\]|:$/g, '');
  return bare === '' ? plain : bare;
}

function scoreOf(words: string, { sure, likely }: RoleWords): number {
  if (sure.test(words)) return SURE;
  return likely?.test(words) ? LIKELY : 0;
}

export function assignRoles<R extends string>(
  headings: readonly Heading[],
  roles: Readonly<Record<R, RoleWords>>,
  prefer: (role: R, columns: readonly number[]) => number | null = () => null,
): Assigned<R> {
  const names = Object.keys(roles) as R[];
  const claims = headings.flatMap(({ column, words }) =>
    names.flatMap(role => {
      const score = scoreOf(words, roles[role]);
      return score > 0 ? [{ column, role, score }] : [];
    }),
  );
  const columns: Partial<Record<R, number>> = {};
  const taken = new Set<number>();
  const rivals: Rival[] = [];
  for (const level of [SURE, LIKELY]) {
    for (const role of names) {
      if (columns[role] !== undefined) continue;
      const open = claims
        .filter(claim => claim.role === role && claim.score === level && !taken.has(claim.column))
        .map(claim => claim.column);
      const [first] = open;
      if (first === undefined) continue;
      const settled = open.length > 1 ? prefer(role, open) : first;
      const chosen = settled ?? first;
      columns[role] = chosen;
      taken.add(chosen);
      const others = settled === null ? open.filter(column => column !== chosen) : [];
      rivals.push(...others.map(column => ({ role, column, chosen })));
    }
  }
  return { columns, rivals, count: taken.size };
}
