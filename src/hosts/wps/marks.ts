/**
 * Our marks: conditional formats that are always true, above the person's, stopping none of them, in one of our two
 * colours (design D3). WPS gives rules no ids, so one is ours by its rule and colour alone, as in a file.
 *
 * Rules of other kinds fail when their formula is asked; one that fails keeps none of ours from being found.
 */
import type { Mark, Tone } from '../../app/plan/plan';
import { MARK_FILLS } from '../../app/plan/plan';
import { addressOf } from '../common/areas';
import type { Standing } from '../common/now';
import type { WpsCondition, WpsConditions, WpsSheet } from './application';
import { itemsOf, twice } from './application';
import { areaOf } from './cells';
import type { KnownSheet } from './sheets';
import { named } from './sheets';

/** xlExpression */
const BY_FORMULA = 2;
const ALWAYS = '=TRUE';
/** A longer address of several areas VBA refuses. */
const LONGEST_ADDRESS = 255;

export interface FoundMark extends Standing {
  readonly addresses: readonly string[];
}

export interface Listing {
  /** From the top. */
  readonly standing: readonly FoundMark[];
  /** Sheets with rules that WPS cannot tell; they may be anybody's. */
  readonly unread: readonly string[];
}

export function listMarks(sheets: readonly KnownSheet[]): Listing {
  const unread = new Set<string>();
  const standing = sheets.flatMap(({ id: sheetId, name: sheet, sheet: held }) => {
    const count = told(() => held.Cells.FormatConditions.Count);
    if (count === null) unread.add(sheet);
    return Array.from({ length: count ?? 0 }, (_, index) => {
      const found = told(() => readMark(held.Cells.FormatConditions.Item(index + 1)));
      if (found === null) unread.add(sheet);
      return found === null || found === 'other'
        ? []
        : [{ sheetId, sheet, id: `${sheetId} ${String(index)}`, ...found }];
    }).flat();
  });
  return { standing, unread: [...unread] };
}

/**
 * Taken off; answers the sheet of each that is left, and of each rule that WPS could not tell. A rule is looked at just
 * before, for all are counted anew then.
 */
export function removeMarks(sheets: readonly KnownSheet[]): {
  readonly left: readonly string[];
  readonly unread: readonly string[];
} {
  const left: string[] = [];
  const unread: string[] = [];
  for (const { name, sheet } of sheets) {
    const count = told(() => sheet.Cells.FormatConditions.Count) ?? 0;
    for (let index = count; index > 0; index -= 1) {
      const found = told(() => ({ tone: toneOf(sheet.Cells.FormatConditions.Item(index)) }));
      // What WPS cannot tell is left alone: it may be anybody's.
      if (found === null) unread.push(name);
      if (!found?.tone) continue;
      const isGone = twice(() => {
        // What was deleted before WPS failed is not there a second time.
        if (sheet.Cells.FormatConditions.Count < index) return;
        const condition = sheet.Cells.FormatConditions.Item(index);
        if (toneOf(condition) !== null) condition.Delete();
      });
      if (!isGone) left.push(name);
    }
  }
  return { left, unread };
}

/** `null`: WPS fails on it. */
function told<T>(ask: () => T): T | null {
  let answer: T | null = null;
  twice(() => (answer = ask()));
  return answer;
}

function readMark(condition: WpsCondition): Pick<FoundMark, 'tone' | 'addresses'> | 'other' {
  const tone = toneOf(condition);
  if (tone === null) return 'other';
  const areas = itemsOf(condition.AppliesTo.Areas);
  return { tone, addresses: areas.map(range => addressOf(areaOf(range))) };
}

function toneOf(condition: WpsCondition): Tone | null {
  if (!isAlways(condition) || condition.StopIfTrue) return null;
  const colour = condition.Interior.Color;
  if (colour === bgrOf(MARK_FILLS.certain)) return 'certain';
  return colour === bgrOf(MARK_FILLS.candidate) ? 'candidate' : null;
}

function isAlways(condition: WpsCondition): boolean {
  return condition.Type === BY_FORMULA && /^=\s*TRUE(?:\(\))?$/i.test(condition.Formula1);
}

/** Laid above the others; answers what WPS said of those parts that it did not take, tried twice. */
export function layMark(
  sheets: readonly KnownSheet[],
  { sheet, tone, addresses }: Mark,
): { readonly laid: number; readonly errors: readonly unknown[] } {
  const held = named(sheets, sheet)?.sheet;
  if (!held) return { laid: 0, errors: [sheet] };
  const lists = addressLists(addresses);
  const errors = lists.flatMap(list => {
    let said: unknown = null;
    const isLaid = twice(() => {
      try {
        layOne(held, list, tone);
      } catch (error) {
        said = error;
        throw error;
      }
    });
    return isLaid ? [] : [said];
  });
  return { laid: lists.length - errors.length, errors };
}

/** What was half made when WPS failed is taken off again: without its colour nobody would know it for ours. */
function layOne(sheet: WpsSheet, address: string, tone: Tone): void {
  const conditions = sheet.Range(address).FormatConditions;
  const before = conditions.Count;
  let condition: WpsCondition;
  try {
    condition = conditions.Add(BY_FORMULA, undefined, ALWAYS);
    condition.Interior.Color = bgrOf(MARK_FILLS[tone]);
    // Not left to what WPS may take for granted: a rule that stops others would hide the person's formats.
    condition.StopIfTrue = false;
  } catch (error) {
    twice(() => takeOffNew(conditions, before));
    throw error;
  }
  // It is whole by now: below the person's own colours it is seen less well, no more.
  const whole = condition;
  twice(() => whole.SetFirstPriority());
}

/** A new rule stands last. */
function takeOffNew(conditions: WpsConditions, before: number): void {
  const count = conditions.Count;
  if (count <= before) return;
  const last = conditions.Item(count);
  if (isAlways(last)) last.Delete();
}

/** "#RRGGBB" as WPS counts colours: blue, green, red. */
function bgrOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  return (red ?? 0) + (green ?? 0) * 0x100 + (blue ?? 0) * 0x10000;
}

/** "A1,B2:C3" in pieces that WPS takes. */
function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses.map(text => text.replaceAll('$', ''))) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
