/**
 * The pane's door: waits for Office, sees whether this Excel has what is needed, joins the Excel host to the pane.
 * Whatever is missing is told in plain words on the page; nothing else of the pane is loaded then.
 */
import './floor';
import { createRoot } from 'react-dom/client';
import { officeWorkbook, showOnRibbon } from '../hosts/office';
import { App } from './App';
import { appearanceOf } from './state/appearance';
import { personalIn } from './state/personal';
import { paneRequests } from './state/requests';
import { languageOf, loadText } from './text';
import type { Text } from './text';

const EXCEL_API = '1.9';

function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  // too-old.js has said why.
  if (document.documentElement.hasAttribute('data-too-old')) return;
  if (typeof Office === 'undefined') {
    void tell(root, navigator.language, words => [words.noOffice]);
    return;
  }
  void Office.onReady(({ host }) => open(root, host));
}

function open(root: HTMLElement, host: Office.HostType | null): void {
  const displayLanguage = Office.context?.displayLanguage;
  if (host !== Office.HostType.Excel) {
    void tell(root, displayLanguage, words => [words.notExcel]);
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    void tell(root, displayLanguage, words => [words.tooOld, words.needs]);
    return;
  }
  createRoot(root).render(
    <App
      workbook={officeWorkbook()}
      requests={paneRequests}
      appearance={appearanceOf(() => Office.context.officeTheme)}
      personal={personalIn(storage(), partition())}
      displayLanguage={displayLanguage}
      onButtons={showOnRibbon}
    />,
  );
}

/** Without the component library, so that it shows in any state of the page. */
async function tell(
  root: HTMLElement,
  displayLanguage: string | undefined,
  say: (words: Text['start']) => readonly string[],
): Promise<void> {
  const { start: words } = await loadText(languageOf(displayLanguage));
  const box = document.createElement('div');
  box.className = 'plain';
  box.setAttribute('role', 'alert');
  for (const sentence of say(words)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    box.append(paragraph);
  }
  root.replaceChildren(box);
}

/** Reading `localStorage` itself throws where the browser forbids it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Office partitions storage per add-in and site; its key must prefix ours. Newer than the type library's floor. */
function partition(): string {
  const { partitionKey } = Office.context as { partitionKey?: string };
  return partitionKey ?? '';
}

start();
