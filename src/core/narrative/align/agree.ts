/**
 * Whether two printed numbers are the same amount: 2,678.10 and 2678.1 are, 91.10% and 91.1 are not (one is a rate).
 */
import { exact } from '../../money';
import type { NumberSlot } from '../language/nodes';

const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

export function agrees(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (
    expected.endsWith('%') !== found.endsWith('%') ||
    !NUMBER.test(expected) ||
    !NUMBER.test(found)
  )
    return false;
  return exact(expected.replace('%', '')).eq(exact(found.replace('%', '')));
}

/** Whether what was found is one of the texts that are right in the slot. */
export function fits({ text, also }: Pick<NumberSlot, 'text' | 'also'>, found: string): boolean {
  return text !== null && [text, ...also].some(right => agrees(right, found));
}
