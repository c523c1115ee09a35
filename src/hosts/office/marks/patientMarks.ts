/**
 * Our marks in a workbook whose conditional formats Excel cannot all tell or delete: each rule is asked on its own, so
 * that those of the person that fail (some fail for good once they were copied) keep none of ours from being found,
 * set and cleared. Many round trips; only after the way in two has failed.
 */
import type { Mark } from '../../../app/plan/plan';
import { withoutSheet } from '../../common/areas';
import type { Sheet, Standing } from '../../common/now';
import type { Added, Stored } from './marks';
import { RULE, queueAdd, queueRecord, queueRecordBack, queueStored, toneOf } from './marks';
import { eachPatiently, isOfTheMatter } from './patience';

export interface Rule {
  readonly sheetId: string;
  readonly sheet: string;
  readonly id: string;
}

export interface Listing {
  readonly standing: readonly Standing[];
  readonly all: readonly Rule[];
  /** Rules that Excel cannot tell; they may be anybody's. */
  readonly unread: readonly Rule[];
  /** Sheets whose rules cannot even be counted. */
  readonly unlisted: readonly Sheet[];
  readonly stored: Stored | null;
}

export async function listPatiently(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<Listing> {
  const recorded = await eachPatiently(context, [null], () => queueStored(context));
  const stored = recorded.told[0]?.answer ?? null;
  const lists = await eachPatiently(context, sheets, ({ id }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const formats = sheet.getRange().conditionalFormats.load('items/id');
    return () => (sheet.isNullObject ? [] : formats.items.map(format => format.id));
  });
  const all = lists.told.flatMap(({ item, answer }) =>
    answer.map(id => ({ sheetId: item.id, sheet: item.name, id })),
  );
  const ids = stored?.marks.map(({ id }) => id) ?? [];
  const read = await eachPatiently(context, all, rule => {
    const format = formatOf(context, rule).load(RULE);
    return () => toneOf(format, ids);
  });
  return {
    stored,
    all,
    standing: read.told.flatMap(({ item, answer }) =>
      answer === null ? [] : [{ ...item, tone: answer }],
    ),
    unread: read.untold.map(({ item }) => item),
    unlisted: lists.untold.map(({ item }) => item),
  };
}

/** Where the marks are, for undo; of one that does not tell, what was written down when it was laid. */
export async function areasPatiently(
  context: Excel.RequestContext,
  { standing, stored }: Pick<Listing, 'standing' | 'stored'>,
): Promise<readonly Mark[]> {
  const { told, untold } = await eachPatiently(context, standing, rule => {
    const areas = formatOf(context, rule).getRanges().areas.load('items/address');
    return () => areas.items.map(range => withoutSheet(range.address));
  });
  const written = (id: string): readonly string[] =>
    stored?.marks.find(mark => mark.id === id)?.addresses ?? [];
  const known = [
    ...told.map(({ item, answer }) => ({ item, addresses: answer })),
    ...untold.map(({ item }) => ({ item, addresses: written(item.id) })),
  ];
  return standing.flatMap(({ id, sheet, tone }) => {
    const addresses = known.find(({ item }) => item.id === id)?.addresses ?? [];
    return addresses.length > 0 ? [{ sheet, tone, addresses }] : [];
  });
}

export interface Laid {
  readonly added: readonly Added[];
  readonly missing: readonly { readonly mark: Mark; readonly error: unknown }[];
}

/** One after the other: what was half made is taken off again. */
export async function layPatiently(
  context: Excel.RequestContext,
  marks: readonly Mark[],
): Promise<Laid> {
  const [mark, ...rest] = marks;
  if (!mark) return { added: [], missing: [] };
  const one = await layOne(context, mark);
  const others = await layPatiently(context, rest);
  return {
    added: [...one.added, ...others.added],
    missing: [...one.missing, ...others.missing],
  };
}

async function layOne(context: Excel.RequestContext, mark: Mark): Promise<Laid> {
  const answer = queueAdd(context, [mark]);
  try {
    await context.sync();
    return { added: answer(), missing: [] };
  } catch (error) {
    if (!isOfTheMatter(error)) throw error;
    const made = answer().filter(({ id }) => id !== '');
    await removePatiently(
      context,
      made.map(({ id, sheet }) => ({ id, sheet, sheetId: sheet })),
    );
    return { added: [], missing: [{ mark, error }] };
  }
}

/** Answers those that stand there still: what is not found when it is deleted may be listed all the same. */
export async function removePatiently<R extends Rule>(
  context: Excel.RequestContext,
  rules: readonly R[],
): Promise<readonly R[]> {
  const { untold } = await eachPatiently(context, rules, rule => {
    formatOf(context, rule).delete();
    return () => null;
  });
  const doubtful = untold.map(({ item }) => item);
  if (doubtful.length === 0) return [];
  const sheets = [...new Map(doubtful.map(rule => [rule.sheetId, rule])).values()];
  const lists = await eachPatiently(context, sheets, ({ sheetId }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const formats = sheet.getRange().conditionalFormats.load('items/id');
    return () => formats.items.map(({ id }) => id);
  });
  return doubtful.filter(
    ({ id, sheetId }) =>
      lists.told.find(({ item }) => item.sheetId === sheetId)?.answer.includes(id) ?? true,
  );
}

/** The ids in the settings are a help, no more: without them marks are found by their rule and colour. */
export async function recordPatiently(
  context: Excel.RequestContext,
  marks: readonly Added[],
  stored: Stored | null,
): Promise<void> {
  await eachPatiently(context, [null], () => {
    if (marks.length > 0) queueRecord(context, marks);
    else if (stored) queueRecordBack(context, null);
    return () => null;
  });
}

function formatOf(
  context: Excel.RequestContext,
  { sheetId, id }: Pick<Rule, 'sheetId' | 'id'>,
): Excel.ConditionalFormat {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return sheet.getRange().conditionalFormats.getItem(id);
}
