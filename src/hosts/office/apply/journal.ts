/**
 * The journal of a writing, in the settings of the workbook: first in the batch that writes, gone with its last action.
 * Should Excel fail in between and nobody be left to put things back — the pane closed, the machine off — it stands
 * there at the next opening, with all that is needed to finish or to take back (`app/plan/journal.ts`).
 *
 * Marks change no content: of them only that they were begun is written down.
 */
import { journalOf } from '../../../app/plan/journal';
import type { WritePlan } from '../../../app/plan/plan';
import type { Now } from './inspect';

const JOURNAL = 'journal';
const MARKING = 'marking';

export function queueJournal(context: Excel.RequestContext, plan: WritePlan, now: Now): void {
  context.workbook.settings.add(JOURNAL, journalOf(plan, now.state));
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
