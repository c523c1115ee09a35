/** Files that are no workbook, or mean harm: each is refused with a sentence, quickly and in little memory. */
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { edited, fixture, parts, refusal, sheetFile, zipped } from './files';

const seed = fixture('sanmenxia-2023.xlsx');
const text = (content: string): Uint8Array => strToU8(content);

function xls(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['合计', 1.5]]), '表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

// prettier-ignore
test.each([
  ['an empty file', new Uint8Array(), 'empty', '文件是空的'],
  ['a PDF', text('%PDF-1.7\n…'), 'notWorkbook', 'PDF'],
  ['a CSV', text('科目代码,金额\n201,1.00\n'), 'notWorkbook', '另存为 .xlsx'],
  ['a web archive named .xls', text('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'notWorkbook', '网页格式'],
  ['some other XML named .xls', text('<?xml version="1.0" encoding="GBK"?><data><row/></data>'), 'notWorkbook', '这是 XML 文件'],
  ['a text in UTF-16', Uint8Array.from([0xff, 0xfe, 0x31, 0, 9, 0, 0x32, 0]), 'notWorkbook', '文本文件'],
  ['an archive .rar', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'notWorkbook', '先解压'],
  ['an XML spreadsheet without sheets', text('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'notWorkbook', '没有普通工作表'],
  ['a Word document', zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }), 'notWorkbook', 'Word'],
  ['a spoilt OpenDocument table', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'broken', '.ods'],
  ['a zip of workbooks', zipped({ 'a.xlsx': 'x' }), 'notWorkbook', '先解压'],
  ['a zip cut short', seed.subarray(0, seed.length / 2), 'truncated', '不完整'],
  ['a few bytes of a zip', seed.subarray(0, 10), 'truncated', '不完整'],
  ['zeros', new Uint8Array(5000), 'notWorkbook', '全是零'],
  ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), 'notWorkbook', '不是 Excel 工作簿'],
  ['an .xls cut short', xls().subarray(0, 700), 'truncated', '不完整'],
])('%s', (_, bytes, code, words) => {
  const refused = refusal(bytes);
  expect(refused?.code).toBe(code);
  expect(refused?.message).toContain(words);
});

/** A compound file with a directory entry of this name: what an encrypted .xlsx looks like from outside. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap(char => [char.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

test('a workbook with a password, and an old Word document', () => {
  expect(refusal(compound('EncryptedPackage'))).toMatchObject({
    code: 'password',
    message: expect.stringContaining('取消密码') as string,
  });
  expect(refusal(compound('WordDocument'))?.message).toContain('Word');
});

test('a changed byte inside is noticed, not read as another number', () => {
  const bytes = Uint8Array.from(
    sheetFile('<sheetData><row r="1"><c r="A1"><v>2488.07</v></c></row></sheetData>'),
  );
  const stored = zipSync({ 'xl/workbook.xml': [strToU8('<workbook/>'), { level: 0 }] });
  const at = stored.indexOf('k'.charCodeAt(0), 40);
  stored[at] = 'q'.charCodeAt(0);
  expect(refusal(stored)?.code).toBe('broken');
  expect(refusal(bytes)).toBeNull();
});

test.each([
  ['tags that do not match', '<sheetData><row r="1"><c r="A1"></row></sheetData>'],
  ['a tag that does not end', '<sheetData><row r="1"'],
  [
    'a row that cannot be',
    '<sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>',
  ],
  ['a cell that cannot be', '<sheetData><row r="1"><c r="ABCD1"><v>1</v></c></row></sheetData>'],
  [
    'two cells in one place',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>',
  ],
  [
    'a cell outside of the rows',
    '<c r="B1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  ],
  [
    'a cell in an attribute',
    `<sheetData><row r="1" note="<c r='B1'/>"><c r="A1"><v>1</v></c></row></sheetData>`,
  ],
  [
    'two blank cells in one place',
    '<sheetData><row r="1"><c r="A1"/><c r="A1"><v>2</v></c></row></sheetData>',
  ],
  ['a blank cell that cannot be', '<sheetData><row r="1"><c r="ABCD1"/></row></sheetData>'],
  [
    'a shared text where there is none',
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
  ],
  [
    'a shared text that is not there',
    '<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>',
  ],
  ['a cell beside the rows', '<sheetData><c r="A1"><v>1</v></c></sheetData>'],
  [
    'a cell inside something else than a row',
    '<sheetData><x><c r="A1"><v>1</v></c></x></sheetData>',
  ],
  ['a cell of another row', '<sheetData><row r="3"><c r="B7"><v>1</v></c></row></sheetData>'],
  [
    'two cells in one place, out of order',
    '<sheetData><row r="1"><c r="B1"/><c r="A1"/><c r="B1"><v>2</v></c></row></sheetData>',
  ],
  [
    'two values in one cell',
    '<sheetData><row r="1"><c r="A1"><v>1</v><v>2</v></c></row></sheetData>',
  ],
  ['an attribute without quotes', '<sheetData><row r="1"><c r=A1><v>1</v></c></row></sheetData>'],
  [
    'rows twice',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
  ],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "cccc">]><sheetData/>'],
])('broken XML: %s', (_, inside) => {
  expect(refusal(sheetFile(inside))).toMatchObject({
    code: 'broken',
    message: expect.stringContaining('已损坏') as string,
  });
});

// prettier-ignore
test.each([
  ['used from the first cell to the last', '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', null],
  ['something far away from the table', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>', 'tooWide'],
  ['one merge over the whole sheet', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', null],
  ['a link over the whole sheet', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>', null],
  ['columns without end', '<cols><col min="1" max="4294967295" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', null],
  ['one array formula over the whole sheet', '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row></sheetData>', null],
  ['too many merges', `<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_001)}</mergeCells>`, 'tooLarge'],
  ['long formulas shared too often', `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A99999">${'1+'.repeat(4000)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(9000)}</row></sheetData>`, 'tooLarge'],
])('a sheet with %s', (_, inside, code) => {
  expect(refusal(sheetFile(inside))?.code ?? null).toBe(code);
});

test('a zip bomb is refused for what it says and for what it does', () => {
  const bomb = zipSync({
    'xl/worksheets/sheet1.xml': [new Uint8Array(200 * 1024 * 1024), { level: 9 }],
  });
  expect(refusal(bomb)?.code).toBe('tooLarge');
  // The directory now claims 1,000 bytes.
  const liar = Uint8Array.from(bomb);
  const view = new DataView(liar.buffer);
  for (let at = liar.length - 200; at < liar.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  const hidden = edited(seed, {});
  expect(refusal(hidden)).toBeNull();
  expect(refusal(liar)?.code).toBe('notWorkbook');
  const sheet = Uint8Array.from(sheetFile(`<sheetData/>${' '.repeat(5_000_000)}`));
  const directory = new DataView(sheet.buffer);
  for (let at = 0; at < sheet.length - 4; at += 1) {
    if (
      directory.getUint32(at, true) === 0x02014b50 &&
      directory.getUint32(at + 24, true) > 4_000_000
    )
      directory.setUint32(at + 24, 1000, true);
  }
  expect(refusal(sheet)?.code).toBe('broken');
});

/** The workbook of one amount with what its directory says of the sheet changed. */
function misdeclared(field: 'length' | 'checksum', change: number): Uint8Array {
  const bytes = Uint8Array.from(
    sheetFile('<sheetData><row r="1"><c r="A1"><v>2488.07</v></c></row></sheetData>'),
  );
  const view = new DataView(bytes.buffer);
  const at =
    [...bytes.keys()].find(
      place =>
        place + 46 < bytes.length &&
        view.getUint32(place, true) === 0x02014b50 &&
        strFromU8(
          bytes.subarray(place + 46, place + 46 + view.getUint16(place + 28, true)),
        ).endsWith('sheet1.xml'),
    ) ?? 0;
  const place = at + (field === 'length' ? 24 : 16);
  view.setUint32(place, view.getUint32(place, true) + change, true);
  return bytes;
}

