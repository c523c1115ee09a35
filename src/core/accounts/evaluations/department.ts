/**
 * P1, 部门整体绩效自评表, and any form of its shape: the money, then the indicators below one header or several. Columns
 * are known by their headings and by what stands in them; what reads in two ways is a doubt, never a choice in silence.
 */
import { message } from '../../message';
import type { Region } from '../sheet/cells';
import { refAt, textCells } from '../sheet/cells';
import { plain, tidy } from '../sheet/text';
import { columnsSaid } from './formMapping';
import type { FormMapping } from './formMapping';
import { fundsIn } from './funds';
import { gradeIn, totalAbove } from './labelled';
import { rowsOf } from './indicatorRows';
import { indicatorHeaderAt } from './header';
import type { IndicatorHeader } from './header';
import { byContent } from './preference';
import type { DepartmentEvaluation } from './model';

export const NO_DEPARTMENT: DepartmentEvaluation = {
  id: 'P1',
  status: 'notFound',
  reason: null,
  sheet: null,
  unit: null,
  funds: [],
  indicators: [],
  total: null,
  subtotals: [],
  grade: null,
  points: [],
  has: { weight: true, score: true },
  doubts: [],
  columns: [],
};

export function readDepartment(region: Region, mapping?: FormMapping): DepartmentEvaluation {
  const { grid } = region;
  const found = { ...NO_DEPARTMENT, sheet: grid.sheet, unit: unitOf(region) };
  const headers = headersIn(region, mapping);
  const [first] = headers;
  if (!first) {
    return {
      ...found,
      status: 'unreadable',
      reason: message('department.noHeader', { sheet: grid.sheet }),
    };
  }
  const { indicators, total, subtotals, points } = rowsOf(region, headers);
  const { rows: funds, header } = fundsIn(region, first.row);
  const above = totalAbove(region, header ? Math.min(header.row, first.row) : first.row);
  const empty = indicators.length === 0 && funds.length === 0;
  return {
    ...found,
    status: empty ? 'empty' : 'read',
    reason: empty ? message('department.empty', { sheet: grid.sheet }) : null,
    funds,
    indicators,
    total: total ?? above,
    headTotal: total && above ? above.score : null,
    subtotals,
    points,
    ...gradeIn(region),
    has: {
      weight: headers.every(({ columns }) => columns.weight !== undefined),
      score: headers.every(({ columns }) => columns.score !== undefined),
    },
    doubts: headers.flatMap(header => doubtsOf(region, header)),
    columns: distinct(headers.map(header => columnsSaid(header.headings, header))),
  };
}

/** Every header of indicators; a form with blocks of goals repeats it. */
export function headersIn(region: Region, mapping?: FormMapping): readonly IndicatorHeader[] {
  const found: IndicatorHeader[] = [];
  for (let row = region.top; row < region.bottom; row++) {
    const header = indicatorHeaderAt(region, row, mapping, byContent(region, row));
    if (!header) continue;
    found.push(header);
    row = header.below - 1;
  }
  return found;
}

function doubtsOf({ grid }: Region, header: IndicatorHeader): DepartmentEvaluation['doubts'] {
  return header.rivals
    .filter(
      ({ role }) => role === 'weight' || role === 'score' || role === 'target' || role === 'actual',
    )
    .map(({ role, column, chosen }) =>
      message('department.twoColumns', {
        role: role as 'weight' | 'score' | 'target' | 'actual',
        cells: [chosen, column].map(one => refAt(grid, header.row, one)),
      }),
    );
}

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map(one => [JSON.stringify(one), one])).values()];
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
