/**
 * What an unreadable cell should read, as far as its own text and the relations around it tell (`implied`), and how
 * that is said. A text with one reading is believed unless a relation contradicts it; without one, two relations that
 * agree are, and a single one is only told: balancing a table with whatever is missing is no check of it.
 */
import { placesOf, toPlaces } from '../../accounts/amount/readAmount';
import { stepOf, toFen } from '../../money';
import type { BookCell } from '../identities/amountBook';
import type { Identity } from '../identities/identity';
import { amountText, decimalsOf } from '../names';
import type { Guess } from '../messages';
import type { Guess as Amount } from './relations';
import { contradicts, derivedFrom } from './relations';
import { readingsOf } from './readings';

export interface Likely {
  /** Decimal text as the table prints it; `null` when it is not known. */
  readonly implied: string | null;
  /** `null` when there is nothing to say. */
  readonly guess: Guess | null;
}

const LEAST_RELATIONS = 2;
const MOST_NAMED = 3;

/** `relations`: the equalities that must hold and that the cell stands in. */
export function likelyAmount(cell: BookCell, relations: readonly Identity[]): Likely {
  const readings = readingsIn(cell);
  const possible = readings.filter(({ guess }) => !contradicts(relations, cell, guess));
  const [only, another] = possible;
  if (only && !another) return { implied: only.text, guess: { by: 'text', amounts: [only.text] } };
  if (another) return { implied: null, guess: { by: 'severalTexts', amounts: named(possible) } };
  if (readings.length > 0)
    return { implied: null, guess: { by: 'contradictedText', amounts: named(readings) } };
  return byRelations(cell, relations);
}

interface Reading {
  readonly text: string;
  readonly guess: Amount;
}

function readingsIn(cell: BookCell): readonly Reading[] {
  const { unit } = cell;
  const decimals = decimalsOf(cell.step, unit);
  return readingsOf(cell.amount.shown, unit, decimals).flatMap(reading => {
    const places = Math.max(placesOf(reading), decimals);
    const fen = toFen(reading, unit, places);
    return fen === null
      ? []
      : [{ text: toPlaces(reading, places), guess: { fen, step: stepOf(unit, places) } }];
  });
}

/** Rounding lets relations miss each other by a digit: what most of them say to the digit is it. */
function byRelations(cell: BookCell, relations: readonly Identity[]): Likely {
  const derived = derivedFrom(relations, cell);
  const possible = [...derived]
    .filter(([fen]) => !contradicts(relations, cell, { fen, step: cell.step }))
    .sort(([, votes], [, others]) => others - votes);
  const [best, next] = possible;
  if (!best || best[1] === next?.[1]) return { implied: null, guess: null };
  const text = amountText(cell, best[0]);
  const all = [...derived.values()].reduce((sum, votes) => sum + votes, 0);
  return all >= LEAST_RELATIONS
    ? { implied: text, guess: { by: 'relations', amounts: [text] } }
    : { implied: null, guess: { by: 'oneRelation', amounts: [text] } };
}

function named(readings: readonly Reading[]): readonly string[] {
  return readings.slice(0, MOST_NAMED).map(({ text }) => text);
}
