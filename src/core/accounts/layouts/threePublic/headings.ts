/**
 * What each column of T9 is by the words above it, before the row of its amount is known.
 */
import type { Region } from '../../sheet/cells';
import { isEmptyColumn } from '../../sheet/cells';
import type { Header } from '../../sheet/header';
import { isAside, isBudget, isFinal } from '../../sheet/header';
import type { Hints } from '../hints';
import type { Side } from './items';
import { itemOf, placeOfKey } from './items';

/** A column's part in T9 before its row is known; `side` `null` where the rows tell it. */
export interface Heading {
  readonly column: number;
  readonly item: string | null;
  readonly side: Side | null;
  readonly path: readonly string[];
}

export function headingsOf(
  region: Region,
  header: Header,
  bodyTop: number,
  hints: Hints,
): Heading[] {
  const headings: Heading[] = [];
  const said = [...hints.columns.values()];
  for (let column = 0; column < region.width; column++) {
    const path = header.paths[column] ?? [];
    const pointed = placeOfKey(hints.columns.get(column) ?? '');
    if (pointed) {
      headings.push({ column, path, ...pointed });
      continue;
    }
    // The right part of a merged label, or nothing at all.
    if (
      path.length === 0 ||
      (header.labelRows[column] === null && isEmptyColumn(region, bodyTop, column))
    )
      continue;
    const item =
      isAside(path) || path.every(label => /^(?:项目|单位名称|行次)$/.test(label))
        ? null
        : itemOf(path.filter(label => !isBudget(label) && !isFinal(label)));
    const side = sideOf(path);
    const ofAll =
      item === 'total' &&
      !path.some(isThreePublic) &&
      header.paths.some(
        other => sideOf(other) === side && other.some(isThreePublic) && itemOf(other) === 'total',
      );
    // The total of 三公, 会议费 and 培训费 beside that of 三公; or another column was pointed at for this amount.
    headings.push({
      column,
      side,
      path,
      item: ofAll || (item !== null && said.includes(`${side ?? 'final'}.${item}`)) ? null : item,
    });
  }
  return headings;
}

/** 合计 | 因公出国 | … | 会议费 | 培训费 under no heading of 三公. */
export function mayHoldMeetings(headings: readonly Heading[]): boolean {
  const beside = (pattern: RegExp): boolean =>
    headings.some(
      ({ path }) => path.some(label => pattern.test(label)) && !path.some(isThreePublic),
    );
  return (
    beside(/会议费|培训费/) &&
    headings.some(({ item, path }) => item === 'total' && !path.some(isThreePublic))
  );
}

function isThreePublic(label: string): boolean {
  return /三公经费/.test(label);
}

function sideOf(path: readonly string[]): Side | null {
  if (path.some(isBudget)) return 'budget';
  return path.some(isFinal) ? 'final' : null;
}
