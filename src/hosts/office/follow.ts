/**
 * Reading after an edit: the sheets that were changed or recalculated since the last reading, in one round trip, and
 * of the others what was read then. Our own state is as it was read: whoever writes it compares again.
 */
import type { Snapshot } from '../../app/workbook';
import type { Grid } from '../../core/grid';
import { snapshotOf } from './head';
import type { HeadSheet } from './head';
import type { LastRead, Memory } from './memory';
import { codeOf } from './excel';
import { CONTENT, cellsOf } from './pieces';
import { gridsOf } from './texts';

/** Cells of a sheet that no live reading reads again, if no table stands on it. */
const LONG = 20_000;

/** `null`: all must be read. What was read stays in the memory. */
export async function readChanged(
  context: Excel.RequestContext,
  memory: Memory,
  tables: readonly string[],
): Promise<Snapshot | null> {
  const { last } = memory;
  if (!last || !memory.watching) return null;
  const changed = memory.changed;
  memory.changed = new Set();
  // Until it is done, a failure must not pass for a reading.
  memory.last = null;
  const due = [...changed].filter(id => isDue(last.grids.get(id), tables));
  const sheets = queueNames(context);
  const used = due.map(id =>
    context.workbook.worksheets
      .getItemOrNullObject(id)
      .getUsedRangeOrNullObject(true)
      .load(CONTENT),
  );
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'ResponsePayloadSizeLimitExceeded') return null;
    throw error;
  }
  const standing = sheets();
  const isKnown = standing.every(({ id }) => last.grids.has(id));
  if (!isKnown || used.some(range => !range.isNullObject && (range.values as unknown) === null))
    return null;
  const fresh = await gridsOf(
    context,
    standing
      .filter(({ id }) => due.includes(id))
      .map(sheet => {
        const range = used[due.indexOf(sheet.id)];
        return { ...sheet, cells: range ? cellsOf(range) : null };
      }),
  );
  const grids = new Map(
    standing.flatMap(({ id, name, visible }): [string, Grid][] => {
      const grid = fresh.get(id) ?? last.grids.get(id);
      return grid ? [[id, named(grid, name, visible)]] : [];
    }),
  );
  return remembered(memory, { ...last, grids }, standing);
}

function remembered(memory: Memory, last: LastRead, sheets: readonly HeadSheet[]): Snapshot {
  memory.sheets = sheets.map(({ id, name, locked }) => ({ id, name, locked }));
  memory.standing = memory.standing.filter(({ sheetId }) => last.grids.has(sheetId));
  memory.last = last;
  return snapshotOf({ ...last, sheets }, last.grids, memory);
}

/** Without what a protection still allows, which is long: a protected sheet is looked at again before it is marked. */
function queueNames(context: Excel.RequestContext): () => readonly HeadSheet[] {
  const sheets = context.workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected',
  );
  return () =>
    sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      isProtected: protection.protected,
      locked: protection.protected,
    }));
}

function isDue(grid: Grid | undefined, tables: readonly string[]): boolean {
  if (!grid) return true;
  const cells = grid.values.length * (grid.values[0]?.length ?? 0);
  return cells <= LONG || tables.includes(grid.sheet);
}

/** The same object where nothing changed: what was made of it stays good. */
function named(grid: Grid, name: string, visible: boolean): Grid {
  return grid.sheet === name && grid.visible === visible ? grid : { ...grid, sheet: name, visible };
}
