/**
 * .ods, .xlsb, Excel's XML form of 2003 and web pages with tables → model, by SheetJS. What unfolds is measured first, by
 * our own reader of zip containers. Throws `FileFault`.
 */
import { read } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import type { WorkbookModel } from '../../workbook';
import { broken, fault, FileFault, MOST_CELLS } from '../../workbook';
import { attribute, Package, tagsOf, textOfBytes } from '../../workbook/ooxml';
import { pageTables, pageText } from './page';
import { READ_OPTIONS, modelOf } from './sheetJs';

type Form = 'ods' | 'xlsb' | 'xml' | 'html';

export function readOthers(bytes: Uint8Array, form: Form, name: string): WorkbookModel {
  return modelOf(workbookOf(bytes, form), name);
}

function workbookOf(bytes: Uint8Array, form: Form): WorkBook {
  const options = { ...READ_OPTIONS, cellStyles: true, sheetStubs: false } as const;
  switch (form) {
    case 'html':
      return plainText(parsed(form, () => pageBook(pageText(bytes))));
    case 'xml': {
      const text = textOfBytes(bytes);
      if (/<!DOCTYPE/i.test(text)) throw broken('broken.doctype', { part: 'xml' });
      return parsed(form, () => read(text, { ...options, type: 'string' }));
    }
    case 'ods':
    case 'xlsb':
      measure(bytes, form);
      return parsed(form, () => read(bytes, options));
  }
}

/** SheetJS throws whatever comes. */
function parsed(form: Form, work: () => WorkBook): WorkBook {
  try {
    return work();
  } catch (caught) {
    if (caught instanceof FileFault) throw caught;
    throw broken('broken.form', { form }, caught);
  }
}

/** Texts as they stand: a code keeps its zeros, an amount its form, and what is shown is what is read. */
function pageBook(html: string): WorkBook {
  const book: WorkBook = { SheetNames: [], Sheets: {} };
  for (const [index, table] of pageTables(html).entries()) {
    const one = read(table, { type: 'string', raw: true });
    const [first = ''] = one.SheetNames;
    const name = `表${String(index + 1)}`;
    book.SheetNames.push(name);
    book.Sheets[name] = one.Sheets[first] ?? {};
  }
  return book;
}

function plainText(book: WorkBook): WorkBook {
  for (const sheet of Object.values(book.Sheets)) {
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!') || typeof (cell as { v?: unknown }).v !== 'string') continue;
      const own = cell as { v: string };
      own.v = own.v.replaceAll('\u00a0', ' ').trim();
    }
  }
  return book;
}

/** What it unfolds to, and how many cells an .ods repeats. */
function measure(bytes: Uint8Array, form: 'ods' | 'xlsb'): void {
  const file = new Package(bytes);
  for (const name of file.names()) file.bytes(name);
  if (form !== 'ods') return;
  const manifest = file.find('META-INF/manifest.xml');
  if (manifest !== null && file.text(manifest).includes('encryption-data'))
    throw fault('password', {});
  let rows = 1;
  let inRow = 0;
  let cells = 0;
  for (const tag of tagsOf(file.text('content.xml'), 'content.xml')) {
    if (tag.name === 'table-row') {
      if (tag.kind !== 'close') [rows, inRow] = [repeated(tag, 'rows'), 0];
      if (tag.kind !== 'open') cells += rows * inRow;
    } else if (tag.name === 'table-cell' && tag.kind === 'open') inRow += repeated(tag, 'columns');
    if (cells + inRow > MOST_CELLS) throw fault('tooLarge', { of: 'cells', most: MOST_CELLS });
  }
}

function repeated(tag: { attributes: string }, of: 'rows' | 'columns'): number {
  return Number.parseInt(attribute(tag, `table:number-${of}-repeated`) ?? '1', 10) || 1;
}
