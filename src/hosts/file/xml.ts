/**
 * As much XML as spreadsheets need: the tags of a text one after the other with their offsets, attributes, and texts
 * in both directions. Offsets let a part be changed in one place and kept, character for character, everywhere else.
 *
 * Entities other than the five and the numeric ones are not expanded, so a document type cannot unfold anything.
 * Text that is not well-formed throws `FileFault`.
 */
import { broken } from './fault';

export interface Tag {
  /** With its prefix, as written. */
  readonly qualified: string;
  /** Without prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  /** Offsets of `<` and after `>`. */
  readonly from: number;
  readonly to: number;
  /** How many elements are open around it: 0 for the root. */
  readonly depth: number;
}

/** Every tag in order, checked for nesting. `part` names the text in the message when it is broken. */
export function* tagsOf(xml: string, part: string): Generator<Tag> {
  const open: string[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const skipped = skipSpecial(xml, at, part);
    if (skipped !== at) {
      at = xml.indexOf('<', skipped);
      continue;
    }
    const end = tagEnd(xml, at);
    if (end < 0) throw broken(`${part} 第 ${at + 1} 个字符处的标记没有结束`);
    const tag = tagAt(xml, at, end, open.length);
    if (tag.kind === 'close') {
      if (open.pop() !== tag.qualified) throw broken(`${part} 中 ${tag.qualified} 的标记不成对`);
      yield { ...tag, depth: open.length };
    } else {
      yield tag;
      if (tag.kind === 'open') open.push(tag.qualified);
    }
    at = xml.indexOf('<', end);
  }
  if (open.length > 0) throw broken(`${part} 中 ${open.at(-1) ?? ''} 的标记没有结束`);
}

export function assertWellFormed(xml: string, part: string): void {
  const tags = tagsOf(xml, part);
  while (tags.next().done !== true);
}

const patterns = new Map<string, RegExp>();

/** The attribute's value, decoded; `name` with its prefix where it has one. */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(tag.attributes);
  return match ? decode(match[1] ?? match[2] ?? '') : undefined;
}

/** The value of a namespaced attribute whatever its prefix: `id` for `r:id`. */
export function prefixed(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  return attribute(tag, `[\\w.-]+:${name}`);
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function encode(text: string): string {
  return text.replace(/[&<>"]/g, char => `&${char === '&' ? 'amp' : ENTITY[char] ?? 'quot'};`);
}

const ENTITY: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '"': 'quot' };

/** Text of a cell: characters that XML cannot hold are written as Excel writes them, `_x000B_`. */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, char => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return encode(safe);
}

/** Bytes of a part as text; a byte order mark is not part of it. */
export function textOfBytes(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Comments, CDATA, declarations and instructions: where they end, else `at`. */
function skipSpecial(xml: string, at: number, part: string): number {
  const next = xml.charCodeAt(at + 1);
  if (next !== 33 && next !== 63) return at;
  let close = '>';
  if (next === 63) close = '?>';
  else if (xml.startsWith('<!--', at)) close = '-->';
  else if (xml.startsWith('<![CDATA[', at)) close = ']]>';
  else throw broken(`${part} 含有文档类型声明`);
  const end = xml.indexOf(close, at + 2);
  if (end < 0) throw broken(`${part} 第 ${at + 1} 个字符处没有结束`);
  return end + close.length;
}

/** After the `>` that ends the tag: a `>` inside quotes does not. */
function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return index + 1;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 60) return -1;
  }
  return -1;
}

function tagAt(xml: string, from: number, to: number, depth: number): Tag {
  const closing = xml.charCodeAt(from + 1) === 47;
  const empty = !closing && xml.charCodeAt(to - 2) === 47;
  const body = xml.slice(from + (closing ? 2 : 1), to - (empty ? 2 : 1));
  const space = body.search(/\s/);
  const qualified = space < 0 ? body : body.slice(0, space);
  const name = qualified.slice(qualified.indexOf(':') + 1);
  let kind: Tag['kind'] = 'open';
  if (closing) kind = 'close';
  else if (empty) kind = 'empty';
  return { qualified, name, kind, attributes: space < 0 ? '' : body.slice(space), from, to, depth };
}
