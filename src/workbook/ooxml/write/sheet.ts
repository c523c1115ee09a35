/** A worksheet part with what changed on its sheet: cells, then conditional formats, then data validations. */
import type { SheetModel } from '../../model';
import type { CellChange, SheetDiff } from '../../sheetDiff';
import type { Package } from '../package';
import { spliced } from '../splice';
import { validationEdits } from '../validations';
import { cellEdits, orphanedFormulas } from './cells';
import { formatEdits } from './formats';
import type { StyleWriter } from './styles';

export function patchSheet(
  file: Package,
  path: string,
  old: SheetModel,
  diff: SheetDiff,
  styles: StyleWriter,
): void {
  const xml = file.text(path);
  const cells = new Map<number, CellChange>(diff.cells);
  if ([...diff.cells.keys()].some(key => (old.cells.get(key)?.formula ?? '') !== '')) {
    for (const [key, formula] of orphanedFormulas(xml, path, diff.cells)) {
      const cell = old.cells.get(key);
      if (cell) cells.set(key, { cell: { ...cell, formula: `=${formula}` }, format: null });
    }
  }
  // One after the other: both may stand at the end of the cells.
  const celled = spliced(xml, cellEdits(xml, path, cells, styles));
  const formatted = spliced(
    celled,
    formatEdits(celled, path, diff.removedFormats, diff.addedFormats, styles),
  );
  file.set(
    path,
    spliced(
      formatted,
      validationEdits(formatted, path, diff.removedValidations, diff.addedValidations),
    ),
  );
}
