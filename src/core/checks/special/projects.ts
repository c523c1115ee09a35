/**
 * Rules on 项目单位自评汇总表 (P-10 … P-12). Scores are left to core/performance, which knows the region's weights.
 */
import type { Field, ProjectRow } from '../../accounts/evaluations/model';
import { tableAvailability } from '../identities/amountBook';
import type { Book, BookCell } from '../identities/amountBook';
import { message } from '../../message';
import { exact, formatFen, round, toFen } from '../../money';
import type { Fen } from '../../money';
import type { Explanation, SuspectCell } from '../model';
import { findingCell } from '../names';
import { cellOf, plainText, rateVerdict, valueOf } from './fields';
import { amountAt } from './lookup';
import type { Check, Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';

const RATES = [
  'fundManagementRate',
  'costRate',
  'outputRate',
  'benefitRate',
  'satisfactionRate',
] as const;
const STEP: Fen = 10_000;

/** None where there is no table of projects. */
export const PROJECT_CHECKS: readonly Check[] = [
  {
    of: ({ projects, tables: { T3 }, amountUnit }) => [projects, T3, amountUnit],
    run: where(book => [projectSum(book)]),
  },
  {
    of: ({ projects, tables: { T9 }, amountUnit }) => [projects, T9, amountUnit],
    run: where(vehicles),
  },
  {
    of: ({ projects }) => [projects],
    run: where(({ accounts }) => accounts.projects.rows.flatMap(projectRow)),
  },
];

function where(run: Check['run']): Check['run'] {
  return book => (tableAvailability(book.accounts, 'P2') === 'usable' ? run(book) : []);
}

/** The projects are some of the T3 project spending; when they are one row of it, they are compared with that row. */
function projectSum(book: Book): Outcome {
  const rows = book.accounts.projects.rows.filter(row => row.executed.number !== null);
  const total = amountAt(book, 'T3', 'total', 'project');
  if (!total || rows.length === 0) return notApplicable('P-10');
  const sum = rows.reduce(
    (fen, row) => fen + (toFen(row.executed.number ?? '0', '万元', 2) ?? 0),
    0,
  );
  const allowed = Math.max(1, Math.floor(rows.length / 2)) * STEP;
  const row = nearestRow(book, total, sum);
  const difference = sum - row.fen;
  const cells = [findingCell(row), ...rows.map(one => cellOf(one.executed, 'P2'))];
  const numbers = { difference: formatFen(difference), allowed: formatFen(allowed) };
  const tail = Math.abs(difference) <= allowed;
  if (difference === 0 || (!tail && sum < total.fen)) return exactly('P-10');
  const said = message('P-10.sum', {
    sum: formatFen(sum),
    row: row.row.key === 'total' ? null : row.row.label.trim(),
    amount: formatFen(row.fen),
    difference: formatFen(Math.abs(difference)),
    tail,
  });
  return told('P-10', tail ? 'tail' : 'advice', said, cells, numbers);
}

/** The total, or the class whose project spending is nearest to the sum. */
function nearestRow(book: Book, total: BookCell, sum: Fen): BookCell {
  const table = book.table('T3');
  const classes =
    table?.tree.tops
      .map(index => table.cell(index, 'project'))
      .filter(cell => cell?.amount.state === 'number') ?? [];
  let nearest = total;
  for (const cell of classes) {
    if (
      cell &&
      Math.abs(cell.fen - sum) < Math.abs(nearest.fen - sum) &&
      Math.abs(cell.fen - sum) <= STEP * 10
    )
      nearest = cell;
  }
  return nearest;
}

function vehicles(book: Book): Outcome[] {
  const project = vehicleProject(book);
  if (!project) return [notApplicable('P-11')];
  return (
    [
      ['budget', 'annualBudget', project.annualBudget],
      ['final', 'executed', project.executed],
    ] as const
  ).map(([row, amount, field]) => {
    const pair = vehiclePair(book, row, field);
    if (!pair || Math.abs(pair.cell.fen - pair.fen) <= STEP)
      return pair ? exactly('P-11') : notApplicable('P-11');
    return told(
      'P-11',
      'advice',
      message('P-11.vehicles', {
        project: project.name,
        amount,
        own: field.number ?? '',
        accounts: formatFen(pair.cell.fen),
      }),
      [cellOf(field, 'P2'), findingCell(pair.cell)],
    );
  });
}

/** What the project table says of amounts of 公开09表: a hint of what they should read, no more. */
export function vehicleAmounts(book: Book): { cell: BookCell; fen: Fen }[] {
  const project =
    tableAvailability(book.accounts, 'P2') === 'usable' ? vehicleProject(book) : undefined;
  if (!project) return [];
  return [
    vehiclePair(book, 'budget', project.annualBudget),
    vehiclePair(book, 'final', project.executed),
  ].filter(pair => pair !== null);
}

function vehicleProject(book: Book): ProjectRow | undefined {
  return book.accounts.projects.rows.find(row =>
    /公务?用?车.*运行/.test(row.name.replace(/\s+/g, '')),
  );
}

function vehiclePair(book: Book, row: string, field: Field): { cell: BookCell; fen: Fen } | null {
  const cell = amountAt(book, 'T9', row, 'vehicleOperation');
  const fen = field.number === null ? null : toFen(field.number, '万元', 2);
  return cell && fen !== null ? { cell, fen } : null;
}

function projectRow(row: ProjectRow): Outcome[] {
  return [sameExecution(row), withinBudget(row), executionRate(row), deviationFlag(row)];
}

function sameExecution({ name, executed, executedBySystem }: ProjectRow): Outcome {
  const own = valueOf(executed);
  const system = valueOf(executedBySystem);
  if (own === null || system === null || !executedBySystem) return notApplicable('P-12');
  if (own.eq(system)) return exactly('P-12');
  return told(
    'P-12',
    'failed',
    message('P-12.system', {
      project: name,
      own: plainText(own),
      system: plainText(system),
    }),
    [cellOf(executed, 'P2'), cellOf(executedBySystem, 'P2')],
    {
      difference: plainText(own.minus(system)),
      allowed: '0',
      explanations: [reads(executed, plainText(system)), reads(executedBySystem, plainText(own))],
    },
  );
}

function withinBudget({ name, executed, annualBudget }: ProjectRow): Outcome {
  const spent = valueOf(executed);
  const budget = valueOf(annualBudget);
  if (spent === null || budget === null) return notApplicable('P-12');
  if (spent.lte(budget)) return exactly('P-12');
  return told(
    'P-12',
    'advice',
    message('P-12.overBudget', {
      project: name,
      executed: plainText(spent),
      budget: plainText(budget),
    }),
    [cellOf(executed, 'P2'), cellOf(annualBudget, 'P2')],
  );
}

function executionRate({
  name,
  executed,
  annualBudget,
  executionRate: printed,
}: ProjectRow): Outcome {
  const spent = valueOf(executed);
  const budget = valueOf(annualBudget);
  if (spent === null || budget === null) return notApplicable('P-12');
  const verdict = rateVerdict(printed, spent, budget, 2);
  if (verdict === 'none') return notApplicable('P-12');
  if (verdict === 'exact') return exactly('P-12');
  const right = `${plainText(round(spent.times(exact(100)).div(budget), 2))}%`;
  const cells = [printed, executed, annualBudget].map(field => cellOf(field, 'P2'));
  const said = message('P-12.rate', {
    project: name,
    printed: printed.number ?? '',
    executed: plainText(spent),
    budget: plainText(budget),
    right,
    tail: verdict === 'tail',
  });
  if (verdict === 'tail') return told('P-12', 'tail', said, cells);
  return told('P-12', 'failed', said, cells, { explanations: [reads(printed, right)] });
}

function reads(field: Field, implied: string): Explanation {
  const suspect: SuspectCell = { ...cellOf(field, 'P2'), implied, kind: 'other' };
  return {
    cause: 'value',
    row: null,
    cells: [suspect],
    message: message('explained.reads', { cell: field.cell, implied }),
  };
}

function deviationFlag(row: ProjectRow): Outcome {
  const rates = RATES.map(key => valueOf(row[key]));
  const flag = row.deviates.shown.trim();
  if (!/^[是否]$/.test(flag) || rates.some(rate => rate === null)) return notApplicable('P-12');
  const short = rates.some(rate => rate?.lt(100));
  if (short === (flag === '是')) return exactly('P-12');
  return told('P-12', 'advice', message('P-12.deviation', { project: row.name, flag, short }), [
    cellOf(row.deviates, 'P2'),
  ]);
}
