/**
 * Mistakes of rows, codes and whole tables in workbooks that other people spoiled: what is the matter and where, and no
 * right amount called wrong.
 */
import type { Cause, CauseRow } from '../../../src/core/checks/cause';
import { checkAccounts } from '../../../src/core/checks';
import type { Explanation } from '../../../src/core/checks/model';
import { sayChinese } from '../../../src/messages/zh';
import { sayEnglish } from '../../../src/messages/en';
import { accountsOf } from './books';

function firstOf(file: string): Explanation | undefined {
  const { suspects } = checkAccounts(accountsOf(`mistakes/${file}.xlsx`));
  const [first] = suspects.flatMap(({ explanations }) => explanations.slice(0, 1));
  return first;
}

const ROWS: readonly [file: string, cause: Cause, row: CauseRow | null, said: string][] = [
  [
    'code_other_group-04-sanmenxia-2023',
    'code',
    { table: 'T2', code: '2080901' },
    '收入决算表 A16 应为 2080801，金额不用改',
  ],
  [
    'code_other_class-09-gen1-jiaoyu',
    'code',
    { table: 'T5', code: '2120506' },
    '应为 2080506，金额不用改',
  ],
  [
    'row_deleted_sibling-06-sh-putuo-finance-2024',
    'rowMissing',
    { table: 'T2', code: '2010608' },
    '少了一行“2010608 财政委托业务支出”（本年收入合计 449.52、财政拨款收入 449.52）',
  ],
  [
    'row_duplicated-12-gen4-jiedao',
    'rowDuplicate',
    { table: 'T5', code: '2101101' },
    '出现了两次（第 28、29 行），请删去多出的一行',
  ],
  [
    'row_duplicated_summed-13-sanmenxia-2023',
    'rowDuplicate',
    { table: 'T3', code: '2080505' },
    '上级各合计也多加了一遍',
  ],
  [
    'hidden_row_left_out-04-sanmenxia-2023',
    'rowNotSummed',
    { table: 'T5', code: '2101101' },
    '（隐藏的行）没有加进“21011 行政事业单位医疗”“210 卫生健康支出”“合计”',
  ],
  [
    'range_one_short-12-gen4-jiedao',
    'rowNotSummed',
    { table: 'T3', code: '20106' },
    '没有加进“201 一般公共服务支出”“合计”',
  ],
  [
    'block_shift-06-sh-putuo-finance-2024',
    'rowsShifted',
    { table: 'T2', code: '2080506' },
    '收入决算表第 16 行起金额与科目错行：金额比科目低了 1 行',
  ],
  [
    'last_year_T6-06-sh-putuo-finance-2024',
    'tableStale',
    { table: 'T6', code: null },
    '公开06表（一般公共预算财政拨款基本支出决算明细表）像是上年的',
  ],
  [
    'last_year_T9-04-sanmenxia-2023',
    'tableStale',
    { table: 'T9', code: null },
    '公开09表（财政拨款“三公”经费支出决算表）像是上年的',
  ],
  ['audit_one_table-03-gen4-jiedao', 'chain', { table: 'T5', code: '2120199' }, '差额 77.82'],
  [
    'thousand_row-06-sh-putuo-finance-2024',
    'chain',
    { table: 'T5', code: '2010601' },
    '逐级加到了合计',
  ],
  [
    'column_confused_summed-04-sanmenxia-2023',
    'chain',
    { table: 'T3', code: '2080501' },
    '有 53.27 像是录在了“项目支出”栏，应在“基本支出”栏',
  ],
  ['yuan_row-12-gen4-jiedao', 'unit', null, '元与万元混淆'],
];

test.each(ROWS)('%s: %s', (file, cause, row, said) => {
  const first = firstOf(file);
  expect([first?.cause, first?.row]).toEqual([cause, row]);
  expect(first && sayChinese(first.message)).toContain(said);
  expect(first && sayEnglish(first.message)).not.toMatch(/undefined|null/);
});

test('a table rounded to whole 万元 is told by a finding, and nothing fails', () => {
  const { findings } = checkAccounts(
    accountsOf('mistakes/whole_table_no_decimals-06-sh-putuo-finance-2024.xlsx'),
  );
  expect(findings.filter(one => one.class === 'failed')).toEqual([]);
  expect(
    findings.filter(one => one.cause).map(({ rule, cause, row }) => [rule, cause, row]),
  ).toEqual([['TX-04', 'precision', { table: 'T3', code: null }]]);
});

test('what is right is not called wrong: only amounts that were spoiled are certain', () => {
  const certain = ROWS.flatMap(([file]) =>
    checkAccounts(accountsOf(`mistakes/${file}.xlsx`))
      .suspects.filter(({ certainty }) => certainty === 'certain')
      .flatMap(({ explanations }) => explanations.map(one => `${file}: ${one.cause}`)),
  );
  expect([...new Set(certain)]).toEqual([
    'range_one_short-12-gen4-jiedao: rowNotSummed',
    'yuan_row-12-gen4-jiedao: unit',
  ]);
});
