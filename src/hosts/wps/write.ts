/**
 * What a plan changes but for the marks, one thing after the other: WPS knows no batch. What cannot be put back exactly,
 * sheets that go, comes last. Before and after it stands a journal of it, should the pane be closed in between.
 */
import { journalOf } from '../../app/plan/journal';
import type { SheetLayout, WritePlan } from '../../app/plan/plan';
import type { CellValue } from '../../core/grid';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import type { Area } from '../common/areas';
import { typed, valueFrom } from '../common/cellText';
import type { Now, SheetNow } from '../common/now';
import { opsOf } from '../common/touched';
import type { WpsBook, WpsSheet } from './application';
import { arrayOf, rangeOf } from './cells';
import { layOut } from './layout';
import type { KnownSheet } from './sheets';
import { named } from './sheets';
import { writeState } from './state';
import { layValidations } from './validations';

/** Found only after the writing had begun: all is put back, and it is told. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Answers each sheet that it made as soon as it stands. */
export function write(
  book: WpsBook,
  sheets: readonly KnownSheet[],
  plan: WritePlan,
  now: Now,
  made: (sheet: WpsSheet) => void,
): void {
  writeState(book, 'journal', journalOf(plan, now.state));
  for (const { sheet, rows, layout } of opsOf(plan, 'addSheet'))
    addSheet(book, sheet, rows, layout, made);
  for (const one of now.touched) writeCells(sheets, one);
  for (const { sheet, before, after } of opsOf(plan, 'setValidations')) {
    const held = named(sheets, sheet)?.sheet;
    if (held) layValidations(held, [...before, ...after], after);
  }
  for (const { key, value } of opsOf(plan, 'putState').filter(({ key }) => key !== 'journal'))
    writeState(book, key, value);
  for (const { name } of now.leaving) named(sheets, name)?.sheet.Delete();
  writeState(book, 'journal', null);
}

export function addSheet(
  book: WpsBook,
  name: string,
  rows: readonly (readonly CellValue[])[],
  layout: SheetLayout,
  made: (sheet: WpsSheet) => void,
): WpsSheet {
  const shown = book.ActiveSheet;
  const sheet = book.Worksheets.Add(undefined, book.Worksheets.Item(book.Worksheets.Count));
  made(sheet);
  // WPS shows a sheet that it adds.
  shown.Activate();
  sheet.Name = name;
  const columns = Math.max(0, ...rows.map(row => row.length));
  if (columns > 0)
    put(sheet, { row: 0, column: 0, rows: rows.length, columns }, (row, column) =>
      typed(rows[row]?.[column] ?? null, 'General'),
    );
  layOut(book, sheet, layout);
  layValidations(sheet, [], layout.validations ?? []);
  return sheet;
}

function writeCells(sheets: readonly KnownSheet[], { touched, cells }: SheetNow): void {
  const sheet = named(sheets, touched.name)?.sheet;
  if (!sheet) return;
  for (const block of touched.blocks) {
    refuseIfTypedOver(sheet, block, { touched, cells });
    put(sheet, block, (row, column) => {
      const now = cells.get(`${row},${column}`);
      return now ? typed(now.cell.value, now.format) : '';
    });
  }
}

/** WPS stays open to the person between two calls: what is about to be overwritten is looked at once more. */
function refuseIfTypedOver(
  sheet: WpsSheet,
  block: Area,
  { touched, cells }: Pick<SheetNow, 'touched' | 'cells'>,
): void {
  const formulas = arrayOf(sheet, block, range => range.Formula);
  const values = arrayOf(sheet, block, range => range.Value2);
  for (let row = 0; row < block.rows; row += 1) {
    for (let column = 0; column < block.columns; column += 1) {
      const was = cells.get(`${block.row + row},${block.column + column}`);
      const formula = formulas[row]?.[column];
      const value = valueFrom(values[row]?.[column], '');
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      // What plans write over are constants; an error is a number here and never what a plan expects.
      if (!was || was.isError || (!isFormula && value === was.value)) continue;
      const { address, expected } = was.cell;
      const cell = { sheet: touched.name, address };
      const why = isFormula
        ? problem('formula', { cell, formula })
        : problem('changedSince', { cell, now: value, expected });
      throw new Refused(problem('changedMeanwhile', { why }));
    }
  }
}

/** The values of an area; one cell takes one value. */
function put(
  sheet: WpsSheet,
  area: Area,
  at: (row: number, column: number) => string | number | boolean,
): void {
  const values = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)),
  );
  rangeOf(sheet, area).Value2 = area.rows * area.columns === 1 ? values[0]?.[0] : values;
}
