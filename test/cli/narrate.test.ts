/** inputs and narrate: an empty form, one harvested from the published text, and the text printed again from it. */
import { wordText } from '../../src/hosts/document/text';
import { readFileSync, writeFileSync } from 'node:fs';
import { accountsOf } from '../../src/app/check/check';
import { inputsPlan } from '../../src/app/narrative/inputs';
import { DEFAULT_PREFERENCES, putPreferences } from '../../src/app/preferences';
import { FileWorkbook, openWorkbook, saveWorkbook, snapshotOf } from '../../src/hosts/file';
import { Folder, fixturePath, juesuan } from './run';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const PUBLISHED = fixturePath('sanmenxia-2023.narrative.txt');
const INPUTS = folder.at('填报.json');

beforeAll(async () => {
  const run = await juesuan('inputs', SEED, '--from-text', PUBLISHED, '--out', INPUTS);
  expect(run).toMatchObject({ exit: 0, note: '' });
});

test('without inputs the gaps are named and nothing is invented', async () => {
  const run = await juesuan('narrate', SEED);
  expect(run.exit).toBe(0);
  expect(run.out).toContain('2023年度收入合计2939.71万元');
  expect(run.out).toContain('〔待填：');
  expect(run.note).toMatch(/还有 \d+ 项待填：\n(?: {2}\S.*\n)+/);
});

test('last year’s workbook answers what its tables hold, blank fields only; 机关运行经费 with a word', async () => {
  const prior = fixturePath('sanmenxia-2022.xlsx');
  const out = folder.at('上年.json');
  const run = await juesuan('inputs', SEED, '--prior', prior, '--out', out);
  expect(run.note).toContain('上年机关运行经费按上年工作簿的公用经费合计 234.20 万元填入');
  const { values } = JSON.parse(readFileSync(out, 'utf8')) as { values: Record<string, string> };
  expect(Object.entries(values).filter(([, value]) => value !== null)).toEqual([
    ['prior.total', '2661.19'],
    ['prior.fiscal', '2660.89'],
    ['prior.generalBudget', '2660.89'],
    ['prior.operating', '234.20'],
  ]);
});

test('the form as the sheet 填报 of a copy: it prints the same text', async () => {
  const out = folder.at('填报.xlsx');
  await juesuan('inputs', SEED, '--from-text', PUBLISHED, '--out', out);
  expect((await juesuan('narrate', out)).out).toBe(
    readFileSync(PUBLISHED, 'utf8').replace(/\n*$/, '\n'),
  );
});

test('an empty form has every field with its label and no value', async () => {
  const out = folder.at('空.json');
  await juesuan('inputs', SEED, '--out', out);
  const form = JSON.parse(readFileSync(out, 'utf8')) as {
    schema: string;
    unit: string;
    year: number;
    values: Record<string, string | null>;
    labels: Record<string, string>;
  };
  expect(form).toMatchObject({
    schema: 'juesuan/inputs@1',
    unit: '三门峡市人民政府办公室',
    year: 2023,
  });
  expect(new Set(Object.values(form.values))).toEqual(new Set([null]));
  expect(Object.keys(form.labels)).toEqual(Object.keys(form.values));
});

test('the published text, character for character: as text, as Word document, in the workbook', async () => {
  const published = readFileSync(PUBLISHED, 'utf8').trimEnd().split('\n');
  expect((await juesuan('narrate', SEED, '--inputs', INPUTS)).out.trimEnd().split('\n')).toEqual(
    published,
  );
  for (const extension of ['txt', 'docx', 'xlsx']) {
    expect(
      await juesuan('narrate', SEED, '--inputs', INPUTS, '--out', folder.at(`说明.${extension}`)),
    ).toMatchObject({ exit: 0, out: '' });
  }
  expect(readFileSync(folder.at('说明.txt'), 'utf8').trimEnd().split('\n')).toEqual(published);
  const word = wordText(new Uint8Array(readFileSync(folder.at('说明.docx'))));
  expect(word.ok && word.value.split('\n')).toEqual(published);
  const book = openWorkbook(new Uint8Array(readFileSync(folder.at('说明.xlsx'))), '');
  const sheet = book.ok
    ? snapshotOf(book.value).grids.find(grid => grid.sheet === '说明')
    : undefined;
  expect(
    sheet?.values
      .slice(1)
      .map(row => row[2])
      .join('\n')
      .split('\n'),
  ).toEqual(published);
});

