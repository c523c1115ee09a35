/**
 * What 生成说明 does to the workbook, and what it asks of the pane afterwards. Loaded when the button is pressed.
 */
import { checkWorkbook } from '../app/check/check';
import { narrateReport, narrativePlan } from '../app/narrative/narrate';
import type { Workbook } from '../app/workbook';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { PaneRequest } from '../taskpane/state/requests';
import type { Notice } from '../taskpane/state/session';

/** 生成说明: onto the sheet 说明; what is missing is told and asked for on the page. */
export async function writeNarrative(workbook: Workbook): Promise<Result<PaneRequest>> {
  const checked = await checkWorkbook(workbook);
  if (!checked.ok) return checked;
  const { snapshot, accounts } = checked.value;
  const { narrative, wording, standings } = narrateReport(snapshot, accounts);
  // Sentences of another province are written by choice only: the page asks.
  if (wording.by === null && standings.length === 0)
    return ok({
      page: 'narrative',
      action: 'refresh',
      notice: { kind: 'chooseWording' },
    });
  const plan = narrativePlan(snapshot, narrative);
  if (!plan.ok) return plan;
  const applied = await workbook.apply(plan.value);
  if (!applied.ok) return applied;
  const missing = narrative.missing.length;
  const { title } = plan.value;
  const notice: Notice =
    missing === 0 ? { kind: 'wrote', title } : { kind: 'wroteWithGaps', title, missing };
  return ok({ page: 'narrative', action: 'refresh', notice });
}
