/**
 * Which parts of a package are the workbook, its sheets, styles and shared strings. Throws `FileFault` for a zip that
 * is something else (a Word document, an OpenDocument table, a binary workbook), saying what it is.
 */
import type { FileFault } from '../fault';
import { broken, fault } from '../fault';
import type { Package, Relationship } from './package';
import { attribute, isTrue, prefixed, tagsOf } from './tags';

export interface SheetPart {
  readonly name: string;
  /** Part name; '' when it is missing. */
  readonly path: string;
  readonly sheetId: number;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** False for a chart or dialog sheet, which holds no cells. */
  readonly worksheet: boolean;
  readonly relationship: Relationship;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
}

export interface BookParts {
  readonly workbook: string;
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly strings: string | null;
  readonly customXml: readonly string[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly activeTab: number;
  readonly structureProtected: boolean;
}

const MOST_SHEETS = 500;

export function bookParts(file: Package): BookParts {
  const root = file.relationships('').find(found => found.type.endsWith('/officeDocument'));
  const workbook = root ? file.find(root.target) : file.find('xl/workbook.xml');
  if (workbook === null) throw notWorkbook(file);
  if (/\.bin$/i.test(workbook)) throw fault('notWorkbook', { is: 'xlsb' });
  const relationships = file.relationships(workbook);
  const byId = new Map(relationships.map(found => [found.id, found]));
  const related = (type: string): string | null => {
    const found = relationships.find(candidate => candidate.type.endsWith(`/${type}`));
    return found ? file.find(found.target) : null;
  };
  const text = file.text(workbook);
  const sheets: SheetPart[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let activeTab = 0;
  let structureProtected = false;
  let name: { tag: string; hidden: boolean; from: number } | null = null;
  let rootName = '';
  for (const tag of tagsOf(text, workbook)) {
    if (tag.depth === 0) rootName = tag.name;
    if (tag.kind !== 'close' && tag.name === 'sheet' && tag.depth === 2) {
      sheets.push(sheetPart(file, tag, byId));
      if (sheets.length > MOST_SHEETS) throw fault('tooLarge', { of: 'sheets', most: MOST_SHEETS });
    } else if (tag.name === 'workbookPr' && tag.kind !== 'close')
      date1904 = isTrue(attribute(tag, 'date1904'));
    else if (tag.name === 'workbookView' && tag.kind !== 'close')
      activeTab = Number.parseInt(attribute(tag, 'activeTab') ?? '0', 10);
    else if (tag.name === 'workbookProtection' && tag.kind !== 'close')
      structureProtected = isTrue(attribute(tag, 'lockStructure'));
    else if (tag.name === 'definedName' && tag.kind === 'open')
      name = {
        tag: attribute(tag, 'name') ?? '',
        hidden: isTrue(attribute(tag, 'hidden')),
        from: tag.to,
      };
    else if (tag.name === 'definedName' && tag.kind === 'close' && name) {
      names.push({ name: name.tag, hidden: name.hidden, formula: text.slice(name.from, tag.from) });
      name = null;
    }
  }
  if (rootName !== 'workbook') throw notWorkbook(file);
  if (sheets.length === 0) throw broken('broken.noSheets', {});
  const customXml = relationships
    .filter(found => found.type.endsWith('/customXml') && file.find(found.target) !== null)
    .map(found => found.target);
  return {
    workbook,
    sheets,
    styles: related('styles'),
    strings: related('sharedStrings'),
    customXml,
    names,
    date1904,
    activeTab,
    structureProtected,
  };
}

function sheetPart(
  file: Package,
  tag: { attributes: string },
  byId: ReadonlyMap<string, Relationship>,
): SheetPart {
  const name = attribute(tag, 'name') ?? '';
  const relationship = byId.get(prefixed(tag, 'id') ?? '');
  if (!relationship) throw broken('broken.noSheet', { sheet: name });
  const state = attribute(tag, 'state');
  return {
    name,
    path: file.find(relationship.target) ?? '',
    sheetId: Number.parseInt(attribute(tag, 'sheetId') ?? '0', 10),
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    worksheet: relationship.type.endsWith('/worksheet'),
    relationship,
  };
}

/** What stands in the place of a workbook's main part. */
function notWorkbook(file: Package): FileFault {
  const names = file.names();
  const has = (start: string): boolean => names.some(name => name.startsWith(start));
  const isOpenDocument = names.includes('mimetype') && names.includes('content.xml');
  if (has('word/')) return fault('notWorkbook', { is: 'docx' });
  if (has('ppt/')) return fault('notWorkbook', { is: 'pptx' });
  if (has('xl/')) return fault('notWorkbook', { is: 'noMainPart' });
  return fault('notWorkbook', { is: isOpenDocument ? 'ods' : 'zip' });
}
