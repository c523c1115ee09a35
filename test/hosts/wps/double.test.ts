/** The double is as strict as it says. */
import type { WpsBook } from '../../../src/hosts/wps/application';
import { example } from '../example';
import { WpsDouble } from './double';
import { declared } from './double/declared';

function start(): { double: WpsDouble; book: WpsBook } {
  const double = new WpsDouble(example(), declared());
  return { double, book: double.application.ActiveWorkbook! };
}

test('a member that Kingsoft does not declare fails, and is told', () => {
  const { double, book } = start();
  expect(() => Reflect.get(book, 'Tables')).toThrow('EtWorkbook.Tables');
  expect(() => Object.assign(book, { Name: 'x' })).toThrow('EtWorkbook.Name =');
  expect(() =>
    (book.Worksheets as unknown as { Item: (...given: unknown[]) => unknown }).Item(1, 2, 3),
  ).toThrow('3 arguments');
  expect(double.strict.unknown).toHaveLength(3);
});

test('one cell answers a value, several an array; formats that differ answer null', () => {
  const sheet = start().book.Worksheets.Item(1);
  expect(sheet.Range('B2').Value2).toBe(2488.07);
  expect(sheet.Range('A2:B3').Value2).toEqual([
    ['工资', 2488.07],
    ['合计', 2488.07],
  ]);
  expect([sheet.Range('B2').NumberFormat, sheet.Range('A2:B2').NumberFormat]).toEqual([
    '#,##0.00',
    null,
  ]);
  expect(sheet.Range('A3:B3').Formula).toEqual([['合计', '=B2']]);
});

test('collections count from 1, and colours are blue, green, red', () => {
  const sheets = start().book.Worksheets;
  expect(() => sheets.Item(0)).toThrow();
  const rule = sheets.Item(1).Cells.FormatConditions.Item(2);
  expect([rule.Type, rule.Formula1, rule.Interior.Color]).toEqual([2, '=TRUE', 0xcec7ff]);
  expect(() => sheets.Item(1).Cells.FormatConditions.Item(1).Formula1).toThrow();
});

test('protected sheets, long addresses, hidden sheets and a second validation are refused', () => {
  const { double, book } = start();
  const sheets = book.Worksheets;
  const sheet = sheets.Item(1);
  const address = Array.from({ length: 60 }, (_, row) => `A${row + 100}`).join(',');
  expect(() => sheet.Range(address)).toThrow();
  expect(() => sheets.Item('隐藏').Activate()).toThrow();
  sheet.Range('A1').Validation.Add(2, 1, 7, '0');
  expect(() => sheet.Range('A1').Validation.Add(2, 1, 7, '0')).toThrow();
  double.model.sheets[0]!.protection = { protected: true, allowFormatCells: false };
  expect(() => (sheet.Range('A1').Value2 = 1)).toThrow();
  expect(() => sheet.Range('A1').FormatConditions.Add(2, undefined, '=TRUE')).toThrow();
  expect(double.strict.unknown).toEqual([]);
});
