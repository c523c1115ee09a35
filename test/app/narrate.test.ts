/**
 * The 说明 and 填报 sheets over a workbook that is really written: made once, brought up to date, a person's words kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, checkSnapshot } from '../../src/app/check';
import { inputsOf, inputsPlan } from '../../src/app/inputs';
import { narrateReport, narrativePlan } from '../../src/app/narrate';
import { scorePlan, scoreReport } from '../../src/app/score';
import type { Result } from '../../src/core/result';
import { FileWorkbook, openWorkbook } from '../../src/hosts/file';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function seed(): FileWorkbook {
  const bytes = readFileSync(join(__dirname, '..', 'fixtures', 'sanmenxia-2023.xlsx'));
  return new FileWorkbook(value(openWorkbook(new Uint8Array(bytes), 'sanmenxia-2023.xlsx')));
}

async function narrateInto(workbook: FileWorkbook): Promise<void> {
  const snapshot = value(await workbook.read());
  const { narrative } = narrateReport(snapshot, accountsOf(snapshot));
  value(await workbook.apply(value(narrativePlan(snapshot, narrative))));
}

/** Row of the 说明 sheet by paragraph id: text and state. */
async function paragraph(workbook: FileWorkbook, id: string): Promise<{ row: number; text: unknown; state: unknown }> {
  const snapshot = value(await workbook.read());
  const rows = snapshot.grids.find(grid => grid.sheet === '说明')?.values ?? [];
  const row = rows.findIndex(cells => cells[0] === id);
  return { row: row + 1, text: rows[row]?.[2], state: rows[row]?.[3] };
}

async function put(workbook: FileWorkbook, sheet: string, address: string, expected: string | number, written: string | number): Promise<void> {
  value(await workbook.apply({ title: '', ops: [{ kind: 'setCell', cell: { sheet, address }, expected, value: written }] }));
}

test('the sheet is made once; doing it again changes nothing', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  expect((await paragraph(workbook, '3.1')).state).toBe('最新');
  const snapshot = value(await workbook.read());
  const again = value(narrativePlan(snapshot, narrateReport(snapshot, accountsOf(snapshot)).narrative));
  expect(again.ops.filter(op => op.kind !== 'putState')).toEqual([]);
});

test('our own sheets are never read as tables', async () => {
  const workbook = seed();
  const before = accountsOf(value(await workbook.read()));
  await narrateInto(workbook);
  expect(accountsOf(value(await workbook.read()))).toEqual(before);
});

test('a rewritten paragraph keeps its words; when its figures change it says 需更新', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  const third = await paragraph(workbook, '3.1');
  await put(workbook, '说明', `C${third.row}`, String(third.text), '本年支出合计二千九百余万元。');
  await narrateInto(workbook);
  expect(await paragraph(workbook, '3.1')).toMatchObject({ text: '本年支出合计二千九百余万元。', state: '已改写' });
  await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
  const snapshot = value(await workbook.read());
  expect(narrateReport(snapshot, accountsOf(snapshot)).states['3.1']).toBe('需更新');
});

test('an untouched paragraph follows its figures', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
  await narrateInto(workbook);
  expect(await paragraph(workbook, '3.1')).toMatchObject({ text: expect.stringContaining('基本支出2678.11万元') as unknown, state: '最新' });
});

test('what stands on the 填报 sheet is what the text is written with', async () => {
  const workbook = seed();
  const snapshot = value(await workbook.read());
  value(await workbook.apply(value(inputsPlan(snapshot, accountsOf(snapshot), { 'prior.total': '2661.19', 'reason.total': '=人员经费增加' }))));
  const filled = value(await workbook.read());
  expect(inputsOf(filled)).toEqual({ 'prior.total': '2661.19', 'reason.total': '=人员经费增加' });
  const { narrative } = narrateReport(filled, accountsOf(filled));
  expect(narrative.paragraphs.find(one => one.id === '1.1')?.text).toContain('各增加278.52万元，增长10.47%。主要原因是=人员经费增加。');
});

test('scores: only the total that is wrong is written, as a number', async () => {
  const snapshot = value(await seed().read());
  const report = value(checkSnapshot(snapshot));
  const { scores } = scoreReport(report);
  expect(scorePlan(snapshot, scores.changes).ops).toEqual([
    { kind: 'setCell', cell: { sheet: '部门整体绩效自评表', address: 'H41' }, expected: 99.68, value: 98.68 },
  ]);
});
