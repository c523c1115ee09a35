/**
 * Forms with right answers, as text. One line a row, cells parted by |; `## name` begins a sheet. `{20}`: blank, 20 is
 * right; `{9→8.6}`: 9 stands there, 8.6 is right; `{?}`: blank, a person decides; `{?25}`: blank or 25. `'5` is text.
 */
import type { CellValue, Grid } from '../../../src/core/grid';
import { toA1 } from '../../../src/core/address';

export interface Right {
  readonly sheet: string;
  readonly address: string;
  readonly want: string | null;
  readonly alt: readonly (string | null)[];
  readonly shown: string | null;
}

export interface Case {
  readonly name: string;
  readonly standard: string;
  readonly grids: readonly Grid[];
  readonly cells: readonly Right[];
  /** Nothing is wrong in it: no finding may be made. */
  readonly right: boolean;
}

const SLOT = /^\{(?:(.*)→)?(\?)?(.*)\}$/;

/** `# name | standard | right` begins a case. */
export function casesIn(text: string): readonly Case[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map(part => {
      const [head = '', ...lines] = part.split('\n');
      const [name = '', standard = '', flag = ''] = head.split('|').map(one => one.trim());
      return { name, standard, right: flag === 'right', ...sheetsOf(lines) };
    });
}

function sheetsOf(lines: readonly string[]): Pick<Case, 'grids' | 'cells'> {
  const sheets: { sheet: string; rows: CellValue[][] }[] = [];
  const cells: Right[] = [];
  for (const line of lines) {
    const named = /^## (.+)$/.exec(line)?.[1];
    if (named !== undefined) sheets.push({ sheet: named.trim(), rows: [] });
    else {
      if (sheets.length === 0) {
        if (line.trim() === '') continue;
        sheets.push({ sheet: '自评表', rows: [] });
      }
      const current = sheets.at(-1);
      if (!current) continue;
      const row = current.rows.length;
      current.rows.push(
        line.split('|').map((cell, column) => {
          const slot = SLOT.exec(cell.trim());
          if (!slot) return valueOf(cell.trim());
          const [, shown, open, want = ''] = slot;
          cells.push({
            sheet: current.sheet,
            address: toA1(row, column),
            want: open === undefined ? want : null,
            alt: open !== undefined && want !== '' ? [want] : [],
            shown: shown ?? null,
          });
          return shown === undefined ? null : valueOf(shown);
        }),
      );
    }
  }
  return { cells, grids: sheets.map(({ sheet, rows }) => gridOf(sheet, rows)) };
}

function valueOf(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export function gridOf(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(1, ...rows.map(row => row.length));
  const values = rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const all = (text: string): string[][] => values.map(row => row.map(() => text));
  return {
    sheet,
    visible: true,
    row: 0,
    column: 0,
    values,
    texts: all(''),
    formats: all('General'),
    formulas: all(''),
  };
}
