/**
 * After a failure half-way: what differs from before is put back. It looks first, and so needs no knowledge of how far
 * the writing came. Tried twice.
 */
import type { WritePlan } from '../../app/plan/plan';
import { sameName } from '../../app/plan/valid';
import { typed } from '../common/cellText';
import { isAsMade, isOurs, isSame } from '../common/compare';
import type { LeavingSheet, Now, SheetNow } from '../common/now';
import { opsOf } from '../common/touched';
import type { WpsBook, WpsSheet } from './application';
import { rangeOf } from './cells';
import { cellsNow, contentOf } from './look';
import type { KnownSheet, SheetRegister } from './sheets';
import { named } from './sheets';
import { readState, writeState } from './state';
import { layValidations } from './validations';
import { addSheet } from './write';

/** What there was before the plan. */
export interface Before {
  readonly plan: WritePlan;
  readonly now: Now;
  /** The sheets that WPS is known to have made. */
  readonly made: readonly WpsSheet[];
  readonly shown: WpsSheet | null;
}

/** Whether all is as before. */
export function restore(book: WpsBook, register: SheetRegister, before: Before): boolean {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      putBack(book, register, before);
      return true;
    } catch {
      // What was put back the first time is found as it should be.
    }
  }
  return false;
}

function putBack(book: WpsBook, register: SheetRegister, before: Before): void {
  const { plan, now, made, shown } = before;
  const sheets = register.list(book);
  for (const sheet of now.touched) putCellsBack(sheets, sheet);
  for (const { sheet, rows } of opsOf(plan, 'addSheet')) {
    const known = named(sheets, sheet);
    // Somebody else may just have made a sheet of this name: it stays, unless it holds what we wrote and nothing else.
    if (known && !named(now.sheets, sheet) && isAsMade(valuesFromA1(known.sheet), rows))
      known.sheet.Delete();
  }
  for (const sheet of made) if (isThere(book, sheet)) sheet.Delete();
  for (const leaving of now.leaving) if (!named(sheets, leaving.name)) putSheetBack(book, leaving);
  for (const { sheet, before: laid, after } of opsOf(plan, 'setValidations')) {
    const held = named(sheets, sheet)?.sheet;
    if (held) layValidations(held, [...laid, ...after], laid);
  }
  // The journal last: as long as it stands, what is left can be taken back at the next opening.
  const keys = opsOf(plan, 'putState').map(op => op.key);
  for (const key of new Set([...keys.filter(one => one !== 'journal'), 'journal' as const])) {
    if (readState(book)[key] !== now.state[key]) writeState(book, key, now.state[key] ?? null);
  }
  shown?.Activate();
}

function putCellsBack(sheets: readonly KnownSheet[], before: SheetNow): void {
  const sheet = named(sheets, before.touched.name)?.sheet;
  if (!sheet) return;
  const found = cellsNow(sheets, before.touched).cells;
  for (const [key, was] of before.cells) {
    const is = found.get(key);
    // What is neither as before nor as we wrote it was typed since, and is somebody's.
    if (is && (isSame(is, was) || !isOurs(is))) continue;
    const { row, column } = was.cell;
    const range = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
    if (is && is.format !== was.format) range.NumberFormat = was.format;
    if (was.formula !== '') range.Formula = was.formula;
    else range.Value2 = was.isError ? String(was.value) : typed(was.value, was.format);
  }
}

function putSheetBack(
  book: WpsBook,
  { name, rows, formulas, layout, position }: LeavingSheet,
): void {
  let half: WpsSheet | null = null;
  try {
    const sheet = addSheet(book, name, rows, layout, made => (half = made));
    for (const { row, column, formula } of formulas)
      rangeOf(sheet, { row, column, rows: 1, columns: 1 }).Formula = formula;
    if (position < book.Worksheets.Count) sheet.Move(book.Worksheets.Item(position));
  } catch (error) {
    // The second attempt makes it anew.
    (half as WpsSheet | null)?.Delete();
    throw error;
  }
}

/** `null` where something stands that does not begin at A1. */
function valuesFromA1(sheet: WpsSheet): readonly (readonly unknown[])[] | null {
  const content = contentOf(sheet);
  if (!content) return [];
  return content.area.row + content.area.column === 0 ? content.read.values : null;
}

function isThere(book: WpsBook, sheet: WpsSheet): boolean {
  try {
    const { Name } = sheet;
    return Array.from(
      { length: book.Worksheets.Count },
      (_, index) => book.Worksheets.Item(index + 1).Name,
    ).some(name => sameName(name, Name));
  } catch {
    return false;
  }
}
