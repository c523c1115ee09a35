/** What becomes of what is written into a cell, and how it is read again. */
import type { Json, Step } from '../step';

type Typed = string | number | boolean;

/** Writes `typed` into A1; answers value, formula and type. */
function typing(id: string, what: string, typed: Typed, expected: Json): Step {
  return {
    id,
    what,
    members: ['Range.values', 'Range.formulas', 'Range.valueTypes'],
    needs: '1.1',
    expected,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[typed]];
      cell.load('values,formulas,valueTypes');
      await context.sync();
      const [value, formula, type] = [cell.values, cell.formulas, cell.valueTypes].map(
        (rows): Json => (rows as Json[][])[0]?.[0] ?? null,
      );
      return [value ?? null, formula ?? null, type ?? null];
    },
  };
}

function formatted(id: string, what: string, format: string, value: number, text: string): Step {
  return {
    id,
    what,
    members: ['Range.numberFormat', 'Range.text'],
    needs: '1.1',
    expected: [format, text],
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [[format]];
      cell.values = [[value]];
      cell.getEntireColumn().format.columnWidth = 120;
      cell.load('numberFormat,text');
      await context.sync();
      return [String(cell.numberFormat[0]?.[0]), String(cell.text[0]?.[0])];
    },
  };
}

export const TYPING: readonly Step[] = [
  typing('T01', '撇号后的公式是文字', "'=1+1", ['=1+1', '=1+1', 'String']),
  typing('T02', '撇号后的数字是文字', "'0012", ['0012', '0012', 'String']),
  typing('T03', '撇号后的日期是文字', "'3-1", ['3-1', '3-1', 'String']),
  typing('T04', '撇号后的年月是文字', "'2024年1月", ['2024年1月', '2024年1月', 'String']),
  typing('T05', '文字里的撇号留着', "''引", ["'引", "'引", 'String']),
  typing('T06', '没有撇号的 0012 成为数', '0012', [12, 12, 'Double']),
  typing('T07', '十五位数一位不差', 123_456_789_012_345, [
    123_456_789_012_345,
    123_456_789_012_345,
    'Double',
  ]),
  typing('T08', '两位小数一分不差', 2488.07, [2488.07, 2488.07, 'Double']),
  typing('T09', '负数', -0.01, [-0.01, -0.01, 'Double']),
  typing('T10', '真假值', true, [true, true, 'Boolean']),
  typing('T11', '错误值', '#N/A', ['#N/A', '#N/A', 'Error']),
  typing('T12', '空文字清空单元格', '', ['', '', 'Empty']),
  typing('T13', '中文原样', '（一）基本支出', ['（一）基本支出', '（一）基本支出', 'String']),
  {
    id: 'T14',
    what: '等号开头的是公式',
    members: ['Range.formulas'],
    needs: '1.1',
    expected: '=1+1',
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['=1+1']];
      cell.load('formulas');
      await context.sync();
      return String(cell.formulas[0]?.[0]);
    },
  },
  formatted('F01', '千分位两位小数', '#,##0.00', 1234.5, '1,234.50'),
  formatted('F02', '百分数', '0.00%', 0.9512, '95.12%'),
  formatted('F03', '整数', '0', 12.4, '12'),
  {
    id: 'U01',
    what: '只有格式的工作表没有内容',
    members: ['Worksheet.getUsedRangeOrNullObject'],
    needs: '1.4',
    expected: true,
    run: async (context, sheet) => {
      sheet.getRange('C3').numberFormat = [['0.00']];
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    id: 'U02',
    what: '用过的区域从第一个有内容的单元格起',
    members: ['Worksheet.getUsedRangeOrNullObject', 'Range.rowIndex', 'Range.columnIndex'],
    needs: '1.4',
    expected: [1, 2, 3, 2],
    run: async (context, sheet) => {
      sheet.getRange('C2').values = [[1]];
      sheet.getRange('D4').values = [[2]];
      const used = sheet
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount];
    },
  },
];
