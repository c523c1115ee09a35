/** A document against the workbook that it was made from. */
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts } from '../../../src/core/accounts/model';
import { againstNarrative } from '../../../src/core/document/checks/paragraphs';
import { againstWorkbook } from '../../../src/core/document/checks/workbook';
import { lookAt } from '../../../src/core/document/look';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from '../accounts/grids';

function spent(rows: readonly (readonly CellValue[])[]): Accounts {
  const head = [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ];
  return readAccounts([sheet('支出决算表', [...head, ...rows], { format: '0.00' })]);
}

const ROWS = [
  ['201', '一般公共服务支出', 12, 10, 2],
  ['20106', '财政事务', 12, 10, 2],
];
const codes = (own: Accounts, workbook: Accounts): readonly string[] =>
  againstWorkbook(own, workbook, new Map()).issues.map(({ message: { code } }) => code);

test('a table that the workbook fills and the document has not is told, an empty one is not missed', () => {
  expect(codes(spent(ROWS), spent(ROWS))).toEqual([]);
  expect(codes(readAccounts([]), spent(ROWS))).toEqual(['doc.workbookTable']);
  expect(codes(spent(ROWS), readAccounts([]))).toEqual([]);
  expect(codes(spent(ROWS.slice(0, 1)), spent(ROWS))).toEqual(['doc.workbookRow']);
});

/** "changed 12.00→13.00": paragraphs of part three against the workbook's. */
function told(document: readonly string[], kept: readonly string[]): readonly string[] {
  const lines = ['第三部分', '2024年度部门决算情况说明', ...document];
  const look = lookAt(
    {
      from: 'docx',
      pages: [],
      margins: [],
      blocks: lines.map((text, index) => ({
        kind: 'line',
        paragraph: index + 1,
        text,
        pieces: [],
        centred: false,
      })),
    },
    null,
  );
  const { issues } = againstNarrative(
    look,
    kept.map(text => ({ text, at: { sheet: '说明', address: 'C2' }, under: null })),
  );
  return issues.map(({ message: said }) =>
    said.code === 'doc.workbookText'
      ? [said.data.kind, ...said.data.words.map(({ before, after }) => `${before}→${after}`)].join(
          ' ',
        )
      : said.code,
  );
}

test('paragraphs that differ from the narrative of the workbook, the heading of the part aside', () => {
  const text = ['一、支出决算情况说明', '支出合计12.00万元，主要用于会议。'];
  expect(told(text, text)).toEqual([]);
  expect(told(text.with(1, '支出合计13.00万元，主要用于会议。'), text)).toEqual([
    'changed 12.00→13.00',
  ]);
  expect(told(text.slice(0, 1), text)).toEqual(['removed']);
  expect(told([...text, '没有其他说明。'], text)).toEqual(['added']);
  expect(told(text, [])).toEqual([]);
});
