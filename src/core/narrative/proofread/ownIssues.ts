/**
 * One cause told once: where a sentence states a wrong amount, the shares, rates and differences that follow from the
 * amount as stated are right in their own sentence, and only the amount is told.
 */
import type { TextReading } from '../align/text';
import type { Found } from './found';
import type { Inputs } from '../model';
import type { Draft } from '../language/nodes';
import type { Context } from './ownSentence';
import { asStated, verdicts } from './ownSentence';

export function toldOnce(
  context: Context,
  inputs: Inputs,
  { sections }: TextReading,
  found: readonly Found[],
): readonly Found[] {
  const wrong = found.filter(({ kind }) => kind === 'number');
  const drafts = new Set(wrong.flatMap(({ draft }) => (draft === null ? [] : [draft])));
  const follows = new Set([...drafts].flatMap(draft => placesThatFollow(draft)));
  return found.filter(({ kind, from }) => kind !== 'number' || !follows.has(from));

  function placesThatFollow(draft: Draft): readonly number[] {
    const reading = sections.find(({ numbers }) => numbers.some(one => one.draft === draft));
    // One issue is one cause already.
    if (!reading || wrong.filter(one => one.draft === draft).length < 2) return [];
    const stated = asStated(context, draft, reading.numbers);
    return stated === context.accounts
      ? []
      : verdicts(context, stated, inputs, draft, reading)
          .filter(({ fits }) => fits)
          .map(({ from }) => from);
  }
}
