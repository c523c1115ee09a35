/** Showing a cell: its sheet is activated and the cell selected. A hidden sheet stays hidden. And what a person selected. */
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { addressOf, isArea } from '../common/areas';
import type { WpsBook } from './application';
import { SHOWN } from './application';
import { areaOf } from './cells';
import type { SheetRegister } from './sheets';
import { named } from './sheets';

export function selectCell(book: WpsBook, register: SheetRegister, cell: CellRef): Result<void> {
  if (!isArea(cell.address)) return err(problem('noCellToShow', { cell }));
  const known = named(register.list(book), cell.sheet);
  if (!known) return err(problem('noSheetToShow', { sheet: cell.sheet }));
  if (known.sheet.Visible !== SHOWN) return err(problem('hidden', { cell }));
  book.Activate();
  known.sheet.Activate();
  known.sheet.Range(cell.address).Select();
  return ok(undefined);
}

/** One block of cells; of several the person is told to choose one. */
export function selectedArea(book: WpsBook): Result<CellRef> {
  const range = book.Windows.Item(1).RangeSelection;
  if (range.Areas.Count !== 1) return err(problem('noSelection', {}));
  return ok({ sheet: range.Worksheet.Name, address: addressOf(areaOf(range)) });
}
