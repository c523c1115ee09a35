/**
 * The two real published workbooks: what is wrong in them is found, and nothing else is called wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccounts } from '../../../src/core/checks';
import { accountsOf, suspected, told } from './books';
import { sayChinese } from '../../../src/messages/zh';

describe('三门峡市人民政府办公室 2023', () => {
  const result = checkAccounts(accountsOf('sanmenxia-2023.xlsx'));

  test('no identity of the nine tables fails; the two sums of the evaluation table do', () => {
    expect(
      result.findings
        .filter(({ class: judged }) => judged === 'failed')
        .map(({ rule, difference }) => `${rule} ${difference ?? ''}`),
    ).toEqual(['P-03 1', 'P-04 1']);
  });

  test('exactly the rounding tails of rules.md', () => {
    expect(told(result, 'tail').map(line => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'T3-01 C7 D7 E7',
      'T3-01 C8 D8 E8',
      'T3-01 C9 D9 E9',
      'T3-01 C10 D10 E10',
      'T3-03 D7 D8 D11',
      'T3-03 E7 E8 E20',
      'T3-03 D7 D10 D13',
      'T3-03 E7 E10 E22',
      'T5-01 C7 D7 E7',
      'T5-01 C8 D8 E8',
      'T5-01 C9 D9 E9',
      'T5-01 C10 D10 E10',
      'T5-03 D7 D8 D11',
      'T5-03 E7 E8 E20',
      'T5-03 D7 D10 D13',
      'T5-03 E7 E10 E22',
      'P-10 E8 I4 I5',
    ]);
  });

  test('advice: pension insurance, a truncated name, three matters of scope', () => {
    expect(told(result, 'advice')).toEqual([
      'X-18 D14 C12',
      'TX-01 B22 B22 B22',
      'P-07 F21 D4 E4 D5 E5',
      expect.stringMatching(/^P-08 F5 C7/),
      expect.stringMatching(/^P-09 /),
    ]);
  });

  test('the total score should read 98.68; which weight is wrong no table tells', () => {
    expect(suspected(result)).toEqual(['candidates P1!G41=?', 'candidates P1!H41=98.68']);
  });

  test('a sentence carries the formula with its numbers', () => {
    const tail = result.findings.find(({ rule }) => rule === 'T3-01');
    expect(tail).toMatchObject({ difference: '-0.01', allowed: '0.01' });
    expect(tail && sayChinese(tail.message)).toContain(
      '应等于本行各栏支出之和（2678.10＋261.62） 2939.72万元，相差 0.01万元',
    );
  });
});

describe('上海市普陀区财政局 2024', () => {
  const result = checkAccounts(accountsOf('sh-putuo-finance-2024.xlsx'));
  interface Expected {
    roundingTails: { where: string; cells?: string[]; diff: string }[];
  }
  const path = join(__dirname, '../../fixtures/sh-putuo-finance-2024.expected.json');
  const { roundingTails } = JSON.parse(readFileSync(path, 'utf8')) as Expected;

  test('nothing fails, and there is no advice', () => {
    expect([...told(result, 'failed'), ...told(result, 'advice')]).toEqual([]);
  });

  test('exactly its rounding tails', () => {
    // The file lists at most twelve cells of a sum.
    const first = (cells: readonly string[]): string => cells.slice(0, 12).sort().join(' ');
    const expected = roundingTails
      .filter(({ where }) => !where.startsWith('N'))
      .map(({ where, cells = [], diff }) => `${where.split(' ')[0] ?? ''} ${diff} ${first(cells)}`);
    const found = result.findings
      .filter(({ class: judged }) => judged === 'tail')
      .map(
        ({ rule, cells, difference }) =>
          `${rule} ${difference ?? ''} ${first(cells.map(({ sheet, address }) => `${sheet}!${address}`))}`,
      );
    expect(found.sort()).toEqual(expected.sort());
  });
});

test.each(['gen1-jiaoyu', 'gen2-nongye', 'gen3-chengguan', 'gen4-jiedao'])(
  'nothing fails in the clean workbook %s',
  name => {
    const result = checkAccounts(accountsOf(`corrupted/clean/${name}.xlsx`));
    expect([...told(result, 'failed'), ...suspected(result)]).toEqual([]);
  },
);
