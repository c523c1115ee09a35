import { openWorkbook } from '../hosts/file';
import { workbookData } from './grid/data';
import { createGrid } from './grid/univer';
import { readLook } from './look/look';

async function start(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('assets/sample.xlsx')).arrayBuffer());
  const opened = openWorkbook(bytes, 'sample.xlsx');
  if (!opened.ok) throw new Error(opened.error.message);
  const { data } = workbookData(opened.value, readLook(bytes));
  const grid = createGrid(document.getElementById('grid')!, data, false, what => { document.title = what; });
  Object.assign(globalThis, { grid, model: opened.value });
}
void start();
