/** A Word document as Word shows it when all revisions are accepted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { cases } from '../../cases';
import { openDocument } from '../../../src/hosts/document';
import { wordFile } from '../../wordFile';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function docx(body: string, numbering = ''): Uint8Array {
  const names = `xmlns:w="${W}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/numbering.xml': strToU8(`<w:numbering ${names}>${numbering}</w:numbering>`),
    'word/document.xml': strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
  });
}

/** Lines, and tables as rows of cells. */
async function shown(bytes: Uint8Array): Promise<readonly unknown[]> {
  const opened = await openDocument(bytes, 'a.docx');
  if (!opened.ok) return [opened.error.code];
  return opened.value.document.blocks.map(block =>
    block.kind === 'line'
      ? block.text
      : Array.from({ length: block.rows }, (_, row) =>
          block.cells.filter(cell => cell.row === row).map(cell => cell.text),
        ),
  );
}

const r = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

test.each<readonly [string, string, readonly unknown[]]>([
  [
    'what was inserted is in, what was deleted is out',
    p(
      r('支出'),
      `<w:ins>${r('12.00')}</w:ins>`,
      `<w:del><w:r><w:delText>13.00</w:delText></w:r></w:del>`,
      r('万元'),
    ),
    ['支出12.00万元'],
  ],
  [
    'what was moved stands in its new place alone',
    p(`<w:moveFrom>${r('甲')}</w:moveFrom>`) + p(`<w:moveTo>${r('甲')}</w:moveTo>`),
    ['甲'],
  ],
  [
    'a deleted end joins two paragraphs',
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' + r('支出') + '</w:p>' + p(r('12.00万元')),
    ['支出12.00万元'],
  ],
  ['hidden text is out', p(r('支出'), r('草稿', '<w:rPr><w:vanish/></w:rPr>')), ['支出']],
  [
    'a text box comes after its paragraph, once',
    p(
      r('支出'),
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(r('注意'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('注意'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      r('12.00'),
    ),
    ['支出12.00', '注意'],
  ],
  [
    'content controls are walked through',
    `<w:sdt><w:sdtContent>${p(r('甲'), `<w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    ['甲乙'],
  ],
  ['a line break begins a line', p(r('甲'), '<w:r><w:br/></w:r>', r('乙')), ['甲', '乙']],
  ['a page break does not', p(r('甲'), '<w:r><w:br w:type="page"/></w:r>', r('乙')), ['甲乙']],
  [
    'merged cells are one',
    `<w:tbl>${tr(tc(p(r('收入')), '<w:gridSpan w:val="2"/>'), tc(p(r('合计')), '<w:vMerge w:val="restart"/>'))}${tr(tc(p(r('项目'))), tc(p(r('1.00'))), tc(p(), '<w:vMerge/>'))}</w:tbl>`,
    [
      [
        ['收入', '合计'],
        ['项目', '1.00'],
      ],
    ],
  ],
  [
    'a deleted row is out',
    `<w:tbl>${tr(tc(p(r('甲'))))}<w:tr><w:trPr><w:del/></w:trPr>${tc(p(r('乙')))}</w:tr></w:tbl>`,
    [[['甲']]],
  ],
  [
    'a table inside a cell is its text',
    `<w:tbl>${tr(tc(p(r('甲')) + `<w:tbl>${tr(tc(p(r('乙'))), tc(p(r('丙'))))}</w:tbl>`))}</w:tbl>`,
    [[['甲\n乙\t丙']]],
  ],
])('%s', async (_, body, expected) => {
  expect(await shown(docx(body))).toEqual(expected);
});

test('numbers that Word puts before paragraphs are part of the text', async () => {
  const item = (text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;
  const numbering =
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
  expect(await shown(docx(item('收入') + item('支出'), numbering))).toEqual([
    '一、收入',
    '二、支出',
  ]);
});

test('two documents of a reviewer: the box does not break its paragraph, what moved stands once', async () => {
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(join(__dirname, '../../fixtures', name)));
  const box = (await shown(fixture('5-n-box38.docx'))).filter(line =>
    String(line).includes('23.00%'),
  );
  expect(box).toHaveLength(1);
  const moved = (await shown(fixture('5-n-move2.docx'))).filter(line => typeof line === 'string');
  expect(new Set(moved).size).toBe(moved.length);
});

describe('refused', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['no zip', strToU8('支出'), 'notDocument'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'notDocument'],
    ['an XML that is cut', docx('<w:p>'), 'docxBroken'],
    ['nested too deeply', docx('<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400)), 'docxTooMuch'],
  ])('%s', async (_, bytes, code) => {
    expect(await shown(bytes)).toEqual([code]);
  });

  test('whatever is cut off or changed, it is read or refused', async () => {
    const whole = wordFile('支出合计2939.71万元。\n收入合计2939.71万元。');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: 255 }),
        fc.boolean(),
        async (at, byte, cuts) => {
          const spoilt = cuts ? whole.slice(0, at) : whole.with(at, byte);
          const opened = await openDocument(spoilt, 'a.docx');
          expect(opened.ok || opened.error.code !== 'failed').toBe(true);
        },
      ),
      { numRuns: cases(100, 300) },
    );
  });
});
