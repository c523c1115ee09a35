/** proofread: what the published text really has wrong is said, and no more; a wrong number is named with its line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { wordFile } from '../wordFile';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const PUBLISHED = fixturePath('sanmenxia-2023.narrative.txt');
const INPUTS = fixturePath('sanmenxia-2023.inputs.json');

test('the published text', async () => {
  const run = await juesuan('proofread', SEED, '--text', PUBLISHED, '--inputs', INPUTS);
  expect(run).toMatchObject({ exit: 1, note: '' });
  expect(run.out).toContain('158 个数字，已核对 156，本单位自填 2，未核对 0');
  expect(run.out.match(/第\d+行/g)).toEqual(['第15行', '第35行', '第36行', '第53行']);
});

test('a wrong number: exit 1, its line, what it should read and the cells', async () => {
  const text = folder.at('改过.txt');
  writeFileSync(
    text,
    readFileSync(PUBLISHED, 'utf8').replace(
      '基本支出2678.10万元，占91.10%',
      '基本支出2687.10万元，占91.10%',
    ),
  );
  const run = await juesuan('proofread', SEED, '--text', text, '--json');
  expect(run.exit).toBe(1);
  expect(JSON.parse(run.out).issues[0]).toMatchObject({
    kind: 'number',
    section: '三',
    line: 6,
    found: '2687.10',
    expected: '2678.10',
    cells: ['支出决算表!D7'],
  });
});

test('no text named is wrong usage; a file that is no text is unreadable', async () => {
  expect((await juesuan('proofread', SEED)).exit).toBe(2);
  expect((await juesuan('proofread', SEED, '--text', SEED)).exit).toBe(3);
});

describe('a text that is not the one wanted gets one clear answer', () => {
  const published = readFileSync(PUBLISHED, 'utf8');
  const given = async (name: string, content: string | Uint8Array) => {
    writeFileSync(folder.at(name), content);
    return juesuan('proofread', SEED, '--text', folder.at(name), '--inputs', INPUTS);
  };

  test('empty', async () => {
    expect((await given('空.txt', ' \n')).out).toContain('文本是空的，没有可核对的内容。');
  });

  test('no narrative at all', async () => {
    expect((await given('纪要.txt', '会议纪要：明天上午九点开会，请12个科室参加。')).out).toContain(
      '没有逐字核对。请确认打开的是同一单位、同一年度的说明。',
    );
  });

  test('another year’s', async () => {
    const { out } = await given('上年.txt', published.replaceAll('2023年', '2022年'));
    expect(out.match(/2022/g)).toHaveLength(1);
    expect(out).toContain('全文写的是 2022 年度，工作簿是 2023 年度的');
  });

  test('another unit’s, written in the same words', async () => {
    const { out } = await given(
      '别家.txt',
      published.replace(/\d+\.\d\d/g, amount => (Number(amount) * 1.37 + 3).toFixed(2)),
    );
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(
      /与表对照的 \d+ 个数里有 \d+ 个不符.*请确认打开的说明和工作簿是同一单位、同一年度的/,
    );
  });

  test('another province’s', async () => {
    const { out } = await given(
      '上海.txt',
      readFileSync(fixturePath('sh-putuo-finance-2024.narrative.txt')),
    );
    // Read by that province's words, it is told apart by its amounts and by its year: one sentence each.
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toMatch(
      /与表对照的 \d+ 个数里有 \d+ 个不符.*请确认打开的说明和工作簿是同一单位、同一年度的/,
    );
    expect(out).toContain('全文写的是 2024 年度，工作簿是 2023 年度的');
  });

  test('1 MB', async () => {
    const { out, note } = await given('长.txt', published.repeat(260));
    expect(note).toMatch(/全文 \d{7} 字，只核对了前 200000 字/);
    expect(out).toContain('已核对 156');
  });

  test('a Word document with a table and footnotes is read as its paragraphs', async () => {
    const { out } = await given('说明.docx', wordFile(published));
    expect(out.match(/第\d+行/g)).toEqual(['第16行', '第36行', '第37行', '第54行']);
    expect(out).not.toContain('12.34');
  });
});
