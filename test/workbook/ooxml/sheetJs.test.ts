/**
 * The reader of .xlsx is ours (decisions.md 25). Its cells must be those that two others read: SheetJS by its public
 * function, and the plain one of these tests. Of every fixture, and of random cells as programs write them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CellObject } from '@e965/xlsx';
import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { toA1 } from '../../../src/core/address';
import { keyColumn, keyRow } from '../../../src/workbook';
import { MAIN, opened, sheetFile } from '../../hosts/file/files';
import { plainlyRead } from './plainReader';

const FIXTURES = join(__dirname, '../../fixtures');
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.xlsx'))
  .sort();

/** "C10 2488.07 =A1+A2 #,##0.00", cell by cell; empty cells without a number format are no cells. */
function ours(bytes: Uint8Array): string[] {
  return opened(bytes).sheets.map(({ name, cells }) =>
    [
      name,
      ...[...cells]
        .sort(([a], [b]) => a - b)
        .map(([key, { value, formula, format }]) =>
          line(toA1(keyRow(key), keyColumn(key)), value, formula, format),
        ),
    ].join('\n'),
  );
}

function theirs(bytes: Uint8Array): string[] {
  const { SheetNames, Sheets } = read(bytes, {
    cellNF: true,
    cellText: false,
    cellHTML: false,
    sheetStubs: true,
  });
  return SheetNames.map(name => {
    const sheet = Sheets[name] ?? {};
    const places = Object.keys(sheet)
      .filter(address => !address.startsWith('!'))
      .map(address => ({ address, ...utils.decode_cell(address) }));
    return [
      name,
      ...places
        .sort((a, b) => a.r - b.r || a.c - b.c)
        .flatMap(({ address }) => {
          const { t, v, f, z } = sheet[address] as CellObject;
          const value = t === 'z' || (v === '' && f === undefined) ? null : (v ?? null);
          const format = typeof z === 'string' && z !== '' ? z : 'General';
          return value === null && f === undefined && format === 'General'
            ? []
            : [line(address, value, f === undefined ? '' : `=${f}`, format)];
        }),
    ].join('\n');
  });
}

function plainly(bytes: Uint8Array): string[] {
  return plainlyRead(bytes).map(({ name, cells }) =>
    [
      name,
      ...cells
        .map(cell => ({ ...cell, ...utils.decode_cell(cell.address) }))
        .sort((a, b) => a.r - b.r || a.c - b.c)
        .map(({ address, value, formula, format }) =>
          line(address, value, formula === '' ? '' : `=${formula}`, format),
        ),
    ].join('\n'),
  );
}

function line(address: string, value: unknown, formula: string, format: string): string {
  return `${address} ${String(value)} ${formula} ${format}`;
}

test.each(files)('%s', name => {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
  expect(ours(bytes)).toEqual(theirs(bytes));
  expect(ours(bytes)).toEqual(plainly(bytes));
  // The same workbook as SheetJS writes it: shared texts, no blank cells.
  const rewritten = new Uint8Array(
    write(read(bytes, { cellNF: true }), {
      type: 'array',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }) as ArrayBuffer,
  );
  expect(ours(rewritten)).toEqual(theirs(rewritten));
  expect(ours(rewritten)).toEqual(plainly(rewritten));
});

