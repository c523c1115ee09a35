/**
 * 上海 十一 其他重要事项: 机关运行经费, 政府采购, 国有资产.
 */
import { amountField, choiceField, countField, textField } from '../../language/fields';
import type { InputField } from '../../model';
import type { Draft, Node } from '../../language/nodes';
import { alternative, list, p } from '../../language/nodes';
import { change } from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';
import { vehicleTotal } from '../henan2023/assets';

const SECTION = '十一';
const LEDGER = '政府采购统计报表';
const OUTSIDE = '不属于';

const operatingAmount: InputField = {
  ...amountField(
    SECTION,
    'operating.amount',
    '机关运行经费（与公用经费合计不同时填）',
    '部门决算报表',
  ),
  required: false,
};
const scope: InputField = {
  ...choiceField(
    SECTION,
    'operating.scope',
    '本单位是否属于机关运行经费统计范围（不填按属于）',
    ['属于', OUTSIDE],
    '部门决算报表',
  ),
  required: false,
};

export function operatingExpenses(s: Source): readonly Draft[] {
  const current = s.given(operatingAmount) ?? s.figure('T6', 'public', 'amount');
  const prior = amountField(SECTION, 'prior.operating', '上年机关运行经费支出', '上年决算公开06表');
  const slot = statedFor(prior, {
    ...s.wan('机关运行经费', current, 'T6'),
    reads: { field: operatingAmount, base: null, sign: 1, mayDiffer: true },
  });
  const clause = change(s, {
    slot: '机关运行经费',
    current,
    lead: '',
    flat: '持平',
    because: '。主要原因是',
    prior,
    reason: textField(SECTION, 'reason.operating', '机关运行经费增减的主要原因'),
  });
  const node = alternative('统计范围', s.textOf(scope) === OUTSIDE ? 1 : 0, [
    p`机关运行经费支出${slot}，比${s.priorYear()}${clause}`,
    p`${s.unitName()}${s.year()}无机关运行经费支出。`,
  ]);
  return [body('11.1.1', { ...node, reads: { field: scope, values: [null, OUTSIDE] } })];
}

export function procurement(s: Source): readonly Draft[] {
  const typed = (id: string, label: string): Node =>
    s.amountInput(amountField(SECTION, `procurement.${id}`, label, LEDGER), true);
  return [
    body(
      '11.2.1',
      p`${s.unitName()}${s.year()}政府采购金额（以合同签订为准）为${typed('total', '政府采购金额')}，其中：货物采购金额${typed(
        'goods',
        '货物采购金额',
      )}、工程采购金额${typed('works', '工程采购金额')}、服务采购金额${typed('services', '服务采购金额')}。`,
    ),
    body(
      '11.2.2',
      p`${s.year()}本部门面向中小企业预留政府采购项目预算金额${typed('reservedSmall', '面向中小企业预留政府采购项目预算金额')}，面向小微企业预留政府采购项目预算金额${typed(
        'reservedMicro',
        '面向小微企业预留政府采购项目预算金额',
      )}。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额${typed(
        'wonSmall',
        '面向中小企业预留项目中中小企业中标或成交的采购金额',
      )}；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额${typed(
        'wonMicro',
        '面向小微企业预留项目中小微企业中标或成交的采购金额',
      )}；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额${typed(
        'wonOther',
        '其他政府采购项目中中小企业中标或成交的采购金额',
      )}。`,
    ),
  ];
}

export function assets(s: Source): readonly Draft[] {
  const source = '资产台账';
  const kinds = Object.entries(s.pack.vehicleKinds).map(([id, name]) => ({
    name,
    count: s.countInput(countField(SECTION, id, name, '辆', source)),
  }));
  return [
    body(
      '11.3.1',
      p`截至${s.year('年')}12月31日，${s.unitName()}共有车辆${vehicleTotal(kinds.map(kind => kind.count))}，其中：${list(
        '车辆',
        '、',
        kinds.map(({ name, count }) => p`${name}${count}`),
      )}。单价100万元（含）以上设备（不含车辆）${s.countInput(
        countField(SECTION, 'equipment', '单价100万元（含）以上设备（不含车辆）', '台', source),
      )}（套）。`,
    ),
  ];
}

function body(id: string, node: Node): Draft {
  return { section: SECTION, id, kind: 'body', node };
}
