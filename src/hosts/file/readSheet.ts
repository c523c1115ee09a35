/**
 * One worksheet part, scanned once: layout, protection, conditional formats, data validations, and where its cells stand, so that the
 * cell reader (SheetJS) is given nothing else. Every list has a bound. Throws `FileFault`.
 */
import { areaOf, areasOf } from './areas';
import { broken, fault } from './fault';
import type { Area, ConditionalFormatModel, SheetModel } from './model';
import { MAX_COLUMNS, MAX_ROWS } from './model';
import type { Dxf, Styles } from './readStyles';
import type { SharedTexts } from './sharedTexts';
import type { CellText } from './sheetCells';
import { NO_CELLS, SheetCells } from './sheetCells';
import { ValidationReader } from './validationXml';
import type { Tag } from './xml';
import { attribute, decode, isTrue, TagCursor } from './xml';

export interface SheetScan {
  /** The `sheetData` element as it is and, where every cell is written the plain way, in fewer words (see `sheetCells.ts`). */
  readonly whole: CellText;
  readonly short: CellText | null;
  readonly formulas: boolean;
}

export const MOST_CELLS = 1_000_000;
const MOST_MERGES = 100_000;
const MOST_WIDTHS = 100_000;
const MOST_FORMULA_TEXT = 64_000_000;
const MOST_FORMATS = 20_000;

/** Fills in all of `sheet` but its cells. */
export function scanSheet(
  xml: string,
  part: string,
  sheet: SheetModel,
  styles: Styles,
  texts: SharedTexts,
): SheetScan {
  let widths = 0;
  let cells: SheetCells | null = null;
  let inside = false;
  let root = '';
  const formulas = new FormulaCounter();
  const readers = [new FormatReader(sheet, styles.dxfs, xml), new ValidationReader(sheet, xml)];
  for (const tag = new TagCursor(xml, part); tag.next();) {
    if (tag.depth === 0) root = tag.name;
    if (tag.name === 'sheetData' && tag.depth === 1) {
      inside = tag.kind === 'open';
      if (cells && inside) throw broken(`工作表“${sheet.name}”的内容`);
      if (inside) cells = new SheetCells(xml, tag, styles.formatted, texts);
      else cells?.end(tag.to);
    } else if (cells && inside) {
      if (tag.name === 'row' && tag.kind !== 'close') readRow(tag, sheet);
      else if (tag.name === 'f') formulas.see(tag);
      else cells.see(tag);
      if (cells.count > MOST_CELLS)
        throw fault(
          'tooLarge',
          `工作表“${sheet.name}”的单元格超过 ${MOST_CELLS / 10_000} 万个，没有读取。`,
        );
    } else if (tag.name === 'c') throw broken(`工作表“${sheet.name}”有重复或写法不认识的单元格`);
    else if (tag.name === 'col' && tag.kind !== 'close')
      widths += readColumn(tag, sheet, MOST_WIDTHS - widths);
    else if (tag.kind === 'close' || tag.depth < 4) readRest(tag, sheet, readers);
  }
  if (root !== 'worksheet') throw broken(`工作表“${sheet.name}”的内容不是工作表`);
  if (formulas.most() > MOST_FORMULA_TEXT)
    throw fault('tooLarge', `工作表“${sheet.name}”的公式太多太长，没有读取。`);
  const { whole, short } = cells ?? { whole: NO_CELLS, short: NO_CELLS };
  return { whole, short, formulas: formulas.any };
}

/** How long the formulas may become when SheetJS writes out those that are shared. */
class FormulaCounter {
  any = false;
  private from = 0;
  private longest = 0;
  private shared = 0;

  see(tag: Tag): void {
    this.any = true;
    if (tag.kind === 'open') this.from = tag.to;
    else if (tag.kind === 'close') this.longest = Math.max(this.longest, tag.from - this.from);
    else this.shared += 1;
  }

  most(): number {
    return this.shared * this.longest;
  }
}

function readRow(tag: Tag, sheet: SheetModel): void {
  const height = attribute(tag, 'ht');
  const row = attribute(tag, 'r');
  if (row === undefined) return;
  const number = Number.parseInt(row, 10);
  if (!(number >= 1 && number <= MAX_ROWS)) throw broken(`工作表“${sheet.name}”的行号 ${row}`);
  if (height !== undefined) sheet.rowHeights.set(number - 1, Number.parseFloat(height));
}

/** Answers how many columns it set; never more than `most`. */
function readColumn(tag: Tag, sheet: SheetModel, most: number): number {
  const width = Number.parseFloat(attribute(tag, 'width') ?? '');
  const first = Number.parseInt(attribute(tag, 'min') ?? '1', 10) - 1;
  const last = Math.min(Number.parseInt(attribute(tag, 'max') ?? '1', 10), MAX_COLUMNS) - 1;
  if (!Number.isFinite(width) || !(first >= 0)) return 0;
  let set = 0;
  for (let column = first; column <= last && set < most; column += 1) {
    sheet.columnWidths.set(column, width);
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
        throw fault(
          'tooLarge',
          `工作表“${sheet.name}”的合并单元格超过 ${MOST_MERGES / 10_000} 万处，没有读取。`,
        );
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
      throw fault('tooLarge', `工作表“${sheet.name}”的条件格式超过 ${MOST_FORMATS} 条，没有读取。`);
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
