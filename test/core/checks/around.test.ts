/** What stands around the tables: a cover of another year or unit, words of a template, on sheets without a table. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import { sayChinese } from '../../../src/messages/zh';
import { sheet } from '../accounts/grids';

const TABLE = sheet('公开08表', [
  ['国有资本经营预算财政拨款支出决算表', null, null, null, null],
  ['单位：某局', null, '2023年度', null, '金额单位：万元'],
  ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
  ['合计', null, 2, null, 2],
  ['223', '国有资本经营预算支出', 2, null, 2],
]);

/** Rule, cells, sentence of what is said of it with this cover. */
function toldWith(...lines: readonly string[]): string[] {
  const cover = sheet(
    '封面',
    lines.map(line => [line]),
  );
  return checkAccounts(readAccounts([cover, TABLE]))
    .findings.filter(
      ({ rule, cells }) => rule === 'TX-06' || (rule === 'TX-02' && cells.length > 0),
    )
    .map(({ rule, class: judged, message }) => `${rule} ${judged} ${sayChinese(message)}`);
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['the same year and unit', ['某局2023年度部门决算'], []],
  ['a longer name of the same unit', ['某市某局（本级）2023年度部门决算'], []],
  ['no year at all', ['部门决算公开'], []],
  ['last year’s accounts in a sentence', ['与2022年度决算相比，支出减少。'], []],
  [
    'another year',
    ['', '某局2022年度部门决算'],
    [
      'TX-02 advice 封面（封面 A2）写的是“某局2022年度部门决算”，各表的年度是 2023，两处不同，请核对。',
    ],
  ],
  [
    'another unit',
    ['某厅2023年度部门决算'],
    [
      'TX-02 advice 封面（封面 A1）写的是“某厅2023年度部门决算”，各表的单位名称是 某局，两处不同，请核对。',
    ],
  ],
  [
    'a template',
    ['XX单位XXXX年度部门决算', '编制日期：××年×月'],
    [
      'TX-06 advice 还有没有填好的占位符：封面 A1“XX单位XXXX年度部门决算”、封面 A2“编制日期：××年×月”。请填写或删去。',
    ],
  ],
  ['no words of a template', ['公开网址：www.xxgk.gov.cn', 'XXL', '规格 3×4 米'], []],
])('a cover with %s', (_, lines, told) => {
  expect(toldWith(...lines)).toEqual(told);
});
