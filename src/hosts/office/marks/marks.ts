/**
 * Our marks: conditional formats that are always true, one per colour and sheet (design D3). They lie over the
 * person's formats and change none of them.
 *
 * One is ours if its id stands in the workbook's settings and its rule is still `=TRUE`, or if its rule and colour are
 * exactly ours: ids may be lost with the settings, or given anew when a file is opened, so an id alone proves nothing.
 * Written so that ExcelApi 1.9 has all it needs: no `getItemOrNullObject`, lists instead.
 */
import * as z from 'zod/mini';
import type { Mark, Tone } from '../../../app/plan/plan';
import { MARK_FILLS } from '../../../app/plan/plan';
import { withoutSheet } from '../../common/areas';
import type { Sheet, Standing } from '../../common/now';

const KEY = 'juesuan.marks';
/** Excel cuts a longer address off. */
const LONGEST_ADDRESS = 8000;
/** What is to be loaded of a rule to know whether it is ours. */
export const RULE =
  'id,type,stopIfTrue,customOrNullObject/rule/formula,customOrNullObject/format/fill/color';
const RULES = RULE.split(',')
  .map(name => `items/${name}`)
  .join(',');

const StoredMark = z.object({
  id: z.string(),
  tone: z.enum(['certain', 'candidate']),
  addresses: z.array(z.string()),
});
const Record = z.object({ marks: z.array(StoredMark) });

/** What the settings say of our marks: `raw` as it stands there, `marks` as far as it can be understood. */
export interface Stored {
  readonly raw: unknown;
  readonly marks: readonly z.infer<typeof StoredMark>[];
}

export interface Added {
  /** '' while Excel has not told it. */
  readonly id: string;
  readonly sheet: string;
  readonly tone: Tone;
  readonly addresses: readonly string[];
}

/** Asks for the rules of these sheets; call the answer after the next round trip. */
export function queueMarks(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): () => readonly Standing[] {
  const stored = context.workbook.settings.getItemOrNullObject(KEY).load('value');
  const lists = sheets.map(({ id, name }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    return { id, name, worksheet, formats: worksheet.getRange().conditionalFormats.load(RULES) };
  });
  return () => {
    const ids = storedIn(stored)?.marks.map(({ id }) => id) ?? [];
    return lists
      .filter(({ worksheet }) => !worksheet.isNullObject)
      .flatMap(({ id: sheetId, name: sheet, formats }) =>
        formats.items.flatMap(format => {
          const tone = toneOf(format, ids);
          return tone === null ? [] : [{ sheetId, sheet, id: format.id, tone }];
        }),
      );
  };
}

/** Adds them; the answer gives their ids, after the next round trip, '' for those that a failure left unmade. */
export function queueAdd(context: Excel.RequestContext, marks: readonly Mark[]): () => Added[] {
  const added = marks.flatMap(({ sheet, tone, addresses }) =>
    addressLists(addresses).map(list => {
      const format = context.workbook.worksheets
        .getItem(sheet)
        .getRanges(list)
        .conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      // Not left to what Excel may take for granted: a rule that stops others would hide the person's formats.
      format.stopIfTrue = false;
      format.custom.format.fill.color = MARK_FILLS[tone];
      return { format: format.load('id'), sheet, tone, addresses: list.split(',') };
    }),
  );
  return () => added.map(({ format, ...mark }) => ({ id: idIfMade(format), ...mark }));
}

/** '' for what a failure left unmade. */
export function idIfMade(thing: { readonly id: string }): string {
  try {
    return thing.id;
  } catch {
    return '';
  }
}

/** Takes them off; the answer says where they were, as far as Excel came to tell. */
export function queueRemove(
  context: Excel.RequestContext,
  standing: readonly Standing[],
): () => Mark[] {
  const formats = standing.map(({ sheetId, id }) =>
    context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id),
  );
  const areas = formats.map(format => format.getRanges().areas.load('items/address'));
  for (const format of formats) format.delete();
  return () =>
    standing.map(({ sheet, tone }, index) => ({
      sheet,
      tone,
      addresses: areas[index]?.items.map(range => withoutSheet(range.address)) ?? [],
    }));
}

/** Where they are is stored too: should Excel's answer be lost, they can still be put back. */
export function queueRecord(context: Excel.RequestContext, marks: readonly Added[]): void {
  context.workbook.settings.add(KEY, {
    marks: marks.map(({ id, tone, addresses }) => ({ id, tone, addresses })),
  });
}

export function queueRecordBack(context: Excel.RequestContext, stored: Stored | null): void {
  if (stored) context.workbook.settings.add(KEY, stored.raw);
  else context.workbook.settings.getItem(KEY).delete();
}

export function queueStored(context: Excel.RequestContext): () => Stored | null {
  const setting = context.workbook.settings.getItemOrNullObject(KEY).load('value');
  return () => storedIn(setting);
}

function storedIn(setting: Excel.Setting): Stored | null {
  if (setting.isNullObject) return null;
  const raw: unknown = setting.value;
  const read = Record.safeParse(raw);
  return { raw, marks: read.success ? read.data.marks : [] };
}

/** The tone of a rule of ours; `ids`: those that the settings call ours. */
export function toneOf(format: Excel.ConditionalFormat, ids: readonly string[]): Tone | null {
  if (format.type !== 'Custom' || (format.stopIfTrue && !ids.includes(format.id))) return null;
  const { rule, format: look } = format.customOrNullObject;
  if (!/^=\s*TRUE(?:\(\))?$/i.test(rule.formula)) return null;
  // Of a rule without a fill there is none, whatever the declaration says.
  const colour = (look.fill.color as string | null)?.toUpperCase() ?? '';
  if (colour === MARK_FILLS.certain) return 'certain';
  // Ours by its id, painted over by somebody: it goes with the others.
  return colour === MARK_FILLS.candidate || ids.includes(format.id) ? 'candidate' : null;
}

/** "A1,B2:C3" in pieces that Excel takes whole. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
