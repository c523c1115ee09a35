/** The real office.js against the simulated Excel: what goes wrong, and what the workbook tells of. */
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

describe('errors', () => {
  // prettier-ignore
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
    await expect(
      Excel.run(context => {
        act(context);
        return context.sync();
      }),
    ).rejects.toMatchObject({ name: 'RichApi.Error', code });
  });

  test('a member above the Excel that is played is not found', async () => {
    const old = start({ apiVersion: '1.9' });
    const getItem = (excel: typeof Excel) =>
      excel.run(context => {
        context.workbook.worksheets
          .getItem('一')
          .getRange()
          .conditionalFormats.getItemOrNullObject('x');
        return context.sync();
      });
    await expect(getItem(old.Excel)).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(getItem(start({ apiVersion: '1.14' }).Excel)).resolves.toBeUndefined();
  });

  test('a member that the simulator does not play fails loudly', async () => {
    const { simulator, Excel } = start();
    await expect(
      Excel.run(async context => {
        context.workbook.worksheets.getItem('一').load('tabColor');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'NotImplemented' });
    expect(simulator.unknown).toEqual(['Worksheet.tabColor']);
  });

  test('a request or an answer above the limit', async () => {
    const { Excel } = start({ payloadLimit: 5000 });
    await expect(
      Excel.run(async context => {
        context.workbook.worksheets.getItem('空').getRange('A1').values = [['长'.repeat(3000)]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await expect(
      Excel.run(async context => {
        context.workbook.worksheets.getItem('空').getRange('A1:Z99').load('values,text');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('somebody is typing in a cell: refused, or waited for', async () => {
    const { simulator, Excel } = start();
    simulator.beginCellEdit();
    const rename = (options: Excel.RunOptions) =>
      Excel.run(options, async context => {
        context.workbook.worksheets.getItem('空').name = '改名';
        await context.sync();
      });
    await expect(rename({})).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = rename({ delayForCellEdit: true });
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
    expect(simulator.model.sheets[2]?.name).toBe('空');
    simulator.endCellEdit();
    await waiting;
    expect(simulator.model.sheets[2]?.name).toBe('改名');
  });
});

describe('failures on demand', () => {
  const write = (excel: typeof Excel) =>
    excel.run(async context => {
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
    expect([...(simulator.model.sheets[2]?.cells.values() ?? [])].map(cell => cell.value)).toEqual(
      left,
    );
    await expect(write(Excel)).resolves.toBeUndefined();
  });

  test('at an action: what came before it is done', async () => {
    const { simulator, Excel } = start();
    await write(Excel);
    const second =
      simulator.log[0]?.body.Actions.findLastIndex(action => action.ActionType === 4) ?? 0;
    simulator.model.sheets[2]?.cells.clear();
    simulator.failAt({ batch: 1, action: second });
    await expect(write(Excel)).rejects.toMatchObject({ code: 'GeneralException' });
    expect([...(simulator.model.sheets[2]?.cells.values() ?? [])].map(cell => cell.value)).toEqual([
      1,
    ]);
  });
});

describe('events', () => {
  test('a person edits, the add-in writes: both are told, with who it was', async () => {
    const { simulator, Excel } = start();
    const told: string[] = [];
    await Excel.run(async context => {
      const { worksheets } = context.workbook;
      worksheets.getItem('一').onChanged.add(args => {
        told.push(`sheet ${args.address} ${args.triggerSource}`);
        return Promise.resolve();
      });
      worksheets.onChanged.add(args => {
        told.push(
          `all ${args.worksheetId === simulator.model.sheets[1]?.id ? '二' : '一'} ${args.address} ${args.source}`,
        );
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add(args => {
        told.push(`selected ${args.address}`);
        return Promise.resolve();
      });
      worksheets.onActivated.add(() => {
        told.push('activated');
        return Promise.resolve();
      });
      worksheets.onCalculated.add(args => {
        told.push(`calculated ${args.address}`);
        return Promise.resolve();
      });
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
      'sheet B2 Unknown',
      'all 一 B2 Local',
      'all 二 A1 Local',
      'calculated B3',
      'activated',
      'selected B2',
      'sheet A1:B1 ThisLocalAddin',
      'all 一 A1:B1 Local',
    ]);
    expect(simulator.model.sheets[0]?.cells.get(16_384 + 1)).toMatchObject({
      value: 2488.08,
      format: '#,##0.00',
    });
  });

  test('switched off, and unregistered', async () => {
    const { simulator, Excel } = start();
    const told: string[] = [];
    const handler = await Excel.run(async context => {
      const added = context.workbook.worksheets.onChanged.add(args => {
        told.push(args.address);
        return Promise.resolve();
      });
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
    const { Excel } = start({
      onBatchEnd: changes => heard.push(changes.map(({ kind }) => kind).join(' ')),
    });
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
