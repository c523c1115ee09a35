/**
 * The unit of money that a text says: understood ("金额单位：万元"), said in words that are not understood ("单位：RMB"),
 * or not said. What is said and not understood is never taken for what other tables say: the person is asked.
 */
import type { Words } from '../sheet/text';
import { keptFor } from '../sheet/text';

export interface SaidUnit {
  /** "万元"; "角", "十万元" are units too, though no table is read in them; else the words as they stand. */
  readonly unit: string;
  readonly understood: boolean;
}

const NAMED = '(?:十|百|千)?亿元|(?:十|百|千)?万元|[十百千]?元';
const UNIT = new RegExp(`^(?:${NAMED}|[万角分])`, 'u');
/** Of "金额（万元）", "单位：万元", "万元": a cell that says nothing else. */
const ONLY = new RegExp(
  `^\\(?(?:(?:金额|计量|货币|金额计量|数据)?单位:?|金额[:(])?\\(?(?:人民币|rmb|cny)?(${NAMED}|[万角分])\\)?$`,
  'iu',
);
const BRACKETED = new RegExp(`\\((?:单位:?)?(?:人民币)?(${NAMED})(?:角分)?\\)`, 'u');
/** "元（保留两位小数）", "元/角/分". */
const AT_START = new RegExp(`^\\(?(?:人民币|rmb|cny)?(${NAMED})(?=[(/、]|角|人民币|rmb)`, 'iu');
/** "以万元为单位", "按元列示". */
const IN_SENTENCE = new RegExp(
  `[以按](?:人民币)?(${NAMED})(?:为(?:金额)?单位|列示|填列|反映)`,
  'u',
);
/** Where a text speaks of a unit; 编制单位 and its like are offices. */
const SPEAKS =
  /(编制|填报|公开|预算|决算|编报|汇总|主管|所属|下级|本)?(金额计量|金额|计量|货币|记账|计价|数据|列示|统计)?(?:单位|unit)(?:\(\w*\))?([:;]|为|是)?/giu;
const CURRENCY = /^(?:人民币|rmb|cny|¥|\()[:、/]?/iu;
/** What may stand right behind a unit without making it another. */
const BEHIND =
  /^(?:$|[^\p{L}\p{N}]|角|整|人民币|rmb|cny|公开|财决|附?表\d|20\d\d|第.{1,3}页|共.{1,3}页|保留|至|取|计$|口径)/iu;
/** Counted beside money: "万元、个、人". */
const COUNTED = /^(?:[个人辆台套次户批件%名]|人次|批次|角|分)\)?$/u;
const ASIDE = /\(?(?:财决)?公开\d{1,2}表\)?|20\d\d年度?/gu;
const MONEY = /元|^[十百千万亿]+$|[角分]$|人民币|rmb|cny|yuan|usd|dollar|美金|[¥$]|^\d*[kmw]$/iu;
const OFFICE =
  /[局院办委会所心县市区厅处校馆站队部司社团室台学府庭庄镇乡村组行厂店园级](?:\([^()]*\))?$/u;
const LONGEST_UNIT = 16;
const POWERS: Readonly<Record<string, string>> = {
  '1': '元',
  '10': '十元',
  '100': '百元',
  '1000': '千元',
  '10000': '万元',
  '1000000': '百万元',
  '100000000': '亿元',
};
const TRADITIONAL: readonly (readonly [string, string])[] = [
  ['萬', '万'],
  ['億', '亿'],
  ['仟', '千'],
  ['佰', '百'],
  ['單', '单'],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/(?:hundredmillion|yi)(?:rmb)?yuan/giu, '亿元'],
  [/(?:tenthousand|wan)(?:rmb)?yuan/giu, '万元'],
  [/millions?(?:of)?(?:rmb)?yuan/giu, '百万元'],
  [/thousands?(?:of)?(?:rmb)?yuan/giu, '千元'],
  [/yuan|圆/giu, '元'],
];
/** Most texts need no second look. */
const MAY_SAY = /[元圆万萬角分]|单位|單位|unit|yuan/iu;

export const saidUnit = keptFor(({ plain }: Words): SaidUnit | null =>
  MAY_SAY.test(plain) ? unitIn(usual(plain)) : null,
);

/** Whether the cell says a unit of money and nothing else. */
export const isOnlyUnit = keptFor(
  ({ plain }: Words): boolean =>
    MAY_SAY.test(plain) &&
    (ONLY.test(usual(plain)) || AT_START.test(usual(plain)) || /^unit:/iu.test(plain)),
);

/** Whether words in the place of an office's name are about money. */
export function isMoney(plain: string): boolean {
  const words = usual(plain);
  return unitAtStart(words) !== null || soundsLikeMoney(words);
}

function unitIn(text: string): SaidUnit | null {
  const [, found = null] =
    [ONLY, AT_START, BRACKETED, IN_SENTENCE]
      .map(pattern => pattern.exec(text))
      .find(match => match !== null) ?? [];
  if (found !== null) return { unit: full(found), understood: true };
  let unclear: string | null = null;
  const spoken = [...text.matchAll(SPEAKS)];
  for (const [index, match] of spoken.entries()) {
    const [whole, office, money, mark] = match;
    if (office !== undefined && money === undefined) continue;
    const rest = clause(text.slice(match.index + whole.length, spoken[index + 1]?.index));
    const unit = unitAtStart(rest);
    if (unit !== null) return { unit, understood: true };
    if (mark !== undefined && rest !== '' && (money !== undefined || soundsLikeMoney(rest)))
      unclear ??= rest;
  }
  return unclear === null ? null : { unit: unclear, understood: false };
}

/** The words of a statement, up to where another sentence begins. */
function clause(rest: string): string {
  const [first = ''] = rest.replace(ASIDE, '').split(/[。;]/u);
  return first.replace(/^[:,]+/u, '');
}

/** Other ways to write the same: traditional characters, English, thousands with a comma. */
function usual(plain: string): string {
  let text = plain;
  if (/[萬億仟佰單]/u.test(text))
    for (const [other, own] of TRADITIONAL) text = text.replaceAll(other, own);
  text = text.replace(/(\d),(?=\d{3})/gu, '$1');
  for (const [pattern, unit] of ENGLISH) text = text.replace(pattern, unit);
  return text.replace(/(?<!\d)(10*)元/gu, (whole, power: string) => POWERS[power] ?? whole);
}

function unitAtStart(words: string): string | null {
  let text = words;
  for (let rest = text.replace(CURRENCY, ''); rest !== text; rest = text.replace(CURRENCY, ''))
    text = rest;
  const parts = text.split(/[、,/和及或]/u).filter(part => part !== '');
  const units = new Set<string>();
  for (const part of parts) {
    const unit = UNIT.exec(part)?.[0];
    if (unit !== undefined && BEHIND.test(part.slice(unit.length))) {
      if (units.size === 0 || !/[角分]/u.test(unit)) units.add(full(unit));
    } else if (!COUNTED.test(part) && !(units.size > 0 && !MONEY.test(part))) return null;
  }
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}

function soundsLikeMoney(words: string): boolean {
  return words.length <= LONGEST_UNIT && MONEY.test(words) && !OFFICE.test(words);
}

function full(unit: string): string {
  return unit === '万' ? '万元' : unit;
}
