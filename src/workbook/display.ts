/**
 * What Excel shows in a cell: value and number format → text. Of a number whose format cannot be understood it is not
 * known what is shown: ''.
 */
import { SSF } from '@e965/xlsx';
import { formatNumber } from '../core/formatNumber';
import type { CellValue } from '../core/grid';

/** What SSF gets wrong: literals among the digits, `!`, conditions, a comma before the point, signs of currency. */
const BEYOND_SSF = /!|[¥￥]|\[[<>=]|,\.|[0#?.,](?:"[^"]*"|\\.|\*.)+[0#?.,]/;

const formatter = SSF as { format(code: string, value: string | number | boolean): string };

export function displayText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (
    typeof value === 'string' &&
    (format === 'General' || format === '@' || !format.includes('@'))
  )
    return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const own =
    typeof value === 'number' && BEYOND_SSF.test(format) ? formatNumber(value, format) : null;
  if (own !== null) return own;
  try {
    return formatter.format(format, value);
  } catch {
    return typeof value === 'number' ? (formatNumber(value, format) ?? '') : value;
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
