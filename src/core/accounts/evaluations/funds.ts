/**
 * The money rows of a self-evaluation form: found below a header that names a budget and what was executed of it. Weight
 * and points may stand in the row, in the heading ("得分（20分*执行率）") or in the side label ("预算执行情况（10分）").
 */
import { contentAt, plainAt, refAt, textCells } from '../sheet/cells';
import type { Region } from '../sheet/cells';
import { plain, tidy } from '../sheet/text';
import { fieldOrNone } from './fields';
import type { FundHeader } from './header';
import { fundHeaderAt } from './header';
import type { Field, FundRow } from './model';

/** Order matters: 财政专户管理资金 and 政府预算资金 both are 财政's. */
const FUND_KINDS: readonly (readonly [FundRow['kind'], RegExp])[] = [
  [
    'total',
    /预算总额|资金总额|年度总额|支出总额|^(?:部门|预算|项目|全部|年度)?(?:资金|支出|预算)(?:合计|总计)|^(?:整体支出|总额|合计|总计|项目资金)(?:\(.*\))?$/,
  ],
  ['specialAccount', /财政专户/],
  ['own', /单位资金|其他资金|自有资金|其他收入|自筹/],
  ['fiscal', /政府预算资金|财政拨款|财政资金|财政性资金|中央|省级|市级|本级/],
];
const NO_PART = /^(?:其中:?)?(?:基本支出|项目支出|人员经费|公用经费)|结转/;
const POINTS = /\((\d+(?:\.\d+)?)分/g;
const SIDE_LABEL = /执行情况|预算执行|项目资金|支出情况|资金情况|执行率/;

export interface Funds {
  readonly rows: readonly FundRow[];
  /** Where the header stands; `null` when the form has none. */
  readonly header: FundHeader | null;
}

export function fundsIn(region: Region, end: number): Funds {
  const headers: FundHeader[] = [];
  for (let row = region.top; row < end; row++) {
    const header = fundHeaderAt(region, row);
    if (header) headers.push(header);
  }
  // Tasks have amounts of their own; what is scored has a column of points or of rates.
  const header = headers.find(isScored) ?? headers[0];
  return header ? { header, rows: rowsBelow(region, header, end) } : { header: null, rows: [] };
}

function isScored({ columns }: FundHeader): boolean {
  return (columns.score ?? columns.weight ?? columns.rate) !== undefined;
}

function rowsBelow(region: Region, header: FundHeader, end: number): FundRow[] {
  const { grid } = region;
  const { columns } = header;
  const budget = columns.annualBudget ?? columns.initialBudget;
  const places = [columns.initialBudget, columns.annualBudget, columns.executed];
  const first = Math.min(...places.filter(column => column !== undefined));
  const points = headerPoints(region, header);
  const found: FundRow[] = [];
  for (let row = header.below; row < end; row++) {
    const label = textCells(grid, row).findLast(cell => cell.column < first);
    const at = label?.column ?? Math.max(0, first - 1);
    const field = (column: number | undefined): Field => fieldOrNone(grid, row, column ?? null, at);
    const amounts = [budget, columns.executed].map(column => field(column));
    if (!amounts.some(({ number }) => number !== null)) {
      // Labels without amounts belong to the header's own rows; anything else ends the money.
      if (found.length > 0 && !label) break;
      if (label && kindOf(label.plain) === null) continue;
    }
    const words = label?.plain ?? '';
    const kind = kindOf(words) ?? (found.length === 0 ? 'total' : null);
    if (kind === null || found.some(fund => fund.kind === kind)) continue;
    if (!label && found.length > 0) continue;
    const weight = field(columns.weight);
    found.push({
      kind,
      label: label ? tidy(label.text) : '',
      initialBudget: field(columns.initialBudget),
      annualBudget: field(budget),
      executed: field(columns.executed),
      weight: kind === 'total' && weight.shown === '' && points ? points : weight,
      rate: field(columns.rate),
      rateSigned: header.headings.some(
        ({ column, plain: words }) => column === columns.rate && /%/.test(words),
      ),
      score: field(columns.score),
      has: { score: columns.score !== undefined, rate: columns.rate !== undefined },
    });
  }
  return found;
}

function kindOf(words: string): FundRow['kind'] | null {
  if (NO_PART.test(words)) return null;
  return FUND_KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Points in a heading or beside the header: "得分（20分*执行率）", "预算执行情况（万元）（20分）". */
function headerPoints({ grid, width }: Region, { row }: FundHeader): Field | null {
  for (let column = 0; column < width; column++) {
    const words = plainAt(grid, row, column);
    if (!/得分|分值/.test(words) && !SIDE_LABEL.test(words)) continue;
    const points = [...words.matchAll(POINTS)].at(-1)?.[1];
    if (points !== undefined)
      return {
        cell: refAt(grid, row, column),
        shown: points,
        number: points,
        percent: false,
        formula: '',
      };
  }
  return null;
}

/** "产出指标（40分）" → "40"; `null` without points. */
export function pointsIn(text: string): string | null {
  return [...plain(text).matchAll(POINTS)].at(-1)?.[1] ?? null;
}

export function textOf(region: Region, row: number, column: number | undefined): string {
  return column === undefined ? '' : tidy(contentAt(region.grid, row, column));
}
