/**
 * P1, 部门整体绩效自评表: the money rows and the indicators, each found by the words of its header row.
 * Forms differ in their rows and have columns left out; a column that is not there gives empty fields, never a guess.
 */
import { message } from '../../message';
import type { Region } from '../sheet/cells';
import { contentAt, isBlankRow, plainAt, textCells } from '../sheet/cells';
import type { DepartmentEvaluation, FundRow, IndicatorRow } from './model';
import { fieldAt, fieldOrNone } from './fields';
import type { PlainGrid } from '../sheet/plainGrid';
import { plain, tidy } from '../sheet/text';

export const NO_DEPARTMENT: DepartmentEvaluation = {
  id: 'P1',
  status: 'notFound',
  reason: null,
  sheet: null,
  unit: null,
  funds: [],
  indicators: [],
  total: null,
};

const FUND_HEADER = {
  initialBudget: /^年初预算(?:数|资金|\(.*\))?$|^年初预算数/,
  annualBudget: /^(?:全年|调整后|调整)预算(?:数)?/,
  executed: /^(?:全年|实际|预算)?执行数|^全年支出数|^实际支出/,
  weight: /^(?:分值|权重)/,
  rate: /^(?:预算)?执行率/,
  score: /^(?:自评)?得分/,
} as const;

/** Order matters: 财政专户管理资金 and 政府预算资金 both are 财政's. */
const FUND_KINDS: readonly (readonly [FundRow['kind'], RegExp])[] = [
  ['total', /预算总额|资金总额|年度总额|整体支出总额|^合计$/],
  ['specialAccount', /财政专户/],
  ['own', /单位资金|其他资金|自有资金|其他收入/],
  ['fiscal', /政府预算资金|财政拨款|财政资金|财政性资金/],
];

const INDICATOR_HEADER = {
  level1: /^一级指标/,
  level2: /^二级指标/,
  indicator: /^三级指标|^指标名称|^具体指标/,
  target: /^(?:年度|年初|预期|全年)?(?:指标值|目标值)|^年度指标|^预期目标值/,
  actual: /^(?:实际|全年)?(?:实际)?完成(?:值|情况|指标值)|^实际值/,
  weight: /^(?:分值|权重|标准分)/,
  score: /^(?:自评)?得分/,
  deviation: /^偏差(?:度|率)/,
  reason: /^(?:未完成|偏差).*(?:原因|措施)|^原因分析/,
} as const;

const TOTAL = /^(?:总分|合计|总计|总得分)/;

export function readDepartment(region: Region): DepartmentEvaluation {
  const { grid } = region;
  const found = { ...NO_DEPARTMENT, sheet: grid.sheet, unit: unitOf(region) };
  const headRow = rowWith(region, region.top, [
    INDICATOR_HEADER.indicator,
    INDICATOR_HEADER.weight,
    INDICATOR_HEADER.score,
  ]);
  if (headRow === null) {
    return {
      ...found,
      status: 'unreadable',
      reason: message('department.noHeader', { sheet: grid.sheet }),
    };
  }
  const columns = columnsIn(grid, headRow, INDICATOR_HEADER);
  const { indicators, total } = indicatorsOf(region, headRow, columns);
  const funds = fundsOf(region, headRow);
  const empty = indicators.length === 0 && funds.length === 0;
  return {
    ...found,
    status: empty ? 'empty' : 'read',
    reason: empty ? message('department.empty', { sheet: grid.sheet }) : null,
    funds,
    indicators,
    total,
  };
}

function unitOf({ grid, top, bottom }: Region): string | null {
  for (let row = top; row < Math.min(bottom, top + 10); row++) {
    const cells = textCells(grid, row);
    const label = cells.find(
      cell =>
        /^(?:部门|单位|预算单位|填报单位|部门\(单位\))(?:\(.*\))?名?称?[:]?(.*)$/.test(
          cell.plain,
        ) && /名称|单位[:]|部门[:]/.test(cell.plain),
    );
    if (!label) continue;
    const own = /[:：](.+)$/.exec(label.text)?.[1] ?? '';
    const name =
      own.trim() === '' ? (cells.find(cell => cell.column > label.column)?.text ?? '') : own;
    if (name !== '' && !/^(?:万?元)$/.test(plain(name))) return tidy(name);
  }
  return null;
}

