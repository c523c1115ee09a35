/** Suggestions as sentences that can stand alone: each cell with its sheet, said once while it stays the same. */
import { suggestionText } from '../../src/app/suggestion';
import type { SuspectCell } from '../../src/core/checks/model';
import { message } from '../../src/core/message';
import { sayChinese } from '../../src/messages/zh';

function cells(...places: readonly string[]): SuspectCell[] {
  return places.map(place => {
    const [sheet = '', address = ''] = place.split('!');
    return { sheet, address, table: null, shown: '1.00', implied: '2.00', kind: 'digit' };
  });
}

// prettier-ignore
test.each([
  ['C10 应为 2488.07（相邻数字录反）', ['支出决算表!C10'], '支出决算表 C10 应为 2488.07（相邻数字录反）'],
  ['如果其他数都对，H41 应为 98.68', ['整体!H41'], '如果其他数都对，整体 H41 应为 98.68'],
  ['各项分值合计 99，应为 100', ['整体!G41'], '整体 G41 各项分值合计 99，应为 100'],
  ['C7 应为 1.00，D7 应为 2.00', ['收入!C7', '收入!D7'], '收入 C7 应为 1.00，D7 应为 2.00'],
  ['C7 应为 1.00，C7 应为 2.00', ['收入!C7', '支出!C7'], '收入 C7 应为 1.00，支出 C7 应为 2.00'],
  ['支出 C7 应为 1.00', ['支出!C7'], '支出 C7 应为 1.00'],
  ['AC1 是合计，C10 也是，C1 应为 3.00', ['支出!C1'], 'AC1 是合计，C10 也是，支出 C1 应为 3.00'],
])('%s', (text, places, expected) => {
  const said = message('text', { text });
  expect(suggestionText({ message: said, cells: cells(...places) }, sayChinese)).toBe(expected);
});
