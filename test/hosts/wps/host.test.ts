/** What is WPS's own: what empty cells and errors answer, long marks, foreign rules, state that travels, events. */
import { MARK_FILLS } from '../../../src/app/plan/plan';
import { contentAt, gridOf } from '../../../src/app/snapshot';
import type { WorkbookEvent } from '../../../src/app/workbook';
import { FileWorkbook, openWorkbook, saveWorkbook } from '../../../src/hosts/file';
import { WpsWorkbook, renamePane, takeAsked } from '../../../src/hosts/wps';
import { askPane } from '../../../src/hosts/wps/shell';
import type { WorkbookModel } from '../../../src/workbook';
import { sheetFile } from '../file/files';
import { book } from '../books';
import { SHEET, example, plan, set, unnamed, value } from '../example';
import { WpsDouble } from './double';
import { declared } from './double/declared';

function start(
  model: WorkbookModel = example(),
  empty: unknown = null,
): { model: WorkbookModel; double: WpsDouble; workbook: WpsWorkbook } {
  const double = new WpsDouble(model, declared(), empty);
  Object.assign(globalThis, { Application: double.application });
  return { model, double, workbook: new WpsWorkbook() };
}

test.each([null, undefined, ''])('an empty cell that answers %p is an empty cell', async empty => {
  const { workbook } = start(example(), empty);
  expect(gridOf(value(await workbook.read()), SHEET)?.values).toEqual([
    ['科目', '支出', '编码'],
    ['工资', 2488.07, '2010301'],
    ['合计', 2488.07, null],
    [null, null, null],
    [true, '—', '=1+1'],
  ]);
});

// prettier-ignore
test.each([
  ['General', 2488.07, '2488.07'], ['#,##0.00', 2488.075, '2,488.08'], ['0.00_ ', -0.5, '-0.50 '],
  ['#,##0', 2488.07, '2,488'], ['yyyy/m/d', 45_000, '2023/3/15'], ['0.00%', 0.1234, '12.34%'],
  ['0!.0,"万"', 24_880_700, '2488.1万'], ['General', 123_456_789_012, '1.23457E+11'],
])('%s shows of %d: %s', async (format, number, text) => {
  const { workbook } = start(book({ 表: [[number]] }, { '表!0,0': format }));
  expect(gridOf(value(await workbook.read()), '表')?.texts).toEqual([[text]]);
});

test('an error is its text, a number like COM’s number of an error stays a number', async () => {
  const model = book({ 表: [['#N/A', -2_146_826_246, '#REF!']] });
  model.sheets[0]!.cells.get(0)!.error = true;
  const { workbook } = start(model);
  const snapshot = value(await workbook.read());
  expect(gridOf(snapshot, '表')?.values).toEqual([['#N/A', -2_146_826_246, '#REF!']]);
});

test('cells that have only a look are no content', async () => {
  const model = book(
    {
      表: [
        [null, null],
        [null, 1],
        [null, null],
      ],
    },
    { '表!0,0': '0%', '表!2,1': '@' },
  );
  const { workbook } = start(model);
  const grid = gridOf(value(await workbook.read()), '表')!;
  expect([grid.row, grid.column, grid.values]).toEqual([1, 1, [[1]]]);
});

