/** Rules over a whole document, each with what is wrong and with what looks like it and is right. */
import { lookAt } from '../../../src/core/document/look';
import type {
  Cell,
  DocumentTable,
  Line,
  PublishedDocument,
} from '../../../src/core/document/model';
import { linesOf } from '../../../src/core/document/model';
import { reviewDocument } from '../../../src/core/document/review';
import { DOCUMENT_RULES } from '../../../src/core/document/rules';

const COVER = ['某市财政局', '2024年度部门决算'];
const CONTENTS = [
  '目录',
  '第一部分 某市财政局概况.....1',
  '第二部分 某市财政局2024年度部门决算表.....2',
  '一、收入决算表.....2',
  '第三部分 某市财政局2024年度部门决算情况说明.....3',
  '一、收入决算情况说明.....3',
];
const BODY = ['第一部分 某市财政局概况', '第二部分 某市财政局2024年度部门决算表'];
const TITLE = ['收入决算表', '单位：万元'];
const PART_THREE = ['第三部分 某市财政局2024年度部门决算情况说明', '一、收入决算情况说明'];

type Block = string | readonly (readonly string[])[];
const TABLE = [
  ['项目', '金额'],
  ['合计', '12.00'],
];

function documentOf(blocks: readonly Block[]): PublishedDocument {
  let lines = 0;
  let tables = 0;
  return {
    from: 'docx',
    pages: [],
    margins: [],
    blocks: blocks.map((block): Line | DocumentTable =>
      typeof block === 'string'
        ? { kind: 'line', paragraph: (lines += 1), text: block, pieces: [], centred: false }
        : {
            kind: 'table',
            number: (tables += 1),
            rows: block.length,
            columns: 2,
            pages: [],
            odd: false,
            cells: block.flatMap((cells, row) =>
              cells.map((text, column): Cell => ({
                text,
                row,
                column,
                rows: 1,
                columns: 1,
                places: [],
              })),
            ),
          },
    ),
  };
}

interface Parts {
  readonly cover?: readonly string[];
  readonly contents?: readonly string[];
  readonly body?: readonly string[];
  readonly title?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly below?: readonly string[];
  readonly text?: readonly string[];
}

/** "D-05 。。": rules with the words that they point at. */
function found(parts: Parts): readonly string[] {
  const document = documentOf([
    ...(parts.cover ?? COVER),
    ...(parts.contents ?? CONTENTS),
    ...(parts.body ?? BODY),
    ...(parts.title ?? TITLE),
    parts.table ?? TABLE,
    ...(parts.below ?? []),
    ...PART_THREE,
    ...(parts.text ?? []),
  ]);
  const { issues } = reviewDocument(lookAt(document, null), null, null, new Map(), null);
  return issues.map(({ rule, at }) => {
    if (!('paragraph' in at)) return `${rule} ${String(at.row)},${String(at.column)}`;
    const line = linesOf(document)[at.paragraph - 1];
    return `${rule} ${line?.text.slice(at.from, at.to) ?? ''}`;
  });
}

test('nothing is wrong where nothing is wrong', () => {
  expect(found({})).toEqual([]);
});

const text = (...lines: readonly string[]): Parts => ({ text: lines });

