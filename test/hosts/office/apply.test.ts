/** Round trips, and what a failure at any point leaves behind: nothing. */
import { officeWorkbook } from '../../../src/hosts/office';
import { MARK_FILLS } from '../../../src/app/plan/plan';
import type { WritePlan } from '../../../src/app/plan/plan';
import { clearPlan } from '../../../src/app/check/mark';
import { contentAt } from '../../../src/app/snapshot';
import type { WorkbookModel } from '../../../src/workbook';
import type { Failure } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { contents } from '../books';
import { SHEET, example, plan, refusal, set, unnamed, value } from '../example';
import { installShared } from './load';
import { PLANS, lasting, marks, prepared, settled, sheet, start } from './plans';

/** The workbook as the plan leaves it. */
async function done(name: string): Promise<string> {
  const { model, workbook } = await prepared(name);
  value(await workbook.apply(PLANS[name]!));
  return settled(model);
}

/** Marks keep nothing from being done: where Excel fails once, all is done without them, and then they are set. */
function hasMarks(name: string): boolean {
  return PLANS[name]!.ops.some(op => op.kind === 'setMarks');
}

describe('round trips', () => {
  test('reading takes two', async () => {
    const { simulator, workbook } = start();
    value(await workbook.read());
    expect(simulator.syncs).toBe(2);
    value(await workbook.read());
    expect(simulator.syncs).toBe(4);
  });

  test.each(Object.keys(PLANS))('applying and undoing take two: %s', async name => {
    const { simulator, workbook } = await prepared(name);
    const before = simulator.syncs;
    const { undo } = value(await workbook.apply(PLANS[name]!));
    await simulator.settled();
    expect(simulator.syncs - before).toBe(2);
    value(await workbook.apply(undo));
    await simulator.settled();
    expect(simulator.syncs - before).toBe(4);
    expect(simulator.trackedRanges).toBe(0);
  });

  test('a refusal takes one, a plan without operations none', async () => {
    const { simulator, workbook } = start();
    value(await workbook.apply(plan()));
    expect(simulator.syncs).toBe(0);
    await workbook.apply(plan(set('B2', 1, 2)));
    expect(simulator.syncs).toBe(1);
  });

  test('clearing marks of a workbook that was never read takes three', async () => {
    const { model, workbook } = start();
    value(await workbook.apply(plan(marks)));
    const later = new Simulator(model);
    installShared(later);
    value(await officeWorkbook().apply(clearPlan()));
    expect(later.syncs).toBe(3);
    expect(unnamed(model)).toEqual(unnamed(example()));
  });

  test('1,000 scattered cells are still two', async () => {
    const { model, simulator, workbook } = start();
    const ops = Array.from({ length: 1000 }, (_, index) =>
      set(`${index % 2 ? 'E' : 'G'}${index + 10}`, null, index),
    );
    value(await workbook.apply(plan(...ops)));
    expect(simulator.syncs).toBe(2);
    expect(model.sheets[0]!.cells.size).toBe(contentsSize(example()) + 1000);
  });
});

function contentsSize(model: WorkbookModel): number {
  return model.sheets[0]!.cells.size;
}

