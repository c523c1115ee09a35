/**
 * A write plan carried out on a model: whole or not at all. Each operation answers how it is undone, both at once
 * (`revert`, when a later one is refused) and later, as a plan (`undo`). Writing files is `save.ts`.
 *
 * It refuses what Excel refuses, with a Chinese sentence: cells of a protected sheet, a name that is taken. Whoever
 * writes a copy of the file may have marks laid over protected sheets all the same: they change no content.
 */
import type { Mark, Validation, WriteOp, WritePlan } from '../app/plan/plan';
import { parseA1 } from '../core/address';
import type { CellValue } from '../core/grid';
import type { Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import { markFormat, marksOf, toneOf } from './marks';
import type { SheetModel, WorkbookModel } from './model';
import { MAX_COLUMNS, MAX_ROWS, cellAt, cellKey, newSheet, usedArea } from './model';
import { readState, writeState } from './state';
import { contentOf, setValidation, validationAreas } from './validations';

interface Done {
  readonly revert: () => void;
  readonly undo: WriteOp;
}

/** Excel's limit for the text of one cell. */
const MOST_TEXT = 32_767;

export interface ApplyOptions {
  /** Marks on sheets whose protection would keep Excel from formatting them. */
  readonly marksOnProtected?: boolean;
}

/** On success the plan that undoes it. */
export function applyPlan(
  model: WorkbookModel,
  plan: WritePlan,
  options: ApplyOptions = {},
): Result<WritePlan> {
  const done: Done[] = [];
  for (const op of plan.ops) {
    const result = applyOp(model, op, options);
    if (!result.ok) {
      for (const { revert } of done.reverse()) revert();
      return result;
    }
    done.push(result.value);
  }
  return ok({ title: `撤销：${plan.title}`, ops: done.reverse().map(({ undo }) => undo) });
}

function applyOp(model: WorkbookModel, op: WriteOp, options: ApplyOptions): Result<Done> {
  switch (op.kind) {
    case 'setCell':
      return setCell(model, op);
    case 'addSheet':
      return addSheet(model, op);
    case 'removeSheet':
      return removeSheet(model, op);
    case 'setValidations':
      return setValidations(model, op);
    case 'setMarks':
      return setMarks(model, op.marks, options);
    case 'putState': {
      const before = readState(model, op.key);
      writeState(model, op.key, op.value);
      return ok({
        revert: () => writeState(model, op.key, before),
        undo: { ...op, value: before },
      });
    }
  }
}

function setCell(model: WorkbookModel, op: Extract<WriteOp, { kind: 'setCell' }>): Result<Done> {
  const { cell, expected, value } = op;
  const sheet = findSheet(model, cell.sheet);
  if (!sheet) return noSheet(cell.sheet);
  const place = parseA1(cell.address);
  if (!place || place.row >= MAX_ROWS || place.column >= MAX_COLUMNS)
    return err(problem('noCell', `“${cell.sheet}”里没有 ${cell.address} 这个单元格，没有写入。`));
  if (sheet.protection.protected) {
    return err(
      problem(
        'protected',
        `工作表“${sheet.name}”受保护，没有写入 ${cell.address}，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护）。`,
      ),
    );
  }
  const before = cellAt(sheet, place.row, place.column);
  if (!sameValue(before?.value, expected)) {
    return err(
      problem(
        'changedSince',
        `“${sheet.name}”的 ${cell.address} 现在是“${shown(before?.value ?? null)}”，不是预览时的“${shown(expected)}”，工作簿没有改动。请重新操作。`,
      ),
    );
  }
  if (before && before.formula !== '') {
    return err(
      problem(
        'formula',
        `“${sheet.name}”的 ${cell.address} 是公式 ${before.formula}，没有改写，工作簿没有改动。`,
      ),
    );
  }
  const refused = refusal(value);
  if (refused !== null)
    return err(
      problem('badValue', `“${sheet.name}”的 ${cell.address} 没有写入：${refused}工作簿没有改动。`),
    );
  const key = cellKey(place.row, place.column);
  const format = before?.format ?? 'General';
  if (value === null && format === 'General') sheet.cells.delete(key);
  else sheet.cells.set(key, { value, formula: '', format, error: false });
  const revert = (): void => {
    if (before) sheet.cells.set(key, before);
    else sheet.cells.delete(key);
  };
  return ok({ revert, undo: { ...op, expected: value, value: expected } });
}

/** An empty text is an empty cell. */
function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return (a ?? '') === (b ?? '');
}

