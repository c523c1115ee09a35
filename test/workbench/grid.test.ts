/** The grid's data: what is shown is what the model holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../src/core/address';
import { openWorkbook } from '../../src/hosts/file';
import type { CellModel } from '../../src/workbook';
import { cellAt, cellKey, keyColumn, keyRow, newSheet } from '../../src/workbook';
import { resultName } from '../../src/workbench/files';
import { contentOf } from '../../src/workbench/grid/content';
import { workbookData } from '../../src/workbench/grid/data';
import { LEADING, emsOf, heightOf } from '../../src/workbench/grid/height';
import { ruleOf } from '../../src/workbench/grid/marks';
import { refusalOf } from '../../src/workbench/grid/refusals';
import { SheetDrawing } from '../../src/workbench/grid/sheetDrawing';
import { StyleBook } from '../../src/workbench/grid/styleBook';
import { NO_LOOK, readLook } from '../../src/workbench/look/look';
import { sayChinese } from '../../src/messages/zh';

const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample.xlsx')));
const opened = openWorkbook(bytes, 'sample.xlsx');
if (!opened.ok) throw new Error(sayChinese(opened.error));
const model = opened.value;
const { data, book } = workbookData(model, readLook(bytes));

function cell(value: CellModel['value'], { formula = '', format = 'General' } = {}): CellModel {
  return { value, formula, format, error: false };
}

test.each<[string, CellModel, object]>([
  ['a number', cell(2488.07), { v: 2488.07, t: 2 }],
  ['a code', cell('2010301'), { v: '2010301', t: 4 }],
  ['a code with leading zeros', cell('0012'), { v: '0012', t: 4 }],
  ['a text that begins like a formula', cell('=SUM(A1)'), { v: '=SUM(A1)', t: 4 }],
  ['a dash', cell('—'), { v: '—', t: 1 }],
  ['a label', cell('合计'), { v: '合计', t: 1 }],
  ['true', cell(true), { v: 1, t: 3 }],
  ['nothing', cell(null), {}],
  ['a formula with its last result', cell(7, { formula: '=A1+1' }), { f: '=A1+1', v: 7, t: 2 }],
])('%s', (_, given, shown) => {
  expect(contentOf(given)).toEqual(shown);
});

test('every cell of the seed is in the grid with its value and number format', () => {
  for (const sheet of model.sheets) {
    for (const [key, held] of sheet.cells) {
      const shown = data.sheets[sheet.id]?.cellData?.[keyRow(key)]?.[keyColumn(key)];
      expect(shown?.v ?? null).toBe(held.value);
      expect(book.styleOf(shown?.s as string | undefined).n?.pattern ?? 'General').toBe(
        held.format,
      );
    }
  }
});

test('titles are merged, headers frozen, columns as wide as in the file', () => {
  const first = data.sheets[model.sheets[0]?.id ?? '']!;
  expect(first.mergeData).toContainEqual({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 5 });
  expect(first.freeze).toMatchObject({ ySplit: 6, startRow: 6 });
  expect(first.columnData?.[0]).toEqual({ w: 38 * 7 });
  expect(first.rowData?.[0]).toEqual({ h: 40 });
});

test('a sheet of the add-in’s own: bold header, wrapped text at the top, rows that fit', () => {
  const sheet = newSheet('{1}', '说明');
  sheet.headerRows = 1;
  sheet.wrapColumns.add(1);
  sheet.columnWidths.set(1, 40);
  sheet.cells.set(cellKey(0, 0), cell('编号'));
  sheet.cells.set(cellKey(1, 1), cell('一'.repeat(60)));
  const styles = new StyleBook(NO_LOOK);
  const drawn = new SheetDrawing(sheet, NO_LOOK, styles).data();
  expect(styles.styleOf(drawn.cellData[0]?.[0]?.s as string)).toEqual({ bl: 1, vt: 1 });
  expect(styles.styleOf(drawn.cellData[1]?.[1]?.s as string)).toEqual({ tb: 3, vt: 1 });
  // 60 characters of 11 points in 40 × 7 pixels: four lines.
  expect(drawn.rowData[1]).toEqual({
    h: heightOf({ text: '一'.repeat(60), size: 11, wrap: true, width: 280, leading: LEADING }),
  });
});

test.each([
  ['决算', 2],
  ['2024', 4 * 0.56],
  ['公开01表', 3 + 2 * 0.56],
  ['', 0],
])('%s is %d em wide', (text, ems) => {
  expect(emsOf(text)).toBeCloseTo(ems);
});

test.each([
  ['short', 'x', true, 100, 1],
  ['two lines', '一二三四五六七八', true, 66, 2],
  ['not wrapped', '一二三四五六七八', false, 66, 1],
  ['with a line break', '一\n二', true, 100, 2],
])('%s: %s', (_, text, wrap, width, lines) => {
  expect(heightOf({ text, size: 9, wrap, width, leading: 1.25 })).toBe(
    Math.ceil(lines * 12 * 1.25 + 3),
  );
});

test.each([
  ['sheet.command.insert-row-before', '插入、删除、移动行列'],
  ['sheet.command.remove-col', '插入、删除、移动行列'],
  ['sheet.command.delete-range-move-up-confirm', '插入、删除、移动行列'],
  ['sheet.command.move-range', '移动单元格'],
  ['sheet.command.set-worksheet-name', '改动工作表（增删、改名、移动、隐藏）'],
  ['sheet.operation.rename-sheet', '改动工作表（增删、改名、移动、隐藏）'],
  ['sheet.command.insert-sheet', '改动工作表（增删、改名、移动、隐藏）'],
  ['sheet.command.remove-sheet-confirm', '改动工作表（增删、改名、移动、隐藏）'],
  ['sheet.command.add-worksheet-merge-all', '合并或拆分单元格'],
  ['sheet.command.set-bold', '改动格式'],
  ['sheet.command.set-range-bold', '改动格式'],
  ['sheet.command.set-style', '改动格式'],
  ['sheet.command.numfmt.set.percent', '改动格式'],
  ['sheet.command.set-range-values', null],
  ['sheet.command.paste-by-short-key', null],
  ['sheet.command.clear-selection-content', null],
  ['sheet.command.auto-fill', null],
  ['sheet.command.set-worksheet-activate', null],
  ['sheet.command.set-worksheet-col-width', null],
  ['sheet.operation.set-selections', null],
  ['sheet.operation.set-cell-edit-visible', null],
  ['sheet.mutation.insert-sheet', null],
  ['univer.command.undo', null],
])('%s', (command, refused) => {
  expect(refusalOf(command)).toBe(refused);
});

test('a rule that is no formula is not drawn', () => {
  const areas = [{ top: 6, left: 2, bottom: 6, right: 3 }];
  const format = {
    id: '{1}',
    areas,
    formula: '=TRUE',
    fill: '#FFB3B3',
    font: null,
    stopIfTrue: false,
  };
  expect(ruleOf({ ...format, type: 'Custom' })).toMatchObject({
    cfId: '{1}',
    ranges: [{ startRow: 6, startColumn: 2, endRow: 6, endColumn: 3 }],
    rule: { value: '=TRUE', style: { bg: { rgb: '#FFB3B3' } } },
  });
  expect(ruleOf({ ...format, type: 'Other' })).toBeNull();
});

test.each([
  ['决算.xlsx', '决算-结果.xlsx'],
  ['决算-结果.xlsx', '决算-结果.xlsx'],
  ['a.b.xls', 'a.b-结果.xlsx'],
  ['无扩展名', '无扩展名-结果.xlsx'],
])('%s is downloaded as %s', (name, result) => {
  expect(resultName(name)).toBe(result);
});

test('the seed’s C7 is where it is said to be', () => {
  const { row, column } = parseA1('C7')!;
  expect(cellAt(model.sheets[0]!, row, column)?.value).toBe(2939.71);
});
