/**
 * The cells of one sheet as they are given to SheetJS: the same cells in less text, for it takes long over each one.
 * A cell without content or number format is no cell of the model and is left out. A text without number format is only
 * a place for one of the shared texts, which SheetJS reads once each: it is kept as such (`places`). A text written into
 * its cell (`inlineStr`) is moved to the shared texts.
 *
 * Only where every cell is written the plain way, `<c r="B7" s="3" t="n">`, left to right and top to bottom, so that it
 * is certain which cell it is and that there is no other in its place. Any other sheet is given as it is.
 */
import { broken } from './fault';
import { cellKey, MAX_COLUMNS, MAX_ROWS } from './model';
import type { SharedTexts } from './sharedTexts';
import type { Tag, TagCursor } from './xml';

/** Inside `worksheet`, `sheetData`, `row` and `c`. */
const CONTENT_DEPTH = 4;
const SPACE = 32;
const QUOTE = 34;
const [LETTER_R, LETTER_S, LETTER_T] = [114, 115, 116];

export interface CellText {
  readonly xml: string;
  /** How many cells stand in it. */
  readonly cells: number;
  /** Cells that do not stand in it, because each is no more than a shared text. */
  readonly places: readonly TextPlace[];
}

/** The key of a cell, and the number of its text. */
export interface TextPlace {
  readonly key: number;
  readonly text: number;
}

export const NO_CELLS: CellText = { xml: '', cells: 0, places: [] };

export class SheetCells {
  /** `c` elements seen. */
  count = 0;
  /** At the end: the `sheetData` element as it is, and in fewer words where that can be. */
  whole: CellText = NO_CELLS;
  short: CellText | null = NO_CELLS;
  private plain = true;
  private readonly pieces: string[] = [];
  private readonly from: number;
  private kept: number;
  private leftOut = 0;
  private readonly places: TextPlace[] = [];
  private last = -1;
  private readonly specials: number;
  /** Of the cell being read: its tag, and the one `is` or `v` element that is all of its content. */
  private cell = { from: 0, to: 0, child: 0, inside: 0, insideTo: 0, childTo: 0 };
  private key = -1;
  private style = -1;
  private type = { from: 0, to: 0 };

  /** `cursor` stands on the tag of `sheetData`; `formatted` are the cell styles with a number format. */
  constructor(
    private readonly xml: string,
    private readonly cursor: TagCursor,
    private readonly formatted: ReadonlySet<number>,
    private readonly texts: SharedTexts,
  ) {
    this.from = cursor.from;
    this.kept = cursor.from;
    this.specials = cursor.specials;
  }

  /** Given every tag inside `sheetData`. */
  see(tag: Tag): void {
    if (tag.name === 'c') {
      if (tag.kind === 'close') this.close(tag);
      else this.open(tag);
    } else if (tag.name === 'v' || tag.name === 'is') {
      const { cell } = this;
      // Inside something else of the cell; SheetJS would take it for the cell's own.
      if (tag.depth !== CONTENT_DEPTH) throw broken('单元格里有不认识的内容');
      if (!this.plain) return;
      if (tag.kind === 'close') [cell.insideTo, cell.childTo] = [tag.from, tag.to];
      else [cell.child, cell.inside] = [tag.from, tag.to];
    }
  }

  /** Told where `sheetData` ends. */
  end(to: number): void {
    const { xml, count } = this;
    this.whole = { xml: xml.slice(this.from, to), cells: count, places: [] };
    const plain = this.plain && this.cursor.specials === this.specials;
    this.short = plain
      ? {
          xml: this.pieces.join('') + xml.slice(this.kept, to),
          cells: count - this.leftOut,
          places: this.places,
        }
      : null;
  }

  private open(tag: Tag): void {
    this.count += 1;
    if (!this.plain) return;
    const { last } = this;
    this.plain =
      this.readAttributes(
        tag.from + 1 + tag.qualified.length,
        tag.to - (tag.kind === 'empty' ? 2 : 1),
      ) && this.key > last;
    this.last = this.key;
    [this.cell.from, this.cell.to, this.cell.child, this.cell.childTo] = [tag.from, tag.to, 0, 0];
    if (tag.kind === 'empty') this.blank(tag.to);
  }

