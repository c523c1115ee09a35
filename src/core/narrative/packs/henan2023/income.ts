/**
 * 二 收入决算情况: the total and each kind of income that is not zero.
 */
import type { Draft } from '../../language/nodes';
import { list, p } from '../../language/nodes';
import { share } from '../../language/phrases';
import type { Source } from '../../language/source';
import { INCOMES } from '../shared/kindNames';
import { presentKinds } from '../shared/kinds';

export function income(s: Source): readonly Draft[] {
  const total = s.total('T2', 'total', 'total');
  const items = presentKinds(s, 'T2', INCOMES).map(
    ({ name, figure }) =>
      p`${{ kind: 'key', text: name, cells: [] }}${s.wan(name, figure)}，占${share(s, name, figure, total)}`,
  );
  const node =
    items.length === 0
      ? p`${s.year()}收入合计${s.wan('收入合计', total, 'T2')}。`
      : p`${s.year()}收入合计${s.wan('收入合计', total, 'T2')}，其中：${list('构成', '；', items)}。`;
  return [{ section: '二', id: '2.1', kind: 'body', node }];
}
