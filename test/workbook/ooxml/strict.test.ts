/**
 * Written files hold what a strict reader asks for, whoever made the input: attributes are set in their place, never
 * added beside themselves; a list stays one list; a part is declared once.
 */
import type { WriteOp } from '../../../src/app/plan/plan';
import { FileWorkbook, saveWorkbook } from '../../../src/hosts/file';
import { assertStrict, child, faultsOf, strictXml } from '../../strictFile';
import type { Element } from '../../strictFile';
import { edited, fixture, MAIN, opened, parts, sheetFile } from '../../hosts/file/files';
import { sayChinese } from '../../../src/messages/zh';
import { TITLE } from '../../anyPlan';

/** A number in A1, marks, a sheet with a bold header and wrapped texts: all that the add-in writes. */
const WRITES: readonly WriteOp[] = [
  { kind: 'setCell', cell: { sheet: '表', address: 'A1' }, expected: null, value: '=1' },
  { kind: 'setMarks', marks: [{ sheet: '表', tone: 'certain', addresses: ['A1'] }] },
  {
    kind: 'addSheet',
    sheet: '校验结果',
    rows: [['说明'], ['甲']],
    layout: { widths: [20], headerRows: 1, wrap: [0] },
  },
];

async function written(
  bytes: Uint8Array,
  ops: readonly WriteOp[] = WRITES,
): Promise<Record<string, string>> {
  const book = new FileWorkbook(opened(bytes));
  const applied = await book.apply({ title: TITLE, ops });
  const saved = applied.ok ? await saveWorkbook(bytes, book.model) : applied;
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  assertStrict(saved.value);
  return parts(saved.value);
}

interface Lists {
  readonly fonts?: string;
  readonly xfs?: string;
}

function styled({ fonts = '<font/>', xfs = '<xf numFmtId="0" fontId="0"/>' }: Lists): Uint8Array {
  return edited(
    sheetFile('<sheetData/>', {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}" xmlns:x14ac="urn:x14ac"><fonts x14ac:knownFonts="1" count="1">${fonts}</fonts><cellXfs count="1">${xfs}</cellXfs><dxfs count="0"/></styleSheet>`,
    }),
    {
      'xl/_rels/workbook.xml.rels': xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId8" Type="x/styles" Target="styles.xml"/></Relationships>',
        ),
    },
  );
}

/** The format of the header of 校验结果, bold and wrapped, and its font. */
async function header(lists: Lists): Promise<{ xf: Element; font: Element }> {
  const texts = await written(styled(lists));
  const styles = strictXml(texts['xl/styles.xml'] ?? '', 'styles.xml');
  const cell = /<c r="A1" s="(\d+)"/.exec(texts['xl/worksheets/sheet2.xml'] ?? '');
  const xf = child(styles, 'cellXfs')?.children[Number(cell?.[1])];
  const font = child(styles, 'fonts')?.children[Number(xf?.attributes['fontId'])];
  if (!xf || !font) throw new Error('no format');
  return { xf, font };
}

test.each([
  ['nothing said of it', '<xf numFmtId="0" fontId="0"/>', { vertical: 'top', wrapText: '1' }],
  [
    'not wrapped, in words, as LibreOffice writes it',
    '<xf numFmtId="0" fontId="0" applyAlignment="true"><alignment horizontal="center" wrapText="false" indent="0"/><protection locked="true"/></xf>',
    { horizontal: 'center', wrapText: '1', indent: '0' },
  ],
  [
    'in other quotes, with spaces',
    `<xf numFmtId = '0' fontId = '0' applyAlignment='0'><alignment wrapText = '0' /></xf>`,
    { wrapText: '1' },
  ],
  ['wrapped already', '<xf fontId="0"><alignment wrapText="true"/></xf>', { wrapText: '1' }],
  [
    'with something that looks like it inside quotes',
    `<xf fontId="0" note='> wrapText="0"'><alignment note=' wrapText="0"'/></xf>`,
    { note: ' wrapText="0"', wrapText: '1' },
  ],
])('a wrapped header from a style %s', async (_, xfs, alignment) => {
  const { xf } = await header({ xfs });
  expect(xf.attributes).toMatchObject({ applyAlignment: '1', applyFont: '1' });
  expect(child(xf, 'alignment')?.attributes).toEqual(alignment);
});

