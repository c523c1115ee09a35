/**
 * The door to Excel: every batch of the add-in goes through `inExcel`, and what Excel throws becomes a Problem here.
 * A batch waits while a person is typing in a cell, instead of failing.
 */
import type { Problem, Result } from '../../core/result';
import { err, problem } from '../../core/result';
import type { Sentence } from './errors';
import { NO_EXCEL, SENTENCES, UNKNOWN } from './errors';

export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    return err(problemOf(error));
  }
}

/** `outcome`: what became of the workbook, told between what happened and what to do. */
export function problemOf(error: unknown, outcome = ''): Problem {
  const { code, sentence } = sentenceOf(error);
  return problem(code, `${sentence.what}${outcome}${sentence.next}`, error);
}

/** Excel's code, or '' for anything else that was thrown. By shape: the library may live in another realm. */
export function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function sentenceOf(error: unknown): { code: string; sentence: Sentence } {
  if (typeof (globalThis as { Excel?: unknown }).Excel === 'undefined')
    return { code: 'noExcel', sentence: NO_EXCEL };
  const code = codeOf(error);
  return { code: code === '' ? 'excel' : code, sentence: SENTENCES[code] ?? UNKNOWN };
}