test.each<readonly [string, Parts, readonly string[]]>([
  [
    'another year in a title',
    { body: [BODY[0] ?? '', '第二部分 某市财政局2023年度部门决算表'] },
    ['D-01 2023年度'],
  ],
  ['another year that is compared with', text('与2023年度相比，某市财政局减少了支出。'), []],
  [
    'another unit in a title',
    { body: ['第一部分 某市民政局概况', BODY[1] ?? ''] },
    ['D-02 某市民政局', 'D-04 第一部分 某市财政局概况.....1'],
  ],
  [
    'the unit with its place before it',
    { body: ['第一部分 中国某市财政局概况', BODY[1] ?? ''] },
    [],
  ],
  [
    'another year in the note of a table',
    { below: ['注：本表反映部门2023年度取得的各项收入情况。'] },
    ['D-01 2023年度'],
  ],
  [
    'another year that a note only compares with',
    { below: ['注：本表反映部门2024年度收入，含2023年度结转。'] },
    [],
  ],
  ['a year without 度', { cover: ['某市财政局', '2023年部门决算'] }, ['D-01 2023年']],
  ['another unit in the text', text('某市民政局2024年度收入总计1.00万元。'), ['D-02 某市民政局']],
  ['words before a year that are no unit', text('财政部门未选取我单位2024年度财政拨款项目。'), []],
  ['crosses', text('支出决算为XXX万元。'), ['D-03 XXX']],
  ['a choice', text('比上年增加（减少）1.00万元。'), ['D-03 增加（减少）']],
  ['an instruction', text('无此项的，作下述说明：没有。'), ['D-03 作下述说明']],
  ['one cross', text('支出决算为X万元。'), ['D-03 X']],
  ['a product', text('购置电脑3×2台，支出1.00万元。'), []],
  ['a line to fill in', text('支出决算为____万元。'), ['D-03 ____万元']],
  [
    'crosses in a table',
    {
      table: [
        ['项目', '金额'],
        ['合计', 'XX'],
      ],
      below: ['注：没有收入，本表无数据。'],
    },
    ['D-03 1,1'],
  ],
  [
    'a title that the text has not',
    { contents: [...CONTENTS, '二、支出决算情况说明.....4'] },
    ['D-04 二、支出决算情况说明.....4'],
  ],
  [
    'a title that only says 的情况',
    { contents: CONTENTS.with(5, '一、收入决算的情况说明.....3') },
    [],
  ],
  ['doubled marks', text('没有支出。。'), ['D-05 。。']],
  ['mixed marks', text('没有支出，。'), ['D-05 ，。']],
  ['marks of two widths', text('没有支出，,也没有收入。'), ['D-05 ，,']],
  ['amounts with separators', text('收入1,234.56万元,支出1,234.56万元。'), []],
  ['marks that belong together', text('他说：“没有。”收入、支出……等。'), []],
  [
    'an unfinished paragraph',
    text('本年收入合计1.00万元，占100.00%；', '二、支出决算情况说明'),
    ['D-06 ；'],
  ],
  ['a list that goes on', text('本年收入合计1.00万元，其中：', '财政拨款收入1.00万元。'), []],
  ['a quotation mark alone', text('“三公经费支出为1.00万元。'), ['D-07 “']],
  ['a bracket alone', text('因公出国（境费支出为1.00万元。'), ['D-07 （']],
  ['numbers of a list', text('1）支出1.00万元。', '（一）支出1.00万元。'), []],
  ['a pair over two paragraphs', text('因公出国（境', '外）费支出为1.00万元。'), []],
  [
    'a rate of nothing',
    text('年初预算为0.00万元，支出决算为1.00万元，完成年初预算的100.00%。'),
    ['D-08 完成年初预算的100.00%'],
  ],
  [
    'greater that is not',
    text('年初预算为2.00万元，支出决算为1.00万元，决算数大于预算数的主要原因是调整。'),
    ['D-09 决算数大于预算数'],
  ],
  [
    'smaller that is',
    text('年初预算为2.00万元，支出决算为1.00万元，决算数小于预算数的主要原因是调整。'),
    [],
  ],
  [
    'the same that is not',
    text('年初预算为2.00万元，支出决算为1.00万元。决算数与预算数持平。'),
    ['D-09 决算数与预算数持平'],
  ],
  [
    'nearly the same',
    text('年初预算为450.52万元，支出决算为449.52万元。决算数与预算数基本持平。'),
    [],
  ],
  [
    'more with a rate of less',
    text('比上年增加1.00万元，下降2.00%。'),
    ['D-10 增加1.00万元，下降2.00%'],
  ],
  ['a reason for no change', text('与上年持平。主要原因：减少支付。'), ['D-11 持平。主要原因：']],
  ['a reason for nearly none', text('与上年基本持平。主要原因：减少支付。'), []],
  ['an amount without its unit', text('支出决算为12.30，完成预算。'), ['D-12 12.30']],
  ['half a unit', text('支出决算为12.30万，完成预算。'), ['D-12 0万']],
  ['scores and rates', text('预算完成率为99.43%，得分合计99.43分。'), []],
  ['another purpose', text('1、住房公积金（项）。主要用于：在职人员养老保险缴费。'), ['D-13 养老']],
  ['its own purpose', text('1、其他行政事业单位养老支出（项）。主要用于：退休人员经费支出。'), []],
  [
    'an empty table without a note',
    {
      table: [
        ['项目', '金额'],
        ['合计', ''],
      ],
    },
    ['D-16 收入决算表'],
  ],
  [
    'an empty table with its note',
    {
      table: [
        ['项目', '金额'],
        ['合计', ''],
      ],
      below: ['注：没有收入，故本表无数据。'],
    },
    [],
  ],
  [
    'a table of zeros',
    {
      table: [
        ['项目', '金额'],
        ['合计', '0.00'],
      ],
    },
    [],
  ],
])('%s', (_, parts, expected) => {
  expect(found(parts)).toEqual(expected);
});

test('a rule that found nothing to look at has not passed', () => {
  const { rules } = reviewDocument(
    lookAt(documentOf(['收入决算表']), null),
    null,
    null,
    new Map(),
    null,
  );
  const state = Object.fromEntries(rules.map(rule => [rule.id, rule.state]));
  expect(state).toMatchObject({
    'D-04': 'notApplicable',
    'D-15': 'notChecked',
    'D-18': 'notChecked',
  });
  expect(rules.map(({ id }) => id)).toEqual(DOCUMENT_RULES.map(({ id }) => id));
});
