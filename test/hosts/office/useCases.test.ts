/**
 * Whole use cases over Excel: a corrupted workbook checked, marked, corrected by hand, checked again and cleaned; the
 * sheet 填报 made, filled in by a person, and taken back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, checkWorkbook } from '../../../src/app/check/check';
import { inputsOf, inputsPlan } from '../../../src/app/narrative/inputs';
import { gridOf } from '../../../src/app/snapshot';
import { clearPlan, markPlan } from '../../../src/app/check/mark';
import { openWorkbook } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { parseA1 } from '../../../src/core/address';
import { unnamed, value } from '../example';
import { install } from './load';

const CORRUPTED = join(__dirname, '../../fixtures/corrupted');

interface Truth {
  readonly workbooks: readonly {
    readonly file: string;
    readonly errors: readonly {
      readonly cells: readonly {
        readonly sheet: string;
        readonly cell: string;
        readonly original: string | number | null;
      }[];
    }[];
  }[];
}

test('check, mark, correct, check again, clear: two round trips each, and nothing of ours stays', async () => {
  const truth = JSON.parse(readFileSync(join(CORRUPTED, 'truth.json'), 'utf8')) as Truth;
  const sample = truth.workbooks.find(
    ({ errors }) => errors.length === 1 && errors[0]?.cells.length === 1,
  )!;
  const model = value(
    openWorkbook(new Uint8Array(readFileSync(join(CORRUPTED, sample.file))), sample.file),
  );
  const simulator = new Simulator(model, { apiVersion: '1.9' });
  install(simulator);
  const workbook = officeWorkbook();

  const { result } = value(await checkWorkbook(workbook));
  expect(result.counts.failed).toBeGreaterThan(0);
  const before = unnamed(model);
  value(await workbook.apply(markPlan(result)));
  expect(value(await workbook.read()).marked).toBe(true);
  value(await workbook.apply(clearPlan()));
  expect(unnamed(model)).toEqual(before);
  expect(simulator.syncs).toBe(8);

  const [wrong] = sample.errors[0]!.cells;
  const place = parseA1(wrong!.cell)!;
  simulator.edit(wrong!.sheet, place.row, place.column, wrong!.original);
  expect(value(await checkWorkbook(workbook)).result.counts.failed).toBe(0);
  expect(simulator.unknown).toEqual([]);
});

test('填报: made in two round trips; a person’s words where a number belongs are kept out; undo leaves nothing', async () => {
  const path = join(__dirname, '../../fixtures/sanmenxia-2023.xlsx');
  const model = value(openWorkbook(new Uint8Array(readFileSync(path)), 'a.xlsx'));
  const simulator = new Simulator(model, { apiVersion: '1.9' });
  install(simulator);
  const workbook = officeWorkbook();
  const before = unnamed(model);
  const snapshot = value(await workbook.read());
  const syncs = simulator.syncs;
  const { undo } = value(
    await workbook.apply(
      value(inputsPlan(snapshot, accountsOf(snapshot), { 'abroad.groups': '0' })),
    ),
  );
  expect(simulator.syncs - syncs).toBe(2);

  const rows = gridOf(value(await workbook.read()), '填报')?.values ?? [];
  const type = (id: string, typed: string): string | null =>
    simulator.edit(
      '填报',
      rows.findIndex(([first]) => first === id),
      3,
      typed,
    )?.title ?? null;
  const said = [
    ['prior.total', '2,661.19'],
    ['prior.total', '约2661'],
    ['budget.total', '3337.80万元'],
    ['budget.total', '-3'],
    ['abroad.groups', '1.5'],
    ['abroad.groups', '2'],
    ['performance.selected', '没有'],
    ['performance.selected', '未选取'],
    ['reason.total', '人员增加 3 人'],
  ].map(([id = '', typed = '']) => `${id} ${typed}：${type(id, typed) ?? '收下'}`);
  expect(said).toEqual([
    'prior.total 2,661.19：收下',
    'prior.total 约2661：这里只能填数字',
    'budget.total 3337.80万元：这里只能填 0 或正数',
    'budget.total -3：这里只能填 0 或正数',
    'abroad.groups 1.5：这里只能填整数',
    'abroad.groups 2：收下',
    'performance.selected 没有：请从列表里选',
    'performance.selected 未选取：收下',
    'reason.total 人员增加 3 人：收下',
  ]);
  expect(inputsOf(value(await workbook.read()))).toEqual({
    'prior.total': '2661.19',
    'abroad.groups': '2',
    'performance.selected': '未选取',
    'reason.total': '人员增加 3 人',
  });

  // What a person typed since is not thrown away with the sheet.
  expect(await workbook.apply(undo)).toMatchObject({
    ok: false,
    error: { code: 'sheetChangedSince' },
  });
  for (const [id, typed] of [
    ['prior.total', ''],
    ['abroad.groups', '0'],
    ['performance.selected', ''],
    ['reason.total', ''],
  ] as const)
    type(id, typed);
  value(await workbook.apply(undo));
  expect(unnamed(model)).toEqual(before);
  expect(simulator.unknown).toEqual([]);
});
