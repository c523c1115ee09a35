/** An amount that was not read, from the command line: status, report, publishing, narrative; a workbook without any. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/grid';
import { FileWorkbook, openWorkbook, saveWorkbook, snapshotOf } from '../../src/hosts/file';
import { Folder, fixturePath, juesuan } from './run';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const INPUTS = fixturePath('sanmenxia-2023.inputs.json');

/** A copy of the seed in which `change` gives what a cell holds instead; `undefined`: as it is. */
async function copy(
  name: string,
  change: (cell: { sheet: string; address: string; value: CellValue }) => CellValue | undefined,
  from = SEED,
): Promise<string> {
  const bytes = new Uint8Array(readFileSync(from));
  const model = openWorkbook(bytes, name);
  if (!model.ok) throw new Error(sayChinese(model.error));
  const ops = snapshotOf(model.value).grids.flatMap(({ sheet, row, column, values }) =>
    values.flatMap((line, r) =>
      line.flatMap((expected, c) => {
        const address = `${String.fromCharCode(65 + column + c)}${String(row + r + 1)}`;
        const value = change({ sheet, address, value: expected });
        return value === undefined
          ? []
          : [{ kind: 'setCell' as const, cell: { sheet, address }, expected, value }];
      }),
    ),
  );
  const workbook = new FileWorkbook(model.value);
  const applied = await workbook.apply({ title: TITLE, ops });
  const saved = applied.ok ? await saveWorkbook(bytes, workbook.model) : applied;
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  writeFileSync(folder.at(name), saved.value);
  return folder.at(name);
}

const in3 = (text: CellValue) => (cell: { sheet: string; address: string }) =>
  cell.sheet === '支出决算表' && cell.address === 'D10' ? text : undefined;

interface CheckLine {
  status: string;
  reason: string | null;
  counts: { exact: number; failed: number };
  findings: { rule: string; class: string; cells: { address: string; shown: string }[] }[];
  suspects: {
    certainty: string;
    explanations: { cells: { address: string; implied: string | null; kind: string }[] }[];
  }[];
}

test('one cell: status 1, the finding, the value it should have', async () => {
  const run = await juesuan('check', await copy('one.xlsx', in3('2238。48')), '--json');
  expect(run.exit).toBe(1);
  const [line] = run.json<CheckLine>();
  expect(line?.findings.filter(({ rule }) => rule === 'T0-01')).toMatchObject([
    { class: 'failed', cells: [{ address: 'D10', shown: '2238。48' }] },
  ]);
  const suspect = line?.suspects.find(({ explanations }) =>
    explanations[0]?.cells.some(({ kind }) => kind === 'noAmount'),
  );
  expect(suspect).toMatchObject({
    certainty: 'certain',
    explanations: [{ cells: [{ address: 'D10', implied: '2238.48' }] }],
  });
});

test('publishing is refused, a draft lists it, and the narrative does not print it', async () => {
  const path = await copy('publish.xlsx', cell =>
    cell.sheet === '支出决算表' && cell.address === 'D7' ? '2678。10' : undefined,
  );
  const out = folder.at('out.docx');
  const refused = await juesuan('publish', path, '--inputs', INPUTS, '--out', out);
  expect(refused.exit).toBe(1);
  expect(refused.note).toMatch(/校验错误 T0-01：支出决算表.*是“2678。10”，不是金额/);
  const draft = await juesuan('publish', path, '--inputs', INPUTS, '--out', out, '--draft');
  expect(draft.exit).toBe(1);
  expect(draft.note).toMatch(/T0-01/);
  const told = await juesuan('narrate', path, '--inputs', INPUTS, '--json');
  const [narrative] = told.json<{
    paragraphs: { text: string; spans: { cells: string[] }[] }[];
    problems: string[];
  }>();
  const shown = narrative?.paragraphs.filter(({ spans }) =>
    spans.some(({ cells }) => cells.includes('支出决算表!D7')),
  );
  expect(shown).toEqual([]);
  expect(narrative?.paragraphs.some(({ text }) => text.includes('〔待填：公开03表的'))).toBe(true);
  expect(narrative?.problems.join()).toMatch(/“支出决算表”的 D7 是“2678。10”，不是金额/);
});

