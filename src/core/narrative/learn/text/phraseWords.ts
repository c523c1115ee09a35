/**
 * Data: words of direction and comparison, as narratives have them.
 */
const UP = [
  '增加',
  '增长',
  '上升',
  '提高',
  '增多',
  '上涨',
  '大于',
  '高于',
  '多于',
  '超过',
  '超出',
] as const;
const OPPOSITES: Readonly<Record<string, string>> = {
  增加: '减少',
  增长: '下降',
  上升: '下降',
  提高: '降低',
  增多: '减少',
  上涨: '下降',
  大于: '小于',
  高于: '低于',
  多于: '少于',
  超过: '低于',
  超出: '低于',
  减少: '增加',
  下降: '增长',
  降低: '增长',
  下滑: '增长',
  下浮: '上浮',
  压减: '增加',
  小于: '大于',
  低于: '高于',
  少于: '多于',
  不足: '超出',
};
const CHANGING = '增加|增长|上升|提高|增多|上涨|减少|下降|降低|下滑|压减';
const COMPARING = '大于|高于|多于|超过|超出|小于|低于|少于';

/** The word that stands directly before an amount or rate of change. */
export const CHANGE_BEFORE = new RegExp(`(${CHANGING})(了|额为|额|数为|数|率为|率|为|约)?$`);
/** What follows the amount of a change: its rate. */
export const RATE_AFTER = new RegExp(
  `^([，,、；]?(?:同比|变动率为?|比率为?|变动比例为?|变化率为?|幅度为?|增幅为?|降幅为?|约|[，,（])*)(${CHANGING})?(了|率为|率|幅度为|为|约)?$`,
);
const YEAR = '(?:上年度?|上一年度?|去年度?|20\\d\\d年度?)';
const OF_BEFORE = '(?:同期|决算支出数?|决算数?|支出决算数?|支出数?|收入数?|数)?';
/** "与上年相比，", "比2022年度", "较上年决算数". */
export const PRIOR_HEAD = new RegExp(
  `(?:与|较|比|同|和)${YEAR}${OF_BEFORE}(?:相比|比较|对比|比)?[，,]?(?:各|均|总体)?$`,
);
export const BUDGET_HEAD =
  /(?:与|较|比|同|和)(?:年初|全年|调整|当年)?预算(?:数|安排)?(?:相比|比较|比)?[，,]?$/;
export const SAYS_PRIOR = new RegExp(`(?:与|较|比|同|和)${YEAR}`, 'g');
export const SAYS_BUDGET = /(?:与|较|比|同|和)(?:年初|全年|调整|当年)?预算|预决算差异/g;

const SAME =
  '(?:基本)?(?:持平|相同|一致|相等|无变化|没有变化|无增减变化|无增减|不变|未发生变化|无差异|没有差异|无变动)';
const STILL = '(?:基本)?(?:持平|无变化|没有变化|无增减变化|无增减|不变|未发生变化|无变动)';
export const FLAT_PRIOR = new RegExp(
  `((?:与|较|比|同|和)${YEAR}${OF_BEFORE}(?:相比|比较|对比|比)?[，,]?)(?:各|均)?${SAME}|(?:各|均)?${STILL}`,
  'g',
);
const BUDGET = '(?:年初|全年|调整|当年)?预算(?:数|安排)?';
export const FLAT_BUDGET = new RegExp(
  `(?:(?:支出)?决算数?)?(?:与|和|同)${BUDGET}(?:相比)?[，,]?${SAME}|(?:支出)?决算数?等于${BUDGET}|(?:支出)?决算数?(?:与|和)${BUDGET}不存在差异`,
  'g',
);
/** The unequal case without amounts: "决算数小于预算数的主要原因是", "…存在差异的主要原因是", "…的差异原因：". */
export const MOVED_BUDGET = new RegExp(
  `(?:支出)?决算(?:数|支出)?(?:(${COMPARING})${BUDGET}|(?:与|和|同)${BUDGET}(?:存在差异|有差异|的差异|差异|不一致))`,
  'g',
);
/** Words that state a fact. */
export const FACT = new RegExp(
  `${CHANGING.replace('提高|', '').replace('|压减', '')}|(?:提高|压减)(?=了|\\d|[，。；])|${COMPARING}|持平|无差异|无变化|没有变化|相同|一致|相等|等于|没有|未发生|未安排|未使用|不存在|无(?=[^关论法])`,
  'g',
);

export function isUp(word: string): boolean {
  return (UP as readonly string[]).includes(word);
}

export function opposite(word: string): string {
  return OPPOSITES[word] ?? word;
}
