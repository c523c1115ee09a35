/**
 * Changing a part in places: edits by offset, put in together, so that all other characters stay as they are.
 */
import { broken } from './fault';
import { prefixOf } from './package';
import { tagsOf } from './xml';

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
    if (tag.depth === 0 && tag.kind === 'empty') throw broken(part);
    if (tag.depth === 0 && tag.kind === 'open')
      place = { at: tag.to, prefix: prefixOf(tag.qualified) };
    if (place && tag.depth === 1 && tag.kind !== 'open' && before.has(tag.name)) place.at = tag.to;
  }
  if (!place) throw broken(part);
  return place;
}

/** `tagText` (`<a b="1">`) with this attribute set, in its place where it has one. */
export function withAttribute(tagText: string, name: string, value: string): string {
  const there = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (there.test(tagText)) return tagText.replace(there, (_, head: string) => `${head}"${value}"`);
  return tagText.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
}