describe('a failure anywhere leaves the workbook as it was', () => {
  const GIVEN: [string, Omit<Failure, 'batch'>, string][] = [
    ['fails whole', {}, 'GeneralException'],
    ['is refused by status', { status: 503, code: 'ServiceNotAvailable' }, 'ServiceNotAvailable'],
    ['is done, but the answer is lost', { lost: true }, 'ConnectionFailure'],
  ];
  describe.each(Object.keys(PLANS))('%s', name => {
    test.each(GIVEN)('a round trip %s', async (_, failure, code) => {
      for (const batch of [1, 2]) {
        const { model, simulator, workbook } = await prepared(name);
        const before = lasting(model);
        simulator.failAt({ batch, ...failure });
        const applied = await workbook.apply(PLANS[name]!);
        if (hasMarks(name) && code === 'GeneralException') {
          value(applied);
          expect(settled(model)).toEqual(await done(name));
          continue;
        }
        expect(refusal(applied)).toEqual({
          code,
          sentence: expect.stringMatching(
            /工作簿(没有改动|已恢复到写入之前的样子)。.+。$/,
          ) as string,
        });
        expect(lasting(model)).toEqual(before);
        value(await workbook.apply(PLANS[name]!));
      }
    });

    test('at any action of either round trip, also when the first repair fails', async () => {
      const { simulator: counted, workbook: counting } = await prepared(name);
      const from = counted.syncs;
      value(await counting.apply(PLANS[name]!));
      const lengths = counted.log.slice(from).map(({ body }) => body.Actions.length);
      const wrong: string[] = [];
      const wanted = await done(name);
      for (const [index, length] of lengths.entries()) {
        for (let action = 0; action < length; action += 1) {
          const { model, simulator, workbook } = await prepared(name);
          const before = settled(model);
          simulator.failAt({ batch: index + 1, action });
          if (action % 3 === 0) simulator.failAt({ batch: index + 2 });
          const applied = await workbook.apply(PLANS[name]!);
          if ((applied.ok && !hasMarks(name)) || settled(model) !== (applied.ok ? wanted : before))
            wrong.push(`round trip ${index + 1}, action ${action} of ${length}`);
        }
      }
      expect(wrong).toEqual([]);
    }, 120_000);
  });

  test('a sheet that was removed stands again, with its contents, look and place', async () => {
    const { model, simulator, workbook } = start();
    const { undo } = value(await workbook.apply(plan(sheet)));
    const before = lasting(model) as { sheets: { id: string }[] };
    for (const failure of [{ batch: 2, lost: true }, { batch: 2 }, { batch: 1, lost: true }]) {
      simulator.failAt(failure);
      expect((await workbook.apply(undo)).ok).toBe(false);
      const after = lasting(model) as { sheets: { id: string }[] };
      expect(after.sheets.map(sheet => ({ ...sheet, id: null }))).toEqual(
        before.sheets.map(sheet => ({ ...sheet, id: null })),
      );
    }
    value(await workbook.apply(undo));
    expect(unnamed(model)).toEqual(unnamed(example()));
  });

  test('if it cannot be put back, the sentence names the cells and what stood there', async () => {
    const length = await actionsOf(PLANS.cells!);
    const { simulator, workbook } = start();
    for (const batch of [3, 4]) simulator.failAt({ batch });
    simulator.failAt({ batch: 2, action: length - 1 });
    const applied = await workbook.apply(PLANS.cells!);
    expect(refusal(applied)).toEqual({
      code: 'notRestored',
      sentence: expect.stringContaining(
        `“${SHEET}”的 B2（原为 2488.07）、“${SHEET}”的 C2（原为 2010301）`,
      ) as string,
    });
  });

  test('somebody protects the sheet between reading and writing', async () => {
    const { model, workbook } = start();
    value(await workbook.read());
    model.sheets[0]!.protection = { protected: true, allowFormatCells: false };
    const before = contents(model);
    expect(refusal(await workbook.apply(plan(marks)))?.code).toBe('protected');
    expect(contents(model)).toEqual(before);
    expect(refusal(await workbook.apply(plan(marks)))).toEqual({
      code: 'protected',
      sentence: expect.stringContaining(`“${SHEET}”受保护`) as string,
    });
  });

  test('marks are allowed on a protected sheet whose cells may be formatted', async () => {
    const model = example();
    model.sheets[0]!.protection = { protected: true, allowFormatCells: true };
    const { workbook } = start(model);
    value(await workbook.read());
    value(await workbook.apply(plan(marks)));
  });

  test('a workbook whose structure is protected gets no sheets', async () => {
    const model = example();
    model.structureProtected = true;
    const { workbook } = start(model);
    expect(await workbook.apply(plan(sheet))).toMatchObject({
      ok: false,
      error: { code: 'structureProtected' },
    });
  });

  test('the only visible sheet is not removed', async () => {
    const model = example();
    for (const other of model.sheets.slice(1)) other.visibility = 'Hidden';
    model.sheets[0]!.cells.clear();
    const { workbook } = start(model);
    expect(
      await workbook.apply(plan({ kind: 'removeSheet', sheet: SHEET, expected: [] })),
    ).toMatchObject({ ok: false, error: { code: 'lastSheet' } });
  });
});

