/**
 * What a person gave, compared with itself and with the tables: worth a look before publishing, no obstacle to it
 * (rules N4-2, N5.3-2, N9-3, N10, N12, N13). A comparison whose amounts are not all there is not made.
 */
import type { Figure } from '../../figure';
import { amountField, countField } from '../language/fields';
import { minus, sum, wanText } from '../language/figures';
import type { Source } from '../language/source';

/** Worth in 分 of the last printed digit. */
const STEP = 10_000;

export function adviceOn(s: Source): readonly string[] {
  return [
    budgets(s),
    priorTotals(s),
    ...spentAndCounted(s),
    vehicles(s),
    operating(s),
    grades(s),
  ].filter(sentence => sentence !== null);
}

function amount(s: Source, id: string): Figure | null {
  return s.given(amountField('', id, id, ''));
}

function count(s: Source, id: string): number | null {
  const text = s.textOf(countField('', id, id, '', ''));
  return text === null ? null : Number.parseInt(text, 10);
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (total, one) => (total === null || one === null ? null : total + one),
    0,
  );
}

/** Amounts rounded one by one may miss their total by half a digit each. */
function budgets(s: Source): string | null {
  const rows = s.budgetRows(7);
  const items = rows.map(row => amount(s, `budget.${row.key}`)).filter(item => item !== null);
  const total = amount(s, 'budget.total');
  if (!total || items.length === 0 || items.length < rows.length) return null;
  const added = sum(items);
  const addends = items.filter(item => item.fen !== 0).length;
  if (Math.abs(minus(total, added).fen) <= Math.floor(addends / 2) * STEP) return null;
  return `第${s.pack.sections.items}节：各项年初预算数相加是 ${wanText(added)} 万元，填报的年初预算总数是 ${wanText(total)} 万元，差 ${wanText(minus(added, total))} 万元，超出四舍五入的尾差。如有年初预算而没有决算的项目可以不符，否则请核对。`;
}

function priorTotals(s: Source): string | null {
  const [all, fiscal] = [amount(s, 'prior.total'), amount(s, 'prior.fiscal')];
  if (!all || !fiscal || all.fen >= fiscal.fen) return null;
  return `上年收、支总计 ${wanText(all)} 万元小于上年财政拨款收、支总计 ${wanText(fiscal)} 万元，请核对填报。`;
}

function spentAndCounted(s: Source): readonly (string | null)[] {
  const foreign = amount(s, 'reception.foreignAmount');
  const reception = s.optional('T9', 'final', 'reception');
  // prettier-ignore
  const pairs: readonly (readonly [string, Figure | null, string, string])[] = [
    ['因公出国（境）费', s.optional('T9', 'final', 'abroad'), 'abroad.groups', '出国（境）团组'],
    ['公务用车购置支出', s.optional('T9', 'final', 'vehiclePurchase'), 'vehicle.bought', '购置车辆'],
    ['外宾接待支出', foreign, 'reception.foreignGroups', '外宾来访团组'],
    ['国内公务接待支出', reception && foreign && minus(reception, foreign), 'reception.domesticGroups', '国内来访团组'],
  ];
  return pairs.map(([name, spent, id, counted]) => {
    const number = count(s, id);
    if (!spent || number === null || (spent.fen === 0) === (number === 0)) return null;
    return `第${s.pack.sections.threePublic}节：${name}是 ${wanText(spent)} 万元，而填报的${counted}数是 ${String(number)}，请核对。`;
  });
}

function vehicles(s: Source): string | null {
  const total = sumOf(Object.keys(s.pack.vehicleKinds).map(id => count(s, id)));
  const kept = count(s, 'vehicle.kept');
  if (total === null || kept === null || kept <= total) return null;
  return `第${s.pack.sections.threePublic}节的公务用车保有量 ${String(kept)} 辆多于第${s.pack.sections.assets}节的车辆合计 ${String(total)} 辆，请核对填报。`;
}

function operating(s: Source): string | null {
  const given = amount(s, 'operating.amount');
  const held = s.optional('T6', 'public', 'amount');
  if (!given && held && held.fen !== 0 && (s.inputs['operating.scope'] ?? '') === '')
    return `第${s.pack.sections.operating}节：没有填报机关运行经费，按公用经费合计 ${wanText(held)} 万元写出。两者不一定相等（事业单位的公用经费不是机关运行经费），不同时请填报。`;
  if (!given || !held || given.fen <= held.fen) return null;
  return `第${s.pack.sections.operating}节：机关运行经费 ${wanText(given)} 万元大于公用经费合计 ${wanText(held)} 万元，请核对填报。`;
}

function grades(s: Source): string | null {
  const projects = count(s, 'performance.projects');
  const graded = sumOf(
    ['优', '良', '中', '差'].map(grade => count(s, `performance.grade.${grade}`)),
  );
  if (projects === null || graded === null || projects === graded) return null;
  return `第${s.pack.sections.evaluation}节：优、良、中、差的项目共 ${String(graded)} 个，而自评的项目是 ${String(projects)} 个，请核对填报。`;
}
