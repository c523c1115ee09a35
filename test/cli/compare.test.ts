/** compare: two drafts, by what stands in them and not by where. */
import { writeFileSync } from 'node:fs';
import { wordFile } from '../wordFile';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');

interface Answer {
  readonly schema: string;
  readonly status: string;
  readonly summary: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly amounts: readonly {
    readonly row: string;
    readonly old: { readonly address: string; readonly wan: string };
    readonly new: { readonly address: string; readonly wan: string };
  }[];
  readonly texts: readonly {
    readonly section: string | null;
    readonly words: readonly { readonly old: string; readonly new: string }[];
  }[];
  readonly errors: Readonly<Record<'new' | 'fixed' | 'left', readonly { readonly rule: string }[]>>;
}

test('two slips: two amounts, two new errors, and those that stood before', async () => {
  const run = await juesuan(
    'compare',
    SEED,
    fixturePath('corrupted/c001-sanmenxia-2023.xlsx'),
    '--json',
  );
  const [answer] = run.json<Answer>();
  expect(answer).toMatchObject({
    schema: 'juesuan/compare@1',
    status: 'compared',
    counts: { amounts: 2, rows: 0, texts: 0, newErrors: 2, fixedErrors: 0, leftErrors: 2 },
    amounts: [
      { row: '208', old: { address: 'D11', wan: '210.63' }, new: { address: 'D11', wan: '20.63' } },
      { old: { address: 'F18', wan: '12.03' }, new: { address: 'F18', wan: '1.20' } },
    ],
  });
  expect(answer?.errors.left.map(({ rule }) => rule)).toEqual(['P-03', 'P-04']);
  expect(answer?.summary).toBe('改了 2 处数；与上一稿相比新增 2 处错误，仍有 2 处没有改。');
  expect(run.exit).toBe(1);
});

test('the same tables moved on their sheets are the same', async () => {
  const run = await juesuan('compare', fixturePath('variants/v07-shifted.xlsx'), SEED);
  expect(run.out).toContain('两稿相同');
  expect(run.exit).toBe(0);
});

test('a row that was put back: one row, one error mended', async () => {
  const run = await juesuan(
    'compare',
    fixturePath('mistakes/row_deleted_sibling-06-sh-putuo-finance-2024.xlsx'),
    fixturePath('sh-putuo-finance-2024.xlsx'),
  );
  expect(run.out).toContain('改了 1 行；与上一稿相比没有新增错误，改正 1 处。');
  expect(run.out).toContain('新增“2010608 财政委托业务支出”一行');
});

test('two narratives in Word: the words, and whose they are', async () => {
  const text = '三、支出决算情况说明\n2024年度支出合计12.00万元。';
  const [old, now] = [folder.at('old.docx'), folder.at('new.docx')];
  writeFileSync(old, wordFile(text));
  writeFileSync(now, wordFile(text.replace('12.00', '13.00')));
  const [answer] = (await juesuan('compare', old, now, '--json')).json<Answer>();
  expect(answer?.texts).toMatchObject([
    { section: '三、支出决算情况说明', words: [{ old: '12.00', new: '13.00' }] },
  ]);
  const mixed = await juesuan('compare', SEED, now);
  expect(mixed.note).toContain('一份是工作簿、一份是公开文件');
  expect(mixed.exit).toBe(2);
});

test('a file that cannot be read is named', async () => {
  const cut = folder.at('cut.docx');
  writeFileSync(cut, wordFile('支出。').subarray(0, 200));
  const run = await juesuan('compare', SEED, cut);
  expect(run.note).toContain(cut);
  expect(run.exit).toBe(3);
  expect((await juesuan('compare', SEED)).exit).toBe(2);
});
