/** 上海 六: 人员经费 and 公用经费 in one paragraph. */
import type { Draft } from '../../language/nodes';
import { p } from '../../language/nodes';
import type { Source } from '../../language/source';
import { group, PERSONNEL, PUBLIC } from '../henan2023/basicExpenditure';

export function basicExpenditure(s: Source): readonly Draft[] {
  const node = p`一般公共预算财政拨款基本支出${s.wan('基本支出', s.figure('T5', 'total', 'basic'), 'T5')}。其中：${group(
    s,
    '人员经费',
    'personnel',
    PERSONNEL,
  )}；${group(s, '公用经费', 'public', PUBLIC)}。`;
  return [{ section: '六', id: '6.1', kind: 'body', node }];
}
