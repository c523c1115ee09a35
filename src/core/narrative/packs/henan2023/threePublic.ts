/**
 * 九 财政拨款“三公”经费: the whole against its budget, the three items, and the counts that inspections ask for.
 */
import type { Figure } from '../../../figure';
import { message } from '../../../message';
import { amountField, countField, textField } from '../../language/fields';
import { minus } from '../../language/figures';
import type { Draft, Node } from '../../language/nodes';
import { alternative, p } from '../../language/nodes';
import { branchOf, completion, same, share } from '../../language/phrases';
import type { Source } from '../../language/source';

const SECTION = '九';
const LEDGER = '“三公”经费台账';
const NONE = '无';
const NO_SUCH = '无该事项';

const abroadGroups = countField(SECTION, 'abroad.groups', '因公出国（境）团组数', '个', LEDGER);
const abroadPeople = countField(SECTION, 'abroad.people', '因公出国（境）人次', '人次', LEDGER);
const abroadContent = textField(SECTION, 'abroad.content', '因公出国（境）开支内容（没有填“无”）');
const vehiclesBought = countField(SECTION, 'vehicle.bought', '公务用车购置数', '台', '资产台账');
const vehicleUse = textField(SECTION, 'vehicle.use', '公务用车运行维护支出的用途');
const vehiclesKept = countField(
  SECTION,
  'vehicle.kept',
  '单位开支财政拨款的公务用车保有量',
  '辆',
  '资产台账',
);
const foreignAmount = amountField(SECTION, 'reception.foreignAmount', '外宾接待支出', LEDGER);
const foreignUse = textField(
  SECTION,
  'reception.foreignUse',
  '外宾接待支出的用途（没有填“无该事项”）',
);
const foreignGroups = countField(
  SECTION,
  'reception.foreignGroups',
  '国（境）外来访团组数',
  '个',
  LEDGER,
);
const foreignPeople = countField(
  SECTION,
  'reception.foreignPeople',
  '来访外宾人次',
  '人次',
  LEDGER,
);
const foreignGuests = textField(
  SECTION,
  'reception.foreignGuests',
  '来访人员主要包括（没有填“无”）',
);
const domesticUse = textField(SECTION, 'reception.domesticUse', '国内公务接待支出的用途');
const domesticGroups = countField(
  SECTION,
  'reception.domesticGroups',
  '国内来访团组数',
  '个',
  LEDGER,
);
const domesticPeople = countField(
  SECTION,
  'reception.domesticPeople',
  '国内来宾人次',
  '人次',
  LEDGER,
);

interface Item {
  readonly column: string;
  readonly name: string;
}

export function threePublicTotal(s: Source): readonly Draft[] {
  const [budget, final] = pair(s, 'total');
  const reason = s.human(
    textField(SECTION, 'reason.threePublic', '“三公”经费决算数与预算数差异的主要原因'),
  );
  const tail = alternative('差异', branchOf(same(final, budget)), [
    p`${s.year()}“三公”经费支出决算数与预算数持平`,
    p`${s.year()}“三公”经费支出决算数与预算数存在差异的主要原因是${reason}`,
  ]);
  return [
    body(
      '9.1.1',
      p`${s.year()}“三公”经费财政拨款支出预算为${s.wan('预算', budget, 'T9')}，支出决算为${s.wan(
        '决算',
        final,
        'T9',
      )}${completion(s, SECTION, '三公经费', '完成预算的', final, budget)}。${tail}。`,
    ),
  ];
}

export function threePublicItems(s: Source): readonly Draft[] {
  const [, whole] = pair(s, 'total');
  const items: readonly Item[] = [
    { column: 'abroad', name: s.pack.abroad },
    { column: 'vehicle', name: s.pack.vehicle },
    { column: 'reception', name: s.pack.reception },
  ];
  const [abroad, vehicle, reception] = items.map(item => {
    const [budget, final] = pair(s, item.column);
    return p`${item.name}支出决算${s.wan(item.name, final, 'T9')}${completion(
      s,
      SECTION,
      item.name,
      '完成预算的',
      final,
      budget,
    )}，占${share(s, item.name, final, whole)}`;
  });
  return [
    body(
      '9.2.1',
      p`${s.year()}“三公”经费财政拨款支出决算中，${abroad ?? ''}；${vehicle ?? ''}；${reception ?? ''}。具体情况如下：`,
    ),
    body('9.2.abroad', abroadItem(s)),
    ...vehicleItem(s),
    ...receptionItem(s),
  ];
}

