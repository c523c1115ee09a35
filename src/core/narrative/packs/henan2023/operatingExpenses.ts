/**
 * 十 机关运行经费: the 公用经费 of T6 unless a person says otherwise. The two are equal only where every unit is
 * 行政 or 参公; published cases differ, legitimately (rule N10).
 */
import { amountField, choiceField, textField } from '../../language/fields';
import type { InputField } from '../../model';
import type { Draft } from '../../language/nodes';
import { alternative, p } from '../../language/nodes';
import { change } from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';

const amount: InputField = {
  ...amountField(
    '十',
    'operating.amount',
    '机关运行经费（与公用经费合计不同时填）',
    '部门决算报表',
  ),
  required: false,
};

/** 事业单位 that are not 参公 have no 机关运行经费. */
const scope: InputField = {
  ...choiceField(
    '十',
    'operating.scope',
    '本单位是否属于机关运行经费统计范围（不填按属于）',
    ['属于', '不属于'],
    '部门决算报表',
  ),
  required: false,
};
const OUTSIDE = '不属于';

export function operatingExpenses(s: Source): readonly Draft[] {
  const current = s.given(amount) ?? s.figure('T6', 'public', 'amount');
  const prior = amountField('十', 'prior.operating', '上年机关运行经费支出', '上年决算公开06表');
  const slot = statedFor(prior, {
    ...s.wan('机关运行经费', current, 'T6'),
    reads: { field: amount, base: null, sign: 1, mayDiffer: true },
  });
  const clause = change(s, {
    slot: '机关运行经费',
    current,
    lead: '',
    flat: '与上年度持平',
    because: '，主要原因是',
    prior,
    reason: textField('十', 'reason.operating', '机关运行经费增减的主要原因'),
  });
  const node = alternative('统计范围', s.textOf(scope) === OUTSIDE ? 1 : 0, [
    p`${s.year()}机关运行经费支出${slot}，比${s.priorYear()}${clause}`,
    p`${s.pack.subject}不属于机关运行经费统计范围，${s.year()}没有机关运行经费支出。`,
  ]);
  return [
    {
      section: '十',
      id: '10.1',
      kind: 'body',
      node: { ...node, reads: { field: scope, values: [null, OUTSIDE] } },
    },
  ];
}
