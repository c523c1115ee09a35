/**
 * 七 政府性基金, 八 国有资本经营: one sentence when the table is empty, else its totals and each item with its purpose.
 */
import type { AccountTableId, Row } from '../../../accounts/model';
import { textField } from '../../language/fields';
import type { Draft } from '../../language/nodes';
import { p } from '../../language/nodes';
import type { Source } from '../../language/source';
import { rowsWith } from '../../language/rows';
import { itemPath } from '../shared/itemPath';

export function governmentFund(s: Source): readonly Draft[] {
  const total = (column: string) => s.figure('T7', 'total', column);
  if (isEmpty(s, 'T7')) {
    return [
      body(
        '七',
        '7.1',
        p`${s.pack.subject}${s.year()}没有政府性基金收入，也没有使用政府性基金安排的支出。`,
      ),
    ];
  }
  const head = p`${s.year()}政府性基金预算财政拨款年初结转和结余${s.wan('年初结转和结余', total('opening'), 'T7')}，本年收入${s.wan(
    '本年收入',
    total('income'),
    'T7',
  )}，本年支出${s.wan('本年支出', total('total'), 'T7')}，其中：基本支出${s.wan(
    '基本支出',
    total('basic'),
    'T7',
  )}，项目支出${s.wan('项目支出', total('project'), 'T7')}，年末结转和结余${s.wan(
    '年末结转和结余',
    total('closing'),
    'T7',
  )}。支出具体情况如下：`;
  return [body('七', '7.1', head), ...items(s, 'T7', '七', '7')];
}

export function stateCapital(s: Source): readonly Draft[] {
  const total = (column: string) => s.figure('T8', 'total', column);
  if (isEmpty(s, 'T8')) {
    return [
      body(
        '八',
        '8.1',
        p`${s.pack.subject}${s.year()}没有国有资本经营收入，也没有使用国有资本经营安排的支出。`,
      ),
    ];
  }
  const head = p`${s.year()}国有资本经营预算财政拨款支出${s.wan('支出合计', total('total'), 'T8')}，其中：基本支出${s.wan(
    '基本支出',
    total('basic'),
    'T8',
  )}，项目支出${s.wan('项目支出', total('project'), 'T8')}。支出具体情况如下：`;
  return [body('八', '8.1', head), ...items(s, 'T8', '八', '8')];
}

/** Read, and nothing but blanks and 0.00 in it; a table that was not read is not empty. */
export function isEmpty(s: Source, id: AccountTableId): boolean {
  const table = s.table(id);
  return (
    table !== null &&
    table.rows.every(row => Object.values(row.amounts).every(amount => amount.fen === 0))
  );
}

function items(s: Source, id: AccountTableId, section: string, prefix: string): readonly Draft[] {
  return rowsWith(s.table(id), 'total', 7).map((row, index) =>
    body(
      section,
      `${prefix}.${row.key}`,
      p`${String(index + 1)}.${itemPath(s.table(id), row)}支出决算${s.wan(
        '支出决算',
        s.figure(id, row.key, 'total'),
      )}，主要用于${s.human(purpose(section, id, row))}。`,
    ),
  );
}

function purpose(section: string, id: AccountTableId, row: Row) {
  return textField(section, `purpose.${id}.${row.key}`, `${row.key} ${row.label.trim()} 的用途`);
}

function body(section: string, id: string, node: Draft['node']): Draft {
  return { section, id, kind: 'body', node };
}
