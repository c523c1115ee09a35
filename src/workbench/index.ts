/**
 * The workbench: joins toolbar, grid, pane and simulated Excel. Everything stays in this page; a reload loses what was
 * not downloaded, so leaving with changes is asked about.
 */
import { problem } from '../core/result';
import type { Problem } from '../core/result';
import { sayChinese } from '../messages/zh';
import type { ApiVersion } from '../hosts/simulator';
import { Desk } from './desk';
import { movable } from './divider';
import { bytesOf, download, resultName, whenDropped } from './files';
import { PaneFrame } from './frame';
import type { Refusal } from './grid/refusals';

const SAMPLE = 'assets/sample.xlsx';
const SAMPLE_NAME = '三门峡市人民政府办公室-2023年决算.xlsx';
const MOST_BYTES = 100_000_000;

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no #${id}`);
  return found;
}

const note = element('note', HTMLDivElement);
const theme = element('theme', HTMLButtonElement);
const version = element('version', HTMLSelectElement);
const file = element('file', HTMLInputElement);

function tell(text: string, kind: 'info' | 'error' = 'info'): void {
  note.dataset.kind = kind;
  note.hidden = text === '';
  const [line] = note.getElementsByTagName('p');
  if (line) line.textContent = text;
}

function tellProblem(problem: Problem): void {
  tell(sayChinese(problem), 'error');
}

function setTheme(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  theme.setAttribute('aria-pressed', String(dark));
}

function refusalText(refusal: Refusal): string {
  if (refusal.kind === 'protected')
    return `工作表“${refusal.sheet}”受保护，没有改动。请在 Excel 或 WPS 里撤销工作表保护，再打开文件。`;
  return `工作台里不能${refusal.what}：下载的文件里不会有这样的改动。请在 Excel 或 WPS 里做，再打开文件。`;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
const desk = new Desk(
  element('grid', HTMLElement),
  new PaneFrame(element('pane', HTMLElement)),
  refusal => tell(refusalText(refusal)),
  version.value as ApiVersion,
  dark,
);

/** Asks only when something would be lost. */
function mayDiscard(question: string): Promise<boolean> {
  if (!desk.changed) return Promise.resolve(true);
  const dialog = element('confirm', HTMLDialogElement);
  element('confirm-text', HTMLElement).textContent = question;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** Lets the page draw what it says before a long task. */
function drawn(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  tell(`正在打开“${name}”…`);
  await drawn();
  const opened = desk.open(bytes, name);
  if (!opened.ok) {
    tellProblem(opened.error);
    return;
  }
  tell('');
  element('file-name', HTMLElement).textContent = name;
}

async function openFile(chosen: File | null): Promise<void> {
  if (!chosen) {
    tell('一次只能打开一个工作簿。请只拖一个 .xlsx 或 .xls 文件进来。', 'error');
    return;
  }
  if (chosen.size > MOST_BYTES) {
    tell(
      `“${chosen.name}”超过 ${MOST_BYTES / 1_000_000} MB，没有打开。请确认选对了文件。`,
      'error',
    );
    return;
  }
  if (!(await mayDiscard(`“${desk.name}”的改动还没有下载，打开“${chosen.name}”会丢掉这些改动。`)))
    return;
  try {
    await openBytes(await bytesOf(chosen), chosen.name);
  } catch (cause) {
    tellProblem(problem('fileGone', { name: chosen.name }, cause));
  }
}

async function openSample(): Promise<void> {
  const response = await fetch(SAMPLE);
  if (!response.ok) {
    tell('找不到示例工作簿 assets/sample.xlsx。请重新运行 npm start。', 'error');
    return;
  }
  await openBytes(await bytesOf(await response.blob()), SAMPLE_NAME);
}

async function save(): Promise<void> {
  if (desk.grid?.isEditing() === true) {
    tell('有一个单元格正在输入。请先按 Enter 完成或按 Esc 取消，再下载。', 'error');
    return;
  }
  const saved = await desk.save();
  if (!saved.ok) {
    tellProblem(saved.error);
    return;
  }
  const name = resultName(desk.name);
  download(saved.value, name);
  tell(`已下载“${name}”。`);
}

element('open', HTMLButtonElement).addEventListener('click', () => file.click());
file.addEventListener('change', () => {
  const [chosen = null] = file.files ?? [];
  // Emptied, so that choosing the same file again is a change too.
  if (chosen)
    void openFile(chosen).finally(() => {
      file.value = '';
    });
});
whenDropped(({ file: dropped }) => void openFile(dropped));
element('download', HTMLButtonElement).addEventListener('click', () => void save());
element('sample', HTMLButtonElement).addEventListener('click', () => {
  void mayDiscard(`“${desk.name}”的改动还没有下载，重新载入示例会丢掉这些改动。`).then(yes =>
    yes ? openSample() : undefined,
  );
});
version.addEventListener('change', () => desk.play(version.value as ApiVersion));
theme.addEventListener('click', () => {
  const on = theme.getAttribute('aria-pressed') !== 'true';
  setTheme(on);
  desk.dark(on);
});
element('note-close', HTMLButtonElement).addEventListener('click', () => tell(''));
window.addEventListener('beforeunload', event => {
  if (desk.changed) event.preventDefault();
});
movable(element('divider', HTMLElement), document.getElementsByTagName('main')[0] ?? document.body);
setTheme(dark);

// For the browser tests and for whoever looks from the console.
Object.assign(globalThis, { workbench: desk });

void openSample();
