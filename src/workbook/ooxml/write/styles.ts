/**
 * Adding formats of our own to a styles part, at the end of its lists, so that no number that the file already uses
 * changes its meaning.
 */
import type { Tag } from '../tags';
import { attribute, isTrue, tagsOf } from '../tags';
import { encodeAttribute } from '../text';
import { builtInNumber } from '../numberFormats';
import {
  firstTag,
  opened,
  prefixOf,
  spliced,
  withAttribute,
  withAttributes,
  withFirstChild,
} from '../splice';
import type { ListName, Span } from './styleLists';
import { STYLES as PART, listElements, listSpans } from './styleLists';

/** The least that a workbook needs. */
export const PLAIN_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The order in which the lists stand in styles.xml. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Adds to a styles part; the numbers it answers are those of the new entries, or of an equal one added before. */
export class StyleWriter {
  private readonly added = new Map<string, number>();
  private readonly lists = new Map<ListName, readonly string[]>();
  private readonly formats = new Map<string, number>();

  constructor(public xml: string) {}

  dxf(fill: string | null, font: string | null): number {
    const parts = [
      font === null ? '' : `<font><color rgb="FF${font.slice(1)}"/></font>`,
      fill === null
        ? ''
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`,
    ];
    return this.add('dxfs', `<dxf>${parts.join('')}</dxf>`);
  }

  /** Cell format `base` with these differences; 0 is the workbook's normal one. */
  xf(
    base: number,
    {
      bold = false,
      wrap = false,
      format = null,
      quoted = null,
    }: { bold?: boolean; wrap?: boolean; format?: string | null; quoted?: boolean | null },
  ): number {
    const key = JSON.stringify([base, bold, wrap, format, quoted]);
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    const element =
      this.elements('cellXfs')[base] ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    let xf = element;
    if (bold) xf = withAttributes(xf, { fontId: String(this.boldFont()), applyFont: '1' });
    if (wrap) xf = wrapped(xf);
    if (format !== null)
      xf = withAttributes(xf, { numFmtId: String(this.numFmt(format)), applyNumberFormat: '1' });
    if (quoted !== null && quoted !== isTrue(attribute(firstTag(xf), 'quotePrefix')))
      xf = withAttributes(xf, { quotePrefix: quoted ? '1' : '0' });
    const number = xf === element ? base : this.add('cellXfs', xf);
    this.formats.set(key, number);
    return number;
  }

  private boldFont(): number {
    const [font = '<font/>'] = this.elements('fonts');
    // `b` comes first in a font that Excel writes; one that says `<b val="false"/>` has it already.
    const bold =
      withChild(font, 'b', own => (own.includes('val') ? withAttribute(own, 'val', '1') : own)) ??
      withFirstChild(font, prefix => `<${prefix}b/>`);
    return this.add('fonts', bold);
  }

  /** The number of a format code. */
  numFmt(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    let highest = 163;
    for (const tag of tagsOf(this.xml, PART)) {
      if (tag.name !== 'numFmt' || tag.depth !== 2) continue;
      const id = Number.parseInt(attribute(tag, 'numFmtId') ?? '0', 10);
      if (attribute(tag, 'formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    this.add(
      'numFmts',
      `<numFmt numFmtId="${highest + 1}" formatCode="${encodeAttribute(code)}"/>`,
    );
    return highest + 1;
  }

  /** The number of the element in the list, in its own part's words. */
  add(list: ListName, element: string): number {
    const key = `${list}\n${element}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const { root, spans } = listSpans(this.xml);
    const prefix = prefixOf(root.qualified);
    const own =
      prefixOf(firstTag(element).qualified) === prefix
        ? element
        : element.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    const number = this.elements(list).length;
    const span = spans.get(list);
    if (span) {
      const { from, tagTo, closeFrom } = span;
      const head = withAttribute(this.xml.slice(from, tagTo), 'count', String(number + 1));
      this.xml = spliced(
        this.xml,
        closeFrom < tagTo
          ? [{ from, to: tagTo, text: `${opened(head)}${own}</${prefix}${list}>` }]
          : [
              { from, to: tagTo, text: head },
              { from: closeFrom, to: closeFrom, text: own },
            ],
      );
    } else {
      const at = insertionPoint(spans, list, root);
      const text = `<${prefix}${list} count="1">${own}</${prefix}${list}>`;
      this.xml = spliced(this.xml, [{ from: at, to: at, text }]);
    }
    this.lists.delete(list);
    this.added.set(key, number);
    return number;
  }

  private elements(list: ListName): readonly string[] {
    const read = this.lists.get(list) ?? listElements(this.xml, list);
    this.lists.set(list, read);
    return read;
  }
}

function insertionPoint(spans: ReadonlyMap<string, Span>, list: ListName, root: Tag): number {
  const before = ORDER.slice(0, ORDER.indexOf(list)).map(name => spans.get(name)?.to ?? 0);
  return Math.max(root.to, ...before);
}

/** Wrapped; an alignment that is there keeps the rest. */
function wrapped(element: string): string {
  const applied = withAttributes(element, { applyAlignment: '1' });
  return (
    withChild(applied, 'alignment', own => withAttribute(own, 'wrapText', '1')) ??
    withFirstChild(applied, prefix => `<${prefix}alignment vertical="top" wrapText="1"/>`)
  );
}

/** The element with the tag of its child `name` changed; `null` when it has none. */
function withChild(
  element: string,
  name: string,
  change: (tagText: string) => string,
): string | null {
  for (const { name: own, kind, depth, from, to } of tagsOf(element, PART)) {
    if (own === name && depth === 1 && kind !== 'close')
      return spliced(element, [{ from, to, text: change(element.slice(from, to)) }]);
  }
  return null;
}
