/** One cell after the other: what the file says of it, and what is read. */
import { columnName } from '../../../src/core/address';
import { gridsOf } from '../../../src/hosts/file';
import type { CellModel } from '../../../src/workbook';
import { cellAt } from '../../../src/workbook';
import { edited, MAIN, opened, sheetFile } from '../../hosts/file/files';

const SHARED =
  '<si><t>合计</t></si><si><r><t>行政</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 运行</t></r><rPh sb="0" eb="2"><t>xingzheng</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>第一行&#13;&#10;第二行_x005F_x0041_</t></si>';

interface More {
  readonly xfs?: string;
  readonly date1904?: boolean;
}

function book(data: string, { xfs = '', date1904 = false }: More = {}): Uint8Array {
  const file = sheetFile(`<sheetData>${data}</sheetData>`, {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${SHARED}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="0.0&quot;万&quot;"/><numFmt numFmtId="44" formatCode="0.000"/></numFmts><cellStyleXfs><xf numFmtId="2"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
  });
  return edited(file, {
    'xl/workbook.xml': xml =>
      date1904 ? xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') : xml,
    'xl/_rels/workbook.xml.rels': xml =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId8" Type="x/styles" Target="styles.xml"/><Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
  });
}

function cell(attributes: string, inside: string, more: More = {}): CellModel | undefined {
  const data = `<row r="1"><c r="A1"${attributes}>${inside}</c></row>`;
  const [sheet] = opened(book(data, more)).sheets;
  return sheet && cellAt(sheet, 0, 0);
}

// prettier-ignore
test.each([
  ['',                 '<v>2488.07</v>',                        2488.07],
  [' t="n"',           '<v>-1.5E-3</v>',                        -0.0015],
  [' t="n"',           '<v>\n 12 \n</v>',                       12],
  ['',                 '<v>326。71</v>',                        '326。71'],
  ['',                 '<v>1,234.50</v>',                       '1,234.50'],
  ['',                 '<v>0x10</v>',                           '0x10'],
  ['',                 '<v>NaN</v>',                            'NaN'],
  [' t="b"',           '<v>1</v>',                              true],
  [' t="b"',           '<v>false</v>',                          false],
  [' t="s"',           '<v>0</v>',                              '合计'],
  [' t="s"',           '<v>1</v>',                              '行政 运行'],
  [' t="s"',           '<v>3</v>',                              '第一行\n第二行_x0041_'],
  [' t="str"',         '<v>a &amp;lt; b_x000D_</v>',            'a &lt; b\r'],
  [' t="inlineStr"',   '<is><t xml:space="preserve"> 甲 </t></is>', ' 甲 '],
  [' t="inlineStr"',   '<is><r><t>合</t></r><rPh><t>he</t></rPh><r><t>计</t></r></is>', '合计'],
  [' t="e"',           '<v>#DIV/0!</v>',                        '#DIV/0!'],
  [' t="e"',           '<v>#SPILL!</v>',                        '#SPILL!'],
  [' t="e"',           '',                                      '#VALUE!'],
  [' t="d"',           '<v>2024-01-02</v>',                     45293],
  [' t="d"',           '<v>2024-01-02T12:00:00Z</v>',           45293.5],
  [' t="d"',           '<v>1900-01-01</v>',                     1],
  [' t="d"',           '<v>二〇二四年</v>',                      '二〇二四年'],
])('%s %s', (attributes, inside, value) => {
  expect(cell(attributes, inside)?.value).toBe(value);
  expect(cell(attributes, inside)?.error).toBe(attributes.includes('"e"'));
});

test.each([
  ['nothing at all', '', ''],
  ['a type alone', ' t="n"', ''],
  ['an empty value', ' t="n"', '<v/>'],
  ['an empty shared text', ' t="s"', '<v>2</v>'],
  ['an empty text', ' t="inlineStr"', '<is><t/></is>'],
  ['an empty text of another kind', ' t="str"', '<v></v>'],
])('%s is no cell', (_, attributes, inside) => {
  expect(cell(attributes, inside)).toBeUndefined();
});

test('a day counts from 1904 where the workbook says so', () => {
  expect(cell(' t="d"', '<v>2024-01-02</v>', { date1904: true })?.value).toBe(45293 - 1462);
});

