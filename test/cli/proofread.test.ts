/** proofread: what the published text really has wrong is said, and no more; a wrong number is named with its line. */
import { readFileSync, writeFileSync } from 'node:fs';
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
  writeFileSync(text, readFileSync(PUBLISHED, 'utf8').replace('基本支出2678.10万元，占91.10%', '基本支出2687.10万元，占91.10%'));
  const run = await juesuan('proofread', SEED, '--text', text, '--json');
  expect(run.exit).toBe(1);
  expect(JSON.parse(run.out).issues[0]).toMatchObject({ kind: 'number', section: '三', line: 6, found: '2687.10', expected: '2678.10', cells: ['支出决算表!D7'] });
});

test('no text named is wrong usage; a file that is no text is unreadable', async () => {
  expect((await juesuan('proofread', SEED)).exit).toBe(2);
  expect((await juesuan('proofread', SEED, '--text', SEED)).exit).toBe(3);
});
