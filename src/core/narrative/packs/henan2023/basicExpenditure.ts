/**
 * 六 一般公共预算财政拨款基本支出决算情况: 人员经费 and 公用经费 with the names of the items that hold an amount.
 */
import type { Draft, Node } from '../../language/nodes';
import { list, p } from '../../language/nodes';
import type { Source } from '../../language/source';
import { rowsWith } from '../../language/rows';

export const PERSONNEL = ['301', '303'];
export const PUBLIC = ['302', '307', '309', '310', '311', '312', '313', '399'];

export function basicExpenditure(s: Source): readonly Draft[] {
  const head = p`${s.year()}一般公共预算财政拨款基本支出${s.wan('基本支出', s.figure('T5', 'total', 'basic'), 'T5')}。`;
  return [
    { section: '六', id: '6.1', kind: 'body', node: head },
    {
      section: '六',
      id: '6.2',
      kind: 'body',
      node: p`其中：${group(s, '人员经费', 'personnel', PERSONNEL)}。`,
    },
    {
      section: '六',
      id: '6.3',
      kind: 'body',
      node: p`${group(s, '公用经费', 'public', PUBLIC)}。`,
    },
  ];
}

/** Without a full stop: provinces put the groups into one sentence or into two. */
export function group(s: Source, name: string, row: string, classes: readonly string[]): Node {
  const total = s.wan(name, s.figure('T6', row, 'amount'), 'T6');
  const items = rowsWith(s.table('T6'), 'amount', 5)
    .filter(item => classes.includes(item.key.slice(0, 3)))
    // Groups stand side by side in the table: by code, not by line.
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (items.length === 0) return p`${name}${total}`;
  return p`${name}${total}，主要包括：${list(
    `${name}项目`,
    '、',
    items.map(item => s.name(item)),
  )}`;
}
