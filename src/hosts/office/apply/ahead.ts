/**
 * What somebody does between the look at the workbook and the writing: the write batch reads its targets once more,
 * ahead of its writes and in the same round trip. What it then overwrote is known, put back, and told.
 *
 * On a sheet that does not fit into one answer only the cells themselves are compared, not where their rows stand.
 */
import { followed } from '../../../app/plan/follow';
import type { WritePlan } from '../../../app/plan/plan';
import type { Problem } from '../../../core/result';
import { problem } from '../../../core/result';
import type { Now } from './inspect';
import { queueInspection } from './inspect';
import { sheetsIn } from '../../common/names';
import { refused } from '../../common/refuse';
import type { SheetRows } from '../../common/rows';
import { touchedSheets } from '../../common/touched';

/** `null` where there is nothing to overwrite. */
export function queueAhead(
  context: Excel.RequestContext,
  plan: WritePlan,
  rows: SheetRows | null,
): (() => Now) | null {
  const content = contentOf(plan);
  return content.ops.length === 0
    ? null
    : queueInspection(context, content, touchedSheets(content), [], rows);
}

/** Why the plan should not have been written. */
export function meanwhile(plan: WritePlan, before: Now, ahead: Now): Problem | null {
  const content = contentOf(plan);
  const there = followed(content, sheetsIn(ahead));
  const moved = there.ok && there.value !== content ? problem('stillMoving', {}) : null;
  const why = there.ok ? (moved ?? refused(content, ahead)) : there.error;
  if (why) return problem('changedMeanwhile', { why });
  return JSON.stringify(before.state) === JSON.stringify(ahead.state)
    ? null
    : problem('stateMeanwhile', {});
}

/** What is to be put back, as it stood when the writing began. */
export function standingBefore(now: Now, ahead: (() => Now) | null): Now {
  try {
    const seen = ahead?.();
    return seen
      ? {
          ...now,
          sheets: seen.sheets,
          touched: seen.touched,
          leaving: seen.leaving,
          state: seen.state,
        }
      : now;
  } catch {
    // Excel did not come so far.
    return now;
  }
}

function contentOf(plan: WritePlan): WritePlan {
  return { ...plan, ops: plan.ops.filter(op => op.kind !== 'setMarks') };
}
