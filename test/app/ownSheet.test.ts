import type { OwnSheet } from '../../src/app/plan/ownSheet';
import { readRecords, writeRecords } from '../../src/app/plan/ownSheet';
import { grid, snapshot } from './snapshots';
import { sayChinese } from '../../src/messages/zh';

const SHEET: OwnSheet = {
  name: '填报',
  header: ['编号', '名称', '值'],
  key: 0,
  layout: { widths: [10, 20, 30], headerRows: 1, wrap: [] },
};

test('a sheet that is not there is made, header first', () => {
  expect(writeRecords(snapshot([]), SHEET, [['a', '团组', '2']])).toEqual({
    ok: true,
    value: [
      {
        kind: 'addSheet',
        sheet: '填报',
        rows: [
          ['编号', '名称', '值'],
          ['a', '团组', '2'],
        ],
        layout: SHEET.layout,
      },
    ],
  });
});

test('only the cells that differ are written, each with what it expects to find', () => {
  const before = snapshot([
    grid('填报', [
      ['编号', '名称', '值'],
      ['a', '团组', '2'],
      ['b', '人次', '14'],
    ]),
  ]);
  expect(
    writeRecords(before, SHEET, [
      ['a', '团组', '3'],
      ['b', '人次', '14'],
    ]),
  ).toMatchObject({
    ok: true,
    value: [{ kind: 'setCell', cell: { sheet: '填报', address: 'C2' }, expected: '2', value: '3' }],
  });
});

test('a number typed by a person equals the text that we would write', () => {
  const before = snapshot([
    grid('填报', [
      ['编号', '名称', '值'],
      ['a', '团组', 2],
    ]),
  ]);
  expect(writeRecords(before, SHEET, [['a', '团组', '2']])).toEqual({ ok: true, value: [] });
});

test('what a person gave stays when nobody asks for it any more, and so do rows that are not ours', () => {
  const before = snapshot([
    grid('填报', [
      ['编号', '名称', '值'],
      ['旧', '去年的项', '5'],
      ['空', '没填的项', null],
      [null, '备忘', null],
    ]),
  ]);
  const ops = writeRecords(before, SHEET, [['a', '团组', '2']]);
  expect(after(before, ops)).toEqual([
    ['编号', '名称', '值'],
    ['a', '团组', '2'],
    ['旧', '去年的项', '5'],
    [null, '备忘', null],
  ]);
});

test('somebody else’s sheet of the same name is refused and named', () => {
  const before = snapshot([
    grid('填报', [
      ['日期', '摘要'],
      ['1月', '办公费'],
    ]),
  ]);
  const refused = writeRecords(before, SHEET, []);
  expect(refused.ok ? '' : sayChinese(refused.error)).toContain('“填报”');
  expect(readRecords(before, SHEET).size).toBe(0);
});

/** What the sheet holds once the operations are carried out. */
function after(
  before: ReturnType<typeof snapshot>,
  ops: ReturnType<typeof writeRecords>,
): unknown[][] {
  const rows = (before.grids[0]?.values ?? []).map(row => [...row] as unknown[]);
  for (const op of ops.ok ? ops.value : []) {
    if (op.kind !== 'setCell') throw new Error('cells only');
    const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(op.cell.address) ?? [];
    const row = (rows[Number(digits) - 1] ??= []);
    const column = letter.charCodeAt(0) - 65;
    expect(row[column] ?? null).toEqual(op.expected);
    row[column] = op.value;
  }
  return rows.filter(row => row.some(value => value !== null));
}
