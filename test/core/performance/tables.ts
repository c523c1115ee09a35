/**
 * Evaluation tables written as an accountant would, one row a line, cells parted by |. Rows stand from row 1 on; the
 * columns are named beside each function. `=…` is a formula with its result after →, as in "=SUM(H1:H2)→9.7".
 */
import { readAccounts } from '../../../src/core/accounts';
import type {
  DepartmentEvaluation,
  Field,
  FundRow,
  IndicatorRow,
  ProjectRow,
} from '../../../src/core/accounts/evaluations/model';
import type { Accounts } from '../../../src/core/accounts/model';
import { cellRef } from '../../../src/core/address';

const none = readAccounts([]);

const P1 = '自评表';
const P2 = '汇总表';

function field(sheet: string, row: number, column: number, text = ''): Field {
  const [, formula = '', result = ''] = /^(=.*)→(.*)$/.exec(text) ?? [null, '', text];
  const percent = result.endsWith('%');
  const digits = (percent ? result.slice(0, -1) : result).replaceAll(',', '');
  return {
    cell: cellRef(sheet, row, column),
    shown: result,
    percent,
    formula,
    number: /^-?\d+(\.\d+)?$/.test(digits) ? digits : null,
  };
}

function lines(text: string): string[][] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => line.split('|').map(cell => cell.trim()));
}

/**
 * Fund rows: A label | B 年初 | C 全年 | D 执行 | E 分值 | F 执行率 | G 得分.
 * Indicators: A 一级 | B 二级 | C 三级 | D 指标值 | E 完成值 | F 分值 | G 得分 | H 偏差度 | I 原因, an empty level filled down.
 * The total: 总分 | F 分值 | G 得分.
 */
export function departmentTable(text: string): Accounts {
  const funds: FundRow[] = [];
  const indicators: IndicatorRow[] = [];
  let total: DepartmentEvaluation['total'] = null;
  let [level1, level2] = ['', ''];
  lines(text).forEach((cells, row) => {
    const at = (column: number): Field => field(P1, row, column, cells[column]);
    const kind = KINDS.find(([word]) => cells[0]?.includes(word))?.[1];
    if (kind) {
      funds.push({
        kind,
        label: cells[0] ?? '',
        initialBudget: at(1),
        annualBudget: at(2),
        executed: at(3),
        weight: at(4),
        rate: at(5),
        score: at(6),
      });
    } else if (cells[0] === '总分') {
      total = { weight: field(P1, row, 5, cells[1]), score: field(P1, row, 6, cells[2]) };
    } else {
      level1 = cells[0] || level1;
      level2 = cells[1] || level2;
      indicators.push({
        level1,
        level2,
        indicator: cells[2] ?? '',
        target: at(3),
        actual: at(4),
        weight: at(5),
        score: at(6),
        deviation: at(7),
        reason: at(8),
      });
    }
  });
  return {
    ...none,
    department: { ...none.department, status: 'read', sheet: P1, funds, indicators, total },
  };
}

const KINDS: readonly (readonly [word: string, kind: FundRow['kind']])[] = [
  ['部门预算总额', 'total'],
  ['政府预算资金', 'fiscal'],
  ['财政专户', 'specialAccount'],
  ['单位资金', 'own'],
];

/** A 项目 | B 全年预算数 | C 全年执行数 | D 执行率 | E 资金管理 | F 成本 | G 产出 | H 效益 | I 满意度 | J 自评得分 | K 是否有偏差. */
export function projectTable(text: string): Accounts {
  const rows = lines(text).map((cells, row): ProjectRow => {
    const at = (column: number): Field => field(P2, row, column, cells[column]);
    return {
      name: cells[0] ?? '',
      nameCell: cellRef(P2, row, 0),
      annualBudget: at(1),
      executed: at(2),
      executedBySystem: null,
      executionRate: at(3),
      fundManagementRate: at(4),
      costRate: at(5),
      outputRate: at(6),
      benefitRate: at(7),
      satisfactionRate: at(8),
      score: at(9),
      deviates: at(10),
    };
  });
  return { ...none, projects: { ...none.projects, status: 'read', sheet: P2, rows } };
}
