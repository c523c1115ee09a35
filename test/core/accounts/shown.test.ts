/**
 * Number formats that make a cell show another number than it holds: what is shown counts where the table's unit
 * explains it, else the table is not read and names the cell. Nothing is ever read that is not shown.
 */
import fc from 'fast-check';
import { readAccounts } from '../../../src/core/accounts';
import type { Table } from '../../../src/core/accounts/model';
import { formatNumber } from '../../../src/core/formatNumber';
import { formatFenExactly } from '../../../src/core/money';
import { displayText } from '../../../src/hosts/file';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;

/** A T3 whose amounts have the format; shown as a host shows them, or not told (####). */
function t3(format: string, unit: string, [total, basic, project]: number[], told = true): Table {
  const grid = sheet(
    '支出',
    [
      ['支出决算表'],
      ['单位：某局', _, _, _, `金额单位：${unit}`],
      ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', _, total ?? _, basic ?? _, project ?? _],
      ['201', '一般公共服务支出', total ?? _, basic ?? _, project ?? _],
    ],
    { format },
  );
  const texts = grid.values.map((row, r) =>
    row.map((value, c) => (told ? displayText(value, grid.formats[r]![c]!) : '')),
  );
  return readAccounts([{ ...grid, texts }]).tables.T3;
}

const first = ({ status, rows }: Table): string => {
  const amount = rows[0]?.amounts.total;
  return amount ? `${amount.shown} = ${formatFenExactly(amount.fen)}` : status;
};

const YUAN = [29_397_100, 26_781_000, 2_616_100];

describe.each([true, false])('text told by the host: %s', told => {
  test.each([
    ['0!.0,', '万元', '2939.7 = 2939.70'],
    ['0\\.0,', '万元', '2939.7 = 2939.70'],
    ['0"."0,"万元"', '万元', '2939.7万元 = 2939.70'],
    ['0\\.0000', '万元', '2939.7100 = 2939.71'],
    ['0"."0000"万元"', '万元', '2939.7100万元 = 2939.71'],
    ['0"."0000"万元"', '元', '2939.7100万元 = 2939.71'],
    ['[>=10000]0!.0000,"";0', '万元', 'unreadable'],
    ['[>=10000]0!.0,"万元";0', '万元', '2939.7万元 = 2939.70'],
    ['[>=100000000]0!.00,,"亿";[>=10000]0!.0000"万";0', '元', '2939.7100万 = 2939.71'],
    ['#,##0.00,', '千元', '29,397.10 = 2939.71'],
    ['#,##0.00,', '万元', 'unreadable'],
    ['0!.0,', '元', 'unreadable'],
    ['0\\.0000', '元', 'unreadable'],
    ['0.00,,', '万元', 'unreadable'],
    ['#,##0.00"万元"', '元', 'unreadable'],
    ['0"."00', '万元', 'unreadable'],
    [';;;', '元', 'unreadable'],
    ['#,##0.00"元"', '元', '29,397,100.00元 = 2939.71'],
  ])('29397100 in the format %s, 单位：%s: %s', (format, unit, expected) => {
    expect(first(t3(format, unit, YUAN, told))).toBe(expected);
  });
});

test('a space between thousands is a comma there; ‰ is no amount', () => {
  expect(first(t3('# ##0.00', '元', YUAN))).toBe('29397 100.00 = 2939.71');
  expect(first(t3('# ##0.00', '万元', [2939.71, 2678.1, 261.61]))).toBe('2 939.71 = 2939.71');
  expect(t3('0.00‰', '万元', [2939.71, 2678.1, 261.61]).status).toBe('unreadable');
});

test('a sign of currency is no unit', () => {
  expect(first(t3('¥#,##0.00', '元', YUAN))).toBe('¥29,397,100.00 = 2939.71');
  expect(first(t3('¥#,##0.00', '万元', [2939.71, 2678.1, 261.61]))).toBe('¥2,939.71 = 2939.71');
});

test('a condition that does not hold changes nothing', () => {
  expect(first(t3('[>=10000]0.00,"千";0.00', '万元', [2939.71, 2678.1, 261.61]))).toBe(
    '2939.71 = 2939.71',
  );
});

test('the refusal names the cell, what it shows and holds, the format, and the way out', () => {
  expect(inWords(t3('#,##0.00,', '万元', YUAN).reason)).toBe(
    '工作表“支出”的 C4 显示“29,397.10”，存的是 29397100，数字格式是“#,##0.00,”（共 6 个这样的单元格）：按金额单位“万元”，两个数对不上，不能确定金额是多少。请把数字格式改为“#,##0.00”，让显示的数就是金额；如果错的是单位，请改正表头，或在窗格里（命令行用 juesuan map）指定这张表的金额单位。',
  );
});

test('that what is shown was read is told', () => {
  expect(inWords(t3('0\\.0000', '万元', YUAN).remarks)).toMatchObject([
    {
      message:
        '工作表“支出”中有 6 个金额显示的数和存的数不同：C4（显示 2939.7100，实际 29397100）、D4（显示 2678.1000，实际 26781000）、E4（显示 261.6100，实际 2616100）、C5（显示 2939.7100，实际 29397100）、D5（显示 2678.1000，实际 26781000）等 6 处，数字格式“0\\.0000”移动了小数点。已按显示的数读取（万元）；公开前请改成真正的数。',
    },
  ]);
});

test('zeros hidden or printed as a dash are zeros', () => {
  for (const format of ['0.00;-0.00;;', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '])
    expect(t3(format, '元', [5, 5, 0]).rows[0]?.amounts.project).toMatchObject({
      state: 'number',
      fen: 0,
    });
});

const literal = fc.constantFrom(
  '',
  '',
  '',
  '"."',
  '\\.',
  '!.',
  '" "',
  '_ ',
  '"元"',
  '"万元"',
  '"a"',
);
const formats = fc
  .tuple(
    fc.constantFrom('', '[Red]', '[>=10000]', '[<1]', '¥'),
    fc.constantFrom('0', '#,##0', '#', '?0', '0000'),
    literal,
    fc.constantFrom('', '0', '.0', '.00', '.0000', '.##'),
    literal,
    fc.constantFrom('', ',', ',,', '%', '‰', '"‰"'),
    literal,
    fc.constantFrom('', ';0', ';;', ';-0.00;"-"', ';0,'),
  )
  .map(parts => parts.join(''));
const amounts = fc.oneof(
  fc.integer({ min: -2_000_000, max: 900_000_000 }),
  fc.integer({ min: -99_999, max: 9_999_999 }).map(cents => cents / 100),
);

const IN_YUAN: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000 };

test('in any format an amount is read as it is shown, or not at all', () => {
  fc.assert(
    fc.property(
      formats,
      amounts,
      fc.constantFrom('元', '千元', '万元'),
      fc.boolean(),
      (format, value, unit, told) => {
        const amount = t3(format, unit, [value, value, 0], told).rows[0]?.amounts.total;
        if (amount?.state !== 'number' || value === 0) return;
        const text = (told ? displayText(value, format) : formatNumber(value, format)) ?? '';
        const [digits = ''] = /\d[\d,]*(?:\.\d*)?|\.\d+/.exec(text) ?? [];
        const places = digits.split('.')[1]?.length ?? 0;
        const worth = IN_YUAN[/万?元/.exec(text)?.[0] ?? unit]!;
        const off = Math.abs(amount.fen) / 100 - Number(digits.replaceAll(',', '')) * worth;
        expect(Math.abs(off)).toBeLessThanOrEqual((0.5001 * worth) / 10 ** places + 0.01);
      },
    ),
    { numRuns: 500 },
  );
});
