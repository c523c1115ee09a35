/** The real office.js against the simulated Excel: what an add-in does with `Excel.run` works as it does in Excel. */
import { Simulator } from '../../../src/hosts/simulator';
import type { SimulatorOptions } from '../../../src/hosts/simulator';
import { book } from '../books';
import { load } from '../office/load';

const SHEETS = { 一: [['项目', '金额'], ['收入', 2488.07], ['支出', { formula: '=B2', value: 2488.07 }]], 二: [[null], [null, 5]], 空: [] } as const;

function start(options: SimulatorOptions = {}) {
  const simulator = new Simulator(book(SHEETS, { '一!1,1': '#,##0.00' }), options);
  return { simulator, ...load(simulator) };
}

describe('reading', () => {
  test('sheets, and the used ranges of all sheets, in two round trips', async () => {
    const { simulator, Excel } = start();
    const read = await Excel.run(async context => {
      const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility,items/position,items/protection/protected');
      await context.sync();
      const used = sheets.items.map(sheet => sheet.getUsedRangeOrNullObject(true).load('address,values,formulas,numberFormat,text,valueTypes,rowIndex,columnIndex'));
      await context.sync();
      return { names: sheets.items.map(sheet => [sheet.name, sheet.position, sheet.protection.protected]), used: used.map(range => (range.isNullObject ? null : range.toJSON())) };
    });
    expect(read.names).toEqual([['一', 0, false], ['二', 1, false], ['空', 2, false]]);
    expect(read.used[0]).toMatchObject({
      address: '一!A1:B3', values: [['项目', '金额'], ['收入', 2488.07], ['支出', 2488.07]], formulas: [['项目', '金额'], ['收入', 2488.07], ['支出', '=B2']],
      text: [['项目', '金额'], ['收入', '2,488.07'], ['支出', '2488.07']], valueTypes: [['String', 'String'], ['String', 'Double'], ['String', 'Double']],
    });
    expect(read.used[1]).toMatchObject({ address: '二!B2', rowIndex: 1, columnIndex: 1 });
    expect(read.used[2]).toBeNull();
    await simulator.settled();
    expect(simulator.syncs).toBe(2);
    expect(simulator.trackedRanges).toBe(0);
    expect(simulator.unknown).toEqual([]);
  });

  test('a sheet that is not there is a null object, and so is all below it', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItemOrNullObject('没有').getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  test('an area too large to read has no values, without an error', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('一').getRange().load('values,cellCount');
      await context.sync();
      expect([range.values, range.cellCount]).toEqual([null, -1]);
    });
  });

  test.each([
    ['getCell(1,1)', (s: Excel.Worksheet) => s.getCell(1, 1), 'B2'],
    ['getRangeByIndexes(0,0,2,2)', (s: Excel.Worksheet) => s.getRangeByIndexes(0, 0, 2, 2), 'A1:B2'],
    ['getOffsetRange', (s: Excel.Worksheet) => s.getRange('A1:B2').getOffsetRange(2, 1), 'B3:C4'],
    ['getResizedRange', (s: Excel.Worksheet) => s.getRange('A1').getResizedRange(1, 2), 'A1:C2'],
    ['getEntireColumn', (s: Excel.Worksheet) => s.getRange('B2').getEntireColumn(), 'B:B'],
    ['getEntireRow', (s: Excel.Worksheet) => s.getRange('B2').getEntireRow(), '2:2'],
    ['getIntersection', (s: Excel.Worksheet) => s.getRange('A1:C3').getIntersection('B2:D9'), 'B2:C3'],
    ['getBoundingRect', (s: Excel.Worksheet) => s.getRange('A1').getBoundingRect(s.getRange('C3')), 'A1:C3'],
  ])('%s', async (_, make, address) => {
    const { Excel } = start();
    await Excel.run(async context => {
      const range = make(context.workbook.worksheets.getItem('一')).load('address');
      await context.sync();
      expect(range.address).toBe(`一!${address}`);
    });
  });
});

