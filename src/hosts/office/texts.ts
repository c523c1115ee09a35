/**
 * Cells as grids. What a cell shows is worked out of its value and number format; Excel, which is slow in telling it, is
 * asked only for the cells where that leaves a doubt (dates, conditions, scientific), in one round trip more.
 */
import type { Grid } from '../../core/grid';
import { blocksOf } from '../common/areas';
import type { Area, Place } from '../common/areas';
import { formulaFrom, valueFrom } from '../common/cellText';
import type * as Shown from '../common/shownText';
import type { Cells } from './pieces';

/** A block is a path of objects in the request. */
const MOST_BLOCKS = 1_000;
const MOST_CELLS = 40_000;

export interface SheetCells {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** `null`: nothing stands there. */
  readonly cells: Cells | null;
}

interface Asked {
  readonly id: string;
  readonly block: Area;
  /** Where the block's texts go. */
  readonly texts: string[][];
  readonly row: number;
  readonly column: number;
}

/** By the sheet's id. */
export async function gridsOf(
  context: Excel.RequestContext,
  sheets: readonly SheetCells[],
): Promise<ReadonlyMap<string, Grid>> {
  // Comes with the engine, which is loaded before anything is read.
  const { plainText } = await import(/* webpackChunkName: "engine" */ '../common/shownText');
  const asked: Asked[] = [];
  const grids = new Map(sheets.map(sheet => [sheet.id, gridOf(sheet, plainText, asked)]));
  await askTexts(context, batchesOf(asked));
  return grids;
}

function gridOf(
  { id, name, visible, cells }: SheetCells,
  plainText: (typeof Shown)['plainText'],
  asked: Asked[],
): Grid {
  if (!cells)
    return {
      sheet: name,
      visible,
      row: 0,
      column: 0,
      values: [],
      texts: [],
      formats: [],
      formulas: [],
    };
  const { row, column } = cells;
  const formulas = cells.formulas.map((line, r) =>
    line.map((formula, c) => formulaFrom(formula, cells.values[r]?.[c])),
  );
  const values = cells.values.map((line, r) =>
    line.map((value, c) => valueFrom(value, formulas[r]?.[c] ?? '')),
  );
  const formats = cells.numberFormat.map(line => line.map(String));
  const doubtful: Place[] = [];
  const texts = values.map((line, r) =>
    line.map((value, c) => {
      const text = plainText(value, formats[r]?.[c] ?? 'General');
      if (text === null) doubtful.push({ row: row + r, column: column + c });
      return text ?? '';
    }),
  );
  for (const block of blocksOf(doubtful)) asked.push({ id, block, texts, row, column });
  return { sheet: name, visible, row, column, values, texts, formats, formulas };
}

async function askTexts(
  context: Excel.RequestContext,
  batches: readonly (readonly Asked[])[],
): Promise<void> {
  const [batch, ...rest] = batches;
  if (!batch) return;
  const ranges = batch.map(({ id, block: { row, column, rows, columns } }) =>
    context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(row, column, rows, columns)
      .load('text'),
  );
  await context.sync();
  for (const [index, { block, texts, row, column }] of batch.entries()) {
    for (const [r, line] of (ranges[index]?.text ?? []).entries())
      texts[block.row - row + r]?.splice(block.column - column, line.length, ...line);
    ranges[index]?.untrack();
  }
  await askTexts(context, rest);
}

function batchesOf(asked: readonly Asked[]): Asked[][] {
  const batches: Asked[][] = [];
  let cells = 0;
  for (const one of asked) {
    const last = batches.at(-1);
    cells += one.block.rows * one.block.columns;
    if (last && last.length < MOST_BLOCKS && cells <= MOST_CELLS) last.push(one);
    else {
      batches.push([one]);
      cells = one.block.rows * one.block.columns;
    }
  }
  return batches;
}