function abroadItem(s: Source): Node {
  return p`1.${against(s, { column: 'abroad', name: s.pack.abroad })}全年因公出国（境）团组${s.countInput(abroadGroups)}，累计${s.countInput(
    abroadPeople,
  )}。开支内容包括：${s.human(abroadContent, unlessSpent(s.figure('T9', 'final', 'abroad'), NONE))}。`;
}

function vehicleItem(s: Source): readonly Draft[] {
  const bought = s.wan('公务用车购置支出', s.figure('T9', 'final', 'vehiclePurchase'), 'T9');
  const running = s.figure('T9', 'final', 'vehicleOperation');
  const run = s.wan('公务用车运行维护支出', running, 'T9');
  return [
    body(
      '9.2.vehicle',
      p`2.${against(s, { column: 'vehicle', name: s.pack.vehicle })}其中：公务用车购置支出${bought}，购置车辆${s.countInput(vehiclesBought)}。`,
    ),
    body(
      '9.2.vehicleOperation',
      p`公务用车运行维护支出${run}。主要用于${s.human(vehicleUse, unlessSpent(running, NO_SUCH))}。${s.year(
        '年',
      )}期末，单位开支财政拨款的公务用车保有量为${s.countInput(vehiclesKept)}。`,
    ),
  ];
}

function receptionItem(s: Source): readonly Draft[] {
  const [, final] = pair(s, 'reception');
  const foreign = s.given(foreignAmount);
  const domestic = final && foreign && minus(final, foreign);
  if (domestic && domestic.fen < 0)
    s.tell(message('narrate.foreignAboveReception', { input: foreignAmount.label }));
  return [
    body(
      '9.2.reception',
      p`3.${against(s, { column: 'reception', name: s.pack.reception })}其中：外宾接待支出${s.amountInput(
        foreignAmount,
        true,
      )}。主要用于${s.human(foreignUse, unlessSpent(foreign, NO_SUCH))}。${s.year('年')}共接待国（境）外来访团组${s.countInput(
        foreignGroups,
      )}、来访外宾${s.countInput(foreignPeople)}（不包括陪同人员）。来访人员主要包括：${s.human(foreignGuests, unlessSpent(foreign, NONE))}等。`,
    ),
    body(
      '9.2.receptionDomestic',
      p`其他国内公务接待支出${s.wan('其他国内公务接待支出', domestic)}。主要用于${s.human(domesticUse, unlessSpent(domestic, NO_SUCH))}。${s.year(
        '年',
      )}共接待国内来访团组${s.countInput(domesticGroups)}、来宾${s.countInput(domesticPeople)}（不包括陪同人员）。`,
    ),
  ];
}

/** "…预算为…，支出决算为…，完成预算的…。决算数与预算数…。" */
function against(s: Source, { column, name }: Item): Node {
  const [budget, final] = pair(s, column);
  const reason = s.human(
    textField(SECTION, `reason.${column}`, `${name}决算数与预算数差异的主要原因`),
  );
  const tail = alternative('差异', branchOf(same(final, budget)), [
    p`决算数与预算数无差异`,
    p`决算数与预算数存在差异的主要原因是${reason}`,
  ]);
  return p`${name}预算为${s.wan('预算', budget, 'T9')}，支出决算为${s.wan('决算', final, 'T9')}${completion(
    s,
    SECTION,
    `${name}本项`,
    '完成预算的',
    final,
    budget,
  )}。${tail}。`;
}

/** Where nothing was spent the text says so; a person may say otherwise. */
function unlessSpent(amount: Figure | null, words: string): { fallback: string | null } {
  return { fallback: amount?.fen === 0 ? words : null };
}

function pair(s: Source, column: string): readonly [Figure | null, Figure | null] {
  return [s.figure('T9', 'budget', column), s.figure('T9', 'final', column)];
}

function body(id: string, node: Node): Draft {
  return { section: SECTION, id, kind: 'body', node };
}
