/**
 * A group of T6, code, name and amount side by side, and the groups that a person pointed at, each by its three columns.
 */
import { message } from '../../../message';
import type { AccountsMessage, GroupPart } from '../../messages';
import type { CodeMemory } from '../coded/codes';
import type { Hints } from '../hints';
import type { MappableColumn } from '../layout';

export interface Group {
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly amountColumn: number;
  /** Where one group has a column each for 人员经费 and 公用经费. */
  readonly personnelColumn: number | null;
  readonly publicColumn: number | null;
  readonly memory: CodeMemory;
}

const PARTS: readonly GroupPart[] = ['code', 'name', 'amount'];
/** Forms print at most three groups beside one another. */
const GROUPS: readonly number[] = [1, 2, 3];

/** "1.amount"; the first group is there in every form. */
export function groupParts(): MappableColumn[] {
  return GROUPS.flatMap(group =>
    PARTS.map(part => ({
      key: `${String(group)}.${part}`,
      name: message('column.inGroup', { group, part }),
      required: group === 1,
    })),
  );
}

/** `null` where nothing was pointed at; a problem where a part of a group is lacking. Other groups are not looked for. */
export function pointedGroups(sheet: string, { columns }: Hints): Group[] | AccountsMessage | null {
  if (columns.size === 0) return null;
  const at = (key: string): number | null =>
    [...columns].find(([, one]) => one === key)?.[0] ?? null;
  const groups: Group[] = [];
  for (const group of GROUPS) {
    const found = PARTS.map(part => ({ part, column: at(`${String(group)}.${part}`) }));
    const lacking = found.filter(({ column }) => column === null).map(({ part }) => part);
    if (lacking.length === PARTS.length) continue;
    if (lacking.length > 0) return message('pointed.group', { sheet, group, lacking });
    const [code = 0, name = 0, amount = 0] = found.map(({ column }) => column ?? 0);
    groups.push({
      codeColumns: [code],
      nameColumn: name,
      amountColumn: amount,
      personnelColumn: null,
      publicColumn: null,
      memory: { code: '' },
    });
  }
  return groups;
}
