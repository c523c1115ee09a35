/**
 * One workbook through the product, from grids to suspects, beside what was really done to it.
 */
import { markPlan } from '../../src/app/check/mark';
import { readAccounts } from '../../src/core/accounts';
import type { Accounts, AccountTableId } from '../../src/core/accounts/model';
import { toA1 } from '../../src/core/address';
import { checkAccounts } from '../../src/core/checks';
import type { CheckResult, FindingClass, RoundingMode, Suspect } from '../../src/core/checks/model';
import type { Slip } from './corrupt';
import { corrupt } from './corrupt';
import { gridsOf } from './grids';
import { Random } from './random';
import type { Slot } from './slots';
import type { Tables } from './tables';
import { rounded, tablesOf } from './tables';
import type { Size } from './unit';
import { randomUnit } from './unit';

export interface Measured {
  readonly slip: Slip | null;
  /** The table of the first wrong cell. */
  readonly table: number;
  readonly wrong: number;
  readonly failed: number;
  /** A table with a wrong cell is refused with a question (its unit): told, though no cell of it is judged. */
  readonly asked: boolean;
  readonly top1: boolean;
  readonly top3: boolean;
  /** Every suspect is certain. */
  readonly certain: boolean;
  /** Cells that are said to be wrong for certain, how many of them are, and how many of those are told their true amount. */
  readonly certainCells: number;
  readonly certainRight: number;
  readonly certainValue: number;
  readonly marked: number;
  readonly readMs: number;
  readonly checkMs: number;
  readonly accounts: Accounts;
  readonly result: CheckResult;
  readonly tables: Tables;
  readonly changed: readonly Slot[];
}

export function makeTables(random: Random, size?: Size): Tables {
  const draw = random.unit();
  const drawn = random.unit();
  const chosen: Size = size ?? (drawn < 0.1 ? 'small' : 'normal');
  if (draw < 0.5) return tablesOf(randomUnit(random, 'fiscal', chosen), random);
  return tablesOf(randomUnit(random, draw < 0.75 ? 'otherIncome' : 'funds', chosen), random);
}

export function measure(
  seed: number,
  slip: ((random: Random) => Slip) | null,
  options: { byTable?: boolean; size?: Size; rounding?: RoundingMode } = {},
): Measured {
  const random = new Random(seed);
  const tables = makeTables(random, options.size);
  const drawn = slip === null ? null : slip(random);
  const changed = drawn === null ? [] : corrupt(tables, drawn, random, options.byTable ?? false);
  const grids = gridsOf(tables.sheets);
  const start = performance.now();
  const accounts = readAccounts(grids);
  const middle = performance.now();
  const result = checkAccounts(accounts, { rounding: options.rounding ?? 'published' });
  const end = performance.now();
  const truth = new Set(changed.map(slot => cellOf(tables, slot)));
  const suspects = result.suspects.filter(
    ({ explanations }) => !explanations[0]?.cells[0]?.table?.startsWith('P'),
  );
  return {
    slip: drawn,
    table: changed[0]?.table ?? 0,
    wrong: changed.length,
    failed: result.findings.filter(finding => finding.class === 'failed').length,
    asked: changed.some(({ table }) => isRefused(accounts, table)),
    top1: truth.size > 0 && isTruth(suspects, truth, 1),
    top3: truth.size > 0 && isTruth(suspects, truth, 3),
    certain: suspects.length > 0 && suspects.every(({ certainty }) => certainty === 'certain'),
    ...certainOf(tables, suspects, changed),
    marked: markPlan(result)
      .ops.flatMap(op => (op.kind === 'setMarks' ? op.marks : []))
      .flatMap(mark => mark.addresses).length,
    readMs: middle - start,
    checkMs: end - middle,
    accounts,
    result,
    tables,
    changed,
  };
}

function isRefused(accounts: Accounts, table: number): boolean {
  const status = accounts.tables[`T${table}` as AccountTableId].status;
  return status === 'unreadable' || status === 'ambiguous';
}

function certainOf(
  tables: Tables,
  suspects: readonly Suspect[],
  changed: readonly Slot[],
): Pick<Measured, 'certainCells' | 'certainRight' | 'certainValue'> {
  const wrong = new Map(changed.map(slot => [cellOf(tables, slot), slot]));
  const said = suspects
    .filter(({ certainty }) => certainty === 'certain')
    .flatMap(({ explanations }) => explanations.flatMap(({ cells }) => cells))
    .map(({ sheet, address, implied }) => ({ slot: wrong.get(`${sheet}!${address}`), implied }));
  const right = said.flatMap(({ slot, implied }) => (slot ? [{ slot, implied }] : []));
  return {
    certainCells: said.length,
    certainRight: right.length,
    // Rounding leaves a unit or two of the last digit open.
    certainValue: right.filter(
      ({ slot, implied }) =>
        implied !== null && Math.abs(Number(implied) * 100 - rounded(slot.truth)) <= 2,
    ).length,
  };
}

export function cellOf(tables: Tables, { table, row, column }: Slot): string {
  const sheet = tables.sheets[table - 1];
  return `${sheet?.name ?? ''}!${toA1(row, column)}`;
}

/** Whether one of the first `most` explanations of each suspect together name exactly the wrong cells. */
function isTruth(suspects: readonly Suspect[], truth: ReadonlySet<string>, most: number): boolean {
  const named = new Set<string>();
  for (const { explanations } of suspects) {
    const right = explanations
      .slice(0, most)
      .map(({ cells }) => cells.map(cell => `${cell.sheet}!${cell.address}`))
      .find(cells => cells.every(cell => truth.has(cell)));
    if (!right) return false;
    right.forEach(cell => named.add(cell));
  }
  return named.size === truth.size;
}

/** How a workbook that shows no error tells of its wrong cells; `strict`: when nothing is put down to forced balancing. */
export function quietly({ accounts, result, tables, changed }: Measured): {
  readonly advice: boolean;
  readonly strict: boolean;
} {
  const wrong = new Set(changed.map(slot => cellOf(tables, slot)));
  const told = (findings: CheckResult['findings'], classes: readonly FindingClass[]): boolean =>
    findings.some(
      finding =>
        classes.includes(finding.class) &&
        finding.cells.some(({ sheet, address }) => wrong.has(`${sheet}!${address}`)),
    );
  return {
    advice: told(result.findings, ['advice']),
    strict: told(checkAccounts(accounts, { rounding: 'strict' }).findings, ['failed', 'advice']),
  };
}
