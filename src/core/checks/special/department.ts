/**
 * Rules on 部门整体绩效自评表 (P-01 … P-09); those within the table are in `evaluation.ts`. Scopes may differ from the
 * accounts, so P-06 … P-09 are never errors.
 */
import type { FundRow, IndicatorRow } from '../../accounts/evaluations/model';
import { tableAvailability } from '../identities/amountBook';
import type { Book } from '../identities/amountBook';
import type { Exact } from '../../money';
import { exact, formatFen, percentOf, round, toFen } from '../../money';
import { message } from '../../message';
import { findingCell } from '../names';
import type { Subject } from './evaluation';
import { fundRates, impliedBy, indicatorRows, scoreTotal, weightTotal } from './evaluation';
import { cellOf, decimalsShown, plainText, sumOf, valueOf } from './fields';
import type { Check, Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';
import { amountAt, finalsOf, isUnread } from './lookup';

const OTHER_MONEY = [
  'in.superior',
  'in.business',
  'in.operating',
  'in.affiliated',
  'in.other',
  'in.usedSurplus',
] as const;
const AMOUNTS = ['initialBudget', 'annualBudget', 'executed'] as const;

/** Of the evaluation alone, then those that compare it with the tables; none where there is no evaluation. */
export const DEPARTMENT_CHECKS: readonly Check[] = [
  { of: ({ department }) => [department], run: where(within) },
  {
    of: ({ department, tables: { T9 }, amountUnit }) => [department, T9, amountUnit],
    run: beside(book => [threePublicRate(book)]),
  },
  { of: ({ department }) => [department], run: where(book => [adjustmentRate(book)]) },
  {
    of: ({ department, tables: { T3, T4 }, amountUnit }) => [department, T3, T4, amountUnit],
    run: beside(book => [scope(book)]),
  },
  {
    of: ({ department, tables: { T1, T4 }, amountUnit }) => [department, T1, T4, amountUnit],
    run: beside(book => [ownMoney(book)]),
  },
];

function where(run: Check['run']): Check['run'] {
  return book => (tableAvailability(book.accounts, 'P1') === 'usable' ? run(book) : []);
}

/** Beside the tables of the same unit only: another one's form says nothing of them. */
function beside(run: Check['run']): Check['run'] {
  const here = where(run);
  return book => {
    const [own, tables] = [book.accounts.department.unit, book.accounts.unit].map(name =>
      (name ?? '').replaceAll(/\s/g, ''),
    );
    const apart = own && tables && !own.includes(tables) && !tables.includes(own);
    return apart ? [] : here(book);
  };
}

function within(book: Book): Outcome[] {
  const subject: Subject = {
    evaluation: book.accounts.department,
    project: null,
    cell: field => cellOf(field, 'P1'),
    rules: { rate: 'P-02', weights: 'P-03', scores: 'P-04', rows: 'P-05' },
  };
  return [
    ...fundSums(book),
    ...fundRates(subject),
    weightTotal(subject),
    scoreTotal(subject),
    ...indicatorRows(subject),
  ];
}

function fundOf(book: Book, kind: FundRow['kind']): FundRow | undefined {
  return book.accounts.department.funds.find(row => row.kind === kind);
}

function fundSums(book: Book): Outcome[] {
  const total = fundOf(book, 'total');
  const parts = book.accounts.department.funds.filter(row => row.kind !== 'total');
  if (!total || parts.length < 2) return [notApplicable('P-01')];
  return AMOUNTS.map(key => {
    const whole = valueOf(total[key]);
    if (whole === null) return notApplicable('P-01');
    const sum = sumOf(parts.map(row => row[key]));
    const difference = whole.minus(sum);
    const filled = parts.filter(row => valueOf(row[key]) !== null);
    // The forms drop trailing zeros, so every number is taken as printed to 0.01.
    const allowed = exact('0.01').times(Math.floor(filled.length / 2));
    if (difference.isZero()) return exactly('P-01');
    const cells = [total[key], ...filled.map(row => row[key])].map(field => cellOf(field, 'P1'));
    const judged = difference.abs().lte(allowed) ? 'tail' : 'failed';
    const said = message('P-01.sum', {
      amount: key,
      total: plainText(whole),
      sum: plainText(sum),
      difference: plainText(difference.abs()),
      tail: judged === 'tail',
    });
    const explanations =
      judged === 'failed' ? [impliedBy(cellOf(total[key], 'P1'), plainText(sum))] : undefined;
    return told('P-01', judged, said, cells, {
      difference: plainText(difference),
      allowed: plainText(allowed),
      ...(explanations ? { explanations } : {}),
    });
  });
}

/** The rate as the form prints it, found by the words of the indicator. */
function indicatorRate(book: Book, words: RegExp): { row: IndicatorRow; shown: Exact } | null {
  const row = book.accounts.department.indicators.find(({ indicator }) =>
    words.test(indicator.replace(/\s+/g, '')),
  );
  const shown = valueOf(row?.actual);
  return row && shown ? { row, shown } : null;
}

function threePublicRate(book: Book): Outcome {
  const rate = indicatorRate(book, /三公.*控制率/);
  const final = amountAt(book, 'T9', 'final', 'total');
  const budget = amountAt(book, 'T9', 'budget', 'total');
  if (!rate || !final || !budget || budget.fen === 0) return notApplicable('P-06');
  const computed =
    percentOf(final.fen, budget.fen, Math.min(2, decimalsShown(rate.row.actual))) ?? '';
  if (
    rate.shown.minus(computed).abs().lt('0.01') ||
    rate.shown.eq(percentOf(final.fen, budget.fen) ?? '')
  )
    return exactly('P-06');
  return told(
    'P-06',
    'advice',
    message('P-06.rate', {
      printed: plainText(rate.shown),
      computed: percentOf(final.fen, budget.fen) ?? '',
    }),
    [cellOf(rate.row.actual, 'P1'), findingCell(final), findingCell(budget)],
  );
}

function adjustmentRate(book: Book): Outcome {
  const rate = indicatorRate(book, /预算调整率/);
  const bases = [fundOf(book, 'total'), fundOf(book, 'fiscal')].filter(row => row !== undefined);
  const computed = bases.flatMap(row => {
    const initial = valueOf(row.initialBudget);
    const annual = valueOf(row.annualBudget);
    return initial && annual && !initial.isZero()
      ? [{ row, percent: annual.minus(initial).abs().times(100).div(initial) }]
      : [];
  });
  if (!rate || computed.length === 0) return notApplicable('P-07');
  const decimals = decimalsShown(rate.row.actual);
  if (computed.some(({ percent }) => round(percent, decimals).eq(rate.shown)))
    return exactly('P-07');
  const said = computed.map(({ row, percent }) => ({
    fund: row.kind === 'total' ? ('total' as const) : ('fiscal' as const),
    percent: plainText(round(percent, 2)),
  }));
  const cells = [
    cellOf(rate.row.actual, 'P1'),
    ...computed.flatMap(({ row }) => [
      cellOf(row.initialBudget, 'P1'),
      cellOf(row.annualBudget, 'P1'),
    ]),
  ];
  return told(
    'P-07',
    'advice',
    message('P-07.rate', { printed: plainText(rate.shown), computed: said }),
    cells,
  );
}

function scope(book: Book): Outcome {
  const fiscal = fundOf(book, 'fiscal') ?? fundOf(book, 'total');
  const executed = fiscal?.executed.number ?? null;
  const fen = executed === null ? null : toFen(executed, '万元', 2);
  const finals = finalsOf(book);
  if (!fiscal || fen === null || finals.length === 0) return notApplicable('P-08');
  if (finals.some(cell => Math.abs(cell.fen - fen) <= cell.step)) return exactly('P-08');
  const [first] = finals;
  const accounts = first ? formatFen(first.fen) : '';
  return told('P-08', 'advice', message('P-08.scope', { evaluation: executed ?? '', accounts }), [
    cellOf(fiscal.executed, 'P1'),
    ...finals.map(findingCell),
  ]);
}

function ownMoney(book: Book): Outcome {
  const own = fundOf(book, 'own');
  const executed = valueOf(own?.executed);
  if (!own || executed === null || executed.lte(0)) return notApplicable('P-09');
  if (book.table('T1')?.availability !== 'usable') return notApplicable('P-09');
  if ([...OTHER_MONEY, 'in.opening'].some(row => isUnread(book, 'T1', row, 'income')))
    return notApplicable('P-09');
  const incomes = OTHER_MONEY.map(row => amountAt(book, 'T1', row, 'income'));
  const opening = amountAt(book, 'T1', 'in.opening', 'income')?.fen ?? 0;
  const fiscalOpening = amountAt(book, 'T4', 'in.opening', 'income')?.fen ?? 0;
  if (incomes.some(cell => (cell?.fen ?? 0) > 0) || opening > fiscalOpening) return exactly('P-09');
  return told('P-09', 'advice', message('P-09.ownMoney', { executed: plainText(executed) }), [
    cellOf(own.executed, 'P1'),
  ]);
}
