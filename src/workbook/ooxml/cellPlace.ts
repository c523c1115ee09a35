/** Where the tags of a sheet stand: rows and cells may leave out their numbers, and then follow the one before. */
import { parseA1 } from '../../core/address';
import { broken } from '../fault';
import { MAX_COLUMNS, MAX_ROWS, cellKey } from '../model';
import { decode } from './text';

export class CellPlace {
  row = -1;
  column = -1;
  private rowIsWritten = false;

  get key(): number {
    return cellKey(this.row, this.column);
  }

  /** At a `row`; `number` is its attribute `r`. */
  enterRow(number: string | undefined): void {
    this.rowIsWritten = number !== undefined;
    this.row = number === undefined ? this.row + 1 : Number.parseInt(number, 10) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS))
      throw broken('broken.row', { number: (number ?? String(this.row + 1)).slice(0, 20) });
    this.column = -1;
  }

  /** At a `c`; its attribute `r` is the text from `from` to `to`, nothing when both are the same. */
  enterCell(xml: string, from: number, to: number): void {
    if (from === to) {
      this.column += 1;
      if (this.column >= MAX_COLUMNS) throw broken('broken.rowTooLong', { row: this.row + 1 });
      return;
    }
    let column = 0;
    let at = from;
    for (let code = letterAt(xml, at); at < to && code > 0; code = letterAt(xml, at)) {
      column = column * 26 + code;
      at += 1;
    }
    this.moveTo(digitsAt(xml, at, to) - 1, column - 1, xml.slice(from, to));
  }

  private moveTo(row: number, column: number, address: string): void {
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
      const odd = address.includes('&') ? parseA1(decode(address)) : null;
      if (!odd) throw broken('broken.address', { sheet: null, address: address.slice(0, 20) });
      this.moveTo(odd.row, odd.column, '');
      return;
    }
    if (this.rowIsWritten && row !== this.row)
      throw broken('broken.otherRow', { address: address.slice(0, 20), row: this.row + 1 });
    this.row = row;
    this.column = column;
  }
}

/** `A` is 1; no letter is 0 or less, or more than 26. */
function letterAt(xml: string, at: number): number {
  const code = xml.charCodeAt(at) - 64;
  return code <= 26 ? code : 0;
}

/** The digits as a number; -1 for anything else. */
export function digitsAt(xml: string, from: number, to: number): number {
  let number = from < to ? 0 : -1;
  for (let at = from; at < to; at += 1) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