function rowWith(region: Region, from: number, patterns: readonly RegExp[]): number | null {
  for (let row = from; row < region.bottom; row++) {
    const cells = textCells(region.grid, row);
    if (patterns.every(pattern => cells.some(cell => pattern.test(cell.plain)))) return row;
  }
  return null;
}

type Columns<K extends string> = Readonly<Record<K, number | null>>;

function columnsIn<K extends string>(
  grid: PlainGrid,
  row: number,
  header: Readonly<Record<K, RegExp>>,
): Columns<K> {
  const cells = textCells(grid, row);
  const entries = Object.entries<RegExp>(header).map(([key, pattern]) => [
    key,
    cells.find(cell => pattern.test(cell.plain))?.column ?? null,
  ]);
  return Object.fromEntries(entries) as Columns<K>;
}

function fundsOf(region: Region, end: number): FundRow[] {
  const { grid } = region;
  const headRow = rowWith(region, region.top, [FUND_HEADER.annualBudget, FUND_HEADER.executed]);
  if (headRow === null || headRow >= end) return [];
  const columns = columnsIn(grid, headRow, FUND_HEADER);
  const first = Math.min(...Object.values(columns).filter(column => column !== null));
  const funds: FundRow[] = [];
  for (let row = headRow + 1; row < end; row++) {
    const label = labelLeftOf(grid, row, first);
    if (!label) continue;
    const kind = FUND_KINDS.find(([, pattern]) => pattern.test(label.plain))?.[0];
    if (kind === undefined || funds.some(fund => fund.kind === kind)) continue;
    const field = (column: number | null): FundRow['rate'] =>
      fieldOrNone(grid, row, column, label.column);
    funds.push({
      kind,
      label: tidy(label.text),
      initialBudget: field(columns.initialBudget),
      annualBudget: field(columns.annualBudget),
      executed: field(columns.executed),
      weight: field(columns.weight),
      rate: field(columns.rate),
      score: field(columns.score),
    });
  }
  return funds;
}

/** The label nearest to the amounts; a merged side heading (部门整体支出情况) stands further left. */
function labelLeftOf(
  grid: PlainGrid,
  row: number,
  first: number,
): { column: number; text: string; plain: string } | null {
  return textCells(grid, row).findLast(cell => cell.column < first) ?? null;
}

function indicatorsOf(
  region: Region,
  headRow: number,
  columns: Columns<keyof typeof INDICATOR_HEADER>,
): Pick<DepartmentEvaluation, 'indicators' | 'total'> {
  const { grid } = region;
  const { indicator, weight, score, target, actual, deviation, reason } = columns;
  const indicators: IndicatorRow[] = [];
  let total: DepartmentEvaluation['total'] = null;
  if (indicator === null || weight === null || score === null) return { indicators, total };
  let level1 = '';
  let level2 = '';
  for (let row = headRow + 1; row < region.bottom; row++) {
    if (isBlankRow(grid, row)) continue;
    const [first] = textCells(grid, row);
    if (first && TOTAL.test(first.bare) && first.column <= indicator) {
      total = { weight: fieldAt(grid, row, weight), score: fieldAt(grid, row, score) };
      break;
    }
    const name = plainAt(grid, row, indicator) === '' ? '' : tidy(contentAt(grid, row, indicator));
    if (INDICATOR_HEADER.indicator.test(plain(name))) continue;
    const own1 = columns.level1 === null ? '' : tidy(contentAt(grid, row, columns.level1));
    const own2 = columns.level2 === null ? '' : tidy(contentAt(grid, row, columns.level2));
    if (own1 !== '') [level1, level2] = [own1, own2];
    else if (own2 !== '') level2 = own2;
    const [ofWeight, ofScore, ofTarget] = [
      fieldAt(grid, row, weight),
      fieldAt(grid, row, score),
      fieldOrNone(grid, row, target, indicator),
    ];
    const scored = ofWeight.shown !== '' || ofScore.shown !== '';
    if (name === '' && !scored) continue;
    if (!scored && ofTarget.shown === '') continue;
    indicators.push({
      level1,
      level2,
      indicator: name,
      target: ofTarget,
      actual: fieldOrNone(grid, row, actual, indicator),
      weight: ofWeight,
      score: ofScore,
      deviation: deviation === null ? null : fieldAt(grid, row, deviation),
      reason: reason === null ? null : fieldAt(grid, row, reason),
    });
  }
  return { indicators, total };
}
