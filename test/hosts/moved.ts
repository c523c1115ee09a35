/**
 * What every host promises of cells that moved since a plan was made (design D20): the plan, and its undo, write where
 * row and column say what they said, or nowhere.
 */
import fc from 'fast-check';
import { setCell } from '../../src/app/plan/follow';
import type { WritePlan } from '../../src/app/plan/plan';
import type { Workbook } from '../../src/app/workbook';
import { contentAt } from '../../src/app/snapshot';
import type { CellValue } from '../../src/core/grid';
import { parseA1, toA1 } from '../../src/core/address';
import type { SheetModel, WorkbookModel } from '../../src/workbook/model';
import { cellAt, cellKey } from '../../src/workbook/model';
import { deleteLines, insertLines } from '../../src/hosts/simulator/excel/lines';
import { book, contents } from './books';
import type { MakeWorkbook } from './contract';
import { value } from './example';
import { sayChinese } from '../../src/messages/zh';
import { inWords } from '../inWords';
import { TITLE } from '../anyPlan';

const TABLE = '支出决算表';

// prettier-ignore
const ROWS: readonly CellValue[][] = [
  ['支出决算表', null, null, null, null],
  ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', null, 1, 2, 3],
  ['201', '一般公共服务支出', 13, 8, 5],
  ['2010301', '行政运行', 8, 8, null],
  ['2010302', '一般行政管理事务', 5, null, 5],
  ['208', '社会保障和就业支出', 4, 4, null],
  [null, '合计', 17, 12, 5],
];

/** The left and the right half of a table speak of different rows. */
const TWO_SIDES: readonly CellValue[][] = [
  ['收入', null, '支出', null],
  ['项目', '金额', '项目', '金额'],
  ['一、财政拨款', 10, '一、一般公共服务支出', 7],
  ['二、其他收入', 2, '八、社会保障和就业支出', 5],
];

function table(): WorkbookModel {
  return book({ [TABLE]: ROWS, 收支总表: TWO_SIDES, 上年: ROWS });
}

function sheetOf(model: WorkbookModel, name = TABLE): SheetModel {
  return model.sheets.find(sheet => sheet.name === name)!;
}

/** `D5: 8 → 9`, as the use cases plan it. */
async function planned(
  workbook: Workbook,
  edits: readonly (readonly [address: string, to: CellValue])[],
  sheet = TABLE,
): Promise<WritePlan> {
  const snapshot = value(await workbook.read());
  return {
    title: TITLE,
    ops: edits.map(([address, to]) =>
      setCell(snapshot, { sheet, address }, contentAt(snapshot, { sheet, address }).value, to),
    ),
  };
}

function at(model: WorkbookModel, address: string, sheet = TABLE): CellValue {
  const { row, column } = parseA1(address)!;
  return cellAt(sheetOf(model, sheet), row, column)?.value ?? null;
}

function type(model: WorkbookModel, address: string, typed: CellValue, sheet = TABLE): void {
  const { row, column } = parseA1(address)!;
  sheetOf(model, sheet).cells.set(cellKey(row, column), {
    value: typed,
    formula: '',
    format: 'General',
    error: false,
  });
}

type Move = (model: WorkbookModel) => void;

const rowAbove: Move = model => insertLines(sheetOf(model), 'rows', 3, 1);
const columnBefore: Move = model => insertLines(sheetOf(model), 'columns', 2, 1);
const renamed: Move = model => {
  sheetOf(model).name = '03表';
};

