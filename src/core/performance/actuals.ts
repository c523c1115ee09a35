/**
 * Indicators whose actual value the tables determine, recomputed beside what stands there. Advice only: a department
 * may count other funds or other units (rules P-06, P-07), so each candidate basis that agrees is enough.
 */
import type { Field, FundRow, IndicatorRow } from '../accounts/evaluations/model';
import { parseAmount } from '../accounts/amount/readAmount';
import type { Accounts } from '../accounts/model';
import type { CellRef } from '../address';
import type { Exact } from '../money';
import { exact, formatFen } from '../money';
import type { ActualComparison } from './model';
import { fixed, maths } from './outcome';
import { plainText, quantityOf } from './indicators/quantity';
import { RATE_DECIMALS } from './settings';
import { PERCENT } from './indicators/units';

/** part ÷ whole × 100, with the cells it comes from. */
interface Ratio {
  readonly part: Exact;
  readonly whole: Exact;
  readonly said: string;
  readonly cells: readonly CellRef[];
}

/** Amounts in 万元 by input id (填报). */
type Given = Readonly<Record<string, string>>;

interface Rule {
  readonly name: RegExp;
  readonly candidates: (accounts: Accounts, given: Given) => readonly Ratio[];
}

const PROCUREMENT_RATE = /^政府采购(?:预算)?执行率$/;
export const PROCUREMENT_BUDGET = 'procurement.budget';
const PROCURED = ['procurement.goods', 'procurement.works', 'procurement.services'] as const;

const RULES: readonly Rule[] = [
  {
    name: /^预算执行率$/,
    candidates: accounts => perFund(accounts, fund => [fund.executed, fund.annualBudget]),
  },
  { name: /^预算调整率$/, candidates: accounts => perFund(accounts, adjustment) },
  { name: /^["“”]?三公["“”]?经费["“”]?控制率$/, candidates: threePublic },
  { name: /^结转结余率$/, candidates: carriedOver },
  { name: PROCUREMENT_RATE, candidates: (_, given) => procurement(given) },
];

/** Whether the evaluation has an indicator that only 填报 can answer. */
export function asksForProcurement({ department }: Accounts): boolean {
  return department.indicators.some(({ indicator }) => PROCUREMENT_RATE.test(plainText(indicator)));
}

export function compareActuals(accounts: Accounts, given: Given): readonly ActualComparison[] {
  return accounts.department.indicators.flatMap(row => {
    const rule = RULES.find(({ name }) => name.test(plainText(row.indicator)));
    const comparison = rule && compare(row, rule.candidates(accounts, given));
    return comparison ? [comparison] : [];
  });
}

/** The first candidate that agrees, else the first. */
function compare(row: IndicatorRow, candidates: readonly Ratio[]): ActualComparison | null {
  const shown = quantityOf(row.actual);
  const found = candidates.map(ratio => ({ ratio, rate: ratio.part.times(100).div(ratio.whole) }));
  const agreeing =
    shown?.unit === PERCENT
      ? found.find(
          ({ rate }) =>
            fixed(rate, shown.value.decimalPlaces()) ===
            fixed(shown.value, shown.value.decimalPlaces()),
        )
      : undefined;
  const best = agreeing ?? found[0];
  if (!best) return null;
  const computed = `${fixed(best.rate, RATE_DECIMALS)}%`;
  return {
    indicator: row.indicator,
    cell: row.actual.cell,
    shown: row.actual.shown,
    computed,
    agrees: agreeing !== undefined,
    why: `${best.ratio.said} × 100 = ${computed}`,
    sources: best.ratio.cells,
  };
}

/** 部门预算总额 and 政府预算资金: departments use either. */
function perFund(
  { department }: Accounts,
  fields: (fund: FundRow) => readonly [part: Field, whole: Field] | Ratio | null,
): readonly Ratio[] {
  return department.funds
    .filter(fund => fund.kind === 'total' || fund.kind === 'fiscal')
    .flatMap(fund => {
      const given = fields(fund);
      if (given === null) return [];
      const ratio = 'said' in given ? given : ratioOf(given[0], given[1]);
      return ratio ? [ratio] : [];
    });
}

function ratioOf(part: Field, whole: Field): Ratio | null {
  if (part.number === null || whole.number === null || exact(whole.number).isZero()) return null;
  const [p, w] = [exact(part.number), exact(whole.number)];
  return { part: p, whole: w, said: `${maths(p)} ÷ ${maths(w)}`, cells: [part.cell, whole.cell] };
}

function adjustment({ initialBudget, annualBudget }: FundRow): Ratio | null {
  if (
    initialBudget.number === null ||
    annualBudget.number === null ||
    exact(initialBudget.number).isZero()
  )
    return null;
  const [initial, annual] = [exact(initialBudget.number), exact(annualBudget.number)];
  return {
    part: annual.minus(initial).abs(),
    whole: initial,
    said: `|${maths(annual)} − ${maths(initial)}| ÷ ${maths(initial)}`,
    cells: [annualBudget.cell, initialBudget.cell],
  };
}

function threePublic({ tables }: Accounts): readonly Ratio[] {
  const final = tables.T9.rows.find(row => row.key === 'final')?.amounts.total;
  const budget = tables.T9.rows.find(row => row.key === 'budget')?.amounts.total;
  if (final?.state !== 'number' || budget?.state !== 'number' || budget.fen === 0) return [];
  return [
    {
      part: exact(final.fen),
      whole: exact(budget.fen),
      said: `${formatFen(final.fen)} ÷ ${formatFen(budget.fen)}`,
      cells: [final.cell, budget.cell],
    },
  ];
}

/** 结转结余总额 ÷ 支出预算数. A blank 年末结转和结余 in a table that was read is none. */
function carriedOver({ tables, department }: Accounts): readonly Ratio[] {
  const closing = tables.T1.rows.find(row => row.key === 'out.closing')?.amounts.expenditure;
  const budget = department.funds.find(fund => fund.kind === 'total')?.annualBudget;
  if (tables.T1.status !== 'read' || !closing || closing.state === 'text') return [];
  if (typeof budget?.number !== 'string' || exact(budget.number).isZero()) return [];
  const amount = formatFen(closing.fen);
  return [
    {
      part: exact(amount),
      whole: exact(budget.number),
      said: `${amount} ÷ ${maths(exact(budget.number))}`,
      cells: [closing.cell, budget.cell],
    },
  ];
}

/** Nothing as long as one of the amounts is not given, or is no amount. */
function procurement(given: Given): readonly Ratio[] {
  const amounts = [...PROCURED, PROCUREMENT_BUDGET].map(id => parseAmount(given[id] ?? ''));
  const [goods, works, services, budget] = amounts;
  if (!goods || !works || !services || !budget || exact(budget).isZero()) return [];
  const spent = exact(goods).plus(works).plus(services);
  return [
    {
      part: spent,
      whole: exact(budget),
      said: `${maths(spent)} ÷ ${maths(exact(budget))}`,
      cells: [],
    },
  ];
}
