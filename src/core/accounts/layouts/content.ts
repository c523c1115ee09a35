/**
 * What stands in a region without a title, as far as it tells the kind of table: labels, notes, classes of subjects.
 */
import type { Region } from '../sheet/cells';
import { plainAt, textCells } from '../sheet/cells';

export interface Content {
  /** Whether some label, bare of its ordinal, fits. */
  has(pattern: RegExp): boolean;
  readonly labels: readonly string[];
  /** 注：… and 说明：…, joined. */
  readonly notes: string;
  /** Classes of expenditure by function among the codes. */
  readonly classes: ReadonlySet<string>;
}

/** Labels are looked for in the first lines of a region; every label that counts stands there or is a total. */
const MOST_ROWS = 400;
const CODE_COLUMNS = [0, 1, 2, 3];

export function contentOf(region: Region): Content {
  const labels = new Set<string>();
  const notes: string[] = [];
  const classes = new Set<string>();
  for (let row = region.top; row < Math.min(region.bottom, region.top + MOST_ROWS); row++) {
    for (const cell of textCells(region.grid, row)) {
      labels.add(cell.bare);
      if (/^(?:注|说明|备注)[:：]/.test(cell.plain)) notes.push(cell.plain);
    }
    const code = CODE_COLUMNS.map(column => plainAt(region.grid, row, column)).find(text =>
      /^2\d{2}(?:\d\d){0,2}$/.test(text),
    );
    if (code !== undefined) classes.add(code.slice(0, 3));
  }
  const all = [...labels];
  return {
    has: pattern => all.some(label => pattern.test(label)),
    labels: all,
    notes: notes.join('\n'),
    classes,
  };
}
