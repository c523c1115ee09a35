/**
 * Data: what narratives of all provinces call the totals, the kinds of money and the three public expenses.
 */
import { INCOMES } from '../../packs/shared/kindNames';

/** Of one side alone. */
export const LOOSE_IN = ['收入总计', '总收入', '收入总额'];
export const LOOSE_OUT = ['支出总计', '总支出', '支出总额'];
const GRAND = ['收支总计', '收入支出总计', '收入支出总额', '收支总额'];
export const GRAND_IN = [...GRAND, ...LOOSE_IN];
export const GRAND_OUT = [...GRAND, ...LOOSE_OUT];
export const TOTAL_IN = ['本年收入合计', '收入合计', '本年收入'];
export const TOTAL_OUT = ['本年支出合计', '支出合计', '本年支出'];
export const OPENING = [
  '年初结转和结余',
  '年初结转结余',
  '上年结转和结余',
  '年初财政拨款结转和结余',
  '年初一般公共预算财政拨款结转和结余',
];
export const CLOSING = [
  '年末结转和结余',
  '年末结转结余',
  '结转下年',
  '年末财政拨款结转和结余',
  '年末一般公共预算财政拨款结转和结余',
];
export const FUND_NAMES: Readonly<Record<'general' | 'fund' | 'capital', readonly string[]>> = {
  general: ['一般公共预算财政拨款', '一般公共预算', '一般公共财政拨款'],
  fund: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金'],
  capital: ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营'],
};
export const INCOME_ROWS: Readonly<Record<string, string>> = {
  'in.superior': INCOMES.superior,
  'in.business': INCOMES.business,
  'in.operating': INCOMES.operating,
  'in.affiliated': INCOMES.affiliated,
  'in.other': INCOMES.other,
};
export const THREE_PUBLIC: Readonly<Record<string, readonly string[]>> = {
  total: ['三公经费'],
  abroad: ['因公出国境费', '因公出国境费用', '因公出国境经费', '因公出国境'],
  vehicle: [
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置及运行',
    '公务用车购置和运行维护费',
    '公务用车费',
  ],
  vehiclePurchase: ['公务用车购置费', '公务用车购置', '公务车购置费'],
  vehicleOperation: [
    '公务用车运行维护费',
    '公务用车运行费',
    '公务用车运行维护',
    '公务用车运行',
    '公务车运行维护费',
  ],
  reception: ['公务接待费', '公务接待'],
};
export const COPIES_OF_THREE_PUBLIC = /^(?:因公出国|公务用车|公务接待)/;