test('the sheet 填报 of a workbook, its number cells guarded, gives the same form, and the same text', async () => {
  const original = new Uint8Array(readFileSync(SEED));
  const opened = openWorkbook(original, 'a.xlsx');
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  const snapshot = snapshotOf(opened.value);
  const { values } = JSON.parse(readFileSync(INPUTS, 'utf8')) as {
    values: Record<string, string | null>;
  };
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  );
  const plan = inputsPlan(snapshot, accountsOf(snapshot), given);
  if (!plan.ok || !(await new FileWorkbook(opened.value).apply(plan.value)).ok)
    throw new Error('not written');
  const saved = await saveWorkbook(original, opened.value);
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  writeFileSync(folder.at('带填报.xlsx'), saved.value);
  const again = openWorkbook(saved.value, '');
  expect(
    new Set(again.ok ? again.value.sheets.at(-1)?.validations.map(({ type }) => type) : []),
  ).toEqual(new Set(['decimal', 'whole', 'list']));
  await juesuan('inputs', folder.at('带填报.xlsx'), '--out', folder.at('表上.json'));
  expect(readFileSync(folder.at('表上.json'), 'utf8')).toBe(readFileSync(INPUTS, 'utf8'));
  expect((await juesuan('narrate', folder.at('带填报.xlsx'))).out).toBe(
    readFileSync(PUBLISHED, 'utf8').replace(/\n*$/, '\n'),
  );
});

test('the form harvested from the Word document is the same', async () => {
  const word = folder.at('来自.docx');
  await juesuan('narrate', SEED, '--inputs', INPUTS, '--out', word);
  await juesuan('inputs', SEED, '--from-text', word, '--out', folder.at('再.json'));
  expect(readFileSync(folder.at('再.json'), 'utf8')).toBe(readFileSync(INPUTS, 'utf8'));
});

test('a text in the old Chinese encoding is read; what is no text is said', async () => {
  const line = Buffer.from([0xb2, 0xbf, 0xc3, 0xc5]);
  writeFileSync(folder.at('gbk.txt'), line);
  expect(
    (
      await juesuan(
        'inputs',
        SEED,
        '--from-text',
        folder.at('gbk.txt'),
        '--out',
        folder.at('b.json'),
      )
    ).exit,
  ).toBe(0);
  expect(
    await juesuan('inputs', SEED, '--from-text', SEED, '--out', folder.at('c.json')),
  ).toMatchObject({ exit: 3, note: expect.stringContaining('不是 Word 文档') as string });
});

test('as JSON every number has its cells', async () => {
  const run = await juesuan('narrate', SEED, '--inputs', INPUTS, '--json');
  const [line] = run.json<{
    schema: string;
    paragraphs: {
      section: string;
      text: string;
      spans: { slot: string; from: number; to: number; cells: string[] }[];
    }[];
    missing: string[];
  }>();
  expect(line).toMatchObject({ schema: 'juesuan/narrative@1', missing: [] });
  const paragraph = line?.paragraphs.find(candidate =>
    candidate.text.startsWith('2023年度收入合计'),
  );
  expect(
    paragraph?.spans.map(span => [paragraph.text.slice(span.from, span.to), span.cells[0]]),
  ).toContainEqual(['2939.71', '收入决算表!C7']);
});

