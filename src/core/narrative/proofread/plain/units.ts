/**
 * Units of money that are not there, or there twice: 项目支出261.62，占… and 261.62万元万元.
 */
import { message } from '../../../message';
import type { Found } from '../found';
import { foundAt } from '../found';
import { sentencesIn } from './sentences';

const STOPS = /[。]/g;
/** So far back a word says what a number is. */
const NEAR = 14;
const DOUBLED = /(\d)((?:万元|亿元|元|%){2,})/g;
/** An amount by the word before it; scores, rates and averages are not. */
const BARE =
  /(?:支出|收入|经费|费用?|决算数?|预算数?|合计|总计|总额|金额|增加|减少)(?:了|为|是|共|均为|各)?((?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2})(?=[,。;])/g;
const OTHERS = /分|率|人均|车均|比例|面积|平方|指数|倍/;
const MONEY = /\d(?:万|亿)?元/;

export function unitIssues(text: string): readonly Found[] {
  return sentencesIn(text, STOPS).flatMap(({ words, at }) => {
    const doubled = [...words.matchAll(DOUBLED)].map(({ index, 2: units = '' }) =>
      foundAt(
        { from: at(index + 1), to: at(index + units.length) + 1 },
        { kind: 'unit', message: message('proof.unitTwice', { found: units }) },
      ),
    );
    const bare = MONEY.test(words)
      ? [...words.matchAll(BARE)].flatMap(({ index, 0: whole, 1: number = '' }) => {
          const start = index + whole.length - number.length;
          if (OTHERS.test(words.slice(Math.max(0, start - NEAR), start))) return [];
          return foundAt(
            { from: at(start), to: at(index + whole.length - 1) + 1 },
            { kind: 'unit', message: message('proof.unitLacking', { number }) },
          );
        })
      : [];
    return [...doubled, ...bare];
  });
}
