/** Our marks: conditional formats over areas, found again and taken off. */
import type { Step } from '../step';

function mark(sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = '=TRUE';
  format.custom.format.fill.color = '#FFB3B3';
  return format;
}

const MEMBERS = ['RangeAreas.conditionalFormats', 'ConditionalFormatCollection.add'];

export const MARKS: readonly Step[] = [
  {
    id: 'M01',
    what: '标记读回：公式、颜色、种类、有编号',
    members: [...MEMBERS, 'ConditionalFormat.customOrNullObject'],
    needs: '1.9',
    expected: ['=TRUE', '#FFB3B3', 'Custom', true],
    run: async (context, sheet) => {
      const format = mark(sheet, 'A1').load('id,type');
      const custom = format.customOrNullObject.load('rule/formula,format/fill/color');
      await context.sync();
      return [
        custom.rule.formula,
        custom.format.fill.color.toUpperCase(),
        format.type,
        format.id !== '',
      ];
    },
  },
  {
    id: 'M02',
    what: '新规则不说时不拦后面的规则',
    members: ['ConditionalFormat.stopIfTrue'],
    needs: '1.9',
    expected: false,
    run: async (context, sheet) => {
      const format = mark(sheet, 'A1').load('stopIfTrue');
      await context.sync();
      return format.stopIfTrue;
    },
  },
  {
    id: 'M03',
    what: '一条规则放在几处',
    members: ['ConditionalFormat.getRanges', 'RangeAreas.areas'],
    needs: '1.9',
    expected: ['A1', 'C3:D4'],
    run: async (context, sheet) => {
      const areas = mark(sheet, 'A1,C3:D4').getRanges().areas.load('items/address');
      await context.sync();
      return areas.items.map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
    },
  },
  {
    id: 'M04',
    what: '地址长达 7,900 个字符',
    members: ['Worksheet.getRanges'],
    needs: '1.9',
    expected: 1,
    run: async (context, sheet) => {
      const cells = Array.from({ length: 1300 }, (_, index) => `B${1001 + index * 2}`);
      mark(
        sheet,
        cells
          .join()
          .slice(0, 7900)
          .replace(/,[^,]*$/, ''),
      );
      const all = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return all.items.length;
    },
  },
  {
    id: 'M05',
    what: '按编号删去一条，另一条还在',
    members: ['ConditionalFormatCollection.getItem', 'ConditionalFormat.delete'],
    needs: '1.9',
    expected: [2, 1],
    run: async (context, sheet) => {
      const first = mark(sheet, 'A1').load('id');
      mark(sheet, 'A1');
      const before = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      sheet.getRange().conditionalFormats.getItem(first.id).delete();
      const after = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return [before.items.length, after.items.length];
    },
  },
  {
    id: 'M06',
    what: '标记不改单元格自己的填充',
    members: ['RangeFill.color'],
    needs: '1.9',
    expected: '#00FF00',
    run: async (context, sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#00FF00';
      mark(sheet, 'A1');
      fill.load('color');
      await context.sync();
      return fill.color.toUpperCase();
    },
  },
];
