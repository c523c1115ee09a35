/**
 * A workbook with a mistake of rows, codes or whole tables (`mistakes.ts`) through the product: is anything said, and is
 * any amount called wrong for certain that is right?
 */
import { readAccounts } from '../../src/core/accounts';
import { toA1 } from '../../src/core/address';
import { Checker } from '../../src/core/checks';
import type { Cause } from '../../src/core/checks/cause';
import { HYPOTHESES } from '../../src/core/checks/structure';
import type { CheckResult } from '../../src/core/checks/model';
import { gridsOf } from './grids';
import { makeTables } from './measure';
import type { Expected, Mistake } from './mistakes';
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
  readonly expected: Expected | null;
  /** What the first explanation says, or, where there is none, the first finding that tells a cause. */
  readonly first: Told | null;
  readonly causeRight: boolean | null;
  readonly placeRight: boolean | null;
  readonly checkMs: number;
  readonly result: CheckResult;
  readonly tables: Tables;
}

/** `leaveOut`: the program does not know what is the matter. Null where the workbook has no place for the mistake. */
export function measureMistake(
  seed: number,
  kind: Mistake,
  leaveOut = false,
): MeasuredMistake | null {
  const random = new Random(seed);
  const tables = makeTables(random);
  const made = MISTAKES[kind](tables, random);
  if (made === null) return null;
  const { wrong, expected } = made;
  const accounts = readAccounts(gridsOf(tables.sheets));
  const start = performance.now();
  const causes = leaveOut ? [expected?.cause ?? []].flat() : [];
  const known = HYPOTHESES.filter(({ cause }) => !causes.includes(cause));
  const result = new Checker(known).check(accounts);
  const checkMs = performance.now() - start;
  const mayBeWrong = new Set(wrong.map(slot => placeOf(tables, slot)));
  const certain = certainCells(result);
  return {
    kind,
    failed: result.findings.filter(finding => finding.class === 'failed').length,
    advice: result.findings.filter(finding => finding.class === 'advice').length,
    certain,
    falseCertain: certain.filter(cell => !mayBeWrong.has(cell)),
    expected,
    ...verdictOn(result, expected),
    checkMs,
    result,
    tables,
  };
}

interface Told {
  readonly cause: Cause;
  readonly table: string | null;
  /** The right code of the row. */
  readonly code: string | null;
}

function toldFirst({ suspects, findings }: CheckResult): Told[] {
  const explained = suspects.flatMap(({ explanations: [one] }) => {
    if (!one) return [];
    const { cause, row, cells } = one;
    const right = cells.find(({ kind }) => kind === 'code')?.implied;
    return [
      { cause, table: row?.table ?? cells[0]?.table ?? null, code: right ?? row?.code ?? null },
    ];
  });
  if (explained.length > 0) return explained;
  return findings.flatMap(({ cause, row }) =>
    cause ? [{ cause, table: row?.table ?? null, code: row?.code ?? null }] : [],
  );
}

function verdictOn(
  result: CheckResult,
  expected: Expected | null,
): Pick<MeasuredMistake, 'first' | 'causeRight' | 'placeRight'> {
  const told = toldFirst(result);
  // Amounts that are wrong besides do not count against it.
  const structural = told.filter(({ cause }) => cause !== 'value' && cause !== 'swap');
  const [first = null] = structural.length > 0 ? structural : told;
  if (!expected) return { first, causeRight: null, placeRight: null };
  const causes = [expected.cause].flat();
  const { code = null } = expected;
  const others = new Set(structural.map(one => JSON.stringify(one)));
  const causeRight = first !== null && causes.includes(first.cause) && others.size <= 1;
  return {
    first,
    causeRight,
    placeRight:
      causeRight &&
      first.table === `T${expected.table}` &&
      (code === null || first.cause === 'value' || first.code === code),
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
