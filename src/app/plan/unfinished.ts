/**
 * A writing that was broken off, from what it wrote down before it began: finished or taken back, as a plan like any
 * other. What somebody changed since is left as it is, and told.
 */
import * as z from 'zod/mini';
import type { CellRef } from '../../core/address';
import { cellRef } from '../../core/address';
import type { CellValue } from '../../core/grid';
import { message } from '../../core/message';
import type { PlanTitle } from '../../core/plans';
import { contentAt, gridOf, rowsFromA1 } from '../snapshot';
import type { Snapshot } from '../workbook';
import { followed, sheetsOfSnapshot } from './follow';
import type { State } from './journal';
import { isTitle, SCHEMA } from './journal';
import type { StateKey, WriteOp, WritePlan } from './plan';

type OpOf<K extends WriteOp['kind']> = Extract<WriteOp, { kind: K }>;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Rows = z.array(z.array(Value));
const Laid = z.array(z.looseObject({ addresses: z.array(z.string()) }));
const Line = z.object({
  says: z.string(),
  after: z.number(),
  gap: z.number(),
  index: z.number(),
  of: z.number(),
});
const Place = z.nullable(z.number());
const Layout = z.looseObject({
  widths: z.array(z.number()),
  headerRows: z.number(),
  wrap: z.array(z.number()),
});
const Op = z.union([
  z.looseObject({
    kind: z.literal('setCell'),
    cell: z.object({ sheet: z.string(), address: z.string() }),
    expected: Value,
    value: Value,
    name: z.optional(z.looseObject({ row: Line, column: Line, headRows: Place, keyColumn: Place })),
  }),
  z.looseObject({
    kind: z.literal('addSheet'),
    sheet: z.string(),
    rows: Rows,
    layout: Layout,
  }),
  z.looseObject({
    kind: z.literal('removeSheet'),
    sheet: z.string(),
    expected: Rows,
    layout: z.optional(Layout),
  }),
  z.looseObject({
    kind: z.literal('setValidations'),
    sheet: z.string(),
    before: Laid,
    after: Laid,
  }),
  z.looseObject({
    kind: z.literal('putState'),
    key: z.enum(['preferences', 'mapping', 'baseline']),
    value: z.nullable(z.string()),
  }),
]);
/** As it was written by this program: an older or newer one may have called things otherwise. */
const Title = z.looseObject({ code: z.string(), data: z.looseObject({}) });
const Stored = z.object({
  schema: z.literal(SCHEMA),
  title: Title,
  ops: z.array(Op),
  state: z.partialRecord(z.enum(['preferences', 'mapping', 'baseline']), z.string()),
});

export interface Settled {
  readonly plan: WritePlan;
  /** What is neither as before nor as it was written: somebody's since. */
  readonly left: readonly CellRef[];
}

/** `null`: there is nothing to take back, or it cannot be told what. */
export function takeBack(snapshot: Snapshot): Settled | null {
  const journal = read(snapshot.state.journal);
  if (!journal) return null;
  const left: CellRef[] = [];
  const ops = [...journal.ops]
    .reverse()
    .flatMap(op => back(op, journal.state, snapshot, cell => left.push(cell)));
  return {
    plan: {
      title: message('plan.takeBack', { of: journal.title }),
      ops: [...ops, dropJournal(snapshot)],
    },
    left,
  };
}

/** To finish is to take back, then to write anew what this answers; `null` where it cannot be told what it was. */
export function redo(snapshot: Snapshot): WritePlan | null {
  const journal = read(snapshot.state.journal);
  return journal && { title: journal.title, ops: journal.ops };
}

/** For a journal that cannot be read: it goes, the sheets stay as they are. */
export function dropJournal({ state }: Snapshot): WriteOp {
  return { kind: 'putState', key: 'journal', value: null, expected: state.journal ?? null };
}

type Tell = (cell: CellRef) => void;
interface Journal {
  readonly title: PlanTitle;
  readonly ops: readonly WriteOp[];
  readonly state: State;
}

function read(text: string | undefined): Journal | null {
  if (text === undefined) return null;
  try {
    const stored = Stored.safeParse(JSON.parse(text));
    if (!stored.success) return null;
    const journal = stored.data as unknown as Journal;
    return isTitle(journal.title) ? journal : null;
  } catch {
    return null;
  }
}

function back(op: WriteOp, before: State, snapshot: Snapshot, tell: Tell): WriteOp[] {
  switch (op.kind) {
    case 'setCell':
      return setCell(op, snapshot, tell);
    case 'addSheet':
      return unmade(op, snapshot, tell);
    case 'removeSheet':
      return gridOf(snapshot, op.sheet)
        ? []
        : [{ kind: 'addSheet', sheet: op.sheet, rows: op.expected, layout: layoutOf(op) }];
    case 'setValidations':
      return gridOf(snapshot, op.sheet) ? [{ ...op, before: op.after, after: op.before }] : [];
    case 'putState':
      return state(op.key, op.value, before[op.key] ?? null, snapshot);
    case 'setMarks':
      return [];
  }
}

/** What stood there before, wherever its row stands now. */
function setCell(op: OpOf<'setCell'>, snapshot: Snapshot, tell: Tell): WriteOp[] {
  const there = followed(
    { title: message('plan.undo', { of: message('plan.preferences', {}) }), ops: [op] },
    sheetsOfSnapshot(snapshot),
  );
  const found = there.ok ? there.value.ops[0] : undefined;
  if (found?.kind !== 'setCell' || !gridOf(snapshot, found.cell.sheet)) {
    tell(op.cell);
    return [];
  }
  const { value } = contentAt(snapshot, found.cell);
  if (same(value, op.expected)) return [];
  if (same(value, op.value)) return [{ ...found, expected: value, value: op.expected }];
  tell(found.cell);
  return [];
}

/** A sheet that was made, whole or half, goes; one in which somebody wrote stays. */
function unmade({ sheet, rows }: OpOf<'addSheet'>, snapshot: Snapshot, tell: Tell): WriteOp[] {
  const grid = gridOf(snapshot, sheet);
  if (!grid) return [];
  const now = rowsFromA1(grid);
  const strange = cellsOf(sheet, now).find(
    ({ row, column, value }) => !same(value, null) && !same(value, rows[row]?.[column] ?? null),
  );
  if (!strange) return [{ kind: 'removeSheet', sheet, expected: now }];
  tell(strange.cell);
  return [];
}

function cellsOf(
  sheet: string,
  rows: readonly (readonly CellValue[])[],
): { row: number; column: number; value: CellValue; cell: CellRef }[] {
  return rows.flatMap((values, row) =>
    values.map((value, column) => ({ row, column, value, cell: cellRef(sheet, row, column) })),
  );
}

function state(key: StateKey, from: string | null, to: string | null, now: Snapshot): WriteOp[] {
  const is = now.state[key] ?? null;
  return is === from && from !== to ? [{ kind: 'putState', key, value: to, expected: is }] : [];
}

function layoutOf({ layout, validations }: OpOf<'removeSheet'>): OpOf<'addSheet'>['layout'] {
  return {
    ...(layout ?? { widths: [], headerRows: 1, wrap: [] }),
    ...(validations === undefined ? {} : { validations }),
  };
}

/** A text cell turns the number that is written into it into text. */
function same(a: CellValue, b: CellValue): boolean {
  return String(a ?? '') === String(b ?? '');
}
