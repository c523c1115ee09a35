/**
 * What a cell shows, as far as its value and number format tell it beyond doubt: to ask a host for it is slow. `null`
 * where the host must be asked. Whether the column is wide enough is not known here, and is nobody's amount.
 */
import { formatNumber } from '../../core/formatNumber';
import type { CellValue } from '../../core/grid';

/** Grouped or not, with decimals or without, a percentage, and the room that 会计专用 leaves. */
const PLAIN_FORMAT = /^(?:#,##)?0(?:\.0+)?%?(?:_ |_\))?$/;
const PLAIN_GENERAL = /^-?\d{1,10}(?:\.\d+)?$/;
const LONGEST_GENERAL = 11;

export function plainText(value: CellValue, format: string): string | null {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return format === 'General' || !format.includes('@') || format === '@' ? value : null;
  if (format !== 'General') return PLAIN_FORMAT.test(format) ? formatNumber(value, format) : null;
  const text = String(value);
  return PLAIN_GENERAL.test(text) && text.length <= LONGEST_GENERAL ? text : null;
}
