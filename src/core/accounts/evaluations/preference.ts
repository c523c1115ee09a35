/**
 * Which of several columns with the same heading plays a role: the one whose cells fit. Weights are numbers on every row
 * of an indicator; a level's own weight stands only where the level begins. `null` when the content does not say.
 */
import type { Region } from '../sheet/cells';
import { isBlankRow, textCells } from '../sheet/cells';
import { fieldAt } from './fields';
import type { IndicatorRole } from './roles';
import { TOTAL_WORDS } from './roles';

export function byContent(
  region: Region,
  header: number,
): (role: IndicatorRole, columns: readonly number[]) => number | null {
  return (role, columns) => {
    if (role !== 'weight') return null;
    const counted = columns.map(column => ({ column, filled: filledIn(region, header, column) }));
    const most = Math.max(...counted.map(({ filled }) => filled));
    const best = counted.filter(({ filled }) => filled === most);
    return best.length === 1 ? (best[0]?.column ?? null) : null;
  };
}

function filledIn(region: Region, header: number, column: number): number {
  let filled = 0;
  for (let row = header + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row)) continue;
    if (textCells(region.grid, row).some(cell => TOTAL_WORDS.test(cell.bare))) break;
    if (fieldAt(region.grid, row, column).number !== null) filled++;
  }
  return filled;
}
