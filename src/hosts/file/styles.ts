/**
 * Adding formats of our own to a styles part, at the end of its lists, so that no number that the file already uses
 * changes its meaning.
 */
import type { Tag } from './xml';
import { attribute, encode, isTrue, tagsOf } from './xml';
import { broken } from './fault';
import { prefixOf } from './package';
import { withAttribute } from './splice';

const PART = 'styles.xml';

/** The least that a workbook needs. */
export const PLAIN_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

type ListName = 'numFmts' | 'fonts' | 'cellXfs' | 'dxfs';
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

interface Span {
  from: number;
  to: number;
}

/** Adds to a styles part; the numbers it answers are those of the new entries, or of an equal one added before. */
export class StyleWriter {
  private readonly added = new Map<string, number>();
  private readonly lists = new Map<ListName, string[]>();
  private readonly formats = new Map<string, number>();

  constructor(public xml: string) {}

  dxf(fill: string | null, font: string | null): number {
    const parts = [
      font === null ? '' : `<font><color rgb="FF${font.slice(1)}"/></font>`,
      fill === null
        ? ''
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`,
    ];
    return this.append('dxfs', `<dxf>${parts.join('')}</dxf>`);
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
    if (
      quoted !== null &&
      quoted !== isTrue(attribute({ attributes: /^<[^>]*/.exec(xf)?.[0] ?? '' }, 'quotePrefix'))
    )
      xf = withAttributes(xf, { quotePrefix: quoted ? '1' : '0' });
    const number = xf === element ? base : this.append('cellXfs', xf);
    this.formats.set(key, number);
    return number;
  }

  private boldFont(): number {
    const [font = '<font/>'] = this.elements('fonts');
    const prefix = prefixOf(/^<([\w.:-]+)/.exec(font)?.[1] ?? '');
    // `b` comes first in a font that Excel writes; where there is a `b` already, the font is bold as it is.
    const bold = /<(?:\w+:)?b[\s/>]/.test(font)
      ? font
      : font.replace(
          /^<([\w.:-]+)([^>]*?)(\/?)>/,
          (_, name: string, rest: string, empty: string) =>
            `<${name}${rest}><${prefix}b/>${empty === '' ? '' : `</${name}>`}`,
        );
    return this.append('fonts', bold);
  }

  private numFmt(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    let highest = 163;
    for (const tag of tagsOf(this.xml, PART)) {
      if (tag.name !== 'numFmt' || tag.depth !== 2) continue;
      const id = Number.parseInt(attribute(tag, 'numFmtId') ?? '0', 10);
      if (attribute(tag, 'formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    this.append('numFmts', `<numFmt numFmtId="${highest + 1}" formatCode="${encode(code)}"/>`);
    return highest + 1;
  }

  private append(list: ListName, element: string): number {
    const key = `${list}\n${element}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const { root, spans } = this.spans();
    const prefix = prefixOf(root.qualified);
    const own =
      prefixOf(/^<([\w.:-]+)/.exec(element)?.[1] ?? '') === prefix
        ? element
        : element.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    const found = spans.get(list);
    const elements = found ? this.elements(list) : [];
    const body = `<${prefix}${list} count="${elements.length + 1}">${elements.join('')}${own}</${prefix}${list}>`;
    const at = found ?? insertionPoint(spans, list, root);
    this.xml = this.xml.slice(0, at.from) + body + this.xml.slice(at.to);
    this.lists.delete(list);
    this.added.set(key, elements.length);
    return elements.length;
  }

  private spans(): { root: Tag; spans: Map<string, Span> } {
    let root: Tag | null = null;
    const spans = new Map<string, Span>();
    for (const tag of tagsOf(this.xml, PART)) {
      if (tag.depth === 0) root ??= tag;
      if (tag.depth !== 1) continue;
      const known = spans.get(tag.name);
      spans.set(tag.name, {
        from: tag.kind === 'close' && known ? known.from : tag.from,
        to: tag.to,
      });
    }
    if (!root) throw broken(PART);
    return { root, spans };
  }

  private elements(list: ListName): string[] {
    const read = this.lists.get(list);
    if (read) return read;
    const found: string[] = [];
    let inside = false;
    let from = 0;
    for (const tag of tagsOf(this.xml, PART)) {
      if (tag.depth === 1) inside = tag.name === list && tag.kind === 'open';
      if (!inside || tag.depth !== 2) continue;
      if (tag.kind !== 'close') from = tag.from;
      if (tag.kind !== 'open') found.push(this.xml.slice(from, tag.to));
    }
    this.lists.set(list, found);
    return found;
  }
}

const BUILT_IN: Readonly<Record<string, number>> = {
  'General': 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

function insertionPoint(spans: ReadonlyMap<string, Span>, list: ListName, root: Tag): Span {
  const before = ORDER.slice(0, ORDER.indexOf(list)).map(name => spans.get(name)?.to ?? 0);
  const at = Math.max(root.to, ...before);
  return { from: at, to: at };
}

function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  return element.replace(/^<[^>]*>/, start =>
    Object.entries(values).reduce((tag, [name, value]) => withAttribute(tag, name, value), start),
  );
}

/** Wrapped and at the top; an alignment that is there keeps the rest. */
function wrapped(element: string): string {
  const name = /^<([\w.:-]+)/.exec(element)?.[1] ?? 'xf';
  const prefix = prefixOf(name);
  const applied = withAttributes(element, { applyAlignment: '1' });
  const alignment = /<(?:\w+:)?alignment[^>]*>/.exec(applied);
  if (alignment) {
    if (isTrue(attribute({ attributes: alignment[0] }, 'wrapText'))) return applied;
    return applied.replace(alignment[0], alignment[0].replace(/\s*(\/?)>$/, ' wrapText="1"$1>'));
  }
  const body = `<${prefix}alignment vertical="top" wrapText="1"/>`;
  return applied.endsWith('/>')
    ? `${applied.slice(0, -2)}>${body}</${name}>`
    : applied.replace(/>/, `>${body}`);
}