test.each([
  ['<font/>', {}],
  ['<font><sz val="11"/></font>', {}],
  ['<font><b/><sz val="11"/></font>', {}],
  ['<font><b val="false"/><sz val="11"/></font>', { val: '1' }],
  [`<font><sz val="11"/><b val='0'/></font>`, { val: '1' }],
])('a bold header from %s', async (fonts, bold) => {
  const { font } = await header({ fonts });
  expect(font.children.filter(({ name }) => name === 'b')).toMatchObject([{ attributes: bold }]);
});

test('the lists of styles keep what else they say', async () => {
  const styles = (await written(styled({})))['xl/styles.xml'];
  expect(styles).toContain('<fonts x14ac:knownFonts="1" count="2">');
  expect(styles).toContain('<dxfs count="1"><dxf>');
});

test('a part that was declared before it was there is declared once', async () => {
  const left =
    '<Override PartName="/xl/worksheets/Sheet2.xml" ContentType="application/x-old"/></Types>';
  const texts = await written(
    edited(sheetFile('<sheetData/>'), {
      '[Content_Types].xml': xml => xml.replace('</Types>', left),
    }),
  );
  expect(texts['[Content_Types].xml']?.match(/sheet2\.xml"[^>]*/gi)).toEqual([
    expect.stringContaining('worksheet+xml') as string,
  ]);
});

test('characters that XML cannot hold do not get into it', async () => {
  const name = 'a\u0001"<b>\ud800';
  const texts = await written(
    edited(
      sheetFile(
        '<sheetData><row r="1" spans = \'1:1\'/></sheetData><dataValidations count="1"><dataValidation type="list" prompt="一&#9;二&#1;三&#10;四" sqref="A1:A3"><formula1>"是,&#31;否"</formula1></dataValidation></dataValidations>',
      ),
      {},
    ),
    [
      ...WRITES,
      { kind: 'addSheet', sheet: name, rows: [], layout: { widths: [], headerRows: 0, wrap: [] } },
      { kind: 'putState', key: 'preferences', value: name },
      {
        kind: 'setValidations',
        sheet: '表',
        before: [],
        after: [
          {
            addresses: ['A2'],
            accepts: { kind: 'decimal', least: 0 },
            prompt: { title: '', message: '' },
            refusal: { title: '', message: '' },
          },
        ],
      },
    ],
  );
  expect(texts['xl/worksheets/sheet1.xml']).toContain('prompt="一&#9;二\ufffd三&#10;四"');
  expect(texts['xl/workbook.xml']).toContain('name="a\ufffd&quot;&lt;b&gt;\ufffd"');
});

/** The reference workbook with one part changed. */
function spoilt(part: string, from: string | RegExp, to: string): string[] {
  return faultsOf(
    edited(fixture('sanmenxia-2023.xlsx'), { [part]: text => text.replace(from, to) }),
  );
}

// prettier-ignore
test.each([
  ['an attribute twice', 'xl/styles.xml', 'count=', 'count="1" count=', /duplicate attribute/],
  ['a prefix that nobody declares', 'xl/workbook.xml', '<sheets', '<x:y/><sheets', /unbound namespace prefix/],
  ['a control character', 'xl/workbook.xml', '</workbook>', '\u0001</workbook>', /disallowed character/],
  ['lists out of order', 'xl/styles.xml', '</styleSheet>', '<fonts/></styleSheet>', /fonts after/],
  ['a wrong count', 'xl/styles.xml', /<cellXfs[^>]*>/, '<cellXfs count="999">', /cellXfs says 999/],
  ['a row twice', 'xl/worksheets/sheet1.xml', '</sheetData>', '<row r="1"/></sheetData>', /row 1 after/],
  ['a style that is not there', 'xl/worksheets/sheet1.xml', /<row r="1"[^>]*>/, '<row r="1"><c r="XFD1" s="999"/>', /XFD1 has no style/],
  ['a part declared twice', '[Content_Types].xml', /<Override[^>]*>/, '$&$&', /twice/],
  ['a relationship to nothing', 'xl/_rels/workbook.xml.rels', /Target="[^"]*"/, 'Target="nothing.xml"', /no part nothing.xml/],
])('the strict reader sees %s', (_, part, from, to, fault) => {
  expect(spoilt(part, from, to).join('\n')).toMatch(fault);
});
