/**
 * The cells that a plan touches, each once: what must stand there and what shall, in as few ranges as possible.
 * What can be told wrong before Excel is asked is refused here.
 */
import type { WriteOp, WritePlan } from '../../app/plan/plan';
import { badValue, isSheetName, sameName } from '../../app/plan/valid';
import { cellRef } from '../../core/address';
import type { CellRef } from '../../core/address';
import type { CellValue } from '../../core/grid';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import type { Area } from './areas';
import { blocksOf, isArea, placeOf } from './areas';
import { sameValue } from './cellText';

export interface TouchedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly expected: CellValue;
  value: CellValue;
}

/** The cells of one sheet, by `row,column`, and the rectangles that cover them and nothing else. */
export interface TouchedSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, TouchedCell>;
  readonly blocks: readonly Area[];
  /** Its cells are known by what their rows and columns say, too: the whole sheet is to be looked at. */
  readonly isNamed: boolean;
}

export type OpOf<K extends WriteOp['kind']> = Extract<WriteOp, { kind: K }>;

export function opsOf<K extends WriteOp['kind']>(plan: WritePlan, kind: K): OpOf<K>[] {
  return plan.ops.filter((op): op is OpOf<K> => op.kind === kind);
}

export function touchedSheets(plan: WritePlan): TouchedSheet[] {
  const sheets = new Map<
    string,
    { name: string; cells: Map<string, TouchedCell>; isNamed: boolean }
  >();
  for (const { cell, expected, value, name } of opsOf(plan, 'setCell')) {
    const place = placeOf(cell.address);
    if (!place) continue;
    const sheet = sheets.get(cell.sheet.toLowerCase()) ?? {
      name: cell.sheet,
      cells: new Map<string, TouchedCell>(),
      isNamed: false,
    };
    sheet.isNamed ||= name !== undefined;
    sheets.set(cell.sheet.toLowerCase(), sheet);
    const key = `${place.row},${place.column}`;
    const earlier = sheet.cells.get(key);
    if (earlier) earlier.value = value;
    else
      sheet.cells.set(key, {
        ...place,
        address: cell.address.replaceAll('$', ''),
        expected,
        value,
      });
  }
  return [...sheets.values()].map(({ cells, ...sheet }) => ({
    ...sheet,
    cells,
    blocks: blocksOf([...cells.values()]),
  }));
}

/** What is wrong with the plan itself. */
export function refusedPlan(plan: WritePlan): Problem | null {
  const names: string[] = [];
  const held = new Map<string, CellValue>();
  for (const op of plan.ops) {
    if (op.kind === 'setCell') {
      const { cell, expected, value } = op;
      if (!placeOf(cell.address)) return problem('noCell', { cell });
      const why = badValue(value);
      if (why) return problem('badValue', { cell, why });
      const key = `${cell.sheet.toLowerCase()}!${cell.address.replaceAll('$', '')}`;
      const earlier = held.get(key);
      if (earlier !== undefined && !sameValue(earlier, expected, 'General'))
        return problem('cellTwice', { cell });
      held.set(key, value);
    }
    if (op.kind === 'addSheet') {
      const bad = badSheet(op, names);
      if (bad !== null) return bad;
      names.push(op.sheet);
    }
    const nowhere = areasOf(op).find(({ address }) => !isArea(address));
    if (nowhere) return problem('noCell', { cell: nowhere });
  }
  return null;
}

/** What a plan marks or validates. */
function areasOf(op: WriteOp): CellRef[] {
  if (op.kind === 'setMarks') return op.marks.flatMap(mark => refs(mark.sheet, [mark]));
  return op.kind === 'setValidations' ? refs(op.sheet, [...op.before, ...op.after]) : [];
}

function refs(
  sheet: string,
  laid: readonly { readonly addresses: readonly string[] }[],
): CellRef[] {
  return laid.flatMap(({ addresses }) => addresses.map(address => ({ sheet, address })));
}

function badSheet({ sheet, rows }: OpOf<'addSheet'>, names: readonly string[]): Problem | null {
  if (!isSheetName(sheet)) return problem('sheetName', { sheet });
  if (names.some(name => sameName(name, sheet))) return problem('sheetTwice', { sheet });
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const why = badValue(value);
      if (why) return problem('badValue', { cell: cellRef(sheet, row, column), why });
    }
  }
  return null;
}
