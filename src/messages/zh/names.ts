/** Data: what things are called in Chinese sentences. */
import type { TableId } from '../../core/accounts/tableId';
import type { AmountName } from '../../core/checks/messages';
import type { RateKey } from '../../core/performance';

export const RATE_NAMES: Readonly<Record<RateKey, string>> = {
  fundManagement: '资金管理',
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
};

export const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  T1: '收入支出决算总表',
  T2: '收入决算表',
  T3: '支出决算表',
  T4: '财政拨款收入支出决算总表',
  T5: '一般公共预算财政拨款支出决算表',
  T6: '一般公共预算财政拨款基本支出决算明细表',
  T7: '政府性基金预算财政拨款收入支出决算表',
  T8: '国有资本经营预算财政拨款支出决算表',
  T9: '财政拨款“三公”经费支出决算表',
  P1: '部门整体绩效自评表',
  P2: '项目单位自评汇总表',
};

/** Rows that have a name of their own in every form. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  total: '合计',
  personnel: '人员经费合计',
  public: '公用经费合计',
  budget: '预算数',
  final: '决算数',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  income: '本年收入',
  basic: '基本支出',
  project: '项目支出',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  generalBudget: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
};

/** 支出决算表“2010301 行政运行”基本支出. */
export function amountNameText(amount: AmountName): string {
  return `${tableNameText(amount)}${cellNameText(amount)}`;
}

export function tableNameText({ table, prior }: AmountName): string {
  return prior ? `上年${TABLE_NAMES[table]}` : TABLE_NAMES[table];
}

/** “2010301 行政运行”基本支出; without the column in tables that have one column of amounts a side. */
export function cellNameText({ table, row, column, header }: AmountName): string {
  const name = `“${rowNameText(row)}”`;
  const single = table === 'T1' || table === 'T6' || (table === 'T4' && column === 'income');
  if (single) return name;
  return `${name}${COLUMN_NAMES[column] ?? (header ?? column).replace(/\s+/g, '')}`;
}

/** 2010301 行政运行. */
export function rowNameText({ key, code, label }: AmountName['row']): string {
  const fixed = ROW_NAMES[key];
  if (fixed !== undefined) return fixed;
  const plain = label.replace(/\s+/g, '').replace(/^[一二三四五六七八九十]+、/, '');
  return code === null || code === '' ? plain : `${code} ${plain}`;
}
