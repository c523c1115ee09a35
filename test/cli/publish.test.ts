/** publish: refused as long as something is open, a draft that lists it, and the document read back. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { wordText } from '../../src/hosts/document/text';
import { assertStrict } from '../strictFile';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const SEED_INPUTS = fixturePath('sanmenxia-2023.inputs.json');
const CLEAN = fixturePath('corrupted/clean/gen1-jiaoyu.xlsx');

interface InputsFile {
  schema: string;
  unit: string | null;
  year: number | null;
  values: Record<string, string | null>;
  labels: Record<string, string>;
}

function form(path: string): InputsFile {
  return JSON.parse(readFileSync(path, 'utf8')) as InputsFile;
}

/** The empty form of the workbook, every field filled in. */
async function filled(
  workbook: string,
  name: string,
  change: Record<string, string | null> = {},
): Promise<string> {
  const path = folder.at(name);
  // The form keeps the wording chosen for it.
  await juesuan('inputs', workbook, '--pack', '河南-2023', '--out', path);
  const file = form(path);
  const values = Object.fromEntries(
    Object.keys(file.values).map(id => [id, valueFor(id, file.labels[id] ?? '')]),
  );
  writeFileSync(path, JSON.stringify({ ...file, values: { ...values, ...change } }));
  return path;
}

function valueFor(id: string, label: string): string | null {
  if (id === 'operating.scope' || id === 'operating.amount') return null;
  if (id.startsWith('overview.')) return `${id}的内容`;
  if (/（(?:万元)）/.test(label)) return '10.00';
  if (id === 'performance.selected') return '未选取';
  if (/（(?:个|人次|台|辆|月份|分)）/.test(label)) return '1';
  return '情况说明';
}

function parts(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
}

function lines(path: string): string[] {
  const text = wordText(new Uint8Array(readFileSync(path)));
  return text.ok ? text.value.split('\n') : [];
}

/** The tables of a document: rows of "text", with ×n for a merged header cell n columns wide. */
function tables(xml: string): string[][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
        .map(([cell]) => {
          const text = [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
            .map(match => match[1])
            .join('');
          const span = /gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? '1';
          return span === '1' ? text : `${text}×${span}`;
        })
        .join('|'),
    ),
  );
}

test('the seed has two failed checks and no overview: refused, each told, nothing written', async () => {
  const run = await juesuan(
    'publish',
    SEED,
    '--inputs',
    SEED_INPUTS,
    '--out',
    folder.at('公开.docx'),
  );
  expect(run).toMatchObject({ exit: 1, out: '' });
  for (const told of [
    '校验错误 P-03',
    '校验错误 P-04',
    '部门整体绩效自评表!H41',
    '缺少填报内容：概况“单位职责”',
    '缺少填报内容：概况“机构设置和决算单位构成”',
    '--draft',
  ])
    expect(run.note).toContain(told);
  expect(readdirSync(folder.path)).not.toContain('公开.docx');
});

test('as a draft: watermark on every page, the open problems in front of the contents', async () => {
  const out = folder.at('草稿.docx');
  const run = await juesuan('publish', SEED, '--inputs', SEED_INPUTS, '--out', out, '--draft');
  expect(run.exit).toBe(1);
  expect(run.out).toContain('表 9 张');
  const files = parts(out);
  const sections = [...(files['word/document.xml'] ?? '').matchAll(/<w:sectPr/g)].length;
  const headers = Object.keys(files).filter(name => /^word\/header\d+\.xml$/.test(name));
  // For odd and even pages.
  expect([sections, headers.length]).toEqual([5, 10]);
  for (const name of headers) expect(files[name]).toContain('string="草稿"');
  const text = lines(out);
  expect(text.slice(0, 3)).toEqual([
    '2023年度',
    '三门峡市人民政府办公室部门决算',
    '草稿：尚未解决的问题',
  ]);
  expect(text.findIndex(line => line.includes('校验错误 P-04'))).toBeLessThan(
    text.indexOf('目  录'),
  );
  expect(text).toContain('〔待填：单位职责〕');
});

