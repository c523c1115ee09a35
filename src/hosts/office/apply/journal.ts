/**
 * The journal of a writing, in the settings of the workbook: first in the batch that writes, gone with its last action.
 * Should Excel fail in between and nobody be left to put things back — the pane closed, the machine off — it stands
 * there at the next opening, with all that is needed to finish or to take back (`app/plan/journal.ts`).
 *
 * Marks change no content: of them only that they were begun is written down.
 */
import { journalOf } from '../../../app/plan/journal';
import type { WritePlan } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Now } from './inspect';

const JOURNAL = 'journal';
const MARKING = 'marking';

export function queueJournal(context: Excel.RequestContext, plan: WritePlan, now: Now): void {
  context.workbook.settings.add(JOURNAL, journalOf(withLayouts(plan, now), now.state));
}

/** A sheet that goes can only be made again as it looked if that is written down. */
function withLayouts(plan: WritePlan, { leaving }: Now): WritePlan {
  const ops = plan.ops.map(op => {
    if (op.kind !== 'removeSheet') return op;
    const layout = leaving.find(({ name }) => sameName(name, op.sheet))?.layout;
    return layout === undefined ? op : { ...op, layout };
  });
  return { ...plan, ops };
}

export function queueJournalEnd(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(JOURNAL).delete();
}

export function queueMarking(context: Excel.RequestContext): void {
  context.workbook.settings.add(MARKING, 'begun');
}

/** Whether it was begun or not. */
export function queueMarkingEnd(context: Excel.RequestContext): void {
  queueMarking(context);
  context.workbook.settings.getItem(MARKING).delete();
}
