/**
 * What Excel shows in a cell: value and number format → text. Formats that cannot be understood show the value itself.
 */
import { SSF } from '@e965/xlsx';
import type { CellValue } from '../core/grid';

const formatter = SSF as { format(code: string, value: string | number | boolean): string };

export function displayText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (
    typeof value === 'string' &&
    (format === 'General' || format === '@' || !format.includes('@'))
  )
    return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return formatter.format(format, value);
  } catch {
    return String(value);
  }
}

/** The same, for many cells at once: an amount that stands in several tables is formatted once. */
export class DisplayTexts {
  private readonly known = new Map<string, Map<number, string>>();

  of(value: CellValue, format: string): string {
    if (typeof value !== 'number') return displayText(value, format);
    let texts = this.known.get(format);
    if (!texts) {
      texts = new Map();
      this.known.set(format, texts);
    }
    let text = texts.get(value);
    if (text === undefined) {
      text = displayText(value, format);
      texts.set(value, text);
    }
    return text;
  }
}
