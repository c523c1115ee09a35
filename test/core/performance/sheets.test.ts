/**
 * 1,000 random P1 and P2 sheets, read from cells: rows in any order, merged levels (written once), columns in any
 * order, any preset. Held against plain arithmetic in whole hundredths that is written here and shares no code.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { readAccounts } from '../../../src/core/accounts';
import type { CellValue, Grid } from '../../../src/core/grid';
import { presetById, scoreEvaluations } from '../../../src/core/performance';
import { sheet } from '../accounts/grids';

const RUNS = cases(250, 1000);
const preset = fc.constantFrom('sanmenxia-2023', 'caiyu-2020-10', 'shanghai-2024');

/** part ÷ whole in hundredths, half up. */
const hundredthsOf = (part: bigint, whole: bigint): bigint => (part * 200n + whole) / (whole * 2n);

const text = (hundredths: bigint): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
};

/** A list in the order of `keys`. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((one, index) => [keys[index] ?? 0, one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);

const order = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer(), { minLength: length, maxLength: length });

type Header = readonly string[];

/** Rows as records put under the columns as they happen to stand. */
function body(
  columns: Header,
  rows: readonly Readonly<Record<string, CellValue>>[],
): CellValue[][] {
  return rows.map(row => columns.map(column => row[column] ?? null));
}

const indicator = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
  level2: fc.constantFrom('数量指标', '质量指标'),
  form: fc.constantFrom('≥', '≤', '='),
  target: fc.bigInt({ min: 1n, max: 90_000n }),
  actual: fc.bigInt({ min: 1n, max: 90_000n }),
  weight: fc.bigInt({ min: 1n, max: 3000n }),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

function expectedScore({ form, target, actual, weight }: Indicator, id: string): string | null {
  const met =
    form === '≥' ? actual >= target : actual === target || (form === '≤' && actual < target);
  if (met) return text(weight);
  if (actual < target) return text(hundredthsOf(weight * actual, target * 100n));
  // Above a ≤ target: 三门峡 does not say what it costs, the other two take target ÷ actual; above = none of them says.
  return id === 'sanmenxia-2023' || form === '='
    ? null
    : text(hundredthsOf(weight * target, actual * 100n));
}

/** The money row: 三门峡 has the printed rate and its full mark at 90%, the others plain proportion. */
function expectedTen(budget: bigint, executed: bigint, id: string): string {
  if (id !== 'sanmenxia-2023') return text(hundredthsOf(1000n * executed, budget * 100n));
  const rate = hundredthsOf(executed * 100n, budget);
  return rate >= 9000n ? '10' : text(hundredthsOf(1000n * rate, 9000n * 100n));
}

const LEVELS: Header = ['一级指标', '二级指标', '三级指标'];
const VALUES: Header = ['年度指标值', '实际完成值', '分值', '得分', '偏差度'];

function departmentSheet(
  budget: bigint,
  executed: bigint,
  indicators: readonly Indicator[],
  keys: readonly number[],
): Grid {
  const columns = [...LEVELS, ...shuffled(VALUES, keys)];
  const seen = new Set<string>();
  // Rows of a level stand together, so that it can be merged: its name is in the first cell alone.
  const once = (name: string, path: string): string | null =>
    seen.has(path) ? null : (seen.add(path), name);
  const rows = indicators.map((row, index) => ({
    一级指标: once(row.level1, row.level1),
    二级指标: once(row.level2, row.level1 + row.level2),
    三级指标: `指标${index}`,
    年度指标值: `${row.form}${text(row.target)}个`,
    实际完成值: `${text(row.actual)}个`,
    分值: text(row.weight),
  }));
  return sheet(
    '自评',
    [
      ['部门（单位）整体绩效自评表'],
      ['部门名称', '某局'],
      ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['部门预算总额', '0', text(budget), text(executed), '10', null, null],
      columns,
      ...body(columns, rows),
      ['总分', ...columns.slice(1).map(() => null)],
    ],
    { format: 'General' },
  );
}

