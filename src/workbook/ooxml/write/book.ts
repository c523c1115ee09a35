/**
 * The workbook part: sheets added at the end or taken out, and a note to Excel to compute everything anew.
 */
import type { BookParts } from '../bookParts';
import { namespaceOf } from '../customXml';
import type { SheetModel } from '../../model';
import type { Package } from '../package';
import { newSheetXml } from './newSheet';
import type { Edit } from '../splice';
import { placeFor, prefixOf, spliced, withAttribute, without } from '../splice';
import type { StyleWriter } from './styles';
import { PLAIN_STYLES } from './styles';
import { attribute, tagsOf } from '../tags';
import { encodeAttribute } from '../text';

const BOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export function addSheets(
  file: Package,
  parts: BookParts,
  added: readonly SheetModel[],
  styles: StyleWriter,
): void {
  const namespace = namespaceOf(file.text(parts.workbook), parts.workbook);
  const add = sheetAdder(file, parts);
  for (const sheet of added) add(sheet, newSheetXml(sheet, namespace, styles));
}

/** Puts worksheet parts at the end of the workbook, one after the other. */
export function sheetAdder(
  file: Package,
  parts: BookParts,
): (sheet: Pick<SheetModel, 'name' | 'visibility'>, xml: string) => void {
  const [sample] = parts.sheets.filter(part => part.worksheet);
  const type = sample?.relationship.type ?? '';
  const contentType = file.contentType(sample?.path ?? '') ?? WORKSHEET_TYPE;
  let sheetId = Math.max(0, ...parts.sheets.map(part => part.sheetId));
  return (sheet, xml) => {
    const path = file.freeName('xl/worksheets/sheet');
    file.set(path, xml);
    file.declare(path, contentType);
    const id = file.relate(parts.workbook, type, path);
    sheetId += 1;
    const relationships = type.replace(/\/worksheet$/, '');
    const text = file.text(parts.workbook);
    for (const tag of tagsOf(text, parts.workbook)) {
      if (tag.name !== 'sheets' || tag.depth !== 1 || tag.kind !== 'close') continue;
      const element = `<${prefixOf(tag.qualified)}sheet xmlns:r="${relationships}" name="${encodeAttribute(sheet.name)}" sheetId="${sheetId}"${sheet.visibility === 'Visible' ? '' : ` state="${sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`} r:id="${id}"/>`;
      file.set(parts.workbook, text.slice(0, tag.from) + element + text.slice(tag.from));
    }
  };
}

/** Takes out the sheet at `index` of the file's own list; names that hold only on it go with it. */
export function removeSheet(file: Package, parts: BookParts, index: number): void {
  const part = parts.sheets[index];
  if (!part) return;
  let order = -1;
  const shrunk = without(file.text(parts.workbook), parts.workbook, tag => {
    if (tag.name === 'definedName') return attribute(tag, 'localSheetId') === String(index);
    if (tag.name === 'sheet') order += 1;
    return tag.name === 'sheet' && order === index;
  });
  const edits: Edit[] = [];
  for (const tag of tagsOf(shrunk, parts.workbook)) {
    const names = tag.name === 'workbookView' ? ['activeTab', 'firstSheet'] : ['localSheetId'];
    if (tag.kind === 'close' || (tag.name !== 'workbookView' && tag.name !== 'definedName'))
      continue;
    let text = shrunk.slice(tag.from, tag.to);
    for (const name of names) {
      const number = Number.parseInt(attribute(tag, name) ?? '0', 10);
      const last = parts.sheets.length - 2;
      if (number > index || number > last) text = withAttribute(text, name, String(number - 1));
    }
    edits.push({ from: tag.from, to: tag.to, text });
  }
  file.set(parts.workbook, spliced(shrunk, edits));
  file.unrelate(parts.workbook, part.path);
  file.drop(part.path);
}

/** Excel computes on opening; the chain of formulas, which Excel keeps for itself, is dropped and made anew by it. */
export function recalculate(file: Package, parts: BookParts): void {
  const text = file.text(parts.workbook);
  for (const tag of tagsOf(text, parts.workbook)) {
    if (tag.name !== 'calcPr' || tag.depth !== 1 || tag.kind === 'close') continue;
    file.set(
      parts.workbook,
      text.slice(0, tag.from) +
        withAttribute(text.slice(tag.from, tag.to), 'fullCalcOnLoad', '1') +
        text.slice(tag.to),
    );
    return;
  }
  const { at, prefix } = placeFor(text, parts.workbook, BOOK_ORDER, 'calcPr');
  file.set(
    parts.workbook,
    `${text.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`,
  );
}

export function dropCalculationChain(file: Package, parts: BookParts): void {
  for (const related of file.relationships(parts.workbook)) {
    if (!related.type.endsWith('/calcChain')) continue;
    file.unrelate(parts.workbook, related.target);
    file.drop(related.target);
  }
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles part; a file without one gets a plain one. */
export function stylesPart(file: Package, parts: BookParts): string {
  if (parts.styles !== null) return parts.styles;
  const path = 'xl/styles.xml';
  if (file.find(path) !== null) return path;
  const type = parts.sheets[0]?.relationship.type.replace(/\/\w+$/, '/styles') ?? '';
  file.set(path, PLAIN_STYLES);
  file.declare(path, STYLES_TYPE);
  file.relate(parts.workbook, type, path);
  return path;
}
