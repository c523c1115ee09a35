/** Which run stands in which cell of a ruled table, and what a cell then says. */
import type { Box } from '../../../core/document/model';
import type { Run } from './marks';
import { leftOf, middleOf, rightOf, sliceOf } from './marks';
import { printedLines } from './printed';
import type { Printed } from './printed';
import type { RuledTable } from './ruling';

/** A clip so much larger than the cell is not the cell's. */
const MOST_CLIP = 1.15;
/** Of a run, in the size of its font: what may stand over a wall. */
const MOST_OUTSIDE = 0.15;
const MOST_OVER = 0.9;
/** Lines of a cell that its row is too low for. */
const MOST_BLOCK = 4;

interface Put {
  readonly run: Run;
  readonly cell: number;
  /** The file itself says so. */
  readonly sure: boolean;
}

function isInside([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Whether the run belongs to the table at all. */
export function isIn(table: RuledTable, run: Run): boolean {
  const [x, y] = middleOf(run);
  return isInside(table.box, x, y);
}

/** By number of the cell. `runs` in the order of the file. */
export function cellTexts(table: RuledTable, runs: readonly Run[]): readonly string[] {
  const put = overflowing(
    table,
    runs.flatMap(run => putRun(table, run)),
  );
  const byCell = table.cells.map((): Run[] => []);
  for (const { run, cell } of put) byCell[cell]?.push(run);
  return byCell.map((inside, index) => textOf(printedLines(inside), table.cells[index]?.box));
}

function cellAt({ xs, ys, at }: RuledTable, x: number, y: number): number | null {
  const column = placeOf(xs, x);
  const row = placeOf(ys, y);
  return column === null || row === null ? null : (at[row * (xs.length - 1) + column] ?? null);
}

function placeOf(lines: readonly number[], at: number): number | null {
  const index = lines.findLastIndex(line => line <= at);
  return index < 0 || index >= lines.length - 1 ? null : index;
}

function putRun(table: RuledTable, run: Run): Put[] {
  const byClip = run.clip && cellOfClip(table, run.clip);
  if (byClip !== null) return [{ run, cell: byClip, sure: true }];
  const [x, y] = middleOf(run);
  const cell = cellAt(table, x, y);
  if (cell === null) return [];
  const box = table.cells[cell]?.box;
  if (!box) return [];
  const over = Math.max(0, box[0] - leftOf(run)) + Math.max(0, rightOf(run) - box[2]);
  const length = rightOf(run) - leftOf(run);
  if (over < MOST_OUTSIDE * length || over < MOST_OVER * run.size)
    return [{ run, cell, sure: false }];
  return cutAtWalls(table, run, y);
}

/** Glyph by glyph. */
function cutAtWalls(table: RuledTable, run: Run, y: number): Put[] {
  const found: Put[] = [];
  let start = 0;
  const cellOf = (index: number): number | null =>
    cellAt(table, ((run.xs[index] ?? 0) + (run.xs[index + 1] ?? 0)) / 2, y);
  for (let index = 1; index <= run.text.length; index++) {
    const cell = cellOf(start);
    if (index < run.text.length && cellOf(index) === cell) continue;
    if (cell !== null) found.push({ run: sliceOf(run, start, index), cell, sure: false });
    start = index;
  }
  return found;
}

function cellOfClip(table: RuledTable, [left, top, right, bottom]: Box): number | null {
  const cell = cellAt(table, (left + right) / 2, (top + bottom) / 2);
  const box = cell === null ? undefined : table.cells[cell]?.box;
  if (cell === null || !box) return null;
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  return area <= MOST_CLIP * (box[2] - box[0]) * (box[3] - box[1]) && area > 0 ? cell : null;
}

/**
 * A label of several lines in a row that is too low for it is printed into the rows above and below: lines that follow
 * each other in the file and on the page go to the cell of their middle, where the other cells have texts of their own.
 */
function overflowing(table: RuledTable, put: readonly Put[]): readonly Put[] {
  const cells = put.map(({ cell }) => cell);
  const count = new Map<number, number>();
  for (const cell of cells) count.set(cell, (count.get(cell) ?? 0) + 1);
  for (let start = 0; start < put.length;) {
    let end = start + 1;
    while (end < put.length && goesOn(put[end - 1], put[end])) end += 1;
    const block = put.slice(start, end);
    if (block.length > 1 && block.length <= MOST_BLOCK) {
      const middle = middleCell(table, block, count);
      if (middle !== null) cells.fill(middle, start, end);
    }
    start = end;
  }
  return put.map((one, index) => ({ ...one, cell: cells[index] ?? one.cell }));
}

function goesOn(before: Put | undefined, after: Put | undefined): boolean {
  if (!before || !after || before.sure || after.sure) return false;
  const [a, b] = [before.run, after.run];
  const step = b.y - a.y;
  if (Math.abs(a.size - b.size) > 0.3 || step < 0.8 * a.size || step > 1.7 * a.size) return false;
  const overlap = Math.min(rightOf(a), rightOf(b)) - Math.max(leftOf(a), leftOf(b));
  return overlap > 0.5 * Math.min(rightOf(a) - leftOf(a), rightOf(b) - leftOf(b));
}

function middleCell(
  table: RuledTable,
  block: readonly Put[],
  count: ReadonlyMap<number, number>,
): number | null {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last || first.cell === last.cell) return null;
  const [x, top] = middleOf(first.run);
  const middle = cellAt(table, x, (top + middleOf(last.run)[1]) / 2);
  if (middle === null) return null;
  const own = (cell: number): number =>
    (count.get(cell) ?? 0) - block.filter(one => one.cell === cell).length;
  const others = new Set(block.map(({ cell }) => cell).filter(cell => cell !== middle));
  return own(middle) === 0 && [...others].every(cell => own(cell) > 0) ? middle : null;
}

const NUMBER = /^[-−–(（]?[\d,]+(?:\.\d+)?[%％)）]?$/;
/** How much of the cell a line fills that was broken because it was full. */
const FULL = 0.7;

/** Lines go on without a space; whole numbers one below the other stay apart. */
function textOf(lines: readonly Printed[], box: Box | undefined): string {
  let text = '';
  let before: Printed | null = null;
  for (const line of lines) {
    const words = withoutSpaces(line.text);
    const apart =
      before !== null &&
      NUMBER.test(withoutSpaces(before.text)) &&
      NUMBER.test(words) &&
      !fills(before, box);
    text += (apart ? '\n' : spaceAtBreak(text, words)) + words;
    before = line;
  }
  return text;
}

/** Between two words in Latin letters. */
function spaceAtBreak(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

function fills({ xs, size }: Printed, box: Box | undefined): boolean {
  if (!box) return false;
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  return width + size >= FULL * (box[2] - box[0]);
}

/** A name is spaced out to fill its cell: 机 关 事 业 单 位. */
function withoutSpaces(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]+(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .trim();
}
