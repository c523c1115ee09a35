/**
 * The door in: bytes of a file → model, or a sentence saying why not. Bounded in time and memory whatever the bytes.
 */
import type { Result } from '../../core/result';
import type { WorkbookModel } from '../../workbook';
import { door } from '../../workbook';
import { kindOf } from './kind';
import { readXls } from './readXls';
import { readXlsx } from './readXlsx';

export function openWorkbook(bytes: Uint8Array, name: string): Result<WorkbookModel> {
  return door(() => (kindOf(bytes) === 'xlsx' ? readXlsx(bytes, name) : readXls(bytes, name)));
}
