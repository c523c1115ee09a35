/**
 * What a person gave, compared with itself and with the tables: worth a look before publishing, no obstacle to it
 * (rules N4-2, N5.3-2, N9-3, N10, N12, N13). A comparison whose amounts are not all there is not made.
 */
import type { Figure } from '../../figure';
import type { Message } from '../../message';
import { message } from '../../message';
import type { Counted } from '../messages';
import { amountField, countField } from '../language/fields';
import { minus, sum, wanText } from '../language/figures';
import type { Source } from '../language/source';

/** Worth in 分 of the last printed digit. */
const STEP = 10_000;

export function adviceOn(s: Source): readonly Message[] {
  return [
    budgets(s),
    priorTotals(s),
    ...spentAndCounted(s),
    vehicles(s),
    operating(s),
    grades(s),
  ].filter(advice => advice !== null);
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
function budgets(s: Source): Message | null {
  const rows = s.budgetRows(7);
  const items = rows.map(row => amount(s, `budget.${row.key}`)).filter(item => item !== null);
  const total = amount(s, 'budget.total');
  if (!total || items.length === 0 || items.length < rows.length) return null;
  const added = sum(items);
  const addends = items.filter(item => item.fen !== 0).length;
  if (Math.abs(minus(total, added).fen) <= Math.floor(addends / 2) * STEP) return null;
  return message('advice.budgets', {
    section: s.pack.sections.items,
    sum: wanText(added),
    total: wanText(total),
    difference: wanText(minus(added, total)),
  });
}

function priorTotals(s: Source): Message | null {
  const [all, fiscal] = [amount(s, 'prior.total'), amount(s, 'prior.fiscal')];
  if (!all || !fiscal || all.fen >= fiscal.fen) return null;
  return message('advice.priorTotals', { all: wanText(all), fiscal: wanText(fiscal) });
}

function spentAndCounted(s: Source): readonly (Message | null)[] {
  const foreign = amount(s, 'reception.foreignAmount');
  const reception = s.optional('T9', 'final', 'reception');
  // prettier-ignore
  const pairs: readonly (readonly [Counted, Figure | null, string])[] = [
    ['abroad', s.optional('T9', 'final', 'abroad'), 'abroad.groups'],
    ['vehicles', s.optional('T9', 'final', 'vehiclePurchase'), 'vehicle.bought'],
    ['foreignGuests', foreign, 'reception.foreignGroups'],
    ['domesticGuests', reception && foreign && minus(reception, foreign), 'reception.domesticGroups'],
  ];
  return pairs.map(([what, spent, id]) => {
    const number = count(s, id);
    if (!spent || number === null || (spent.fen === 0) === (number === 0)) return null;
    return message('advice.counted', {
      section: s.pack.sections.threePublic,
      what,
      spent: wanText(spent),
      count: number,
    });
  });
}

function vehicles(s: Source): Message | null {
  const total = sumOf(Object.keys(s.pack.vehicleKinds).map(id => count(s, id)));
  const kept = count(s, 'vehicle.kept');
  if (total === null || kept === null || kept <= total) return null;
  return message('advice.vehicles', {
    section: s.pack.sections.threePublic,
    kept,
    assetsSection: s.pack.sections.assets,
    total,
  });
}

function operating(s: Source): Message | null {
  // A wording learned from last year's text asks and marks by itself, and does not read that field.
  if (s.pack.isLearned === true) return null;
  const section = s.pack.sections.operating;
  const given = amount(s, 'operating.amount');
  const held = s.optional('T6', 'public', 'amount');
  if (!given && held && held.fen !== 0 && (s.inputs['operating.scope'] ?? '') === '')
    return message('advice.operatingTaken', { section, amount: wanText(held) });
  if (!given || !held || given.fen <= held.fen) return null;
  return message('advice.operatingAbove', { section, given: wanText(given), held: wanText(held) });
}

function grades(s: Source): Message | null {
  const projects = count(s, 'performance.projects');
  const graded = sumOf(
    ['优', '良', '中', '差'].map(grade => count(s, `performance.grade.${grade}`)),
  );
  if (projects === null || graded === null || projects === graded) return null;
  return message('advice.grades', { section: s.pack.sections.evaluation, graded, projects });
}
