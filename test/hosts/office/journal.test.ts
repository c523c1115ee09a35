/**
 * A pane that closes in the middle of a writing, at any action of any round trip: at the next opening the workbook says
 * so, and is finished or taken back.
 */
import { clearPlan } from '../../../src/app/check/mark';
import { redo, takeBack } from '../../../src/app/plan/unfinished';
import { stateProblems } from '../../../src/app/stateProblems';
import type { Snapshot } from '../../../src/app/workbook';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { sayChinese } from '../../../src/messages/zh';
import { SHEET, plan, refusal, set, value } from '../example';
import { installShared } from './load';
import { PLANS, prepared, settled, start } from './plans';

/** Later than anything a plan needs. */
const ALL = Array.from({ length: 40 }, (_, index) => index);

/** Nothing that the pane asks from then on reaches Excel. */
function closeAt(simulator: Simulator, batch: number, action: number | null): void {
  if (action !== null) simulator.failAt({ batch, action });
  for (const later of ALL)
    simulator.failAt({
      batch: batch + (action === null ? 0 : 1) + later,
      status: 503,
      code: 'ServiceNotAvailable',
    });
}

function unfinishedIn(snapshot: Snapshot): string[] {
  return stateProblems(snapshot)
    .map(({ code }) => code)
    .filter(code => code === 'unfinished' || code === 'marksUnfinished');
}

/** Every third; `npm run reliability` takes them all. */
function actionsOf(length: number, batch: number): (number | null)[] {
  const all = Array.from({ length }, (_, at) => at);
  return [null, ...all.filter(at => at % 3 === batch % 3), length - 1];
}

async function lengths(name: string): Promise<number[]> {
  const { simulator, workbook } = await prepared(name);
  const from = simulator.syncs;
  value(await workbook.apply(PLANS[name]!));
  return simulator.log.slice(from).map(({ body }) => body.Actions.length);
}

async function done(name: string): Promise<string> {
  const { model, workbook } = await prepared(name);
  value(await workbook.apply(PLANS[name]!));
  return settled(model);
}

test.each(Object.keys(PLANS))(
  '%s: closed at any point, then taken back or finished: as before, or as wanted; never half without a word',
  async name => {
    const wanted = await done(name);
    const hasMarks = PLANS[name]!.ops.some(op => op.kind === 'setMarks');
    const wrong: string[] = [];
    const spots = (await lengths(name)).flatMap((length, index) =>
      actionsOf(length, index).flatMap(action =>
        [false, true].map(finishing => ({ index, action, finishing })),
      ),
    );
    for (const { index, action, finishing } of spots) {
      const { model, simulator, workbook } = await prepared(name);
      const before = settled(model);
      closeAt(simulator, index + 1, action);
      await workbook.apply(PLANS[name]!);
      const left = settled(model);
      const opened = new Simulator(model, { apiVersion: '1.9' });
      installShared(opened);
      const later = officeWorkbook();
      const snapshot = value(await later.read());
      const said = unfinishedIn(snapshot);
      const work = takeBack(snapshot);
      const anew = redo(snapshot);
      if (work) value(await later.apply(work.plan));
      if (anew && finishing) value(await later.apply(anew));
      const spot = `${finishing ? 'finished' : 'taken back'} ${index + 1}/${action}`;
      if (left !== before && left !== wanted && said.length === 0) wrong.push(`${spot} silent`);
      if (work && work.left.length > 0) wrong.push(`${spot} left`);
      // Marks are set or cleared anew: they are no content.
      if (hasMarks || said.includes('marksUnfinished')) {
        value(await later.apply(clearPlan()));
        if (settled(model).includes('marking')) wrong.push(`${spot} marking`);
      } else if (settled(model) !== (finishing && work ? wanted : before) && left !== wanted)
        wrong.push(spot);
      if (unfinishedIn(value(await later.read())).length > 0) wrong.push(`${spot} still said`);
    }
    expect(wrong).toEqual([]);
  },
);

async function broken(): Promise<ReturnType<typeof start>> {
  const started = start();
  const [, length = 0] = await lengths('cells');
  installShared(started.simulator);
  value(await started.workbook.read());
  closeAt(started.simulator, 2, length - 3);
  await started.workbook.apply(PLANS.cells!);
  started.simulator.clearFailures();
  return started;
}

test('what somebody changed after the break stays, and is told; nothing else is written before it is settled', async () => {
  const { simulator } = await broken();
  const later = officeWorkbook();
  expect(refusal(await later.apply(plan(set('D9', null, 1))))).toEqual({
    code: 'unfinished',
    sentence: expect.stringMatching(
      /^上次写入（[^）]+）没有写完就中断了.*“收回”.*“写完”。$/,
    ) as string,
  });
  simulator.edit(SHEET, 1, 1, 7);
  const snapshot = value(await later.read());
  expect(stateProblems(snapshot).map(sayChinese)[0]).toMatch(/没有写完就中断了/);
  const back = takeBack(snapshot)!;
  expect(back.left).toEqual([{ sheet: SHEET, address: 'B2' }]);
  value(await later.apply(back.plan));
  const after = value(await later.read());
  expect(stateProblems(after)).toEqual([]);
  expect(after.grids[0]!.values[1]).toEqual(['工资', 7, '2010301']);
  value(await later.apply(plan(set('D9', null, 1))));
});

test('rows inserted after the break are followed', async () => {
  const { model, simulator, workbook } = await broken();
  simulator.person.insertRows(SHEET, 0);
  const back = takeBack(value(await workbook.read()));
  // Cells without names of their rows are not looked for: what stands there now stays.
  expect(back?.left.length).toBeGreaterThan(0);
  expect(model.settings.has('journal')).toBe(true);
});

test('a journal that nobody can read is told, and settles nothing by guessing', async () => {
  const { model, workbook } = start();
  for (const text of ['', '{', '{"schema":"juesuan/journal@1"}', '5']) {
    model.settings.set('journal', text);
    const snapshot = value(await workbook.read());
    expect([takeBack(snapshot), redo(snapshot)]).toEqual([null, null]);
    expect(stateProblems(snapshot).map(({ code }) => code)).toEqual(['unfinished']);
  }
});