describe('writing', () => {
  test.each([
    ['2,488.07', 2488.07], ['12.5%', 0.125], ['7%', 0.07], ['1e3', 1000], ['(5)', -5], ['¥1,200', 1200], ['-3', -3], ['TRUE', true], ['2024年1月2日', 45293], ['2024-01-02', 45293],
    ["'0012", '0012'], ["'=1+1", '=1+1'], ['—', '—'], ['财政拨款', '财政拨款'], ['13.2.1', '13.2.1'], ['', ''], [0, 0],
  ])('%p becomes %p', async (written, value) => {
    const { Excel } = start();
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('空').getRange('A1');
      range.values = [[written]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[value]]);
    });
  });

  test('"=A1" becomes a formula, but stays text in a text cell', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('空');
      sheet.getRange('A2').numberFormat = [['@']];
      const range = sheet.getRange('A1:A2');
      range.values = [['=B1'], ['=B1']];
      range.load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[[0], ['=B1']], [['=B1'], ['=B1']]]);
    });
  });

  test('3,000 cells, which the library cuts into blocks of rows', async () => {
    const { simulator, Excel } = start();
    const rows = Array.from({ length: 300 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('空').getRange('B2:K301').values = rows;
      await context.sync();
    });
    expect(simulator.syncs).toBe(1);
    const sheet = simulator.model.sheets[2];
    expect(sheet?.cells.size).toBe(3000);
    expect(Math.max(...[...sheet?.cells.values() ?? []].map(cell => Number(cell.value)))).toBe(2999);
  });

  test('null leaves a cell as it is, a wrong shape is refused', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('一').getRange('A2:B2');
      range.values = [[null, 7]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['收入', 7]]);
      range.values = [[1, 2, 3]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('a range is kept over several round trips, and follows the sheet through a new name', async () => {
    const { simulator, Excel } = start();
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('一');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.name = '收支';
      await context.sync();
      range.values = [['标题']];
      range.load('address');
      await context.sync();
      expect(range.address).toBe('收支!A1');
    });
    await simulator.settled();
    expect([simulator.syncs, simulator.trackedRanges]).toEqual([3, 0]);
  });

  test('a new sheet is added once, last, and is not activated', async () => {
    const { simulator, Excel } = start();
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.add('填报');
      sheet.getRange('A1').values = [['编号']];
      sheet.getRange('1:1').format.font.bold = true;
      sheet.freezePanes.freezeRows(1);
      sheet.load('name,position');
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(['填报', 3]);
      sheet.getRange('A2').values = [['1']];
      await context.sync();
    });
    expect(simulator.model.sheets.map(({ name }) => name)).toEqual(['一', '二', '空', '填报']);
    expect(simulator.model.sheets[3]).toMatchObject({ headerRows: 1, frozenRows: 1 });
    expect(simulator.model.activeSheetId).toBe(simulator.model.sheets[0]?.id);
  });
});

