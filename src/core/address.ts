/**
 * Cells by sheet and A1 address, the form in which people, Excel and the command line name them.
 * Rows and columns are 0-based everywhere in code; A1 text only at the edges and in `CellRef`.
 */
export interface CellRef {
  readonly sheet: string;
  /** A1 without `$`, e.g. `D8`. */
  readonly address: string;
}

const LETTERS = 26;

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    name = String.fromCharCode(65 + (rest % LETTERS)) + name;
  }
  return name;
}

/** `A` → 0, `AA` → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * LETTERS + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function toA1(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function cellRef(sheet: string, row: number, column: number): CellRef {
  return { sheet, address: toA1(row, column) };
}

/** `D8` or `$D$8` → `{row: 7, column: 3}`; `null` when the text is no single-cell address. */
export function parseA1(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  return { row: Number.parseInt(digits, 10) - 1, column: columnIndex(letters) };
}

/** `支出决算表!D8`, the form used in narrative spans; the sheet name is quoted only when Excel would quote it. */
export function refText(ref: CellRef): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(ref.sheet);
  return `${plain ? ref.sheet : `'${ref.sheet.replaceAll("'", "''")}'`}!${ref.address}`;
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.address === b.address;
}
