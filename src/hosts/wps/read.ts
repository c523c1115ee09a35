/** Reading the whole workbook: every sheet, what it shows, our state and our marks. */
import type { Snapshot } from '../../app/workbook';
import type { Grid } from '../../core/grid';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { addressOf } from '../common/areas';
import type { WpsBook } from './application';
import { areaOf, textsOf } from './cells';
import { contentOf } from './look';
import { listMarks } from './marks';
import type { KnownSheet } from './sheets';
import { readState } from './state';

const MOST_CELLS = 2_000_000;

export function readWorkbook(book: WpsBook, sheets: readonly KnownSheet[]): Result<Snapshot> {
  const used = sheets.map(({ name, sheet }) => ({ name, area: areaOf(sheet.UsedRange) }));
  const sizes = used.map(({ area }) => area.rows * area.columns);
  if (sizes.reduce((sum, cells) => sum + cells, 0) > MOST_CELLS) {
    const cells = Math.max(...sizes);
    const largest = used[sizes.indexOf(cells)];
    const area = largest ? addressOf(largest.area) : null;
    return err(problem('sheetTooLarge', { sheet: largest?.name ?? '', cells, area }));
  }
  return ok({
    name: book.Name,
    grids: sheets.map(gridOf),
    state: readState(book),
    protectedSheets: sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    marked: listMarks(sheets).standing.length > 0,
  });
}

function gridOf({ name, visible, sheet }: KnownSheet): Grid {
  const content = contentOf(sheet);
  if (!content)
    return {
      sheet: name,
      visible,
      row: 0,
      column: 0,
      values: [],
      texts: [],
      formats: [],
      formulas: [],
    };
  const { area, read } = content;
  return {
    sheet: name,
    visible,
    row: area.row,
    column: area.column,
    values: read.values,
    texts: textsOf(sheet, area, read),
    formats: read.formats,
    formulas: read.formulas,
  };
}
