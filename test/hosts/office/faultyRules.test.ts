/**
 * Conditional formats that Excel itself cannot tell or delete, options that it does not tell, rules that stop others:
 * none of it keeps a workbook from being read, checked and written, or marks from being set and cleared.
 */
import { clearPlan } from '../../../src/app/check/mark';
import { contentAt } from '../../../src/app/snapshot';
import type { WriteOp } from '../../../src/app/plan/plan';
import type { Workbook } from '../../../src/app/workbook';
import type { WorkbookModel } from '../../../src/workbook/model';
import { MARK_FILLS } from '../../../src/app/plan/plan';
import { officeWorkbook } from '../../../src/hosts/office';
import type { ApiVersion, RuleMember } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { SHEET, example, plan, set, value } from '../example';
import { installShared } from './load';
import { sayChinese } from '../../../src/messages/zh';
import { inWords } from '../../inWords';

const MARKS: WriteOp = {
  kind: 'setMarks',
  marks: [
    { sheet: SHEET, tone: 'certain', addresses: ['B2'] },
    { sheet: SHEET, tone: 'candidate', addresses: ['C2'] },
    { sheet: '隐藏', tone: 'candidate', addresses: ['A1'] },
  ],
};
const OTHERS: WriteOp = {
  kind: 'setMarks',
  marks: [{ sheet: '空表', tone: 'certain', addresses: ['A1'] }],
};

/** "支出 决算表 #FFB3B3": every rule that stands in the workbook, ours by their colour. */
function rules(model: WorkbookModel): string[] {
  const ours: readonly string[] = Object.values(MARK_FILLS);
  return model.sheets
    .flatMap(({ name, conditionalFormats }) =>
      conditionalFormats.map(({ id, fill }) =>
        fill !== null && ours.includes(fill) ? `${name} ${fill}` : id,
      ),
    )
    .sort();
}

const OWN = ['own-1', 'own-2'];
const [RED, AMBER] = [MARK_FILLS.certain, MARK_FILLS.candidate];
const MARKED = [...OWN, `${SHEET} ${AMBER}`, `${SHEET} ${RED}`, `隐藏 ${AMBER}`].sort();

function open(
  model: WorkbookModel,
  apiVersion: ApiVersion,
): { simulator: Simulator; workbook: Workbook } {
  const simulator = new Simulator(model, { apiVersion });
  installShared(simulator);
  return { simulator, workbook: officeWorkbook() };
}

