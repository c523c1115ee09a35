/**
 * A document's tables as sheets, one a table: the lines above it, the table from its first row on, its notes below. So
 * whatever reads a workbook reads a document. Which place each cell of such a sheet is, is kept beside.
 */
import { isTitle } from '../../core/document/look';
import type { Cell, DocumentTable, Line, PublishedDocument } from '../../core/document/model';
import type { DocumentSheets, SheetPlace } from '../../core/document/sheets';
import type { SheetModel, WorkbookModel } from '../../workbook';
import { cellKey, newSheet } from '../../workbook';
import { toA1 } from '../../core/address';

const MOST_ABOVE = 6;
const LONGEST_ABOVE = 90;
const NOTE = /^(?:注|备注|说明)\s*[:：]/;
const MOST_NOTES = 6;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$/;
const LONGEST_NAME = 31;
const COLUMN_WIDTH = 14;

export interface DocumentBook {
  readonly model: WorkbookModel;
  readonly sheets: DocumentSheets;
}

export function bookOf(document: PublishedDocument, name: string): DocumentBook {
  const sheets: SheetModel[] = [];
  const places = new Map<string, readonly SheetPlace[]>();
  const names = new Set<string>();
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const above = linesAbove(document, index);
    const title = unique(titleAmong(above) ?? `第${String(block.number)}张表`, names);
    const sheet = newSheet(`sheet${String(sheets.length + 1)}`, title);
    sheets.push(sheet);
    const filler = new Filler(sheet, block);
    for (const line of above) filler.line(line);
    if (!block.odd) filler.table();
    for (const line of notesBelow(document, index)) filler.line(line);
    places.set(title, filler.places);
  });
  const cover = coverOf(document);
  if (cover) sheets.unshift(cover);
  const first = sheets[0] ?? newSheet('sheet1', '没有表');
  return {
    model: {
      name,
      sheets: sheets.length > 0 ? sheets : [first],
      activeSheetId: first.id,
      selection: { sheetId: first.id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
      settings: new Map(),
      customXml: new Map(),
      names: [],
    },
    sheets: places,
  };
}

const MOST_COVER = 12;

/** What stands before the contents or the first part says whose accounts these are; lines that belong together as one. */
function coverOf({ blocks }: PublishedDocument): SheetModel | null {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || lines.length >= MOST_COVER) break;
    if (/^(?:目录|第一部分)/.test(block.text.replace(/\s/g, ''))) break;
    lines.push(block);
  }
  if (lines.length === 0) return null;
  const sheet = newSheet('cover', '封面');
  const texts = lines.map(line => line.text.replace(/\s/g, ''));
  [texts.join(''), ...texts].forEach((text, row) => {
    sheet.cells.set(cellKey(row, 0), { value: text, formula: '', format: '@', error: false });
  });
  return sheet;
}

class Filler {
  readonly places: SheetPlace[] = [];
  private row = 0;

  constructor(
    private readonly sheet: SheetModel,
    private readonly block: DocumentTable,
  ) {}

  /** What stands apart on the line stands in cells of its own, the last one at the table's right end. */
  line(line: Line): void {
    const parts = line.text.split('\t').filter(text => text.trim() !== '');
    let from = 0;
    parts.forEach((text, index) => {
      const last = this.block.columns - 1;
      const column =
        index === 0 ? 0 : Math.max(index, Math.round((last * index) / (parts.length - 1)));
      from = line.text.indexOf(text, from);
      this.put(this.row, column, text.trim());
      this.places.push({
        address: toA1(this.row, column),
        at: { paragraph: line.paragraph, from, to: from + text.length },
      });
      from += text.length;
    });
    this.row += 1;
  }

  table(): void {
    for (const cell of this.block.cells) this.cell(cell);
    for (let column = 0; column < this.block.columns; column++)
      this.sheet.columnWidths.set(column, COLUMN_WIDTH);
    this.row += this.block.rows;
  }

  private cell(cell: Cell): void {
    const row = this.row + cell.row;
    this.put(row, cell.column, cell.text);
    this.places.push({
      address: toA1(row, cell.column),
      at: { table: this.block.number, row: cell.row, column: cell.column },
    });
    if (cell.rows > 1 || cell.columns > 1)
      this.sheet.merges.push({
        top: row,
        left: cell.column,
        bottom: row + cell.rows - 1,
        right: cell.column + cell.columns - 1,
      });
  }

  /** An amount has its printed decimals and commas as its format; whole numbers stay text: they may be codes. */
  private put(row: number, column: number, text: string): void {
    if (text === '') return;
    const printed = text.replace(/\s/g, '').replace(/^[−–]/, '-');
    const isNumber = NUMBER.test(printed) && printed.length < 20;
    this.sheet.cells.set(cellKey(row, column), {
      value: isNumber ? Number(printed.replaceAll(',', '')) : text,
      formula: '',
      format: isNumber ? formatOf(printed) : '@',
      error: false,
    });
  }
}

function formatOf(printed: string): string {
  const decimals = printed.length - printed.indexOf('.') - 1;
  return `${printed.includes(',') ? '#,##0' : '0'}.${'0'.repeat(decimals)}`;
}

/** From the table above, or the last paragraph of text, down to the table. */
function linesAbove({ blocks }: PublishedDocument, table: number): readonly Line[] {
  const found: Line[] = [];
  for (let at = table - 1; at >= 0 && found.length < MOST_ABOVE; at--) {
    const block = blocks[at];
    if (block?.kind !== 'line' || NOTE.test(block.text)) break;
    if (block.text.length > LONGEST_ABOVE || /。$/.test(block.text)) break;
    if (!onSamePage(block, blocks[table])) break;
    if (block.text.trim() !== '') found.unshift(block);
  }
  return found;
}

function onSamePage(line: Line, table: Line | DocumentTable | undefined): boolean {
  const page = line.pieces.at(-1)?.page;
  return page === undefined || table?.kind !== 'table' || table.pages[0] === page;
}

function notesBelow({ blocks }: PublishedDocument, table: number): readonly Line[] {
  const found: Line[] = [];
  for (let at = table + 1; at < blocks.length && found.length < MOST_NOTES; at++) {
    const block = blocks[at];
    if (block?.kind !== 'line' || !NOTE.test(block.text)) break;
    found.push(block);
  }
  return found;
}

function titleAmong(lines: readonly Line[]): string | null {
  return lines.findLast(({ text }) => isTitle(text))?.text.replace(/\s/g, '') ?? null;
}

/** As a sheet may be called: no mark that addresses need, at most 31 characters, no two alike. */
function unique(title: string, taken: Set<string>): string {
  const plain = title.replace(/[:\\/?*[\]：'!]/g, '').slice(-LONGEST_NAME);
  let name = plain;
  for (let number = 2; taken.has(name); number++) {
    const suffix = `(${String(number)})`;
    name = plain.slice(-(LONGEST_NAME - suffix.length)) + suffix;
  }
  taken.add(name);
  return name;
}
