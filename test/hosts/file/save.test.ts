/** Saving: the differences are in the file, and everything else is what it was, character for character. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Validation, WriteOp } from '../../../src/app/plan/plan';
import { FileWorkbook, saveWorkbook, snapshotOf } from '../../../src/hosts/file';
import type { WorkbookModel } from '../../../src/hosts/file';
import { assertStrict } from '../../strictFile';
import { edited, fixture, opened, parts, sheetFile } from './files';
import { sayChinese } from '../../../src/messages/zh';
import { TITLE } from '../../anyPlan';

const LAYOUT = { widths: [6, 60], headerRows: 1, wrap: [1] };

async function saved(bytes: Uint8Array, model: WorkbookModel): Promise<Uint8Array> {
  const result = await saveWorkbook(bytes, model);
  if (!result.ok) throw new Error(sayChinese(result.error), { cause: result.error.cause });
  assertStrict(result.value);
  return result.value;
}

async function changed(
  bytes: Uint8Array,
  ...ops: WriteOp[]
): Promise<{ bytes: Uint8Array; model: WorkbookModel }> {
  const book = new FileWorkbook(opened(bytes));
  const applied = await book.apply({ title: TITLE, ops });
  if (!applied.ok) throw new Error(sayChinese(applied.error));
  return { bytes: await saved(bytes, book.model), model: book.model };
}

const FIXTURES = readdirSync(join(__dirname, '../../fixtures'), {
  recursive: true,
  encoding: 'utf8',
}).filter(name => name.endsWith('.xlsx'));

test.each(FIXTURES)(
  '%s: nothing changed is the same file; a mark, a sheet and a value change only what they must',
  async name => {
    const original = fixture(name);
    expect(await saved(original, opened(original))).toBe(original);
    const [first] = opened(original).sheets;
    const sheet = first?.name ?? '';
    const result = await changed(
      original,
      { kind: 'setCell', cell: { sheet, address: 'K99' }, expected: null, value: 12.5 },
      { kind: 'setMarks', marks: [{ sheet, tone: 'certain', addresses: ['C7', 'C9'] }] },
      {
        kind: 'addSheet',
        sheet: '校验结果',
        rows: [
          ['序号', '说明'],
          [1, '甲\n乙'],
        ],
        layout: LAYOUT,
      },
      { kind: 'putState', key: 'baseline', value: '{}' },
    );
    const before = parts(original);
    const after = parts(result.bytes);
    const touched = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ];
    for (const part of Object.keys(before).filter(part => !touched.includes(part)))
      expect(after[part]).toBe(before[part]);
    // Without our additions the touched sheet is the original.
    const dimension = /<dimension[^>]*>/;
    expect(
      after['xl/worksheets/sheet1.xml']
        ?.replace(/<conditionalFormatting.*?<\/conditionalFormatting>/, '')
        .replace(/<row r="99">.*?<\/row>/, '')
        .replace(dimension, ''),
    ).toBe(before['xl/worksheets/sheet1.xml']?.replace(dimension, ''));
    // Styles are only added at the end of their lists: every number in use keeps its meaning.
    for (const list of ['fonts', 'cellXfs']) {
      const inner = new RegExp(`<${list}[^>]*>(.*)</${list}>`, 's');
      expect(inner.exec(after['xl/styles.xml'] ?? '')?.[1]).toContain(
        inner.exec(before['xl/styles.xml'] ?? '')?.[1] ?? '?',
      );
    }
    const again = snapshotOf(opened(result.bytes));
    const wanted = snapshotOf(result.model);
    expect(again.grids).toEqual(wanted.grids);
    expect(again).toMatchObject({ state: { baseline: '{}' }, marked: true });
  },
);

test('saved again and again, state and marks stay one of each', async () => {
  const seed = fixture('sanmenxia-2023.xlsx');
  const mark = (address: string): WriteOp => ({
    kind: 'setMarks',
    marks: [{ sheet: '支出决算表', tone: 'candidate', addresses: [address] }],
  });
  const first = await changed(
    seed,
    mark('C8'),
    { kind: 'putState', key: 'preferences', value: '{"live":false}' },
    { kind: 'putState', key: 'baseline', value: '"a"' },
  );
  const second = await changed(
    first.bytes,
    mark('D8'),
    { kind: 'putState', key: 'mapping', value: '{"sheets":{}}' },
    { kind: 'putState', key: 'baseline', value: '"b"' },
  );
  expect(snapshotOf(opened(second.bytes)).state).toEqual({
    preferences: '{"live":false}',
    mapping: '{"sheets":{}}',
    baseline: '"b"',
  });
  expect(
    Object.keys(parts(second.bytes)).filter(name => /customXml\/item\d/.test(name)),
  ).toHaveLength(2);
  expect(parts(second.bytes)['xl/worksheets/sheet3.xml']?.match(/<cfRule/g)).toHaveLength(1);
  const third = await changed(
    second.bytes,
    { kind: 'setMarks', marks: [] },
    { kind: 'putState', key: 'preferences', value: null },
    { kind: 'putState', key: 'mapping', value: null },
    { kind: 'putState', key: 'baseline', value: null },
  );
  const left = parts(third.bytes);
  expect(Object.keys(left).sort()).toEqual(Object.keys(parts(seed)).sort());
  expect(left['xl/worksheets/sheet3.xml']).toBe(parts(seed)['xl/worksheets/sheet3.xml']);
  expect(left['xl/_rels/workbook.xml.rels']).toBe(parts(seed)['xl/_rels/workbook.xml.rels']);
});

test('a sheet of ours is removed without trace', async () => {
  const seed = fixture('sanmenxia-2023.xlsx');
  const rows = [
    ['序号', '说明'],
    ['1', '甲'],
  ];
  const added = await changed(seed, { kind: 'addSheet', sheet: '校验结果', rows, layout: LAYOUT });
  const removed = await changed(added.bytes, {
    kind: 'removeSheet',
    sheet: '校验结果',
    expected: rows,
  });
  // The formats that the sheet used stay in the list of styles, unused.
  expect({ ...parts(removed.bytes), 'xl/styles.xml': '' }).toEqual({
    ...parts(seed),
    'xl/styles.xml': '',
  });
});

/** What Excel, WPS and people put into workbooks; much of it is lost by libraries that rewrite the sheet. */
const RICH =
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"/>' +
  '<sheetData><row r="1" spans="1:3" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" ph="1"/><c r="C1"><f t="array" ref="C1:C2" ca="1">A1:A2</f><v>0</v></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>2</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3"><f t="shared" si="0"/><v>10</v></c></row></sheetData>' +
  '<sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange sqref="A1" name="区域"/></protectedRanges><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;3</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" imeMode="on" allowBlank="1" sqref="C3"><formula1>"是,否"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{A}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

