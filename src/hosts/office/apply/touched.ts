/**
 * The cells that a plan touches, each once: what must stand there and what shall, in as few ranges as possible.
 * What can be told wrong before Excel is asked is refused here.
 */
import type { WriteOp, WritePlan } from '../../../app/plan/plan';
import type { CellValue } from '../../../core/grid';
import type { Problem } from '../../../core/result';
import { problem } from '../../../core/result';
import type { Area } from '../areas';
import { blocksOf, isArea, placeOf } from '../areas';
import { MOST_TEXT, sameValue } from '../cellText';

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

/** Sheet names are compared as Excel does. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
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
      if (!placeOf(cell.address)) return noCell(cell.sheet, cell.address);
      const bad = badValue(value);
      if (bad !== null)
        return problem(
          'badValue',
          `“${cell.sheet}”的 ${cell.address} 没有写入：${bad}工作簿没有改动。`,
        );
      const key = `${cell.sheet.toLowerCase()}!${cell.address.replaceAll('$', '')}`;
      const earlier = held.get(key);
      if (earlier !== undefined && !sameValue(earlier, expected, 'General')) {
        return problem(
          'changedSince',
          `“${cell.sheet}”的 ${cell.address} 在同一次写入里出现两次，前后不一致，工作簿没有改动。请重新操作。`,
        );
      }
      held.set(key, value);
    }
    if (op.kind === 'addSheet') {
      const bad = badSheet(op, names);
      if (bad !== null) return bad;
      names.push(op.sheet);
    }
    const validated = op.kind === 'setValidations' ? [...op.before, ...op.after] : [];
    const nowhere = validated
      .flatMap(({ addresses }) => addresses)
      .find(address => !isArea(address));
    if (op.kind === 'setValidations' && nowhere !== undefined) return noCell(op.sheet, nowhere);
    if (op.kind === 'setMarks') {
      for (const { sheet, addresses } of op.marks) {
        const wrong = addresses.find(address => !isArea(address));
        if (wrong !== undefined) return noCell(sheet, wrong);
      }
    }
  }
  return null;
}

function badSheet({ sheet, rows }: OpOf<'addSheet'>, names: readonly string[]): Problem | null {
  if (sheet === '' || sheet.length > 31 || /[\\/?*[\]:]|^'|'$/.test(sheet))
    return problem('sheetName', `“${sheet}”不能作工作表名，没有建立，工作簿没有改动。`);
  if (names.some(name => sameName(name, sheet)))
    return problem('sheetExists', `同一次写入要建立两张“${sheet}”，工作簿没有改动。`);
  for (const [row, values] of rows.entries()) {
    for (const value of values) {
      const bad = badValue(value);
      if (bad !== null)
        return problem(
          'badValue',
          `工作表“${sheet}”第 ${row + 1} 行没有写入：${bad}工作簿没有改动。`,
        );
    }
  }
  return null;
}

function badValue(value: CellValue): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return '要写的不是一个数。';
  if (typeof value === 'string' && value.length > MOST_TEXT)
    return `文字有 ${value.length} 个字，超过一个单元格能放的 ${MOST_TEXT} 个。`;
  return null;
}

function noCell(sheet: string, address: string): Problem {
  return problem('noCell', `“${sheet}”里没有 ${address} 这个单元格，工作簿没有改动。`);
}
