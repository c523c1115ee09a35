/**
 * 自检 on the simulator: each of its steps is a claim of the simulator. And runs that people sent from a real Excel
 * (test/excel-runs) against the same claims: a difference is a fault of the simulator or of the product.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { isEmptyWorkbook, runSteps } from '../../../src/selftest';
import type { RunResult } from '../../../src/selftest';
import { STEPS } from '../../../src/selftest/steps';
import { book, contents } from '../books';
import { install } from '../office/load';

const RUNS = join(__dirname, '../../excel-runs');

test.each<[ApiVersion, readonly string[]]>([
  ['1.9', ['E01']],
  ['1.19', []],
])(
  'ExcelApi %s: every step answers as expected, and the workbook is as before',
  async (apiVersion, skipped) => {
    const model = book({ Sheet1: [] });
    const before = JSON.stringify(contents(model));
    const simulator = new Simulator(model, { apiVersion });
    install(simulator);
    expect(await isEmptyWorkbook()).toBe(true);
    const told: number[] = [];
    const { steps, excelApi, host } = await runSteps(done => told.push(done));
    expect(steps.filter(({ outcome }) => outcome !== 'same').map(({ id }) => id)).toEqual(skipped);
    expect([excelApi, host, told.length]).toEqual([apiVersion, 'Excel', STEPS.length]);
    expect(JSON.stringify(contents(model))).toBe(before);
    expect([simulator.unknown, simulator.registrations]).toEqual([[], 0]);
  },
);

test('a step that fails stops none behind it, is told with Excel’s code, and its sheet goes', async () => {
  const model = book({ Sheet1: [] });
  const simulator = new Simulator(model);
  install(simulator);
  simulator.failAt({ batch: 2, code: 'GeneralException' });
  const { steps } = await runSteps();
  expect(steps).toHaveLength(STEPS.length);
  expect(steps.filter(({ outcome }) => outcome !== 'same')).toMatchObject([
    { id: STEPS[0]?.id, outcome: 'failed', code: 'GeneralException' },
  ]);
  expect(model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('a workbook in which something stands is none for it', async () => {
  install(new Simulator(book({ Sheet1: [['私']] })));
  expect(await isEmptyWorkbook()).toBe(false);
});

test('steps bear their own ids, and name members', () => {
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
  expect(STEPS.length).toBeGreaterThan(34);
  expect(STEPS.filter(({ members }) => members.length === 0)).toEqual([]);
});

test('runs of real Excels answer as the simulator does', () => {
  const runs = readdirSync(RUNS).filter(name => name.endsWith('.json'));
  const differences = runs.flatMap(name => {
    const run = JSON.parse(readFileSync(join(RUNS, name), 'utf8')) as RunResult;
    return run.steps
      .filter(({ outcome }) => outcome === 'other' || outcome === 'failed')
      .map(({ id }) => `${name} ${id}`);
  });
  expect(differences).toEqual([]);
});
