/**
 * The cells of a worksheet part, changed where the model differs and kept, character for character, everywhere else.
 */
import { areaOf, areaText } from '../../areas';
import { CellPlace } from '../cellPlace';
import { cellXml } from './cell';
import { broken } from '../../fault';
import { keyColumn, keyRow } from '../../model';
import type { CellChange } from '../../sheetDiff';
import type { Edit } from '../splice';
import { opened, prefixOf, withAttribute, withoutAttribute } from '../splice';
import { SharedFormula } from '../sharedFormula';
import type { StyleWriter } from './styles';
import type { Tag } from '../tags';
import { attribute, tagsOf } from '../tags';
import { charactersOf } from '../text';

export function cellEdits(
  xml: string,
  part: string,
  changes: ReadonlyMap<number, CellChange>,
  styles: StyleWriter,
): Edit[] {
  if (changes.size === 0) return [];
  const patcher = new CellPatcher(xml, changes, styles);
  for (const tag of tagsOf(xml, part)) patcher.see(tag);
  return patcher.finish(part);
}

/**
 * Cells whose formula is only a reference to a formula that is about to go: they must be written out, in the file's own
 * words. Answers their formulas by their keys.
 */
export function orphanedFormulas(
  xml: string,
  part: string,
  changes: ReadonlyMap<number, CellChange>,
): Map<number, string> {
  const lost = new Map<string, SharedFormula>();
  const orphans = new Map<number, string>();
  const place = new Place();
  let from = 0;
  let group = '';
  for (const tag of tagsOf(xml, part)) {
    place.see(tag);
    if (tag.name !== 'f' || tag.depth !== 4) continue;
    if (tag.kind !== 'close') {
      from = tag.to;
      group = attribute(tag, 't') === 'shared' ? (attribute(tag, 'si') ?? '') : '';
    }
    if (tag.kind === 'open' || group === '') continue;
    const { key, row, column } = place;
    const text = charactersOf(xml, from, Math.max(from, tag.from));
    const gone = lost.get(group);
    if (text !== '' && changes.has(key)) lost.set(group, new SharedFormula(text, row, column));
    else if (text === '' && gone && !changes.has(key)) orphans.set(key, gone.at(row, column));
  }
  return orphans;
}

/** Follows the tags of a part; a cell that is not in the row it stands in has no place to write beside. */
class Place extends CellPlace {
  see(tag: Tag): void {
    if (tag.kind === 'close') return;
    if (tag.name === 'row' && tag.depth === 2) this.enterRow(attribute(tag, 'r'));
    else if (tag.name === 'c' && tag.depth === 3) {
      const { row } = this;
      const address = attribute(tag, 'r') ?? '';
      this.enterCell(address, 0, address.length);
      if (this.row !== row)
        throw broken('broken.otherRow', { address: address.slice(0, 20), row: row + 1 });
    }
  }
}

class CellPatcher {
  private readonly edits: Edit[] = [];
  /** What is still to be written, in the order of the sheet. */
  private readonly waiting: number[];
  private next = 0;
  private readonly place = new Place();
  private replacing: Tag | null = null;
  private prefix = '';
  private found = false;

  constructor(
    private readonly xml: string,
    private readonly changes: ReadonlyMap<number, CellChange>,
    private readonly styles: StyleWriter,
  ) {
    this.waiting = [...changes.keys()].sort((a, b) => a - b);
  }

  see(tag: Tag): void {
    if (tag.depth === 0) this.prefix = prefixOf(tag.qualified);
    if (tag.name === 'dimension' && tag.depth === 1 && tag.kind !== 'close') this.dimension(tag);
    else if (tag.name === 'sheetData' && tag.depth === 1) this.sheetData(tag);
    else if (tag.name === 'row' && tag.depth === 2) this.row(tag);
    else if (tag.name === 'c' && tag.depth === 3) this.cell(tag);
  }

  finish(part: string): Edit[] {
    if (!this.found) throw broken('broken.noCells', { part });
    return this.edits;
  }

  private sheetData(tag: Tag): void {
    this.found = true;
    if (tag.kind === 'open') return;
    const rows = this.newRows(Number.POSITIVE_INFINITY);
    if (tag.kind === 'close') this.insert(tag.from, rows);
    else this.replace(tag, `<${this.prefix}sheetData>${rows}</${this.prefix}sheetData>`);
  }

  private row(tag: Tag): void {
    if (tag.kind === 'close') {
      this.insert(tag.from, this.newCells(this.place.row, Number.POSITIVE_INFINITY));
      return;
    }
    this.place.see(tag);
    this.insert(tag.from, this.newRows(this.place.row));
    const [key = -1] = this.waiting.slice(this.next, this.next + 1);
    if (keyRow(key) !== this.place.row || key < 0) return;
    // The row's own note of which columns it spans would be wrong with a cell more.
    const bare = withoutAttribute(this.xml.slice(tag.from, tag.to), 'spans');
    if (tag.kind === 'open') this.replace(tag, bare);
    else
      this.replace(
        tag,
        `${opened(bare)}${this.newCells(this.place.row, Number.POSITIVE_INFINITY)}</${tag.qualified}>`,
      );
  }

  private cell(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.replacing) this.write(this.replacing, tag.to);
      this.replacing = null;
      return;
    }
    this.place.see(tag);
    this.insert(tag.from, this.newCells(this.place.row, this.place.column));
    if (this.waiting[this.next] !== this.place.key) return;
    this.next += 1;
    if (tag.kind === 'empty') this.write(tag, tag.to);
    else this.replacing = tag;
  }

  private write(tag: Tag, to: number): void {
    const { key } = this.place;
    const change = this.changes.get(key);
    if (change)
      this.edits.push({
        from: tag.from,
        to,
        text: cellXml(key, change, tag, this.prefix, this.styles),
      });
  }

  /** New rows above `row`. */
  private newRows(row: number): string {
    let text = '';
    for (
      let key = this.waiting[this.next];
      key !== undefined && keyRow(key) < row;
      key = this.waiting[this.next]
    ) {
      const own = keyRow(key);
      const cells = this.newCells(own, Number.POSITIVE_INFINITY);
      if (cells !== '') text += `<${this.prefix}row r="${own + 1}">${cells}</${this.prefix}row>`;
    }
    return text;
  }

  /** New cells of `row` left of `column`. */
  private newCells(row: number, column: number): string {
    let text = '';
    for (
      let key = this.waiting[this.next];
      key !== undefined && keyRow(key) === row && keyColumn(key) < column;
      key = this.waiting[this.next]
    ) {
      const change = this.changes.get(key);
      if (change) text += cellXml(key, change, null, this.prefix, this.styles);
      this.next += 1;
    }
    return text;
  }

  private dimension(tag: Tag): void {
    const area = areaOf(attribute(tag, 'ref') ?? '');
    if (!area) return;
    for (const key of this.waiting) {
      area.top = Math.min(area.top, keyRow(key));
      area.left = Math.min(area.left, keyColumn(key));
      area.bottom = Math.max(area.bottom, keyRow(key));
      area.right = Math.max(area.right, keyColumn(key));
    }
    if (areaText(area) !== attribute(tag, 'ref'))
      this.replace(tag, withAttribute(this.xml.slice(tag.from, tag.to), 'ref', areaText(area)));
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text });
  }

  private replace(tag: Tag, text: string): void {
    this.edits.push({ from: tag.from, to: tag.to, text });
  }
}
