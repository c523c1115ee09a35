/**
 * A paragraph's numbers, names and a person's words, by their places in its compact text.
 */
import type { Hit, Names } from './names';
import { hitsIn } from './names';

export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** As written, separators kept, without the sign %. */
  readonly text: string;
  /** 万元, %, 个 …; '' without. */
  readonly unit: string;
  /** Behind the unit. */
  readonly end: number;
}

/** Words behind 原因是, 用于 …: a person's. */
export interface Words {
  /** Where the marker begins. */
  readonly lead: number;
  readonly from: number;
  readonly to: number;
  readonly isReason: boolean;
}

export interface Scan {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly hits: readonly Hit[];
  readonly words: readonly Words[];
}

const NUMERAL =
  /(?<![\d.A-Za-z])(-?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|百万元|万元|千元|百元|元|个百分点|%|年度|年|月|日|个|辆|台|套|人次|批次|人|批|次|户|项|分|件|场|期|平方米)?/g;
const MARKER =
  /(?:(?:主要|变动|增减变化|增减变动|差异|预决算差异|增加|减少|增长|下降|上升|降低|变化)的?)*原因(?:如下|分析)?(?:是|为|：|在于|系)+(?:因为|由于|因)?：?|主要(?:是|系)(?:因为|由于|因)?：?|主要(?:由于|因为|因)|(?:主要)?用于(?!以下)(?:：|是)?|开支内容(?:主要)?(?:包括|为|是)?：?|结转和结余事项：|来访人员主要包括：/g;

export function scan(text: string, names: Names): Scan {
  const numerals = [...text.matchAll(NUMERAL)].map((match): Numeral => {
    const [whole, sign = '', digits = '', unit = ''] = match;
    return {
      from: match.index,
      to: match.index + sign.length + digits.length,
      text: sign + digits,
      unit,
      end: match.index + whole.length,
    };
  });
  const hits = hitsIn(text, names);
  return { text, numerals, hits, words: wordsIn(text, hits) };
}

function wordsIn(text: string, hits: readonly Hit[]): readonly Words[] {
  const found: Words[] = [];
  for (const match of text.matchAll(MARKER)) {
    const from = match.index + match[0].length;
    if (found.some(({ to }) => match.index < to)) continue;
    const isReason = !/用于|内容|事项|人员/.test(match[0]);
    const to = endOf(text, from, hits, isReason);
    if (to > from) found.push({ lead: match.index, from, to, isReason });
  }
  return found;
}

/** A clause that has numbers of its own again. */
const RESUMES =
  /^[，,](?:其中|完成(?:年初|全年|调整)?预算|支出决算|决算数?为?\d|年初预算|占|(?:较|比|与)(?:上年|上一年|去年|20\d\d年|年初)[^。；]{0,24}?\d|(?:决算数)?(?:与|和)(?:年初|全年)?预算)/;
const GOES_ON = /^(?:[一二三四五六七八九]是|同时|另外|此外|其次|再次)/;

function endOf(text: string, from: number, hits: readonly Hit[], isReason: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '（') depth += 1;
    if (char === '）' && --depth < 0) return at;
    const rest = text.slice(at + 1);
    if (char === '。' && !(isReason && GOES_ON.test(rest))) return at;
    if (char === '；' && (rest === '' || !isReason || startsItem(text, at + 1, hits))) return at;
    if ((char === '，' || char === ',') && RESUMES.test(text.slice(at, at + 60))) return at;
  }
  return text.length;
}

function startsItem(text: string, at: number, hits: readonly Hit[]): boolean {
  const start =
    at +
    (/^(?:\d+[.、．]|（[\d一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/.exec(
      text.slice(at),
    )?.[0].length ?? 0);
  const hit = hits.find(one => one.from === start);
  if (!hit) return false;
  return /^(?:（[类款项]）)?[^，。；]{0,30}?\d/.test(text.slice(hit.to));
}
