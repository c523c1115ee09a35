/**
 * T1 and T4 with income above expenditure in one list.
 */
import { message } from '../../../message';
import { isProblem } from '../../problem';
import type { Draft } from '../../rawTable';
import { unreadable } from '../../rawTable';
import type { Region } from '../../sheet/cells';
import { contentAt } from '../../sheet/cells';
import { headerOf } from '../../sheet/header';
import type { Words } from '../../sheet/text';
import { wordsOf } from '../../sheet/text';
import { classCode } from '../coded/classCode';
import type { Hints } from '../hints';
import { draftOf, headerTopOf } from './lists';
import { expenditureLine, incomeLine } from './lineKey';
import { sideOf } from './side';

/** Income above expenditure in one list: the lines of each must stand together, and spending begins with its classes. */
export function readStacked(
  id: 'T1' | 'T4',
  region: Region,
  titleRow: number,
  column: number,
  hints: Hints,
): Draft {
  const unclear = unreadable(message('statement.stacked', { sheet: region.grid.sheet }));
  const rows = Array.from(
    { length: region.bottom - titleRow - 1 },
    (_, index) => titleRow + 1 + index,
  );
  const words = (row: number): Words => wordsOf(contentAt(region.grid, row, column));
  const bodyTop = rows.find(row => incomeLine(words(row)) !== null);
  const classTop = rows.find(row => classCode(words(row).text) !== null);
  if (bodyTop === undefined || classTop === undefined || bodyTop > classTop) return unclear;
  const last = rows.findLast(row => row < classTop && incomeLine(words(row)) !== null) ?? bodyTop;
  const strays = rows.some(row =>
    row > last
      ? incomeLine(words(row)) !== null && expenditureLine(words(row)) === null
      : /^out\.(?!grand)/.test(expenditureLine(words(row)) ?? ''),
  );
  if (strays) return unclear;
  const header = headerOf(region, headerTopOf(region, titleRow), bodyTop);
  const upper: Region = { ...region, bottom: last + 1 };
  const incomeSide = sideOf(id, upper, header, bodyTop, [column, region.width], false, hints);
  const own = sideOf(
    id,
    region,
    headerOf(region, last + 1, classTop),
    classTop,
    [column, region.width],
    true,
    hints,
  );
  const spendingSide = isProblem(own)
    ? sideOf(id, region, header, classTop, [column, region.width], true, hints)
    : own;
  if (isProblem(incomeSide)) return unreadable(incomeSide);
  if (isProblem(spendingSide)) return unreadable(spendingSide);
  return draftOf(
    { region: upper, bodyTop, side: incomeSide },
    { region, bodyTop: classTop, side: spendingSide },
    header.rows,
    hints,
  );
}
