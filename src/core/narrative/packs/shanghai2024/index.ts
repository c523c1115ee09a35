/** Data: 上海 2024, after the city's template of that year. */
import type { Pack } from '../pack';
import { basicExpenditure } from './basicExpenditure';
import { evaluation } from './evaluation';
import { generalBudgetItems, governmentFund, stateCapital } from './items';
import { assets, operatingExpenses, procurement } from './other';
import { threePublicItems, threePublicTotal } from './threePublic';
import {
  expenditure,
  fiscalIncomeAndExpenditure,
  generalBudgetClasses,
  generalBudgetTotal,
  income,
  incomeAndExpenditure,
} from './totals';

export const SHANGHAI_2024: Pack = {
  id: '上海-2024',
  name: '上海（2024 年度）',
  // 上海路街道 is a street's name, in whatever province.
  units: /上海(?!东|西|南|北|中|路|街|大道|镇|乡|村)/,
  parts: [
    ['一', '1', incomeAndExpenditure],
    ['二', '2', income],
    ['三', '3', expenditure],
    ['四', '4', fiscalIncomeAndExpenditure],
    ['五', '5', null],
    ['五', '5.1', generalBudgetTotal],
    ['五', '5.2', generalBudgetClasses],
    ['五', '5.3', generalBudgetItems],
    ['六', '6', basicExpenditure],
    ['七', '7', null],
    ['七', '7.1', threePublicTotal],
    ['七', '7.2', threePublicItems],
    ['八', '8', governmentFund],
    ['九', '9', stateCapital],
    ['十', '10', evaluation],
    ['十一', '11', null],
    ['十一', '11.1', operatingExpenses],
    ['十一', '11.2', procurement],
    ['十一', '11.3', assets],
  ],
  sections: { items: '五', threePublic: '七', operating: '十一', assets: '十一', evaluation: '十' },
  subject: '本部门',
  bureau: '市财政局',
  headings: {
    '1': '一、收入支出决算总体情况说明',
    '2': '二、收入决算情况说明',
    '3': '三、支出决算情况说明',
    '4': '四、财政拨款收入支出决算总体情况说明',
    '5': '五、一般公共预算财政拨款支出决算情况说明',
    '5.1': '（一）一般公共预算财政拨款支出决算总体情况',
    '5.2': '（二）一般公共预算财政拨款支出决算结构情况',
    '5.3': '（三）一般公共预算财政拨款支出决算具体情况',
    '6': '六、一般公共预算财政拨款基本支出决算情况说明',
    '7': '七、财政拨款“三公”经费支出决算情况说明',
    '7.1': '（一）“三公”经费财政拨款支出决算总体情况说明。',
    '7.2': '（二）“三公”经费财政拨款支出决算具体情况说明。',
    '8': '八、政府性基金预算财政拨款收入支出决算情况说明',
    '9': '九、国有资本经营预算财政拨款收入支出决算情况说明',
    '10': '十、预算绩效管理情况',
    '11': '十一、其他重要事项的情况说明',
    '11.1': '（一）机关运行经费支出情况',
    '11.2': '（二）政府采购支出情况',
    '11.3': '（三）国有资产占有使用情况说明',
  },
  zeroRatePrinted: { 五: false, 七: true },
  zeroListed: [],
  itemRates: false,
  itemNames: {},
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行维护费',
  reception: '公务接待费',
  vehicleKinds: {
    'vehicles.deputyProvincial': '部级领导干部用车',
    'vehicles.principal': '主要领导干部用车',
    'vehicles.confidential': '机要通信用车',
    'vehicles.emergency': '应急保障用车',
    'vehicles.enforcement': '执法执勤用车',
    'vehicles.specialised': '特种专业技术用车',
    'vehicles.retired': '离退休干部用车',
    'vehicles.other': '其他用车',
  },
};
