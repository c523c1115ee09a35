/**
 * How the file host fails: inside it a file that cannot be used throws a `FileFault`; the two doors of the host
 * (`openWorkbook`, `saveWorkbook`) catch once and hand over the `Problem`. Nothing else may let one escape; what is beside the tables
 * is tolerated where it is read (`toleratingFaults`).
 */
import type { Problem, Result } from '../core/result';
import { err, ok, problem } from '../core/result';

export class FileFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export function fault(code: string, message: string, cause?: unknown): FileFault {
  return new FileFault(problem(code, message, cause));
}

/** A part of the file is not what it says it is. `detail` names the part, for a person who must ask for help. */
export function broken(detail: string, cause?: unknown): FileFault {
  return fault(
    'broken',
    `文件已损坏，没有读取（${detail}）。请用 Excel 或 WPS 打开并另存一份，或重新取得这个文件。`,
    cause,
  );
}

export function door<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (caught) {
    return err(toProblem(caught));
  }
}

/** For what is read beside the tables: where it is spoilt, `otherwise`. */
export function toleratingFaults<T, U>(work: () => T, otherwise: U): T | U {
  try {
    return work();
  } catch (caught) {
    if (caught instanceof FileFault) return otherwise;
    throw caught;
  }
}

export function toProblem(caught: unknown): Problem {
  if (caught instanceof FileFault) return caught.problem;
  return problem(
    'broken',
    '文件已损坏或用了不认识的写法，没有读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后重试。',
    caught,
  );
}
