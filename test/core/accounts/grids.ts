/**
 * Test data as grids: workbooks from test/fixtures, and small tables written in a test.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { CellValue, Grid } from '../../../src/core/grid';

export const FIXTURES = join(__dirname, '../../fixtures');

export function gridsFrom(file: string): Grid[] {
  const book = read(readFileSync(join(FIXTURES, file)), {
    cellNF: true,
    cellText: true,
    cellFormula: true,
  });
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name]!;
    const range = utils.decode_range(sheet['!ref'] ?? 'A1');
    const each = <T>(pick: (cell: Cell | undefined) => T): T[][] =>
      Array.from({ length: range.e.r - range.s.r + 1 }, (_, row) =>
        Array.from({ length: range.e.c - range.s.c + 1 }, (__, column) =>
          pick(
            sheet[utils.encode_cell({ r: row + range.s.r, c: column + range.s.c })] as
              Cell | undefined,
          ),
        ),
      );
    return {
      sheet: name,
      visible: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0,
      row: range.s.r,
      column: range.s.c,
      values: each(valueOf),
      texts: each(cell => cell?.w ?? ''),
      formats: each(cell => String(cell?.z ?? 'General')),
      formulas: each(cell => (cell?.f === undefined ? '' : `=${cell.f}`)),
    };
  });
}

interface Cell {
  t: string;
  v?: CellValue;
  w?: string;
  z?: string | number;
  f?: string;
}

function valueOf(cell: Cell | undefined): CellValue {
  if (!cell || cell.t === 'z' || cell.v === undefined) return null;
  return cell.t === 'e' ? (cell.w ?? '#VALUE!') : cell.v;
}

/** A sheet from rows of cells; `|` separated text, digits become numbers when written as they are. */
export function sheet(
  name: string,
  lines: readonly (readonly CellValue[])[],
  options: { visible?: boolean; format?: string; formulas?: Record<string, string> } = {},
): Grid {
  const width = Math.max(0, ...lines.map(line => line.length));
  const values = lines.map(line =>
    Array.from({ length: width }, (_, column) => line[column] ?? null),
  );
  return {
    sheet: name,
    visible: options.visible ?? true,
    row: 0,
    column: 0,
    values,
    texts: values.map(line => line.map(() => '')),
    formats: values.map(line =>
      line.map(value => (typeof value === 'number' ? (options.format ?? '#,##0.00') : 'General')),
    ),
    formulas: values.map((line, row) =>
      line.map((_, column) => options.formulas?.[utils.encode_cell({ r: row, c: column })] ?? ''),
    ),
  };
}
