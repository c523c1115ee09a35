/**
 * A group of T6, code, name and amount side by side, and the groups that a person pointed at, each by its three columns.
 */
import type { CodeMemory } from '../coded/codes';
import type { Hints } from '../../mapping/hints';

export interface Group {
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly amountColumn: number;
  /** Where one group has a column each for 人员经费 and 公用经费. */
  readonly personnelColumn: number | null;
  readonly publicColumn: number | null;
  readonly memory: CodeMemory;
}

const PARTS: readonly (readonly [string, string])[] = [
  ['code', '科目代码'],
  ['name', '科目名称'],
  ['amount', '金额'],
];
/** Forms print at most three groups beside one another. */
const GROUPS = ['一', '二', '三'];

/** "1.amount", 第一组：金额; the first group is there in every form. */
export function groupPartNames(): {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
}[] {
  return GROUPS.flatMap((ordinal, index) =>
    PARTS.map(([part, name]) => ({
      key: `${String(index + 1)}.${part}`,
      name: `第${ordinal}组：${name}`,
      required: index === 0,
    })),
  );
}

/** `null` where nothing was pointed at; a sentence where a part of a group is lacking. Other groups are not looked for. */
export function pointedGroups({ columns }: Hints): Group[] | string | null {
  if (columns.size === 0) return null;
  const at = (key: string): number | null =>
    [...columns].find(([, one]) => one === key)?.[0] ?? null;
  const groups: Group[] = [];
  for (const [index, ordinal] of GROUPS.entries()) {
    const found = PARTS.map(([part, name]) => ({
      name,
      column: at(`${String(index + 1)}.${part}`),
    }));
    const lacking = found.filter(({ column }) => column === null);
    if (lacking.length === PARTS.length) continue;
    if (lacking.length > 0)
      return `第${ordinal}组还没有指定${lacking.map(({ name }) => `“${name}”`).join('、')}在哪一列。科目代码、科目名称、金额三列要一起指定。`;
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
