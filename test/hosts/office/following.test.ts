/** After an edit only what was changed is read again: how much that costs Excel, and that nothing is missed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../../src/app/workbook';
import { contentAt } from '../../../src/app/snapshot';
import { openWorkbook } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import type { SimulatorOptions } from '../../../src/hosts/simulator';
import type { WorkbookModel } from '../../../src/workbook';
import { book } from '../books';
import { SHEET, example, plan, set, value } from '../example';
import { install } from './load';

const SEED = join(__dirname, '../../fixtures/sanmenxia-2023.xlsx');
const TABLES = { tables: [SHEET] };

interface Opened {
  readonly simulator: Simulator;
  readonly workbook: Workbook;
  /** Reads after an edit; answers what it cost: cells, shown texts and bytes that Excel answered. */
  readonly follow: () => Promise<{ cells: number; texts: number; bytes: number; syncs: number }>;
}

async function opened(model: WorkbookModel, options: SimulatorOptions = {}): Promise<Opened> {
  const simulator = new Simulator(model, options);
  install(simulator);
  const workbook = officeWorkbook();
  value(await workbook.read());
  value(await workbook.watch(() => undefined));
  value(await workbook.read(TABLES));
  return {
    simulator,
    workbook,
    follow: async () => {
      const before = simulator.syncs;
      simulator.cost.clear();
      value(await workbook.read(TABLES));
      const { cells, texts } = simulator.cost;
      const log = simulator.log.slice(before);
      return {
        cells,
        texts,
        bytes: log.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
        syncs: log.length,
      };
    },
  };
}

test('the reference workbook: an edit of a table reads that table, within 20 kB and one round trip', async () => {
  const model = value(openWorkbook(new Uint8Array(readFileSync(SEED)), 'seed.xlsx'));
  const { simulator, workbook, follow } = await opened(model);
  for (const { name } of model.sheets) {
    simulator.edit(name, 8, 3, 4321.5);
    await simulator.settled();
    const { bytes, syncs, texts } = await follow();
    expect([name, bytes < 20_000 ? 0 : bytes, syncs, texts]).toEqual([name, 0, 1, 0]);
    const cell = { sheet: name, address: 'D9' };
    const read = value(await workbook.read(TABLES));
    expect(contentAt(read, cell).value).toBe(4321.5);
  }
  expect(simulator.unknown).toEqual([]);
});

test('only the sheets of the edit and of its recalculation are asked for, whoever made the change', async () => {
  const { simulator, workbook, follow } = await opened(example());
  expect((await follow()).cells).toBe(0);
  simulator.edit('空表', 0, 0, 7);
  await simulator.settled();
  expect(await follow()).toMatchObject({ cells: 1, syncs: 1 });
  simulator.person.calculated(SHEET, [{ row: 2, column: 1, cell: { value: 9 } }]);
  await simulator.settled();
  const read = value(await workbook.read(TABLES));
  expect(contentAt(read, { sheet: SHEET, address: 'B3' }).value).toBe(9);
  expect(contentAt(read, { sheet: '空表', address: 'A1' }).value).toBe(7);
});

test('a following reading is what a whole reading gives: edits, sheets made, renamed, removed, lines moved, our own writes', async () => {
  const { simulator, workbook } = await opened(example());
  const steps: (() => unknown)[] = [
    () => simulator.edit(SHEET, 1, 1, 1),
    () => simulator.person.addSheet('新表'),
    () => simulator.edit('新表', 2, 2, '2024-1-1'),
    () => simulator.person.renameSheet('新表', '旧表'),
    () => simulator.person.insertRows(SHEET, 1, 2),
    () => simulator.person.deleteColumns(SHEET, 0, 1),
    () => simulator.person.removeSheet('旧表'),
    async () => value(await workbook.apply(plan(set('A1', 7, 8, '空表')))),
    () => simulator.edit(SHEET, 6, 0, '12.5%'),
  ];
  simulator.edit('空表', 0, 0, 7);
  for (const step of steps) {
    await step();
    await simulator.settled();
    const followed = value(await workbook.read(TABLES));
    const whole = value(await workbook.read());
    expect(followed).toEqual(whole);
  }
});

test('somebody’s ledger of 100,000 cells is read once; edits of it and beside it leave it alone', async () => {
  const ledger = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row + column),
  );
  const model = book({ [SHEET]: [['科目', 1]], 台账: ledger });
  const { simulator, workbook, follow } = await opened(model, { payloadLimit: Infinity });
  simulator.edit('台账', 5, 5, -1);
  simulator.edit(SHEET, 0, 1, 2);
  await simulator.settled();
  expect((await follow()).cells).toBe(2);
  // Where tables stand on it, and when the person asks, it is read.
  simulator.edit('台账', 5, 5, -2);
  await simulator.settled();
  const cell = { sheet: '台账', address: 'F6' };
  expect(contentAt(value(await workbook.read({ tables: ['台账'] })), cell).value).toBe(-2);
});

test('after a failure, and where nothing is told any more, all is read', async () => {
  const { simulator, workbook } = await opened(example());
  simulator.edit(SHEET, 1, 1, 1);
  await simulator.settled();
  simulator.failAt({ batch: 1 });
  expect((await workbook.read(TABLES)).ok).toBe(false);
  const read = value(await workbook.read(TABLES));
  expect(contentAt(read, { sheet: SHEET, address: 'B2' }).value).toBe(1);
});
