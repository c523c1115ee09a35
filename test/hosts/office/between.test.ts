/**
 * What somebody does between our look at the workbook and our writing stays, and is told; another window's sheet, and
 * what it keeps in the workbook, stay too.
 */
import { officeWorkbook } from '../../../src/hosts/office';
import { setCell } from '../../../src/app/plan/follow';
import type { WriteOp, WritePlan } from '../../../src/app/plan/plan';
import {
  DEFAULT_PREFERENCES,
  preferencesOf,
  putMapping,
  putPreferences,
} from '../../../src/app/preferences';
import type { Workbook } from '../../../src/app/workbook';
import type { CellValue } from '../../../src/core/grid';
import { Simulator } from '../../../src/hosts/simulator';
import type { WorkbookModel } from '../../../src/workbook';
import { cellAt } from '../../../src/workbook';
import { AMOUNT, SHEET, example, plan, refusal, set, unnamed, value } from '../example';
import { installShared } from './load';

interface Started {
  readonly model: WorkbookModel;
  readonly simulator: Simulator;
  readonly workbook: Workbook;
}

function start(): Started {
  const model = example();
  const simulator = new Simulator(model, { apiVersion: '1.9' });
  installShared(simulator);
  return { model, simulator, workbook: officeWorkbook() };
}

const sheet: WriteOp = {
  kind: 'addSheet',
  sheet: '填报',
  rows: [
    ['编号', '值'],
    ['一', 2],
  ],
  layout: { widths: [8], headerRows: 1, wrap: [], validations: [AMOUNT] },
};
const everything = plan(
  set('B2', 2488.07, 1),
  set('C2', '2010301', 'x'),
  set('F9', null, '新'),
  sheet,
  { kind: 'putState', key: 'baseline', value: 'x' },
);

function at(model: WorkbookModel, row: number, column: number): CellValue {
  return cellAt(model.sheets[0]!, row, column)?.value ?? null;
}

/** The simulator calculates nothing: of a formula that was put back the result is missing. */
function uncalculated(model: WorkbookModel): unknown {
  for (const { cells } of model.sheets)
    for (const cell of cells.values()) if (cell.formula !== '') cell.value = null;
  return unnamed(model);
}

type Act = (simulator: Simulator) => void;
// prettier-ignore
const EDITS: [string, Act, RegExp][] = [
  ['an amount', s => s.edit(SHEET, 1, 1, 7), /“支出 决算表”的 B2 现在是“7”/],
  ['a formula', s => s.edit(SHEET, 1, 1, '=1+1'), /B2 现在是/],
  ['a text cell', s => s.edit(SHEET, 1, 2, '2019999'), /C2 现在是“2019999”/],
  ['an empty cell', s => s.edit(SHEET, 8, 5, '别人写的'), /F9 现在是“别人写的”/],
  ['a cell emptied', s => s.edit(SHEET, 1, 1, ''), /B2 现在是“（空）”/],
];

