/**
 * P2, 项目单位自评汇总表: one row per project, columns known by the words of the header.
 */
import { message } from '../../message';
import type { Region } from '../sheet/cells';
import { contentAt, isBlankRow, refAt, textCells } from '../sheet/cells';
import type { Field, ProjectEvaluation, ProjectRow } from './model';
import { fieldAt, fieldOrNone } from './fields';
import { headerOf } from '../sheet/header';
import { NOTE } from '../rawTable';
import { bare, tidy } from '../sheet/text';

export const NO_PROJECTS: ProjectEvaluation = {
  id: 'P2',
  status: 'notFound',
  reason: null,
  sheet: null,
  rows: [],
};

const COLUMNS = {
  name: /^项目(?:支出)?名称/,
  annualBudget: /^(?:全年|调整后)?预算数/,
  executed: /^(?:全年)?(?:预算)?执行数/,
  executedBySystem: /^系统.*执行数/,
  executionRate: /执行率/,
  fundManagementRate: /^资金管理/,
  costRate: /^成本/,
  outputRate: /^产出/,
  benefitRate: /^效益/,
  satisfactionRate: /满意度/,
  score: /^(?:自评)?(?:总)?得分$|^自评(?:总)?分|^总分/,
  deviates: /偏差/,
  grade: /^(?:自评|评价|绩效)?(?:结果)?(?:等级|等次|评级)/,
} as const;

const REQUIRED = [
  ['name', '项目名称'],
  ['score', '自评得分'],
] as const;

export function readProjects(region: Region): ProjectEvaluation {
  const { grid } = region;
  const found = { ...NO_PROJECTS, sheet: grid.sheet };
  const headRow = headRowOf(region);
  if (headRow === null) {
    return {
      ...found,
      status: 'unreadable',
      reason: message('projects.noHeader', { sheet: grid.sheet }),
    };
  }
  const columns = columnsOf(region, headRow);
  const missing = REQUIRED.filter(([key]) => columns[key] === null).map(([, name]) => name);
  const { name: nameColumn } = columns;
  if (missing.length > 0 || nameColumn === null) {
    return {
      ...found,
      status: 'unreadable',
      reason: message('projects.lacks', { sheet: grid.sheet, columns: missing }),
    };
  }
  const rows: ProjectRow[] = [];
  for (let row = headRow + 1; row < region.bottom; row++) {
    if (isBlankRow(grid, row)) continue;
    const name = tidy(contentAt(grid, row, nameColumn));
    const [first] = textCells(grid, row);
    if (
      name === '' ||
      /^(?:合计|小计|总计)$/.test(bare(name)) ||
      COLUMNS.name.test(bare(name)) ||
      NOTE.test(first?.plain ?? '')
    )
      continue;
    const field = (column: number | null): Field => fieldOrNone(grid, row, column, nameColumn);
    rows.push({
      name,
      nameCell: refAt(grid, row, nameColumn),
      annualBudget: field(columns.annualBudget),
      executed: field(columns.executed),
      executedBySystem:
        columns.executedBySystem === null ? null : fieldAt(grid, row, columns.executedBySystem),
      executionRate: field(columns.executionRate),
      fundManagementRate: field(columns.fundManagementRate),
      costRate: field(columns.costRate),
      outputRate: field(columns.outputRate),
      benefitRate: field(columns.benefitRate),
      satisfactionRate: field(columns.satisfactionRate),
      score: field(columns.score),
      deviates: field(columns.deviates),
      grade: columns.grade === null ? null : fieldAt(grid, row, columns.grade),
    });
  }
  return rows.length > 0
    ? { ...found, status: 'read', rows }
    : { ...found, status: 'empty', reason: message('projects.empty', { sheet: grid.sheet }) };
}

/** The row that names the projects' column; labels of a second header row stand below it. */
function headRowOf(region: Region): number | null {
  for (let row = region.top; row < Math.min(region.bottom, region.top + 20); row++) {
    const cells = textCells(region.grid, row);
    if (cells.length > 2 && cells.some(cell => COLUMNS.name.test(cell.plain))) return row;
  }
  return null;
}

function columnsOf(region: Region, headRow: number): Record<keyof typeof COLUMNS, number | null> {
  const second = isSecondHeader(region, headRow + 1) ? headRow + 2 : headRow + 1;
  const { paths, labelRows } = headerOf(region, headRow, second);
  const columnOf = (pattern: RegExp): number | null => {
    const column = paths.findIndex(
      (path, index) => labelRows[index] !== null && pattern.test(path.at(-1) ?? ''),
    );
    return column < 0 ? null : column;
  };
  const entries = Object.entries<RegExp>(COLUMNS).map(([key, pattern]) => [key, columnOf(pattern)]);
  return Object.fromEntries(entries) as Record<keyof typeof COLUMNS, number | null>;
}

function isSecondHeader(region: Region, row: number): boolean {
  const cells = textCells(region.grid, row);
  return (
    cells.length > 0 &&
    cells.every(cell => Object.values(COLUMNS).some(pattern => pattern.test(cell.plain)))
  );
}
