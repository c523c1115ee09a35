/** Which of several sets of tables is read, and tables that a person says how to read. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { WorkBook } from '@e965/xlsx';
import { read, utils, write } from '@e965/xlsx';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

interface Checked {
  status: string;
  reason: string | null;
  year: number | null;
  tables: { id: string; status: string; sheet: string; reason: string | null }[];
  findings: { rule: string; class: string }[];
}

const seed = (): WorkBook =>
  read(readFileSync(fixturePath('sanmenxia-2023.xlsx')), { cellNF: true });

function save(name: string, book: WorkBook): string {
  const path = folder.at(name);
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return path;
}

/** This year's tables and, behind them, the same as those of the year before. */
function twoYears(): string {
  const book = seed();
  const before = seed();
  for (const [index, name] of before.SheetNames.entries()) {
    const cells = before.Sheets[name]!;
    for (const cell of Object.values(cells) as { t?: string; v?: unknown }[])
      if (cell.t === 's' && typeof cell.v === 'string')
        Object.assign(cell, { v: cell.v.replaceAll('2023', '2022'), w: undefined, r: undefined });
    utils.book_append_sheet(book, cells, `上年${String(index + 1)}`);
  }
  return save('两年.xlsx', book);
}

const BOTH = twoYears();
const T3 = ({ tables }: Checked): string[] =>
  tables.filter(({ id }) => id === 'T3').map(({ status, sheet }) => `${status} ${sheet}`);

test('two years in one workbook: asked, with the names of the sets', async () => {
  const run = await juesuan('check', '--json', BOTH);
  const [book] = run.json<Checked>();
  expect([run.exit, book?.status]).toEqual([3, 'unreadable']);
  expect(book?.reason).toContain('2 套表：“2023年”、“2022年”');
  expect(book?.reason).toContain('--set');
});

test.each([
  [['--year', '2023'], 2023, 'read 支出决算表'],
  [['--set', '2022年'], 2022, 'read 上年3'],
  [['--set', '2022'], 2022, 'read 上年3'],
])('%j reads that set', async (options, year, table) => {
  const [book] = (await juesuan('check', '--json', ...options, BOTH)).json<Checked>();
  expect([book?.year, book && T3(book)]).toEqual([year, [table]]);
});

test('the year before among the sets is the prior of the one that is read', async () => {
  const opening = (book: Checked | undefined): string[] =>
    book?.findings.filter(({ rule }) => rule === 'X-19').map(one => one.class) ?? [];
  const [alone] = (
    await juesuan('check', '--json', fixturePath('sanmenxia-2023.xlsx'))
  ).json<Checked>();
  const [both] = (await juesuan('check', '--json', '--year', '2023', BOTH)).json<Checked>();
  expect(opening(alone)).toEqual(['notChecked']);
  // The year before is a copy of this year: it closes with what this year opens with only by chance.
  expect(opening(both)).not.toContain('notChecked');
});

test('a set that is not there is asked again; a year that is none is wrong usage', async () => {
  const [book] = (await juesuan('check', '--json', '--set', '2019年', BOTH)).json<Checked>();
  expect(book?.reason).toContain('2 套表');
  const run = await juesuan('check', '--year', '去年', BOTH);
  expect([run.exit, run.note]).toEqual([2, expect.stringContaining('--year 应为四位的年度')]);
});

test('map writes what is to be filled in, and --map obeys what was', async () => {
  const book = seed();
  const sheet = book.Sheets['支出决算表']!;
  const [address] = Object.entries(sheet).find(
    ([, cell]) => (cell as { v?: unknown }).v === '基本支出',
  )!;
  Object.assign(sheet[address] as object, { v: '甲类支出', w: undefined, r: undefined });
  const path = save('列名不同.xlsx', book);
  const out = folder.at('map.json');
  expect((await juesuan('map', path, '--out', out)).exit).toBe(0);
  const map = JSON.parse(readFileSync(out, 'utf8')) as {
    sheets: Record<string, string>;
    tables: Record<string, { columns: Record<string, { column: string }> }>;
  };
  expect([map.sheets, Object.keys(map.tables)]).toEqual([{ T3: '支出决算表' }, ['T3']]);
  const [before] = (await juesuan('read', '--json', '--map', out, path)).json<Checked>();
  map.tables.T3!.columns.basic!.column = address.replace(/\d/g, '');
  writeFileSync(out, JSON.stringify(map));
  const [after] = (await juesuan('read', '--json', '--map', out, path)).json<Checked>();
  expect([before && T3(before), after && T3(after)]).toEqual([
    ['unreadable 支出决算表'],
    ['read 支出决算表'],
  ]);
});

test('a map that is none or says what cannot be is wrong usage', async () => {
  const out = folder.at('wrong.json');
  writeFileSync(out, '{"tables": 1');
  expect((await juesuan('read', '--map', out, BOTH)).exit).toBe(2);
  writeFileSync(out, JSON.stringify({ sheets: {}, tables: { T3: { range: '第三行' } } }));
  const { exit, note } = await juesuan('read', '--map', out, BOTH);
  expect([exit, note]).toEqual([2, expect.stringContaining('T3 写得不对')]);
});
