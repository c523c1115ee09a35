/**
 * Data: what narratives call the totals and kinds, in the form of `compact.ts`. Where several names fit, the longest one does.
 */
export type Entity =
  | 'grandBoth'
  | 'grandIn'
  | 'grandOut'
  | 'totalIn'
  | 'totalOut'
  | 'fiscalIn'
  | 'fiscalOut'
  | 'fiscalGrandBoth'
  | 'fiscalGrandIn'
  | 'fiscalGrandOut'
  | 'generalIn'
  | 'generalOut'
  | 'fundIn'
  | 'fundOut'
  | 'capitalIn'
  | 'capitalOut'
  | 'fundGrandIn'
  | 'fundGrandOut'
  | 'capitalGrandIn'
  | 'capitalGrandOut'
  | 'general'
  | 'fund'
  | 'capital'
  | 'superior'
  | 'business'
  | 'operatingIn'
  | 'affiliated'
  | 'otherIn'
  | 'basic'
  | 'project'
  | 'toSuperior'
  | 'operatingOut'
  | 'toAffiliated'
  | 'usedSurplus'
  | 'distribution'
  | 'opening'
  | 'closing'
  | 'personnel'
  | 'public'
  | 'three'
  | 'abroad'
  | 'vehicle'
  | 'purchase'
  | 'operation'
  | 'reception'
  | 'domestic'
  | 'foreign'
  | 'running';

const GRAND = [
  '收支总计',
  '收、支总计',
  '收入支出总计',
  '收支总额',
  '收入、支出总计',
  '收入、支出决算总计',
  '收入支出决算总计',
  '收支决算总计',
  '收、支决算总计',
  '收、支总额',
];
const GRAND_IN = ['收入总计', '总收入', '收入总额', '收入决算总计', '收入总决算'];
const GRAND_OUT = ['支出总计', '总支出', '支出总额', '支出决算总计', '支出总决算'];
const FUNDS = {
  general: ['一般公共预算财政拨款', '一般公共预算', '一般公共财政拨款', '一般公共预算拨款'],
  fund: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金', '政府性基金财政拨款'],
  capital: ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营', '国有资本经营财政拨款'],
} as const;
const led = (lead: string, words: readonly string[]): readonly string[] =>
  words.map(word => lead + word);
const tailed = (words: readonly string[], tails: readonly string[]): readonly string[] =>
  words.flatMap(word => tails.map(tail => word + tail));

const OUT = ['支出', '支出决算', '支出合计', '支出总计', '支出决算合计', '本年支出'];
const isNoGrand = (word: string): boolean => !word.endsWith('总计');
const IN = ['收入', '收入决算', '收入合计', '收入总计', '收入决算合计', '本年收入'];