test('last year’s text: its totals as last year’s amounts, its words marked, what was not taken is said', async () => {
  const text = folder.at('上年说明.txt');
  const years = (words: string) =>
    words.replaceAll('2022年度', '2021年度').replace(/2023年/g, '2022年');
  writeFileSync(text, years(readFileSync(PUBLISHED, 'utf8')));
  const out = folder.at('上年.json');
  const run = await juesuan('inputs', SEED, '--from-text', text, '--out', out);
  expect(run.exit).toBe(0);
  expect(run.note).toContain('说明是 2022 年度的，工作簿是 2023 年度的');
  const { values, notes } = JSON.parse(readFileSync(out, 'utf8')) as {
    values: Record<string, string | null>;
    notes: string[];
  };
  expect(values).toMatchObject({
    'prior.total': '2939.71',
    'reason.total': '〔2022年度的说明写的，请核对〕津贴补贴、退休费等人员经费增加',
    'budget.total': null,
    'procurement.goods': null,
    'vehicles.other': null,
  });
  expect(run.note.startsWith(notes.join('\n'))).toBe(true);
  const printed = await juesuan('narrate', SEED, '--inputs', out);
  expect(printed.out).toContain('〔2022年度的说明写的，请核对〕');
});

test('the year before: its totals fill what the text says of it; what is given wins', async () => {
  const before = folder.at('上年.xlsx');
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(readFileSync(SEED)));
  for (const name of Object.keys(parts).filter(part => part.startsWith('xl/worksheets'))) {
    parts[name] = strToU8(
      strFromU8(parts[name] ?? new Uint8Array())
        .replaceAll('2023 &#24180;&#24230;', '2022 &#24180;&#24230;')
        .replaceAll('2023 年度', '2022 年度'),
    );
  }
  writeFileSync(before, zipSync(parts));
  const filled = await juesuan('narrate', SEED, '--prior', before, '--json');
  const gaps = ['prior.total', 'prior.fiscal', 'prior.generalBudget'];
  expect(
    (await juesuan('narrate', SEED, '--json')).json<{ missing: string[] }>()[0]?.missing,
  ).toEqual(expect.arrayContaining(gaps));
  expect(filled.json<{ missing: string[] }>()[0]?.missing.filter(id => gaps.includes(id))).toEqual(
    [],
  );
  expect((await juesuan('narrate', SEED, '--prior', before, '--inputs', INPUTS)).out).toBe(
    (await juesuan('narrate', SEED, '--inputs', INPUTS)).out,
  );
  const same = await juesuan('narrate', SEED, '--prior', SEED);
  expect(same.note).toContain('没有用它');
  expect((await juesuan('narrate', SEED, '--prior', folder.at('没有.xlsx'))).exit).toBe(3);
});

test('inputs of another year, or that are no inputs, are not used', async () => {
  const other = JSON.parse(readFileSync(INPUTS, 'utf8')) as object;
  writeFileSync(folder.at('去年.json'), JSON.stringify({ ...other, year: 2022 }));
  writeFileSync(folder.at('不是.json'), '{"a":1}');
  for (const name of ['去年.json', '不是.json', '没有.json']) {
    const run = await juesuan('narrate', SEED, '--inputs', folder.at(name), '--json');
    expect(run.exit).toBe(3);
    expect(run.json()[0]).toMatchObject({
      schema: 'juesuan/narrative@1',
      status: 'unreadable',
      paragraphs: [],
      missing: [],
    });
  }
});

