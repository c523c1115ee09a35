/** After a failure half-way: the workbook as it was before, or what to look at. */
import type { Mark, WritePlan } from '../../../app/plan/plan';
import type { Applied } from '../../../app/workbook';
import type { ProblemMessages } from '../../../core/problems';
import type { Problem, Result } from '../../../core/result';
import { err, problem } from '../../../core/result';
import { problemOf } from '../excel';
import { standingBefore } from './ahead';
import type { Now } from './inspect';
import type { Added } from '../marks/marks';
import type { Memory } from '../memory';
import { isOfTheMatter } from '../marks/patience';
import { restore } from './restore';
import { putMarksBack } from '../marks/setMarks';
import { opsOf } from '../../common/touched';

/** How far it came, for putting things back. */
export interface Progress {
  /** Marks may have been laid. */
  marking: boolean;
  /** Anything may have been written. */
  writing: boolean;
  now: Now | null;
  /** The same as it stood when the writing began, if Excel came so far. */
  ahead: (() => Now) | null;
  /** The plan as it was written. */
  plan: WritePlan;
  /** Ids of the sheets that were made. */
  made: () => readonly string[];
  laid: () => readonly Added[];
  /** Where the marks were that were taken off. */
  areas: () => readonly Mark[];
}

/** `mayDoLess`: nothing is changed, and Excel might accept less. */
export interface Attempt {
  readonly result: Result<Applied>;
  readonly mayDoLess: boolean;
}

/** A refusal found only after marks were laid: they go, and it is told. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const MOST_PLACES = 20;

export async function putBack(
  memory: Memory,
  progress: Progress,
  error: unknown,
): Promise<Attempt> {
  const { plan } = progress;
  const now = progress.now && standingBefore(progress.now, progress.ahead);
  const marksOnly = plan.ops.every(op => op.kind === 'setMarks');
  const isBack =
    !progress.writing ||
    marksOnly ||
    now === null ||
    (await restore({ plan, now, made: progress.made() }));
  const areMarksBack = !progress.marking || (await restoreMarks(memory, progress));
  // What stands there now was not looked at again.
  memory.sheets = null;
  if (!isBack) {
    const places = placesOf(plan, now);
    const where = { places: places.slice(0, MOST_PLACES), count: places.length };
    return { result: err(problem('notRestored', where, error)), mayDoLess: false };
  }
  if (error instanceof Refused) return { result: err(error.problem), mayDoLess: false };
  const outcome = areMarksBack ? 'restored' : 'marksNotRestored';
  return { result: err(problemOf(error, outcome)), mayDoLess: isOfTheMatter(error) };
}

async function restoreMarks(memory: Memory, progress: Progress): Promise<boolean> {
  const { now } = progress;
  const standing = now?.standing ?? memory.standing;
  const areas = areasSafely(progress);
  const before = {
    standing,
    stored: now ? now.storedMarks : undefined,
    laid: progress.laid().filter(({ id }) => id !== ''),
    areas: standing.map(({ id, sheet, tone }, index) => {
      const stored = now?.storedMarks?.marks.find(mark => mark.id === id);
      return areas[index] ?? (stored && { sheet, tone, addresses: stored.addresses });
    }),
  };
  return (await putMarksBack(before)) || putMarksBack(before);
}

/** Excel may have answered up to the point where it failed. */
function areasSafely({ areas }: Progress): readonly Mark[] {
  try {
    return areas();
  } catch {
    return [];
  }
}

/** Where to look. */
function placesOf(plan: WritePlan, now: Now | null): ProblemMessages['notRestored']['places'] {
  const cells = (now?.touched ?? []).flatMap(({ touched, cells: found }) =>
    [...found.values()].map(({ cell: { address }, value: was }) => ({
      cell: { sheet: touched.name, address },
      was,
    })),
  );
  const added = opsOf(plan, 'addSheet').map(({ sheet }) => ({ sheet, wasThere: false }));
  const removed = opsOf(plan, 'removeSheet').map(({ sheet }) => ({ sheet, wasThere: true }));
  return [...cells, ...added, ...removed];
}
