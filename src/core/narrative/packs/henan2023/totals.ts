/**
 * 一 收入支出决算总体情况, 四 财政拨款收入支出决算总体情况: the same sentence on T1 and on T4.
 */
import type { AccountTableId } from '../../../accounts/model';
import { message } from '../../../message';
import { amountField, textField } from '../../language/fields';
import { wanText } from '../../language/figures';
import type { Draft, Node } from '../../language/nodes';
import { gap, p } from '../../language/nodes';
import { change } from '../../language/phrases';
import type { Source } from '../../language/source';
import { statedFor } from '../../language/slots';

interface Total {
  readonly section: string;
  readonly id: string;
  readonly table: AccountTableId;
  /** Expenditure column of the table. */
  readonly column: string;
  /** "收、支总计" */
  readonly name: string;
  readonly key: string;
}

const ALL: Total = {
  section: '一',
  id: '1.1',
  table: 'T1',
  column: 'expenditure',
  name: '收、支总计',
  key: 'total',
};
const FISCAL: Total = {
  section: '四',
  id: '4.1',
  table: 'T4',
  column: 'total',
  name: '财政拨款收、支总计',
  key: 'fiscal',
};

export function incomeAndExpenditure(s: Source): readonly Draft[] {
  return [draft(s, ALL)];
}

export function fiscalIncomeAndExpenditure(s: Source): readonly Draft[] {
  return [draft(s, FISCAL)];
}

function draft(s: Source, total: Total): Draft {
  return { section: total.section, id: total.id, kind: 'body', node: sentence(s, total) };
}

function sentence(s: Source, { section, table, column, name, key }: Total): Node {
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
        word: '均为',
      }),
    );
    return p`${s.year()}${name}均为${gap(`${name}：收入总计 ${into} 与支出总计 ${outOf} 不相等`)}。`;
  }
  const grand = income &&
    expenditure && { ...income, cells: [...income.cells, ...expenditure.cells] };
  const prior = amountField(section, `prior.${key}`, `上年${name}`, '上年决算公开表');
  return p`${s.year()}${name}均为${statedFor(prior, s.wan(name, grand, table))}。与上年度相比，${change(
    s,
    {
      slot: name,
      current: grand,
      lead: `${name}各`,
      flat: `${name}均持平`,
      because: '。主要原因是',
      prior,
      reason: textField(section, `reason.${key}`, `${name}增减的主要原因`),
    },
  )}`;
}
