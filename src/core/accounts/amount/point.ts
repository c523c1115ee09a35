/**
 * What is told of cells that show another number than they hold (`shown.ts`): why the table is not read, or that what
 * is shown counts.
 */
import { message } from '../../message';
import type { AmountUnit } from '../../money';
import type { AccountsMessage } from '../messages';
import type { RawAmount } from './readAmount';
import type { Remark } from '../model';
import { isOtherNumber, settled } from './shown';

/** Why the table cannot be read in that unit, or `null`. */
export function unclearPoint(
  sheet: string,
  otherwise: readonly RawAmount[],
  unit: AmountUnit,
): AccountsMessage | null {
  const unclear = otherwise.filter(({ shownAs }) => shownAs && settled(shownAs, unit) === null);
  const [first] = unclear;
  if (!first?.shownAs) return null;
  const { stored, number, format } = first.shownAs;
  return message('point.unclear', {
    sheet,
    address: first.cell.address,
    shown: number === null && first.shown === '' ? null : first.shown,
    stored,
    format,
    count: unclear.length,
    unit,
  });
}

/** That what is shown was read, where it is another number than what is stored. */
export function pointRemark(
  sheet: string,
  otherwise: readonly RawAmount[],
  unit: AmountUnit,
): Remark[] {
  const moved = otherwise.filter(({ shownAs }) => shownAs && isOtherNumber(shownAs));
  const [first] = moved;
  if (!first) return [];
  const cells = moved.map(({ cell, shown, shownAs }) => ({
    address: cell.address,
    shown,
    stored: shownAs?.stored ?? '',
  }));
  return [
    {
      code: 'other',
      message: message('cells.moved', { sheet, cells, format: first.shownAs?.format ?? '', unit }),
      cells: moved.map(({ cell }) => cell),
    },
  ];
}
