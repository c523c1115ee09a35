/** What one file may take of everybody's time and memory, and what is said of one that took more. */
import type { Problem, Result } from '../../core/result';
import { err, problem } from '../../core/result';
import type { Arguments } from '../arguments';
import type { Io } from '../io';
import { UsageError } from '../io';
import type { Reading } from '../reading/reading';
import { READING_OPTIONS, readingOf } from '../reading/reading';
import { within } from './deadline';
import type { Loss } from './threads';

export interface Limits {
  readonly seconds: number;
  /** The file that runs this program, for threads of it; where there is none, everything is done in this one. */
  readonly program: string | undefined;
  /** How the files are read; left out where nothing was said of it. */
  readonly reading?: Reading | undefined;
}

/** The options that every command knows. */
export const LIMIT_OPTIONS = { timeout: 'value', ...READING_OPTIONS } as const;

const SECONDS = 20;
/** Of the heap of one thread; the largest workbooks that are read at all stay below. */
export const MEGABYTES = 1024;
/** Enough of what was thrown to find it by. */
const MOST_THROWN = 200;

/** Seconds for one file, from --timeout. Throws `UsageError` when it is no number above 0. */
export function limitsOf(args: Arguments, io: Io): Limits {
  const given = args.value('timeout');
  const seconds = given === undefined ? SECONDS : Number(given);
  if (!(seconds > 0 && seconds < Infinity))
    throw new UsageError(
      `选项 --timeout 是每个文件最多用的秒数，应为大于 0 的数，例如 ${SECONDS}，不能是 ${given ?? ''}。`,
    );
  return { seconds, program: io.program, reading: readingOf(args) };
}

/** The work on one file in this thread: out of time or thrown, it is a problem of this file. */
export function guarded<T>({ seconds }: Limits, work: () => Result<T>): Result<T> {
  try {
    return within(seconds, work)?.value ?? err(lossProblem({ kind: 'time' }, seconds));
  } catch (caught) {
    return err(lossProblem({ kind: 'failure', thrown: String(caught) }, seconds));
  }
}

/** What is said of a file that was lost to its limits. */
export function lossProblem(loss: Loss, seconds: number): Problem {
  switch (loss.kind) {
    case 'time':
      return problem('tooLong', { seconds });
    case 'memory':
      return problem('tooMuchMemory', { megabytes: MEGABYTES });
    case 'failure':
      return problem('failed', { thrown: loss.thrown.slice(0, MOST_THROWN) });
  }
}
