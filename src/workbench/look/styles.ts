/**
 * styles.xml → one Univer style per cell format of the file (`s="n"` of a cell), without number formats: those are in
 * the workbook model. A part that cannot be read gives no styles: the grid then shows plain cells.
 */
import type { IBorderData, IStyleData } from '@univerjs/core';
import type { Tag } from '../../workbook/ooxml';
import { attribute, isTrue, tagsOf } from '../../workbook/ooxml';
import type { Theme } from './colours';
import { colourOf } from './colours';

/** Border styles of the file → numbers of Univer's. */
const BORDERS: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const SIDES: Readonly<Record<string, 'l' | 'r' | 't' | 'b'>> = {
  left: 'l',
  start: 'l',
  right: 'r',
  end: 'r',
  top: 't',
  bottom: 'b',
};
const ACROSS: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const DOWN: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};
const WRAP = 3;
const ON = 1;

interface Lists {
  readonly fonts: IStyleData[];
  readonly fills: IStyleData[];
  readonly borders: IBorderData[];
  readonly formats: IStyleData[];
}

export function stylesOf(xml: string, part: string, theme: Theme): readonly IStyleData[] {
  const lists: Lists = { fonts: [], fills: [], borders: [], formats: [] };
  let list = '';
  for (const tag of tagsOf(xml, part)) {
    if (tag.depth === 1) list = tag.kind === 'open' ? tag.name : '';
    if (tag.kind === 'close' || tag.depth < 2) continue;
    if (list === 'fonts') readFont(tag, lists.fonts, theme);
    else if (list === 'fills') readFill(tag, lists.fills, theme);
    else if (list === 'borders') readBorder(tag, lists.borders, theme);
    else if (list === 'cellXfs') readFormat(tag, lists);
  }
  return lists.formats;
}

function readFont(tag: Tag, fonts: IStyleData[], theme: Theme): void {
  if (tag.name === 'font' && tag.depth === 2) fonts.push({});
  const font = fonts.at(-1);
  if (!font || tag.depth !== 3) return;
  const value = attribute(tag, 'val');
  const on = value === undefined || isTrue(value);
  if (tag.name === 'name' && value !== undefined) font.ff = value;
  else if (tag.name === 'sz' && value !== undefined) font.fs = Number.parseFloat(value);
  else if (tag.name === 'b' && on) font.bl = ON;
  else if (tag.name === 'i' && on) font.it = ON;
  else if (tag.name === 'u' && value !== 'none') font.ul = { s: ON };
  else if (tag.name === 'strike' && on) font.st = { s: ON };
  else if (tag.name === 'color') {
    const colour = colourOf(tag, theme);
    if (colour !== null) font.cl = { rgb: colour };
  }
}

function readFill(tag: Tag, fills: IStyleData[], theme: Theme): void {
  if (tag.name === 'fill' && tag.depth === 2) fills.push({});
  const fill = fills.at(-1);
  if (!fill) return;
  // Only solid fills: a pattern of dots has no one colour.
  if (tag.name === 'patternFill')
    fill.bg = attribute(tag, 'patternType') === 'solid' ? { rgb: '#FFFFFF' } : null;
  if (tag.name !== 'fgColor' || !fill.bg) return;
  const colour = colourOf(tag, theme);
  fill.bg = colour === null ? null : { rgb: colour };
}

function readBorder(tag: Tag, borders: IBorderData[], theme: Theme): void {
  if (tag.name === 'border' && tag.depth === 2) borders.push({});
  const border = borders.at(-1);
  if (!border) return;
  const side = SIDES[tag.name];
  const style = BORDERS[attribute(tag, 'style') ?? ''];
  if (tag.depth === 3 && side && style !== undefined)
    border[side] = { s: style, cl: { rgb: '#000000' } };
  const drawn = Object.values(border).at(-1) as IBorderData['l'];
  if (tag.name !== 'color' || !drawn) return;
  const colour = colourOf(tag, theme);
  if (colour !== null) drawn.cl = { rgb: colour };
}

function readFormat(tag: Tag, lists: Lists): void {
  if (tag.name === 'xf' && tag.depth === 2) {
    const { bg } = at(lists.fills, attribute(tag, 'fillId'));
    const border = at(lists.borders, attribute(tag, 'borderId'));
    lists.formats.push({
      ...at(lists.fonts, attribute(tag, 'fontId')),
      ...(bg ? { bg } : {}),
      ...(Object.keys(border).length > 0 ? { bd: border } : {}),
      vt: 3,
    });
  }
  const format = lists.formats.at(-1);
  if (!format || tag.name !== 'alignment') return;
  const across = ACROSS[attribute(tag, 'horizontal') ?? ''];
  const down = DOWN[attribute(tag, 'vertical') ?? ''];
  if (across !== undefined) format.ht = across;
  if (down !== undefined) format.vt = down;
  if (isTrue(attribute(tag, 'wrapText'))) format.tb = WRAP;
  const indent = Number.parseInt(attribute(tag, 'indent') ?? '0', 10);
  if (indent > 0 && indent <= 250) format.pd = across === 3 ? { r: indent * 9 } : { l: indent * 9 };
}

function at<T extends object>(
  list: readonly T[],
  index: string | undefined,
): T | Record<string, never> {
  return list[Number.parseInt(index ?? '0', 10)] ?? {};
}
