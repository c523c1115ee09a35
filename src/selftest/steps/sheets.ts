/** Sheets, protection, data validation, and the codes of what Excel refuses. */
import type { Step } from '../step';
import { codeOf } from '../step';

export const SHEETS: readonly Step[] = [
  {
    id: 'S01',
    what: '没有的工作表是空对象',
    members: ['WorksheetCollection.getItemOrNullObject'],
    needs: '1.4',
    expected: true,
    run: async context => {
      const none = context.workbook.worksheets.getItemOrNullObject('自检没有这张表');
      await context.sync();
      return none.isNullObject;
    },
  },
  {
    id: 'S02',
    what: '同名的工作表不再建',
    members: ['WorksheetCollection.add'],
    needs: '1.1',
    expected: 'ItemAlreadyExists',
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      return codeOf(async () => {
        context.workbook.worksheets.add(sheet.name);
        await context.sync();
      });
    },
  },
  {
    id: 'S03',
    what: '没有显示的工作表也能冻结首行',
    members: ['WorksheetFreezePanes.freezeRows', 'WorksheetFreezePanes.getLocationOrNullObject'],
    needs: '1.7',
    expected: 1,
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      return frozen.rowCount;
    },
  },
  {
    id: 'S04',
    what: '列的自动换行',
    members: ['RangeFormat.wrapText'],
    needs: '1.1',
    expected: true,
    run: async (context, sheet) => {
      const { format } = sheet.getRange('B:B');
      format.wrapText = true;
      format.load('wrapText');
      await context.sync();
      return format.wrapText;
    },
  },
  {
    id: 'S05',
    what: '一批里一处失败，前面的已经做了',
    members: ['Range.values', 'WorksheetCollection.getItem'],
    needs: '1.1',
    expected: ['ItemNotFound', 1],
    run: async (context, sheet) => {
      sheet.load('id');
      await context.sync();
      const code = await codeOf(async () => {
        sheet.getRange('A1').values = [[1]];
        context.workbook.worksheets.getItem('自检没有这张表').getRange('A1').values = [[2]];
        await context.sync();
      });
      const cell = context.workbook.worksheets.getItem(sheet.id).getRange('A1').load('values');
      await context.sync();
      return [code, Number(cell.values[0]?.[0])];
    },
  },
  {
    id: 'P01',
    what: '受保护的工作表不让写',
    members: ['WorksheetProtection.protect'],
    needs: '1.1',
    expected: ['AccessDenied', true],
    run: async (context, sheet) => {
      sheet.load('id');
      sheet.protection.protect();
      await context.sync();
      const code = await codeOf(async () => {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      });
      const { protection } = context.workbook.worksheets.getItem(sheet.id);
      protection.load('protected');
      await context.sync();
      const isProtected = protection.protected;
      protection.unprotect();
      await context.sync();
      return [code, isProtected];
    },
  },
  {
    id: 'P02',
    what: '没有保护的工作表也说得出选项',
    members: ['WorksheetProtection.options'],
    needs: '1.4',
    expected: 'object',
    run: async (context, sheet) => {
      sheet.protection.load('protected,options');
      await context.sync();
      const { options } = sheet.protection as { options: unknown };
      return options === null ? 'null' : typeof options;
    },
  },
  {
    id: 'V01',
    what: '数据验证：设、读、清',
    members: ['DataValidation.rule', 'DataValidation.clear'],
    needs: '1.8',
    expected: ['Decimal', 'None'],
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      dataValidation.load('type');
      await context.sync();
      const before = dataValidation.type;
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      return [before, dataValidation.type];
    },
  },
  {
    id: 'V02',
    what: '数据验证：从几个里选一个',
    members: ['DataValidation.rule'],
    needs: '1.8',
    expected: 'List',
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '属于,不属于' } };
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    },
  },
];
