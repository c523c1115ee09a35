/**
 * Reading the whole workbook in two round trips: sheets and state, then what stands in them and our marks.
 * Marks are optional: where Excel fails on its conditional formats, the tables are read without them, in one more.
 *
 * A workbook whose cells do not fit into one answer (5 MB on the web) takes one more to learn the sizes and one per
 * 40,000 cells, halved where texts are long. What is beyond any table of accounts is refused with the sheet named.
 */
import type { Snapshot } from '../../app/workbook';
import type { Grid } from '../../core/grid';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { Area } from '../common/areas';
import { addressOf } from '../common/areas';
import { formulaFrom, valueFrom } from '../common/cellText';
import { codeOf } from './excel';
import type { Sheet, Standing, State } from '../common/now';
import { queueMarks } from './marks/marks';
import type { KnownSheet, Memory } from './memory';
import { isOfTheMatter } from './marks/patience';
import { listPatiently } from './marks/patientMarks';
import { readPieces } from './pieces';
import type { Cells } from './pieces';
import { mayBeFormatted } from './protection';
import { queueState } from './state';

const MOST_CELLS = 2_000_000;

export interface Read {
  readonly snapshot: Snapshot;
  readonly sheets: readonly KnownSheet[];
  readonly standing: readonly Standing[];
  /** More than one answer was needed: the next reading need not try again. */
  readonly large: boolean;
}

interface Head {
  readonly name: string;
  readonly sheets: readonly (KnownSheet & {
    readonly visible: boolean;
    readonly isProtected: boolean;
  })[];
  readonly state: State;
}

export async function readWorkbook(
  context: Excel.RequestContext,
  memory: Memory,
): Promise<Result<Read>> {
  const head = await readHead(context);
  const whole = memory.large ? null : await readWhole(context, head.sheets, !memory.hasFaultyRules);
  if (whole) {
    const standing = whole.standing ?? (await standingAmongFaulty(context, head.sheets, memory));
    return ok(readOf(head, whole.cells, standing, false));
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
  return ok(readOf(head, cells, standing, true));
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

async function readHead(context: Excel.RequestContext): Promise<Head> {
  const { workbook } = context;
  workbook.load('name');
  const sheets = workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  const state = queueState(context);
  await context.sync();
  return {
    name: workbook.name,
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      isProtected: protection.protected,
      locked: protection.protected && !mayBeFormatted(protection),
    })),
    state: state(),
  };
}

/** All cells of all sheets at once; `null` when they are too many for one answer. */
async function readWhole(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  withMarks: boolean,
): Promise<{ cells: readonly (Cells | null)[]; standing: readonly Standing[] | null } | null> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,values,text,formulas,numberFormat'),
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
  const cells = used.map(range =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          values: range.values,
          text: range.text,
          formulas: range.formulas,
          numberFormat: range.numberFormat,
        },
  );
  return { cells, standing: withMarks ? marks() : null };
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

function readOf(
  head: Head,
  cells: readonly (Cells | null)[],
  standing: readonly Standing[],
  large: boolean,
): Read {
  return {
    snapshot: {
      name: head.name,
      grids: head.sheets.map(({ name, visible }, index) =>
        gridOf(name, visible, cells[index] ?? null),
      ),
      state: head.state,
      protectedSheets: head.sheets.filter(sheet => sheet.isProtected).map(sheet => sheet.name),
      marked: standing.length > 0,
    },
    sheets: head.sheets.map(({ id, name, locked }) => ({ id, name, locked })),
    standing,
    large,
  };
}

function gridOf(sheet: string, visible: boolean, cells: Cells | null): Grid {
  if (!cells)
    return { sheet, visible, row: 0, column: 0, values: [], texts: [], formats: [], formulas: [] };
  const formulas = cells.formulas.map((row, r) =>
    row.map((formula, c) => formulaFrom(formula, cells.values[r]?.[c])),
  );
  return {
    sheet,
    visible,
    row: cells.row,
    column: cells.column,
    formulas,
    values: cells.values.map((row, r) =>
      row.map((value, c) => valueFrom(value, formulas[r]?.[c] ?? '')),
    ),
    texts: cells.text,
    formats: cells.numberFormat.map(row => row.map(String)),
  };
}
