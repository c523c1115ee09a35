/**
 * Mistakes of the whole text said once: another year's narrative, or another unit's. One sentence that says so is worth
 * more than a hundred that each name a number.
 */
import { message } from '../../message';
import type { BoundNumber, Reading } from '../align/reading';
import type { Found } from './found';

/** Fewer are mistakes one by one. */
const FEWEST_YEARS = 3;
const FEWEST_AMOUNTS = 10;

/** `wrong`: how many numbers differ from the tables, those included that follow from another wrong one. */
export function saidOnce(
  found: readonly Found[],
  sections: readonly Reading[],
  wrong: number,
): readonly Found[] {
  const numbers = sections.flatMap(reading => reading.numbers);
  return amountsOnce(yearsOnce(found, numbers), numbers, wrong);
}

function yearsOnce(found: readonly Found[], numbers: readonly BoundNumber[]): readonly Found[] {
  const years = numbers.filter(({ slot }) => slot.slot === '年度');
  const [first] = years;
  const other = years.filter(
    ({ token, slot }) => token.text !== slot.text && token.text === first?.token.text,
  );
  if (!first || other.length < FEWEST_YEARS || other.length * 2 <= years.length) return found;
  const {
    slot: { text: expected },
    token,
    draft,
  } = first;
  const said = message('proof.otherYear', {
    found: token.text,
    expected: expected ?? '',
    times: other.length,
  });
  return [
    { kind: 'year', draft, from: token.from, to: token.to, expected, cells: [], message: said },
    ...found.filter(({ kind }) => kind !== 'year'),
  ];
}

/** Whether it is a number that a table shows otherwise. */
export function isWrongNumber({ kind, cells }: Found): boolean {
  return kind === 'number' && cells.length > 0;
}

function amountsOnce(
  found: readonly Found[],
  numbers: readonly BoundNumber[],
  wrong: number,
): readonly Found[] {
  const compared = numbers.filter(({ slot }) => slot.cells.length > 0).length;
  const first = found.find(isWrongNumber);
  if (!first || wrong < FEWEST_AMOUNTS || wrong * 2 <= compared) return found;
  const said = message('proof.otherAmounts', { compared, wrong });
  return [
    { ...first, kind: 'rewritten', expected: null, cells: [], message: said },
    ...found.filter(({ kind }) => kind === 'year' || kind === 'placeholder'),
  ];
}
