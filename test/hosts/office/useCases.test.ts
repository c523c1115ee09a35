/** Whole use cases over Excel: a corrupted workbook checked, marked, corrected by hand, checked again and cleaned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/app/check';
import { clearPlan, markPlan } from '../../../src/app/mark';
import { openWorkbook } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { parseA1 } from '../../../src/core/address';
import { unnamed, value } from '../contract';
import { install } from './load';

const CORRUPTED = join(__dirname, '../../fixtures/corrupted');

interface Truth { readonly workbooks: readonly { readonly file: string; readonly errors: readonly { readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly original: string | number | null }[] }[] }[] }

test('check, mark, correct, check again, clear: two round trips each, and nothing of ours stays', async () => {
  const truth = JSON.parse(readFileSync(join(CORRUPTED, 'truth.json'), 'utf8')) as Truth;
  const sample = truth.workbooks.find(({ errors }) => errors.length === 1 && errors[0]?.cells.length === 1)!;
  const model = value(openWorkbook(new Uint8Array(readFileSync(join(CORRUPTED, sample.file))), sample.file));
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
