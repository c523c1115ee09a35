/**
 * One worksheet part, read in one pass: cells, layout, protection, conditional formats, data validations. Every list
 * has a bound. Throws `FileFault`.
 */
import { areaOf, areasOf } from '../../areas';
import type { CellContext } from './cells';
import { CellReader } from './cells';
import { broken, fault } from '../../fault';
import { MOST_CELLS, assertNotTooWide } from '../../limits';
import type { Area, ConditionalFormatModel, SheetModel } from '../../model';
import { MAX_COLUMNS, MAX_ROWS } from '../../model';
import type { Dxf, Styles } from './styles';
import { ValidationReader } from '../validations';
import type { Tag } from '../tags';
import { attribute, isTrue, TagCursor } from '../tags';
import { decode } from '../text';

const MOST_MERGES = 100_000;
const MOST_WIDTHS = 100_000;
const MOST_FORMATS = 20_000;

/** Fills in `sheet`; answers how many cells the part has, empty ones too. */
export function readSheet(
  xml: string,
  part: string,
  sheet: SheetModel,
  { dxfs }: Styles,
  context: CellContext,
): number {
  let widths = 0;
  let cells: CellReader | null = null;
  let inside = false;
  let root = '';
  const readers = [new FormatReader(sheet, dxfs, xml), new ValidationReader(sheet, xml)];
  for (const tag = new TagCursor(xml, part); tag.next();) {
    if (tag.depth === 0) root = tag.name;
    if (tag.name === 'sheetData' && tag.depth === 1) {
      inside = tag.kind === 'open';
      if (cells && inside) throw broken('broken.sheet', { sheet: sheet.name });
      if (inside) cells = new CellReader(xml, sheet, context);
      else cells?.end();
    } else if (cells && inside) {
      if (tag.name === 'row' && tag.kind !== 'close') readRow(tag, sheet);
      cells.see(tag);
      if (cells.count > MOST_CELLS)
        throw fault('tooLarge', { of: 'sheetCells', sheet: sheet.name, most: MOST_CELLS });
    } else if (tag.name === 'c') throw broken('broken.cells', { sheet: sheet.name });
    else if (tag.name === 'col' && tag.kind !== 'close')
      widths += readColumn(tag, sheet, MOST_WIDTHS - widths);
    else if (tag.kind === 'close' || tag.depth < 4) readRest(tag, sheet, readers);
  }
  if (root !== 'worksheet') throw broken('broken.notSheet', { sheet: sheet.name });
  assertNotTooWide(sheet);
  return cells?.count ?? 0;
}

function readRow(tag: Tag, sheet: SheetModel): void {
  const { attributes } = tag;
  if (!attributes.includes('ht') && !attributes.includes('hidden')) return;
  const row = Number.parseInt(attribute(tag, 'r') ?? '', 10) - 1;
  if (!(row >= 0 && row < MAX_ROWS)) return;
  const height = attribute(tag, 'ht');
  if (height !== undefined) sheet.rowHeights.set(row, Number.parseFloat(height));
  if (isTrue(attribute(tag, 'hidden'))) sheet.hiddenRows.add(row);
}

/** Answers how many columns it set; never more than `most`. */
function readColumn(tag: Tag, sheet: SheetModel, most: number): number {
  const width = Number.parseFloat(attribute(tag, 'width') ?? '');
  const hidden = isTrue(attribute(tag, 'hidden'));
  const first = Number.parseInt(attribute(tag, 'min') ?? '1', 10) - 1;
  const last = Math.min(Number.parseInt(attribute(tag, 'max') ?? '1', 10), MAX_COLUMNS) - 1;
  if ((!Number.isFinite(width) && !hidden) || !(first >= 0)) return 0;
  let set = 0;
  for (let column = first; column <= last && set < most; column += 1) {
    if (Number.isFinite(width)) sheet.columnWidths.set(column, width);
    if (hidden) sheet.hiddenColumns.add(column);
    set += 1;
  }
  return set;
}

function readRest(tag: Tag, sheet: SheetModel, readers: readonly { read(tag: Tag): void }[]): void {
  switch (tag.name) {
    case 'mergeCell': {
      const area = tag.kind === 'close' ? null : areaOf(attribute(tag, 'ref') ?? '');
      if (area) sheet.merges.push(area);
      if (sheet.merges.length > MOST_MERGES)
        throw fault('tooLarge', { of: 'merges', sheet: sheet.name, most: MOST_MERGES });
      break;
    }
    case 'pane':
      if (tag.kind !== 'close' && (attribute(tag, 'state') ?? '').startsWith('frozen')) {
        sheet.frozenRows = Math.trunc(Number.parseFloat(attribute(tag, 'ySplit') ?? '0'));
        sheet.frozenColumns = Math.trunc(Number.parseFloat(attribute(tag, 'xSplit') ?? '0'));
      }
      break;
    case 'sheetProtection':
      if (tag.kind !== 'close') {
        const allowed = attribute(tag, 'formatCells');
        sheet.protection = {
          protected: isTrue(attribute(tag, 'sheet')),
          allowFormatCells: allowed !== undefined && !isTrue(allowed),
        };
      }
      break;
    default:
      for (const reader of readers) reader.read(tag);
  }
}

/** Conditional formats of the classic kind, in file order: the order is what finds them again when saving. */
class FormatReader {
  private areas: Area[] = [];
  private rule: { model: ConditionalFormatModel; formula: number } | null = null;

  constructor(
    private readonly sheet: SheetModel,
    private readonly dxfs: readonly Dxf[],
    private readonly xml: string,
  ) {}

  read(tag: Tag): void {
    const { sheet } = this;
    if (tag.name === 'conditionalFormatting' && tag.depth === 1 && tag.kind === 'open')
      this.areas = areasOf(attribute(tag, 'sqref') ?? '');
    else if (tag.name === 'cfRule' && tag.depth === 2 && tag.kind !== 'close') this.open(tag);
    else if (tag.name === 'formula' && tag.depth === 3 && this.rule) {
      if (tag.kind === 'open') this.rule.formula = tag.to;
      else if (this.rule.model.formula === '')
        this.rule.model.formula = `=${decode(this.xml.slice(this.rule.formula, tag.from))}`;
    } else if (tag.name === 'cfRule' && tag.kind === 'close') this.rule = null;
    if (sheet.conditionalFormats.length > MOST_FORMATS)
      throw fault('tooLarge', { of: 'conditionalFormats', sheet: sheet.name, most: MOST_FORMATS });
  }

  private open(tag: Tag): void {
    const dxf = this.dxfs[Number.parseInt(attribute(tag, 'dxfId') ?? '-1', 10)];
    const model: ConditionalFormatModel = {
      id: formatId(this.sheet.id, this.sheet.conditionalFormats.length),
      type: attribute(tag, 'type') === 'expression' ? 'Custom' : 'Other',
      areas: this.areas,
      formula: '',
      fill: dxf?.fill ?? null,
      font: dxf?.font ?? null,
      stopIfTrue: isTrue(attribute(tag, 'stopIfTrue')),
    };
    this.sheet.conditionalFormats.push(model);
    this.rule = tag.kind === 'open' ? { model, formula: 0 } : null;
  }
}

/** The same for the same file: sheet by position, rule by its order on the sheet. */
function formatId(sheetId: string, order: number): string {
  return `{00000000-0002-${sheetId.slice(20, 24)}-0000-${order.toString(16).toUpperCase().padStart(12, '0')}}`;
}
