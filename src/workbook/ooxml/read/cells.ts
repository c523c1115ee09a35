/**
 * The cells of one sheet, read from its tags in the one pass in which the rest of the sheet is read. Whatever else stands
 * in a cell is passed over; what stands in a cell twice, or where no cell can be, is refused.
 */
import { CellPlace, digitsAt } from '../cellPlace';
import { textValue, valueOf } from './cellValue';
import { broken, fault } from '../../fault';
import type { SheetModel } from '../../model';
import { SharedFormula } from '../sharedFormula';
import { TextReader } from './texts';
import type { TagCursor } from '../tags';
import { attribute } from '../tags';
import { charactersOf } from '../text';

export interface CellContext {
  /** Number formats of cell styles, by their place in `cellXfs`. */
  readonly formats: readonly string[];
  readonly texts: readonly string[];
  readonly date1904: boolean;
}

/** All formulas of a sheet that are written out from shared ones, together. */
const MOST_FORMULA_TEXT = 32_000_000;

/** Inside `worksheet`, `sheetData`, `row` and `c`. */
const [IN_DATA, IN_ROW, IN_CELL] = [2, 3, 4];
const [QUOTE, APOSTROPHE, EQUALS] = [34, 39, 61];
const [LETTER_R, LETTER_S, LETTER_T] = [114, 115, 116];

export class CellReader {
  /** `c` elements seen. */
  count = 0;
  private readonly place = new CellPlace();
  private inRow = false;
  private readonly keys: number[] = [];
  private inOrder = true;
  private readonly inline: TextReader;
  private readonly shared = new Map<string, SharedFormula>();
  private formulaText = 0;
  // Of the cell being read: where its attributes stand, and its content.
  private address = { from: 0, to: 0 };
  private style = 0;
  private type = 'n';
  private contentFrom = 0;
  private value: string | null = null;
  private text: string | null = null;
  private formula: string | null = null;
  /** Of the formula being read, when it is shared. */
  private group: string | null = null;

  constructor(
    private readonly xml: string,
    private readonly sheet: SheetModel,
    private readonly context: CellContext,
  ) {
    this.inline = new TextReader(xml, IN_CELL);
  }

  /** Given every tag inside `sheetData`. */
  see(tag: TagCursor): void {
    if (tag.depth === IN_ROW) {
      if (tag.name === 'c') this.cell(tag);
    } else if (tag.depth === IN_CELL) this.content(tag);
    else if (tag.depth > IN_CELL) this.inline.see(tag);
    else if (tag.depth === IN_DATA) this.row(tag);
  }

  /** Told when `sheetData` ends. */
  end(): void {
    if (!this.inOrder && new Set(this.keys).size < this.keys.length) throw this.twice();
  }

  private row(tag: TagCursor): void {
    if (tag.name === 'c') throw this.twice();
    this.inRow = tag.name === 'row' && tag.kind === 'open';
    if (tag.name === 'row' && tag.kind !== 'close') this.place.enterRow(attribute(tag, 'r'));
  }

  private cell(tag: TagCursor): void {
    if (tag.kind !== 'close') this.begin(tag);
    if (tag.kind !== 'open') this.finish();
  }

  private begin(tag: TagCursor): void {
    if (!this.inRow) throw this.twice();
    this.count += 1;
    [this.address.from, this.address.to, this.style, this.type] = [0, 0, 0, 'n'];
    [this.value, this.text, this.formula] = [null, null, null];
    this.readAttributes(tag.nameTo, tag.to - (tag.kind === 'empty' ? 2 : 1));
    this.place.enterCell(this.xml, this.address.from, this.address.to);
    const { key } = this.place;
    if (key <= (this.keys.at(-1) ?? -1)) this.inOrder = false;
    this.keys.push(key);
  }

  private content(tag: TagCursor): void {
    const { name, kind } = tag;
    if (name === 'v') {
      if (kind === 'open') this.contentFrom = tag.to;
      else this.value = this.once(this.value, kind === 'close' ? this.charactersTo(tag.from) : '');
    } else if (name === 'f') {
      if (kind !== 'close') this.openFormula(tag);
      if (kind === 'close') this.closeFormula(tag.from);
    } else if (name === 'is' && kind !== 'open')
      this.text = this.once(this.text, this.inline.take());
  }

  private charactersTo(to: number): string {
    return charactersOf(this.xml, this.contentFrom, to);
  }

  /** A cell has one value. */
  private once(before: string | null, now: string): string {
    if (before !== null) throw broken('broken.cellContent', { sheet: this.sheet.name });
    return now;
  }

  private openFormula(tag: TagCursor): void {
    this.contentFrom = tag.to;
    this.group = attribute(tag, 't') === 'shared' ? (attribute(tag, 'si') ?? '') : null;
    if (tag.kind === 'empty') this.closeFormula(tag.to);
  }

  private closeFormula(to: number): void {
    const { row, column } = this.place;
    const text = this.contentFrom < to ? formulaText(this.charactersTo(to)) : '';
    const shared = this.group === null ? undefined : this.shared.get(this.group);
    if (text !== '') {
      this.formula = this.once(this.formula, text);
      if (this.group !== null) this.shared.set(this.group, new SharedFormula(text, row, column));
    } else if (shared) {
      this.formulaText += shared.text.length;
      if (this.formulaText > MOST_FORMULA_TEXT)
        throw fault('tooLarge', { of: 'formulas', sheet: this.sheet.name });
      this.formula = this.once(this.formula, shared.at(row, column));
    }
  }

  private finish(): void {
    const { type, formula, context } = this;
    const { value, error } =
      type === 'inlineStr'
        ? textValue(this.text ?? '', formula !== null)
        : valueOf(type, this.value, formula !== null, context.texts, context.date1904);
    const format = context.formats[this.style] ?? 'General';
    if (value === null && formula === null && format === 'General') return;
    const written = formula === null ? '' : `=${formula}`;
    this.sheet.cells.set(this.place.key, { value, formula: written, format, error });
  }

  /** Only the three that say something to us. */
  private readAttributes(from: number, to: number): void {
    const { xml } = this;
    for (let at = from; at < to;) {
      const name = afterSpace(xml, at);
      if (name >= to) return;
      const equals = xml.indexOf('=', name);
      const quote = afterSpace(xml, equals + 1);
      const code = xml.charCodeAt(quote);
      const end = code === QUOTE ? xml.indexOf('"', quote + 1) : xml.indexOf("'", quote + 1);
      if (
        name === at ||
        equals < 0 ||
        (code !== QUOTE && code !== APOSTROPHE) ||
        end < 0 ||
        end >= to
      )
        throw broken('broken.cellMarkup', { sheet: this.sheet.name });
      const next = xml.charCodeAt(name + 1);
      if (next === EQUALS || next <= 32) this.readAttribute(xml.charCodeAt(name), quote + 1, end);
      at = end + 1;
    }
  }

  private readAttribute(letter: number, from: number, to: number): void {
    if (letter === LETTER_R) [this.address.from, this.address.to] = [from, to];
    else if (letter === LETTER_S) this.style = digitsAt(this.xml, from, to);
    else if (letter === LETTER_T) this.type = this.xml.slice(from, to);
  }

  private twice() {
    return broken('broken.cells', { sheet: this.sheet.name });
  }
}

/** As Excel shows it: the file's own mark of functions that came later is no part of their names. */
function formulaText(text: string): string {
  return text.includes('_xlfn.') ? text.replace(/_xlfn\.(?:_xlws\.)?/g, '') : text;
}

function afterSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= 32) at += 1;
  return at;
}
