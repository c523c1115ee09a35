/** D-15, D-16: what must be told beside the amounts. */
import { message } from '../../message';
import { formatFen } from '../../money';
import type { DocumentIssue, Look, Looked, TitledTable } from '../look';
import { plain, spotAt } from '../look';

/** Of an item of table 9: what must be counted, and how that is written. */
const COUNTS: readonly (readonly [column: string, item: string, count: string, pattern: RegExp])[] =
  [
    [
      'reception',
      '公务接待费',
      '接待批次',
      /\d[\d,]*\s*(?:个|余)?(?:批次|批|起|个(?:来访)?团组)|(?:批次|团组)[^，。]{0,8}\d/,
    ],
    ['reception', '公务接待费', '接待人次', /\d[\d,]*\s*(?:余)?(?:人次|人)|人次[^，。]{0,8}\d/],
    [
      'abroad',
      '因公出国（境）费',
      '出国团组数',
      /团组[^，。]{0,8}\d|\d+\s*个?(?:出国[^，。]{0,6})?团组|\d+\s*个团/,
    ],
    ['abroad', '因公出国（境）费', '出国人次', /\d+\s*人|人(?:次|数)[^，。]{0,8}\d/],
    [
      'vehiclePurchase',
      '公务用车购置费',
      '购置数量',
      /购置[^。]{0,40}\d+\s*(?:辆|台)|购置(?:数|数量)?\d+/,
    ],
    [
      'vehicleOperation',
      '公务用车运行维护费',
      '公务用车保有量',
      /保有(?:量|数)?[^。]{0,10}\d+|\d+\s*辆/,
    ],
  ];

export function counts({ accounts, narrative }: Look): Looked {
  const table = accounts?.tables.T9;
  const row = table?.status === 'read' ? table.rows.find(({ key }) => key === 'final') : undefined;
  const first = narrative[0];
  if (!row || !first) return { looked: 0, issues: [] };
  let looked = 0;
  const issues = COUNTS.flatMap(([column, item, count, pattern]): DocumentIssue[] => {
    const amount = row.amounts[column];
    if (amount?.state !== 'number' || amount.fen === 0) return [];
    looked += 1;
    if (narrative.some(({ text }) => pattern.test(text))) return [];
    const line = narrative.find(({ text }) => text.includes(item)) ?? first;
    return [
      {
        rule: 'D-15',
        at: spotAt(line),
        found: '',
        expected: count,
        message: message('doc.count', { item, count, amount: formatFen(amount.fen) }),
      },
    ];
  });
  return { looked, issues };
}

const KINDS = /决算(?:总|明细)?表|三公”?经费|基本支出/;
const NOTHING = /(?:无|没有|未发生|未安排|不涉及)[^。]{0,40}|本表(?:无数据|为空)|空表/;

export function emptyTables({ tables }: Look): Looked {
  const ours = tables.filter(({ title }) => title !== null && KINDS.test(title.text));
  return {
    looked: ours.length,
    issues: ours.filter(isEmpty).flatMap(({ title, below, above }): DocumentIssue[] => {
      if (!title || [...below, ...above].some(({ text }) => NOTHING.test(text))) return [];
      return [
        {
          rule: 'D-16',
          at: spotAt(title),
          found: plain(title.text),
          expected: null,
          message: message('doc.empty', { title: plain(title.text) }),
        },
      ];
    }),
  };
}

/** No amount in any cell; zeros are amounts that somebody wrote. */
function isEmpty({ table }: TitledTable): boolean {
  return (
    !table.odd &&
    !table.cells.some(
      ({ text }) => /^-?\d[\d,]*\.\d+$/.test(text.replace(/\s/g, '')) || /^0$/.test(text.trim()),
    )
  );
}
