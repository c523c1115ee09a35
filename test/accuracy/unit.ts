/**
 * A department's true accounts in 分, consistent by construction: what was spent on each subject from which money, what
 * came in, what was carried over. Nothing here is rounded; the printed tables (`tables.ts`) are.
 */
import type { Random } from './random';
import { CLASSES, FUND_GROUPS, GENERAL_GROUPS, ITEMS, STATE_GROUPS } from './subjects';

export type Money = 'general' | 'fund' | 'state' | 'other';
export type Kind = 'fiscal' | 'otherIncome' | 'funds';
export type Size = 'small' | 'normal' | 'large';

export interface Item {
  readonly code: string;
  readonly name: string;
  readonly groupName: string;
  readonly money: Exclude<Money, 'other'>;
  /** Paid from `money`. */
  readonly basic: number;
  readonly project: number;
  /** Paid from other money; only with `money` general. */
  readonly otherBasic: number;
  readonly otherProject: number;
  readonly operating: number;
}

export interface Unit {
  readonly kind: Kind;
  readonly items: readonly Item[];
  readonly opening: Readonly<Record<Money, number>>;
  readonly closing: Readonly<Record<Money, number>>;
  readonly usedSurplus: number;
  readonly distribution: number;
  /** What came in besides fiscal money. */
  readonly otherIncome: Readonly<
    Record<'superior' | 'business' | 'operating' | 'affiliated' | 'other', number>
  >;
}

export function randomUnit(random: Random, kind: Kind, size: Size): Unit {
  const items = itemsOf(random, kind, size);
  const carries = kind !== 'fiscal' || random.chance(0.4);
  const carried = (money: Money): number =>
    carries &&
    (money === 'general' || items.some(item => item.money === money || money === 'other')) &&
    random.chance(0.6)
      ? random.amount(0.1, 300)
      : 0;
  const opening = {
    general: carried('general'),
    fund: kind === 'funds' ? carried('fund') : 0,
    state: 0,
    other: kind === 'otherIncome' ? carried('other') : 0,
  };
  const closing = {
    general: carried('general'),
    fund: kind === 'funds' ? carried('fund') : 0,
    state: 0,
    other: kind === 'otherIncome' ? carried('other') : 0,
  };
  const spent = (money: Money): number =>
    sum(
      items.map(item =>
        money === 'other'
          ? item.otherBasic + item.otherProject + item.operating
          : spentFrom(item, money),
      ),
    );
  for (const money of ['general', 'fund'] as const) {
    // Income is what is left to pay: it may not be negative.
    if (opening[money] > spent(money) + closing[money]) opening[money] = 0;
  }
  const distribution = kind === 'otherIncome' && random.chance(0.2) ? random.amount(0.1, 20) : 0;
  const usedSurplus =
    kind === 'otherIncome' && random.chance(0.2)
      ? Math.min(random.amount(0.1, 50), spent('other') + closing.other + distribution)
      : 0;
  if (opening.other > spent('other') + closing.other + distribution - usedSurplus)
    opening.other = 0;
  const income = spent('other') + closing.other + distribution - usedSurplus - opening.other;
  return {
    kind,
    items,
    opening,
    closing,
    usedSurplus,
    distribution,
    otherIncome: split(random, income, items),
  };
}

export function spentFrom(item: Item, money: Money): number {
  return item.money === money ? item.basic + item.project : 0;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function itemsOf(random: Random, kind: Kind, size: Size): Item[] {
  const [classes, groups, items] = {
    small: [1, 1, 2],
    normal: [random.whole(3, 8), 3, 4],
    large: [24, 8, 10],
  }[size] as [number, number, number];
  const found: Item[] = [];
  for (const [code, name] of random.sample(
    CLASSES.filter(([one]) => one !== '223'),
    classes,
  )) {
    for (const group of random.sample(
      GENERAL_GROUPS,
      size === 'large' ? groups : random.whole(1, groups),
    )) {
      for (const item of random.sample(ITEMS, size === 'large' ? items : random.whole(1, items))) {
        found.push(
          general(
            random,
            kind,
            `${code}${group}${item}`,
            `${name.replace('支出', '')}事务${group}`,
          ),
        );
      }
    }
  }
  if (kind === 'funds')
    found.push(
      ...special(random, 'fund', random.sample(FUND_GROUPS, random.whole(1, 2))),
      ...(random.chance(0.4) ? special(random, 'state', random.sample(STATE_GROUPS, 1)) : []),
    );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function general(random: Random, kind: Kind, code: string, groupName: string): Item {
  const other = (): number =>
    kind === 'otherIncome' && random.chance(0.3) ? random.amount(0.1, 500) : 0;
  const form = random.whole(0, 2);
  const negative = random.chance(0.002) ? -1 : 1;
  return {
    code,
    name: `项目支出${code.slice(3)}`,
    groupName,
    money: 'general',
    basic: form === 1 ? 0 : random.amount(),
    project: form === 0 ? 0 : negative * random.amount(),
    otherBasic: form === 1 ? 0 : other(),
    otherProject: form === 0 ? 0 : other(),
    operating: kind === 'otherIncome' && random.chance(0.05) ? random.amount(0.1, 100) : 0,
  };
}

function special(
  random: Random,
  money: 'fund' | 'state',
  groups: readonly (readonly [string, string])[],
): Item[] {
  return groups.flatMap(([code, groupName]) =>
    random.sample(ITEMS.slice(0, 4), random.whole(1, 2)).map((item): Item => ({
      code: `${code}${item}`,
      name: `${groupName.slice(0, 6)}${item}`,
      groupName,
      money,
      basic: random.chance(0.1) ? random.amount(0.1, 100) : 0,
      project: random.amount(0.5, 1000),
      otherBasic: 0,
      otherProject: 0,
      operating: 0,
    })),
  );
}

function split(random: Random, income: number, items: readonly Item[]): Unit['otherIncome'] {
  const operating = Math.min(income, sum(items.map(item => item.operating)));
  let left = income - operating;
  const part = (): number => {
    const amount = random.chance(0.4) ? Math.floor(left * random.unit()) : 0;
    left -= amount;
    return amount;
  };
  const [superior, business, affiliated] = [part(), part(), part()];
  return { superior, business, operating, affiliated, other: left };
}
