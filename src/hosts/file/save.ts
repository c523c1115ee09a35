/**
 * The door out: the original bytes with the differences between them and the model written in, as a new .xlsx.
 *
 * Only what changed is touched: cells, sheets that the add-in added or removed, our conditional formats and data validations, our
 * state.
 * Every other part of the file is copied byte for byte. What cannot be written so is refused, never half done.
 */
import type { Result } from '../../core/result';
import type { SheetModel, WorkbookModel } from '../../workbook';
import { diffSheet, door, fault, isMarked, isUnchanged, stateOf } from '../../workbook';
import type { BookParts } from '../../workbook/ooxml';
import {
  Package,
  StyleWriter,
  addSheets,
  bookParts,
  customXmlOf,
  hasExcelSettings,
  dropCalculationChain,
  patchSheet,
  readCustomXml,
  recalculate,
  removeSheet,
  styleRecord,
  stylesBefore,
  stylesPart,
  writeCustomXml,
} from '../../workbook/ooxml';
import { formOf } from './kind';
import { readXlsx, sheetIdAt } from './readXlsx';

/** The setting under which the file keeps how its styles were. */
const STYLES = 'styles';

export function saveWorkbook(
  original: Uint8Array,
  model: WorkbookModel,
): Promise<Result<Uint8Array>> {
  return Promise.resolve(door(() => patched(original, model)));
}

function patched(original: Uint8Array, model: WorkbookModel): Uint8Array {
  const form = formOf(original);
  if (form !== 'xlsx') throw fault('onlyReadable', { form });
  const before = readXlsx(original, model.name);
  const file = new Package(original);
  const parts = bookParts(file);
  const styles = new StyleWriter(file.text(stylesPart(file, parts)));
  let cellsChanged = false;
  let formulasChanged = false;
  for (const old of before.sheets) {
    const now = model.sheets.find(sheet => sheet.id === old.id);
    if (!now) continue;
    if (now.name !== old.name) throw fault('renamed', { was: old.name, now: now.name });
    const diff = diffSheet(old, now);
    if (isUnchanged(diff)) continue;
    patchSheet(file, partPath(parts, old), old, diff, styles);
    cellsChanged ||= diff.cells.size > 0;
    formulasChanged ||= [...diff.cells].some(
      ([key, { cell }]) => cell.formula !== (old.cells.get(key)?.formula ?? ''),
    );
  }
  addSheets(
    file,
    parts,
    model.sheets.filter(sheet => !before.sheets.some(old => old.id === sheet.id)),
    styles,
  );
  // From the last to the first, so that the places of those before do not move.
  for (const old of [...before.sheets].reverse()) {
    if (!model.sheets.some(sheet => sheet.id === old.id))
      removeSheet(file, parts, indexOf(parts, old));
  }
  const stylesPath = stylesPart(file, parts);
  const stylesWere = file.text(stylesPath);
  file.set(stylesPath, styles.xml);
  if (cellsChanged && hasFormulas(model)) recalculate(file, parts);
  if (formulasChanged) dropCalculationChain(file, parts);
  const kept = readCustomXml(file, parts);
  const settings = new Map(model.settings);
  if (styles.xml !== stylesWere)
    settings.set(STYLES, styleRecord(stylesWere, styles.xml, model.settings.get(STYLES)));
  else if (settings.has(STYLES) && !isOurs(model)) {
    const before = stylesBefore(file, stylesPath, settings.get(STYLES));
    settings.delete(STYLES);
    if (before !== null) file.set(stylesPath, before);
  }
  const wanted = customXmlOf({ ...model, settings }, kept, hasExcelSettings(file));
  writeCustomXml(file, parts.workbook, kept, wanted);
  return file.changed ? file.write() : original;
}

/** Whether the workbook keeps anything else of ours. */
function isOurs(model: WorkbookModel): boolean {
  return isMarked(model) || Object.keys(stateOf(model)).length > 0;
}

function hasFormulas(model: WorkbookModel): boolean {
  return model.sheets.some(sheet => [...sheet.cells.values()].some(cell => cell.formula !== ''));
}

function indexOf(parts: BookParts, sheet: SheetModel): number {
  return parts.sheets.findIndex((_, index) => sheetIdAt(index) === sheet.id);
}

function partPath(parts: BookParts, sheet: SheetModel): string {
  return parts.sheets[indexOf(parts, sheet)]?.path ?? '';
}
