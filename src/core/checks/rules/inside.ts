/**
 * Data: identities inside one table (T1-01 … T9-03). Line and column numbers in `basis` are those of the 2023 form;
 * the formulas go by row and column keys, so they hold for forms with other numbers.
 */
import type { AmountRule } from './rule';

export const INSIDE_RULES = [
  {
    id: 'T1-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '本年收入合计＝各项收入之和',
    basis: '公开01表 行次27＝行次1至8之和',
    cases: [
      {
        formula:
          'T1[in.total].income = T1[in.fiscal?,in.generalBudget?,in.governmentFund?,in.stateCapital?,in.superior?,in.business?,in.operating?,in.affiliated?,in.other?].income',
        right: '各项收入之和',
      },
    ],
  },
  {
    id: 'T1-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '本年支出合计＝各类支出之和',
    basis: '公开01表 行次58＝行次32至57之和',
    cases: [
      { formula: 'T1[out.total].expenditure = T1[classes].expenditure', right: '各类支出之和' },
    ],
  },
  {
    id: 'T1-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '收入总计＝本年收入合计＋使用结余＋年初结转和结余',
    basis: '公开01表 行次31＝行次27＋28＋29',
    cases: [
      {
        formula: 'T1[in.grand].income = T1[in.total,in.usedSurplus?,in.opening?].income',
        right: '本年收入合计、使用结余、年初结转和结余之和',
      },
    ],
  },
  {
    id: 'T1-04',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '支出总计＝本年支出合计＋结余分配＋年末结转和结余',
    basis: '公开01表 行次62＝行次58＋59＋60',
    cases: [
      {
        formula:
          'T1[out.grand].expenditure = T1[out.total,out.distribution?,out.closing?].expenditure',
        right: '本年支出合计、结余分配、年末结转和结余之和',
      },
    ],
  },
  {
    id: 'T1-05',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '收入总计＝支出总计',
    basis: '公开01表 行次31＝行次62',
    cases: [{ formula: 'T1[in.grand].income = T1[out.grand].expenditure', right: '支出总计' }],
  },
  {
    id: 'T1-06',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '年末结转和结余＝使用结余＋年初结转和结余＋本年收入－本年支出－结余分配',
    basis: '公开01表 行次28＋29＋27－58－59＝60',
    cases: [
      {
        formula:
          'T1[out.closing].expenditure = T1[in.total,in.usedSurplus?,in.opening].income - T1[out.total,out.distribution?].expenditure',
        right: '收入、使用结余、年初结转和结余减去支出、结余分配',
      },
    ],
  },
  {
    id: 'T2-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '每行：本年收入合计＝各项收入之和',
    basis: '公开02表 栏次1＝栏次2至7之和',
    cases: [
      {
        formula:
          'T2[$row].total = T2[$row].(fiscal?,generalBudget?,governmentFund?,stateCapital?,superior?,business?,operating?,affiliated?,other?)',
        over: { rows: 'all', of: ['T2'] },
        right: '本行各项收入之和',
      },
    ],
  },
  {
    id: 'T2-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '类＝所属款之和，款＝所属项之和',
    basis: '公开02表 科目代码的层级，每栏',
    cases: [
      {
        formula: 'T2[$row].$column = T2[$children].$column',
        over: { rows: 'parents', of: ['T2'], columns: 'all' },
        right: '所属下级科目之和',
      },
    ],
  },
  {
    id: 'T2-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '合计＝各类之和＝各项之和',
    basis: '公开02表 合计行，每栏',
    cases: [
      {
        formula: 'T2[total].$column = T2[classes].$column',
        over: { of: ['T2'], columns: 'all' },
        right: '各类之和',
      },
      {
        formula: 'T2[total].$column = T2[leaves].$column',
        over: { of: ['T2'], columns: 'all' },
        right: '各项之和',
      },
    ],
  },
  {
    id: 'T3-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '每行：本年支出合计＝各栏支出之和',
    basis: '公开03表 栏次1＝栏次2至6之和',
    cases: [
      {
        formula: 'T3[$row].total = T3[$row].(basic,project,toSuperior?,operating?,toAffiliated?)',
        over: { rows: 'all', of: ['T3'] },
        right: '本行各栏支出之和',
      },
    ],
  },
  {
    id: 'T3-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '类＝所属款之和，款＝所属项之和',
    basis: '公开03表 科目代码的层级，每栏',
    cases: [
      {
        formula: 'T3[$row].$column = T3[$children].$column',
        over: { rows: 'parents', of: ['T3'], columns: 'all' },
        right: '所属下级科目之和',
      },
    ],
  },
  {
    id: 'T3-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '合计＝各类之和＝各项之和',
    basis: '公开03表 合计行，每栏',
    cases: [
      {
        formula: 'T3[total].$column = T3[classes].$column',
        over: { of: ['T3'], columns: 'all' },
        right: '各类之和',
      },
      {
        formula: 'T3[total].$column = T3[leaves].$column',
        over: { of: ['T3'], columns: 'all' },
        right: '各项之和',
      },
    ],
  },
  {
    id: 'T4-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '本年收入合计＝三项财政拨款之和',
    basis: '公开04表 行次27＝行次1＋2＋3',
    cases: [
      {
        formula:
          'T4[in.total].income = T4[in.generalBudget,in.governmentFund?,in.stateCapital?].income',
        right: '三项财政拨款之和',
      },
    ],
  },
  {
    id: 'T4-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '本年支出合计＝各类支出之和',
    basis: '公开04表 行次59＝行次33至58之和，栏次2至5',
    cases: [
      {
        formula: 'T4[out.total].$column = T4[classes].$column',
        over: { of: ['T4'], columns: ['total', 'generalBudget', 'governmentFund', 'stateCapital'] },
        right: '各类支出之和',
      },
    ],
  },
  {
    id: 'T4-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '支出每行：合计＝三项财政拨款之和',
    basis: '公开04表 行次33至64，栏次2＝栏次3＋4＋5',
    cases: [
      {
        formula: 'T4[$row].total = T4[$row].(generalBudget,governmentFund?,stateCapital?)',
        over: { rows: 'classes', of: ['T4'] },
        right: '三项财政拨款之和',
      },
      {
        formula: 'T4[$row].total = T4[$row].(generalBudget,governmentFund?,stateCapital?)',
        over: { rows: ['out.total', 'out.closing', 'out.grand'], of: ['T4'] },
        right: '三项财政拨款之和',
      },
    ],
  },
  {
    id: 'T4-04',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '年初财政拨款结转和结余＝三项之和',
    basis: '公开04表 行次28＝行次29＋30＋31',
    cases: [
      {
        formula:
          'T4[in.opening].income = T4[in.opening.generalBudget,in.opening.governmentFund?,in.opening.stateCapital?].income',
        right: '三项年初结转和结余之和',
      },
    ],
  },
  {
    id: 'T4-05',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '总计＝本年合计＋结转和结余',
    basis: '公开04表 行次32＝行次27＋28；行次64＝行次59＋60，栏次2至5',
    cases: [
      {
        formula: 'T4[in.grand].income = T4[in.total,in.opening?].income',
        right: '本年收入合计与年初结转和结余之和',
      },
      {
        formula: 'T4[out.grand].$column = T4[out.total,out.closing?].$column',
        over: { of: ['T4'], columns: ['total', 'generalBudget', 'governmentFund', 'stateCapital'] },
        right: '本年支出合计与年末结转和结余之和',
      },
    ],
  },
  {
    id: 'T4-06',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '收入总计＝支出总计',
    basis: '公开04表 行次32＝行次64栏次2',
    cases: [{ formula: 'T4[in.grand].income = T4[out.grand].total', right: '支出总计' }],
  },
  {
    id: 'T4-07',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '每种资金：本年收入＋年初结转和结余＝支出总计',
    basis: '公开04表 行次k＋行次28＋k＝行次64栏次2＋k，k＝1至3',
    cases: [
      {
        formula:
          'T4[out.grand].generalBudget = T4[in.generalBudget,in.opening.generalBudget].income',
        right: '一般公共预算的本年收入与年初结转和结余之和',
      },
      {
        formula:
          'T4[out.grand].governmentFund = T4[in.governmentFund,in.opening.governmentFund].income',
        right: '政府性基金预算的本年收入与年初结转和结余之和',
      },
      {
        formula: 'T4[out.grand].stateCapital = T4[in.stateCapital,in.opening.stateCapital].income',
        right: '国有资本经营预算的本年收入与年初结转和结余之和',
      },
    ],
  },
  {
    id: 'T5-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '每行：小计＝基本支出＋项目支出',
    basis: '公开05表 栏次1＝栏次2＋3；有收入和结转栏的，年初＋收入－支出＝年末',
    cases: [
      {
        formula: 'T5[$row].total = T5[$row].(basic,project)',
        over: { rows: 'all', of: ['T5'] },
        right: '基本支出与项目支出之和',
      },
      {
        formula: 'T5[$row].closing = T5[$row].(opening,income) - T5[$row].total',
        over: { rows: 'all', of: ['T5'] },
        right: '年初结转和结余加本年收入减本年支出',
      },
    ],
  },
  {
    id: 'T5-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '类＝所属款之和，款＝所属项之和',
    basis: '公开05表 科目代码的层级，每栏',
    cases: [
      {
        formula: 'T5[$row].$column = T5[$children].$column',
        over: { rows: 'parents', of: ['T5'], columns: 'all' },
        right: '所属下级科目之和',
      },
    ],
  },
  {
    id: 'T5-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '合计＝各类之和＝各项之和',
    basis: '公开05表 合计行，每栏',
    cases: [
      {
        formula: 'T5[total].$column = T5[classes].$column',
        over: { of: ['T5'], columns: 'all' },
        right: '各类之和',
      },
      {
        formula: 'T5[total].$column = T5[leaves].$column',
        over: { of: ['T5'], columns: 'all' },
        right: '各项之和',
      },
    ],
  },
  {
    id: 'T6-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '类＝所属款之和',
    basis: '公开06表 经济分类301、302、303、307、309、310、311、312、313、399各类',
    cases: [
      {
        formula: 'T6[$row].amount = T6[$children].amount',
        over: { rows: 'parents', of: ['T6'] },
        right: '所属各款之和',
      },
    ],
  },
  {
    id: 'T6-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '人员经费合计＝301＋303',
    basis: '公开06表 人员经费合计',
    cases: [{ formula: 'T6[personnel].amount = T6[301*,303*].amount', right: '301、303之和' }],
  },
  {
    id: 'T6-03',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title:
      '公用经费合计＝302＋307＋309＋310＋311＋312＋313＋399；合计＝人员经费合计＋公用经费合计＝各类之和',
    basis: '公开06表 公用经费合计；合计（有的省印）',
    cases: [
      {
        formula: 'T6[public].amount = T6[302*,307*,309*,310*,311*,312*,313*,399*].amount',
        right: '公用经费各类之和',
      },
      {
        formula: 'T6[total].amount = T6[personnel,public].amount',
        right: '人员经费合计与公用经费合计之和',
      },
      {
        formula: 'T6[total].amount = T6[301*,302*,303*,307*,309*,310*,311*,312*,313*,399*].amount',
        right: '各类之和',
      },
    ],
  },
  {
    id: 'T7-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '年初＋本年收入－本年支出＝年末；支出小计＝基本＋项目；层级；合计＝各类＝各项',
    basis: '公开07表 栏次1＋2－3＝6，栏次3＝栏次4＋5',
    cases: [
      {
        formula: 'T7[$row].closing = T7[$row].(opening,income) - T7[$row].total',
        over: { rows: 'all', of: ['T7'] },
        right: '年初结转和结余加本年收入减本年支出',
      },
      {
        formula: 'T7[$row].total = T7[$row].(basic,project)',
        over: { rows: 'all', of: ['T7'] },
        right: '基本支出与项目支出之和',
      },
      {
        formula: 'T7[$row].$column = T7[$children].$column',
        over: { rows: 'parents', of: ['T7'], columns: 'all' },
        right: '所属下级科目之和',
      },
      {
        formula: 'T7[total].$column = T7[classes].$column',
        over: { of: ['T7'], columns: 'all' },
        right: '各类之和',
      },
      {
        formula: 'T7[total].$column = T7[leaves].$column',
        over: { of: ['T7'], columns: 'all' },
        right: '各项之和',
      },
    ],
  },
  {
    id: 'T8-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    since: 2020,
    title: '每行：合计＝基本支出＋项目支出；层级；合计＝各类＝各项',
    basis: '公开08表 栏次1＝栏次2＋3；有收入和结转栏的，年初＋收入－支出＝年末',
    cases: [
      {
        formula: 'T8[$row].total = T8[$row].(basic,project)',
        over: { rows: 'all', of: ['T8'] },
        right: '基本支出与项目支出之和',
      },
      {
        formula: 'T8[$row].closing = T8[$row].(opening,income) - T8[$row].total',
        over: { rows: 'all', of: ['T8'] },
        right: '年初结转和结余加本年收入减本年支出',
      },
      {
        formula: 'T8[$row].$column = T8[$children].$column',
        over: { rows: 'parents', of: ['T8'], columns: 'all' },
        right: '所属下级科目之和',
      },
      {
        formula: 'T8[total].$column = T8[classes].$column',
        over: { of: ['T8'], columns: 'all' },
        right: '各类之和',
      },
      {
        formula: 'T8[total].$column = T8[leaves].$column',
        over: { of: ['T8'], columns: 'all' },
        right: '各项之和',
      },
    ],
  },
  {
    id: 'T9-01',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '合计＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
    basis: '公开09表 栏次1＝2＋3＋6，栏次7＝8＋9＋12',
    cases: [
      {
        formula: 'T9[$row].total = T9[$row].(abroad,vehicle,reception)',
        over: { rows: ['budget', 'final'], of: ['T9'] },
        right: '三项费用之和',
      },
      {
        formula: 'T9[$row].total = T9[$row].(abroad,vehiclePurchase,vehicleOperation,reception)',
        without: { table: 'T9', column: 'vehicle' },
        over: { rows: ['budget', 'final'], of: ['T9'] },
        right: '各项费用之和',
      },
    ],
  },
  {
    id: 'T9-02',
    kind: 'equality',
    severity: 'M',
    whenBroken: 'failed',
    title: '公务用车购置及运行维护费＝购置费＋运行维护费',
    basis: '公开09表 栏次3＝4＋5，栏次9＝10＋11',
    cases: [
      {
        formula: 'T9[$row].vehicle = T9[$row].(vehiclePurchase,vehicleOperation)',
        over: { rows: ['budget', 'final'], of: ['T9'] },
        right: '购置费与运行维护费之和',
      },
    ],
  },
  {
    id: 'T9-03',
    kind: 'atMost',
    severity: 'S',
    whenBroken: 'advice',
    title: '“三公”经费决算数不超过预算数',
    basis: '公开09表 栏次7至12不大于栏次1至6（全年预算数；预算数若是年初数，可能有正当的超出）',
    cases: [
      {
        formula: 'T9[final].$column ≤ T9[budget].$column',
        over: { of: ['T9'], columns: 'all' },
        right: '预算数',
      },
    ],
  },
] as const satisfies readonly AmountRule[];
