/**
 * .xls (BIFF) → model, by SheetJS. The record stream is walked first: encrypted workbooks are named as such, and
 * records whose few bytes stand for whole sheets of work are refused. Throws `FileFault`.
 */
import { CFB, read } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import type { WorkbookModel } from '../../workbook';
import { broken, fault } from '../../workbook';
import { READ_OPTIONS, modelOf } from './sheetJs';

const BEGIN = 0x809;
const END = 0x0a;
const FILEPASS = 0x2f;
const HYPERLINK = 0x1b8;
const COLUMN_INFO = 0x7d;
/** Cells that hyperlinks cover and columns that column records span, together. */
const MOST_SPREAD = 2_000_000;

export function readXls(bytes: Uint8Array, name: string): WorkbookModel {
  guard(bytes);
  return modelOf(parse(bytes), name);
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { ...READ_OPTIONS, cellStyles: true });
  } catch (caught) {
    if (caught instanceof Error && /password|encrypt/i.test(caught.message))
      throw fault('password', {});
    throw broken('broken.xls', { what: 'content' }, caught);
  }
}

function guard(bytes: Uint8Array): void {
  const stream = workbookStream(bytes);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let spread = 0;
  let open = 0;
  for (let at = 0; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const data = at + 4;
    if (type === FILEPASS) throw fault('password', {});
    if (data + length > view.byteLength) throw broken('broken.xls', { what: 'records' });
    // A wrong length anywhere sends the walk astray, and then beginnings and ends do not match.
    if ((type & 0xff) === (BEGIN & 0xff) && [0x00, 0x02, 0x04, 0x08].includes(type >> 8)) open += 1;
    else if (type === END && length === 0) open -= 1;
    if (type === HYPERLINK && length >= 8) {
      spread +=
        (view.getUint16(data + 2, true) - view.getUint16(data, true) + 1) *
        (view.getUint16(data + 6, true) - view.getUint16(data + 4, true) + 1);
    } else if (type === COLUMN_INFO && length >= 4)
      spread += view.getUint16(data + 2, true) - view.getUint16(data, true) + 1;
    if (spread > MOST_SPREAD) throw fault('tooLarge', { of: 'linksAndColumns' });
    at = data + length;
  }
  if (open !== 0) throw broken('broken.xls', { what: 'pairs' });
}

/** The part of SheetJS's compound files that is used here; it declares them as `any`. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'array' }): unknown;
  find(container: unknown, path: string): { readonly content: ArrayLike<number> } | null;
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x09) return bytes;
  try {
    const files = CFB as CompoundFiles;
    const container = files.read(bytes, { type: 'array' });
    const entry = files.find(container, '/Workbook') ?? files.find(container, '/Book');
    if (entry) return Uint8Array.from(entry.content);
  } catch (caught) {
    throw fault('truncated', { seems: 'damaged' }, caught);
  }
  throw broken('broken.xls', { what: 'noWorkbook' });
}
