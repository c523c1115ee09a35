/**
 * What is told of cells that show another number than they hold (`shown.ts`): why the table is not read, or that what
 * is shown counts.
 */
import type { AmountUnit } from '../../money';
import type { RawAmount } from './readAmount';
import { listed } from '../sheet/listed';
import type { Remark } from '../model';
import { isOtherNumber, settled } from './shown';

/** Why the table cannot be read in that unit, or `null`. */
export function unclearPoint(
  sheet: string,
  otherwise: readonly RawAmount[],
  unit: AmountUnit,
): string | null {
  const unclear = otherwise.filter(({ shownAs }) => shownAs && settled(shownAs, unit) === null);
  const [first] = unclear;
  if (!first?.shownAs) return null;
  const { stored, number, format } = first.shownAs;
  const what = number === null && first.shown === '' ? '看不到显示的数' : `显示“${first.shown}”`;
  const many = unclear.length > 1 ? `（共 ${String(unclear.length)} 个这样的单元格）` : '';
  return `工作表“${sheet}”的 ${first.cell.address} ${what}，存的是 ${stored}，数字格式是“${format}”${many}：按金额单位“${unit}”，两个数对不上，不能确定金额是多少。请把数字格式改为“#,##0.00”，让显示的数就是金额；如果错的是单位，请改正表头，或在窗格里指定这张表的金额单位。`;
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
  const list = listed(
    moved.map(
      ({ cell, shown, shownAs }) =>
        `${cell.address}（显示 ${shown}，实际 ${shownAs?.stored ?? ''}）`,
    ),
  );
  return [
    {
      code: 'other',
      message: `工作表“${sheet}”中有 ${String(moved.length)} 个金额显示的数和存的数不同：${list}，数字格式“${first.shownAs?.format ?? ''}”移动了小数点。已按显示的数读取（${unit}）；公开前请改成真正的数。`,
      cells: moved.map(({ cell }) => cell),
    },
  ];
}
