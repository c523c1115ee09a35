/**
 * 上海 五（三） and the items of 八 and 九: each 项 with its purpose, its initial budget and why it differs.
 */
import type { AccountTableId, Row } from '../../../accounts/model';
import { amountField, textField } from '../../language/fields';
import type { Draft, Node } from '../../language/nodes';
import { p } from '../../language/nodes';
import { againstBudget, completion } from '../../language/phrases';
import type { Source } from '../../language/source';
import { rowsWith } from '../../language/rows';
import { isEmpty } from '../henan2023/funds';
import { unlisted } from '../henan2023/generalBudget';
import { itemPath } from '../shared/itemPath';

const GENERAL = '一般公共预算财政拨款支出';
const FLAT = '决算数与预算数基本持平';

export function generalBudgetItems(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const field = amountField('五', 'budget.total', `${GENERAL}年初预算`, '部门预算批复');
  const budget = s.given(field);
  const head = p`${GENERAL}年初预算为${s.amountInput(field)}，支出决算为${s.wan(GENERAL, total, 'T5')}${completion(
    s,
    '五',
    GENERAL,
    '完成年初预算的',
    total,
    budget,
  )}。${againstBudget(
    s,
    GENERAL,
    total,
    budget,
    textField('五', 'reason.budget', `${GENERAL}决算数与年初预算数差异的主要原因`),
    FLAT,
  )}。`;
  const items = itemsOf(s, 'T5', '五', '5.3');
  if (total?.fen === 0) return [body('五', '5.3.1', head)];
  return [
    body('五', '5.3.1', p`${head}其中：${items.length > 0 ? '' : unlisted(s, '项')}`),
    ...items,
  ];
}

export function governmentFund(s: Source): readonly Draft[] {
  return fund(s, 'T7', '八', '8', '政府性基金预算财政拨款');
}

export function stateCapital(s: Source): readonly Draft[] {
  return fund(s, 'T8', '九', '9', '国有资本经营预算财政拨款');
}

function fund(
  s: Source,
  id: 'T7' | 'T8',
  section: string,
  prefix: string,
  name: string,
): readonly Draft[] {
  if (isEmpty(s, id))
    return [body(section, `${prefix}.1`, p`${s.unitName()}${s.year()}无${name}收入和支出。`)];
  const spent = s.figure(id, 'total', 'total');
  // The national form of T8 has no income: what was received is what was spent.
  const received =
    id === 'T7' || s.table(id)?.columns.some(column => column.key === 'income')
      ? s.figure(id, 'total', 'income')
      : spent;
  return [
    body(
      section,
      `${prefix}.1`,
      p`${name}收入${s.wan('收入', received, id)}，支出${s.wan('支出', spent, id)}，支出具体情况如下：`,
    ),
    ...itemsOf(s, id, section, prefix),
  ];
}

function itemsOf(s: Source, id: AccountTableId, section: string, prefix: string): readonly Draft[] {
  const rows = id === 'T5' ? s.budgetRows(7) : rowsWith(s.table(id), 'total', 7);
  return rows.map((row, index) =>
    body(section, `${prefix}.${row.key}`, item(s, id, section, row, index + 1)),
  );
}

function item(s: Source, id: AccountTableId, section: string, row: Row, ordinal: number): Node {
  const name = row.label.replace(/\s+/g, '');
  const key = id === 'T5' ? row.key : `${id}.${row.key}`;
  const field = amountField(
    section,
    `budget.${key}`,
    `${row.key} ${name} 年初预算数`,
    '部门预算批复',
  );
  const done = s.figure(id, row.key, 'total');
  const purpose = s.human(
    textField(section, `purpose.${id}.${row.key}`, `${row.key} ${name} 的用途`),
  );
  const reason = textField(
    section,
    `reason.${key}`,
    `${row.key} ${name} 决算数与年初预算数差异的主要原因`,
  );
  const rated = s.pack.itemRates
    ? completion(s, section, `${row.key} ${name}`, '完成年初预算的', done, s.given(field))
    : '';
  return p`${String(ordinal)}、${itemPath(s.table(id), row)}。主要用于：${purpose}。年初预算为${s.amountInput(field)}，支出决算为${s.wan(
    '决算数',
    done,
  )}${rated}。${againstBudget(s, `${row.key} ${name}`, done, s.given(field), reason, FLAT)}。`;
}

function body(section: string, id: string, node: Node): Draft {
  return { section, id, kind: 'body', node };
}
