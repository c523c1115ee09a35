/** Nine files of one table each, in one workbook that reads as the workbook they come from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');

/** Each sheet of the seed as a workbook of its own. */
function apart(type: 'xlsx' | 'xls'): string[] {
  const book = read(readFileSync(SEED), { cellNF: true });
  return book.SheetNames.map((name, index) => {
    const one = utils.book_new();
    utils.book_append_sheet(one, book.Sheets[name]!, name);
    const path = folder.at(`${String(index + 1)}-${name}.${type}`);
    writeFileSync(
      path,
      write(one, { type: 'buffer', bookType: type === 'xls' ? 'biff8' : type }) as Uint8Array,
    );
    return path;
  });
}

const amounts = async (path: string): Promise<unknown> =>
  (await juesuan('read', '--json', path)).json<{ amounts: unknown }>()[0]?.amounts;

test.each(['xlsx', 'xls'] as const)('nine .%s files read as the one they come from', async type => {
  const out = folder.at(`one-of-${type}.xlsx`);
  const run = await juesuan('join', ...apart(type), '--out', out);
  expect([run.exit, run.out]).toEqual([0, expect.stringContaining('已合并')]);
  expect(run.out).not.toContain('没有找到');
  expect(await amounts(out)).toEqual(await amounts(SEED));
});

test('a workbook joined to another keeps how its cells look, its formulas, merges and widths', async () => {
  const first = folder.at('first.xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['封面']]), '封面');
  writeFileSync(first, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  const out = folder.at('looks.xlsx');
  const run = await juesuan('join', first, SEED, '--out', out);
  expect(run.exit).toBe(0);
  const [was, now] = [SEED, out].map(path => unzipSync(readFileSync(path)));
  const part = (files: Record<string, Uint8Array> | undefined, name: string): string =>
    strFromU8(files?.[name] ?? new Uint8Array());
  const kept = (xml: string, tag: string): string[] =>
    xml.match(new RegExp(`<${tag}[ />][^>]*`, 'g')) ?? [];
  for (const tag of ['mergeCell', 'f', 'pageSetup'])
    expect(kept(part(now, 'xl/worksheets/sheet2.xml'), tag)).toEqual(
      kept(part(was, 'xl/worksheets/sheet1.xml'), tag),
    );
  const fonts = (files: Record<string, Uint8Array> | undefined): number =>
    kept(part(files, 'xl/styles.xml'), 'border').length;
  expect(fonts(now)).toBeGreaterThan(3);
  expect(await amounts(out)).toEqual(await amounts(SEED));
});

test('sheets of one name are told apart, and formulas follow them; what cannot go along is told', async () => {
  const made = (name: string, amount: number): string => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[amount]]), '数据');
    utils.book_append_sheet(
      book,
      {
        '!ref': 'A1:A3',
        'A1': { t: 'n', v: amount, f: '数据!A1' },
        'A2': { t: 'n', v: 7, f: '税率*2' },
        'A3': { t: 'n', v: amount + 1, f: "SUM('数据'!A1,1)" },
      },
      '合计',
    );
    book.Workbook = { Names: [{ Name: '税率', Ref: '数据!$A$1' }] };
    const path = folder.at(name);
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
    return path;
  };
  const out = folder.at('two.xlsx');
  const run = await juesuan('join', made('局机关.xlsx', 1), made('下属中心.xlsx', 2), '--out', out);
  expect(run.note).toContain('“数据”与前面的工作表同名，改名为“数据(下属中心)”');
  expect(run.note).toContain('下属中心.xlsx的“合计”：引用其他文件或名称的公式没有带过来');
  const joined = read(readFileSync(out), { cellFormula: true });
  expect(joined.SheetNames).toEqual(['数据', '合计', '数据(下属中心)', '合计(下属中心)']);
  const cells = joined.Sheets['合计(下属中心)'] as Record<string, { v?: unknown; f?: string }>;
  expect(['A1', 'A2', 'A3'].map(at => [cells[at]?.v, cells[at]?.f])).toEqual([
    [2, "'数据(下属中心)'!A1"],
    [7, undefined],
    [3, "SUM('数据(下属中心)'!A1,1)"],
  ]);
});

test('one file, an output that is an input, and a file that cannot be read join nothing', async () => {
  expect((await juesuan('join', SEED, '--out', folder.at('x.xlsx'))).exit).toBe(2);
  const copy = folder.copy('sanmenxia-2023.xlsx');
  expect((await juesuan('join', SEED, copy, '--out', copy)).exit).toBe(2);
  writeFileSync(folder.at('no.xlsx'), 'no workbook');
  const run = await juesuan('join', SEED, folder.at('no.xlsx'), '--out', folder.at('y.xlsx'));
  expect([run.exit, run.note]).toEqual([3, expect.stringContaining('没有合并')]);
});

test('two units joined are told to be two sets', async () => {
  const out = folder.at('units.xlsx');
  const run = await juesuan('join', SEED, fixturePath('sanmenxia-2022.xlsx'), '--out', out);
  expect(run.out).toMatch(/2 套表|不止一张/);
});
