/**
 * The door to Excel: every batch of the add-in goes through `inExcel`, and what Excel throws becomes a Problem here.
 * A batch waits while a person is typing in a cell, instead of failing.
 */
import type { ExcelError, Outcome } from '../../core/problems/excel';
import { EXCEL_ERRORS } from '../../core/problems/excel';
import type { Problem, Result } from '../../core/result';
import { err, problem } from '../../core/result';

export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await runInExcel(work);
  } catch (error) {
    return err(problemOf(error));
  }
}

/** In milliseconds. */
const WAITS = [100, 200, 400, 800, 1500, 3000];

/** For what may be done twice: Excels that do not wait for a person who types are asked again. */
export async function runInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      if (codeOf(error) !== 'InvalidOperationInCellEditMode') throw error;
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
  return Excel.run({ delayForCellEdit: true }, work);
}

/** `outcome`: what became of the workbook, where something was to be written. */
export function problemOf(error: unknown, outcome: Outcome | null = null): Problem {
  if (typeof (globalThis as { Excel?: unknown }).Excel === 'undefined')
    return problem('noExcel', { outcome }, error);
  const code = codeOf(error);
  return problem('excel', { error: isExcelError(code) ? code : null, outcome }, error);
}

function isExcelError(code: string): code is ExcelError {
  return EXCEL_ERRORS.some(known => known === code);
}

/** Excel's code, or '' for anything else that was thrown. By shape: the library may live in another realm. */
export function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
