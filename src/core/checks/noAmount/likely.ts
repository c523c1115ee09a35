/**
 * What an unreadable cell should read, as far as its own text and the relations around it tell (`implied`), and how
 * that is said. A text with one reading is believed unless a relation contradicts it; without one, two relations that
 * agree are, and a single one is only told: balancing a table with whatever is missing is no check of it.
 */
import { placesOf, toPlaces } from '../../accounts/amounts';
import { stepOf, toFen } from '../../money';
import type { BookCell } from '../book';
import type { Identity } from '../identity';
import { amountText, decimalsOf } from '../names';
import type { Guess } from './relations';
import { contradicts, derivedFrom } from './relations';
import { readingsOf } from './readings';

export interface Likely {
  /** Decimal text as the table prints it; `null` when it is not known. */
  readonly implied: string | null;
  /** "很可能是 1503.52"; '' when there is nothing to say. */
  readonly says: string;
}

const LEAST_RELATIONS = 2;
const MOST_NAMED = 3;
const ASK = '请对照原始资料';

/** `relations`: the equalities that must hold and that the cell stands in. */
export function likelyAmount(cell: BookCell, relations: readonly Identity[]): Likely {
  const readings = readingsIn(cell);
  const possible = readings.filter(({ guess }) => !contradicts(relations, cell, guess));
  const [only, another] = possible;
  if (only && !another) return { implied: only.text, says: `很可能是 ${only.text}` };
  if (another) return { implied: null, says: `可能是 ${named(possible)}，${ASK}` };
  if (readings.length > 0)
    return { implied: null, says: `看起来是 ${named(readings)}，但与其他数对不上，${ASK}` };
  return byRelations(cell, relations);
}

interface Reading {
  readonly text: string;
  readonly guess: Guess;
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
  if (!best || best[1] === next?.[1]) return { implied: null, says: '' };
  const text = amountText(cell, best[0]);
  const all = [...derived.values()].reduce((sum, votes) => sum + votes, 0);
  return all >= LEAST_RELATIONS
    ? { implied: text, says: `按其他数推算应为 ${text}` }
    : { implied: null, says: `只有一条关系推得 ${text}，${ASK}` };
}

function named(readings: readonly Reading[]): string {
  return readings
    .slice(0, MOST_NAMED)
    .map(({ text }) => text)
    .join(' 或 ');
}
