/**
 * Whether the words of its own sentence say what a number is: of which year, a budget as first approved or another, an
 * increase or a decrease, in a unit of money. A value of which they say otherwise, or nothing, is left for a person.
 * The sentence decides and not its alignment, which binds 3,337.80 of “年初预算3500万元，调整后3337.80万元” to the budget.
 */
import { unitAfter } from '../align/units';
import type { Doubt } from '../messages';
import { foldedYears } from './year';

export interface Expected {
  /** Of the text; `null` where it is not known. */
  readonly year: number | null;
  /** `given`: an amount whose sentence may call it anything. */
  readonly what: 'budget' | 'difference' | 'same' | 'amount' | 'given' | 'count';
  /** Of a difference: the amount grew. */
  readonly isMore?: boolean;
}

const STOP = /[。；;\r\n]/;
const REASONS = /(?:原因|主要是|主要为|主要系|主要用于)[^。；;]*/g;
const YEAR = /20\d\d(?=\s*年)/g;
const COMPARED = /(?:比|与|和|同|较|相较于?|对比)(?:20\d\d\s*年度?[、和及与])*(20\d\d)\s*年度?/g;
const BASES =
  /(?:比|与|和|同|较|相较于?|对比)\s*((?:上|前|去)一?年|20\d\d\s*年(?:度?[、和及与]\s*20\d\d\s*年)*|(?:年初|全年|调整)?预算)/g;
const NATURES =
  /调整后?的?(?:全年)?预算|调整后?|追加|追减|变更|全年预算|(?:上|去|前)一?年|年初预算|(?<!公共|基金|经营)预算(?!绩效|单位|拨款)|决算|批复/g;
const UP = /增加|增长|上升|提高|扩大|增|多/;
const DOWN = /减少|下降|降低|节约|缩减|压减|减|少/;
const FLAT =
  /持平|相同|一致|相等|无增减|无变化|没有变化|不变|未发生变化|无差异|等于|上年度?(?:无|没有|未)/;
const ABOUT_BEFORE = /(?:约|近|逾|超过?|不足|不到|大概|将近|[至到~～—–-]|\d(?:万元)?[至到~～—–-])$/;
const ABOUT_AFTER = /^(?:\s*[余多几]|(?:[万亿]*元)?(?:左右|上下|以上|以内|[至到~～—–]\s*\d))/;
const TWO_UNITS = /^\s*(?:[万亿千百]*元\s*[万亿千百]*元|[万亿千百]*元\s*%|%\s*[万亿千百]*元)/;
const MONEY = /元$/;
const PAST = /[上去前]一?年/;
/** “增长” and nothing after it on its line or the next. */
const HANGING = /(?:为|是|的|占|增长|下降|增加|减少)[\r\n]+(?!\d)/;
const LACKING = /(?:为|数|的|加|少|长|降|达|计|占|出)\s*(?:[万亿]?元|%)/;
const LEFT_OPEN = /×{2,}|[Xx]{2,}|_{2,}|〔待填|【[^】]{0,20}】|\(\s*\)/;
const NEAR = 12;
const LAST_OF_CLAUSE = /[^,、]*$/;

/** `null`: the words say that it is what was expected. */
export function doubtOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  expected: Expected,
): Doubt | null {
  const said = sentenceAt(text, from, to);
  const { year, what } = expected;
  if (said.isOpen || LACKING.test(said.whole) || LEFT_OPEN.test(said.whole)) return 'unfinished';
  if (year !== null && said.year !== null && said.year !== year) return 'year';
  if (what === 'budget' && PAST.test(said.near)) return 'year';
  if (what === 'same')
    return FLAT.test(said.from) ? baseDoubt(said, said.lead + said.from, year) : 'nature';
  if (what === 'difference') {
    const doubt =
      baseDoubt(said, said.lead, year) ?? directionDoubt(said, expected.isMore === true);
    if (doubt !== null) return doubt;
  } else if (what === 'budget' ? !isBudget(said) : what !== 'given' && isOther(said, what))
    return 'nature';
  if (ABOUT_BEFORE.test(said.near) || ABOUT_AFTER.test(said.after)) return 'inexact';
  if (what === 'count') return null;
  const unit = unitAfter(text, to);
  return unit === null || !MONEY.test(unit) || TWO_UNITS.test(said.after) ? 'unit' : null;
}

