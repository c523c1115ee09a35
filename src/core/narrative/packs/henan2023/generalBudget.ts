/**
 * 五 一般公共预算财政拨款支出决算情况: the total against last year, by class, and each item against its initial budget,
 * which no disclosure table holds.
 */
import type { Row } from '../../../accounts/model';
import { message } from '../../../message';
import { amountField, textField } from '../../language/fields';
import type { Draft, Node } from '../../language/nodes';
import { alternative, gap, list, p } from '../../language/nodes';
import { branchOf, change, completion, same, share } from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';
import { itemPath } from '../shared/itemPath';

const NAME = '一般公共预算财政拨款支出';

export function generalBudgetTotal(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const all = s.total('T3', 'total', 'total');
  const prior = amountField('五', 'prior.generalBudget', `上年${NAME}`, '上年决算公开05表');
  const node = p`${s.year()}${NAME}${statedFor(prior, s.wan(NAME, total, 'T5'))}，占支出合计的${share(s, NAME, total, all)}。与上年度相比，${change(
    s,
    {
      slot: NAME,
      current: total,
      lead: NAME,
      flat: `${NAME}持平`,
      because: '。主要原因是',
      prior,
      reason: textField('五', 'reason.generalBudget', `${NAME}增减的主要原因`),
    },
  )}`;
  return [{ section: '五', id: '5.1.1', kind: 'body', node }];
}

export function generalBudgetClasses(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const items = s.budgetRows(3).map(row => {
    const figure = s.figure('T5', row.key, 'total');
    const name = row.label.replace(/\s+/g, '');
    return p`${className(row)}（类）${name.endsWith('支出') ? '支出' : ''}${s.wan(name, figure)}，占${share(s, name, figure, total)}`;
  });
  const head = p`${s.year()}${NAME}${s.wan(NAME, total, 'T5')}`;
  if (total?.fen === 0) return [{ section: '五', id: '5.2.1', kind: 'body', node: p`${head}。` }];
  const classes = items.length === 0 ? unlisted(s, '类') : list('类', '；', items);
  const node = p`${head}，主要用于以下方面：${classes}。`;
  return [{ section: '五', id: '5.2.1', kind: 'body', node }];
}

export function generalBudgetItems(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const budget = amountField('五', 'budget.total', `${NAME}年初预算`, '部门预算批复');
  const head = p`${s.year()}${NAME}年初预算为${s.amountInput(budget)}，支出决算为${s.wan(NAME, total, 'T5')}${completion(
    s,
    '五',
    NAME,
    '完成年初预算的',
    total,
    s.given(budget),
  )}`;
  const items = s.budgetRows(7).map((row, index): Draft => ({
    section: '五',
    id: `5.3.${row.key}`,
    kind: 'body',
    node: item(s, row, index + 1),
  }));
  const rest = items.length > 0 || total?.fen === 0 ? '' : unlisted(s, '项');
  const node = total?.fen === 0 ? p`${head}。` : p`${head}。其中：${rest}`;
  return [{ section: '五', id: '5.3.1', kind: 'body', node }, ...items];
}

/** A table that was read and has amounts, but no row of the level that the text lists. */
export function unlisted(s: Source, level: '类' | '项'): Node {
  if (s.table('T5')) s.tell(message('narrate.noRows', { level }));
  return gap(`公开05表的各${level}支出`);
}

/** "1.类（类）款（款）项（项）年初预算数为…万元，决算数…万元，完成年初预算的…%，决算数与年初预算数…" */
function item(s: Source, row: Row, ordinal: number): Node {
  const name = row.label.replace(/\s+/g, '');
  const field = amountField(
    '五',
    `budget.${row.key}`,
    `${row.key} ${name} 年初预算数`,
    '部门预算批复',
  );
  const done = s.figure('T5', row.key, 'total');
  const budget = s.given(field);
  const reason = s.human(
    textField('五', `reason.${row.key}`, `${row.key} ${name} 决算数与年初预算数差异的主要原因`),
  );
  const tail = alternative(
    '差异',
    branchOf(same(done, budget)),
    [p`决算数与年初预算数持平`, p`决算数与年初预算数存在差异的主要原因是${reason}`],
    `${row.key} ${name} 年初预算数`,
  );
  const rated = s.pack.itemRates ? completion(s, '五', name, '完成年初预算的', done, budget) : '';
  return p`${String(ordinal)}.${itemPath(s.table('T5'), row)}年初预算数为${s.amountInput(field)}，决算数${s.wan('决算数', done)}${rated}，${tail}。`;
}

/** The official name without its final 支出, which the sentence puts after （类）. */
function className(row: Row): Node {
  const name = row.label.replace(/\s+/g, '').replace(/支出$/, '');
  return { kind: 'key', text: name, cells: row.labelCell ? [row.labelCell] : [] };
}