test('the five parts in order, the narrative character for character, the tables as on the sheets', async () => {
  const out = folder.at('顺序.docx');
  await juesuan('publish', SEED, '--inputs', SEED_INPUTS, '--out', out, '--draft');
  const text = lines(out);
  const published = readFileSync(fixturePath('sanmenxia-2023.narrative.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const places = ['目  录', '第一部分', '第二部分', '第三部分', '第四部分', '第五部分'].map(title =>
    text.lastIndexOf(title),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  const from = text.lastIndexOf('第三部分') + 2;
  expect(text.slice(from, from + published.length)).toEqual(published);
  // Only what its tables or its text use: it has no 事业收入, no 经营收入 (but 国有资本经营收入 is written of).
  expect(
    text
      .slice(text.lastIndexOf('第四部分'), text.lastIndexOf('第五部分'))
      .flatMap(line => /^[一二三四五六七八九十]+、(.*?)：/.exec(line)?.[1] ?? []),
  ).toEqual([
    '财政拨款收入',
    '基本支出',
    '项目支出',
    '工资福利支出',
    '商品和服务支出',
    '对个人和家庭的补助支出',
    '“三公”经费',
    '机关运行经费',
  ]);
  const [t1, t2, , , t5, t6, t7, , t9, whole, list] = tables(parts(out)['word/document.xml'] ?? '');
  expect(whole?.filter(row => row.includes('预算执行率') || row.startsWith('总分'))).toEqual(
    expect.arrayContaining([expect.stringContaining('87.41%|1|0.97')]) as string[],
  );
  expect(list).toHaveLength(10);
  expect(list?.[1]).toContain('|25|25|25|100.00%|');
  expect(t1?.slice(0, 4)).toEqual([
    '收入×3|支出×3',
    '项目|行次|金额|项目|行次|金额',
    '栏次||1|栏次||2',
    '一、一般公共预算财政拨款收入|1|2,939.71|一、一般公共服务支出|32|2,488.07',
  ]);
  expect(t2?.slice(2, 5)).toEqual([
    '栏次×2|1|2|3|4|5|6|7',
    '合计×2|2,939.71|2,939.71|||||',
    '201|一般公共服务支出|2,488.07|2,488.07|||||',
  ]);
  expect(t5?.slice(0, 2)).toEqual([
    '项目×2|本年支出×3',
    '科目代码|科目名称|小计|基本支出|项目支出',
  ]);
  expect(t6?.at(-1)).toBe('人员经费合计×2|2,471.86|公用经费合计×5|206.24');
  expect(t7?.slice(0, 1)).toEqual(['项目×2|年初结转和结余|本年收入|本年支出×3|年末结转和结余']);
  expect(t9?.slice(0, 3)).toEqual([
    '预算数×6|决算数×6',
    '合计|因公出国（境）费|公务用车购置及运行维护费×3|公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费×3|公务接待费',
    '||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|',
  ]);
});

test('tables stand on landscape pages, one table a page, headers repeated; every line of the contents has its page', async () => {
  const out = folder.at('版面.docx');
  await juesuan('publish', SEED, '--inputs', SEED_INPUTS, '--out', out, '--draft');
  const xml = parts(out)['word/document.xml'] ?? '';
  expect(parts(out)['word/settings.xml']).toMatch(/noLineBreaksBefore [^>]*万亿元"/);
  assertStrict(new Uint8Array(readFileSync(out)));
  const [portrait, second, landscape] = xml.split(/(?<=<\/w:sectPr>)/);
  expect([portrait, second].some(section => section?.includes('<w:tbl>'))).toBe(false);
  expect(landscape).toContain('w:orient="landscape"');
  expect([...(landscape ?? '').matchAll(/<w:tbl>/g)]).toHaveLength(9);
  expect([...(landscape ?? '').matchAll(/<w:pageBreakBefore\/>/g)]).toHaveLength(8);
  expect(
    (landscape ?? '')
      .split('<w:tbl>')
      .slice(1)
      .every(table => table.includes('<w:tblHeader/>')),
  ).toBe(true);
  const marks = new Set(
    [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(match => match[1]),
  );
  const pointed = [...xml.matchAll(/PAGEREF (\w+)/g)].map(match => match[1]);
  // 5 parts, 2 headings of the overview, 9 tables, 13 sections, 2 evaluations.
  expect(pointed).toHaveLength(31);
  expect(pointed.filter(mark => !marks.has(mark))).toEqual([]);
});

test.each(['gen1-jiaoyu', 'gen3-chengguan', 'gen4-jiedao'])(
  '%s, which no text was written for: thirteen sections, nine tables, no gap, every part well formed',
  async name => {
    const workbook = fixturePath(`corrupted/clean/${name}.xlsx`);
    const out = folder.at(`${name}.docx`);
    const run = await juesuan(
      'publish',
      workbook,
      '--inputs',
      await filled(workbook, `${name}.json`, { 'reception.foreignAmount': '0' }),
      '--out',
      out,
    );
    expect(run).toMatchObject({ exit: 0, note: expect.not.stringContaining('没有生成') as string });
    const files = parts(out);
    const xml = files['word/document.xml'] ?? '';
    expect(tables(xml)).toHaveLength(9);
    const sections = lines(out).filter(line =>
      /^[一二三四五六七八九十]+、.*情况(?:说明)?$/.test(line),
    );
    expect(sections).toHaveLength(13);
    expect(xml).not.toContain('〔待填');
    for (const [part, text] of Object.entries(files).filter(([path]) =>
      /\.(?:xml|rels)$/.test(path),
    ))
      expect({ part, problem: problemIn(text) }).toEqual({ part, problem: null });
    const read = await juesuan(
      'proofread',
      workbook,
      '--text',
      out,
      '--inputs',
      folder.at(`${name}.json`),
      '--json',
    );
    expect(read.json<{ counts: { unbound: number } }>()[0]?.counts.unbound).toBe(0);
  },
);

/** The first tag that is not closed by its own, or `null`. */
function problemIn(xml: string): string | null {
  const open: string[] = [];
  for (const [, end, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end === '/' && open.pop() !== name) return name;
    if (end === '' && self === '') open.push(name);
  }
  return open.pop() ?? /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(xml)?.[0] ?? null;
}

test('a unit whose wording nobody chose: refused with the wordings by name, a draft is made, --pack publishes', async () => {
  const inputs = await filled(CLEAN, '未选.json');
  const { wording, ...file } = JSON.parse(readFileSync(inputs, 'utf8')) as Record<string, unknown>;
  expect(wording).toBe('河南-2023');
  writeFileSync(inputs, JSON.stringify(file));
  const out = folder.at('未选.docx');
  const publish = (...more: string[]) =>
    juesuan('publish', CLEAN, '--inputs', inputs, '--out', out, ...more);
  const refused = await publish();
  expect(refused.exit).toBe(1);
  expect(refused.note).toContain('用 --pack 选写法：河南-2023、上海-2024');
  expect((await publish('--draft')).exit).toBe(0);
  expect((await publish('--pack', '河南-2023')).note).toContain(
    '说明用的是河南（2023 年度）的写法（由人选定）',
  );
  const printed = await juesuan('narrate', CLEAN, '--json');
  expect(printed.exit).toBe(0);
  expect(printed.json()[0]).toMatchObject({ wording: { id: '河南-2023', by: null } });
});

test('a clean workbook with every input given is published without a trace of a draft', async () => {
  const out = folder.at('清.docx');
  const inputs = await filled(CLEAN, '清.json');
  const run = await juesuan('publish', CLEAN, '--inputs', inputs, '--out', out);
  expect(run).toMatchObject({ exit: 0, note: expect.not.stringContaining('没有生成') as string });
  expect(lines(out).join('\n')).not.toMatch(/〔待填|草稿/);
  expect(Object.keys(parts(out)).filter(name => name.includes('header'))).toEqual([]);
  expect(lines(out)).toContain('overview.duties的内容');
  const [review] = (await juesuan('review', out, '--workbook', CLEAN, '--json')).json<{
    findings: readonly { class: string; rule: string }[];
    issues: readonly { class: string; rule: string; message: string }[];
  }>();
  const wrong = [...(review?.findings ?? []), ...(review?.issues ?? [])];
  expect(wrong.filter(one => one.class === 'failed')).toEqual([]);
});

test.each([
  ['a missing input', { 'overview.duties': null }, '概况“单位职责”'],
  ['a gap left in a reason', { 'reason.total': '〔待填：原因〕' }, '〔待填：原因〕'],
])('%s blocks publishing', async (_, change, told) => {
  const out = folder.at(`${told}.docx`);
  const run = await juesuan(
    'publish',
    CLEAN,
    '--inputs',
    await filled(CLEAN, '挡.json', change),
    '--out',
    out,
  );
  expect(run).toMatchObject({ exit: 1, out: '', note: expect.stringContaining(told) as string });
  expect(readdirSync(folder.path)).not.toContain(`${told}.docx`);
  expect(
    (await juesuan('publish', CLEAN, '--inputs', folder.at('挡.json'), '--out', out, '--draft'))
      .exit,
  ).toBe(0);
});

test('inputs and output must be given; a bad inputs file is not used', async () => {
  expect(await juesuan('publish', SEED, '--out', folder.at('a.docx'))).toMatchObject({
    exit: 2,
    note: expect.stringContaining('--inputs') as string,
  });
  expect(await juesuan('publish', SEED, '--inputs', SEED_INPUTS)).toMatchObject({
    exit: 2,
    note: expect.stringContaining('--out') as string,
  });
  expect(
    (await juesuan('publish', SEED, '--inputs', SEED_INPUTS, '--out', folder.at('a.pdf'))).exit,
  ).toBe(2);
  expect(
    (await juesuan('publish', SEED, '--inputs', SEED, '--out', folder.at('a.docx'))).exit,
  ).toBe(3);
  expect(
    (
      await juesuan(
        'publish',
        folder.at('没有.xlsx'),
        '--inputs',
        SEED_INPUTS,
        '--out',
        folder.at('a.docx'),
      )
    ).exit,
  ).toBe(3);
});
