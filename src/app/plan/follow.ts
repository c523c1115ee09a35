/**
 * The cells of a plan looked for by their names in the workbook as it stands: where rows, columns or sheets moved the
 * plan moves with them, or is refused. The same for every host, which only says what stands on its sheets.
 */
import type { CellRef } from '../../core/address';
import { cellRef, parseA1 } from '../../core/address';
import type { CellValue } from '../../core/grid';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { Lost, NamedBy } from './cellName';
import { BY_ITS_TABLE, SheetNames } from './cellName';
import type { WriteOp, WritePlan } from './plan';
import { gridOf, rowsFromA1 } from '../snapshot';
import type { Snapshot } from '../workbook';

type SetCell = Extract<WriteOp, { kind: 'setCell' }>;

/** The sheets of a workbook as a host sees them. */
export interface Sheets {
  readonly ids: readonly { readonly id: string; readonly name: string }[];
  /** `null` for a sheet that was not read, or is not there. */
  readonly names: (sheet: string) => SheetNames | null;
}

const MOST_TOLD = 5;

/** The operation that writes a cell, named as it stands in the snapshot. */
export function setCell(
  snapshot: Snapshot,
  cell: CellRef,
  expected: CellValue,
  value: CellValue,
  by: NamedBy = BY_ITS_TABLE,
): WriteOp {
  const place = parseA1(cell.address);
  const names = namesIn(snapshot, cell.sheet);
  return {
    kind: 'setCell',
    cell,
    expected,
    value,
    ...(place && names ? { name: names.nameOf(place, by) } : {}),
  };
}

/** The sheets of a workbook as it was read. */
export function sheetsOfSnapshot(snapshot: Snapshot): Sheets {
  return { ids: [], names: sheet => namesIn(snapshot, sheet) };
}

const known = new WeakMap<object, SheetNames>();

/** A grid never changes, so its names are found once. */
function namesIn(snapshot: Snapshot, sheet: string): SheetNames | null {
  const grid = gridOf(snapshot, sheet);
  if (!grid) return null;
  const names = known.get(grid) ?? new SheetNames(rowsFromA1(grid));
  known.set(grid, names);
  return names;
}

/** The plan as it fits the workbook now: itself, when nothing moved. */
export function followed(plan: WritePlan, sheets: Sheets): Result<WritePlan> {
  let moved = false;
  const ops: WriteOp[] = [];
  for (const op of plan.ops) {
    const there = op.kind === 'setCell' && op.name ? placeNow(op, sheets) : ok(null);
    if (!there.ok) return there;
    if (op.kind !== 'setCell' || there.value === null) {
      ops.push(op);
      continue;
    }
    moved = true;
    ops.push({ ...op, cell: there.value });
  }
  return ok(moved ? { ...plan, ops } : plan);
}

/** Where the cell is now; `null`: where it was. */
function placeNow({ cell, name }: SetCell, { ids, names }: Sheets): Result<CellRef | null> {
  const home = parseA1(cell.address);
  if (!name || !home) return ok(null);
  const sheet = ids.find(({ id }) => id === name.sheetId)?.name ?? cell.sheet;
  const found = names(sheet)?.find(name, home) ?? home;
  if ('line' in found) return err(lost({ sheet, address: cell.address }, found));
  const there = cellRef(sheet, found.row, found.column);
  const stays =
    found.row === home.row &&
    found.column === home.column &&
    sheet.toLowerCase() === cell.sheet.toLowerCase();
  return ok(stays ? null : there);
}

/** Names for the cells of an undo, from the workbook as the plan left it. */
export function withNames(undo: WritePlan, plan: WritePlan, { ids, names }: Sheets): WritePlan {
  const named = new Map(
    plan.ops.flatMap(op => (op.kind === 'setCell' && op.name ? [[keyOf(op.cell), op.name]] : [])),
  );
  const ops = undo.ops.map(op => {
    if (op.kind !== 'setCell') return op;
    const by = named.get(keyOf(op.cell));
    const place = parseA1(op.cell.address);
    const sheet = names(op.cell.sheet);
    if (!by || !place || !sheet) return op;
    const { headRows, keyColumn } = by;
    const id = ids.find(({ name }) => name.toLowerCase() === op.cell.sheet.toLowerCase())?.id;
    const name = sheet.nameOf(place, { headRows, keyColumn });
    return { ...op, name: id === undefined ? name : { ...name, sheetId: id } };
  });
  return { ...undo, ops };
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet.toLowerCase()}!${address.replaceAll('$', '')}`;
}

/** What the person should know of a plan that was followed. */
export function followNotes(plan: WritePlan, there: WritePlan): readonly Problem[] {
  const moves = plan.ops.flatMap((op, index) => {
    const now = there.ops[index];
    return op.kind === 'setCell' && now?.kind === 'setCell' && op.cell !== now.cell
      ? [{ from: op.cell, to: now.cell }]
      : [];
  });
  return moves.length === 0
    ? []
    : [problem('followed', { moves: moves.slice(0, MOST_TOLD), count: moves.length })];
}

function lost(cell: CellRef, { line, was, now, bearers }: Lost): Problem {
  const isAfter = was.after + was.gap > 0;
  return problem('movedSince', { cell, lost: { line, was: was.says, isAfter, now, bearers } });
}
