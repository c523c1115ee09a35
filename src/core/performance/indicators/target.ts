/**
 * What a 年度指标值 asks for: "≥95%", "不超过90万元", "5-10个", "科学", "2023年12月底前".
 *
 * A text with a number that fits none of the forms is `unclear`: the score is then asked for, not guessed.
 */
import type { Field } from '../../accounts/evaluations/model';
import type { Quantity } from './quantity';
import { parseQuantity, plainText, quantityOf } from './quantity';

export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below' | 'equal' | 'bare';

export type Target =
  | { readonly kind: 'number'; readonly comparison: Comparison; readonly quantity: Quantity }
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string }
  | { readonly kind: 'blank' };

/** Longest first where one is the beginning of another. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/^(≥|不低于|不少于|不小于|不得低于|不得少于|大于或等于|大于等于|至少|达到|达)/, 'atLeast'],
  [
    /^(≤|不超过|不高于|不大于|不多于|不得超过|不得高于|小于或等于|小于等于|控制在|至多|最多)/,
    'atMost',
  ],
  [/^(>|大于|高于|超过|多于)/, 'above'],
  [/^(<|小于|低于|少于)/, 'below'],
  [/^(=|等于)/, 'equal'],
];

const AFTER: readonly (readonly [RegExp, Comparison])[] = [
  [/(\(含\))?(及以上|以上)(\(含\))?$/, 'atLeast'],
  [/(\(含\))?(及以下|以下|以内|之内)(\(含\))?$/, 'atMost'],
];

const RANGE = /^\[?(-?[\d.,]+)([^\d.,~～\-至到]*)(?:~|～|-|至|到|,)(-?[\d.,]+)([^\d.,\]]*)\]?$/;
/** A deadline is words with digits: 2023年12月底前, 12月31日前, 3季度. */
const DEADLINE = /\d(年|月|日|号|季度).*$/;
const DIGIT = /\d/;
const NOTHING = /^[-—–/\\]*$/;

export function parseTarget(field: Field): Target {
  const plain = plainText(field.shown);
  if (field.number === null && NOTHING.test(plain)) return { kind: 'blank' };
  // A cell with a number in it has no room for an operator.
  if (field.number !== null && !/[^\d.,%+-]/.test(plain))
    return numberTarget('bare', quantityOf(field), plain);
  return parseTargetText(plain);
}

function parseTargetText(plain: string): Target {
  for (const [form, comparison] of BEFORE) {
    const operator = form.exec(plain);
    if (operator)
      return numberTarget(
        comparison,
        parseQuantity(withoutAfter(plain.slice(operator[0].length))),
        plain,
      );
  }
  for (const [form, comparison] of AFTER) {
    const place = plain.search(form);
    const quantity = place > 0 ? parseQuantity(plain.slice(0, place)) : null;
    if (quantity) return { kind: 'number', comparison, quantity };
  }
  const verb = withoutVerb(plain);
  if (verb && verb.rest !== plain) {
    const inner = parseTargetText(verb.rest);
    const bareShare = inner.kind === 'number' && inner.comparison === 'bare';
    if (inner.kind === 'number') return bareShare ? { ...inner, comparison: 'atLeast' } : inner;
  }
  const bare = parseQuantity(plain);
  // "2023年" and "12月" name a time, they count nothing.
  if (bare && !DEADLINE.test(plain)) return { kind: 'number', comparison: 'bare', quantity: bare };
  const range = RANGE.exec(plain);
  if (range && !DEADLINE.test(plain)) return rangeTarget(range, plain);
  if (!DIGIT.test(plain) || DEADLINE.test(plain)) return { kind: 'words', text: plain };
  return afterLabel(plain) ?? { kind: 'unclear', text: plain };
}

const VERB =
  /^(?:已|年|全年)?(完成率?|达到|达|实现|覆盖率?|同比增长|同比下降|同比|提高|提升|增长|增加|降低|下降|减少)(?:率)?(?=[≥≤><=\d])/;
const NEUTRAL = /^(?:完成率?|达到|达|实现|覆盖率?|同比)$/;

/** "提高6%" → 提高, 6%; `verb` is '' where it only says that something was done. `null` without a verb. */
export function withoutVerb(
  plain: string,
): { readonly verb: string; readonly rest: string } | null {
  const match = VERB.exec(plain);
  const verb = match?.[1];
  if (!match || verb === undefined) return null;
  return { verb: NEUTRAL.test(verb) ? '' : verb, rest: plain.slice(match[0].length) };
}

/** "控制在90万元以内", "不低于95%(含)". */
function withoutAfter(text: string): string {
  return text.replace(/(以上|以下|以内|之内)$/, '').replace(/\(含\)$/, '');
}

function numberTarget(comparison: Comparison, quantity: Quantity | null, text: string): Target {
  if (quantity) return { kind: 'number', comparison, quantity };
  return DIGIT.test(text) ? { kind: 'unclear', text } : { kind: 'words', text };
}

function rangeTarget(
  [, first = '', firstUnit = '', second = '', secondUnit = '']: RegExpExecArray,
  text: string,
): Target {
  const unit = secondUnit === '' ? firstUnit : secondUnit;
  const low = parseQuantity(first + (firstUnit === '' ? unit : firstUnit));
  const high = parseQuantity(second + unit);
  const sound = low && high && low.unit === high.unit && low.value.lte(high.value);
  return sound ? { kind: 'range', low, high } : { kind: 'unclear', text };
}

/** "完成率≥95%": words, an operator, one number. */
function afterLabel(plain: string): Target | null {
  const place = plain.search(/[≥≤<>=]|不低于|不少于|不超过|不高于/);
  // Each month, each quarter: the year's result is another number.
  if (place <= 0 || DIGIT.test(plain.slice(0, place)) || /每[^年]/.test(plain.slice(0, place)))
    return null;
  const target = parseTargetText(plain.slice(place));
  return target.kind === 'number' ? target : null;
}
