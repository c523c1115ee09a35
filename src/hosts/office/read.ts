/**
 * Reading the whole workbook in two round trips: sheets and state, then what stands in them and our marks; in a third
 * the texts of cells whose number format does not tell what it shows (`texts.ts`).
 * Marks are optional: where Excel fails on its conditional formats, the tables are read without them, in one more.
 *
 * A workbook whose cells do not fit into one answer (5 MB on the web) takes one more to learn the sizes and one per
 * 40,000 cells, halved where texts are long. What is beyond any table of accounts is refused with the sheet named.
 */
import type { Snapshot } from '../../app/workbook';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { Area } from '../common/areas';
import { addressOf } from '../common/areas';
import { codeOf } from './excel';
import type { Sheet, Standing } from '../common/now';
import { queueMarks } from './marks/marks';
import type { Memory } from './memory';
import { isOfTheMatter } from './marks/patience';
import { listPatiently } from './marks/patientMarks';
import { CONTENT, cellsOf, readPieces } from './pieces';
import type { Cells } from './pieces';
import { gridsOf } from './texts';
import { readHead, snapshotOf } from './head';
import type { Head } from './head';

const MOST_CELLS = 2_000_000;

/** What was read stays in the memory. */
export async function readWorkbook(
  context: Excel.RequestContext,
  memory: Memory,
): Promise<Result<Snapshot>> {
  memory.last = null;
  memory.changed = new Set();
  const head = await readHead(context, memory);
  const whole = memory.large ? null : await readWhole(context, head.sheets, !memory.hasFaultyRules);
  if (whole) {
    const standing = whole.standing ?? (await standingAmongFaulty(context, head.sheets, memory));
    Object.assign(memory, { standing, large: false });
    return ok(await remembered(context, memory, head, whole.cells));
  }
  const sizes = await readSizes(context, head.sheets, !memory.hasFaultyRules);
  const refused = tooLarge(head.sheets, sizes.areas);
  if (refused !== null) return err(refused);
  const cells = await readPieces(
    context,
    head.sheets.map(({ id }) => id),
    sizes.areas,
  );
  const standing = sizes.standing ?? (await standingAmongFaulty(context, head.sheets, memory));
  Object.assign(memory, { standing, large: true });
  return ok(await remembered(context, memory, head, cells));
}

/** Once, one rule after the other; from then on our marks are where we left them. */
async function standingAmongFaulty(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  memory: Memory,
): Promise<readonly Standing[]> {
  if (memory.hasFaultyRules)
    return memory.standing.filter(({ sheetId }) => sheets.some(({ id }) => id === sheetId));
  try {
    const listing = await listPatiently(context, sheets);
    memory.hasFaultyRules = listing.unread.length + listing.unlisted.length > 0;
    return listing.standing;
  } catch {
    return memory.standing;
  }
}

/** All cells of all sheets at once; `null` when they are too many for one answer. */
async function readWhole(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  withMarks: boolean,
): Promise<{ cells: readonly (Cells | null)[]; standing: readonly Standing[] | null } | null> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(CONTENT),
  );
  const marks = queueMarks(context, withMarks ? sheets : []);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'ResponsePayloadSizeLimitExceeded') return null;
    // Which rule of whose, and with which error, Excel does not say: if it is the rules, the cells alone are told.
    if (withMarks && isOfTheMatter(error)) return readWhole(context, sheets, false);
    throw error;
  }
  // Above five million cells Excel answers null in the place of values, without an error.
  if (used.some(range => !range.isNullObject && (range.values as unknown) === null)) return null;
  return { cells: used.map(cellsOf), standing: withMarks ? marks() : null };
}

async function readSizes(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  withMarks: boolean,
): Promise<{ areas: readonly (Area | null)[]; standing: readonly Standing[] | null }> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  const marks = queueMarks(context, withMarks ? sheets : []);
  try {
    await context.sync();
  } catch (error) {
    if (withMarks && isOfTheMatter(error)) return readSizes(context, sheets, false);
    throw error;
  }
  const areas = used.map(range =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        },
  );
  return { areas, standing: withMarks ? marks() : null };
}

function tooLarge(sheets: readonly Sheet[], areas: readonly (Area | null)[]): Problem | null {
  const cells = areas.map(area => (area ? area.rows * area.columns : 0));
  if (cells.reduce((sum, count) => sum + count, 0) <= MOST_CELLS) return null;
  const largest = cells.indexOf(Math.max(...cells));
  const area = areas[largest];
  return problem('sheetTooLarge', {
    sheet: sheets[largest]?.name ?? '',
    cells: cells[largest] ?? 0,
    area: area ? addressOf(area) : null,
  });
}

async function remembered(
  context: Excel.RequestContext,
  memory: Memory,
  head: Head,
  cells: readonly (Cells | null)[],
): Promise<Snapshot> {
  const grids = await gridsOf(
    context,
    head.sheets.map((sheet, index) => ({ ...sheet, cells: cells[index] ?? null })),
  );
  memory.sheets = head.sheets.map(({ id, name, locked }) => ({ id, name, locked }));
  memory.last = { name: head.name, state: head.state, grids };
  return snapshotOf(head, grids, memory);
}
