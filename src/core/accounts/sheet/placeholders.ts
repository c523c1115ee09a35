/** What a template leaves behind on any sheet: “XX局”, “XXXX年度”, “联系人：×××”. */
import type { Note } from '../model';
import { refAt, textCells } from './cells';
import type { PlainGrid } from './plainGrid';
import { keptFor } from './text';

/** More of them on one sheet are a template that was not filled in: the first say so. */
const MOST = 10;
const HAN = /[\u4e00-\u9fff]/;
const CROSSES = /[X×]{2,}/;

/** Crosses among Chinese words; in a place for an amount they are another matter (T0-01). */
const isPlaceholder = keptFor(({ text }) => {
  const wide = text.replaceAll('Ｘ', 'X');
  return CROSSES.test(wide) && HAN.test(wide);
});

export function placeholdersIn(grid: PlainGrid): readonly Note[] {
  const found: Note[] = [];
  for (let row = 0; row < grid.values.length && found.length < MOST; row++)
    for (const { column, words } of textCells(grid, row))
      if (isPlaceholder(words)) found.push({ cell: refAt(grid, row, column), text: words.text });
  return found;
}
