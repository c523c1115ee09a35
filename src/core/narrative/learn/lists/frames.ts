/**
 * The sentence that members share, by what their budgets ask for; odd members kept apart so that they break nothing.
 */
import type { Learner } from '../bind/learner';
import { worth } from '../bind/learner';
import { withoutDigits } from './general';
import type { Case, Family, Frame, ListSpec, Template } from '../wording/wording';

export type Lines = readonly (readonly Template[])[];

export interface Member {
  readonly key: string;
  readonly lines: Lines;
  readonly words: Readonly<Record<string, string>>;
}

/** What a family has in last year's tables: keys in the table's order with what they hold. */
function universe({ accounts }: Learner, family: Family): readonly { key: string; fen: number }[] {
  const table = accounts.tables[family.table];
  if (family.by === 'column') {
    const row = table.rows.find(({ key }) => key === family.row);
    return family.columns.flatMap(key => {
      const amount = row?.amounts[key];
      return amount ? [{ key, fen: amount.fen }] : [];
    });
  }
  const { column, length, within } = family;
  return table.rows.flatMap(({ key, amounts }) => {
    const amount = amounts[column];
    const isOf = within.length === 0 || within.some(code => key.startsWith(code));
    const fits = key.length === length && isOf && /^\d+$/.test(key);
    return fits && amount ? [{ key, fen: amount.fen }] : [];
  });
}

export function listOf(
  learner: Learner,
  parts: Pick<ListSpec, 'id' | 'family' | 'aliases' | 'ordinal' | 'header' | 'headerOrdinal'>,
  members: readonly Member[],
): ListSpec {
  const family = narrowed(learner, parts.family, members);
  const cases = new Map(members.map(member => [member.key, caseOf(learner, family, member)]));
  const isCased = [...cases.values()].some(one => one !== 'any');
  const frames: Frame[] = [];
  for (const when of new Set(cases.values())) {
    const own = members.filter(({ key }) => cases.get(key) === when);
    const counted = new Map<string, { lines: Lines; count: number }>();
    for (const member of own) {
      const lines = withoutDigits(member.lines);
      const text = JSON.stringify(lines);
      const known = counted.get(text) ?? { lines, count: 0 };
      known.count += 1;
      counted.set(text, known);
    }
    const [best] = [...counted.values()].sort((a, b) => b.count - a.count);
    if (best) frames.push({ when, lines: best.lines });
  }
  const own: Record<string, Lines> = {};
  const odd: Record<string, Lines> = {};
  for (const { key, lines } of members) {
    const frame = frames.find(({ when }) => when === cases.get(key));
    if (!frame || JSON.stringify(frame.lines) === JSON.stringify(lines)) continue;
    if (JSON.stringify(frame.lines) === JSON.stringify(withoutDigits(lines))) {
      odd[key] = lines;
      continue;
    }
    const isOther = !isCased && shape(frame.lines) !== shape(lines);
    (isOther ? own : odd)[key] = lines;
  }
  const all = universe(learner, family);
  const listed = members.map(({ key }) => key);
  const isListed = (key: string): boolean => listed.includes(key);
  const leftOut = all.filter(({ key, fen }) => fen !== 0 && !isListed(key));
  const zeros = all.filter(({ key, fen }) => fen === 0 && isListed(key)).map(({ key }) => key);
  const zerosOut = all.some(({ key, fen }) => fen === 0 && !isListed(key));
  const some = zerosOut || zeros.length === 0 ? 'some' : 'all';
  return {
    ...parts,
    family,
    scope: leftOut.length > 0 ? 'listed' : some,
    always: family.table === 'T6' ? [] : zeros,
    frames,
    own,
    odd,
    drafts: Object.fromEntries(members.map(({ key, words }) => [key, words])),
    listed,
  };
}

/** Economic items of one class only, where all of that class stand there and others are left out. */
function narrowed(learner: Learner, family: Family, members: readonly Member[]): Family {
  if (family.by !== 'row' || family.table !== 'T6') return family;
  const classes = [...new Set(members.map(({ key }) => key.slice(0, 3)))];
  const [only] = classes;
  if (classes.length !== 1 || only === undefined) return family;
  const out = universe(learner, family).filter(
    ({ key, fen }) => fen !== 0 && !members.some(member => member.key === key),
  );
  return out.length > 0 && out.every(({ key }) => !key.startsWith(only))
    ? { ...family, within: [only] }
    : family;
}

/** The kinds of numbers and words, without the text between. */
function shape(lines: Lines): string {
  return JSON.stringify(lines.map(nodes => nodes.map(({ t }) => t).filter(t => t !== 'text')));
}

function caseOf(learner: Learner, family: Family, { key, lines }: Member): Case {
  if (family.by !== 'row' || !JSON.stringify(lines).includes('"budget.*"')) return 'any';
  const planned = worth(learner, { e: 'input', id: `budget.${key}`, label: '' });
  const spent = worth(learner, { e: 'cell', table: family.table, row: key, column: family.column });
  return caseFor(spent, planned);
}

export function caseFor(spent: number | null, planned: number | null): Case {
  if (spent === null || planned === null) return 'differs';
  if (planned === 0) return spent === 0 ? 'nothing' : 'unplanned';
  return Math.abs(spent - planned) < 5_000 ? 'equal' : 'differs';
}