export function movedContract(make: MakeWorkbook): void {
  describe('a cell that moved is followed', () => {
    // prettier-ignore
    const cases: [string, Move, string, string][] = [
      ['a row was inserted above', rowAbove, TABLE, 'D6'],
      ['three rows', model => insertLines(sheetOf(model), 'rows', 0, 3), TABLE, 'D8'],
      ['a row above was deleted', model => deleteLines(sheetOf(model), 'rows', 3, 1), TABLE, 'D4'],
      ['a column was inserted', columnBefore, TABLE, 'E5'],
      ['a column was deleted', model => deleteLines(sheetOf(model), 'columns', 2, 1), TABLE, 'C5'],
      ['rows and columns', model => { rowAbove(model); columnBefore(model); }, TABLE, 'E6'],
      ['the sheet was renamed', renamed, '03表', 'D5'],
      ['renamed, and a row inserted', model => { rowAbove(model); renamed(model); }, '03表', 'D6'],
      ['another sheet of the same rows took its name', model => { renamed(model); sheetOf(model, '上年').name = TABLE; }, '03表', 'D5'],
    ];
    test.each(cases)('by undo: %s', async (_, move, sheet, address) => {
      for (const written of [9, null]) {
        const [model, expected] = [table(), table()];
        const workbook = make(model);
        const { undo } = value(await workbook.apply(await planned(workbook, [['D5', written]])));
        expect(at(model, 'D5')).toBe(written);
        move(model);
        move(expected);
        const undone = value(await workbook.apply(undo));
        expect(at(model, address, sheet)).toBe(8);
        expect(contents(model)).toEqual(contents(expected));
        expect(inWords(undone.notes ?? [])).toEqual([
          expect.stringContaining(`“${TABLE}”的 D5 写在“${sheet}”的 ${address}`),
        ]);
      }
    });

    test('by a plan made before, and by the undo of it', async () => {
      const [model, expected] = [table(), table()];
      const workbook = make(model);
      const plan = await planned(workbook, [
        ['D5', 9],
        ['E6', 4],
      ]);
      rowAbove(model);
      rowAbove(expected);
      const { undo } = value(await workbook.apply(plan));
      expect(['D6', 'E7', 'D5', 'E6'].map(address => at(model, address))).toEqual([9, 4, 8, null]);
      value(await workbook.apply(undo));
      expect(contents(model)).toEqual(contents(expected));
    });

    test('in the right half of a table with two sides', async () => {
      const model = table();
      const workbook = make(model);
      const { undo } = value(
        await workbook.apply(await planned(workbook, [['D4', 6]], '收支总表')),
      );
      insertLines(sheetOf(model, '收支总表'), 'rows', 2, 1);
      value(await workbook.apply(undo));
      expect(at(model, 'D5', '收支总表')).toBe(5);
    });

    test('nothing is said where nothing moved, also when other rows came below', async () => {
      const model = table();
      const workbook = make(model);
      const { undo } = value(await workbook.apply(await planned(workbook, [['D5', 9]])));
      insertLines(sheetOf(model), 'rows', 5, 2);
      type(model, 'A6', '2010303');
      type(model, 'B6', '机关服务');
      type(model, 'D6', 1);
      const undone = value(await workbook.apply(undo));
      expect([at(model, 'D5'), undone.notes ?? []]).toEqual([8, []]);
    });
  });

  describe('a cell that is not found is not written: the sentence says what stands there now', () => {
    // prettier-ignore
    const cases: [string, Move, RegExp][] = [
      ['its row was deleted', model => deleteLines(sheetOf(model), 'rows', 4, 1), /D5.*“2010301 行政运行”.*现在是“2010302 一般行政管理事务”.*没有找到/],
      ['its column was deleted', model => deleteLines(sheetOf(model), 'columns', 3, 1), /D5.*“基本支出”这一列.*现在是“项目支出”.*没有找到/],
      ['its row became another', model => { type(model, 'A5', '2010399'); }, /“2010301 行政运行”.*“2010399 行政运行”/],
      ['its column became another', model => { type(model, 'D2', '人员经费'); }, /“基本支出”.*“人员经费”/],
      ['its row stands there twice', model => { insertLines(sheetOf(model), 'rows', 3, 1); type(model, 'A4', '2010301'); type(model, 'B4', '行政运行'); }, /行政运行.*现在有 2 行，分不清/],
      ['another table took the name of its sheet', model => { sheetOf(model).name = '旧表'; model.sheets = model.sheets.filter(sheet => sheet.name !== '旧表'); sheetOf(model, '收支总表').name = TABLE; }, /D5/],
    ];
    test.each(cases)('%s', async (_, move, sentence) => {
      for (const written of [9, null]) {
        const model = table();
        const workbook = make(model);
        const { undo } = value(await workbook.apply(await planned(workbook, [['D5', written]])));
        move(model);
        const before = contents(model);
        const undone = await workbook.apply(undo);
        expect(undone).toMatchObject({ ok: false, error: { code: 'movedSince' } });
        expect(undone.ok ? '' : sayChinese(undone.error)).toMatch(sentence);
        expect(undone.ok ? '' : sayChinese(undone.error)).toMatch(/工作簿没有改动。请.*。$/);
        expect(contents(model)).toEqual(before);
      }
    });

    test('cells of the right half moved down by themselves', async () => {
      const model = table();
      const workbook = make(model);
      const { undo } = value(
        await workbook.apply(await planned(workbook, [['D4', null]], '收支总表')),
      );
      const sheet = sheetOf(model, '收支总表');
      for (const column of [2, 3]) {
        for (const row of [4, 3]) {
          const above = cellAt(sheet, row - 1, column);
          if (above) sheet.cells.set(cellKey(row, column), above);
          else sheet.cells.delete(cellKey(row, column));
        }
        sheet.cells.delete(cellKey(2, column));
      }
      const before = contents(model);
      expect((await workbook.apply(undo)).ok).toBe(false);
      expect(contents(model)).toEqual(before);
    });
  });

  test('edits, then a person moves, copies, deletes and renames lines, then undo: never a write where the sheet says something else', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdits, anyMoves, async (edits, moves) => {
        const model = table();
        const workbook = make(model);
        const plan = await planned(workbook, edits);
        const undo = value(await workbook.apply(plan)).undo;
        const said = new Set(
          edits.map(([address], index) => {
            const { row, column } = parseA1(address)!;
            const op = plan.ops[index];
            const was = op?.kind === 'setCell' ? op.expected : null;
            return `${saidOf(sheetOf(model), row, column)} ${String(was)}`;
          }),
        );
        for (const move of moves) move(sheetOf(model));
        const sheet = sheetOf(model);
        const before = valuesOf(sheet);
        const undone = await workbook.apply(undo);
        const after = valuesOf(sheet);
        const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
          key => before.get(key) !== after.get(key),
        );
        if (!undone.ok) expect(changed).toEqual([]);
        for (const key of changed) {
          const { row, column } = parseA1(key)!;
          expect(said).toContain(`${saidOf(sheet, row, column)} ${String(after.get(key) ?? null)}`);
        }
      }),
      { numRuns: 150 },
    );
  });
}

