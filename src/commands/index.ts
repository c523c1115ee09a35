/**
 * The buttons' door: joins them to Excel and to the pane. Part of the pane's page, which is the shared runtime.
 */
import { officeWorkbook } from '../hosts/office';
import { paneRequests } from '../taskpane/state/requests';
import type { Pressed } from './commands';
import { registerCommands } from './commands';

export { registerCommands } from './commands';

/** The page may stand in a plain browser, where there is no Office and no ribbon. */
if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    registerCommands({
      workbook: officeWorkbook,
      ask: request => paneRequests.ask(request),
      show: showPane,
      associate: (id, command) => {
        Office.actions.associate(id, (event?: Pressed) => void command(event));
      },
    });
  });
}

async function showPane(): Promise<void> {
  // Absent outside a shared runtime; then the pane is open or the person opens it.
  const addin = Office.addin as typeof Office.addin | undefined;
  await addin?.showAsTaskpane();
}
