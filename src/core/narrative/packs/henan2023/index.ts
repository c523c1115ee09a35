/**
 * Data: 河南 2023, as 三门峡市人民政府办公室 published it. The official term in section 八 is 国有资本经营预算; the
 * province's text says 国有资本经营.
 */
import type { Pack } from '../pack';
import { assets } from './assets';
import { basicExpenditure } from './basicExpenditure';
import { evaluationResults, evaluationWork, keyEvaluation } from './evaluation';
import { expenditure } from './expenditure';
import { governmentFund, stateCapital } from './funds';
import { generalBudgetClasses, generalBudgetItems, generalBudgetTotal } from './generalBudget';
import { income } from './income';
import { operatingExpenses } from './operatingExpenses';
import { procurement } from './procurement';
import { threePublicItems, threePublicTotal } from './threePublic';
import { fiscalIncomeAndExpenditure, incomeAndExpenditure } from './totals';

export const HENAN_2023: Pack = {
  id: '河南-2023',
  name: '河南（2023 年度）',
  // 河南路街道 is a street's name, in whatever province.
  units: /河南(?!东|西|南|北|中|路|街|大道|镇|乡|村)|三门峡/,
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
    ['七', '7', governmentFund],
    ['八', '8', stateCapital],
    ['九', '9', null],
    ['九', '9.1', threePublicTotal],
    ['九', '9.2', threePublicItems],
    ['十', '10', operatingExpenses],
    ['十一', '11', procurement],
    ['十二', '12', assets],
    ['十三', '13', null],
    ['十三', '13.1', evaluationWork],
    ['十三', '13.2', evaluationResults],
    ['十三', '13.3', keyEvaluation],
  ],
  sections: { items: '五', threePublic: '九', operating: '十', assets: '十二', evaluation: '十三' },
  subject: '我单位',
  bureau: '市财政局',
  headings: {
    '1': '一、收入支出决算总体情况说明',
    '2': '二、收入决算情况说明',
    '3': '三、支出决算情况说明',
    '4': '四、财政拨款收入支出决算总体情况说明',
    '5': '五、一般公共预算财政拨款支出决算情况说明',
    '5.1': '（一）总体情况',
    '5.2': '（二）结构情况',
    '5.3': '（三）具体情况',
    '6': '六、一般公共预算财政拨款基本支出决算情况说明',
    '7': '七、政府性基金预算财政拨款支出决算情况说明',
    '8': '八、国有资本经营预算财政拨款支出决算情况说明',
    '9': '九、财政拨款“三公”经费支出决算情况说明',
    '9.1': '（一）“三公”经费财政拨款支出决算总体情况说明',
    '9.2': '（二）“三公”经费财政拨款支出决算具体情况说明',
    '10': '十、机关运行经费支出情况说明',
    '11': '十一、政府采购支出情况说明',
    '12': '十二、国有资产占用情况说明',
    '13': '十三、预算绩效情况说明',
    '13.1': '（一）绩效管理工作开展情况',
    '13.2': '（二）项目绩效自评结果',
    '13.3': '（三）重点绩效评价结果',
  },
  zeroRatePrinted: { 五: false, 九: true, 十一: true },
  zeroListed: [],
  itemRates: true,
  itemNames: { '30399': '其他对个人和家庭的补助支出' },
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行费',
  reception: '公务接待费',
  vehicleKinds: {
    'vehicles.deputyProvincial': '副部（省级）领导干部用车',
    'vehicles.principal': '主要负责人用车',
    'vehicles.confidential': '机要通信用车',
    'vehicles.emergency': '应急保障车',
    'vehicles.enforcement': '执法执勤用车',
    'vehicles.specialised': '特种专业技术用车',
    'vehicles.retired': '离退休干部用车',
    'vehicles.other': '其他用车',
  },
};