// prettier-ignore
test.each([
  ['longer than it says', misdeclared('length', -5), '部件 xl/worksheets/sheet1.xml 的长度'],
  ['longer by one', misdeclared('length', -1), '部件 xl/worksheets/sheet1.xml 的长度'],
  ['shorter than it says', misdeclared('length', 1), '部件 xl/worksheets/sheet1.xml 不完整'],
  ['not what its checksum says', misdeclared('checksum', 1), '部件 xl/worksheets/sheet1.xml 不完整'],
])('a part that is %s', (_, bytes, words) => {
  expect(refusal(bytes)).toMatchObject({ code: 'broken', message: expect.stringContaining(words) as string });
});

test('names that are traps for objects change nothing', () => {
  const bytes = edited(
    sheetFile(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    ),
    {
      'xl/workbook.xml': workbook => workbook.replace('name="表"', 'name="__proto__"'),
    },
  );
  expect(refusal(bytes)).toBeNull();
  expect(Object.keys({})).toEqual([]);
  expect(({} as Record<string, unknown>)['A1']).toBeUndefined();
});

/** Opened, or refused for what a damaged file may be refused for, with a whole sentence; a fault of ours is neither. */
function expectAnswer(bytes: Uint8Array): void {
  const refused = refusal(bytes);
  if (refused === null) return;
  expect(DAMAGED).toContain(refused.code);
  expect(refused.message).toMatch(/^[^。]*\p{Script=Han}.*。$/su);
}

const DAMAGED = ['broken', 'xml', 'truncated', 'notWorkbook', 'tooLarge', 'password', 'empty'];

test('whatever characters of a part change, the answer is a result, never an exception', () => {
  const part = fc.constantFrom(
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet3.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  );
  const piece = fc.constantFrom(
    '',
    '"',
    "'",
    '<',
    '>',
    '/',
    '=',
    '&',
    ' ',
    '<v>',
    '</c>',
    '<c ',
    'r=',
  );
  const texts = parts(seed);
  fc.assert(
    fc.property(part, fc.nat(), fc.nat(12), piece, (name, at, length, put) => {
      const text = texts[name] ?? '';
      const from = at % Math.max(1, Math.min(text.length, 4000));
      const spoilt = text.slice(0, from) + put + text.slice(from + length);
      expectAnswer(zipped({ ...texts, [name]: spoilt }));
    }),
    { numRuns: 150 },
  );
});

test('whatever bytes of a workbook change, the answer is a result, never an exception', () => {
  // SheetJS tells the console of records that it does not know.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  for (let at = 3; at < seed.length; at += 211) {
    const bytes = Uint8Array.from(seed);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expectAnswer(bytes);
  }
  const old = xls();
  for (let at = 8; at < old.length; at += 97) {
    const bytes = Uint8Array.from(old);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expectAnswer(bytes);
  }
});