describe('the unit’s style', () => {
  test('what it calls itself', async () => {
    const run = await juesuan('narrate', SEED, '--inputs', INPUTS, '--subject', '本部门');
    // Left in the words that a person gave.
    expect(run.out.match(/我单位/g)).toEqual(['我单位']);
    expect(run.out).toContain('我单位部分年初拟定项目未开展');
    expect(run.out).toContain('本部门2023年度没有政府性基金收入');
  });

  test('no rate on a budget of 0', async () => {
    const rates = (text: string): number => text.match(/完成预算的0\.00%/g)?.length ?? 0;
    const plain = await juesuan('narrate', SEED, '--inputs', INPUTS);
    const without = await juesuan('narrate', SEED, '--inputs', INPUTS, '--zero-rate', '不写');
    expect([rates(plain.out), rates(without.out)]).toEqual([2, 0]);
  });

  test('items of 0 listed, which reading the text back leaves as they are', async () => {
    const run = await juesuan(
      'narrate',
      SEED,
      '--inputs',
      INPUTS,
      '--list-zero',
      '列出',
      '--out',
      folder.at('列出.txt'),
    );
    expect(run.exit).toBe(0);
    const text = readFileSync(folder.at('列出.txt'), 'utf8');
    expect(text).toContain('财政拨款收入2939.71万元，占100.00%；上级补助收入0.00万元，占0.00%；');
    const issues = async (path: string): Promise<unknown[]> =>
      (await juesuan('proofread', SEED, '--inputs', INPUTS, '--text', path, '--json')).json<{
        issues: unknown[];
      }>()[0]?.issues ?? [];
    expect(await issues(folder.at('列出.txt'))).toHaveLength((await issues(PUBLISHED)).length);
  });

  test('is read from a text with its inputs, and comes back with them; what is said on the command line wins', async () => {
    const text = readFileSync(PUBLISHED, 'utf8')
      .replaceAll('我单位', '我部门')
      .replaceAll('，完成预算的0.00%', '');
    writeFileSync(folder.at('我部门.txt'), text);
    await juesuan(
      'inputs',
      SEED,
      '--from-text',
      folder.at('我部门.txt'),
      '--out',
      folder.at('我部门.json'),
    );
    expect(JSON.parse(readFileSync(folder.at('我部门.json'), 'utf8'))).toMatchObject({
      style: { subject: '我部门', zeroRate: '不写' },
    });
    expect((await juesuan('narrate', SEED, '--inputs', folder.at('我部门.json'))).out).toBe(
      text.replace(/\n*$/, '\n'),
    );
    const other = (
      await juesuan('narrate', SEED, '--inputs', folder.at('我部门.json'), '--subject', '本部门')
    ).out;
    expect([
      other.includes('本部门2023年度没有政府性基金收入'),
      other.includes('完成预算的0.00%'),
    ]).toEqual([true, false]);
    // The published text is written as the province has it: nothing to note.
    expect(JSON.parse(readFileSync(INPUTS, 'utf8'))).not.toHaveProperty('style');
  });

  test('kept in the workbook it is the style of narrate, publish and the form', async () => {
    const original = new Uint8Array(readFileSync(SEED));
    const opened = openWorkbook(original, 'a.xlsx');
    if (!opened.ok) throw new Error(sayChinese(opened.error));
    const style = { subject: '本部门', zeroRate: '不写', zeroList: '列出' };
    await new FileWorkbook(opened.value).apply({
      title: TITLE,
      ops: [putPreferences({ state: {} }, { ...DEFAULT_PREFERENCES, style })],
    });
    const saved = await saveWorkbook(original, opened.value);
    if (!saved.ok) throw new Error(sayChinese(saved.error));
    const styled = folder.at('有写法.xlsx');
    writeFileSync(styled, saved.value);
    const signs = (text: string) => [
      text.includes('本部门2023年度没有政府性基金收入'),
      text.includes('完成预算的0.00%'),
      text.includes('上级补助收入0.00万元'),
    ];
    expect(signs((await juesuan('narrate', styled, '--inputs', INPUTS)).out)).toEqual([
      true,
      false,
      true,
    ]);
    expect(
      (
        await juesuan(
          'publish',
          styled,
          '--inputs',
          INPUTS,
          '--draft',
          '--out',
          folder.at('稿.docx'),
        )
      ).exit,
    ).toBe(1);
    const published = wordText(new Uint8Array(readFileSync(folder.at('稿.docx'))));
    expect(signs(published.ok ? published.value : '')).toEqual([true, false, true]);
    const asSeed = ['--subject', '我单位', '--zero-rate', '写', '--list-zero', '不列'];
    await juesuan(
      'publish',
      styled,
      '--inputs',
      INPUTS,
      '--draft',
      '--out',
      folder.at('稿2.docx'),
      ...asSeed,
    );
    const again = wordText(new Uint8Array(readFileSync(folder.at('稿2.docx'))));
    expect(signs(again.ok ? again.value : '')).toEqual([false, true, false]);
  });

  test('another word is wrong usage, with those that there are', async () => {
    expect(await juesuan('narrate', SEED, '--subject', '咱们')).toMatchObject({
      exit: 2,
      note: expect.stringContaining('我单位、我部门、本部门') as string,
    });
  });
});
