/** Of the styles part, in one pass: what conditional formats look like, and the number formats of cells. */
import { formatCode } from '../numberFormats';
import { cellText } from './texts';
import type { Tag } from '../tags';
import { attribute, TagCursor } from '../tags';

export interface Dxf {
  readonly fill: string | null;
  readonly font: string | null;
}

export interface Styles {
  readonly dxfs: readonly Dxf[];
  /** The number format of each cell style, by its place in `cellXfs`. */
  readonly formats: readonly string[];
}

const PART = 'styles.xml';

export const NO_STYLES: Styles = { dxfs: [], formats: [] };

export function readStyles(xml: string): Styles {
  const dxfs = new DxfReader();
  const formats = new FormatReader();
  for (const tag = new TagCursor(xml, PART); tag.next();) {
    dxfs.see(tag);
    formats.see(tag);
  }
  return { dxfs: dxfs.found, formats: formats.codes() };
}

class FormatReader {
  private readonly own = new Map<number, string>();
  private readonly numbers: number[] = [];
  /** The list that the tags stand in; the first of a name counts. */
  private list = '';
  private readonly seen = new Set<string>();

  see(tag: Tag): void {
    if (tag.depth === 1) {
      this.list = tag.kind === 'open' && !this.seen.has(tag.name) ? tag.name : '';
      if (tag.kind !== 'open') this.seen.add(tag.name);
    } else if (tag.depth !== 2 || tag.kind === 'close') return;
    else if (this.list === 'cellXfs' && tag.name === 'xf')
      this.numbers.push(numberIn(attribute(tag, 'numFmtId') ?? '0'));
    else if (this.list === 'numFmts' && tag.name === 'numFmt')
      this.own.set(
        numberIn(attribute(tag, 'numFmtId') ?? '0'),
        cellText(attribute(tag, 'formatCode') ?? ''),
      );
  }

  codes(): string[] {
    return this.numbers.map(number => formatCode(number, this.own));
  }
}

function numberIn(text: string): number {
  return Number.parseInt(text, 10);
}

/** Fill and font colour (`#RRGGBB`) of each differential format; theme colours are left unknown. */
class DxfReader {
  readonly found: { fill: string | null; font: string | null }[] = [];
  private inside: 'dxfs' | 'fill' | 'font' | null = null;

  see(tag: Tag): void {
    if (tag.depth === 1 && tag.name === 'dxfs') this.inside = tag.kind === 'open' ? 'dxfs' : null;
    if (this.inside === null) return;
    const current = this.found.at(-1);
    if (tag.name === 'dxf' && tag.kind !== 'close') this.found.push({ fill: null, font: null });
    else if (
      (tag.name === 'fill' || tag.name === 'font') &&
      tag.depth === 3 &&
      tag.kind !== 'empty'
    )
      this.inside = tag.kind === 'open' ? tag.name : 'dxfs';
    else if (current && tag.kind !== 'close' && this.inside === 'fill')
      current.fill = fillColour(tag) ?? current.fill;
    else if (current && tag.kind !== 'close' && this.inside === 'font' && tag.name === 'color')
      current.font = colourOf(tag);
  }
}

/** The background wins: in a differential format it is what is seen of a solid fill. */
function fillColour(tag: Tag): string | null {
  return tag.name === 'bgColor' || tag.name === 'fgColor' ? colourOf(tag) : null;
}

function colourOf(tag: Tag): string | null {
  const rgb = attribute(tag, 'rgb');
  return rgb === undefined ? null : `#${rgb.slice(-6).toUpperCase()}`;
}
