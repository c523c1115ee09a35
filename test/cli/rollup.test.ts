/** rollup: the summary first, then the units; who moves the difference, where, and what is not compared. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Folder, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const RIGHT = 'corrupted/clean/gen4-jiedao.xlsx';
const WRONG = 'corrupted/c010-gen4-jiedao.xlsx';

test('a summary of one unit is that unit; its wrong cell is named, with what the sum would have', async () => {
  mkdirSync(folder.at('各单位'));
  const summary = folder.copy(RIGHT, '汇总.xlsx');
  folder.copy(RIGHT, '各单位/街道.xlsx');
  const same = await juesuan('rollup', summary, folder.at('各单位'), '--json');
  expect(same.exit).toBe(0);
  expect(same.json()[0]).toMatchObject({
    schema: 'juesuan/rollup@1',
    counts: { failed: 0, tail: 0 },
    movers: [],
  });
  folder.copy(WRONG, '各单位/街道.xlsx');
  const run = await juesuan('rollup', summary, folder.at('各单位'), '--json');
  expect(run.exit).toBe(1);
  expect(run.json()[0]).toMatchObject({
    counts: { failed: 1 },
    differences: [
      {
        table: 'T5',
        row: '2010508',
        summary: { sheet: '附表5', address: 'C10' },
        sum: '105.89',
        difference: '953.02',
      },
    ],
    movers: [
      {
        certainty: 'certain',
        cause: 'value',
        units: [{ file: folder.at('各单位', '街道.xlsx') }],
        cells: [{ sheet: '附表5', address: 'C10', shown: '105.89', implied: '1058.91' }],
      },
    ],
  });
  expect((await juesuan('rollup', summary, folder.at('各单位'))).out).toContain(
    `  错在“东桥区和平街道办事处（虚构）”（${folder.at('各单位', '街道.xlsx')}），能解释 1 处差额\n      附表5!C10 现为 105.89，按汇总推算约为 1058.91万元\n`,
  );
});

test('a unit that cannot be read is told; one that is there twice is added once; without units there is nothing to do', async () => {
  const summary = folder.copy(RIGHT, '合.xlsx');
  const [one, two] = [folder.copy(RIGHT, '一.xlsx'), folder.copy(RIGHT, '二.xlsx')];
  writeFileSync(folder.at('坏.xlsx'), '');
  const run = await juesuan('rollup', summary, one, two, folder.at('坏.xlsx'));
  expect(run.exit).toBe(3);
  expect(run.note).toContain('只加了前一份');
  expect(run.out).toContain(`没有加上 ${folder.at('坏.xlsx')}`);
  expect((await juesuan('rollup', summary)).exit).toBe(2);
  expect((await juesuan('rollup', folder.at('坏.xlsx'), one, '--json')).json()[0]).toMatchObject({
    status: 'unreadable',
  });
});
