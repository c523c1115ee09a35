/** A zip file of workbooks: each an answer of its own; what cannot be read in it is said. */
import { readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const CLEAN = new Uint8Array(readFileSync(fixturePath('corrupted/clean/gen1-jiaoyu.xlsx')));
const TEXT = new TextEncoder().encode('x');

function archive(name: string, files: Record<string, Uint8Array>): string {
  writeFileSync(folder.at(name), zipSync(files));
  return folder.at(name);
}

interface Line {
  readonly file: string;
  readonly status: string;
  readonly reason: string | null;
}

const PACKED = archive('报送.zip', {
  '部门A.xlsx': CLEAN,
  '二级/部门B.xlsx': CLEAN,
  '二级/~$部门B.xlsx': TEXT,
  '__MACOSX/._部门A.xlsx': TEXT,
  '坏的.xlsx': TEXT,
  '说明.txt': TEXT,
  '再一层.zip': zipSync({ '部门C.xlsx': CLEAN }),
});

test('check: each workbook in it is a file of its own, what is not read has its reason', async () => {
  const run = await juesuan('check', '--json', PACKED);
  const lines = run.json<Line>();
  expect(lines.map(({ file, status }) => [file.slice(PACKED.length + 1), status])).toEqual([
    ['二级/部门B.xlsx', 'read'],
    ['再一层.zip', 'unreadable'],
    ['坏的.xlsx', 'unreadable'],
    ['部门A.xlsx', 'read'],
  ]);
  expect(lines[1]?.reason).toContain('压缩包里的压缩包');
  expect(run.exit).toBe(3);
});

test('one of them is a path like any other', async () => {
  const [line] = (await juesuan('read', '--json', `${PACKED}/部门A.xlsx`)).json<Line>();
  expect(line?.status).toBe('read');
  const run = await juesuan('read', '--json', `${PACKED}/部门Z.xlsx`);
  expect([run.exit, run.json<Line>()[0]?.reason]).toEqual([3, '压缩包里没有“部门Z.xlsx”。']);
  const marked = await juesuan('mark', `${PACKED}/部门A.xlsx`, '--out', folder.at('标记.xlsx'));
  expect(marked.exit).toBe(0);
});

test('names as Windows packs them in China; without workbooks; with a password', async () => {
  const bytes = zipSync({ 'AB.xlsx': CLEAN });
  // 决 in GBK is two bytes, as long as AB; no flag says in which encoding the name is.
  for (let at = 0; at < bytes.length - 6; at += 1)
    if (String.fromCharCode(...bytes.subarray(at, at + 7)) === 'AB.xlsx')
      bytes.set([0xbe, 0xf6], at);
  writeFileSync(folder.at('gbk.zip'), bytes);
  const [line] = (await juesuan('read', '--json', folder.at('gbk.zip'))).json<Line>();
  expect([line?.file, line?.status]).toEqual([`${folder.at('gbk.zip')}/决.xlsx`, 'read']);
  const nothing = await juesuan('read', '--json', archive('空.zip', { 'a.txt': TEXT }));
  expect(nothing.json<Line>()[0]?.reason).toContain('压缩包里没有工作簿');
  const locked = zipSync({ 'a.xlsx': CLEAN });
  for (let at = 0; at < locked.length; at += 1)
    if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1)
      locked[at + 8]! |= 1;
  writeFileSync(folder.at('密.zip'), locked);
  const refused = await juesuan('read', '--json', folder.at('密.zip'));
  expect(refused.json<Line>()[0]?.reason).toContain('压缩包加了密码');
});
