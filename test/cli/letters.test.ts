/** --letters and --since: what a unit is told, in whose template, and what has changed since the last time. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wordText } from '../../src/hosts/document/text';
import { letterTemplate } from '../../src/hosts/file/word';
import { recordFrom } from '../../src/cli/record/record';
import { LastRun, sinceLast } from '../../src/cli/record/since';
import { assertStrict } from '../strictFile';
import { wordFile } from '../wordFile';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const WRONG = fixturePath('corrupted/c010-gen4-jiedao.xlsx');
const RIGHT = fixturePath('corrupted/clean/gen4-jiedao.xlsx');

/** Word splits what one types into runs as it likes. */
function splitRuns(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const split = text.replace('{{单位', '{{单</w:t></w:r><w:r><w:t>位');
  return zipSync({ ...parts, 'word/document.xml': strToU8(split) });
}

function textOf(path: string): string {
  const bytes = new Uint8Array(readFileSync(path));
  assertStrict(bytes);
  const text = wordText(bytes);
  return text.ok ? text.value : '';
}

test('a letter: to the unit, each problem with its place, what stands there and what should; a column for the reply', async () => {
  const into = folder.at('反馈 一');
  const bad = folder.at('坏.xlsx');
  writeFileSync(bad, 'PK 不是');
  const run = await juesuan('check', WRONG, bad, '--brief', '--letters', into);
  expect(run.exit).toBe(3);
  expect(run.note).toContain(`反馈意见 2 份已写入 ${into}。`);
  expect(readdirSync(into).sort()).toEqual([
    '东桥区和平街道办事处（虚构） c010-gen4-jiedao 反馈意见.docx',
    '坏 反馈意见.docx',
  ]);
  const text = textOf(`${into}/东桥区和平街道办事处（虚构） c010-gen4-jiedao 反馈意见.docx`);
  expect(text).toContain('东桥区和平街道办事处（虚构）：\n你单位报送的 2024 年度 部门决算公开表');
  expect(text).toContain('发现错误 1 处');
  expect(text).toContain('序号\n问题\n位置\n现为\n应为\n单位答复\n1\n');
  expect(text).toContain('附表5!C10\n105.89\n1058.91\n');
  expect(text).not.toMatch(/\{\{|undefined|null/);
  expect(textOf(`${into}/坏 反馈意见.docx`)).toContain('文件没有能读取');
});

test("a bureau's own template keeps its words; one that says nothing of the problems is refused", async () => {
  const template = folder.at('模板.docx');
  expect((await juesuan('template', '--out', template)).exit).toBe(0);
  expect(textOf(template)).toContain('{{单位}}：');
  const own = folder.at('自己.docx');
  writeFileSync(own, splitRuns(wordFile('某某财政局致 {{单位}}\n{{问题}}')));
  const into = folder.at('反馈');
  expect((await juesuan('check', WRONG, '--letters', into, '--letter-template', own)).exit).toBe(1);
  const [letter = ''] = readdirSync(into);
  expect(textOf(`${into}/${letter}`)).toMatch(
    /^某某财政局致 东桥区和平街道办事处（虚构）\n+序号\n/,
  );
  for (const [words, said] of [
    ['{{单位}}', '没有 {{问题}}'],
    ['{{问题}}{{局长}}', '{{局长}} 不认识'],
  ] as const) {
    writeFileSync(own, wordFile(words));
    const refused = await juesuan(
      'check',
      WRONG,
      '--letters',
      folder.at('无'),
      '--letter-template',
      own,
    );
    expect([refused.exit, refused.note]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(existsSync(folder.at('无'))).toBe(false);
});

test('--since: fixed, new and what remains, in text, in JSON and in the letter', async () => {
  const last = folder.at('last.ndjson');
  mkdirSync(folder.at('后'));
  writeFileSync(last, (await juesuan('check', WRONG, '--json')).out);
  const now = await juesuan(
    'check',
    RIGHT,
    '--json',
    '--since',
    last,
    '--letters',
    folder.at('后'),
  );
  expect(now.json<{ since: object }>()[0]?.since).toMatchObject({
    fixed: [{ message: '附表5 C10 应为 1058.91（小数点错位）' }],
    added: [],
    remaining: [],
  });
  expect(textOf(`${folder.at('后')}/${readdirSync(folder.at('后'))[0] ?? ''}`)).toContain(
    '已改正 1 处',
  );
  const same = await juesuan('check', WRONG, '--since', last);
  expect(same.out).toContain('与上次相比：改正 0 处，新出现 0 处，未改正 1 处，已说明原因 0 处');
  writeFileSync(last, '不是 JSON\n');
  expect((await juesuan('check', WRONG, '--since', last)).exit).toBe(2);
});

test('a problem that moved down a row is the same; one that was accepted with a reason is answered', async () => {
  const record = recordFrom((await juesuan('check', WRONG, '--json')).out);
  if (!record) throw new Error('no record');
  const moved = structuredClone(record);
  for (const one of moved.findings)
    for (const cell of one.cells)
      cell.address = cell.address.replace(/\d+/, row => String(Number(row) + 1));
  expect(sinceLast(record, moved)).toMatchObject({ fixed: [], added: [], remaining: [{}] });
  const answered = structuredClone(record);
  answered.ignored = record.findings
    .filter(one => one.class === 'failed')
    .map(({ rule, class: judged, message, cells }) => ({
      rule,
      class: judged,
      message,
      cells,
      reason: '上级已批复',
    }));
  answered.findings = [];
  answered.suspects = [];
  expect(sinceLast(record, answered)).toMatchObject({
    fixed: [],
    answered: [{ reason: '上级已批复' }],
  });
  expect(
    new LastRun([record, { ...record, file: 'other.xlsx' }]).of({ ...record, file: 'third.xlsx' }),
  ).toBe('several');
});

test('the template that ships is a document of Word', async () => {
  assertStrict(await letterTemplate());
});