test('marks over thousands of cells are cut into addresses that WPS takes', async () => {
  const { model, workbook } = start();
  const addresses = Array.from({ length: 500 }, (_, index) => `B${index * 2 + 1}`);
  const marks = [{ sheet: SHEET, tone: 'certain' as const, addresses }];
  value(await workbook.apply(plan({ kind: 'setMarks', marks })));
  const ours = model.sheets[0]!.conditionalFormats.filter(
    ({ fill }) => fill === MARK_FILLS.certain,
  );
  expect(ours.flatMap(({ areas }) => areas)).toHaveLength(500);
  expect(ours.every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
  value(await workbook.apply(plan({ kind: 'setMarks', marks: [] })));
  expect(unnamed(model)).toEqual(unnamed(example()));
});

test('rules of the person that WPS cannot tell keep no mark from being set and cleared', async () => {
  const { model, double, workbook } = start();
  const marks = [{ sheet: SHEET, tone: 'certain' as const, addresses: ['B2'] }];
  double.strict.onCall = name => {
    if (name === 'EtFormatCondition.Type') throw new Error('对象已损坏');
  };
  const set = value(await workbook.apply(plan({ kind: 'setMarks', marks })));
  expect(set.notes).toMatchObject([{ code: 'rulesUnread', data: { sheets: [SHEET] } }]);
  expect(model.sheets[0]!.conditionalFormats.map(({ fill }) => fill)).toContain(MARK_FILLS.certain);
  double.strict.onCall = () => undefined;
  value(await workbook.apply(plan({ kind: 'setMarks', marks: [] })));
  expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
});

test('what is kept in the workbook is read from the file that WPS saves, and the other way round', async () => {
  const { model, workbook } = start(book({ 表: [[1]] }));
  const state = {
    preferences: '{"live":false}',
    mapping: '{"tables":["甲 <&> \\"乙\\""]}',
    baseline: '{"a":"<&>"}',
  };
  const keep = Object.entries(state).map(([key, text]) => ({
    kind: 'putState' as const,
    key: key as keyof typeof state,
    value: text,
  }));
  value(await workbook.apply(plan(...keep)));
  const saved = value(
    await saveWorkbook(sheetFile('<sheetData/>'), {
      ...model,
      sheets: model.sheets.map(sheet => ({ ...sheet, id: '{9}' })),
    }),
  );
  const opened = value(openWorkbook(saved, '决算.xlsx'));
  const file = new FileWorkbook(opened);
  expect(value(await file.read()).state).toEqual(state);
  expect(value(await start(withSettingsShown(opened)).workbook.read()).state).toEqual(state);
});

/** WPS sees the part of the settings, which the file host keeps out of the model's parts. */
function withSettingsShown(model: WorkbookModel): WorkbookModel {
  const entries = [...model.settings].map(
    ([key, text]) =>
      `<setting key="${key}">${JSON.stringify(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</setting>`,
  );
  const xml = `<settings xmlns="urn:juesuan:settings">${entries.join('')}</settings>`;
  return { ...model, settings: new Map(), customXml: new Map([...model.customXml, ['{s}', xml]]) };
}

describe('events', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('of a person’s edits, several at once as one; none of ours, and none after the end', async () => {
    const { double, workbook } = start();
    const events: WorkbookEvent[] = [];
    const stop = value(await workbook.watch(event => events.push(event)));
    double.type(SHEET, 'B2', 5);
    jest.advanceTimersByTime(200);
    expect(events).toEqual([{ kind: 'changed', sheet: SHEET, address: 'B2' }]);
    double.type(SHEET, 'B2', 6);
    double.type('隐藏', 'A1', 7);
    jest.advanceTimersByTime(200);
    expect(events[1]).toEqual({ kind: 'changed', sheet: null, address: null });
    value(await workbook.apply(plan(set('B2', 6, 8))));
    double.type(SHEET, 'B2', 9);
    jest.advanceTimersByTime(200);
    expect(events).toHaveLength(2);
    jest.advanceTimersByTime(1000);
    value(await workbook.select({ sheet: SHEET, address: 'C2' }));
    jest.advanceTimersByTime(200);
    expect(events[2]).toEqual({ kind: 'selected', sheet: SHEET, address: 'C2' });
    expect(value(await workbook.selection())).toEqual({ sheet: SHEET, address: 'C2' });
    await stop();
    double.type(SHEET, 'B2', 10);
    jest.advanceTimersByTime(200);
    expect(events).toHaveLength(3);
  });
});

test('a formula that was typed in is not written over', async () => {
  const { model, workbook } = start();
  const formula = await workbook.apply(plan(set('B3', 2488.07, 1)));
  expect(formula).toMatchObject({ ok: false, error: { code: 'formula' } });
  expect(contentAt(value(await workbook.read()), { sheet: SHEET, address: 'B3' }).formula).toBe(
    '=B2',
  );
  expect(model.sheets).toHaveLength(3);
});

test('a button opens one pane for each workbook, and leaves word that only this pane takes, once', () => {
  const { model, double } = start();
  askPane('https://内网/wps/taskpane.html', 'juesuan.check');
  askPane('https://内网/wps/taskpane.html', 'juesuan.clear');
  expect(double.panes).toMatchObject([{ Visible: true, DockPosition: 2 }]);
  expect(takeAsked('C:\\别的.xlsx')).toBeNull();
  expect(takeAsked(`C:\\决算\\${model.name}`)).toBe('juesuan.clear');
  expect(takeAsked(`C:\\决算\\${model.name}`)).toBeNull();
  // Saved under another name: it is the same window, and the same pane.
  renamePane(`C:\\决算\\${model.name}`, 'C:\\决算\\新.xlsx');
  model.name = '新.xlsx';
  askPane('https://内网/wps/taskpane.html', 'juesuan.open');
  expect(double.panes).toHaveLength(1);
  expect(double.strict.unknown).toEqual([]);
});
