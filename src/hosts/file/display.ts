/**
 * What Excel shows in a cell: value and number format → text. Formats that cannot be understood show the value itself.
 */
import { SSF } from '@e965/xlsx';
import type { CellValue } from '../../core/grid';

const formatter = SSF as { format(code: string, value: string | number | boolean): string };

export function displayText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'string' && (format === 'General' || format === '@' || !format.includes('@'))) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return formatter.format(format, value);
  } catch {
    return String(value);
  }
}