/** The code, the name and the head of a cell, as a person would read them off. */
function saidOf(sheet: SheetModel, row: number, column: number): string {
  const texts = (cells: readonly (readonly [number, number])[]): string =>
    [
      ...new Set(
        cells
          .map(([r, c]) => cellAt(sheet, r, c)?.value)
          .filter((cell): cell is string => typeof cell === 'string'),
      ),
    ].join(' ');
  const left = Array.from({ length: column }, (_, c) => [row, c] as const);
  const above = Array.from({ length: row }, (_, r) => [r, column] as const);
  return `${texts(left)} / ${texts(above)}`;
}

function valuesOf(sheet: SheetModel): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (let row = 0; row < 30; row += 1)
    for (let column = 0; column < 20; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell && cell.value !== null) values.set(toA1(row, column), cell.value);
    }
  return values;
}

const anyEdits = fc.uniqueArray(
  fc.tuple(
    fc
      .tuple(fc.constantFrom('C', 'D', 'E'), fc.integer({ min: 4, max: 8 }))
      .map(([c, r]) => `${c}${r}`),
    fc.constantFrom<CellValue>(null, 1.5, 99),
  ),
  { selector: ([address]) => address, minLength: 1, maxLength: 4 },
);

const line = fc.integer({ min: 0, max: 8 });

const anyMoves = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('rows' as const, 'columns' as const), line).map(
      ([lines, at]) =>
        (sheet: SheetModel): void =>
          insertLines(sheet, lines, at, 1),
    ),
    fc.tuple(fc.constantFrom('rows' as const, 'columns' as const), line).map(
      ([lines, at]) =>
        (sheet: SheetModel): void =>
          deleteLines(sheet, lines, at, 1),
    ),
    // A copy of a row, put in above another.
    fc.tuple(line, line).map(([from, to]) => (sheet: SheetModel): void => {
      const copied = Array.from({ length: 8 }, (_, column) => cellAt(sheet, from, column));
      insertLines(sheet, 'rows', to, 1);
      copied.forEach((cell, column) => cell && sheet.cells.set(cellKey(to, column), { ...cell }));
    }),
    // Another subject in the place of one.
    fc
      .tuple(line, fc.constantFrom('2010301', '2019999', null))
      .map(([row, code]) => (sheet: SheetModel): void => {
        sheet.cells.set(cellKey(row, 0), {
          value: code,
          formula: '',
          format: '@',
          error: false,
        });
      }),
  ),
  { minLength: 1, maxLength: 3 },
);
