/** What is read of a file: values, cached results, formulas, formats, layout, state of sheets. */
import { utils, write } from '@e965/xlsx';
import { displayText, gridsOf, snapshotOf } from '../../../src/hosts/file';
import { cellAt } from '../../../src/workbook';
import { edited, fixture, MAIN, opened, sheetFile } from './files';

test('the reference workbook: eleven sheets, amounts as numbers and as shown, codes as text', () => {
  const grids = gridsOf(opened(fixture('sanmenxia-2023.xlsx')));
  expect(grids.map(grid => grid.sheet)).toHaveLength(11);
  const expenditure = grids.find(grid => grid.sheet === '支出决算表');
  expect(expenditure?.values[9]).toEqual([
    '2010301',
    '行政运行',
    2488.07,
    2238.48,
    249.58,
    null,
    null,
    null,
  ]);
  expect(expenditure?.texts[9]).toEqual([
    '2010301',
    '行政运行',
    '2,488.07',
    '2,238.48',
    '249.58',
    '',
    '',
    '',
  ]);
  expect(expenditure?.formats[9]?.[2]).toBe('#,##0.00');
});

test('cells of every kind', () => {
  const model = opened(
    sheetFile(`<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>
    <cols><col min="2" max="3" width="12.5" customWidth="1"/></cols>
    <sheetData>
      <row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><r><t>合</t></r><r><t xml:space="preserve"> 计</t></r></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c></row>
      <row r="2"><c r="A2"><f>SUM(B2:C2)</f><v>3.5</v></c><c r="B2" t="str"><f>A1&amp;"&lt;"</f><v>合 计&lt;</v></c></row>
      <row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3*2</f><v>2</v></c></row>
      <row r="4"><c r="A4"><f t="shared" si="0"/><v>4</v></c><c
        r="B4" t="n"><v>7</v></c></row>
      <row r="5"><c><v>1</v></c><c><v>2</v></c></row>
    </sheetData><sheetProtection sheet="1" formatCells="0"/><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>`),
  );
  const [sheet] = model.sheets;
  const [grid] = gridsOf(model);
  expect(grid?.values).toEqual([
    ['合 计', true, '#REF!'],
    [3.5, '合 计<', null],
    [2, null, null],
    [4, 7, null],
    [1, 2, null],
  ]);
  expect(grid?.formulas).toEqual([
    ['', '', ''],
    ['=SUM(B2:C2)', '=A1&"<"', ''],
    ['=B3*2', '', ''],
    ['=B4*2', '', ''],
    ['', '', ''],
  ]);
  expect(sheet).toMatchObject({
    frozenRows: 2,
    frozenColumns: 1,
    merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    protection: { protected: true, allowFormatCells: true },
  });
  expect([
    sheet?.columnWidths.get(1),
    sheet?.columnWidths.get(2),
    sheet?.rowHeights.get(0),
  ]).toEqual([12.5, 12.5, 30]);
  expect(sheet && cellAt(sheet, 0, 2)?.error).toBe(true);
  expect(snapshotOf(model).protectedSheets).toEqual(['表']);
});

/** Columns A to G: texts, amounts, blanks with and without a number format, in the words of one program or another. */
const SAME_CELLS = {
  'as Excel writes them':
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2488.07</v></c><c r="C1"/><c r="D1" s="1"/><c r="E1" t="s"><v>1</v></c><c r="F1" t="s"><v>2</v></c><c r="G1" t="s"><v>0</v></c></row>',
  'texts in their cells':
    '<row r="1"><c r="A1" t="inlineStr"><is><t>合计 &amp; 小计</t></is></c><c r="B1" s="1" t="n"><v>2488.07</v></c><c r="C1" s="0" t="n"></c><c r="D1" s="1" t="n"></c><c r="E1" t="inlineStr"><is><t/></is></c><c r="F1" t="inlineStr"><is><r><t>行政</t></r><r><t>运行</t></r></is></c><c r="G1" t="inlineStr"><is><t>&#21512;&#35745; &amp; 小计</t></is></c></row>',
  'not in order':
    '<row r="1"><c r="B1" s="1"><v>2488.07</v></c><c r="A1" t="inlineStr"><is><t>合计 &amp; 小计</t></is></c><c r="D1" s="1"/><c r="F1" t="inlineStr"><is><t>行政运行</t></is></c><c r="G1" t="inlineStr"><is><t>合计 &amp; 小计</t></is></c></row>',
  'in other quotes': `<row r='1'><c t='inlineStr' r='A1'><is><t>合计 &amp; 小计</t></is></c><c s='1' r='B1'><v>2488.07</v></c><c r='C1'/><c r='D1' s='1'/><c r='F1' t='inlineStr'><is><t>行政运行</t></is></c><c r='G1' t='inlineStr'><is><t>合计 &amp; 小计</t></is></c></row>`,
  'over lines':
    '\n<row r="1">\n  <c\n r="A1" t="inlineStr">\n <is>\n<t>合计 &amp; 小计</t>\n</is>\n</c>\n  <c r="B1" s="1">\n<v>2488.07</v>\n</c>\n <c r="C1">\n</c>\n <c r="D1" s="1"/>\n<c r="F1" t="str"><v>行政运行</v></c> <c r="G1" t="inlineStr"><is><t>合计 &amp; 小计</t></is></c></row>\n',
};

