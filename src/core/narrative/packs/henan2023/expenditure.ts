/**
 * 三 支出决算情况: 基本支出 and 项目支出 always, the other kinds when they are not zero. The parts are not adjusted
 * when they add up to a tail.
 */
import type { Draft, Node } from '../../language/nodes';
import { list, p } from '../../language/nodes';
import { share } from '../../language/phrases';
import type { Source } from '../../language/source';
import { SPENDINGS } from '../shared/kindNames';
import { presentKinds } from '../shared/kinds';

const { basic, project, ...OTHER_KINDS } = SPENDINGS;

export function expenditure(s: Source): readonly Draft[] {
  const total = s.total('T3', 'total', 'total');
  const parts = [
    { name: basic, figure: s.figure('T3', 'total', 'basic') },
    { name: project, figure: s.figure('T3', 'total', 'project') },
    ...presentKinds(s, 'T3', OTHER_KINDS),
  ];
  const items: Node[] = parts.map(
    ({ name, figure }) =>
      p`${{ kind: 'key', text: name, cells: [] }}${s.wan(name, figure, 'T3')}，占${share(s, name, figure, total)}`,
  );
  const node = p`${s.year()}支出合计${s.wan('支出合计', total, 'T3')}，其中：${list('构成', '；', items)}。`;
  return [{ section: '三', id: '3.1', kind: 'body', node }];
}
