/**
 * Changing a part in places: edits by offset, put in together, so that all other characters stay as they are.
 */
import { broken } from '../fault';
import type { Tag } from './tags';
import { tagsOf } from './tags';
import { encodeAttribute } from './text';

export interface Edit {
  readonly from: number;
  /** Equal to `from` for an insertion. */
  readonly to: number;
  readonly text: string;
}

/** Edits of one place keep the order in which they were given; one inside another that is replaced has no effect. */
export function spliced(xml: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.from - b.edit.from || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.from < at) continue;
    result += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + xml.slice(at);
}

/** Children of a worksheet in the order of the schema. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
];

/** Where a child of the root named `name` belongs: after the last child that the schema puts before it. */
export function placeFor(
  xml: string,
  part: string,
  order: readonly string[],
  name: string,
): { at: number; prefix: string } {
  const before = new Set(order.slice(0, order.indexOf(name) + 1));
  let place: { at: number; prefix: string } | null = null;
  for (const tag of tagsOf(xml, part)) {
    if (tag.depth === 0 && tag.kind === 'empty') throw broken('broken.part', { part });
    if (tag.depth === 0 && tag.kind === 'open')
      place = { at: tag.to, prefix: prefixOf(tag.qualified) };
    if (place && tag.depth === 1 && tag.kind !== 'open' && before.has(tag.name)) place.at = tag.to;
  }
  if (!place) throw broken('broken.part', { part });
  return place;
}

/** An attribute with the space before it, whole: what stands inside its quotes is not taken for another. */
const ATTRIBUTE = /(\s+)([^\s=<>"'/]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** `tagText` (`<a b="1">`) with this attribute set, in its place where it has one. */
export function withAttribute(tagText: string, name: string, value: string): string {
  const quoted = `"${encodeAttribute(value)}"`;
  let there = false;
  const set = tagText.replace(ATTRIBUTE, (whole, space: string, own: string, equals: string) => {
    if (own !== name) return whole;
    there = true;
    return `${space}${name}${equals}${quoted}`;
  });
  return there
    ? set
    : tagText.replace(/\s*(\/?)>$/, (_, end: string) => ` ${name}=${quoted}${end}>`);
}

export function withoutAttribute(tagText: string, name: string): string {
  return tagText.replace(ATTRIBUTE, (whole, _, own: string) => (own === name ? '' : whole));
}

/** The element with these attributes set on its own tag. */
export function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  const { to } = firstTag(element);
  const head = Object.entries(values).reduce(
    (tag, [name, value]) => withAttribute(tag, name, value),
    element.slice(0, to),
  );
  return head + element.slice(to);
}

/** The element with `child` as its first. */
export function withFirstChild(element: string, child: (prefix: string) => string): string {
  const { qualified, kind, to } = firstTag(element);
  const inner = child(prefixOf(qualified));
  const head = element.slice(0, to);
  return kind === 'empty'
    ? `${opened(head)}${inner}</${qualified}>${element.slice(to)}`
    : head + inner + element.slice(to);
}

/** `<a b="1"/>` as `<a b="1">`. */
export function opened(tagText: string): string {
  return tagText.replace(/\s*\/>$/, '>');
}

/** The tag of an element that begins with it. */
export function firstTag(element: string): Tag {
  const [tag] = tagsOf(element, element.slice(0, 40));
  if (!tag) throw broken('broken.part', { part: element.slice(0, 40) });
  return tag;
}

/** `text` with `piece` before the end tag of its root, also when the root is an empty element. */
export function beforeEnd(text: string, piece: (prefix: string) => string, part: string): string {
  let last: { at: number; prefix: string; empty: boolean; qualified: string } | null = null;
  for (const tag of tagsOf(text, part)) {
    if (tag.depth === 0)
      last = {
        at: tag.kind === 'empty' ? tag.to : tag.from,
        prefix: prefixOf(tag.qualified),
        empty: tag.kind === 'empty',
        qualified: tag.qualified,
      };
  }
  if (!last) throw broken('broken.part', { part });
  const inner = piece(last.prefix);
  if (!last.empty) return text.slice(0, last.at) + inner + text.slice(last.at);
  return `${opened(text.slice(0, last.at))}${inner}</${last.qualified}>${text.slice(last.at)}`;
}

/** `text` without the elements (empty or with content) that `unwanted` names. */
export function without(
  text: string,
  part: string,
  unwanted: (tag: { name: string; attributes: string }) => boolean,
): string {
  let result = '';
  let kept = 0;
  let dropping: { from: number; depth: number } | null = null;
  for (const tag of tagsOf(text, part)) {
    if (dropping) {
      if (tag.kind === 'close' && tag.depth === dropping.depth) {
        result += text.slice(kept, dropping.from);
        kept = tag.to;
        dropping = null;
      }
    } else if (tag.kind !== 'close' && unwanted(tag)) {
      if (tag.kind === 'open') dropping = { from: tag.from, depth: tag.depth };
      else {
        result += text.slice(kept, tag.from);
        kept = tag.to;
      }
    }
  }
  return result + text.slice(kept);
}

/** `x:` of `x:worksheet`, or ''. */
export function prefixOf(qualified: string): string {
  return qualified.slice(0, qualified.indexOf(':') + 1);
}
