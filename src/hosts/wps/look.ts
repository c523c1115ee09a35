/** What a plan is about to change, as it stands in the workbook now (`common/now.ts`), and what is told of a whole sheet. */
import type { WritePlan } from '../../app/plan/plan';
import type { CellValue } from '../../core/grid';
import type { Area } from '../common/areas';
import type { CellNow, LeavingSheet, Now, SheetNow } from '../common/now';
import type { SheetRows } from '../common/rows';
import { fromA1 } from '../common/rows';
import type { OpOf, TouchedSheet } from '../common/touched';
import { opsOf, touchedSheets } from '../common/touched';
import type { WpsBook, WpsSheet } from './application';
import type { Cells } from './cells';
import { areaOf, arrayOf, readCells } from './cells';
import { layoutOf } from './layout';
import { listMarks } from './marks';
import type { KnownSheet } from './sheets';
import { named } from './sheets';
import { readState } from './state';

export function lookAt(book: WpsBook, sheets: readonly KnownSheet[], plan: WritePlan): Now {
  const touched = touchedSheets(plan);
  return {
    sheets,
    structureProtected: book.ProtectStructure,
    touched: touched.map(one => cellsNow(sheets, one)),
    rows: rowsOf(sheets, touched),
    leaving: opsOf(plan, 'removeSheet').flatMap(op => leavingNow(book, sheets, op) ?? []),
    state: readState(book),
    standing: opsOf(plan, 'setMarks').length > 0 ? listMarks(sheets).standing : [],
  };
}

export function cellsNow(sheets: readonly KnownSheet[], touched: TouchedSheet): SheetNow {
  const known = named(sheets, touched.name);
  const cells = new Map<string, CellNow>();
  if (!known) return { touched, id: null, isProtected: false, cells };
  for (const area of touched.blocks)
    for (const now of blockNow(touched, area, readCells(known.sheet, area)))
      cells.set(`${now.cell.row},${now.cell.column}`, now);
  return { touched, id: known.id, isProtected: known.isProtected, cells };
}

function blockNow(touched: TouchedSheet, area: Area, read: Cells): CellNow[] {
  return read.values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const cell = touched.cells.get(`${area.row + r},${area.column + c}`);
      if (!cell) return [];
      return [
        {
          cell,
          value,
          formula: read.formulas[r]?.[c] ?? '',
          format: read.formats[r]?.[c] ?? 'General',
          isError: read.errors[r]?.[c] ?? false,
        },
      ];
    }),
  );
}

/** Of the sheets whose cells are named. */
function rowsOf(sheets: readonly KnownSheet[], touched: readonly TouchedSheet[]): SheetRows {
  return new Map(
    touched
      .filter(({ isNamed }) => isNamed)
      .map(({ name }) => {
        const sheet = named(sheets, name)?.sheet;
        const area = sheet && areaOf(sheet.UsedRange);
        const values = sheet && area ? arrayOf(sheet, area, range => range.Value2) : [];
        return [name.toLowerCase(), area ? fromA1(area.row, area.column, values) : []];
      }),
  );
}

function leavingNow(
  book: WpsBook,
  sheets: readonly KnownSheet[],
  { sheet: name, expected, validations }: OpOf<'removeSheet'>,
): LeavingSheet | null {
  const known = named(sheets, name);
  if (!known) return null;
  const { sheet } = known;
  const columns = Math.max(0, ...expected.map(row => row.length));
  const layout = layoutOf(book, sheet, columns);
  const content = contentOf(sheet);
  const { area, read } = content ?? { area: null, read: null };
  return {
    id: known.id,
    name: known.name,
    position: sheet.Index,
    layout: validations === undefined ? layout : { ...layout, validations },
    formulas: (read?.formulas ?? []).flatMap((line, r) =>
      line.flatMap((formula, c) =>
        formula === ''
          ? []
          : [{ row: (area?.row ?? 0) + r, column: (area?.column ?? 0) + c, formula }],
      ),
    ),
    rows: area && read ? fromCorner(area, read.values) : [],
  };
}

function fromCorner(
  { row, column }: Area,
  values: readonly (readonly CellValue[])[],
): (readonly CellValue[])[] {
  const left: CellValue[] = Array.from({ length: column }, () => null);
  return [...Array.from({ length: row }, () => []), ...values.map(line => [...left, ...line])];
}

/** What stands on a sheet, without the cells around it that have only a look; `null` for an empty sheet. */
export function contentOf(sheet: WpsSheet): { readonly area: Area; readonly read: Cells } | null {
  const used = areaOf(sheet.UsedRange);
  const formulas = arrayOf(sheet, used, range => range.Formula);
  const isFull = (cell: unknown): boolean => cell !== '' && cell !== null && cell !== undefined;
  const full = formulas.flatMap((row, r) =>
    row.flatMap((cell, c) => (isFull(cell) ? [{ r, c }] : [])),
  );
  if (full.length === 0) return null;
  const bounds = full.reduce(
    (all, { r, c }) => ({
      top: Math.min(all.top, r),
      left: Math.min(all.left, c),
      bottom: Math.max(all.bottom, r),
      right: Math.max(all.right, c),
    }),
    { top: used.rows, left: used.columns, bottom: 0, right: 0 },
  );
  const area = {
    row: used.row + bounds.top,
    column: used.column + bounds.left,
    rows: bounds.bottom - bounds.top + 1,
    columns: bounds.right - bounds.left + 1,
  };
  return { area, read: readCells(sheet, area) };
}
