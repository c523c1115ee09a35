/** The sheet 说明 line by line, each with its cell. */
import { toA1 } from '../../core/address';
import type { TextLine } from '../../core/compare/model';
import { gridOf, hasHeader, rowsFromA1, textOf } from '../snapshot';
import type { Snapshot } from '../workbook';
import { NARRATIVE_SHEET } from './standings';

export function narrativeLines(snapshot: Snapshot): readonly TextLine[] {
  const { name, header } = NARRATIVE_SHEET;
  const grid = gridOf(snapshot, name);
  if (!grid || !hasHeader(grid, header)) return [];
  const [section, text] = [header.indexOf('节'), header.indexOf('内容')];
  return rowsFromA1(grid).flatMap((row, index) =>
    index === 0
      ? []
      : textOf(row[text])
          .split('\n')
          .map(line => ({
            text: line,
            at: { sheet: name, address: toA1(index, text) },
            under: textOf(row[section]) || null,
          })),
  );
}
