/**
 * Last year's text gives last year's amounts, as they stand in it: no table is there to hold them to, so that the words of
 * the sentence must say what they are, and the sentence must agree with itself.
 */
import type { Fen } from '../../money';
import { formatFenExactly, toFen } from '../../money';
import type { BoundNumber } from '../align/reading';
import type { Inputs } from '../model';
import type { Context } from '../proofread/ownSentence';
import { foundIn } from '../proofread/ownSentence';
import { placesIn } from '../proofread/textLines';
import type { Left } from './contradicted';
import { doubtOf } from './doubt';
import { priorAmount } from './priorAmount';

export interface Priors {
  readonly inputs: Inputs;
  readonly left: readonly Left[];
}

/** The first place that gives one decides. */
export function priorsIn({ text, accounts }: Context, numbers: readonly BoundNumber[]): Priors {
  const place = placesIn(text);
  const year = accounts.year === null ? null : accounts.year - 1;
  const inputs: Record<string, string> = {};
  const left = new Map<string, Left>();
  for (const bound of numbers) {
    const field = bound.slot.nextYear;
    const fen = amountOf(bound, text);
    if (!field || inputs[field.id] !== undefined || left.has(field.id)) continue;
    const doubt = fen === null ? 'unit' : doubtOf(text, bound.token, { year, what: 'amount' });
    const others = fen === null || doubt !== null ? [] : against(bound, fen, numbers, text);
    if (fen !== null && doubt === null && others.length === 0)
      inputs[field.id] = formatFenExactly(fen);
    else {
      const { line } = place(bound.token.from, bound.token.from);
      left.set(field.id, { field, doubt, numbers: [bound.token.text, ...others], line });
    }
  }
  return { inputs, left: [...left.values()] };
}

/** Its difference from the year before and the rate of it, where no amount has both. */
function against(
  { slot, draft }: BoundNumber,
  fen: Fen,
  numbers: readonly BoundNumber[],
  text: string,
): readonly string[] {
  const difference = numbers.find(
    other =>
      other.draft === draft &&
      other.slot.reads !== null &&
      other.slot.reads.base !== null &&
      other.slot.reads.field.id === slot.nextYear?.id,
  );
  const reads = difference?.slot.reads;
  const rate = numbers.find(other => other.draft === draft && other.slot.slot === reads?.rate);
  const changed = difference ? amountOf(difference, text) : null;
  if (!difference || !reads || !rate || changed === null) return [];
  return priorAmount(fen, reads.sign, changed, rate.token.text).agrees
    ? []
    : [difference.token.text, rate.token.text];
}

function amountOf(bound: BoundNumber, text: string): Fen | null {
  const found = foundIn(bound, text);
  return found === null ? null : toFen(found, '万元', 6);
}
