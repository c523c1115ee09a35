/**
 * Data: what the columns of self-evaluation forms are called. A heading is compared without what stands in brackets
 * ("年度指标值（A）" → "年度指标值"); the first list of a role names it for certain, the second one may also name another.
 */
export type IndicatorRole =
  | 'level1'
  | 'level2'
  | 'indicator'
  | 'explanation'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'otherScore'
  | 'rate'
  | 'deviation'
  | 'reason';

export type FundRole =
  'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'rate' | 'score' | 'reason';

export interface RoleWords {
  readonly sure: RegExp;
  readonly likely?: RegExp;
}

export const INDICATOR_WORDS: Readonly<Record<IndicatorRole, RoleWords>> = {
  level1: { sure: /^(?:绩效)?一级(?:绩效|评价)?指标$|^一级$/, likely: /^指标(?:类别|大类|分类)$/ },
  level2: { sure: /^(?:绩效)?二级(?:绩效|评价)?指标$|^二级$/, likely: /^指标(?:类型|小类)$/ },
  indicator: {
    sure: /^(?:绩效)?[三四]级(?:绩效|评价)?指标(?:名称|内容)?$|^[三四]级$|^(?:绩效|评价|考核|具体)?指标(?:名称|内容|描述)$|^具体指标$/,
    likely: /^(?:绩效|评价|考核|明细)?指标$|^(?:评价|考核)内容$/,
  },
  explanation: {
    sure: /^(?:指标)?(?:解释|说明|释义|内涵)$|(?:评分|计分|评价|扣分|打分)(?:标准|方法|办法|规则|细则|要点|依据)$|^数据来源$|^佐证材料$/,
  },
  sign: {
    sure: /^(?:指标)?(?:性质|方向)$|^(?:运算|计算|比较|算式|指标)符号?$|^(?:运算|比较)关系$|^符号$/,
  },
  target: {
    sure: /^(?:年度|年初|全年|当年|计划|预期|设定|绩效|本年|预算)?(?:设定|预期|计划|绩效)?(?:指标|目标)(?:指标|目标|计划|预期|标准)?值$|^(?:年初|年度|全年)?(?:计划|预期|设定|应)(?:完成)?(?:指标)?值$|^指标标准值?$|^年度绩效指标值$/,
    likely:
      /^(?:年度|年初|全年|预期|计划|设定|绩效|设定的)(?:绩效)?(?:目标|指标)(?:要求)?$|^目标$|^(?:计划|预期|标准)值$|^(?:计划|预期)(?:完成)?(?:情况|数|指标)$|^年初设定目标值?$|^标准$|^数?值$/,
  },
  unit: { sure: /^(?:度量|计量|指标|数量|指标值)?单位$/ },
  actual: {
    sure: /^(?:全年|年度|年末|本年|自评|指标)?(?:实际)?(?:完成|实现|达成|实际)(?:指标)?值$|^(?:全年|年度)?实际完成(?:情况|指标|数|值)?$|^(?:全年|年度)?完成指标值$/,
    likely:
      /^(?:全年|年度|自评|指标|目标)?(?:完成|实现|达成|执行)(?:情况|结果|数)?$|^实际(?:值|情况|数)?$/,
  },
  weight: {
    sure: /^(?:指标|参考|标准|设定|权重|自评)?分值$|^(?:指标|三级指标|分值)?权重(?:分值?|值)?$|^标准分$|^满分$|^(?:设定|权重)分数?$|^配分$|^赋分$/,
    likely: /^分数$/,
  },
  score: {
    sure: /^(?:单位|部门|预算单位)?(?:自评|评价|实际|指标|自评实际|最终)?得分(?:情况|值)?$|^(?:单位)?自评(?:价)?(?:分数?|评分|分值|打分)$/,
    likely: /^(?:实际|指标)?(?:评分|打分|评价分)$|^得分分值$/,
  },
  otherScore: {
    sure: /^(?:财政|主管|专家|抽查|复核|复评|核定|第三方|评审|审核|初评)[^率]{0,6}(?:得分|评分|分数?|打分)$/,
  },
  rate: {
    sure: /得分率$|^(?:指标|目标|自评)?完成(?:率|比例|程度|百分比|度)$|^实现程度$/,
  },
  deviation: { sure: /^(?:指标)?偏[差离](?:度|率|值|比例|程度)$/ },
  reason: {
    sure: /原因|措施|^备注$|^情况说明$|^说明及改进/,
  },
};

export const FUND_WORDS: Readonly<Record<FundRole, RoleWords>> = {
  initialBudget: {
    sure: /^年初(?:批复)?预算(?:数|安排数?|批复数|资金|金额)?$|^(?:年初)?批复(?:预算)?数$/,
  },
  annualBudget: {
    sure: /^(?:全年|调整后?|年度)(?:的)?(?:全年)?预算(?:数|总额|资金|金额|安排数?)?$|^预算调整数$|^调整后(?:预算)?数$|^(?:实际)?可用指标数?$/,
    likely: /^预算(?:数|金额|总额|安排数?|资金)?$|^(?:资金)?(?:安排|到位)数?$/,
  },
  executed: {
    sure: /^(?:全年|实际|预算|年度|累计)?(?:预算)?(?:实际)?(?:执行|支出|使用)(?:数|金额|总额|资金)$|^(?:支出)?决算(?:支出)?(?:数|金额|总额)?$|^全年执行$/,
    likely: /^(?:实际|全年)(?:执行|支出)$/,
  },
  weight: { sure: /^(?:标准|参考|指标)?分值$|^权重(?:分值?)?$|^标准分$|^满分$/ },
  rate: { sure: /执行率$|^B\/A$|^执行进度$/, likely: /^完成率$/ },
  score: { sure: /^(?:自评|单位自评|执行率)?得分$|^自评分数?$/, likely: /^评分$/ },
  reason: { sure: /原因|说明|^备注$/ },
};

/** What a row is that closes a form or a part of it. */
export const TOTAL_WORDS =
  /^(?:自评|绩效|指标|绩效自评)?(?:总分|总得分|总计|合计|得分合计|分值合计|总评分|综合得分|得分总计)(?:数|值)?(?:\(.*\))?$/;
export const SUBTOTAL_WORDS = /小计(?:得分)?$|^小计/;
/** Grades as the forms name them; the cell beside holds the grade. */
export const GRADE_LABEL =
  /^(?:自评|绩效|评价|综合|绩效自评|自评结果|绩效评价)?(?:等级|等次|评级)$/;
/** The total in the head of a form. */
export const HEAD_TOTAL =
  /^(?:绩效|单位|项目|部门)?(?:自评|评价|综合)(?:总得?分|得分|分数|结果得分)(?:\(.*\))?:?$/;
/** Titles of self-evaluation forms: 绩效…表, 自评表, 自评. */
export const FORM_TITLE = /(?:绩效|自评)[^:;,。]{0,24}(?:表|自评)$|自评(?:情况|报告)?表/;
