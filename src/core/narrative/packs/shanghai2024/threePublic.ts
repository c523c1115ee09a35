/**
 * 上海 七 财政拨款“三公”经费: against the budget, against last year item by item, and what each item was spent on.
 */
import type { Figure } from '../../../figure';
import { amountField, countField, textField } from '../../language/fields';
import type { InputField } from '../../model';
import type { Draft, Node } from '../../language/nodes';
import { alternative, list, p } from '../../language/nodes';
import {
  againstBudget,
  branchOf,
  completion,
  difference,
  either,
  same,
  share,
} from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';

const SECTION = '七';
const LEDGER = '“三公”经费台账';
const LAST_YEAR = '上年决算“三公”经费支出决算表';
const WHOLE = '“三公”经费财政拨款支出';

interface Item {
  readonly column: string;
  readonly name: string;
}

const abroadGroups = countField(SECTION, 'abroad.groups', '因公出国（境）团组数', '个', LEDGER);
const abroadPeople = countField(SECTION, 'abroad.people', '因公出国（境）人次', '人次', LEDGER);
const abroadContent = textField(SECTION, 'abroad.content', '因公出国（境）开支内容');
const purchaseUse = textField(SECTION, 'vehicle.purchaseUse', '公务用车购置支出的用途和购置数量');
const vehicleUse = textField(SECTION, 'vehicle.use', '公务用车运行维护支出的用途');
const vehiclesKept = countField(
  SECTION,
  'vehicle.kept',
  '开支财政拨款的公务用车保有量',
  '辆',
  '资产台账',
);
const foreignAmount = amountField(SECTION, 'reception.foreignAmount', '外宾接待支出', LEDGER);
const domesticUse = textField(
  SECTION,
  'reception.domesticUse',
  '国内公务接待支出的用途、批次和人次',
);

export function threePublicTotal(s: Source): readonly Draft[] {
  const [budget, final] = pair(s, 'total');
  const rated = (name: string, lead: string, column: string): Node => {
    const [planned, spent] = pair(s, column);
    return p`${name}${lead}${statedFor(prior(column, name), s.wan(name, spent, 'T9'))}${completion(s, SECTION, name, '完成预算的', spent, planned)}`;
  };
  const [abroad, vehicle, reception] = items(s);
  const reason = textField(SECTION, 'reason.threePublic', '“三公”经费决算数与预算数差异的主要原因');
  const first = p`${WHOLE}年初预算为${s.wan('预算', budget, 'T9')}，支出决算为${statedFor(
    prior('total', '“三公”经费'),
    s.wan('决算', final, 'T9'),
  )}${completion(
    s,
    SECTION,
    '三公经费',
    '完成预算的',
    final,
    budget,
  )}，其中：${rated(abroad.name, '决算为', 'abroad')}；${rated(
    vehicle.name,
    '支出决算为',
    'vehicle',
  )}；${rated(reception.name, '支出决算为', 'reception')}。${s.year()}${againstBudget(
    s,
    '“三公”经费',
    final,
    budget,
    reason,
    '“三公”经费支出决算数与预算数持平',
    '“三公”经费支出决算数',
  )}。`;
  return [body('7.1.1', first), body('7.1.2', againstLastYear(s))];
}

function againstLastYear(s: Source): Node {
  const [, whole] = pair(s, 'total');
  const total = difference(s, {
    slot: WHOLE,
    current: whole,
    prior: prior('total', '“三公”经费'),
    lead: p`${WHOLE}决算数比${s.priorYear()}`,
    flat: p`${WHOLE}决算数与${s.priorYear()}持平`,
    tail: p``,
  });
  const parts = items(s).map(({ column, name }) =>
    difference(s, {
      slot: name,
      current: pair(s, column)[1],
      prior: prior(column, name),
      lead: `${name}支出决算`,
      flat: `${name}支出决算持平`,
      tail: p``,
    }),
  );
  return p`${s.year()}${total}。其中：${list('增减', '；', parts)}。${list(
    '原因',
    '',
    items(s).map(item => reasonOf(s, item)),
  )}`;
}

