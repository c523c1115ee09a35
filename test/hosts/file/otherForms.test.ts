/** Workbooks in other forms than .xlsx and .xls read as the workbook they were made of; each in what it cannot tell, asks. */
import { read, utils, write } from '@e965/xlsx';
import type { BookType, WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readAccounts } from '../../../src/core/accounts';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import { saveWorkbook, snapshotOf } from '../../../src/hosts/file';
import { sayChinese } from '../../../src/messages/zh';
import { fixture, opened, refusal, zipped } from './files';

const SEED = fixture('sanmenxia-2023.xlsx');
const book = (): WorkBook => read(SEED, { cellNF: true });
const as = (bookType: BookType): Uint8Array =>
  new Uint8Array(write(book(), { type: 'array', bookType }) as ArrayBuffer);

/** Each amount of the nine tables with its table, row and column: 元 in hundredths. */
function amounts(bytes: Uint8Array): string[] {
  const { tables } = readAccounts(snapshotOf(opened(bytes)).grids);
  return ACCOUNT_TABLES.flatMap(id =>
    tables[id].rows.flatMap(row =>
      Object.entries(row.amounts).map(
        ([column, amount]) =>
          `${id} ${row.key} ${column} ${amount.state} ${'fen' in amount ? String(amount.fen) : ''}`,
      ),
    ),
  );
}

test.each(['ods', 'xlsb', 'xlml'] as const)('.%s', bookType => {
  expect(amounts(as(bookType))).toEqual(amounts(SEED));
});

/** As budget systems write them: one page, the titles between the tables, cells as they are shown. */
function page(charset: string): string {
  const { SheetNames, Sheets } = book();
  const tables = SheetNames.map(name => {
    const sheet = Sheets[name]!;
    const html = utils.sheet_to_html(sheet, { header: '', footer: '' });
    // What the sheet says in its first row stands above the table.
    const [, first = ''] = /<tr>([\s\S]*?)<\/tr>/.exec(html) ?? [];
    return `<h3>${first.replace(/<[^>]*>/g, '')}</h3>${html.replace(/<tr>[\s\S]*?<\/tr>/, '')}`;
  });
  return `<html><head><meta charset="${charset}"><title>决算</title></head><body>${tables.join('\n')}</body></html>`;
}

test('a web page named .xls: what its cells show is what is read', () => {
  expect(amounts(strToU8(page('utf-8')))).toEqual(amounts(SEED));
});

test('a web page keeps codes and amounts as texts, and says what stands between its tables', () => {
  const { sheets } = opened(
    strToU8(
      '<html><style>td{}</style><p>单位：元<table><tr><td colspan=2>收入</td></tr><tr><td>00123</td><td>&nbsp;1,234.50&nbsp;</td></tr></table>注：无<table><tr><td>3月1日</td></tr></table>尾注</html>',
    ),
  );
  expect(
    sheets.map(({ name, cells }) => [name, [...cells.values()].map(cell => cell.value)]),
  ).toEqual([
    ['表1', ['单位：元', '收入', '00123', '1,234.50']],
    ['表2', ['注：无', '3月1日', '尾注']],
  ]);
});

test.each([
  [
    'tables inside tables',
    '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>',
    '套着',
  ],
  ['no table', '<html><body>决算</body></html>', '网页格式'],
  [
    'a table that is cut off',
    '<html><table><tr><td>1</td></tr></table><table><tr><td>2',
    '网页格式',
  ],
])('a web page with %s is refused', (_, html, words) => {
  expect(refusal(strToU8(html))?.message).toContain(words);
});

test('an .ods with a password is named as such; one that repeats its cells without end is refused', () => {
  const files = unzipSync(as('ods'));
  const manifest = strFromU8(files['META-INF/manifest.xml'] ?? new Uint8Array());
  const locked = zipSync({
    ...files,
    'META-INF/manifest.xml': strToU8(
      manifest.replace('</manifest:manifest>', '<manifest:encryption-data/></manifest:manifest>'),
    ),
  });
  expect(refusal(locked)?.code).toBe('password');
  const content =
    '<o:c xmlns:o="o" xmlns:table="t"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000"><p>1</p></table:table-cell></table:table-row></o:c>';
  const endless = zipped({
    'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
  });
  expect(refusal(endless)?.code).toBe('tooLarge');
});

test.each(['ods', 'xlsb', 'xlml', 'biff8'] as const)(
  '%s is read, never written back',
  async bookType => {
    const bytes = as(bookType);
    const saved = await saveWorkbook(bytes, opened(bytes));
    expect(saved.ok ? '' : sayChinese(saved.error)).toContain('不能写回');
  },
);