test.each([
  ['its result', '<f>B1*2</f><v>3</v>', 3, '=B1*2'],
  ['no result yet: nothing, not 0', '<f>B1*2</f>', null, '=B1*2'],
  [
    'a later function',
    '<f>_xlfn.XLOOKUP(1,_xlfn._xlws.FILTER(B:B,1),C:C)</f><v>1</v>',
    1,
    '=XLOOKUP(1,FILTER(B:B,1),C:C)',
  ],
  ['characters of XML', '<f>IF(B1&lt;&gt;"","a",1)</f><v>1</v>', 1, '=IF(B1<>"","a",1)'],
  ['an array', '<f t="array" ref="A1:A3">B1:B3</f><v>1</v>', 1, '=B1:B3'],
  ['a table of what-ifs', '<f t="dataTable" ref="A1:B2" r1="C1"/><v>1</v>', 1, ''],
])('a formula: %s', (_, inside, value, formula) => {
  expect(cell('', inside)).toMatchObject({ value, formula });
});

// prettier-ignore
test.each([
  ['B1',                 'C3'],
  ['$B1+B$1+$B$1',       '$B3+C$1+$B$1'],
  ['SUM(B1:B9,Z9)',      'SUM(C3:C11,AA11)'],
  ['SUM(B:B,$B:C)',      'SUM(C:C,$B:D)'],
  ['SUM(1:1,1:$5)',      'SUM(3:3,3:$5)'],
  ['"B1"&B1',            '"B1"&C3'],
  [`'B1 表'!B1`,         `'B1 表'!C3`],
  ['支出!B1',            '支出!C3'],
  ['[1]支出!B1',         '[1]支出!C3'],
  ['LOG10(B1)',          'LOG10(C3)'],
  ['收入B1+B1',          '收入B1+C3'],
  ['XFE1+B1.5',          'XFE1+B1.5'],
  ['表1[[#This Row],[B1]]', '表1[[#This Row],[B1]]'],
  ['XFD1',               '#REF!'],
])('a shared formula %s is %s one column on and two rows down', (words, shifted) => {
  const data = `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">${words}</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>`;
  expect(gridsOf(opened(book(data)))[0]?.formulas).toEqual([
    [`=${words}`, ''],
    ['', ''],
    ['', `=${shifted}`],
  ]);
});

test.each([
  [0, 'General'],
  [4, '#,##0.00'],
  [31, 'yyyy"年"m"月"d"日"'],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '0.000'],
  [49, '@'],
  [170, '0.0"万"'],
  [999, 'General'],
])('number format %s is %s', (number, format) => {
  expect(cell(' s="1"', '<v>1</v>', { xfs: `<xf numFmtId="${number}"/>` })?.format).toBe(format);
});

test('an amount in the accounting format that programs write by its number alone is shown with two places', () => {
  const data = '<row r="1"><c r="A1" s="1"><v>2488.0749</v></c></row>';
  const [grid] = gridsOf(opened(book(data, { xfs: '<xf numFmtId="43"/>' })));
  expect(grid?.texts[0]?.[0]?.trim()).toBe('2,488.07');
});

test('rows and cells without numbers follow the one before', () => {
  const data =
    '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>';
  const [sheet] = opened(book(data)).sheets;
  expect(
    [...(sheet?.cells ?? [])].map(([key, { value }]) => [
      `${columnName(key % 16_384)}${Math.floor(key / 16_384) + 1}`,
      value,
    ]),
  ).toEqual([
    ['A1', 1],
    ['C1', 2],
    ['D1', 3],
    ['A4', 4],
    ['B5', 5],
  ]);
});

test('hidden rows and columns are known', () => {
  const bytes = edited(
    book('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="0"/>'),
    {
      'xl/worksheets/sheet1.xml': xml =>
        xml.replace('<sheetData>', '<cols><col min="3" max="4" hidden="true"/></cols><sheetData>'),
    },
  );
  const [grid] = gridsOf(opened(bytes));
  expect([grid?.hiddenRows, grid?.hiddenColumns]).toEqual([[1], [2, 3]]);
});
