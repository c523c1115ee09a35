/**
 * Data: identities between tables (X-01 … X-19). Line and column numbers in `basis` are those of the 2023 form.
 */
import type { AmountRule } from './rule';

export const BETWEEN_RULES = [
  {
    id: 'X-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '总表本年收入合计＝收入决算表合计',
    basis: '公开01表行次27＝公开02表合计栏次1',
    cases: [{ formula: 'T1[in.total].income = T2[total].total', right: '收入决算表合计' }],
  },
  {
    id: 'X-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '总表本年支出合计＝支出决算表合计',
    basis: '公开01表行次58＝公开03表合计栏次1',
    cases: [{ formula: 'T1[out.total].expenditure = T3[total].total', right: '支出决算表合计' }],
  },
  {
    id: 'X-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '收入决算表财政拨款收入＝总表三项财政拨款收入之和',
    basis: '公开01表行次1＋2＋3＝公开02表合计栏次2',
    cases: [
      {
        formula:
          'T2[total].fiscal = T1[in.generalBudget,in.governmentFund?,in.stateCapital?].income',
        right: '总表三项财政拨款收入之和',
      },
      { formula: 'T2[total].fiscal = T1[in.fiscal].income', right: '总表财政拨款收入' },
      {
        formula:
          'T2[total].(generalBudget,governmentFund?,stateCapital?) = T1[in.generalBudget,in.governmentFund?,in.stateCapital?].income',
        right: '总表三项财政拨款收入之和',
      },
    ],
  },
  {
    id: 'X-04',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '总表其余各项收入＝收入决算表合计行各栏',
    basis: '公开01表行次4至8＝公开02表合计栏次3至7',
    cases: [
      { formula: 'T1[in.superior].income = T2[total].superior', right: '收入决算表上级补助收入' },
      { formula: 'T1[in.business].income = T2[total].business', right: '收入决算表事业收入' },
      { formula: 'T1[in.operating].income = T2[total].operating', right: '收入决算表经营收入' },
      {
        formula: 'T1[in.affiliated].income = T2[total].affiliated',
        right: '收入决算表附属单位上缴收入',
      },
      { formula: 'T1[in.other].income = T2[total].other', right: '收入决算表其他收入' },
    ],
  },
  {
    id: 'X-05',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '总表各类支出＝支出决算表同类支出',
    basis: '公开01表行次32至57＝公开03表各类栏次1',
    cases: [
      {
        formula: 'T1[$row].expenditure = T3[$row*].total',
        over: { rows: 'classes', of: ['T1', 'T3'] },
        right: '支出决算表同类支出',
      },
    ],
  },
  {
    id: 'X-06',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '财政拨款总表三项收入＝总表三项财政拨款收入',
    basis: '公开04表行次1至3＝公开01表行次1至3',
    cases: [
      {
        formula: 'T4[in.generalBudget].income = T1[in.generalBudget].income',
        right: '总表一般公共预算财政拨款收入',
      },
      {
        formula: 'T4[in.governmentFund].income = T1[in.governmentFund].income',
        right: '总表政府性基金预算财政拨款收入',
      },
      {
        formula: 'T4[in.stateCapital].income = T1[in.stateCapital].income',
        right: '总表国有资本经营预算财政拨款收入',
      },
      { formula: 'T4[in.total].income = T1[in.fiscal].income', right: '总表财政拨款收入' },
    ],
  },
  {
    id: 'X-07',
    kind: 'atMost',
    severity: 'S',
    whenBroken: 'failedIfFiscalOnly',
    title: '各类财政拨款支出不超过该类全部支出',
    basis: '公开04表各类栏次2不大于公开01表同类（冲减以前年度非财政支出时可能例外）',
    cases: [
      {
        formula: 'T4[$row].total ≤ T1[$row].expenditure',
        over: { rows: 'classes', of: ['T4', 'T1'] },
        right: '总表同类支出',
      },
    ],
  },
  {
    id: 'X-08',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '财政拨款总表各类一般公共预算支出＝一般公共预算支出表同类支出',
    basis: '公开04表各类栏次3＝公开05表同类栏次1',
    cases: [
      {
        formula: 'T4[$row].generalBudget = T5[$row*].total',
        over: { rows: 'classes', of: ['T4', 'T5'] },
        right: '一般公共预算财政拨款支出决算表同类支出',
      },
    ],
  },
  {
    id: 'X-09',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '财政拨款总表一般公共预算支出合计＝一般公共预算支出表合计',
    basis: '公开04表行次59栏次3＝公开05表合计栏次1',
    cases: [
      {
        formula: 'T4[out.total].generalBudget = T5[total].total',
        right: '一般公共预算财政拨款支出决算表合计',
      },
    ],
  },
  {
    id: 'X-10',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '财政拨款总表政府性基金各数＝政府性基金表合计',
    basis: '公开04表行次59、2、30、60＝公开07表合计栏次3、2、1、6',
    cases: [
      {
        formula: 'T4[out.total].governmentFund = T7[total].total',
        right: '政府性基金表本年支出合计',
      },
      {
        formula: 'T4[in.governmentFund].income = T7[total].income',
        right: '政府性基金表本年收入合计',
      },
      {
        formula: 'T4[in.opening.governmentFund].income = T7[total].opening',
        right: '政府性基金表年初结转和结余合计',
      },
      {
        formula: 'T4[out.closing].governmentFund = T7[total].closing',
        right: '政府性基金表年末结转和结余合计',
      },
      {
        formula: 'T4[$row].governmentFund = T7[$row*].total',
        over: { rows: 'classes', of: ['T4', 'T7'] },
        right: '政府性基金表同类支出',
      },
    ],
  },
  {
    id: 'X-11',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    since: 2020,
    title: '财政拨款总表国有资本经营预算各数＝国有资本经营预算表合计',
    basis: '公开04表行次59栏次5＝公开08表合计栏次1',
    cases: [
      {
        formula: 'T4[out.total].stateCapital = T8[total].total',
        right: '国有资本经营预算表本年支出合计',
      },
      {
        formula: 'T4[in.stateCapital].income = T8[total].income',
        right: '国有资本经营预算表本年收入合计',
      },
      {
        formula: 'T4[in.opening.stateCapital].income = T8[total].opening',
        right: '国有资本经营预算表年初结转和结余合计',
      },
      {
        formula: 'T4[out.closing].stateCapital = T8[total].closing',
        right: '国有资本经营预算表年末结转和结余合计',
      },
      {
        formula: 'T4[$row].stateCapital = T8[$row*].total',
        over: { rows: 'classes', of: ['T4', 'T8'] },
        right: '国有资本经营预算表同类支出',
      },
    ],
  },
  {
    id: 'X-12',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '一般公共预算基本支出＝人员经费合计＋公用经费合计',
    basis:
      '公开05表合计栏次2＝公开06表两个合计之和；只有“财政拨款基本支出决算表”时，它可以含政府性基金、国有资本经营预算的基本支出，不小于公开05表，不大于公开05、07、08表之和',
    cases: [
      {
        formula: 'T5[total].basic = T6[personnel,public].amount',
        basicOf: '一般公共预算',
        right: '人员经费合计与公用经费合计之和',
      },
      {
        formula: 'T5[total].basic = T6[total].amount',
        basicOf: '一般公共预算',
        right: '基本支出决算表合计',
      },
      {
        formula: 'T5[total].basic ≤ T6[personnel,public].amount',
        basicOf: '财政拨款',
        right: '财政拨款基本支出的人员经费合计与公用经费合计之和',
      },
      {
        formula:
          'T6[personnel,public].amount ≤ T5[total].basic + T7[total].basic + T8[total].basic',
        basicOf: '财政拨款',
        right: '一般公共预算、政府性基金、国有资本经营预算三张表基本支出合计之和',
      },
    ],
  },
  {
    id: 'X-13',
    kind: 'atMost',
    severity: 'S',
    whenBroken: 'failedIfFiscalOnly',
    title: '三本预算的支出之和不超过支出决算表同一科目',
    basis:
      '公开05、07、08表支出之和不大于公开03表同一科目同一栏（差额是非财政资金支出；冲减时可能为负）',
    cases: [
      {
        formula: 'T5[$row].$column + T7[$row].$column + T8[$row].$column ≤ T3[$row].$column',
        over: {
          rows: 'codesAndTotal',
          of: ['T5', 'T7', 'T8'],
          columns: ['total', 'basic', 'project'],
        },
        right: '支出决算表同一科目',
      },
    ],
  },
  {
    id: 'X-14',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '财政拨款总表本年收入合计＝收入决算表财政拨款收入',
    basis: '公开02表合计栏次2＝公开04表行次27',
    cases: [
      { formula: 'T4[in.total].income = T2[total].fiscal', right: '收入决算表财政拨款收入' },
      {
        formula: 'T4[in.total].income = T2[total].(generalBudget,governmentFund?,stateCapital?)',
        right: '收入决算表财政拨款收入各项之和',
      },
    ],
  },
  {
    id: 'X-15',
    kind: 'atMost',
    severity: 'S',
    whenBroken: 'advice',
    title: '财政拨款结转和结余不超过全部结转和结余',
    basis: '公开04表行次28、60不大于公开01表行次29、60（非财政结余可能为负）',
    cases: [
      { formula: 'T4[in.opening].income ≤ T1[in.opening].income', right: '总表年初结转和结余' },
      {
        formula: 'T4[out.closing].total ≤ T1[out.closing].expenditure',
        right: '总表年末结转和结余',
      },
    ],
  },
  {
    id: 'X-16',
    kind: 'atMost',
    severity: 'M',
    whenBroken: 'failed',
    title: '基本支出里的“三公”各项不超过“三公”表决算数',
    basis: '公开06表30231、30217、30212、31013不大于公开09表栏次11、12、8、10',
    cases: [
      {
        formula: 'T6[30231].amount ≤ T9[final].vehicleOperation',
        right: '“三公”表公务用车运行维护费',
      },
      { formula: 'T6[30217].amount ≤ T9[final].reception', right: '“三公”表公务接待费' },
      // Academic exchange abroad is booked under 30212 and left out of 三公.
      {
        formula: 'T6[30212].amount ≤ T9[final].abroad',
        right: '“三公”表因公出国（境）费',
        whenBroken: 'advice',
      },
      { formula: 'T6[31013].amount ≤ T9[final].vehiclePurchase', right: '“三公”表公务用车购置费' },
    ],
  },
  {
    id: 'X-17',
    kind: 'equality',
    severity: 'A',
    whenBroken: 'advice',
    title: '功能科目与经济科目口径对照：住房公积金、医疗、抚恤',
    basis: '2210201对30113，21011对30110＋30111，20808对30304（基本支出；口径可以不同）',
    cases: [
      { formula: 'T5[2210201].basic = T6[30113].amount', right: '经济科目30113' },
      { formula: 'T5[21011].basic = T6[30110,30111].amount', right: '经济科目30110与30111之和' },
      { formula: 'T5[20808].basic = T6[30304].amount', right: '经济科目30304' },
    ],
  },
  {
    id: 'X-18',
    kind: 'equality',
    severity: 'A',
    whenBroken: 'advice',
    title: '功能科目与经济科目口径对照：养老保险、职业年金',
    basis: '2080505对30108，2080506对30109（口径可以不同）',
    cases: [
      { formula: 'T5[2080505].basic = T6[30108].amount', right: '经济科目30108' },
      { formula: 'T5[2080506].basic = T6[30109].amount', right: '经济科目30109' },
    ],
  },
  {
    id: 'X-19',
    kind: 'equality',
    severity: 'S',
    whenBroken: 'advice',
    title: '年初结转和结余＝上年年末结转和结余',
    basis: '公开01表行次29、公开04表行次28至31、公开07表栏次1与上年年末数（年初数可以调整）',
    cases: [
      {
        formula: 'T1[in.opening].income = prior.T1[out.closing].expenditure',
        right: '上年总表年末结转和结余',
      },
      {
        formula: 'T4[in.opening].income = prior.T4[out.closing].total',
        right: '上年财政拨款总表年末结转和结余',
      },
      {
        formula: 'T4[in.opening.generalBudget].income = prior.T4[out.closing].generalBudget',
        right: '上年一般公共预算年末结转和结余',
      },
      {
        formula: 'T4[in.opening.governmentFund].income = prior.T4[out.closing].governmentFund',
        right: '上年政府性基金年末结转和结余',
      },
      {
        formula: 'T4[in.opening.stateCapital].income = prior.T4[out.closing].stateCapital',
        right: '上年国有资本经营预算年末结转和结余',
      },
      {
        formula: 'T7[total].opening = prior.T7[total].closing',
        right: '上年政府性基金表年末结转和结余',
      },
    ],
  },
] as const satisfies readonly AmountRule[];
