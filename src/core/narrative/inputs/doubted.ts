/**
 * Inputs that a text gives in words that do not say so: each with what is open, for a person to find out.
 */
import type { BoundNumber } from '../align/reading';
import type { Doubt } from '../messages';
import type { InputField } from '../model';
import { foundIn } from '../proofread/ownSentence';
import { placesIn } from '../proofread/textLines';
import type { Left } from './contradicted';
import type { Expected } from './doubt';
import { doubtOf } from './doubt';
import type { Gathered, Taken } from './gather';

export function doubted(gathered: Gathered, text: string, year: number | null): readonly Left[] {
  const place = placesIn(text);
  const left = (
    field: InputField,
    doubt: Doubt,
    from: number,
    numbers: readonly string[],
  ): Left => ({
    field,
    doubt,
    numbers,
    line: place(from, from).line,
  });
  const ofTaken = [...gathered.taken.values()].flatMap(one => {
    const expected = expectedOf(one, year);
    const at = one.bound?.token ?? { from: one.from, to: one.from };
    const doubt = expected === null ? null : doubtOf(text, at, expected);
    const numbers = one.bound === null ? [] : [one.bound.token.text];
    return doubt === null ? [] : [left(one.field, doubt, one.from, numbers)];
  });
  const noAmounts = gathered.read.sections
    .flatMap(({ numbers }) => numbers)
    .filter(bound => isNoAmount(bound, text) && !gathered.taken.has(fieldOf(bound)?.id ?? ''))
    .flatMap(bound => {
      const field = fieldOf(bound);
      const { from, text: number } = bound.token;
      return field === null ? [] : [left(field, 'unit', from, [number])];
    });
  return [...ofTaken, ...noAmounts];
}

function expectedOf({ field, bound, isWords }: Taken, year: number | null): Expected | null {
  if (isWords || field.kind === 'text') return null;
  if (bound === null) return field.kind === 'amount' ? { year, what: 'same' } : null;
  const { reads, unit } = bound.slot;
  if (reads?.base !== null && reads !== null)
    return { year, what: 'difference', isMore: reads.sign < 0 };
  if (field.kind !== 'amount' || unit !== '万元') return { year, what: 'count' };
  if (/年初(?:预算|批复)/.test(field.label)) return { year, what: 'budget' };
  return { year, what: field.label.includes('预算') ? 'given' : 'amount' };
}

/** A rate in the place of an amount. */
function isNoAmount(bound: BoundNumber, text: string): boolean {
  return fieldOf(bound) !== null && foundIn(bound, text) === null;
}

function fieldOf({ slot }: BoundNumber): InputField | null {
  return slot.reads?.field ?? null;
}