async function actionsOf(wanted: WritePlan): Promise<number> {
  const { simulator, workbook } = start();
  value(await workbook.apply(wanted));
  const actions = simulator.log[1]?.body.Actions.length ?? 0;
  return actions;
}

describe('marks', () => {
  test('have the colours of the file host, are recorded with their ids, and touch no fill', async () => {
    const model = example();
    model.sheets[0]!.cells.get(1)!.fill = '#DDEBF7';
    const { workbook } = start(model);
    value(await workbook.read());
    value(await workbook.apply(plan(marks)));
    const [own] = model.sheets[0]!.conditionalFormats;
    expect(own).toMatchObject({
      formula: '=TRUE',
      fill: MARK_FILLS.certain,
      stopIfTrue: false,
      font: null,
    });
    expect(model.settings.get('juesuan.marks')).toMatchObject({
      marks: [
        { id: own!.id, tone: 'certain' },
        { id: model.sheets[1 + 1]!.conditionalFormats[0]!.id, tone: 'candidate' },
      ],
    });
    expect(
      [...model.sheets[0]!.cells.values()]
        .filter(cell => cell.fill !== undefined)
        .map(cell => cell.fill),
    ).toEqual(['#DDEBF7']);
  });

  test('beside a rule of the person that is always true and fills nothing', async () => {
    const { model, workbook } = start();
    Object.assign(model.sheets[0]!.conditionalFormats[1]!, { fill: null });
    value(await workbook.apply(plan(marks)));
    value(await workbook.apply(clearPlan()));
    expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  });

  test('that somebody recoloured are taken off by their id', async () => {
    const { model, workbook } = start();
    value(await workbook.apply(plan(marks)));
    value(await workbook.read());
    value(await workbook.apply(plan(marks)));
    model.sheets[0]!.conditionalFormats[0]!.fill = '#123456';
    value(await workbook.apply(clearPlan()));
    expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  });

  test('an id in the settings that now belongs to another rule takes nothing off', async () => {
    const { model, workbook } = start();
    model.settings.set('juesuan.marks', {
      marks: [{ id: 'own-1', tone: 'certain', addresses: ['A1'] }, 5],
    });
    model.sheets[0]!.conditionalFormats[1]!.formula = '=A1>0';
    value(await workbook.read());
    value(await workbook.apply(clearPlan()));
    expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  });

  test('on a copy of a marked sheet are taken off too', async () => {
    const { model, workbook } = start();
    value(await workbook.read());
    value(await workbook.apply(plan(marks)));
    const original = model.sheets[0]!;
    model.sheets.push({
      ...structuredClone(original),
      id: 'copy',
      name: '副本',
      conditionalFormats: original.conditionalFormats.map(format => ({
        ...structuredClone(format),
        id: `copy ${format.id}`,
      })),
    });
    value(await workbook.apply(clearPlan()));
    expect(model.sheets.at(-1)!.conditionalFormats).toHaveLength(2);
  });

  test('over thousands of cells are cut into addresses that Excel takes whole', async () => {
    const { model, workbook } = start();
    const addresses = Array.from({ length: 5000 }, (_, index) => `B${index * 2 + 1}`);
    value(
      await workbook.apply(
        plan({ kind: 'setMarks', marks: [{ sheet: SHEET, tone: 'certain', addresses }] }),
      ),
    );
    const ours = model.sheets[0]!.conditionalFormats.filter(
      ({ fill }) => fill === MARK_FILLS.certain,
    );
    expect(ours.length).toBe(4);
    expect(ours.flatMap(({ areas }) => areas)).toHaveLength(5000);
    value(await workbook.apply(clearPlan()));
    expect(unnamed(model)).toEqual(unnamed(example()));
  });
});

test('undo of a failed formula keeps nothing back: reading again shows the old values', async () => {
  const { simulator, workbook } = start();
  simulator.failAt({ batch: 2 });
  await workbook.apply(PLANS.cells!);
  expect(contentAt(value(await workbook.read()), { sheet: SHEET, address: 'B2' }).value).toBe(
    2488.07,
  );
});
