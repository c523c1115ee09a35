/**
 * The tabs of the sheets. The workbench cannot rename a sheet or move one (refusals.ts), and Univer's tabs do not expect
 * a refusal: a name is typed into the tab before anything is asked, and after either the tabs hear no press any more.
 */
import type { FUniver } from '@univerjs/presets';
import type { FWorkbook } from './handles';

const TAB = '[data-u-comp="slide-tab-item"]';
const MOVED = 'sheet.command.set-worksheet-order';
const SHOWN = 'sheet.operation.set-worksheet-active';

/** No name is typed into a tab; who tries, by a double press, is told why. */
export function keepNames(
  container: HTMLElement,
  api: FUniver,
  workbook: FWorkbook,
  refused: () => void,
): void {
  void workbook
    .getWorkbookPermission()
    .setPoint(api.Enum.WorkbookPermissionPoint.RenameSheet, false);
  container.addEventListener('dblclick', event => {
    if (event.target instanceof Element && event.target.closest(TAB)) refused();
  });
}

/** After a refused move the tabs are drawn anew, in their order, and listen again. */
export function wakeTabs(api: FUniver, workbook: FWorkbook, command: string): void {
  if (command !== MOVED) return;
  setTimeout(() => {
    const subUnitId = workbook.getActiveSheet().getSheetId();
    api.syncExecuteCommand(SHOWN, { unitId: workbook.getId(), subUnitId });
  });
}
