/** What the add-in is told of a person's work, and that its own writes are not told. */
import type { WorkbookEvent } from '../../../src/app/workbook';
import { officeWorkbook } from '../../../src/hosts/office';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { example, plan, set, value } from '../example';
import { install } from './load';

const SHEET = '支出 决算表';
const SETTLED_MS = 160;

async function watched(apiVersion: ApiVersion = '1.17') {
  const model = example();
  const simulator = new Simulator(model, { apiVersion });
  install(simulator);
  const workbook = officeWorkbook();
  value(await workbook.read());
  const events: WorkbookEvent[] = [];
  const stop = value(await workbook.watch(event => events.push(event)));
  return { model, simulator, workbook, events, stop };
}

function wait(milliseconds = SETTLED_MS): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

test('one edit is told where, several in a row once', async () => {
  const { simulator, events, stop } = await watched();
  simulator.edit(SHEET, 1, 1, 2488.08);
  await wait();
  simulator.edit(SHEET, 1, 1, 1);
  simulator.edit(SHEET, 1, 2, 2);
  await wait();
  simulator.edit(SHEET, 1, 1, 1);
  simulator.edit('空表', 1, 2, 2);
  await wait();
  expect(events).toEqual([
    { kind: 'changed', sheet: SHEET, address: 'B2' },
    { kind: 'changed', sheet: SHEET, address: null },
    { kind: 'changed', sheet: null, address: null },
  ]);
  await stop();
});

test('recalculation and selection are told, also on a sheet made since', async () => {
  const { simulator, events, stop } = await watched();
  simulator.person.calculated(SHEET, [{ row: 2, column: 1, cell: { value: 1 } }]);
  await wait();
  simulator.person.addSheet('新表');
  simulator.person.select('新表', { top: 0, left: 0, bottom: 1, right: 1 });
  await wait();
  expect(events).toEqual([
    { kind: 'changed', sheet: SHEET, address: 'B3' },
    { kind: 'selected', sheet: '新表', address: 'A1:B2' },
  ]);
  await stop();
});

test.each<ApiVersion>(['1.9', '1.14', '1.17'])(
  'own writes are not told (%s); a later edit is',
  async apiVersion => {
    const { simulator, workbook, events, stop } = await watched(apiVersion);
    value(await workbook.apply(plan(set('B2', 2488.07, 1))));
    simulator.person.calculated(SHEET, [{ row: 2, column: 1, cell: { value: 1 } }]);
    await wait();
    expect(events).toEqual([]);
    await wait(500);
    simulator.edit(SHEET, 0, 0, 'x');
    await wait();
    expect(events).toEqual([{ kind: 'changed', sheet: SHEET, address: 'A1' }]);
    await stop();
  },
);

test('an edit of the person right after our write is told where Excel says whose it is', async () => {
  const { simulator, workbook, events, stop } = await watched('1.14');
  value(await workbook.apply(plan(set('B2', 2488.07, 1))));
  simulator.edit(SHEET, 0, 0, 'x');
  await wait();
  expect(events).toEqual([{ kind: 'changed', sheet: SHEET, address: 'A1' }]);
  await stop();
});

test('no more is told after watching ends, and nothing stays registered', async () => {
  const { simulator, events, stop } = await watched();
  simulator.edit(SHEET, 0, 0, 'x');
  await stop();
  simulator.edit(SHEET, 0, 0, 'y');
  await wait();
  expect([events, simulator.registrations]).toEqual([[], 0]);
});

test('a handler that cannot be added is a problem, not an exception', async () => {
  const simulator = new Simulator(example());
  install(simulator);
  simulator.failAt({ batch: 1, code: 'GeneralException' });
  expect(await officeWorkbook().watch(() => undefined)).toMatchObject({
    ok: false,
    error: { code: 'excel', data: { error: 'GeneralException' } },
  });
});
