/**
 * A number with its unit, as evaluation tables write it: "87.41%", "50个", "0.5亿元", 95.
 * Texts that are not exactly one number with a unit are `null`; nothing is guessed.
 */
import type { Field } from '../../accounts/evaluations/model';
import type { CellRef } from '../../address';
import type { Message } from '../../message';
import { message } from '../../message';
import type { Exact } from '../../money';
import { exact } from '../../money';
import { COUNT, COUNT_WORDS, MULTIPLIERS, PERCENT, UNITS } from './units';

export interface Quantity {
  readonly value: Exact;
  /** '' when none is written. */
  readonly unit: string;
  /** As written, for sentences. */
  readonly text: string;
}

const NUMBER_WITH_UNIT = /^([+-]?)(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)([^\d.,]*)$/;

/** Widths, spaces and the typed forms of signs made one: "＞＝ 95 ％" → ">=95%". */
export function plainText(text: string): string {
  // Before NFKC: it would turn ㎡ into m2 (also a unit), ≥ and ≤ stay as they are.
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[−–—﹣](?=\d)/g, '-')
    .replaceAll('≧', '≥')
    .replaceAll('≦', '≤')
    .replaceAll('⩾', '≥')
    .replaceAll('⩽', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('=>', '≥')
    .replaceAll('<=', '≤')
    .replaceAll('=<', '≤');
}

export function parseQuantity(text: string): Quantity | null {
  const plain = plainText(text);
  const match = NUMBER_WITH_UNIT.exec(plain);
  if (!match) return null;
  const [, sign = '', digits = '', word = ''] = match;
  const unit = unitOf(word);
  const value = exact(digits.replaceAll(',', '')).times(unit.factor);
  return { value: sign === '-' ? value.negated() : value, unit: unit.unit, text: plain };
}

/** A cell that should hold one number. What it shows counts; without that its value. */
export function quantityOf(field: Field): Quantity | null {
  const shown = parseQuantity(field.shown);
  if (shown || field.number === null) return shown;
  const text = field.percent ? `${field.number}%` : field.number;
  return { value: exact(field.number), unit: field.percent ? PERCENT : '', text };
}

interface Unit {
  readonly unit: string;
  readonly factor: string;
}

function unitOf(word: string): Unit {
  const known = knownUnit(word);
  if (known) return known;
  const times = MULTIPLIERS.get(word.charAt(0));
  if (times === undefined) return { unit: word, factor: '1' };
  const noun = word.slice(1);
  const { unit, factor } = knownUnit(noun) ?? { unit: noun, factor: '1' };
  return { unit, factor: exact(times).times(factor).toFixed() };
}

function knownUnit(word: string): Unit | null {
  if (COUNT_WORDS.has(word)) return { unit: COUNT, factor: '1' };
  const known = UNITS.get(word);
  return known ? { unit: known[0], factor: known[1] } : null;
}

export type Comparable =
  { readonly ok: true; readonly actual: Quantity } | { readonly ok: false; readonly why: Message };

/**
 * The result, which stands in `cell`, in the target's unit. A bare number takes the target's unit, except where it could as well be a fraction:
 * 0.95 beside 90% may mean 0.95% or 95%.
 */
export function inUnitOf(target: Quantity, actual: Quantity, cell: CellRef): Comparable {
  if (target.unit === actual.unit) return { ok: true, actual };
  if (actual.unit === '') {
    const fraction =
      target.unit === PERCENT && target.value.gt(1) && actual.value.gt(0) && actual.value.lte(1);
    if (fraction)
      return {
        ok: false,
        why: message('score.fraction', {
          cell,
          shown: actual.text,
          percent: actual.value.times(100).toFixed(),
        }),
      };
    return { ok: true, actual };
  }
  if (target.unit === '' && actual.unit === COUNT) return { ok: true, actual };
  const data = { cell, target: target.text, unit: target.unit, actual: actual.text };
  return { ok: false, why: message('score.otherUnit', data) };
}
