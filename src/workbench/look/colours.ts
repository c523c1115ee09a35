/**
 * Colours as spreadsheet files write them → `#RRGGBB`: plain, indexed, or of the theme with a tint.
 * What cannot be resolved is `null`: the cell then shows the default, never a wrong colour.
 */
import type { Tag } from '../../workbook/ooxml';
import { attribute, tagsOf } from '../../workbook/ooxml';

/** Theme colours in the order in which `theme="n"` counts: light before dark, unlike the order in the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The palette of `indexed="n"` (ECMA-376 18.8.27), from 8 on; 0–7 repeat 8–15. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

export type Theme = readonly (string | null)[];

export const NO_THEME: Theme = [];

export function themeOf(xml: string, part: string): Theme {
  const found = new Map<string, string>();
  let slot = '';
  for (const tag of tagsOf(xml, part)) {
    if (tag.kind === 'close') continue;
    if (THEME_ORDER.includes(tag.name) && tag.kind === 'open') slot = tag.name;
    const value = tag.name === 'sysClr' ? attribute(tag, 'lastClr') : attribute(tag, 'val');
    if (
      (tag.name === 'srgbClr' || tag.name === 'sysClr') &&
      slot !== '' &&
      value !== undefined &&
      !found.has(slot)
    )
      found.set(slot, value);
    if (tag.name === 'fontScheme') break;
  }
  return THEME_ORDER.map(name => rgb(found.get(name)));
}

/** The colour that a `color`, `fgColor` or `bgColor` element names. */
export function colourOf(tag: Pick<Tag, 'attributes'>, theme: Theme): string | null {
  // Alpha is written as 00 by some programs and means nothing here: the last six digits count.
  const plain = rgb(attribute(tag, 'rgb'));
  if (plain !== null) return plain;
  const tint = Number.parseFloat(attribute(tag, 'tint') ?? '0');
  const ofTheme = attribute(tag, 'theme');
  if (ofTheme !== undefined) return tinted(theme[Number.parseInt(ofTheme, 10)] ?? null, tint);
  const indexed = attribute(tag, 'indexed');
  if (indexed === undefined) return null;
  const index = Number.parseInt(indexed, 10);
  return tinted(rgb(INDEXED[index < 8 ? index : index - 8]), tint);
}

function rgb(text: string | undefined): string | null {
  return text !== undefined && /^[0-9a-f]{6,8}$/i.test(text)
    ? `#${text.slice(-6).toUpperCase()}`
    : null;
}

/** Tint −1…0 darkens, 0…1 lightens, each channel in proportion (Excel does it on lightness: near enough to look at). */
function tinted(colour: string | null, tint: number): string | null {
  if (colour === null || !(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const channels = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map(channel =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${mixed
    .map(channel => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