test(`${RUNS} random department sheets`, () => {
  const given = fc.record({
    id: preset,
    budget: fc.bigInt({ min: 1n, max: 900_000n }),
    share: fc.bigInt({ min: 0n, max: 100n }),
    rows: fc.array(indicator, { minLength: 1, maxLength: 15 }),
    keys: order(VALUES.length),
  });
  fc.assert(
    fc.property(given, ({ id, budget, share, rows, keys }) => {
      const executed = (budget * share) / 100n;
      const grouped = [...rows].sort((a, b) =>
        a.level1 + a.level2 < b.level1 + b.level2 ? -1 : 1,
      );
      const { department } = scoreEvaluations(
        readAccounts([departmentSheet(budget, executed, grouped, keys)]),
        presetById(id),
      );
      const wanted = [
        expectedTen(budget, executed, id),
        ...grouped.map(row => expectedScore(row, id)),
      ];
      expect(department!.rows.map(row => row.score.computed)).toEqual(wanted);
      const sums = new Map<string, bigint>();
      for (const row of grouped) sums.set(row.level1, (sums.get(row.level1) ?? 0n) + row.weight);
      expect(department!.groups.map(group => [group.level1, group.weight])).toEqual(
        [...sums].map(([level, sum]) => [level, text(sum)]),
      );
    }),
    { numRuns: RUNS },
  );
});

const RATES: Header = [
  '资金管理指标得分率',
  '成本指标得分率',
  '产出指标得分率',
  '效益指标得分率',
  '满意度指标得分率',
];
const MONEY: Header = ['全年预算数', '全年执行数', '预算执行率', '自评得分', '是否有偏差'];

test(`${RUNS} random project sheets`, () => {
  const rate = fc.oneof(fc.constant(10_000n), fc.bigInt({ min: 0n, max: 10_000n }));
  const project = fc.record({
    budget: fc.bigInt({ min: 1n, max: 900_000n }),
    share: fc.bigInt({ min: 0n, max: 100n }),
    rates: fc.tuple(rate, rate, rate, rate, rate),
  });
  const given = fc.record({
    id: preset,
    projects: fc.array(project, { minLength: 1, maxLength: 12 }),
    keys: order(RATES.length + MONEY.length),
  });
  fc.assert(
    fc.property(given, ({ id, projects, keys }) => {
      const columns = ['项目名称', ...shuffled([...MONEY, ...RATES], keys)];
      const rows = projects.map(({ budget, share, rates }, index) => ({
        项目名称: `项目${index}`,
        全年预算数: text(budget),
        全年执行数: text((budget * share) / 100n),
        ...Object.fromEntries(rates.map((one, at) => [RATES[at] ?? '', `${text(one)}%`])),
      }));
      const grid = sheet('汇总', [['项目单位自评汇总表'], columns, ...body(columns, rows)], {
        format: 'General',
      });
      const scores = scoreEvaluations(readAccounts([grid]), presetById(id));
      const wanted = projects.map(
        ({ budget, share, rates: [fund, cost, output, benefit, satisfaction] }) => {
          const executed = (budget * share) / 100n;
          const open = [fund, cost, benefit, satisfaction].some(one => one < 10_000n);
          if (id === 'sanmenxia-2023')
            return open
              ? null
              : text(
                  hundredthsOf(
                    10n * executed * 10_000n + (30n * output + 600_000n) * budget,
                    budget * 10_000n,
                  ),
                );
          return text(
            hundredthsOf(
              10n * executed * 10_000n +
                (50n * output + 30n * benefit + 10n * satisfaction) * budget,
              budget * 10_000n,
            ),
          );
        },
      );
      expect(scores.projects.map(row => row.score.computed)).toEqual(wanted);
    }),
    { numRuns: RUNS },
  );
});
