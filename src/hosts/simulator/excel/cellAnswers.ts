/** What Excel answers of one cell: its value, formula, text as shown and type. */
import type { CellModel } from '../../../workbook';
import { displayText } from '../../../workbook';

export function valueOf(cell: CellModel | undefined): unknown {
  // A formula nobody has calculated yet shows 0, an empty cell ''.
  return cell?.value ?? (cell && cell.formula !== '' ? 0 : '');
}

/** With its leading `=`; a constant answers its value. */
export function formulaOf(cell: CellModel | undefined): unknown {
  return cell && cell.formula !== '' ? cell.formula : valueOf(cell);
}

/** As shown under the cell's number format. */
export function textOf(cell: CellModel | undefined): string {
  if (!cell) return '';
  if (cell.error) return String(cell.value);
  return cell.value === null && cell.formula === ''
    ? ''
    : displayText(cell.value ?? 0, cell.format);
}

/** One of Excel's `RangeValueType`. */
export function typeOf(cell: CellModel | undefined): string {
  if (!cell || (cell.value === null && cell.formula === '')) return 'Empty';
  if (cell.error) return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'Double';
}
