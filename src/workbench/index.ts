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
import { joining } from './joining';

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
  return desk.changed ? asked(question, '放弃改动') : Promise.resolve(true);
}

function asked(question: string, yes: string): Promise<boolean> {
  const dialog = element('confirm', HTMLDialogElement);
  element('confirm-text', HTMLElement).textContent = question;
  element('confirm-yes', HTMLButtonElement).textContent = yes;
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

async function openBytes(
  bytes: Uint8Array,
  name: string,
  told: readonly Problem[] = [],
): Promise<void> {
  tell(`正在打开“${name}”…`);
  await drawn();
  const opened = desk.open(bytes, name);
  if (!opened.ok) {
    tellProblem(opened.error);
    return;
  }
  tell(told.map(sayChinese).join(''));
  element('file-name', HTMLElement).textContent = name;
}

/** Several are joined into one workbook. */
async function openFiles(chosen: readonly File[]): Promise<void> {
  const [first] = chosen;
  if (!first) return;
  const large = chosen.find(({ size }) => size > MOST_BYTES);
  if (large) {
    tell(`“${large.name}”超过 ${MOST_BYTES / 1_000_000} MB，没有打开。请确认选对了文件。`, 'error');
    return;
  }
  const what = chosen.length === 1 ? `“${first.name}”` : `这 ${chosen.length} 个文件`;
  if (!(await mayDiscard(`“${desk.name}”的改动还没有下载，打开${what}会丢掉这些改动。`))) return;
  try {
    const files = await Promise.all(
      chosen.map(async file => ({ name: file.name, bytes: await bytesOf(file) })),
    );
    await (files.length === 1
      ? openBytes(files[0]?.bytes ?? new Uint8Array(), first.name)
      : openJoined(files));
  } catch (cause) {
    tellProblem(problem('fileGone', { name: first.name }, cause));
  }
}

async function openJoined(files: Parameters<typeof joining>[0]): Promise<void> {
  tell(`正在合并 ${files.length} 个文件…`);
  await drawn();
  const joined = joining(files);
  if ('failed' in joined) {
    tell(`“${joined.failed}”：${sayChinese(joined.problem)}这些文件都没有打开。`, 'error');
    return;
  }
  const question =
    '这些文件里同一张表不止一份，不像是一个部门一个年度的一套表。合并成一个工作簿后要选读哪一套。';
  if (joined.mixed && !(await asked(question, '仍要合并'))) {
    tell('没有合并，原来的工作簿还在。');
    return;
  }
  await openBytes(joined.bytes, joined.name, joined.told);
  desk.changed = true;
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
  const chosen = [...(file.files ?? [])];
  // Emptied, so that choosing the same file again is a change too.
  if (chosen.length > 0)
    void openFiles(chosen).finally(() => {
      file.value = '';
    });
});
whenDropped(dropped => void openFiles(dropped));
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
