/**
 * The pages of the add-in in WPS: the ribbon's page, which WPS keeps open unseen, and a task pane for each workbook. They
 * are worlds apart and share a storage of short texts, in which a button leaves word for the pane of its workbook.
 */
import { twice, wpsApplication } from './application';

interface Shell {
  readonly ActiveWorkbook: { readonly FullName: string } | null;
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string | number): void;
    removeItem(key: string): void;
  };
  CreateTaskPane(url: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
}

interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

/** What a button asks of the pane, and of which workbook's. */
const ASKED = 'juesuan.asked';
const PANE = 'juesuan.pane ';
/** msoCTPDockPositionRight */
const RIGHT = 2;
const WIDTH = 420;

/** The pane of the workbook in front, opened where there is none, with word of what was pressed. */
export function askPane(url: string, command: string): void {
  const shell = shellOf();
  const name = shell?.ActiveWorkbook?.FullName;
  if (!shell || name === undefined) return;
  shell.PluginStorage.setItem(ASKED, JSON.stringify([name, command]));
  const pane = paneOf(shell, name) ?? newPane(shell, name, url);
  pane.Visible = true;
}

/** What was asked of this workbook's pane, once; `null`: nothing. */
export function takeAsked(name: string): string | null {
  const storage = shellOf()?.PluginStorage;
  const [asked, command] = parsed(storage?.getItem(ASKED));
  if (!storage || asked !== name || command === undefined) return null;
  storage.removeItem(ASKED);
  return command;
}

/** A workbook that was saved under another name keeps its pane. */
export function renamePane(before: string, name: string): void {
  const storage = shellOf()?.PluginStorage;
  const id = storage?.getItem(PANE + before);
  if (storage && (typeof id === 'number' || (typeof id === 'string' && id !== '')))
    storage.setItem(PANE + name, id);
}

function paneOf(shell: Shell, name: string): TaskPane | null {
  const id = Number(shell.PluginStorage.getItem(PANE + name) ?? 0);
  if (!(id > 0)) return null;
  let pane: TaskPane | null = null;
  // Of a pane that was closed for good WPS may throw or answer nothing.
  twice(() => (pane = shell.GetTaskPane(id)));
  return pane;
}

function newPane(shell: Shell, name: string, url: string): TaskPane {
  const pane = shell.CreateTaskPane(url);
  shell.PluginStorage.setItem(PANE + name, pane.ID);
  // Where it stands and how wide it is are wishes.
  twice(() => Object.assign(pane, { DockPosition: RIGHT }));
  twice(() => Object.assign(pane, { Width: WIDTH }));
  return pane;
}

function shellOf(): Shell | null {
  return wpsApplication() as unknown as Shell | null;
}

function parsed(text: unknown): readonly [name?: string, command?: string] {
  try {
    const read: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
    return Array.isArray(read) && read.every(one => typeof one === 'string') ? (read as []) : [];
  } catch {
    return [];
  }
}
