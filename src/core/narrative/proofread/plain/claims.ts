/**
 * What a sentence says of its own numbers and they deny: a rate of a rise from nothing, 100 % beside 决算数大于预算数, 等于
 * between two different amounts, 持平 with a cause of a decrease. No table is needed, nor a wording known.
 */
import type { Message } from '../../../message';
import { message } from '../../../message';
import { exact } from '../../../money';
import type { Exact } from '../../../money';
import { inUnit } from '../../align/units';
import type { Found } from '../found';
import { foundAt } from '../found';
import type { Sentence } from './sentences';
import { sentencesIn } from './sentences';

const STOPS = /[。]/g;
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const UNIT = '万元|亿元|元';
const MORE = '增加|增长|上升|提高';
const LESS = '减少|下降|降低';

type Check = (sentence: Sentence) => readonly Found[];

export function claimIssues(text: string): readonly Found[] {
  const sentences = sentencesIn(text, STOPS);
  const checks: readonly Check[] = [
    fromNothing,
    fullyDone,
    compared,
    opposite,
    flatWithCause,
    twice,
  ];
  return [...sentences.flatMap(sentence => checks.flatMap(check => check(sentence)))];
}

/** 支出0.30万元，比2023年度增加0.30万元，增长100%: there was nothing to take a rate of. */
const RISE = new RegExp(
  `(${NUMBER})(${UNIT})[,;](?:[^。%;]*?)(?:比|较|与)(?:20\\d\\d年度?|[^\\d。%;])*?(?:${MORE})了?(${NUMBER})(${UNIT})[,;(]?(?:${MORE})了?(${NUMBER}%)`,
  'g',
);

function fromNothing({ words, at }: Sentence): readonly Found[] {
  return [...words.matchAll(RISE)].flatMap(match => {
    const [whole, now, nowUnit, difference, unit, rate = ''] = match;
    const [a, b] = [wan(now, nowUnit), wan(difference, unit)];
    if (a === null || b === null || a.isZero() || !a.eq(b)) return [];
    const start = match.index + whole.length - rate.length;
    return [said(at, start, rate, message('proof.rateFromNothing', { rate }))];
  });
}

/** 完成年初预算100%，决算数大于预算数55.93万元 */
const DONE = new RegExp(
  `完成[^。;%]{0,12}预算数?的?(100(?:\\.0+)?%)[,;](?:支出)?决算数?(?:大于|小于|高于|低于|多于|少于|超过)(?:年初|全年|调整)?预算数?(${NUMBER})(${UNIT})`,
  'g',
);
/** From a thousandth of a thousandth on, no rounding makes 100 % of it. */
const LEAST_PART = 0.005;

function fullyDone({ words, at }: Sentence): readonly Found[] {
  return [...words.matchAll(DONE)].flatMap(match => {
    const [whole, rate = '', difference, unit] = match;
    const amounts = [
      ...words.slice(0, match.index).matchAll(new RegExp(`(${NUMBER})(${UNIT})`, 'g')),
    ];
    const largest = amounts
      .map(([, number, its]) => wan(number, its))
      .reduce<Exact | null>((most, one) => (one && (!most || one.gt(most)) ? one : most), null);
    const d = wan(difference, unit);
    if (!d || d.isZero() || (largest && d.lt(largest.times(LEAST_PART)))) return [];
    const start = match.index + whole.indexOf(rate);
    const other = whole.slice(whole.indexOf(rate) + rate.length + 1);
    return [said(at, start, rate, message('proof.contradiction', { numbers: [rate, other] }))];
  });
}

/** 年初预算为2488.07万元，支出决算为2468.07万元，…，决算数等于年初预算数 */
const PAIR = new RegExp(
  `预算数?(?:为|是)?(${NUMBER})(${UNIT})[,;](?:支出)?决算数?(?:为|是)?(${NUMBER})(${UNIT})(?![^。;]*预算数?(?:为|是)?${NUMBER}(?:${UNIT}))`,
);
const WORD =
  /决算数?(?:与)?(大于|高于|多于|超过|小于|低于|少于|等于|(?=(?:年初|全年)?预算数?(?:持平|一致|相同|相等|无差异|没有差异)))(?:年初|全年)?预算数?(持平|一致|相同|相等|无差异|没有差异)?/;

function compared({ words, at }: Sentence): readonly Found[] {
  const pair = PAIR.exec(words);
  const after = pair ? words.slice(pair.index + pair[0].length) : '';
  const word = pair ? WORD.exec(after) : null;
  if (!pair || !word) return [];
  const [budget, done] = [wan(pair[1], pair[2]), wan(pair[3], pair[4])];
  // Both nothing: the sentence is the form's, whatever its word.
  if (!budget || !done || (budget.isZero() && done.isZero())) return [];
  const [text, sign = ''] = word;
  if (holds(sign, done, budget)) return [];
  const start = pair.index + pair[0].length + word.index;
  const numbers = [`${pair[1] ?? ''}${pair[2] ?? ''}`, `${pair[3] ?? ''}${pair[4] ?? ''}`, text];
  return [said(at, start, text, message('proof.contradiction', { numbers }))];
}

function holds(sign: string, done: Exact, budget: Exact): boolean {
  if (/大于|高于|多于|超过/.test(sign)) return done.gt(budget);
  return /小于|低于|少于/.test(sign) ? done.lt(budget) : done.eq(budget);
}

/** 增加278.52万元，下降10.47% */
const OPPOSITE = new RegExp(
  `(${MORE}|${LESS})了?(${NUMBER}(?:${UNIT}))[,(]?(${MORE}|${LESS})了?(${NUMBER}%)`,
  'g',
);

function opposite({ words, at }: Sentence): readonly Found[] {
  return [...words.matchAll(OPPOSITE)].flatMap(match => {
    const [whole, first = '', amount = '', second = '', rate = ''] = match;
    if (MORE.includes(first) === MORE.includes(second)) return [];
    const start = match.index + whole.lastIndexOf(second);
    const numbers = [first + amount, second + rate];
    return [said(at, start, second, message('proof.contradiction', { numbers }))];
  });
}

/** 与上年相比持平，减少的主要原因是 */
const CAUSE = new RegExp(
  `(?:持平|相同|一致|无变化|没有变化)[,。;]?(?:${MORE}|${LESS})的?(?:主要)?原因`,
  'g',
);

function flatWithCause({ words, at }: Sentence): readonly Found[] {
  return [...words.matchAll(CAUSE)].map(({ index, 0: whole }) =>
    said(at, index, whole, message('proof.flatWithCause', { found: whole })),
  );
}

const WORDS_TWICE =
  /(主要用于|主要原因是?|主要包括|其中|完成(?:年初)?预算的|与上年度?相比|支出|收入|\p{Script=Han}{3,12})[:：]?\1/gu;

function twice({ words, at }: Sentence): readonly Found[] {
  return [...words.matchAll(WORDS_TWICE)].map(({ index, 0: whole }) =>
    said(at, index, whole, message('proof.wordsTwice', { found: whole })),
  );
}

function said(at: Sentence['at'], start: number, words: string, told: Message): Found {
  return foundAt(
    { from: at(start), to: at(start + words.length - 1) + 1 },
    { kind: 'branch', message: told },
  );
}

function wan(number: string | undefined, unit: string | undefined): Exact | null {
  const text = number === undefined ? null : inUnit(number.replaceAll(',', ''), unit ?? '', '万元');
  return text === null ? null : exact(text);
}
