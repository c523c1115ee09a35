/**
 * What the amounts of a table say together, before one of them is finished.
 */
import type { RawAmount } from './readAmount';
import { isFilled, isNumber } from './readAmount';
import type { PlaceCounts } from './decimals';
import { countPlaces, noPlaces } from './decimals';
import type { Draft } from '../rawTable';
import { isUnreadable } from './noNumber';

export interface Tally {
  /** The amounts that have to be told about. */
  readonly troubled: readonly RawAmount[];
  /** Its amounts whose cells show something else than their number. */
  readonly otherwise: readonly RawAmount[];
  readonly places: PlaceCounts;
  /** Whether an amount cell says anything, and whether enough of them could be read to speak of the table. */
  readonly filled: boolean;
  readonly readable: boolean;
}

/** Of tables with readers of their own. */
export const NOT_TALLIED: Tally = {
  troubled: [],
  otherwise: [],
  places: [],
  filled: true,
  readable: true,
};

/** Two totals among thirty error values are no table: as many numbers as this for each cell that cannot be read. */
const LEAST_READ = 0.1;

export function tallyOf({ rows }: Draft): Tally {
  const troubled: RawAmount[] = [];
  const otherwise: RawAmount[] = [];
  const places = noPlaces();
  let filled = false;
  let numbers = 0;
  let unreadable = 0;
  for (const { amounts } of rows) {
    for (const raw of amounts) {
      countPlaces(raw, places);
      filled ||= isFilled(raw);
      if (isNumber(raw)) numbers++;
      else if (isUnreadable(raw)) unreadable++;
      if (raw.trouble !== null) troubled.push(raw);
      if (raw.shownAs) otherwise.push(raw);
    }
  }
  const readable = numbers > 0 && numbers >= unreadable * LEAST_READ;
  return { troubled, otherwise, places, filled, readable };
}
