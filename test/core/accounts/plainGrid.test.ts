/** What is kept of rows and labels is what would be found again. */
import { PlainGrid } from '../../../src/core/accounts/sheet/plainGrid';
import { bare, keptFor, plain, wordsOf } from '../../../src/core/accounts/sheet/text';
import { sheet } from './grids';

test('a row is looked through once: its texts without numbers and blanks, how many numbers, whether it is blank', () => {
  const grid = new PlainGrid(
    sheet(
      '表',
      [
        [' 合 计 ', 12, '', null, '（境）', true],
        [null, ' ', '\n'],
        [null, null, null],
      ],
      { formulas: { B3: '=A1' } },
    ),
  );
  const line = grid.line(0);
  expect(line.texts.map(({ column, text, plain: words }) => [column, text, words])).toEqual([
    [0, '合 计', '合计'],
    [4, '（境）', '(境)'],
  ]);
  expect([line.numbers, line.isBlank, line.textAt(4)?.text, line.textAt(1)]).toEqual([
    1,
    false,
    '（境）',
    null,
  ]);
  expect(grid.line(0)).toBe(line);
  expect([1, 2, 3, -1].map(row => grid.line(row).isBlank)).toEqual([true, false, true, true]);
});

test('a question about a label is asked once, also when the answer is null', () => {
  const asked: string[] = [];
  const lengthOf = keptFor(({ text }) => {
    asked.push(text);
    return text.length > 2 ? text.length : null;
  });
  expect(['问一次', '问', '问一次', '问'].map(text => lengthOf(wordsOf(text)))).toEqual([
    3,
    null,
    3,
    null,
  ]);
  expect(asked).toEqual(['问一次', '问']);
});

test('more labels than are kept are made comparable all the same', () => {
  const labels = Array.from(
    { length: 10_000 },
    (_, index) => `${String(index)}、“支 出”${String(index)}`,
  );
  expect(
    labels.every((label, index) => plain(label) === `${String(index)}、支出${String(index)}`),
  ).toBe(true);
  expect(bare('八、社会保障和就业支出')).toBe('社会保障和就业支出');
});
