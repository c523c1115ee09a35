/**
 * The pane's door: waits for Office, sees whether this Excel has what is needed, joins the Excel host to the pane.
 * Whatever is missing is told in plain words on the page; nothing else of the pane is loaded then.
 */
import './floor';
import { createRoot } from 'react-dom/client';
import { officeWorkbook, showOnRibbon } from '../hosts/office';
import { App } from './App';
import { appearanceOf } from './state/appearance';
import { tell } from './plainPage';
import { personalIn, storageOf } from './state/personal';
import { paneRequests } from './state/requests';

const EXCEL_API = '1.9';

function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  // too-old.js has said why.
  if (document.documentElement.hasAttribute('data-too-old')) return;
  if (typeof Office === 'undefined') {
    void tell(root, navigator.language, ({ start }) => [start.noOffice]);
    return;
  }
  void Office.onReady(({ host }) => open(root, host));
}

function open(root: HTMLElement, host: Office.HostType | null): void {
  const displayLanguage = Office.context?.displayLanguage;
  if (host !== Office.HostType.Excel) {
    void tell(root, displayLanguage, ({ start }) => [start.notExcel]);
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    void tell(root, displayLanguage, ({ start }) => [start.tooOld, start.needs]);
    return;
  }
  createRoot(root).render(
    <App
      workbook={officeWorkbook()}
      requests={paneRequests}
      appearance={appearanceOf(() => Office.context.officeTheme)}
      personal={personalIn(storageOf(window), partition())}
      displayLanguage={displayLanguage}
      onButtons={showOnRibbon}
    />,
  );
}

/** Office partitions storage per add-in and site; its key must prefix ours. Newer than the type library's floor. */
function partition(): string {
  const { partitionKey } = Office.context as { partitionKey?: string };
  return partitionKey ?? '';
}

start();
