/**
 * The door in: bytes of a file → model, or a sentence saying why not. Bounded in time and memory whatever the bytes.
 */
import type { Result } from '../../core/result';
import type { WorkbookModel } from '../../workbook';
import { door, FileFault } from '../../workbook';
import { kindOf } from './kind';
import { readOthers } from './readOthers';
import { readXls } from './readXls';
import { readXlsx } from './readXlsx';

export function openWorkbook(bytes: Uint8Array, name: string): Result<WorkbookModel> {
  return door(() => read(bytes, name));
}

function read(bytes: Uint8Array, name: string): WorkbookModel {
  const kind = kindOf(bytes);
  if (kind === 'xls') return readXls(bytes, name);
  if (kind !== 'xlsx') return readOthers(bytes, kind, name);
  try {
    return readXlsx(bytes, name);
  } catch (caught) {
    const form = otherForm(caught);
    if (form === null) throw caught;
    return readOthers(bytes, form, name);
  }
}

/** Told only once it turned out to be no .xlsx: those are the many, and are not looked into twice. */
function otherForm(caught: unknown): 'ods' | 'xlsb' | null {
  if (!(caught instanceof FileFault) || caught.problem.code !== 'notWorkbook') return null;
  const { is } = caught.problem.data as { readonly is: string };
  return is === 'ods' || is === 'xlsb' ? is : null;
}
