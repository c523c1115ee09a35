/**
 * A workbook with a mistake of rows, codes or whole tables (`mistakes.ts`) through the product: is anything said, and is
 * any amount called wrong for certain that is right?
 */
import { readAccounts } from '../../src/core/accounts';
import { toA1 } from '../../src/core/address';
import { checkAccounts } from '../../src/core/checks';
import type { CheckResult } from '../../src/core/checks/model';
import { gridsOf } from './grids';
import { makeTables } from './measure';
import type { Mistake } from './mistakes';
import { MISTAKES } from './mistakes';
import { Random } from './random';
import type { Slot } from './slots';
import type { Tables } from './tables';

export interface MeasuredMistake {
  readonly kind: Mistake;
  readonly failed: number;
  readonly advice: number;
  /** Cells that are said to be wrong for certain, and those of them that hold the right amount. */
  readonly certain: readonly string[];
  readonly falseCertain: readonly string[];
  readonly checkMs: number;
  readonly result: CheckResult;
  readonly tables: Tables;
}

/** Null where the workbook has no place for the mistake. */
export function measureMistake(seed: number, kind: Mistake): MeasuredMistake | null {
  const random = new Random(seed);
  const tables = makeTables(random);
  const wrong = MISTAKES[kind](tables, random);
  if (wrong === null) return null;
  const accounts = readAccounts(gridsOf(tables.sheets));
  const start = performance.now();
  const result = checkAccounts(accounts);
  const checkMs = performance.now() - start;
  const mayBeWrong = new Set(wrong.map(slot => placeOf(tables, slot)));
  const certain = certainCells(result);
  return {
    kind,
    failed: result.findings.filter(finding => finding.class === 'failed').length,
    advice: result.findings.filter(finding => finding.class === 'advice').length,
    certain,
    falseCertain: certain.filter(cell => !mayBeWrong.has(cell)),
    checkMs,
    result,
    tables,
  };
}

function certainCells({ suspects }: CheckResult): string[] {
  return suspects
    .filter(({ certainty }) => certainty === 'certain')
    .flatMap(({ explanations }) => explanations.flatMap(({ cells }) => cells))
    .map(({ sheet, address }) => `${sheet}!${address}`);
}

/** Where the slot stands now: rows may have come and gone above it. */
function placeOf({ sheets }: Tables, slot: Slot): string {
  const sheet = sheets[slot.table - 1];
  const row = sheet?.rows.findIndex(cells => cells.includes(slot)) ?? -1;
  return `${sheet?.name ?? ''}!${toA1(row, slot.column)}`;
}
