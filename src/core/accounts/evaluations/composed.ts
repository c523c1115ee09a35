/**
 * A target or a result whose operator, number and unit stand in columns of their own, as the one field that another form
 * would have: "≥" | 13 | 台 → "≥13台". It stands at the number's cell.
 */
import { plain } from '../sheet/text';
import type { Field } from './model';

const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|大于等于|不低于|不少于)$/, '≥'],
  [/^(?:≤|<=|小于等于|不高于|不超过)$/, '≤'],
  [/^(?:=|等于)$/, '='],
  [/^(?:>|大于)$/, '>'],
  [/^(?:<|小于)$/, '<'],
];
const WORDS = /定性/;
const NO_UNIT = /^(?:无|[-—–/\\]*|其他)$/;

/** The value with the sign and unit beside it. */
export function targetOf(value: Field, sign: string, unit: string): Field {
  const operator = OPERATORS.find(([form]) => form.test(plain(sign)))?.[1] ?? '';
  if (value.shown.trim() === '' || WORDS.test(sign)) return asWords(value, sign);
  const own = plain(value.shown);
  const prefix = /^[≥≤<>=]/.test(own) ? '' : operator;
  return united(value, prefix, unit);
}

/** A result in numbers takes the unit of its target. */
export function actualOf(value: Field, unit: string, target: Field): Field {
  const small = value.number !== null && Math.abs(Number(value.number)) <= 1;
  const large = target.number !== null && Number(target.number) > 1;
  // 0.95 beside 90 in a column of % may be 95 %: it stays as it is, and is asked for.
  if (/^[%％]$/.test(plain(unit)) && small && large) return value;
  return united(value, '', unit);
}

function united(value: Field, prefix: string, unit: string): Field {
  const bare = value.number !== null && /^[+-]?[\d.,]+$/.test(plain(value.shown));
  const noun = bare && !NO_UNIT.test(plain(unit)) ? plain(unit) : '';
  if (prefix === '' && noun === '') return value;
  const shown = `${prefix}${value.shown.trim()}${noun}`;
  return {
    ...value,
    shown,
    number: prefix === '' ? value.number : null,
    percent: value.percent || noun === '%',
  };
}

/** A target in words stays words, even where a number stands in it. */
function asWords(value: Field, sign: string): Field {
  return WORDS.test(sign) && value.shown.trim() !== ''
    ? { ...value, shown: `定性：${value.shown.trim()}`, number: null }
    : value;
}
