/**
 * The pane's door in WPS 表格: joins the WPS host to the pane, and the ribbon's buttons, which leave word in a storage
 * that tells nobody of a change, so it is looked at a few times a second.
 */
import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/commands';
import { problem } from '../core/result';
import { WpsWorkbook, renamePane, takeAsked, wpsApplication } from '../hosts/wps';
import { App } from '../taskpane/App';
import { tell } from '../taskpane/plainPage';
import { appearanceOf } from '../taskpane/state/appearance';
import { personalIn, storageOf } from '../taskpane/state/personal';
import { PaneRequests } from '../taskpane/state/requests';

const LOOK_MS = 300;

function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  if (!wpsApplication()) {
    void tell(root, navigator.language, text => [text.say(problem('noWps', {}))]);
    return;
  }
  const workbook = new WpsWorkbook();
  const requests = new PaneRequests();
  createRoot(root).render(
    <App
      workbook={workbook}
      requests={requests}
      appearance={appearanceOf(() => undefined)}
      personal={personalIn(storageOf(window))}
      displayLanguage={navigator.language}
    />,
  );
  listen(workbook, requests);
}

function listen(workbook: WpsWorkbook, requests: PaneRequests): void {
  const commands = new Map<string, () => Promise<void>>();
  registerCommands({
    workbook: () => workbook,
    ask: request => requests.ask(request),
    // The button has brought it up.
    show: () => Promise.resolve(),
    associate: (id, command) => commands.set(id, () => command()),
  });
  let name = '';
  window.setInterval(() => {
    const now = workbook.fullName;
    if (now === '') return;
    if (name !== '' && now !== name) renamePane(name, now);
    name = now;
    void commands.get(takeAsked(name) ?? '')?.();
  }, LOOK_MS);
}

start();
