/** Refusals after somebody else's edit: the plan was made for a workbook that is no more. */
import type { ProblemCode } from '../../core/problems';
import type { Problem } from '../../core/result';

const OUTDATED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'changedSince',
  'sheetChangedSince',
  'movedSince',
  'stillMoving',
  'changedMeanwhile',
  'stateChangedSince',
]);

export function isOutdated({ code }: Problem): boolean {
  return OUTDATED.has(code);
}
