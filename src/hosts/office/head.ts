/** What is known of a workbook before its cells: its sheets, what protects them, our own state. */
import type { Snapshot } from '../../app/workbook';
import type { Grid } from '../../core/grid';
import type { State } from '../common/now';
import type { KnownSheet, Memory } from './memory';
import { mayBeFormatted } from './protection';
import { queueState, readDoubles } from './state';

export interface HeadSheet extends KnownSheet {
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export interface Head {
  readonly name: string;
  readonly sheets: readonly HeadSheet[];
  readonly state: State;
}

/** Asks for the sheets; call the answer after the next round trip. */
function queueSheets(context: Excel.RequestContext): () => readonly HeadSheet[] {
  const sheets = context.workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  return () =>
    sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      isProtected: protection.protected,
      locked: protection.protected && !mayBeFormatted(protection),
    }));
}

export async function readHead(context: Excel.RequestContext, memory: Memory): Promise<Head> {
  const { workbook } = context;
  workbook.load('name');
  const sheets = queueSheets(context);
  const state = queueState(context);
  await context.sync();
  const kept = state();
  memory.hasDoubles = kept.isDouble;
  memory.oldFormat = /\.xls$/i.test(workbook.name) ? workbook.name : null;
  const { state: known } = kept.isDouble ? await readDoubles(context, kept) : kept;
  return { name: workbook.name, sheets: sheets(), state: known };
}

/** `grids`: by the sheet's id. */
export function snapshotOf(
  { name, sheets, state }: Head,
  grids: ReadonlyMap<string, Grid>,
  { standing }: Memory,
): Snapshot {
  return {
    name,
    grids: sheets.flatMap(({ id }) => grids.get(id) ?? []),
    state,
    protectedSheets: sheets.filter(sheet => sheet.isProtected).map(sheet => sheet.name),
    marked: standing.length > 0,
  };
}