const text = fc
  .stringMatching(/^[合计支出“”&<>"' \u3000\n2.A-]{0,12}$/)
  .map(words => words.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
const content = fc.oneof(
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map(fen => ({
    type: fc.sample(fc.constantFrom('', ' t="n"'), 1)[0] ?? '',
    inside: `<v>${String(fen / 100)}</v>`,
  })),
  text.map(words => ({
    type: ' t="inlineStr"',
    inside: `<is><t xml:space="preserve">${words}</t></is>`,
  })),
  text.map(words => ({
    type: ' t="inlineStr"',
    inside: `<is><r><t>${words}</t></r><r><rPr><b/></rPr><t>行</t></r></is>`,
  })),
  fc.nat(4).map(number => ({ type: ' t="s"', inside: `<v>${String(number)}</v>` })),
  text.map(words => ({ type: ' t="str"', inside: `<f>A1</f><v>${words}</v>` })),
  fc.constant({ type: ' t="b"', inside: '<v>1</v>' }),
  fc.constant({ type: ' t="str"', inside: '<f>IF(1,"")</f><v></v>' }),
  fc.constant({
    type: ' t="inlineStr"',
    inside: '<is><r><t>合</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>he</t></rPh></is>',
  }),
  fc.constant({ type: '', inside: '' }),
  fc.constant({ type: ' t="n"', inside: '' }),
);
const cell = fc.record({
  column: fc.integer({ min: 0, max: 30 }),
  style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"'),
  content,
});
const rows = fc.array(fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00_ "/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="170"/></cellXfs></styleSheet>`;

/** With a text in two runs, one with nothing in it, and one that needs its spaces. */
const TEXTS = `<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>合计</t></si><si><r><t>支</t></r><r><rPr><b/></rPr><t>出 &amp;</t></r></si><si><t></t></si><si><t xml:space="preserve"> 2.5 </t></si><si><t>&#21512;_x000D_</t></si></sst>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'worksheet',
  'styles',
  'sharedStrings',
]
  .map(
    (type, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${['worksheets/sheet1.xml', 'styles.xml', 'sharedStrings.xml'][index] ?? ''}"/>`,
  )
  .join('')}</Relationships>`;
/** SheetJS finds parts by their types. */
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['styles', 'styles'],
  ['sharedStrings', 'sharedStrings'],
]
  .map(
    ([part = '', type = '']) =>
      `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`,
  )
  .join('')}</Types>`;

test('random cells, in order or not', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (table, inOrder, shared) => {
      const data = table
        .map((all, row) => {
          const cells = shared ? all : all.filter(({ content: { type } }) => type !== ' t="s"');
          const placed = inOrder ? [...cells].sort((a, b) => a.column - b.column) : cells;
          return `<row r="${String(row + 1)}">${placed.map(({ column, style, content: { type, inside } }) => `<c r="${toA1(row, column)}"${style}${type}>${inside}</c>`).join('')}</row>`;
        })
        .join('');
      const bytes = sheetFile(`<sheetData>${data}</sheetData>`, {
        'xl/styles.xml': STYLES,
        ...(shared ? { 'xl/sharedStrings.xml': TEXTS } : {}),
        'xl/_rels/workbook.xml.rels': RELATIONSHIPS,
        '[Content_Types].xml': TYPES,
      });
      expect(ours(bytes)).toEqual(theirs(bytes));
      expect(ours(bytes)).toEqual(plainly(bytes));
    }),
    { numRuns: 300 },
  );
});

const reference = fc
  .tuple(
    fc.constantFrom('', '$'),
    fc.constantFrom('C', 'F', 'Z', 'AZ'),
    fc.constantFrom('', '$'),
    fc.integer({ min: 3, max: 60 }),
  )
  .map(([fixed, column, kept, row]) => `${fixed}${column}${kept}${String(row)}`);
const formula = fc
  .array(
    fc.oneof(
      reference,
      reference.map(cell => `SUM(${cell}:$XFA$9)`),
      reference.map(cell => `支出!${cell}`),
      fc.constantFrom('LOG10(2)', '2488.07', 'ROUND(1,2)', 'TRUE', '_xlfn.DAYS(1,2)'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(terms => terms.join('+'));

test('random formulas that cells share, above, below and beside the one that holds them', () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 20 }), column: fc.nat(20) });
  const places = fc.uniqueArray(place, {
    selector: ({ row, column }) => row * 100 + column,
    maxLength: 6,
  });
  fc.assert(
    fc.property(formula, places, (words, chosen) => {
      const users = chosen
        .filter(({ row, column }) => row !== 1 || column > 2)
        .sort((a, b) => a.row - b.row || a.column - b.column);
      const rows = [...new Set(users.map(({ row }) => row))];
      const cells = (row: number): string =>
        users
          .filter(user => user.row === row)
          .map(({ column }) => `<c r="${toA1(row, column)}"><f t="shared" si="0"/><v>1</v></c>`)
          .join('');
      const bytes = sheetFile(
        `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:Z60" si="0">${words}</f><v>1</v></c></row>${rows
          .map(row => `<row r="${String(row + 1)}">${cells(row)}</row>`)
          .join('')}</sheetData>`,
        {
          'xl/styles.xml': STYLES,
          'xl/sharedStrings.xml': TEXTS,
          'xl/_rels/workbook.xml.rels': RELATIONSHIPS,
          '[Content_Types].xml': TYPES,
        },
      );
      expect(ours(bytes)).toEqual(theirs(bytes));
      if (!words.includes('_xlfn')) expect(ours(bytes)).toEqual(plainly(bytes));
    }),
    { numRuns: 200 },
  );
});