test.each(Object.entries(SAME_CELLS))('the same cells %s', (_, row) => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`;
  const strings = `<sst xmlns="${MAIN}"><si><t>合计 &amp; 小计</t></si><si/><si><r><t>行政</t></r><r><t>运行</t></r></si></sst>`;
  const model = opened(
    edited(
      sheetFile(`<sheetData>${row}</sheetData>`, {
        'xl/styles.xml': styles,
        ...(row.includes('t="s"') ? { 'xl/sharedStrings.xml': strings } : {}),
      }),
      {
        'xl/_rels/workbook.xml.rels': xml =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId8" Type="x/styles" Target="styles.xml"/><Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
          ),
      },
    ),
  );
  const [grid] = gridsOf(model);
  expect(grid?.values).toEqual([
    ['合计 & 小计', 2488.07, null, null, null, '行政运行', '合计 & 小计'],
  ]);
  expect(grid?.texts).toEqual([['合计 & 小计', '2,488.07', '', '', '', '行政运行', '合计 & 小计']]);
  expect(grid?.formats).toEqual([
    ['General', '#,##0.00', 'General', '#,##0.00', 'General', 'General', 'General'],
  ]);
});

test('a part too large to be inflated in one go is inflated by pieces', () => {
  let seed = 1;
  const noise = Array.from({ length: 120_000 }, () =>
    (seed = (seed * 48_271) % 2_147_483_647).toString(36),
  ).join('');
  const model = opened(
    sheetFile(
      `<sheetData><row r="1"><c r="A1"><v>2488.07</v></c></row></sheetData><!-- ${noise} -->`,
    ),
  );
  expect(gridsOf(model)[0]?.values).toEqual([[2488.07]]);
});

test('XML with prefixes and absolute or relative targets is the same workbook', () => {
  const plain = sheetFile(
    '<sheetData><row r="1"><c r="A1"><v>2488.07</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
  );
  const prefixed = edited(plain, {
    'xl/worksheets/sheet1.xml': xml =>
      xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    'xl/_rels/workbook.xml.rels': xml => xml.replace('worksheets/', '/xl/worksheets/'),
  });
  expect(gridsOf(opened(prefixed))).toEqual(gridsOf(opened(plain)));
  expect(opened(prefixed).sheets[0]?.merges).toEqual(opened(plain).sheets[0]?.merges);
});

test('hidden sheets are read and say so', () => {
  const bytes = edited(sheetFile('<sheetData/>'), {
    'xl/workbook.xml': xml => xml.replace('sheetId', 'state="veryHidden" sheetId'),
  });
  expect(opened(bytes).sheets[0]?.visibility).toBe('VeryHidden');
  expect(gridsOf(opened(bytes))[0]).toMatchObject({ visible: false, values: [] });
});

test('settings that Excel keeps with the add-in are ours too', () => {
  const bytes = sheetFile('<sheetData/>', {
    'xl/webextensions/webextension1.xml':
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="preferences" value="&quot;{\\&quot;live\\&quot;:false}&quot;"/><we:property name="other" value="1"/></we:properties></we:webextension>',
  });
  expect(snapshotOf(opened(bytes)).state).toEqual({ preferences: '{"live":false}' });
});

test('.xls: values, formats, merges', () => {
  const sheet = utils.aoa_to_sheet([
    ['科目代码', '金额'],
    ['2010301', 2488.07],
  ]);
  sheet['B3'] = { t: 'n', v: 2488.07, z: '#,##0.00' };
  sheet['!ref'] = 'A1:B3';
  sheet['!merges'] = [
    { s: { r: 2, c: 0 }, e: { r: 2, c: 0 } },
    { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '支出决算表');
  const model = opened(
    new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
    'a.xls',
  );
  const [grid] = gridsOf(model);
  expect(grid?.values).toEqual([
    ['科目代码', '金额'],
    ['2010301', 2488.07],
    [null, 2488.07],
  ]);
  expect(grid?.texts[2]).toEqual(['', '2,488.07']);
  expect(model.sheets[0]?.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 1 });
});

test.each([
  [2488.07, '#,##0.00', '2,488.07'],
  [-0.0288, '0.00%', '-2.88%'],
  [0, '#,##0.00;-#,##0.00;""', ''],
  [1234.5, 'General', '1234.5'],
  ['—', '#,##0.00', '—'],
  [null, '0.00', ''],
  [true, 'General', 'TRUE'],
  [45293, 'yyyy/m/d', '2024/1/2'],
  ['a', '"x"@', 'xa'],
  [5, '[broken', ''],
])('%p shown as %s is %s', (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

test('a long sheet with two cells costs two rows', () => {
  const [grid] = gridsOf(
    opened(
      sheetFile(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="B900000"><v>2</v></c></row></sheetData>',
      ),
    ),
  );
  expect(grid?.values).toHaveLength(900_000);
  expect(new Set(grid?.values).size).toBe(3);
});
