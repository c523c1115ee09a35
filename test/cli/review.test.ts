/** review: a published document as it is published, each finding with its place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pdfFile, table, text } from '../pdfFile';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');

interface Issue {
  readonly rule: string;
  readonly class: string;
  readonly page: number | null;
  readonly box: readonly number[] | null;
  readonly found: string;
}

interface Answer {
  readonly schema: string;
  readonly status: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly pages: number | null;
  readonly issues: readonly Issue[];
  readonly findings: readonly {
    readonly rule: string;
    readonly class: string;
    readonly cells: readonly {
      readonly page?: number;
      readonly box?: readonly number[];
      readonly shown: string;
    }[];
  }[];
  readonly tables: readonly { readonly id: string; readonly status: string }[];
}

/** The seed as published; a draft, for its evaluation tables have two errors of their own. */
async function published(name: string): Promise<string> {
  const inputs = folder.at('inputs.json');
  const form = JSON.parse(readFileSync(fixturePath('sanmenxia-2023.inputs.json'), 'utf8')) as {
    values: Record<string, string>;
  };
  Object.assign(form.values, {
    'overview.duties': '负责会议的准备和组织工作。',
    'overview.structure': '内设综合科、秘书科等科室。',
  });
  writeFileSync(inputs, JSON.stringify(form));
  const path = folder.at(name);
  await juesuan('publish', SEED, '--inputs', inputs, '--draft', '--out', path);
  return path;
}

test('what publish makes holds every amount of the workbook and reviews clean', async () => {
  const path = await published('seed.docx');
  const run = await juesuan('review', path, '--json');
  const [answer] = run.json<Answer>();
  expect(answer).toMatchObject({
    schema: 'juesuan/review@1',
    unit: '三门峡市人民政府办公室',
    year: 2023,
  });
  expect(answer?.issues.filter(issue => issue.class === 'failed')).toEqual([]);
  // What is wrong on the workbook's own evaluation is as wrong in the fifth part.
  expect(
    answer?.findings.filter(finding => finding.class === 'failed').map(({ rule }) => rule),
  ).toEqual(['P-03', 'P-04']);
  const amounts = async (file: string): Promise<readonly string[]> => {
    const [read] = (await juesuan('read', file, '--json')).json<{
      amounts: readonly { table: string; row: string; column: string; wan: string }[];
    }>();
    return (read?.amounts ?? [])
      .filter(amount => amount.table.startsWith('T'))
      .map(amount => [amount.table, amount.row, amount.column, amount.wan].join('|'));
  };
  expect(await amounts(path)).toEqual(await amounts(SEED));
});

test('an amount that differs from the workbook is told with its row', async () => {
  const path = await published('other.docx');
  const run = await juesuan(
    'review',
    path,
    '--workbook',
    fixturePath('corrupted/c001-sanmenxia-2023.xlsx'),
    '--json',
  );
  const [answer] = run.json<Answer>();
  expect(answer?.issues.some(({ rule }) => rule === 'D-17')).toBe(true);
  expect(run.exit).toBe(1);
});

const HEAD = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const pdf = (total: string): Uint8Array =>
  pdfFile([
    { draw: [text('某市财政局', 220, 300, 22), text('2024年度部门决算', 200, 340, 22)] },
    {
      draw: [
        text('支出决算表', 240, 80, 16),
        text('单位：万元', 430, 110, 9),
        ...table(
          [
            HEAD,
            ['201', '一般公共服务支出', total, '10.00', '2.00'],
            ['20106', '财政事务', '12.00', '10.00', '2.00'],
            ['2010601', '行政运行', '12.00', '10.00', '2.00'],
            ['合计', '', '12.00', '10.00', '2.00'],
          ],
          { left: 60, top: 120, widths: [60, 140, 90, 90, 90] },
        ),
      ],
    },
  ]);

test('the cells of a finding in a PDF have their page and box, and the box holds the number', async () => {
  const path = folder.at('wrong.pdf');
  writeFileSync(path, pdf('21.00'));
  const run = await juesuan('review', path, '--json');
  const [answer] = run.json<Answer>();
  const cells = answer?.findings
    .filter(({ class: is }) => is === 'failed')
    .flatMap(finding => finding.cells);
  expect(cells?.find(({ shown }) => shown === '21.00')).toMatchObject({
    page: 2,
    box: [260, 136, 350, 152],
  });
  expect(answer).toMatchObject({ unit: '某市财政局', year: 2024, pages: 2 });
  expect(run.exit).toBe(1);
});

test('--marked gives the document back with a note at each place, and the input as it was', async () => {
  const path = folder.at('marked.pdf');
  writeFileSync(path, pdf('21.00'));
  const out = folder.at('out.pdf');
  const run = await juesuan('review', path, '--marked', out);
  expect(run.note).toMatch(/标出 \d+ 处，已写入/);
  const [before, after] = [readFileSync(path), readFileSync(out)];
  expect(after.subarray(0, before.length)).toEqual(before);
  expect(after.toString('latin1').slice(before.length)).toContain('/Subtype /Highlight');
  expect(run.exit).toBe(1);
  const wrong = await juesuan('review', path, '--marked', folder.at('out.docx'));
  expect(wrong.note).toContain('.pdf');
  expect(wrong.exit).toBe(2);
});

test('read and check take documents as they take workbooks', async () => {
  const path = folder.at('right.pdf');
  writeFileSync(path, pdf('12.00'));
  const [checked] = (await juesuan('check', path, '--json')).json<Answer>();
  expect(checked?.tables.find(({ id }) => id === 'T3')?.status).toBe('read');
  expect(checked?.findings.filter(({ class: is }) => is === 'failed')).toEqual([]);
});

test.each<readonly [string, Uint8Array | string, RegExp]>([
  ['cut.pdf', new TextEncoder().encode('%PDF-1.7 cut'), /PDF 文件已损坏/],
  ['plain.pdf', pdfFile([{ draw: [text('支出合计12.00万元', 80, 100)] }]), /没有找到带表格线的表/],
  ['notes.txt', '支出', /文本文件/],
])('%s is refused with a sentence', async (name, content, sentence) => {
  const path = folder.at(name);
  writeFileSync(path, content);
  const run = await juesuan('check', path);
  expect(run.note).toMatch(sentence);
  expect(run.exit).toBe(3);
});

test('a workbook is no document', async () => {
  const run = await juesuan('review', SEED);
  expect(run.note).toMatch(/这是工作簿/);
  expect(run.exit).toBe(3);
});
