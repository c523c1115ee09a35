/** A problem is a value: it goes to a worker as it is, and every language says it. */
import type { WritePlan } from '../../src/app/plan/plan';
import { problem } from '../../src/core/result';
import type { Problem } from '../../src/core/result';
import { FileWorkbook } from '../../src/hosts/file';
import { sayEnglish } from '../../src/messages/en';
import { sayChinese } from '../../src/messages/zh';
import { book } from '../hosts/books';
import { TITLE } from '../anyPlan';

async function refusedBy(plan: WritePlan['ops']): Promise<Problem> {
  const model = book({ 支出决算表: [['科目编码'], [2848.07]] });
  const applied = await new FileWorkbook(model).apply({ title: TITLE, ops: plan });
  if (applied.ok) throw new Error('applied');
  return applied.error;
}

test('the refusal of a changed cell, copied to a worker and said in both languages', async () => {
  const cell = { sheet: '支出决算表', address: 'A2' };
  const refused = await refusedBy([{ kind: 'setCell', cell, expected: 2488.07, value: 1 }]);
  const copied = structuredClone(refused);
  expect(copied).toEqual({
    code: 'changedSince',
    data: { cell, now: 2848.07, expected: 2488.07 },
  });
  expect(sayChinese(copied)).toBe(
    '“支出决算表”的 A2 现在是“2848.07”，不是预览时的“2488.07”，工作簿没有改动。请重新操作。',
  );
  expect(sayEnglish(copied)).toBe(
    'A2 of “支出决算表” now reads “2848.07”, not “2488.07” as in the preview. The workbook was not changed. Please start again.',
  );
});

test('several notes are one message', () => {
  const notes = [problem('marksMissing', { sheets: ['甲'] }), problem('noSelection', {})];
  expect(sayChinese(problem('several', { of: notes }))).toBe(notes.map(sayChinese).join(''));
});
