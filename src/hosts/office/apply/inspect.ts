/** The first round trip of a plan: everything that it is about to change, as it stands now (`common/now.ts`). */
import type { StateKey, WritePlan } from '../../../app/plan/plan';
import type { CellValue } from '../../../core/grid';
import type { Area } from '../../common/areas';
import { formulaFrom, valueFrom } from '../../common/cellText';
import { queueLayoutRead } from '../layout';
import type {
  CellNow,
  LeavingSheet,
  Now as Common,
  Sheet,
  SheetNow,
  State,
} from '../../common/now';
import type { SheetRows } from '../../common/rows';
import type { Stored } from '../marks/marks';
import { queueMarks, queueStored } from '../marks/marks';
import { queueRows } from './rows';
import { mayBeFormatted } from '../protection';
import type { Kept } from '../state';
import { queueState } from '../state';
import type { OpOf, TouchedSheet } from '../../common/touched';
import { opsOf } from '../../common/touched';

/** The ids of our marks are stored beside them; `kept`: where our state stands, `null` where only marks are set. */
export interface Now extends Common {
  readonly storedMarks: Stored | null;
  readonly kept: Kept | null;
}

/**
 * `known`: the sheets whose marks are to be listed; those of other sheets need another round trip.
 * `given`: what stands on the sheets, where it was read already.
 */
export function queueInspection(
  context: Excel.RequestContext,
  plan: WritePlan,
  touched: readonly TouchedSheet[],
  known: readonly Sheet[],
  given: SheetRows | null,
): () => Now {
  const { worksheets, protection } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  const structural = plan.ops.some(op => op.kind === 'addSheet' || op.kind === 'removeSheet');
  if (structural) protection.load('protected');
  const cells = touched.map(sheet => queueCells(worksheets, sheet));
  const rows = given ? () => given : queueRows(worksheets, touched);
  const leaving = opsOf(plan, 'removeSheet').map(op => queueLeaving(worksheets, op));
  // The journal of a writing that was broken off is looked for before anything is written.
  const content = plan.ops.some(op => op.kind !== 'setMarks');
  const keys: StateKey[] = [...opsOf(plan, 'putState').map(op => op.key), 'journal'];
  const state = content ? queueState(context) : () => null;
  const marking = plan.ops.some(op => op.kind === 'setMarks');
  const marks = marking ? queueMarks(context, known) : null;
  const stored = marking ? queueStored(context) : () => null;
  return () => {
    const kept = state();
    return {
      kept,
      sheets: worksheets.items.map(sheet => ({
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        isProtected: sheet.protection.protected,
        allowFormatCells: mayBeFormatted(sheet.protection),
      })),
      structureProtected: structural && protection.protected,
      touched: cells.map(answer => answer()),
      rows: rows(),
      leaving: leaving.flatMap(answer => answer() ?? []),
      state: only(kept?.state ?? {}, keys),
      standing: marks?.() ?? [],
      storedMarks: stored(),
    };
  };
}

export function queueCells(
  worksheets: Excel.WorksheetCollection,
  touched: TouchedSheet,
): () => SheetNow {
  const sheet = worksheets.getItemOrNullObject(touched.name).load('id');
  sheet.protection.load('protected');
  const blocks = touched.blocks.map(({ row, column, rows, columns }) =>
    sheet
      .getRangeByIndexes(row, column, rows, columns)
      .load('values,formulas,numberFormat,valueTypes'),
  );
  return () => {
    if (sheet.isNullObject) return { touched, id: null, isProtected: false, cells: new Map() };
    const cells = new Map<string, CellNow>();
    for (const [index, block] of blocks.entries()) {
      const area = touched.blocks[index];
      if (area)
        for (const now of cellsOf(area, block, touched))
          cells.set(`${now.cell.row},${now.cell.column}`, now);
    }
    return { touched, id: sheet.id, isProtected: sheet.protection.protected, cells };
  };
}

function cellsOf(area: Area, block: Excel.Range, touched: TouchedSheet): CellNow[] {
  return block.values.flatMap((values: unknown[], r) =>
    values.flatMap((raw, c) => {
      const cell = touched.cells.get(`${area.row + r},${area.column + c}`);
      if (!cell) return [];
      const formula = formulaFrom(block.formulas[r]?.[c], raw);
      const format = String(block.numberFormat[r]?.[c] ?? 'General');
      return [
        {
          cell,
          formula,
          format,
          value: valueFrom(raw, formula),
          isError: formula === '' && (block.valueTypes[r]?.[c] as string | undefined) === 'Error',
        },
      ];
    }),
  );
}

function queueLeaving(
  worksheets: Excel.WorksheetCollection,
  { sheet: name, expected, validations }: OpOf<'removeSheet'>,
): () => LeavingSheet | null {
  const columns = Math.max(0, ...expected.map(row => row.length));
  const sheet = worksheets.getItemOrNullObject(name).load('id,name,position');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values,formulas');
  const layout = queueLayoutRead(sheet, columns);
  return () => {
    if (sheet.isNullObject) return null;
    const values = used.isNullObject ? [] : used.values;
    const formulas = values.map((row, r) =>
      row.map((value: unknown, c) => formulaFrom(used.formulas[r]?.[c], value)),
    );
    const above = used.isNullObject ? 0 : used.rowIndex;
    const left: CellValue[] = Array.from(
      { length: used.isNullObject ? 0 : used.columnIndex },
      () => null,
    );
    return {
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      layout: validations === undefined ? layout() : { ...layout(), validations },
      formulas: formulas.flatMap((line, r) =>
        line.flatMap((formula, c) =>
          formula === '' ? [] : [{ row: above + r, column: left.length + c, formula }],
        ),
      ),
      rows: [
        ...Array.from({ length: above }, () => []),
        ...values.map((row, r) => [
          ...left,
          ...row.map((value: unknown, c) => valueFrom(value, formulas[r]?.[c] ?? '')),
        ]),
      ],
    };
  };
}

function only(state: State, keys: readonly StateKey[]): State {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => keys.some(wanted => wanted === key)),
  );
}
