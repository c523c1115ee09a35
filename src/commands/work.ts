/**
 * What the buttons do to the workbook, and what they ask of the pane afterwards. Loaded when a button is pressed.
 */
import { checkWorkbook } from '../app/check';
import { clearPlan } from '../app/mark';
import { narrateReport, narrativePlan } from '../app/narrate';
import type { Workbook } from '../app/workbook';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { PaneRequest } from '../taskpane/state/requests';

/** 生成说明: onto the sheet 说明; what is missing is told and asked for on the page. */
export async function writeNarrative(workbook: Workbook): Promise<Result<PaneRequest>> {
  const checked = await checkWorkbook(workbook);
  if (!checked.ok) return checked;
  const { snapshot, accounts } = checked.value;
  const { narrative } = narrateReport(snapshot, accounts);
  const plan = narrativePlan(snapshot, narrative);
  if (!plan.ok) return plan;
  const applied = await workbook.apply(plan.value);
  if (!applied.ok) return applied;
  const missing = narrative.missing.length;
  const notice = missing === 0 ? `已${plan.value.title}。` : `已${plan.value.title}；还有 ${missing} 项待填，请在“填报”里补上。`;
  return ok({ page: 'narrative', action: 'refresh', notice });
}

/** 清除标记. The pane is only told: reading again would put the marks back that it keeps fresh. */
export async function clearMarks(workbook: Workbook): Promise<Result<PaneRequest>> {
  const cleared = await workbook.apply(clearPlan());
  return cleared.ok ? ok({ notice: '已清除标记，您自己的颜色和格式没有变。' }) : cleared;
}