export const WORDS: Readonly<Record<Entity, readonly string[]>> = {
  grandBoth: GRAND,
  grandIn: GRAND_IN,
  grandOut: GRAND_OUT,
  fiscalGrandBoth: [
    ...led('财政拨款', GRAND),
    '财政拨款收入、支出决算总计',
    '财政拨款收入、支出总计',
  ],
  fiscalGrandIn: led('财政拨款', ['收入总计', '收入决算总计', '总收入', '收入总额']),
  fiscalGrandOut: led('财政拨款', ['支出总计', '支出决算总计', '总支出', '支出总额']),
  totalIn: [
    '本年收入合计',
    '收入合计',
    '本年收入',
    '本年收入决算合计',
    '收入决算合计',
    '本年收入决算',
    '全年收入合计',
    '收入总体',
  ],
  totalOut: [
    '本年支出合计',
    '支出合计',
    '本年支出',
    '本年支出决算合计',
    '支出决算合计',
    '本年支出决算',
    '全年支出合计',
    '本年总支出',
  ],
  fiscalIn: [
    '财政拨款收入',
    '本年财政拨款收入',
    '财政拨款收入合计',
    '财政拨款本年收入',
    '财政拨款收入决算',
    '财政补助收入',
    '财政拨款收入决算合计',
  ],
  fiscalOut: [
    '财政拨款支出',
    '本年财政拨款支出',
    '财政拨款支出合计',
    '财政拨款本年支出',
    '财政拨款支出决算',
    '财政拨款支出决算合计',
  ],
  generalIn: tailed(FUNDS.general, IN),
  generalOut: tailed(FUNDS.general, OUT),
  fundIn: tailed(FUNDS.fund, IN.filter(isNoGrand)),
  fundOut: tailed(FUNDS.fund, OUT.filter(isNoGrand)),
  capitalIn: tailed(FUNDS.capital, IN.filter(isNoGrand)),
  capitalOut: tailed(FUNDS.capital, OUT.filter(isNoGrand)),
  fundGrandIn: tailed(FUNDS.fund, GRAND_IN),
  fundGrandOut: tailed(FUNDS.fund, GRAND_OUT),
  capitalGrandIn: tailed(FUNDS.capital, GRAND_IN),
  capitalGrandOut: tailed(FUNDS.capital, GRAND_OUT),
  general: FUNDS.general,
  fund: FUNDS.fund,
  capital: FUNDS.capital,
  superior: ['上级补助收入'],
  business: ['事业收入'],
  operatingIn: ['经营收入', '事业单位经营收入'],
  affiliated: ['附属单位上缴收入', '附属单位上缴款', '附属单位缴款'],
  otherIn: ['其他收入'],
  basic: [
    '基本支出',
    '基本支出决算',
    '一般公共预算财政拨款基本支出',
    '财政拨款基本支出',
    '一般公共预算基本支出',
    '一般公共预算财政拨款基本支出决算',
  ],
  project: ['项目支出', '项目支出决算'],
  toSuperior: ['上缴上级支出'],
  operatingOut: ['经营支出'],
  toAffiliated: ['对附属单位补助支出', '对附属单位补助'],
  usedSurplus: [
    '使用非财政拨款结余',
    '使用非财政拨款结余（含专用结余）',
    '使用非财政拨款结余和专用结余',
    '用事业基金弥补收支差额',
    '使用专用结余',
  ],
  distribution: ['结余分配'],
  opening: [
    '年初结转和结余',
    '年初结转结余',
    '上年结转和结余',
    '上年结转',
    '上年结转结余',
    '年初财政拨款结转和结余',
    '年初结转',
  ],
  closing: [
    '年末结转和结余',
    '年末结转结余',
    '结转下年',
    '年末财政拨款结转和结余',
    '年末结转',
    '结转和结余下年',
    '结余结转下年',
  ],
  personnel: ['人员经费', '人员经费支出', '人员支出'],
  public: ['公用经费', '日常公用经费', '公用经费支出', '公用支出', '日常公用支出'],
  three: [
    '三公经费',
    '三公经费支出',
    '三公经费财政拨款支出',
    '三公经费支出决算',
    '财政拨款三公经费',
    '三公经费财政拨款',
  ],
  abroad: [
    '因公出国（境）费',
    '因公出国（境）费用',
    '因公出国（境）经费',
    '因公出国境费',
    '因公出国（境）',
    '因公出国（境）支出',
  ],
  vehicle: [
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置和运行维护费',
    '公务用车购置费及运行维护费',
    '公务用车购置及运行',
    '公务用车费',
    '公车购置及运行维护费',
    '公务用车购置和运行费',
    '公务用车购置及运行维护',
  ],
  purchase: ['公务用车购置费', '公务用车购置', '公务用车购置支出', '公务车购置费', '公车购置费'],
  operation: [
    '公务用车运行维护费',
    '公务用车运行费',
    '公务用车运行维护',
    '公务用车运行',
    '公务用车运行维护支出',
    '公务车运行维护费',
    '公车运行维护费',
  ],
  reception: ['公务接待费', '公务接待', '公务接待支出', '公务接待费支出'],
  domestic: [
    '国内公务接待费',
    '国内公务接待',
    '国内公务接待支出',
    '国内接待费',
    '国内接待',
    '其他国内公务接待',
    '其他国内公务接待支出',
    '其他国内公务接待费',
    '国内接待支出',
  ],
  foreign: [
    '外宾接待',
    '外宾接待费',
    '外宾接待支出',
    '外事接待',
    '外事接待费',
    '外事接待支出',
    '国（境）外接待费',
    '国（境）外公务接待',
    '国（境）外公务接待支出',
    '国（境）外接待',
  ],
  running: ['机关运行经费', '机关运行经费支出', '机关运行经费支出决算'],
};
