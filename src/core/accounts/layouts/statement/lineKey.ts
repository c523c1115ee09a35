/**
 * Which line of T1 or T4 a label names.
 */
import type { Words } from '../../sheet/text';
import { keptFor, plain, withoutIncluded, wordsOf } from '../../sheet/text';
import { classCode } from '../coded/classCode';
import type { Hints } from '../hints';
import type { LineRule } from './lines';
import { EXPENDITURE_LINES, INCOME_LINES, SOURCES } from './lines';

/** 二、…: an item beside the one above it, where 其中：… and （一）… are parts of it. */
const OWN_ITEM = /^[一二三四五六七八九十]+[、.](?!其中)/;

/** The key of an income line; remembers below which line the sources stand. `null` for a line not known. */
export function incomeKey(): (label: string) => string | null {
  let above: string | null = null;
  return label => {
    const words = wordsOf(label);
    const key = incomeLine(words);
    if (key === null) return null;
    if (!SOURCES.includes(key)) above = key;
    if (above === 'in.opening' || (above === 'in.fiscal' && !OWN_ITEM.test(words.plain)))
      return key.replace(/^in(?=\.(?:general|government|state))/, above);
    return key;
  };
}

export const incomeLine = keptFor(words => keyOf(words, INCOME_LINES));
export const expenditureLine = keptFor(
  words => keyOf(words, EXPENDITURE_LINES) ?? classCode(words.text),
);

export function expenditureKey(label: string): string | null {
  return expenditureLine(wordsOf(label));
}

/** A line that is not known is what a person said it is. */
export function withHints(
  keyFor: (label: string) => string | null,
  hints: Hints,
): (label: string) => string | null {
  return label => keyFor(label) ?? hints.rows.get(plain(label)) ?? null;
}

function keyOf({ bare: label }: Words, rules: readonly LineRule[]): string | null {
  const words = withoutIncluded(label);
  return rules.find(rule => rule.label.test(words))?.key ?? null;
}
