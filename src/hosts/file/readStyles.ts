/** Of the styles part, in one pass: what conditional formats look like, and the number formats of cells. */
import type { Tag } from './xml';
import { attribute, TagCursor } from './xml';

export interface Dxf {
  readonly fill: string | null;
  readonly font: string | null;
}

export interface Styles {
  readonly dxfs: readonly Dxf[];
  /** The elements `numFmts` and `cellXfs`, as written: all that reading a cell needs. */
  readonly numberFormats: string;
  /** Cell styles whose number format is not General, by their place in `cellXfs`. */
  readonly formatted: ReadonlySet<number>;
}

const PART = 'styles.xml';

export const NO_STYLES: Styles = { dxfs: [], numberFormats: '', formatted: new Set() };

export function readStyles(xml: string): Styles {
  const dxfs = new DxfReader();
  const formats = new FormatReader(xml);
  for (const tag = new TagCursor(xml, PART); tag.next();) {
    dxfs.see(tag);
    formats.see(tag);
  }
  return {
    dxfs: dxfs.found,
    numberFormats: formats.lists.numFmts + formats.lists.cellXfs,
    formatted: formats.formatted,
  };
}

class FormatReader {
  readonly lists = { numFmts: '', cellXfs: '' };
  readonly formatted = new Set<number>();
  private from = 0;
  private inside = false;
  private count = 0;

  constructor(private readonly xml: string) {}

  see(tag: Tag): void {
    const { lists } = this;
    if (tag.depth === 1 && (tag.name === 'numFmts' || tag.name === 'cellXfs')) {
      // The first of a name counts, as it does for SheetJS.
      this.inside = tag.kind === 'open' && tag.name === 'cellXfs' && lists.cellXfs === '';
      if (tag.kind === 'open') this.from = tag.from;
      else if (tag.kind === 'close' && lists[tag.name] === '')
        lists[tag.name] = this.xml.slice(this.from, tag.to);
    } else if (this.inside && tag.name === 'xf' && tag.kind !== 'close') {
      if ((attribute(tag, 'numFmtId') ?? '0') !== '0') this.formatted.add(this.count);
      this.count += 1;
    }
  }
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
