/**
 * As much XML as spreadsheets need: the tags of a text one after the other with their offsets, and attributes. Offsets let a part be changed in one place and kept, character for character, everywhere else.
 *
 * Entities other than the five and the numeric ones are not expanded, so a document type cannot unfold anything.
 * Text that is not well-formed throws `FileFault`.
 */
import { broken } from '../fault';
import { decode } from './text';

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
  for (const tag = new TagCursor(xml, part); tag.next();) {
    const { qualified, name, kind, attributes, from, to, depth } = tag;
    yield { qualified, name, kind, attributes, from, to, depth };
  }
}

export function assertWellFormed(xml: string, part: string): void {
  const tag = new TagCursor(xml, part);
  while (tag.next());
}

/**
 * The same, standing on one tag after the other: for texts of many tags, where an object for each would cost more than
 * reading it. What is to outlast `next` must be copied.
 */
export class TagCursor implements Tag {
  qualified = '';
  name = '';
  kind: Tag['kind'] = 'open';
  from = 0;
  to = 0;
  depth = 0;
  /** Where the attributes begin. */
  nameTo = 0;
  private at: number;
  private readonly open: string[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    this.at = xml.indexOf('<');
  }

  get attributes(): string {
    return this.xml.slice(this.nameTo, this.to - (this.kind === 'empty' ? 2 : 1));
  }

  /** False after the last tag. */
  next(): boolean {
    const { xml, part, open } = this;
    let { at } = this;
    for (
      let code = xml.charCodeAt(at + 1);
      at >= 0 && (code === 33 || code === 63);
      code = xml.charCodeAt(at + 1)
    ) {
      at = xml.indexOf('<', afterSpecial(xml, at, part));
    }
    if (at < 0) {
      if (open.length > 0) throw broken('broken.openTag', { part, tag: open.at(-1) ?? '' });
      return false;
    }
    const closing = xml.charCodeAt(at + 1) === 47;
    const nameFrom = closing ? at + 2 : at + 1;
    const nameTo = nameEnd(xml, nameFrom);
    const end = tagEnd(xml, nameTo);
    if (end < 0) throw broken('broken.noEnd', { part, at: at + 1 });
    this.from = at;
    this.to = end;
    this.nameTo = nameTo;
    this.qualified = xml.slice(nameFrom, nameTo);
    this.name = this.qualified.slice(this.qualified.indexOf(':') + 1);
    if (closing) this.close();
    else {
      this.depth = open.length;
      this.kind = xml.charCodeAt(end - 2) === 47 ? 'empty' : 'open';
      if (this.kind === 'open') open.push(this.qualified);
    }
    this.at = xml.indexOf('<', end);
    return true;
  }

  private close(): void {
    this.kind = 'close';
    if (this.open.pop() !== this.qualified)
      throw broken('broken.unpairedTag', { part: this.part, tag: this.qualified });
    this.depth = this.open.length;
  }
}

const patterns = new Map<string, RegExp>();

/** The attribute's value, decoded; `name` with its prefix where it has one. */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    // From the first attribute on, each one whole: what stands inside quotes is not taken for an attribute.
    pattern = new RegExp(
      `^\\s*(?:[^\\s=]+\\s*=\\s*(?:"[^"]*"|'[^']*')\\s+)*?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`,
    );
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

/** After the comment, CDATA section or instruction at `at`. */
function afterSpecial(xml: string, at: number, part: string): number {
  let close = '>';
  if (xml.charCodeAt(at + 1) === 63) close = '?>';
  else if (xml.startsWith('<!--', at)) close = '-->';
  else if (xml.startsWith('<![CDATA[', at)) close = ']]>';
  else throw broken('broken.doctype', { part });
  const end = xml.indexOf(close, at + 2);
  if (end < 0) throw broken('broken.noEnd', { part, at: at + 1 });
  return end + close.length;
}

/** At the first character that is no part of a name: white space, `/`, `>`, `<` or a quote. */
function nameEnd(xml: string, from: number): number {
  let at = from;
  for (
    let code = xml.charCodeAt(at);
    code > 32 && code !== 62 && code !== 47 && code !== 60 && code !== 34 && code !== 39;
    code = xml.charCodeAt(at)
  )
    at += 1;
  return at;
}

/** After the `>` that ends the tag: a `>` inside quotes does not. A `<` is nowhere in a tag, not even in quotes. */
function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let index = at; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (code === 60) return -1;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return index + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}