test('a missing table stands in the line of the counts and in the report, and nothing is published', async () => {
  const path = await copy('missing.xlsx', ({ sheet, value }) =>
    sheet === '支出决算表' && value !== null ? null : undefined,
  );
  const report = folder.at('report.html');
  const run = await juesuan('check', path, '--report', report);
  expect(run.out).toMatch(
    /(?:没有发现错误|\d+ 处错误) {2}提示 .*未检查 \d+ {2}没有读到 公开03表\n/,
  );
  expect(readFileSync(report, 'utf8')).toMatch(/没有读到 公开03表/);
  const published = await juesuan(
    'publish',
    path,
    '--inputs',
    INPUTS,
    '--out',
    folder.at('missing.docx'),
  );
  expect(published.exit).toBe(1);
  expect(published.note).toMatch(/公开03表 支出决算表没有读到，九张表要齐全才能公开/);
});

test('not one amount of the tables: 未能读取, status 3, in the bulk line and the report; explained on request', async () => {
  const path = await copy('none.xlsx', ({ sheet, address, value }) => {
    if (!/决算/.test(sheet)) return value === null ? undefined : null;
    const isAmount = !Number.isInteger(value) || (/三公/.test(sheet) && address.endsWith('8'));
    return typeof value === 'number' && isAmount ? '#REF!' : undefined;
  });
  const run = await juesuan('check', path, '--json');
  expect(run.exit).toBe(3);
  expect(run.json<CheckLine>()[0]).toMatchObject({
    status: 'unreadable',
    reason: expect.stringMatching(/没有读出.*例如 [A-Z]\d+ 是错误值 #REF!。请修正公式/) as string,
    counts: { exact: 0, failed: 0 },
    findings: [],
  });
  const report = folder.at('bulk.html');
  const bulk = await juesuan('check', path, SEED, '--report', report);
  expect(bulk.exit).toBe(3);
  expect(bulk.out).toMatch(/1 个未能读取。/);
  expect(bulk.note).toMatch(/none\.xlsx：“收入支出决算总表”等 \d 张表没有读出/);
  expect(readFileSync(report, 'utf8')).toMatch(/未能读取/);
  expect(
    (await juesuan('publish', path, '--inputs', INPUTS, '--out', folder.at('n.docx'))).exit,
  ).toBe(3);
  const explained = await juesuan('check', path, '--explain');
  expect(explained.exit).toBe(0);
  expect(explained.out).toMatch(/T3 支出决算表/);
});

const CLEAN = fixturePath('corrupted/clean/gen4-jiedao.xlsx');

test('not one amount in any table: nothing was checked', async () => {
  const none = ({ value }: { value: CellValue }) => (typeof value === 'number' ? null : undefined);
  const run = await juesuan('check', await copy('none.xlsx', none, CLEAN), '--json');
  expect(run.exit).toBe(3);
  expect(run.json<CheckLine>()).toMatchObject([
    { status: 'unreadable', reason: expect.stringContaining('没有可校验的金额') },
  ]);
});

test('a table that is there and was not read: no success, though the others are right', async () => {
  expect((await juesuan('check', CLEAN)).exit).toBe(0);
  const hidden = ({ sheet, value }: { sheet: string; value: CellValue }) =>
    sheet === '附表3' && typeof value === 'number' ? '***' : undefined;
  const run = await juesuan('check', await copy('hidden.xlsx', hidden, CLEAN), '--json');
  expect(run.json<CheckLine>()).toMatchObject([{ status: 'read', counts: { failed: 0 } }]);
  expect(run.exit).toBe(3);
});