describe('an edit between look and write', () => {
  test.each(EDITS)(
    '%s: it stands there, nothing else is written, and it is said',
    async (_, act, sentence) => {
      const { model, simulator, workbook } = start();
      const wanted = start();
      act(wanted.simulator);
      installShared(simulator);
      simulator.beforeBatch(2, () => act(simulator));
      const applied = await workbook.apply(everything);
      expect(refusal(applied)).toMatchObject({
        code: 'changedMeanwhile',
        sentence: expect.stringMatching(sentence) as string,
      });
      expect(refusal(applied)?.sentence).toMatch(/^写入的同时工作簿有改动：已把那处改动放回原处/);
      expect(uncalculated(model)).toEqual(uncalculated(wanted.model));
    },
  );

  test('while it also fails half-way', async () => {
    const { model, simulator, workbook } = start();
    simulator.beforeBatch(2, () => simulator.edit(SHEET, 1, 1, 7));
    value(await start().workbook.apply(everything));
    installShared(simulator);
    simulator.failAt({ batch: 2, action: 70 });
    expect((await workbook.apply(everything)).ok).toBe(false);
    expect(at(model, 1, 1)).toBe(7);
    expect(model.sheets.map(({ name }) => name)).toEqual([SHEET, '空表', '隐藏']);
  });

  test('a sheet that undo takes away, in which somebody just typed, stands again with it', async () => {
    const { model, simulator, workbook } = start();
    const { undo } = value(await workbook.apply(plan(sheet)));
    simulator.beforeBatch(2, () => simulator.edit('填报', 1, 1, '=2+3'));
    expect(refusal(await workbook.apply(undo))?.code).toBe('changedMeanwhile');
    const made = model.sheets.find(({ name }) => name === '填报')!;
    expect(cellAt(made, 1, 1)).toMatchObject({ formula: '=2+3' });
    expect(cellAt(made, 1, 0)?.value).toBe('一');
  });

  test('typing in progress is waited for, then looked at again', async () => {
    for (const failsInCellEdit of [false, true]) {
      const { model, simulator, workbook } = start();
      simulator.quirks.failsInCellEdit = failsInCellEdit;
      simulator.beginCellEdit();
      const applying = workbook.apply(plan(set('B2', 2488.07, 1)));
      setTimeout(() => {
        simulator.endCellEdit();
        simulator.edit(SHEET, 1, 1, 7);
      }, 20);
      expect(refusal(await applying)?.code).toMatch(/changedSince|changedMeanwhile/);
      expect(at(model, 1, 1)).toBe(7);
    }
  });

  test('typing that begins between look and write', async () => {
    for (const failsInCellEdit of [false, true]) {
      const { model, simulator, workbook } = start();
      simulator.quirks.failsInCellEdit = failsInCellEdit;
      simulator.beforeBatch(2, () => {
        simulator.beginCellEdit();
        setTimeout(() => {
          simulator.endCellEdit();
          simulator.edit(SHEET, 1, 1, 7);
        }, 20);
      });
      expect((await workbook.apply(plan(set('B2', 2488.07, 1)))).ok).toBe(false);
      expect(at(model, 1, 1)).toBe(7);
    }
  });
});

describe('rows moved between look and write', () => {
  // prettier-ignore
  const moves: [string, Act][] = [
    ['a row inserted', s => s.person.insertRows(SHEET, 1)],
    ['a row deleted', s => s.person.deleteRows(SHEET, 0)],
    ['a column inserted', s => s.person.insertColumns(SHEET, 1)],
    ['the sheet sorted', s => { swap(s.model, [1, 3]); }],
  ];
  test.each(moves)('%s: nothing of the plan stays anywhere', async (_, act) => {
    for (const address of ['B2', 'B4']) {
      const { model, simulator, workbook } = start();
      const snapshot = value(await workbook.read());
      const expected = address === 'B2' ? 2488.07 : null;
      const asked: WritePlan = plan(setCell(snapshot, { sheet: SHEET, address }, expected, 1));
      const wanted = start();
      act(wanted.simulator);
      installShared(simulator);
      simulator.beforeBatch(2, () => act(simulator));
      expect(refusal(await workbook.apply(asked))?.code).toBe('changedMeanwhile');
      expect(uncalculated(model)).toEqual(uncalculated(wanted.model));
    }
  });
});

function swap(model: WorkbookModel, [a = 0, b = 0]: readonly number[]): void {
  const { cells } = model.sheets[0]!;
  const size = 16_384;
  for (let column = 0; column < 3; column += 1) {
    const [one, two] = [cells.get(a * size + column), cells.get(b * size + column)];
    cells.delete(a * size + column);
    cells.delete(b * size + column);
    if (two) cells.set(a * size + column, two);
    if (one) cells.set(b * size + column, one);
  }
}