function rich(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = sheetFile(RICH, {
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><r><rPr><b/></rPr><t>合</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>ge</t></rPh></si></sst>`,
    'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="B2" i="1"/></calcChain>`,
    'xl/media/image1.png': 'not really a picture',
  });
  const more = ['styles', 'sharedStrings', 'calcChain']
    .map(type => `<Relationship Id="x${type}" Type="${office}/${type}" Target="${type}.xml"/>`)
    .join('');
  return edited(bytes, {
    'xl/_rels/workbook.xml.rels': xml => xml.replace('</Relationships>', `${more}</Relationships>`),
  });
}

test('a workbook full of other things: one value and one mark', async () => {
  const original = rich();
  const { bytes } = await changed(
    original,
    { kind: 'setCell', cell: { sheet: '表', address: 'A3' }, expected: 5, value: 6 },
    { kind: 'setMarks', marks: [{ sheet: '表', tone: 'certain', addresses: ['B1', 'A3'] }] },
  );
  const after = parts(bytes);
  expect(after['xl/worksheets/sheet1.xml']).toBe(
    parts(original)
      ['xl/worksheets/sheet1.xml']?.replace('<c r="A3"><v>5</v></c>', '<c r="A3"><v>6</v></c>')
      .replace('priority="1"', 'priority="2"')
      .replace('priority="2"><dataBar>', 'priority="3"><dataBar>')
      .replace('priority="3" id=', 'priority="4" id=')
      .replace(
        '<dataValidations',
        '<conditionalFormatting sqref="B1 A3"><cfRule type="expression" dxfId="1" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations',
      ),
  );
  expect(after['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  expect(after['xl/media/image1.png']).toBe('not really a picture');
  expect(after['xl/calcChain.xml']).toBeDefined();
});

/** 数据验证 of amounts, as the sheet 填报 asks for it. */
const AMOUNT: Validation = {
  addresses: ['B2:B3', 'B5'],
  accepts: { kind: 'decimal', least: 0 },
  prompt: { title: '金额（万元）', message: '请填 0 或正数。' },
  refusal: { title: '只能填数字', message: '不要写“万元”<单位>。' },
};
const AMOUNT_XML =
  '<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="只能填数字" error="不要写“万元”&lt;单位&gt;。" promptTitle="金额（万元）" prompt="请填 0 或正数。" sqref="B2:B3 B5"><formula1>0</formula1></dataValidation>';

test('data validation of a new sheet stands after its cells, and is read back', async () => {
  const { bytes, model } = await changed(rich(), {
    kind: 'addSheet',
    sheet: '填报',
    rows: [['名称', '值']],
    layout: { ...LAYOUT, validations: [AMOUNT] },
  });
  expect(parts(bytes)['xl/worksheets/sheet2.xml']).toMatch(
    new RegExp(
      `</sheetData><dataValidations count="1">${AMOUNT_XML.replace(/[?()]/g, '.')}</dataValidations></worksheet>$`,
    ),
  );
  expect(opened(bytes).sheets[1]?.validations).toEqual(model.sheets[1]?.validations);
});

test('data validation is added to a sheet beside what stands there, and taken off again', async () => {
  const original = rich();
  const sheet = parts(original)['xl/worksheets/sheet1.xml'] ?? '';
  const put = await changed(original, {
    kind: 'setValidations',
    sheet: '表',
    before: [],
    after: [AMOUNT],
  });
  expect(parts(put.bytes)['xl/worksheets/sheet1.xml']).toBe(
    sheet
      .replace('<dataValidations count="1">', '<dataValidations count="2">')
      .replace('</dataValidations>', `${AMOUNT_XML}</dataValidations>`),
  );
  const off = await changed(put.bytes, {
    kind: 'setValidations',
    sheet: '表',
    before: [AMOUNT],
    after: [],
  });
  expect(parts(off.bytes)['xl/worksheets/sheet1.xml']).toBe(sheet);
  // The list of 是 and 否 goes with its cell, and the element with its last rule.
  const none = await changed(off.bytes, {
    kind: 'setValidations',
    sheet: '表',
    before: [{ ...AMOUNT, addresses: ['C3'] }],
    after: [],
  });
  expect(parts(none.bytes)['xl/worksheets/sheet1.xml']).toBe(
    sheet.replace(/<dataValidations.*<\/dataValidations>/, ''),
  );
});

test('a person’s validation that loses a cell keeps all else that it asks', async () => {
  const original = edited(rich(), {
    'xl/worksheets/sheet1.xml': xml => xml.replace('sqref="C3"', 'sqref="C3:C6"'),
  });
  const { bytes } = await changed(original, {
    kind: 'setValidations',
    sheet: '表',
    before: [],
    after: [{ ...AMOUNT, addresses: ['C4'] }],
  });
  expect(parts(bytes)['xl/worksheets/sheet1.xml']).toContain(
    '<dataValidation type="list" imeMode="on" allowBlank="1" sqref="C3 C5:C6"><formula1>&quot;是,否&quot;</formula1></dataValidation>',
  );
});

test('texts that look like formulas, numbers and forbidden characters come back as they were', async () => {
  const texts = [
    '=HYPERLINK("x")',
    '+1',
    '-2.88%',
    '@a',
    ' 空格 ',
    '一\n二',
    'a\u0001b',
    '_x0041_',
    '<&>"',
    '2010301',
    '😀',
    '\ud800',
  ];
  const { bytes, model } = await changed(
    rich(),
    ...texts.map((value, row): WriteOp => ({
      kind: 'setCell',
      cell: { sheet: '表', address: `E${row + 5}` },
      expected: null,
      value,
    })),
  );
  const [grid] = snapshotOf(opened(bytes)).grids;
  expect(texts.map((_, row) => grid?.values[row + 4]?.[4])).toEqual(
    texts.map(text => text.replace('\ud800', '\ufffd')),
  );
  expect(grid?.formulas.flat().filter(formula => formula !== '')).toEqual([
    '=A1:A2',
    '=A2*2',
    '=A3*2',
  ]);
  expect(model.sheets).toHaveLength(1);
});

test('a formula that others lean on is written out for them, and Excel makes its chain of formulas anew', async () => {
  const original = rich();
  const model = opened(original);
  model.sheets[0]?.cells.set(16_384 + 1, {
    value: 3,
    formula: '',
    format: '#,##0.00',
    error: false,
  });
  const bytes = await saved(original, model);
  expect(snapshotOf(opened(bytes)).grids[0]?.formulas.map(row => row[1])).toEqual([
    '',
    '',
    '=A3*2',
  ]);
  expect(parts(bytes)['xl/worksheets/sheet1.xml']).toContain('<c r="B2" s="1"><v>3</v></c>');
  expect(parts(bytes)['xl/calcChain.xml']).toBeUndefined();
});

test('a later function keeps the file’s mark of it when its formula is written out', async () => {
  const original = sheetFile(
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">_xlfn.DAYS(B1,1)</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
  );
  const model = opened(original);
  model.sheets[0]?.cells.delete(0);
  const bytes = await saved(original, model);
  expect(parts(bytes)['xl/worksheets/sheet1.xml']).toContain(
    '<c r="A2"><f>_xlfn.DAYS(B2,1)</f><v>2</v></c>',
  );
});

test('a number format of its own is added at the end', async () => {
  const original = rich();
  const model = opened(original);
  model.sheets[0]?.cells.set(0, { value: 'x', formula: '', format: '@', error: false });
  model.sheets[0]?.cells.set(5, { value: 0.5, formula: '', format: '0.000"万"', error: false });
  const grid = snapshotOf(opened(await saved(original, model))).grids[0];
  expect([grid?.formats[0]?.[0], grid?.formats[0]?.[5], grid?.formats[0]?.[1]]).toEqual([
    '@',
    '0.000"万"',
    '#,##0.00',
  ]);
});

test('.xls and renamed sheets are refused with a sentence', async () => {
  const original = rich();
  const model = opened(original);
  const old = Uint8Array.from([0x09, 0x08, 0, 0, 0, 0, 0, 0]);
  const refused = await saveWorkbook(old, model);
  expect(refused.ok ? '' : sayChinese(refused.error)).toContain('另存为 .xlsx');
  const [sheet] = model.sheets;
  if (sheet) sheet.name = '新名';
  expect(await saveWorkbook(original, model)).toMatchObject({
    ok: false,
    error: { code: 'renamed' },
  });
});