interface Said {
  readonly whole: string;
  /** Earlier sentences of the line. */
  readonly before: string;
  /** The sentence up to the number, and from it on. */
  readonly lead: string;
  readonly from: string;
  /** The words since the number before it, and behind it. */
  readonly near: string;
  readonly after: string;
  /** The last one named, of the sentence itself and not of what it compares with; else of its paragraph. */
  readonly year: number | null;
  /** It ends with its paragraph and without a stop. */
  readonly isOpen: boolean;
}

function sentenceAt(text: string, from: number, to: number): Said {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const before = folded(text.slice(line, from));
  const start = lastStop(before);
  const rest = folded(text.slice(to));
  const stop = rest.search(STOP);
  const after = rest.slice(0, stop < 0 ? undefined : stop);
  const lead = before.slice(start);
  const number = folded(text.slice(from, to));
  return {
    whole: lead + number + after,
    before: before.slice(0, start).replace(REASONS, ''),
    lead,
    from: number + after,
    near: withoutUnit(/[^\d%]*$/.exec(lead.replace(YEAR, ''))?.[0] ?? ''),
    after,
    year: yearIn(before.slice(start)) ?? yearIn(before.slice(0, start)),
    isOpen: isOpen(rest, stop),
  };
}

function folded(words: string): string {
  return foldedYears(words).replace(/[ \t\u3000]+/g, '');
}

function lastStop(words: string): number {
  return Math.max(...['。', '；', ';', '\n'].map(one => words.lastIndexOf(one))) + 1;
}

/** Behind the number before: “万元，决算数” is “，决算数”. */
function withoutUnit(words: string): string {
  return words.replace(/^[万亿千百]*元/, '');
}

function yearIn(words: string): number | null {
  const bare = words.replace(REASONS, '').replace(COMPARED, '');
  const last = [...bare.matchAll(YEAR)].at(-1)?.[0];
  return last === undefined ? null : Number.parseInt(last, 10);
}

/** A line may break within a sentence; at the end of the text, or before a heading or an ordinal, it does not go on. */
function isOpen(rest: string, stop: number): boolean {
  if (HANGING.test(rest.slice(0, stop + 2))) return true;
  if (stop < 0) return !/[!！)"”]\s*$/.test(rest);
  if (!/[\r\n]/.test(rest[stop] ?? '')) return false;
  return /^(?:\s*$|\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、]))/.test(
    rest.slice(stop),
  );
}

/** What is compared with: said in the sentence, or before it of all that follows. */
function baseDoubt({ before }: Said, lead: string, year: number | null): Doubt | null {
  const base = ([...lead.matchAll(BASES)].at(-1) ?? [...before.matchAll(BASES)].at(-1))?.[1];
  if (base === undefined || base.endsWith('预算')) return 'nature';
  if (base.startsWith('前')) return 'year';
  const named = [...base.matchAll(/20\d\d/g)].map(([one]) => Number.parseInt(one, 10));
  if (named.length === 0) return null;
  return named.length > 1 || (year !== null && named[0] !== year - 1) ? 'year' : null;
}

function directionDoubt({ near, after }: Said, isMore: boolean): Doubt | null {
  const word = LAST_OF_CLAUSE.exec(near)?.[0] ?? '';
  const rated = /^[^。；;]*?%/.exec(after.replace(REASONS, ''))?.[0] ?? '';
  const [said, unsaid] = isMore ? [UP, DOWN] : [DOWN, UP];
  return said.test(word) && !unsaid.test(word) && !unsaid.test(rated) ? null : 'direction';
}

/** 年初预算 is the last thing said before the number, and nothing else is said of it behind. */
function isBudget({ near, lead, after }: Said): boolean {
  const last = [...near.matchAll(NATURES)].at(-1)?.[0];
  const isInitial =
    last === '年初预算' || last === '批复' || (last === '预算' && /年初|批复/.test(lead));
  return (
    isInitial &&
    !near.includes('分别') &&
    !/^[万亿]?元(?:,?(?:为|系|是|属)|\()(?:调整|追加|决算)/.test(after)
  );
}

/** Another year's, or a budget, where what was spent or is there was meant; of a count only just before it. */
function isOther({ near }: Said, what: Expected['what']): boolean {
  const clause = LAST_OF_CLAUSE.exec(near)?.[0] ?? '';
  const words = what === 'count' ? clause.slice(-NEAR) : clause;
  const last = [...words.matchAll(NATURES)].at(-1)?.[0];
  return last !== undefined && last !== '决算' && last !== '批复';
}
