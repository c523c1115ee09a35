/** A plan over a file's model: applied whole or not at all, and undone exactly. */
import type { WriteOp } from '../../src/app/plan/plan';
import { FileWorkbook, snapshotOf } from '../../src/hosts/file';
import { opened, sheetFile } from '../hosts/file/files';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

const LAYOUT = { widths: [10], headerRows: 1, wrap: [] };
const at = (address: string): { sheet: string; address: string } => ({ sheet: '表', address });

function workbook(more = ''): FileWorkbook {
  return new FileWorkbook(
    opened(
      sheetFile(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>${more}`,
      ),
    ),
  );
}

async function refused(book: FileWorkbook, ...ops: WriteOp[]): Promise<string> {
  const before = snapshotOf(book.model);
  const result = await book.apply({ title: TITLE, ops });
  expect(snapshotOf(book.model)).toEqual(before);
  return result.ok ? 'applied' : result.error.code;
}

test('every operation, and its undo', async () => {
  const book = workbook();
  const before = snapshotOf(book.model);
  const applied = await book.apply({
    title: TITLE,
    ops: [
      { kind: 'setCell', cell: at('A1'), expected: 1, value: '=1+1' },
      { kind: 'setCell', cell: at('D9'), expected: null, value: 2.5 },
      { kind: 'setCell', cell: at('C1'), expected: 'x', value: null },
      { kind: 'addSheet', sheet: '说明', rows: [['编号'], [1]], layout: LAYOUT },
      {
        kind: 'setMarks',
        marks: [
          { sheet: '表', tone: 'certain', addresses: ['A1', 'B2:C3'] },
          { sheet: '说明', tone: 'candidate', addresses: ['A2'] },
        ],
      },
      { kind: 'putState', key: 'preferences', value: '{}' },
      { kind: 'putState', key: 'baseline', value: '{"a":"<&>"}' },
    ],
  });
  const after = snapshotOf(book.model);
  expect(after.grids[0]?.values[0]).toEqual(['=1+1', 2, null, null]);
  expect(after.grids[0]?.formulas[0]?.[0]).toBe('');
  expect(after).toMatchObject({
    marked: true,
    state: { preferences: '{}', baseline: '{"a":"<&>"}' },
  });
  expect(after.grids.map(grid => grid.sheet)).toEqual(['表', '说明']);
  if (!applied.ok) throw new Error(sayChinese(applied.error));
  const undone = await book.apply(applied.value.undo);
  expect(undone.ok).toBe(true);
  expect(snapshotOf(book.model)).toEqual(before);
});

test('one operation that cannot be done, and none is', async () => {
  const first: WriteOp = { kind: 'setCell', cell: at('A1'), expected: 1, value: 9 };
  expect(
    await refused(workbook(), first, { kind: 'setCell', cell: at('C1'), expected: 'y', value: 1 }),
  ).toBe('changedSince');
  expect(
    await refused(workbook(), first, { kind: 'setCell', cell: at('B1'), expected: 2, value: 1 }),
  ).toBe('formula');
  expect(
    await refused(workbook(), first, {
      kind: 'setCell',
      cell: { sheet: '无', address: 'A1' },
      expected: null,
      value: 1,
    }),
  ).toBe('noSheet');
  expect(
    await refused(workbook(), first, {
      kind: 'setCell',
      cell: at('XFE1'),
      expected: null,
      value: 1,
    }),
  ).toBe('noCell');
  expect(
    await refused(workbook(), first, {
      kind: 'setCell',
      cell: at('D1'),
      expected: null,
      value: Number.NaN,
    }),
  ).toBe('badValue');
  expect(
    await refused(workbook(), first, { kind: 'addSheet', sheet: '表', rows: [], layout: LAYOUT }),
  ).toBe('sheetExists');
  expect(
    await refused(workbook(), first, { kind: 'addSheet', sheet: 'a/b', rows: [], layout: LAYOUT }),
  ).toBe('sheetName');
  expect(
    await refused(workbook(), first, { kind: 'removeSheet', sheet: '表', expected: [['别的']] }),
  ).toBe('sheetChangedSince');
  expect(
    await refused(workbook(), first, {
      kind: 'setMarks',
      marks: [{ sheet: '表', tone: 'certain', addresses: ['?'] }],
    }),
  ).toBe('noCell');
  expect(await refused(workbook('<sheetProtection sheet="1"/>'), first)).toBe('protected');
});

test('marks on a protected sheet: as in Excel, unless a copy is written', async () => {
  const marks: WriteOp = {
    kind: 'setMarks',
    marks: [{ sheet: '表', tone: 'certain', addresses: ['A1'] }],
  };
  expect(await refused(workbook('<sheetProtection sheet="1"/>'), marks)).toBe('protected');
  expect(
    (
      await workbook('<sheetProtection sheet="1" formatCells="0"/>').apply({
        title: TITLE,
        ops: [marks],
      })
    ).ok,
  ).toBe(true);
  const copy = new FileWorkbook(workbook('<sheetProtection sheet="1"/>').model, {
    marksOnProtected: true,
  });
  expect((await copy.apply({ title: TITLE, ops: [marks] })).ok).toBe(true);
});

test('undo refuses when somebody changed the cell since', async () => {
  const book = workbook();
  const applied = await book.apply({
    title: TITLE,
    ops: [{ kind: 'setCell', cell: at('A1'), expected: 1, value: 2 }],
  });
  await book.apply({
    title: TITLE,
    ops: [{ kind: 'setCell', cell: at('A1'), expected: 2, value: 3 }],
  });
  expect(applied.ok && (await refused(book, ...applied.value.undo.ops))).toBe('changedSince');
});

test('new marks replace ours and leave the conditional formats of the person', async () => {
  const book = workbook(
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>',
  );
  const mark = (address: string): WriteOp => ({
    kind: 'setMarks',
    marks: [{ sheet: '表', tone: 'certain', addresses: [address] }],
  });
  await book.apply({ title: TITLE, ops: [mark('A1')] });
  await book.apply({ title: TITLE, ops: [mark('C1')] });
  expect(
    book.model.sheets[0]?.conditionalFormats.map(format => [
      format.type,
      format.fill,
      format.areas.length,
    ]),
  ).toEqual([
    ['Custom', '#FFB3B3', 1],
    ['Custom', null, 1],
    ['Other', null, 1],
  ]);
  await book.apply({ title: TITLE, ops: [{ kind: 'setMarks', marks: [] }] });
  expect(snapshotOf(book.model).marked).toBe(false);
  expect(book.model.sheets[0]?.conditionalFormats).toHaveLength(2);
});

test('select shows the cell; a cell that is not there is said', async () => {
  const book = workbook();
  expect((await book.select(at('C1'))).ok).toBe(true);
  expect(book.model.selection.area).toEqual({ top: 0, left: 2, bottom: 0, right: 2 });
  expect((await book.select({ sheet: '无', address: 'A1' })).ok).toBe(false);
});
