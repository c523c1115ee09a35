/** The real office.js against the simulated Excel: what an add-in does with `Excel.run` works as it does in Excel. */
import { Simulator } from '../../../src/hosts/simulator';
import type { SimulatorOptions } from '../../../src/hosts/simulator';
import { book } from '../books';
import { load } from '../office/load';

const SHEETS = {
  一: [
    ['项目', '金额'],
    ['收入', 2488.07],
    ['支出', { formula: '=B2', value: 2488.07 }],
  ],
  二: [[null], [null, 5]],
  空: [],
} as const;

function start(options: SimulatorOptions = {}) {
  const simulator = new Simulator(book(SHEETS, { '一!1,1': '#,##0.00' }), options);
  return { simulator, ...load(simulator) };
}

describe('reading', () => {
  test('sheets, and the used ranges of all sheets, in two round trips', async () => {
    const { simulator, Excel } = start();
    const read = await Excel.run(async context => {
      const sheets = context.workbook.worksheets.load(
        'items/id,items/name,items/visibility,items/position,items/protection/protected',
      );
      await context.sync();
      const used = sheets.items.map(sheet =>
        sheet
          .getUsedRangeOrNullObject(true)
          .load('address,values,formulas,numberFormat,text,valueTypes,rowIndex,columnIndex'),
      );
      await context.sync();
      return {
        names: sheets.items.map(sheet => [sheet.name, sheet.position, sheet.protection.protected]),
        used: used.map(range => (range.isNullObject ? null : range.toJSON())),
      };
    });
    expect(read.names).toEqual([
      ['一', 0, false],
      ['二', 1, false],
      ['空', 2, false],
    ]);
    expect(read.used[0]).toMatchObject({
      address: '一!A1:B3',
      values: [
        ['项目', '金额'],
        ['收入', 2488.07],
        ['支出', 2488.07],
      ],
      formulas: [
        ['项目', '金额'],
        ['收入', 2488.07],
        ['支出', '=B2'],
      ],
      text: [
        ['项目', '金额'],
        ['收入', '2,488.07'],
        ['支出', '2488.07'],
      ],
      valueTypes: [
        ['String', 'String'],
        ['String', 'Double'],
        ['String', 'Double'],
      ],
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
      const range = context.workbook.worksheets
        .getItemOrNullObject('没有')
        .getUsedRangeOrNullObject(true)
        .load('values');
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

  // prettier-ignore
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
    ['2,488.07', 2488.07],
    ['12.5%', 0.125],
    ['7%', 0.07],
    ['1e3', 1000],
    ['(5)', -5],
    ['¥1,200', 1200],
    ['-3', -3],
    ['TRUE', true],
    ['2024年1月2日', 45293],
    ['2024-01-02', 45293],
    ["'0012", '0012'],
    ["'=1+1", '=1+1'],
    ['—', '—'],
    ['财政拨款', '财政拨款'],
    ['13.2.1', '13.2.1'],
    ['', ''],
    [0, 0],
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
      expect([range.values, range.formulas]).toEqual([
        [[0], ['=B1']],
        [['=B1'], ['=B1']],
      ]);
    });
  });

  test('3,000 cells, which the library cuts into blocks of rows', async () => {
    const { simulator, Excel } = start();
    const rows = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('空').getRange('B2:K301').values = rows;
      await context.sync();
    });
    expect(simulator.syncs).toBe(1);
    const sheet = simulator.model.sheets[2];
    expect(sheet?.cells.size).toBe(3000);
    expect(Math.max(...[...(sheet?.cells.values() ?? [])].map(cell => Number(cell.value)))).toBe(
      2999,
    );
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
      const found = context.workbook.customXmlParts
        .getByNamespace('urn:x')
        .getOnlyItemOrNullObject()
        .load('id');
      const none = context.workbook.customXmlParts
        .getByNamespace('urn:y')
        .getOnlyItemOrNullObject();
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
    await expect(
      Excel.run(context => {
        context.workbook.customXmlParts.add('<a>1 & 2</a>');
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
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
    sheet?.conditionalFormats.push({
      id: 'own',
      type: 'Other',
      areas: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      formula: '',
      fill: '#00FF00',
      font: null,
      stopIfTrue: false,
    });
    await Excel.run(async context => {
      const mark = context.workbook.worksheets
        .getItem('一')
        .getRanges('A1,B2:B3')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = '=TRUE';
      mark.custom.format.fill.color = '#FFB3B3';
      mark.load('id');
      await context.sync();
      const list = context.workbook.worksheets
        .getItem('一')
        .getRange()
        .conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      const areas = mark.getRanges().load('address,areaCount');
      await context.sync();
      expect(list.items.map(({ id, type }) => [id, type])).toEqual([
        [mark.id, 'Custom'],
        ['own', 'CellValue'],
      ]);
      expect(list.items[0]?.customOrNullObject.rule.formula).toBe('=TRUE');
      expect(list.items[1]?.customOrNullObject.isNullObject).toBe(true);
      expect(areas.address).toBe('一!A1,一!B2:B3');
      context.workbook.worksheets
        .getItem('一')
        .getRange()
        .conditionalFormats.getItem(mark.id)
        .delete();
      await context.sync();
    });
    expect(sheet?.conditionalFormats.map(({ id }) => id)).toEqual(['own']);
  });
});
