/** The marks of a plan: they take the place of all that stand. */
import type { Mark } from '../../app/plan/plan';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { markFormat, marksOf, toneOf } from '../marks';
import type { SheetModel, WorkbookModel } from '../model';
import type { Done } from './done';
import { findSheet } from './done';

export interface ApplyOptions {
  /** Marks on sheets whose protection would keep Excel from formatting them. */
  readonly marksOnProtected?: boolean;
}

export function setMarks(
  model: WorkbookModel,
  marks: readonly Mark[],
  { marksOnProtected = false }: ApplyOptions,
): Result<Done> {
  const before = marksOf(model);
  const locked = marksOnProtected ? undefined : lockedSheet(model, [...before, ...marks]);
  if (locked) return err(problem('protected', { sheet: locked.name, kept: { from: 'marks' } }));
  const formats = model.sheets.map(sheet => ({ sheet, list: sheet.conditionalFormats }));
  const revert = (): void => {
    for (const { sheet, list } of formats) sheet.conditionalFormats = list;
  };
  for (const { sheet, list } of formats)
    sheet.conditionalFormats = list.filter(format => toneOf(format) === null);
  // From the last to the first, each on top: they stand in the order in which they are given, also when undone.
  for (const mark of [...marks].reverse()) {
    const sheet = findSheet(model, mark.sheet);
    const format = sheet ? markFormat(mark, sheet) : '';
    if (!sheet || typeof format === 'string') {
      revert();
      return err(
        typeof format === 'string' && sheet
          ? problem('noCell', { cell: { sheet: mark.sheet, address: format } })
          : problem('noSheet', { sheet: mark.sheet }),
      );
    }
    // On top of the person's own rules, as in Excel: what is marked is seen.
    if (format.areas.length > 0) sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  }
  return ok({ revert, undo: { kind: 'setMarks', marks: before } });
}

function lockedSheet(model: WorkbookModel, marks: readonly Mark[]): SheetModel | undefined {
  return marks
    .map(mark => findSheet(model, mark.sheet))
    .find(sheet => sheet?.protection.protected === true && !sheet.protection.allowFormatCells);
}