  private close(tag: Tag): void {
    if (!this.plain) return;
    const { cell } = this;
    if (tag.from === cell.to) this.blank(tag.to);
    else if (this.typed('s')) this.refer(tag);
    else if (this.typed('inlineStr') && this.isOnlyChild(tag)) this.move(tag);
  }

  private isOnlyChild(tag: Tag): boolean {
    return this.cell.child === this.cell.to && this.cell.childTo === tag.from;
  }

  /** A cell without content that ends at `to`. */
  private blank(to: number): void {
    if (!this.formatted.has(this.style) && (this.type.to === 0 || this.typed('n')))
      this.leaveOut(to);
  }

  /** A cell that names a shared text. */
  private refer(tag: Tag): void {
    if (!this.texts.own) throw broken('缺少共享文字');
    const text = this.isOnlyChild(tag)
      ? numberAt(this.xml, this.cell.inside, this.cell.insideTo)
      : -1;
    if (text >= 0 && !this.formatted.has(this.style)) this.place(text, tag.to);
  }

  /** A cell that holds a text of its own. */
  private move(tag: Tag): void {
    const { cell, type } = this;
    const text = this.texts.numberOf(this.xml.slice(cell.inside, cell.insideTo));
    if (text === null) return;
    if (this.formatted.has(this.style)) {
      this.replace(type.from, type.to, 's');
      this.replace(cell.child, cell.childTo, `<v>${text}</v>`);
    } else this.place(text, tag.to);
  }

  private place(text: number, to: number): void {
    this.places.push({ key: this.key, text });
    this.leaveOut(to);
  }

  private leaveOut(to: number): void {
    this.leftOut += 1;
    this.replace(this.cell.from, to, '');
  }

  private replace(from: number, to: number, text: string): void {
    this.pieces.push(this.xml.slice(this.kept, from), text);
    this.kept = to;
  }

  private typed(type: string): boolean {
    return (
      this.type.to - this.type.from === type.length && this.xml.startsWith(type, this.type.from)
    );
  }

  /** False when they are not written the plain way. */
  private readAttributes(from: number, to: number): boolean {
    const { xml } = this;
    [this.key, this.style, this.type.from, this.type.to] = [-1, -1, 0, 0];
    for (let at = from; at < to;) {
      if (xml.charCodeAt(at) !== SPACE) return false;
      at += 1;
      if (at === to) break;
      const equals = xml.charCodeAt(at + 1) === 61 ? at + 1 : at + 2;
      const end =
        xml.charCodeAt(equals) === 61 && xml.charCodeAt(equals + 1) === QUOTE
          ? xml.indexOf('"', equals + 2)
          : -1;
      if (end < 0 || !this.readAttribute(at, equals, end)) return false;
      at = end + 1;
    }
    return this.key >= 0;
  }

  private readAttribute(name: number, equals: number, end: number): boolean {
    const { xml } = this;
    const letter = xml.charCodeAt(name);
    // `cm`, `vm`, `ph`: nothing to us.
    if (equals - name === 2) return /[cvp][mh]/.test(xml.slice(name, equals));
    if (letter === LETTER_R) this.key = keyAt(xml, equals + 2, end);
    else if (letter === LETTER_S) this.style = numberAt(xml, equals + 2, end);
    else if (letter === LETTER_T) [this.type.from, this.type.to] = [equals + 2, end];
    else return false;
    return letter !== LETTER_S || this.style >= 0;
  }
}

/** The key of `B7`; -1 for what is not written just so, or lies outside a sheet. */
function keyAt(xml: string, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (
    let code = xml.charCodeAt(at) - 64;
    at < to && code >= 1 && code <= 26;
    code = xml.charCodeAt(at) - 64
  ) {
    column = column * 26 + code;
    at += 1;
  }
  const row = xml.charCodeAt(at) === 48 ? -1 : numberAt(xml, at, to);
  return column >= 1 && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS
    ? cellKey(row - 1, column - 1)
    : -1;
}

/** The digits as a number; -1 for anything else. */
function numberAt(xml: string, from: number, to: number): number {
  let number = from < to ? 0 : -1;
  for (let at = from; at < to; at += 1) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
