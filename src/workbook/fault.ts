/**
 * How the file host fails: inside it a file that cannot be used throws a `FileFault`; the two doors of the host
 * (`openWorkbook`, `saveWorkbook`) catch once and hand over the `Problem`. Nothing else may let one escape; what is beside the tables
 * is tolerated where it is read (`toleratingFaults`).
 */
import type { BrokenPart, BrokenParts, FileProblems } from '../core/problems/files';
import type { ProblemCode } from '../core/problems';
import type { Problem, Result } from '../core/result';
import { err, ok, problem } from '../core/result';

export class FileFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export function fault<Code extends keyof FileProblems>(
  code: Code,
  data: FileProblems[Code],
  cause?: unknown,
): FileFault {
  return new FileFault(problem<ProblemCode>(code, data, cause));
}

/** A part of the file is not what it says it is: named for a person who must ask for help. */
export function broken<Code extends keyof BrokenParts>(
  code: Code,
  data: BrokenParts[Code],
  cause?: unknown,
): FileFault {
  return fault('broken', { part: { code, data } as unknown as BrokenPart }, cause);
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
  return caught instanceof FileFault ? caught.problem : problem('broken', { part: null }, caught);
}