describe('two sessions', () => {
  test('make the same sheet: the one that comes late leaves the other’s alone', async () => {
    for (const lost of [false, true]) {
      const { model, simulator, workbook } = start();
      simulator.beforeBatch(2, () => {
        simulator.person.addSheet('填报');
        simulator.edit('填报', 0, 0, '编号');
        simulator.edit('填报', 1, 1, '别人填的');
      });
      if (lost) simulator.failAt({ batch: 2, lost: true });
      expect((await workbook.apply(plan(set('B2', 2488.07, 1), sheet))).ok).toBe(false);
      const theirs = model.sheets.find(({ name }) => name === '填报')!;
      expect(cellAt(theirs, 1, 1)?.value).toBe('别人填的');
      expect(at(model, 1, 1)).toBe(2488.07);
    }
  });

  test('a sheet that was only half made goes, by its id', async () => {
    const { model, simulator, workbook } = start();
    simulator.failAt({ batch: 2, action: 45 });
    await workbook.apply(plan(sheet));
    expect(unnamed(model)).toEqual(unnamed(example()));
  });

  const ignored = (key: string): { key: string; reason: string } => ({ key, reason: '已核实' });

  test('ignored findings and settings of both stay, at once and by undo', async () => {
    const { simulator, workbook } = start();
    const other = officeWorkbook();
    const [mine, theirs] = [value(await workbook.read()), value(await other.read())];
    const base = DEFAULT_PREFERENCES;
    const { undo } = value(
      await other.apply(
        plan(
          putPreferences(theirs, { ...base, live: false, ignored: [ignored('甲')] }),
          putMapping(theirs, { sheets: { T3: '乙' } }),
        ),
      ),
    );
    value(
      await workbook.apply(
        plan(
          putPreferences(mine, { ...base, rounding: 'strict', ignored: [ignored('乙')] }),
          putMapping(mine, { sheets: { T4: '丙' } }),
        ),
      ),
    );
    const both = value(await workbook.read());
    expect(preferencesOf(both)).toEqual({
      rounding: 'strict',
      live: false,
      ignored: [ignored('甲'), ignored('乙')],
    });
    expect(JSON.parse(both.state.mapping!)).toEqual({ sheets: { T3: '乙', T4: '丙' } });
    value(await other.apply(undo));
    const after = value(await other.read());
    expect(preferencesOf(after)).toEqual({
      rounding: 'strict',
      live: true,
      ignored: [ignored('乙')],
    });
    expect(JSON.parse(after.state.mapping!)).toEqual({ sheets: { T4: '丙' } });
    expect(simulator.unknown).toEqual([]);
  });

  test('between look and write: looked at again, both stay', async () => {
    const { model, simulator, workbook } = start();
    const mine = value(await workbook.read());
    simulator.beforeBatch(2, () => {
      model.settings.set('preferences', '{"rounding":"published","live":false}');
    });
    value(
      await workbook.apply(
        plan(putPreferences(mine, { ...DEFAULT_PREFERENCES, wording: 'henan' })),
      ),
    );
    expect(preferencesOf(value(await workbook.read()))).toEqual({
      rounding: 'published',
      live: false,
      wording: 'henan',
    });
  });

  test('the same entry changed by both: the second is refused, and what stands there stays', async () => {
    const { workbook } = start();
    const mine = value(await workbook.read());
    value(await workbook.apply(plan(putMapping(mine, { sheets: { T3: '甲' } }))));
    const second = await workbook.apply(plan(putMapping(mine, { sheets: { T3: '乙' } })));
    expect(refusal(second)).toEqual({
      code: 'stateChangedSince',
      sentence:
        '另一个窗口已改了表的对照关系里的同一项，没有写入，工作簿没有改动。请重新校验，看过现在的内容再操作。',
    });
    expect(JSON.parse(value(await workbook.read()).state.mapping!)).toEqual({
      sheets: { T3: '甲' },
    });
  });

  test('two writes at once are one after the other', async () => {
    const { model, workbook } = start();
    const other = officeWorkbook();
    const done = await Promise.all([
      workbook.apply(plan(sheet)),
      other.apply(plan(sheet)),
      workbook.apply(plan(set('B2', 2488.07, 1))),
      other.apply(plan(set('B2', 2488.07, 2))),
    ]);
    expect(done.map(result => refusal(result)?.code ?? 'ok')).toEqual([
      'ok',
      'sheetExists',
      'ok',
      'changedSince',
    ]);
    expect(at(model, 1, 1)).toBe(1);
  });
});