function refusal(value: CellValue): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return '要写的不是一个数。';
  if (typeof value === 'string' && value.length > MOST_TEXT)
    return `文字有 ${value.length} 个字，超过一个单元格能放的 ${MOST_TEXT} 个。`;
  return null;
}

function addSheet(model: WorkbookModel, op: Extract<WriteOp, { kind: 'addSheet' }>): Result<Done> {
  const name = op.sheet;
  if (model.structureProtected === true) return structure(name, '建立');
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    return err(problem('sheetName', `“${name}”不能作工作表名，没有建立。`));
  if (findSheet(model, name))
    return err(
      problem('sheetExists', `工作簿里已有名为“${name}”的工作表，没有改动。请把它改名后重试。`),
    );
  const sheet = newSheet(freeSheetId(model), name);
  op.layout.widths.forEach((width, column) => sheet.columnWidths.set(column, width));
  sheet.headerRows = op.layout.headerRows;
  sheet.frozenRows = op.layout.headerRows;
  sheet.wrapColumns = new Set(op.layout.wrap);
  const { validations } = op.layout;
  const wrong = validations === undefined ? null : layValidations(sheet, [], validations);
  if (wrong !== null) return wrong;
  for (const [row, values] of op.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const refused = refusal(value);
      if (refused !== null)
        return err(
          problem(
            'badValue',
            `工作表“${name}”第 ${row + 1} 行没有写入：${refused}工作簿没有改动。`,
          ),
        );
      if (value !== null && value !== '')
        sheet.cells.set(cellKey(row, column), {
          value,
          formula: '',
          format: 'General',
          error: false,
        });
    }
  }
  model.sheets.push(sheet);
  const revert = (): void => {
    model.sheets.splice(model.sheets.indexOf(sheet), 1);
  };
  return ok({
    revert,
    undo: {
      kind: 'removeSheet',
      sheet: name,
      expected: op.rows,
      ...(validations === undefined ? {} : { validations }),
    },
  });
}

function removeSheet(
  model: WorkbookModel,
  op: Extract<WriteOp, { kind: 'removeSheet' }>,
): Result<Done> {
  const sheet = findSheet(model, op.sheet);
  if (!sheet) return noSheet(op.sheet);
  if (model.structureProtected === true) return structure(sheet.name, '删除');
  const rows = rowsOf(sheet);
  const hasFormulas = [...sheet.cells.values()].some(cell => cell.formula !== '');
  if (hasFormulas || !sameRows(rows, op.expected)) {
    return err(
      problem('changedSince', `工作表“${sheet.name}”的内容已有改动，没有删除，工作簿没有改动。`),
    );
  }
  if (!model.sheets.some(other => other !== sheet && other.visibility === 'Visible')) {
    return err(
      problem('lastSheet', `“${sheet.name}”是工作簿里唯一可见的工作表，不能删除，工作簿没有改动。`),
    );
  }
  const index = model.sheets.indexOf(sheet);
  const { activeSheetId } = model;
  model.sheets.splice(index, 1);
  if (activeSheetId === sheet.id)
    model.activeSheetId = (model.sheets[index] ?? model.sheets[index - 1])?.id ?? '';
  const revert = (): void => {
    model.sheets.splice(index, 0, sheet);
    model.activeSheetId = activeSheetId;
  };
  const widths = Array.from(
    { length: Math.max(0, ...[...sheet.columnWidths.keys()].map(column => column + 1)) },
    (_, column) => sheet.columnWidths.get(column) ?? 9,
  );
  const layout = {
    widths,
    headerRows: sheet.headerRows || sheet.frozenRows,
    wrap: [...sheet.wrapColumns],
    ...(op.validations === undefined ? {} : { validations: op.validations }),
  };
  return ok({ revert, undo: { kind: 'addSheet', sheet: sheet.name, rows, layout } });
}

function setValidations(
  model: WorkbookModel,
  op: Extract<WriteOp, { kind: 'setValidations' }>,
): Result<Done> {
  const sheet = findSheet(model, op.sheet);
  if (!sheet) return noSheet(op.sheet);
  if (sheet.protection.protected) {
    return err(
      problem(
        'protected',
        `工作表“${sheet.name}”受保护，不能改变数据验证，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护）。`,
      ),
    );
  }
  const standing = sheet.validations;
  const wrong = layValidations(sheet, [...op.before, ...op.after], op.after);
  const revert = (): void => {
    sheet.validations = standing;
  };
  return wrong ?? ok({ revert, undo: { ...op, before: op.after, after: op.before } });
}

