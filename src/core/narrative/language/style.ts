/**
 * How a unit writes where its province leaves it open: what it calls itself, whether a rate on a budget of 0 is written,
 * whether items of 0 are listed. What is not chosen is as in the pack.
 */
import type { Accounts } from '../../accounts/model';
import type { Pack } from '../packs/pack';
import { SPENDINGS } from '../packs/shared/kindNames';
import { zeroItemsIn } from '../align/zeroItems';

export const SUBJECTS = ['我单位', '我部门', '本部门'] as const;
export const ZERO_RATES = ['写', '不写'] as const;
export const ZERO_LISTS = ['列出', '不列'] as const;

export const ITEM_RATES = ['写', '不写'] as const;

export type Subject = (typeof SUBJECTS)[number];
export type ZeroRate = (typeof ZERO_RATES)[number];
export type ZeroList = (typeof ZERO_LISTS)[number];
export type ItemRate = (typeof ITEM_RATES)[number];

export interface Style {
  readonly subject?: Subject;
  /** 0.00% where neither was anything planned nor spent. */
  readonly zeroRate?: ZeroRate;
  /** Kinds of income and expenditure, classes and items of the budget that are 0. */
  readonly zeroList?: ZeroList;
  /** 完成年初预算的…% in each item, where the province's form leaves it open. */
  readonly itemRate?: ItemRate;
}

/** The pack as the unit writes it. */
export function styled(pack: Pack, { subject, zeroRate, zeroList, itemRate }: Style): Pack {
  const rates = Object.keys(pack.zeroRatePrinted).map((section): [string, boolean] => [
    section,
    zeroRate === '写',
  ]);
  return {
    ...pack,
    subject: subject ?? pack.subject,
    zeroRatePrinted: zeroRate === undefined ? pack.zeroRatePrinted : Object.fromEntries(rates),
    ...(zeroList === undefined ? {} : { zeroListed: zeroList === '列出' ? 'all' : [] }),
    ...(itemRate === undefined ? {} : { itemRates: itemRate === '写' }),
  };
}

/** From outside: what is none of the choices is as in the pack. */
export function styleFrom(stored: unknown): Style {
  const given: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    ...chosen('subject', SUBJECTS, given),
    ...chosen('zeroRate', ZERO_RATES, given),
    ...chosen('zeroList', ZERO_LISTS, given),
    ...chosen('itemRate', ITEM_RATES, given),
  };
}

/** Nothing where there is no choice: laid over another style it takes nothing away. */
function chosen(
  name: keyof Style,
  choices: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Style {
  const choice = choices.find(one => one === given[name]);
  return choice === undefined ? {} : { [name]: choice };
}

/**
 * The pack as a text is written: what it calls the unit most often (the pack's own word where it has none, or as many
 * of it), and the items of 0 that it lists.
 */
export function asInText(pack: Pack, accounts: Accounts, text: string): Pack {
  const count = (word: string): number => text.split(word).length - 1;
  const subject = SUBJECTS.reduce<string>(
    (best, word) => (count(word) > count(best) ? word : best),
    pack.subject,
  );
  const listed = zeroItemsIn(accounts, text);
  return {
    ...pack,
    subject,
    itemRates: pack.itemRates || hasItemRates(text),
    ...(listed.length === 0 ? {} : { zeroListed: listed }),
  };
}

const ITEM_DONE = /（项）[^\r\n]*?支出决算为[\d,.]+万元(，完成年初预算)?/g;

/** Most of its items have one. */
function hasItemRates(text: string): boolean {
  const items = [...text.replace(/[ \t]+/g, '').matchAll(ITEM_DONE)];
  return items.filter(([, rate]) => rate !== undefined).length * 2 > items.length;
}

/** Most provinces write these two also when one is 0. */
const ALWAYS: readonly string[] = [SPENDINGS.basic, SPENDINGS.project];

/** What a text shows of the unit's style where it is not the pack's own; the rest cannot be told from it. */
export function styleIn(pack: Pack, accounts: Accounts, text: string): Style {
  const { subject, itemRates } = asInText(pack, accounts, text);
  const rate = zeroRateIn(pack, text);
  return styleFrom({
    ...(subject === pack.subject ? {} : { subject }),
    ...(rate === null ? {} : { zeroRate: rate }),
    ...(itemRates === pack.itemRates ? {} : { itemRate: '写' }),
    ...(zeroItemsIn(accounts, text).some(key => !ALWAYS.includes(key)) ? { zeroList: '列出' } : {}),
  });
}

/** "年初预算数为0.00万元，决算数0.00万元", and the rate where one follows. */
const NOTHING_PLANNED =
  /(年初)?预算数?为0(?:\.0+)?万元，(?:支出)?决算数?为?0(?:\.0+)?万元(，完成(?:年初)?预算的0(?:\.0+)?[%％])?/g;

/** Only where all places of a text agree and one of them differs from the pack. */
function zeroRateIn({ zeroRatePrinted, sections }: Pack, text: string): ZeroRate | null {
  const places = [...text.replace(/\s+/g, '').matchAll(NOTHING_PLANNED)].map(
    ([, initial, rate]) => ({
      written: rate !== undefined,
      usual:
        zeroRatePrinted[initial === undefined ? sections.threePublic : sections.items] === true,
    }),
  );
  const [first] = places;
  if (
    !first ||
    places.some(({ written }) => written !== first.written) ||
    places.every(({ written, usual }) => written === usual)
  )
    return null;
  return first.written ? '写' : '不写';
}
