/**
 * A unit in two consecutive years, written from the generated accounts of test/accuracy: the same subjects with other
 * amounts, what was carried over opening the next year; where shapes change, subjects, funds and kinds of income come and go.
 */
import { gridsOf } from '../accuracy/grids';
import { Random } from '../accuracy/random';
import { tablesOf } from '../accuracy/tables';
import type { Item, Kind, Money, Size, Unit } from '../accuracy/unit';
import { randomUnit, spentFrom, sum } from '../accuracy/unit';
import { readAccounts } from '../../src/core/accounts';
import type { Accounts } from '../../src/core/accounts/model';
import type { Grid } from '../../src/core/grid';

export interface Years {
  readonly last: Accounts;
  readonly now: Accounts;
  /** Budgets, counts and reasons of a year that no table holds, drawn once for each name. */
  readonly given: (year: 0 | 1, name: string) => number;
}

const NAME = '某某市某某局';
const FIRST = 2022;

/** `shapes`: subjects, funds and kinds of income appear and vanish. */
export function yearsOf(seed: number, shapes: boolean): Years {
  const random = new Random(seed);
  const kind: Kind = random.pick(['fiscal', 'otherIncome', 'funds']);
  const size: Size = random.pick(['small', 'normal', 'normal']);
  const before = randomUnit(random, kind, size);
  const donor = randomUnit(
    random,
    shapes ? random.pick(['fiscal', 'otherIncome', 'funds']) : kind,
    size,
  );
  const after = next(random, before, donor, shapes);
  const drawn = new Map<string, number>();
  return {
    last: readAccounts(named(gridsOf(tablesOf(before, new Random(seed + 1)).sheets), FIRST)),
    now: readAccounts(named(gridsOf(tablesOf(after, new Random(seed + 2)).sheets), FIRST + 1)),
    given: (year, name) => {
      const key = `${String(year)}.${name}`;
      const known = drawn.get(key) ?? random.unit();
      drawn.set(key, known);
      return known;
    },
  };
}

function next(random: Random, before: Unit, donor: Unit, shapes: boolean): Unit {
  const scaled = (amount: number): number => {
    if (amount === 0) return 0;
    return random.chance(0.1) ? amount : Math.round(amount * (0.6 + 0.8 * random.unit()));
  };
  const kept = before.items
    .filter(
      (item, at) =>
        !shapes || at === 0 || (item.money === 'general' ? random.chance(0.8) : random.chance(0.5)),
    )
    .map((item): Item => ({
      ...item,
      basic: scaled(item.basic),
      project: scaled(item.project),
      otherBasic: scaled(item.otherBasic),
      otherProject: scaled(item.otherProject),
      operating: scaled(item.operating),
    }));
  const fresh = shapes
    ? donor.items.filter(
        item =>
          random.chance(0.4) &&
          !kept.some(({ code }) => code === item.code) &&
          !kept.some(
            ({ code, money }) => money !== item.money && code.slice(0, 5) === item.code.slice(0, 5),
          ),
      )
    : [];
  const items = [...kept, ...fresh].sort((a, b) => (a.code < b.code ? -1 : 1));
  const opening = { ...before.closing };
  const spent = (money: Money): number =>
    sum(
      items.map(item =>
        money === 'other'
          ? item.otherBasic + item.otherProject + item.operating
          : spentFrom(item, money),
      ),
    );
  const closing = { general: 0, fund: 0, state: 0, other: 0 };
  for (const money of ['general', 'fund', 'other'] as const) {
    const has = items.some(item => (money === 'fund' ? item.money === 'fund' : true));
    if (!has) opening[money] = 0;
    else if (before.closing[money] > 0 || (shapes && random.chance(0.3) && money === 'general'))
      closing[money] = random.amount(0.1, 200);
    if (opening[money] > spent(money) + closing[money]) opening[money] = 0;
  }
  const income = spent('other') + closing.other - opening.other;
  const old = before.otherIncome;
  const total = sum(Object.values(old));
  const operating = Math.min(income, sum(items.map(item => item.operating)));
  let left = income - operating;
  const part = (amount: number): number => {
    const vanishes = shapes && random.chance(0.3);
    const own = total === 0 || vanishes ? 0 : Math.min(left, Math.floor((income * amount) / total));
    left -= own;
    return own;
  };
  const [superior, business, affiliated] = [
    part(old.superior),
    part(old.business),
    part(old.affiliated),
  ];
  return {
    kind: before.kind,
    items,
    opening,
    closing,
    usedSurplus: 0,
    distribution: 0,
    otherIncome: { superior, business, operating, affiliated, other: left },
  };
}

const NAMES: Readonly<Record<string, string>> = {
  '01': '行政运行',
  '02': '一般行政管理事务',
  '03': '机关服务',
  '04': '专项业务活动',
  '05': '信息化建设',
  '06': '监督检查',
  '07': '对外合作与交流',
  '08': '宣传教育',
  50: '事业运行',
  99: '其他专项支出',
};

/** As in life, the same names under many 类. */
function named(grids: readonly Grid[], year: number): Grid[] {
  const name = (value: Grid['values'][number][number]): typeof value => {
    if (typeof value !== 'string') return value;
    return value
      .replace(/^项目支出\d\d(?=\d\d$)/, '')
      .replace(
        /^(.*\D)?(\d\d)$/,
        (_, words: string | undefined, code: string) => (words ?? '') + (NAMES[code] ?? code),
      )
      .replace('虚构市某某局', NAME)
      .replace('2023年度', `${String(year)}年度`);
  };
  return grids.map(grid => ({ ...grid, values: grid.values.map(row => row.map(name)) }));
}