/** What is wrong with an address; nothing is laid then. */
function layValidations(
  sheet: SheetModel,
  off: readonly Validation[],
  on: readonly Validation[],
): Result<never> | null {
  const gone = validationAreas(off);
  const laid = on.map(validation => ({
    content: contentOf(validation),
    areas: validationAreas([validation]),
  }));
  const wrong = [gone, ...laid.map(({ areas }) => areas)].find(areas => typeof areas === 'string');
  if (typeof wrong === 'string')
    return err(
      problem(
        'noCell',
        `“${sheet.name}”里没有 ${wrong} 这个单元格，没有设数据验证，工作簿没有改动。`,
      ),
    );
  for (const area of typeof gone === 'string' ? [] : gone) setValidation(sheet, area, null);
  for (const { content, areas } of laid) {
    for (const area of typeof areas === 'string' ? [] : areas) setValidation(sheet, area, content);
  }
  return null;
}

function setMarks(
  model: WorkbookModel,
  marks: readonly Mark[],
  { marksOnProtected = false }: ApplyOptions,
): Result<Done> {
  const before = marksOf(model);
  const locked = marksOnProtected ? undefined : lockedSheet(model, [...before, ...marks]);
  if (locked) {
    return err(
      problem(
        'protected',
        `工作表“${locked.name}”受保护，不能改变标记，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护），或按清单里的单元格查看。`,
      ),
    );
  }
  const formats = model.sheets.map(sheet => ({ sheet, list: sheet.conditionalFormats }));
  const revert = (): void => {
    for (const { sheet, list } of formats) sheet.conditionalFormats = list;
  };
  for (const { sheet, list } of formats)
    sheet.conditionalFormats = list.filter(format => toneOf(format) === null);
  // From the last to the first, each on top: they stand in the order in which they are given, also when undone.
  for (const mark of [...marks].reverse()) {
    const sheet = findSheet(model, mark.sheet);
    const format = sheet ? markFormat(mark, sheet) : '';
    if (!sheet || typeof format === 'string') {
      revert();
      return sheet
        ? err(problem('noCell', `“${mark.sheet}”里没有 ${String(format)} 这个单元格，没有标记。`))
        : noSheet(mark.sheet);
    }
    // On top of the person's own rules, as in Excel: what is marked is seen.
    if (format.areas.length > 0) sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  }
  return ok({ revert, undo: { kind: 'setMarks', marks: before } });
}

function lockedSheet(model: WorkbookModel, marks: readonly Mark[]): SheetModel | undefined {
  return marks
    .map(mark => findSheet(model, mark.sheet))
    .find(sheet => sheet?.protection.protected === true && !sheet.protection.allowFormatCells);
}

function findSheet(model: WorkbookModel, name: string): SheetModel | undefined {
  const lower = name.toLowerCase();
  return model.sheets.find(sheet => sheet.name.toLowerCase() === lower);
}

function noSheet(name: string): Result<never> {
  return err(
    problem(
      'noSheet',
      `工作簿里没有名为“${name}”的工作表，可能已改名或删除，工作簿没有改动。请重新操作。`,
    ),
  );
}

function structure(name: string, what: string): Result<never> {
  return err(
    problem(
      'structureProtected',
      `工作簿的结构受保护，没有${what}工作表“${name}”，工作簿没有改动。请先撤销工作簿保护（审阅→保护工作簿）。`,
    ),
  );
}

function shown(value: CellValue): string {
  return value === null ? '（空）' : String(value);
}

/** The sheet from A1 on; trailing empty cells are not part of a row. */
function rowsOf(sheet: SheetModel): CellValue[][] {
  const area = usedArea(sheet);
  if (!area) return [];
  return Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from(
      { length: area.right + 1 },
      (__, column) => cellAt(sheet, row, column)?.value ?? null,
    ),
  );
}

function sameRows(
  a: readonly (readonly CellValue[])[],
  b: readonly (readonly CellValue[])[],
): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row += 1) {
    for (let column = 0; column < Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0); column += 1) {
      if (!sameValue(a[row]?.[column], b[row]?.[column])) return false;
    }
  }
  return true;
}

function freeSheetId(model: WorkbookModel): string {
  const taken = new Set(model.sheets.map(sheet => sheet.id));
  for (let number = 1; ; number += 1) {
    const id = `{00000000-0005-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
