/** 校验结果 as rows: nothing in them is longer than a cell of a sheet can hold. */
import { adviceFor, reportRows } from '../../src/app/check/reportSheet';
import type { Finding } from '../../src/core/checks/model';
import { message } from '../../src/core/message';

function finding(cells: number, text: string): Finding {
  return {
    rule: 'T3-05',
    class: 'failed',
    message: message('text', { text }),
    difference: '0.05',
    allowed: '0.01',
    cells: Array.from({ length: cells }, (_, row) => ({
      sheet: '支出决算表',
      address: `C${row + 8}`,
      table: 'T3',
      shown: '1.00',
    })),
  } as unknown as Finding;
}

function row(found: Finding): readonly string[] {
  return (
    reportRows({
      result: { findings: [found], suspects: [] },
      ignored: [],
    } as unknown as Parameters<typeof reportRows>[0])[0] ?? []
  );
}

test('a few cells are all named; of a total of thousands the first, and how many there are', () => {
  expect(row(finding(3, '合计不等。'))).toEqual([
    '1',
    '错误',
    'T3-05',
    '合计不等。',
    '0.05',
    '0.01',
    '支出决算表!C8、C9、C10',
    '',
  ]);
  const [, , , , , , cells = ''] = row(finding(12_000, '合计不等。'));
  expect(cells).toMatch(/^支出决算表!C8、C9、.*、C307（共 12000 格，列出前 300 格）$/);
});

test('a text of the workbook that is longer than a cell is cut, and said to be', () => {
  const [, , , text = ''] = row(finding(1, '长'.repeat(40_000)));
  expect([text.length < 3000, text.endsWith('……（共 40000 字）')]).toEqual([true, true]);
});

test('an advice names the sheet of its cells: the same address stands on every table', () => {
  const slip = (sheet: string, address: string) =>
    ({ sheet, address, implied: '2.00', kind: 'digit' }) as const;
  const advice = (...cells: readonly ReturnType<typeof slip>[]): string =>
    adviceFor(
      [
        {
          certainty: 'certain',
          parent: null,
          explains: [0],
          explanations: [
            {
              cause: 'value',
              row: null,
              cells: [],
              message: message('explained.slips', { cells }),
            },
          ],
        },
      ],
      0,
    );
  expect(advice(slip('支出决算表', 'C10'))).toBe('支出决算表 C10 应为 2.00（有一位数字录错）');
  expect(advice(slip('支出', 'C10'), slip('支出', 'D10'), slip('收入', 'C10'))).toBe(
    '支出 C10 应为 2.00（有一位数字录错），D10 应为 2.00（有一位数字录错），收入 C10 应为 2.00（有一位数字录错）',
  );
});
