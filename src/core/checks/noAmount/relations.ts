/**
 * What the relations around one unreadable cell say of an amount that might stand in it.
 */
import type { BookCell } from '../identities/amountBook';
import { roundedBounds } from '../identities/amountBook';
import type { Identity } from '../identities/identity';
import type { Fen } from '../../money';

/** An amount that may stand there, and the worth of its last digit. */
export interface Guess {
  readonly fen: Fen;
  readonly step: Fen;
}

/** Whether one of the relations cannot hold with it. Those with another unreadable cell say nothing. */
export function contradicts(
  relations: readonly Identity[],
  own: BookCell,
  { fen, step }: Guess,
): boolean {
  const [lo, hi] = roundedBounds(fen, step);
  return relations.some(({ terms, lower, upper }) => {
    let sumLo = 0;
    let sumHi = 0;
    for (const { cell, sign } of terms) {
      const [low, high] = cell === own ? [lo, hi] : [cell.lo, cell.hi];
      sumLo += sign > 0 ? low : -high;
      sumHi += sign > 0 ? high : -low;
    }
    return sumLo > upper || sumHi < lower;
  });
}

/** The amounts that make a relation come out to the digit, each with how many relations say so. */
export function derivedFrom(
  relations: readonly Identity[],
  own: BookCell,
): ReadonlyMap<Fen, number> {
  const votes = new Map<Fen, number>();
  for (const { terms } of relations) {
    const others = terms.filter(({ cell }) => cell !== own);
    const [mine, twice] = terms.filter(({ cell }) => cell === own);
    if (!mine || twice || others.some(({ cell }) => !Number.isFinite(cell.lo))) continue;
    const rest = others.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
    const fen = Math.round((-mine.sign * rest) / own.step) * own.step + 0;
    votes.set(fen, (votes.get(fen) ?? 0) + 1);
  }
  return votes;
}
