/** Data: what things are called in English sentences. */
import type { TableId } from '../../core/accounts/tableId';
import type { AmountName } from '../../core/checks/messages';
import type { RateKey } from '../../core/performance';

export const RATE_NAMES: Readonly<Record<RateKey, string>> = {
  fundManagement: 'fund management',
  cost: 'cost',
  output: 'output',
  benefit: 'benefit',
  satisfaction: 'satisfaction',
};

export const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  T1: 'Income and expenditure',
  T2: 'Income',
  T3: 'Expenditure',
  T4: 'Fiscal income and expenditure',
  T5: 'General budget expenditure',
  T6: 'Basic expenditure by item',
  T7: 'Government fund',
  T8: 'State capital',
  T9: 'Three public expenses',
  P1: 'Department evaluation',
  P2: 'Project evaluation',
};

const ROW_NAMES: Readonly<Record<string, string>> = {
  total: 'total',
  personnel: 'personnel, total',
  public: 'operating costs, total',
  budget: 'budget',
  final: 'final',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  income: 'income of the year',
  basic: 'basic expenditure',
  project: 'project expenditure',
  opening: 'opening balance',
  closing: 'closing balance',
  generalBudget: 'general budget',
  governmentFund: 'government fund',
  stateCapital: 'state capital',
};

/** Expenditure, “2010301 行政运行” basic expenditure: words of the workbook stay as they are. */
export function amountNameText(amount: AmountName): string {
  return `${tableNameText(amount)}, ${cellNameText(amount)}`;
}

export function tableNameText({ table, prior }: AmountName): string {
  return prior ? `last year’s ${TABLE_NAMES[table]}` : TABLE_NAMES[table];
}

export function cellNameText({ table, row, column, header }: AmountName): string {
  const name = `“${rowNameText(row)}”`;
  const single = table === 'T1' || table === 'T6' || (table === 'T4' && column === 'income');
  if (single) return name;
  const own = header === null ? column : `“${header.replace(/\s+/g, '')}”`;
  return `${name} ${COLUMN_NAMES[column] ?? own}`;
}

export function rowNameText({ key, code, label }: AmountName['row']): string {
  const fixed = ROW_NAMES[key];
  if (fixed !== undefined) return fixed;
  const plain = label.replace(/\s+/g, '').replace(/^[一二三四五六七八九十]+、/, '');
  return code === null || code === '' ? plain : `${code} ${plain}`;
}
