/** Validations of a sheet in which rows moved since: laid where the rows are that they were made for. */
import type { Validation } from '../../app/plan/plan';
import { parseA1, toA1 } from '../../core/address';
import type { CellValue } from '../../core/grid';
import { sameValue } from './cellText';

type Row = readonly CellValue[];

/** `before`: the rows for which they were made; `now`: as they stand. */
export function movedWithRows(
  validations: readonly Validation[],
  before: readonly Row[],
  now: readonly Row[],
): readonly Validation[] {
  const places = placesOf(before, now);
  const moved = (address: string): string =>
    address
      .split(':')
      .map(corner => {
        const place = parseA1(corner);
        return place ? toA1(places[place.row] ?? place.row, place.column) : corner;
      })
      .join(':');
  return validations.map(one => ({ ...one, addresses: one.addresses.map(moved) }));
}

/** Where each row is now; one that is not found, because somebody wrote in it, keeps its distance from the last. */
function placesOf(before: readonly Row[], now: readonly Row[]): readonly number[] {
  let next = 0;
  return before.map(row => {
    const found = now.findIndex((other, place) => place >= next && same(row, other));
    const place = found < 0 ? next : found;
    next = place + 1;
    return place;
  });
}

function same(a: Row, b: Row): boolean {
  const width = Math.max(a.length, b.length);
  return Array.from({ length: width }, (_, column) =>
    sameValue(a[column] ?? null, b[column] ?? null, 'General'),
  ).every(Boolean);
}