/** Only where the item changed. */
function reasonOf(s: Source, { column, name }: Item): Node {
  const [, final] = pair(s, column);
  const before = s.given(prior(column, name));
  const reason = s.human(
    textField(SECTION, `reason.${column}.change`, `${name}支出增减的主要原因`),
  );
  return alternative(
    `${name}.增减原因`,
    branchOf(same(final, before)),
    [p``, p`${name}支出${either(final, before, '增加', '减少')}的主要原因是${reason}。`],
    `上年${name}`,
  );
}

export function threePublicItems(s: Source): readonly Draft[] {
  const [, whole] = pair(s, 'total');
  if (whole?.fen === 0) return [body('7.2.1', p`${s.unitName()}${s.year()}无${WHOLE}。`)];
  const shares = items(s).map(({ column, name }) => {
    const [, final] = pair(s, column);
    return p`${name}支出决算${s.wan(name, final, 'T9')}，占${share(s, name, final, whole)}`;
  });
  const of = (column: string): Figure | null => s.figure('T9', 'final', column);
  return [
    body('7.2.1', p`${WHOLE}决算中，${list('构成', '；', shares)}。具体情况如下：`),
    body(
      '7.2.abroad',
      p`1、${s.pack.abroad}支出${s.wan('因公出国（境）费', of('abroad'), 'T9')}。全年安排因公出国（境）团组${s.countInput(
        abroadGroups,
      )}、累计${s.countInput(abroadPeople)}。开支内容包括：${s.human(abroadContent, unlessSpent(of('abroad')))}。`,
    ),
    body(
      '7.2.vehicle',
      p`2、${s.pack.vehicle}支出${s.wan('公务用车购置及运行维护费', of('vehicle'), 'T9')}。其中：`,
    ),
    body(
      '7.2.vehiclePurchase',
      p`公务用车购置支出为${s.wan('公务用车购置支出', of('vehiclePurchase'), 'T9')}。主要用于${s.human(
        purchaseUse,
        unlessSpent(of('vehiclePurchase')),
      )}。`,
    ),
    body(
      '7.2.vehicleOperation',
      p`公务用车运行维护支出${s.wan('公务用车运行维护支出', of('vehicleOperation'), 'T9')}。主要用于${s.human(
        vehicleUse,
        unlessSpent(of('vehicleOperation')),
      )}。${s.year('年')}，${s.unitName()}所属各预算单位开支财政拨款的公务用车保有量为${s.countInput(vehiclesKept)}。`,
    ),
    body(
      '7.2.reception',
      p`3、${s.pack.reception}支出${s.wan('公务接待费', of('reception'), 'T9')}。其中：`,
    ),
    body(
      '7.2.receptionDomestic',
      p`国内公务接待支出${s.wan('国内公务接待支出', of('reception'), 'T9')}（含外宾接待支出${s.amountInput(
        foreignAmount,
        true,
      )}）。主要用于${s.human(domesticUse, unlessSpent(of('reception')))}。`,
    ),
  ];
}

function items(s: Source): readonly [Item, Item, Item] {
  return [
    { column: 'abroad', name: s.pack.abroad },
    { column: 'vehicle', name: s.pack.vehicle },
    { column: 'reception', name: s.pack.reception },
  ];
}

function prior(column: string, name: string): InputField {
  return amountField(SECTION, `prior.threePublic.${column}`, `上年${name}决算数`, LAST_YEAR);
}

function unlessSpent(amount: Figure | null): { fallback: string | null } {
  return { fallback: amount?.fen === 0 ? '无' : null };
}

function pair(s: Source, column: string): readonly [Figure | null, Figure | null] {
  return [s.figure('T9', 'budget', column), s.figure('T9', 'final', column)];
}

function body(id: string, node: Node): Draft {
  return { section: SECTION, id, kind: 'body', node };
}
