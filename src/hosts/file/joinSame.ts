/** That every cell is in the joined workbook what it was in its own: read back from the bytes that are handed over. */
import { toA1 } from '../../core/address';
import type { CellModel, SheetModel, WorkbookModel } from '../../workbook';
import { fault, keyColumn, keyRow } from '../../workbook';
import { formulaThere } from '../../workbook/ooxml';

interface Named {
  readonly name: string;
  readonly model: WorkbookModel;
}

/** Throws `FileFault` with the first cell that is not. */
export function assertSame(
  files: readonly Named[],
  names: readonly ReadonlyMap<string, string>[],
  joined: WorkbookModel,
): void {
  for (const [index, { name: file, model }] of files.entries()) {
    const there = names[index] ?? new Map<string, string>();
    for (const sheet of model.sheets) {
      const name = there.get(sheet.name.toLowerCase());
      const now = joined.sheets.find(one => one.name === name);
      const key = now ? differing(sheet, now, index === 0, there) : 0;
      if (key !== null)
        throw fault('joinDiffers', {
          file,
          sheet: sheet.name,
          address: toA1(keyRow(key), keyColumn(key)),
        });
    }
  }
}

function differing(
  was: SheetModel,
  now: SheetModel,
  isFirst: boolean,
  names: ReadonlyMap<string, string>,
): number | null {
  for (const [key, cell] of was.cells) {
    const there = now.cells.get(key);
    if (isEmpty(cell) && there === undefined) continue;
    if (!there || !sameCell(cell, there, isFirst, names)) return key;
  }
  for (const [key, cell] of now.cells) {
    if (!was.cells.has(key) && cell.value !== null) return key;
  }
  return null;
}

function sameCell(
  was: CellModel,
  now: CellModel,
  isFirst: boolean,
  names: ReadonlyMap<string, string>,
): boolean {
  if (was.value !== now.value || was.format !== now.format) return false;
  if (was.error !== now.error) return false;
  if (was.formula === '' || isFirst) return was.formula === now.formula;
  const there = formulaThere(was.formula.slice(1), names);
  // One that shares its formula with another that stayed behind stays behind too.
  return now.formula === '' || now.formula === `=${there ?? ''}`;
}

function isEmpty({ value, formula }: CellModel): boolean {
  return value === null && formula === '';
}
