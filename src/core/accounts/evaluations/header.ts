/**
 * The header rows of a self-evaluation form: that of the money and that of the indicators, each known by its roles.
 * A header may take two rows, groups above and names below; then the lower words count.
 */
import type { Region } from '../sheet/cells';
import type { Assigned, Heading } from './assign';
import { assignRoles, headingsOf } from './assign';
import { saidOf } from './formMapping';
import type { FormMapping } from './formMapping';
import { fieldAt } from './fields';
import type { FundRole, IndicatorRole } from './roles';
import { FUND_WORDS, INDICATOR_WORDS } from './roles';

export interface Header<R extends string> extends Assigned<R> {
  readonly row: number;
  /** The first row below. */
  readonly below: number;
  readonly headings: readonly Heading[];
}

const FEWEST = 4;

export type IndicatorHeader = Header<IndicatorRole>;
export type FundHeader = Header<FundRole>;

export function indicatorHeaderAt(
  region: Region,
  row: number,
  mapping?: FormMapping,
  prefer?: (role: IndicatorRole, columns: readonly number[]) => number | null,
): IndicatorHeader | null {
  const one = headingsOf(region, row);
  if (one.length < 3) return null;
  const said = saidOf(one, mapping);
  if (said) return { row, below: row + 1, headings: one, ...said };
  const first = assignRoles(one, INDICATOR_WORDS, prefer);
  if (first.count < 2) return null;
  const under = headingsOf(region, row + 1);
  const both = joined(one, under);
  const second = both ? assignRoles(both, INDICATOR_WORDS, prefer) : null;
  if (both && second && second.count > first.count && isIndicators(second))
    return { row, below: row + 2, headings: both, ...second };
  return isIndicators(first) ? { row, below: row + 1, headings: one, ...first } : null;
}

function isIndicators({ columns, count }: Assigned<IndicatorRole>): boolean {
  const named = columns.indicator ?? columns.level2 ?? columns.level1;
  const judged = columns.score ?? columns.weight;
  const told = columns.target ?? columns.actual;
  return named !== undefined && judged !== undefined && told !== undefined && count >= FEWEST;
}

export function fundHeaderAt(region: Region, row: number): FundHeader | null {
  const headings = headingsOf(region, row);
  if (headings.length < 2 || headings.some(({ words }) => /^项目(?:支出)?名称$|^序号$/.test(words)))
    return null;
  const found = assignRoles(headings, FUND_WORDS, filledBelow(region, row));
  const budget = found.columns.annualBudget ?? found.columns.initialBudget;
  if (budget === undefined || found.columns.executed === undefined) return null;
  return { row, below: row + 1, headings, ...found };
}

/** Of several headings that name one amount, the one with numbers below: a side label has none. */
function filledBelow(
  { grid }: Region,
  header: number,
): (role: FundRole, columns: readonly number[]) => number | null {
  return (_, columns) => {
    const filled = columns.filter(column =>
      [1, 2, 3].some(below => fieldAt(grid, header + below, column).number !== null),
    );
    return filled.length === 1 ? (filled[0] ?? null) : null;
  };
}

/** Words that mean nothing without the group they stand under: 实际完成值 / 值, 单位. */
const OF_ITS_GROUP = /^数?值$/;

/** Lower words in place of upper ones, when the lower row holds nothing but headings. */
function joined(upper: readonly Heading[], lower: readonly Heading[]): readonly Heading[] | null {
  if (lower.length === 0) return null;
  const allHeadings = assignRoles(lower, INDICATOR_WORDS).count === lower.length;
  if (!allHeadings) return null;
  const byColumn = new Map(upper.map(heading => [heading.column, heading]));
  for (const heading of lower) byColumn.set(heading.column, underGroup(heading, upper));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

function underGroup(heading: Heading, upper: readonly Heading[]): Heading {
  const group = upper.findLast(({ column }) => column <= heading.column);
  if (!group || !OF_ITS_GROUP.test(heading.words)) return heading;
  return { ...group, column: heading.column };
}
