/**
 * 上海 一 to 五（二）: totals, income, expenditure, fiscal totals and the general budget by class.
 */
import type { Figure } from '../../../figure';
import { message } from '../../../message';
import { amountField, textField } from '../../language/fields';
import { wanText } from '../../language/figures';
import type { Draft, Node } from '../../language/nodes';
import { gap, list, p } from '../../language/nodes';
import { change, share } from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';
import { unlisted } from '../henan2023/generalBudget';
import { INCOMES, SPENDINGS } from '../shared/kindNames';
import { presentKinds } from '../shared/kinds';

const GENERAL = '一般公共预算财政拨款支出';

export function incomeAndExpenditure(s: Source): readonly Draft[] {
  return [
    body(
      '一',
      '1.1',
      grandTotal(s, {
        section: '一',
        table: 'T1',
        column: 'expenditure',
        name: '收入支出总计',
        key: 'total',
      }),
    ),
  ];
}

export function fiscalIncomeAndExpenditure(s: Source): readonly Draft[] {
  return [
    body(
      '四',
      '4.1',
      grandTotal(s, {
        section: '四',
        table: 'T4',
        column: 'total',
        name: '财政拨款收入支出总计',
        key: 'fiscal',
      }),
    ),
  ];
}

interface Grand {
  readonly section: string;
  readonly table: 'T1' | 'T4';
  readonly column: string;
  readonly name: string;
  readonly key: string;
}

function grandTotal(s: Source, { section, table, column, name, key }: Grand): Node {
  const income = s.total(table, 'in.grand', 'income');
  const expenditure = s.total(table, 'out.grand', column);
  if (income && expenditure && income.fen !== expenditure.fen) {
    const [into, outOf] = [wanText(income), wanText(expenditure)];
    s.tell(
      message('narrate.grandTotals', {
        income: into,
        expenditure: outOf,
        section,
        table,
        word: '总计',
      }),
    );
    return p`${s.unitName()}${s.year()}${gap(`${name}：收入总计 ${into} 与支出总计 ${outOf} 不相等`)}。`;
  }
  const grand = income &&
    expenditure && { ...income, cells: [...income.cells, ...expenditure.cells] };
  const prior = amountField(section, `prior.${key}`, `上年${name}`, '上年决算公开表');
  return p`${s.unitName()}${s.year()}${name}${statedFor(prior, s.wan(name, grand, table))}。与${s.priorYear()}相比，${change(
    s,
    {
      slot: name,
      current: grand,
      lead: name,
      flat: `${name}持平`,
      because: '。主要原因：',
      prior,
      reason: textField(section, `reason.${key}`, `${name}增减的主要原因`),
    },
  )}`;
}

export function income(s: Source): readonly Draft[] {
  return [body('二', '2.1', composed(s, 'T2', '本年收入合计', INCOMES))];
}

export function expenditure(s: Source): readonly Draft[] {
  return [body('三', '3.1', composed(s, 'T3', '本年支出合计', SPENDINGS))];
}

function composed(
  s: Source,
  table: 'T2' | 'T3',
  name: string,
  kinds: Readonly<Record<string, string>>,
): Node {
  const total = s.total(table, 'total', 'total');
  const parts = presentKinds(s, table, kinds);
  if (parts.length === 0) return p`${name}${s.wan(name, total, table)}。`;
  return p`${name}${s.wan(name, total, table)}，其中：${list(
    '构成',
    '；',
    parts.map(part => named(s, part.name, part.figure, total)),
  )}。`;
}

function named(s: Source, name: string, figure: Figure | null, total: Figure | null): Node {
  return p`${{ kind: 'key', text: name, cells: [] }}${s.wan(name, figure)}，占${share(s, name, figure, total)}`;
}

export function generalBudgetTotal(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const prior = amountField('五', 'prior.generalBudget', `上年${GENERAL}`, '上年决算公开05表');
  return [
    body(
      '五',
      '5.1.1',
      p`${GENERAL}${statedFor(prior, s.wan(GENERAL, total, 'T5'))}，占本年支出合计的${share(s, GENERAL, total, s.total('T3', 'total', 'total'))}。与${s.priorYear()}相比，${change(
        s,
        {
          slot: GENERAL,
          current: total,
          lead: GENERAL,
          flat: `${GENERAL}持平`,
          because: '。主要原因：',
          prior,
          reason: textField('五', 'reason.generalBudget', `${GENERAL}增减的主要原因`),
        },
      )}`,
    ),
  ];
}

export function generalBudgetClasses(s: Source): readonly Draft[] {
  const total = s.total('T5', 'total', 'total');
  const head = p`${GENERAL}${s.wan(GENERAL, total, 'T5')}`;
  if (total?.fen === 0) return [body('五', '5.2.1', p`${head}。`)];
  const items = s.budgetRows(3).map(row => {
    const figure = s.figure('T5', row.key, 'total');
    const name = row.label.replace(/\s+/g, '');
    return p`${s.name(row)}（类）${s.wan(name, figure)}，占${share(s, name, figure, total)}`;
  });
  return [
    body(
      '五',
      '5.2.1',
      p`${head}，主要用于以下方面：${items.length === 0 ? unlisted(s, '类') : list('类', '；', items)}。`,
    ),
  ];
}

function body(section: string, id: string, node: Node): Draft {
  return { section, id, kind: 'body', node };
}