describe.each<ApiVersion>(['1.9', '1.14', '1.17'])('ExcelApi %s', apiVersion => {
  const FAULTS: [string, readonly RuleMember[]][] = [
    ['whose properties cannot be loaded', ['properties', 'ranges', 'delete']],
    ['whose kind cannot be loaded either', ['type', 'properties', 'ranges', 'delete']],
    ['whose cells cannot be told', ['ranges']],
    ['that cannot be deleted', ['delete']],
  ];

  describe.each(FAULTS)('rules of the person %s', (_, members) => {
    test('read, write, mark, mark anew, undo, clear: all is done, and the rules stand', async () => {
      const model = example();
      const { simulator, workbook } = open(model, apiVersion);
      for (const id of OWN) simulator.quirks.failRule(id, members);
      expect(value(await workbook.read()).marked).toBe(false);
      value(await workbook.apply(plan(set('B2', 2488.07, 1))));
      value(await workbook.apply(plan(MARKS)));
      expect(rules(model)).toEqual(MARKED);
      expect(value(await workbook.read()).marked).toBe(true);
      const { undo } = value(await workbook.apply(plan(OTHERS)));
      expect(rules(model)).toEqual([...OWN, `空表 ${RED}`].sort());
      value(await workbook.apply(undo));
      expect(rules(model)).toEqual(MARKED);
      value(await workbook.apply(clearPlan()));
      expect(rules(model)).toEqual(OWN);
      const read = value(await workbook.read());
      expect([read.marked, contentAt(read, { sheet: SHEET, address: 'B2' }).value]).toEqual([
        false,
        1,
      ]);
      expect(simulator.unknown).toEqual([]);
    });

    test('marks of an earlier day are known and cleared', async () => {
      const model = example();
      value(await open(model, apiVersion).workbook.apply(plan(MARKS)));
      const { simulator, workbook } = open(model, apiVersion);
      for (const id of OWN) simulator.quirks.failRule(id, members);
      expect(value(await workbook.read()).marked).toBe(true);
      value(await workbook.apply(clearPlan()));
      expect(rules(model)).toEqual(OWN);
    });

    test('cells and marks in one plan: both are written, both are undone', async () => {
      const model = example();
      const { simulator, workbook } = open(model, apiVersion);
      for (const id of OWN) simulator.quirks.failRule(id, members);
      const { undo } = value(await workbook.apply(plan(set('B2', 2488.07, 1), MARKS)));
      expect(rules(model)).toEqual(MARKED);
      value(await workbook.apply(undo));
      expect(rules(model)).toEqual(OWN);
      const snapshot = value(await workbook.read());
      expect(contentAt(snapshot, { sheet: SHEET, address: 'B2' }).value).toBe(2488.07);
    });
  });

  test('rules that cannot be read are told, with the sheet, and what to do', async () => {
    const { simulator, workbook } = open(example(), apiVersion);
    simulator.quirks.failRule('own-1', ['type', 'properties']);
    const { notes = [] } = value(await workbook.apply(plan(MARKS)));
    expect(notes.map(({ code }) => code)).toEqual(['rulesUnread']);
    expect(inWords(notes)[0]).toMatch(/“支出 决算表”.*读不出来.*没有动.*管理规则/);
    expect(inWords(notes)[0]).not.toContain('不保存');
  });

  test.each<[string, readonly RuleMember[]]>([
    ['is listed, and not found when it is deleted', ['delete']],
    ['tells nothing any more', ['type', 'properties', 'ranges', 'delete']],
  ])('one mark of ours that %s keeps the others from nothing', async (_, members) => {
    const model = example();
    const { simulator, workbook } = open(model, apiVersion);
    value(await workbook.apply(plan(MARKS)));
    const ghost = model.sheets[0]!.conditionalFormats.find(({ fill }) => fill === RED)!;
    simulator.quirks.failRule(ghost.id, members, 'ItemNotFound');
    const cleared = value(await workbook.apply(clearPlan()));
    expect(rules(model)).toEqual([...OWN, `${SHEET} ${RED}`]);
    expect(inWords(cleared.notes ?? [])).toEqual([
      expect.stringMatching(/“支出 决算表”.*管理规则.*重新打开工作簿/),
    ]);
    value(await workbook.apply(plan(OTHERS)));
    expect(rules(model)).toEqual([...OWN, `${SHEET} ${RED}`, `空表 ${RED}`].sort());
    // The workbook opened anew, Excel knows its rules again.
    value(await open(model, apiVersion).workbook.apply(clearPlan()));
    expect(rules(model)).toEqual(OWN);
  });

  test('from then on reading takes two round trips, as ever', async () => {
    const { simulator, workbook } = open(example(), apiVersion);
    simulator.quirks.failRule('own-1', ['properties']);
    value(await workbook.read());
    const before = simulator.syncs;
    value(await workbook.read());
    expect(simulator.syncs - before).toBe(2);
  });

  test('a sheet without protection tells no options: cells, sheets and marks are written', async () => {
    const model = example();
    const { simulator, workbook } = open(model, apiVersion);
    simulator.quirks.optionsNull = true;
    value(await workbook.read());
    value(await workbook.apply(plan(set('B2', 2488.07, 1), MARKS)));
    value(await workbook.apply(plan({ ...MARKS, marks: [] })));
    expect(rules(model)).toEqual(OWN);
  });

  test('where a new rule stops those below it unless told otherwise, ours do not', async () => {
    const model = example();
    const { simulator, workbook } = open(model, apiVersion);
    simulator.quirks.stopIfTrue = true;
    value(await workbook.apply(plan(MARKS)));
    expect(
      model.sheets.flatMap(sheet => sheet.conditionalFormats.map(one => one.stopIfTrue)),
    ).toEqual([false, false, false, false, false]);
    value(await workbook.apply(clearPlan()));
    expect(rules(model)).toEqual(OWN);
  });

  test('marks of ours that somebody made stop others are cleared by their id', async () => {
    const model = example();
    const { workbook } = open(model, apiVersion);
    value(await workbook.read());
    value(await workbook.apply(plan(MARKS)));
    for (const { conditionalFormats } of model.sheets)
      for (const format of conditionalFormats) format.stopIfTrue = !format.id.startsWith('own');
    value(await workbook.apply(clearPlan()));
    expect(rules(model)).toEqual(OWN);
  });

  test('Excel fails on everything for a while: the sentence does not speak of closing the workbook', async () => {
    const { simulator, workbook } = open(example(), apiVersion);
    value(await workbook.read());
    for (let batch = 1; batch <= 30; batch += 1) simulator.failAt({ batch });
    const marked = await workbook.apply(plan(MARKS));
    expect(marked.ok ? '' : sayChinese(marked.error)).toMatch(/^Excel 内部出错。.*。$/);
    expect(marked.ok ? '' : sayChinese(marked.error)).not.toContain('不保存');
  });
});