describe('state in the workbook', () => {
  test('settings', async () => {
    const { simulator, Excel } = start();
    await Excel.run(async context => {
      context.workbook.settings.add('k', { a: [1, '二'] });
      const none = context.workbook.settings.getItemOrNullObject('无').load('value');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const all = context.workbook.settings.load('items/key,items/value');
      await context.sync();
      expect(all.items.map(({ key, value }) => [key, value])).toEqual([['k', { a: [1, '二'] }]]);
      context.workbook.settings.getItem('k').delete();
      await context.sync();
    });
    expect(simulator.model.settings.size).toBe(0);
  });

  test('custom XML, found by its namespace', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const part = context.workbook.customXmlParts.add('<a xmlns="urn:x">&lt;1</a>');
      const found = context.workbook.customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject().load('id');
      const none = context.workbook.customXmlParts.getByNamespace('urn:y').getOnlyItemOrNullObject();
      await context.sync();
      expect([found.isNullObject, none.isNullObject]).toEqual([false, true]);
      const xml = found.getXml();
      await context.sync();
      expect(xml.value).toBe('<a xmlns="urn:x">&lt;1</a>');
      part.setXml('<a xmlns="urn:x"/>');
      const again = found.getXml();
      await context.sync();
      expect(again.value).toBe('<a xmlns="urn:x"/>');
      part.delete();
      await context.sync();
    });
  });

  test('text that is no XML is refused', async () => {
    const { Excel } = start();
    await expect(Excel.run(context => {
      context.workbook.customXmlParts.add('<a>1 & 2</a>');
      return context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('names', async () => {
    const { Excel } = start();
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('一');
      context.workbook.names.add('总计', sheet.getRange('B2'));
      const range = context.workbook.names.getItem('总计').getRange().load('values');
      await context.sync();
      expect(range.values).toEqual([[2488.07]]);
    });
  });
});

describe('conditional formats', () => {
  test('a custom rule over several areas is added first, listed, and deleted by its id', async () => {
    const { simulator, Excel } = start();
    const sheet = simulator.model.sheets[0];
    sheet?.conditionalFormats.push({ id: 'own', type: 'Other', areas: [{ top: 0, left: 0, bottom: 2, right: 1 }], formula: '', fill: '#00FF00', font: null, stopIfTrue: false });
    await Excel.run(async context => {
      const mark = context.workbook.worksheets.getItem('一').getRanges('A1,B2:B3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = '=TRUE';
      mark.custom.format.fill.color = '#FFB3B3';
      mark.load('id');
      await context.sync();
      const list = context.workbook.worksheets.getItem('一').getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      const areas = mark.getRanges().load('address,areaCount');
      await context.sync();
      expect(list.items.map(({ id, type }) => [id, type])).toEqual([[mark.id, 'Custom'], ['own', 'CellValue']]);
      expect(list.items[0]?.customOrNullObject.rule.formula).toBe('=TRUE');
      expect(list.items[1]?.customOrNullObject.isNullObject).toBe(true);
      expect(areas.address).toBe('一!A1,一!B2:B3');
      context.workbook.worksheets.getItem('一').getRange().conditionalFormats.getItem(mark.id).delete();
      await context.sync();
    });
    expect(sheet?.conditionalFormats.map(({ id }) => id)).toEqual(['own']);
  });
});

describe('errors', () => {
  const cases: [string, string, (context: Excel.RequestContext) => void][] = [
    ['a missing sheet', 'ItemNotFound', context => void context.workbook.worksheets.getItem('无')],
    ['a wrong address', 'InvalidArgument', context => void context.workbook.worksheets.getItem('一').getRange('1A')],
    ['a taken name', 'ItemAlreadyExists', context => void context.workbook.worksheets.add('二')],
    ['a name that is none', 'InvalidArgument', context => void context.workbook.worksheets.add('a/b')],
    ['a protected sheet', 'AccessDenied', context => {
      context.workbook.worksheets.getItem('二').protection.protect();
      context.workbook.worksheets.getItem('二').getRange('A1').values = [[1]];
    }],
    ['ranges apart', 'ItemNotFound', context => void context.workbook.worksheets.getItem('一').getRange('A1').getIntersection('B2')],
  ];
  test.each(cases)('%s: %s', async (_, code, act) => {
    const { Excel } = start();
    await expect(Excel.run(context => {
      act(context);
      return context.sync();
    })).rejects.toMatchObject({ name: 'RichApi.Error', code });
  });

  test('a member above the Excel that is played is not found', async () => {
    const old = start({ apiVersion: '1.9' });
    const getItem = (excel: typeof Excel) => excel.run(context => {
      context.workbook.worksheets.getItem('一').getRange().conditionalFormats.getItemOrNullObject('x');
      return context.sync();
    });
    await expect(getItem(old.Excel)).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(getItem(start({ apiVersion: '1.14' }).Excel)).resolves.toBeUndefined();
  });

  test('a member that the simulator does not play fails loudly', async () => {
    const { simulator, Excel } = start();
    await expect(Excel.run(async context => {
      context.workbook.worksheets.getItem('一').load('tabColor');
      await context.sync();
    })).rejects.toMatchObject({ code: 'NotImplemented' });
    expect(simulator.unknown).toEqual(['Worksheet.tabColor']);
  });

  test('a request or an answer above the limit', async () => {
    const { Excel } = start({ payloadLimit: 5000 });
    await expect(Excel.run(async context => {
      context.workbook.worksheets.getItem('空').getRange('A1').values = [['长'.repeat(3000)]];
      await context.sync();
    })).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await expect(Excel.run(async context => {
      context.workbook.worksheets.getItem('空').getRange('A1:Z99').load('values,text');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('somebody is typing in a cell: refused, or waited for', async () => {
    const { simulator, Excel } = start();
    simulator.beginCellEdit();
    const rename = (options: Excel.RunOptions) => Excel.run(options, async context => {
      context.workbook.worksheets.getItem('空').name = '改名';
      await context.sync();
    });
    await expect(rename({})).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = rename({ delayForCellEdit: true });
    await new Promise(resolve => { setTimeout(resolve, 5); });
    expect(simulator.model.sheets[2]?.name).toBe('空');
    simulator.endCellEdit();
    await waiting;
    expect(simulator.model.sheets[2]?.name).toBe('改名');
  });
});

describe('failures on demand', () => {
  const write = (excel: typeof Excel) => excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem('空');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });

  test.each([
    ['whole', {}, 'GeneralException', []],
    ['with a code', { code: 'AccessDenied' }, 'AccessDenied', []],
    ['by status', { status: 503, code: 'ServiceUnavailable' }, 'ServiceUnavailable', []],
    ['with the answer lost', { lost: true }, 'ConnectionFailure', [1, 2]],
  ])('%s', async (_, failure, code, left) => {
    const { simulator, Excel } = start();
    simulator.failAt({ batch: 1, ...failure });
    await expect(write(Excel)).rejects.toMatchObject({ code });
    expect([...simulator.model.sheets[2]?.cells.values() ?? []].map(cell => cell.value)).toEqual(left);
    await expect(write(Excel)).resolves.toBeUndefined();
  });

  test('at an action: what came before it is done', async () => {
    const { simulator, Excel } = start();
    await write(Excel);
    const second = simulator.log[0]?.body.Actions.findLastIndex(action => action.ActionType === 4) ?? 0;
    simulator.model.sheets[2]?.cells.clear();
    simulator.failAt({ batch: 1, action: second });
    await expect(write(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
    expect([...simulator.model.sheets[2]?.cells.values() ?? []].map(cell => cell.value)).toEqual([1]);
  });
});

describe('events', () => {
  test('a person edits, the add-in writes: both are told, with who it was', async () => {
    const { simulator, Excel } = start();
    const told: string[] = [];
    await Excel.run(async context => {
      const { worksheets } = context.workbook;
      worksheets.getItem('一').onChanged.add(args => { told.push(`sheet ${args.address} ${args.triggerSource}`); return Promise.resolve(); });
      worksheets.onChanged.add(args => { told.push(`all ${args.worksheetId === simulator.model.sheets[1]?.id ? '二' : '一'} ${args.address} ${args.source}`); return Promise.resolve(); });
      worksheets.onSelectionChanged.add(args => { told.push(`selected ${args.address}`); return Promise.resolve(); });
      worksheets.onActivated.add(() => { told.push('activated'); return Promise.resolve(); });
      worksheets.onCalculated.add(args => { told.push(`calculated ${args.address}`); return Promise.resolve(); });
      await context.sync();
    });
    simulator.edit('一', 1, 1, '2,488.08');
    simulator.edit('二', 0, 0, 5);
    simulator.person.calculated('一', [{ row: 2, column: 1, cell: { value: 2488.08 } }]);
    simulator.person.select('二', { top: 1, left: 1, bottom: 1, right: 1 });
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('一').getRange('A1:B1').values = [['甲', '乙']];
      await context.sync();
    });
    await simulator.settled();
    expect(told).toEqual([
      'sheet B2 Unknown', 'all 一 B2 Local', 'all 二 A1 Local', 'calculated B3', 'activated', 'selected B2', 'sheet A1:B1 ThisLocalAddin', 'all 一 A1:B1 Local',
    ]);
    expect(simulator.model.sheets[0]?.cells.get(16_384 + 1)).toMatchObject({ value: 2488.08, format: '#,##0.00' });
  });

  test('switched off, and unregistered', async () => {
    const { simulator, Excel } = start();
    const told: string[] = [];
    const handler = await Excel.run(async context => {
      const added = context.workbook.worksheets.onChanged.add(args => { told.push(args.address); return Promise.resolve(); });
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    simulator.edit('一', 0, 0, 'x');
    await Excel.run(async context => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    simulator.edit('一', 0, 1, 'y');
    await simulator.settled();
    handler.remove();
    await handler.context.sync();
    simulator.edit('一', 0, 2, 'z');
    await simulator.settled();
    expect([told, simulator.registrations]).toEqual([['B1'], 0]);
  });

  test('whoever shows the model hears what a batch changed', async () => {
    const heard: string[] = [];
    const { Excel } = start({ onBatchEnd: changes => heard.push(changes.map(({ kind }) => kind).join(' ')) });
    await Excel.run(async context => {
      context.workbook.worksheets.add('新').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('二').getRange('B2').select();
      await context.sync();
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    expect(heard).toEqual(['sheetAdded cells activated selected']);
  });
});

test('the debug build behaves alike', async () => {
  const simulator = new Simulator(book(SHEETS));
  const { Excel } = load(simulator, 'excel-web-16.00.debug.js');
  await Excel.run(async context => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(range.address).toBe('一!A1');
  });
});
