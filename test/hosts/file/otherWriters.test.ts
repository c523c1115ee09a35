/** Workbooks as other programs write them, oddly but within the rules: the same amounts and texts, and a copy that opens. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WriteOp } from '../../../src/app/plan/plan';
import { FileWorkbook, gridsOf, saveWorkbook } from '../../../src/hosts/file';
import { assertStrict } from '../../strictFile';
import { edited, MAIN, opened, parts, refusal, sheetFile } from './files';
import { sayChinese } from '../../../src/messages/zh';
import { TITLE } from '../../anyPlan';

const CELLS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>2488.07</v></c><c r="D1" t="s"><v>2</v></c></row>';
const VALUES = [['合计', '行政运行', 2488.07, '备注']];

function withTexts(list: string): Uint8Array {
  return edited(
    sheetFile(`<sheetData>${CELLS}</sheetData>`, {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${list}</sst>`,
    }),
    {
      'xl/_rels/workbook.xml.rels': xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
    },
  );
}

const PLAIN = withTexts('<si><t>合计</t></si><si><t>行政运行</t></si><si><t>备注</t></si>');

test.each([
  [
    'a comment that holds a text',
    '<si><t>合计</t></si><!-- <si><t>小计</t></si> --><si><t>行政运行</t></si><si><t>备注</t></si>',
  ],
  [
    'texts with attributes',
    '<si><t>合计</t></si><si xml:space="preserve"><t>行政运行</t></si><si id="2"><t>备注</t></si>',
  ],
  [
    'spaces in the tags',
    '<si ><t>合计</t></si ><si><t>行政运行</t></si\n><si ><r><t>备</t></r><r><t>注</t></r></si >',
  ],
  [
    'texts in CDATA',
    '<si><t><![CDATA[合计]]></t></si><si><t>行政<![CDATA[运]]>行</t></si><si><t>备注</t></si>',
  ],
  [
    'an extension that holds a text',
    '<si><t>合计</t></si><si><t>行政运行</t></si><si><t>备注</t></si><extLst><ext uri="x"><si><t>小计</t></si></ext></extLst>',
  ],
  [
    'characters as numbers',
    '<si><t>&#21512;&#x8BA1;</t></si><si><t>行政运行</t></si><si><t>备注</t></si>',
  ],
])('shared texts: %s', (_, list) => {
  expect(gridsOf(opened(withTexts(list)))[0]?.values).toEqual(VALUES);
});

test('characters written as numbers are the same in every kind of cell, also those beyond 65,536', () => {
  const bytes = sheetFile(
    '<sheetData><row r="1"><c r="A1" t="str"><v>&#21512;&#35745;</v></c><c r="B1" t="inlineStr"><is><t>&#x20BB7;&#x91CE;</t></is></c><c r="C1" t="str"><f>A1</f><v>&#21512;计</v></c></row></sheetData>',
  );
  expect(gridsOf(opened(bytes))[0]?.values).toEqual([['合计', '𠮷野', '合计']]);
});

test.each([
  ['a comment', '<c r="A1"><v>1</v></c><!-- <c r="B1"><v>2</v></c> -->'],
  ['a comment inside a cell', '<c r="A1"><!-- <v>9</v> --><v>1<!-- 2 --></v></c>'],
  ['a value in CDATA', '<c r="A1"><v><![CDATA[1]]></v></c>'],
  ['an instruction', '<?x <c r="B1"/>?><c r="A1"><v>1</v></c>'],
  ['an extension', '<c r="A1"><v>1</v><extLst><ext uri="x"><v>9</v></ext></extLst></c>'],
])('%s is not taken for a cell or its value', (_, cells) => {
  const bytes = sheetFile(`<sheetData><row r="1">${cells}</row></sheetData>`);
  expect(gridsOf(opened(bytes))[0]?.values).toEqual([[1]]);
});

/** The part in UTF-16 with its mark, as it says of itself. */
function wide(text: string, littleEndian: boolean): Uint8Array {
  const content = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`;
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  [...content].forEach((char, index) => {
    view.setUint16(index * 2, char.charCodeAt(0), littleEndian);
  });
  return bytes;
}

const MARK: readonly WriteOp[] = [
  { kind: 'setMarks', marks: [{ sheet: '表', tone: 'certain', addresses: ['C1'] }] },
  {
    kind: 'addSheet',
    sheet: '校验结果',
    rows: [['序号']],
    layout: { widths: [6], headerRows: 1, wrap: [] },
  },
];

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new FileWorkbook(opened(bytes));
  const applied = await book.apply({ title: TITLE, ops: MARK });
  const saved = applied.ok ? await saveWorkbook(bytes, book.model) : applied;
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  assertStrict(saved.value);
  return saved.value;
}

test.each([
  ['little', true],
  ['big', false],
])(
  'parts in UTF-16, %s end first: read, and written as what they then are',
  async (_, littleEndian) => {
    const texts = parts(PLAIN);
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          name.startsWith('xl/') ? wide(text, littleEndian) : strToU8(text),
        ]),
      ),
    );
    expect(gridsOf(opened(bytes))[0]?.values).toEqual(VALUES);
    const after = await marked(bytes);
    expect(gridsOf(opened(after))[0]?.values).toEqual(VALUES);
    for (const changed of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
      expect(parts(after)[changed]).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(unzipSync(after)['xl/sharedStrings.xml']).toEqual(
      unzipSync(bytes)['xl/sharedStrings.xml'],
    );
  },
);

test('a part in GBK is read as it declares; an encoding nobody knows is named', () => {
  const gbk = Uint8Array.from([
    ...strToU8(`<?xml version="1.0" encoding="GBK"?><sst xmlns="${MAIN}"><si><t>`),
    0xba,
    0xcf,
    0xbc,
    0xc6,
    ...strToU8('</t></si><si><t/></si><si><t/></si></sst>'),
  ]);
  const bytes = zipSync({ ...unzipSync(PLAIN), 'xl/sharedStrings.xml': gbk });
  expect(gridsOf(opened(bytes))[0]?.values[0]?.[0]).toBe('合计');
  const unknown = edited(PLAIN, {
    'xl/sharedStrings.xml': text => `<?xml version="1.0" encoding="x-own"?>${text}`,
  });
  expect(refusal(unknown)?.message).toContain('不认识的编码 x-own');
});

test('names of parts with a slash before them or backslashes in them', () => {
  const renamed = (name: (part: string) => string): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(PLAIN)).map(([part, content]) => [name(part), content]),
      ),
    );
  for (const bytes of [renamed(part => `/${part}`), renamed(part => part.replaceAll('/', '\\'))])
    expect(gridsOf(opened(bytes))[0]?.values).toEqual(VALUES);
});

/** The same container with the numbers of its last record only in the wide one (zip64). */
function zip64(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset + end, 22);
  const wideEnd = new Uint8Array(56 + 20 + 22);
  const view = new DataView(wideEnd.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(24, BigInt(old.getUint16(8, true)), true);
  view.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  view.setBigUint64(40, BigInt(old.getUint32(12, true)), true);
  view.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(end), true);
  view.setUint32(76, 0x06054b50, true);
  wideEnd.fill(0xff, 84, 96);
  return Uint8Array.from([...bytes.subarray(0, end), ...wideEnd]);
}

test('a zip64 container, as programs write it that do not know the size before', () => {
  expect(gridsOf(opened(zip64(PLAIN)))[0]?.values).toEqual(VALUES);
  const astray = zip64(PLAIN);
  new DataView(astray.buffer).setBigUint64(astray.length - 22 - 12, 1n << 60n, true);
  expect(refusal(astray)?.code).toBe('broken');
});

test('styles in other quotes keep one of each attribute when a style is derived from them', async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count='1'><font/></fonts><cellXfs count='1'><xf numFmtId = '0' fontId = '0' applyFont='0' applyAlignment='0'/></cellXfs></styleSheet>`;
  const bytes = edited(
    sheetFile(`<sheetData><row r="1"><c r="C1"><v>1</v></c></row></sheetData>`, {
      'xl/styles.xml': styles,
    }),
    {
      'xl/_rels/workbook.xml.rels': xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId8" Type="x/styles" Target="styles.xml"/></Relationships>',
        ),
    },
  );
  const xfs =
    /<cellXfs.*<\/cellXfs>/s.exec(parts(await marked(bytes))['xl/styles.xml'] ?? '')?.[0] ?? '';
  expect(xfs.match(/<xf\b[^>]*>/g)).toHaveLength(2);
  for (const xf of xfs.match(/<xf\b[^>]*>/g) ?? [])
    expect([xf, xf.match(/\sfontId\b/g)?.length, xf.match(/\sapplyFont\b/g)?.length]).toEqual([
      xf,
      1,
      1,
    ]);
});
