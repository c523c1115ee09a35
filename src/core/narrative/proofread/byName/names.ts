/**
 * What the words of a narrative may name: amounts of the tables by the names that all provinces give them. For texts
 * whose sentences no pack declares; the sentence may be anyone's, the names are those of the tables.
 */
import type { AccountTableId, Accounts, Row, Table } from '../../../accounts/model';
import { isUnreadable, saysNothing } from '../../../accounts/amount/noNumber';
import { SPENDINGS } from '../../packs/shared/kindNames';
import type { Add, Fund, Named, Tables } from './named';
import { at } from './named';
import { kinds, totals } from './sums';
import {
  TOTAL_IN,
  TOTAL_OUT,
  FUND_NAMES,
  THREE_PUBLIC,
  COPIES_OF_THREE_PUBLIC,
} from './vocabulary';
import { folded } from './words';

export function namesIn(accounts: Accounts): readonly Named[] {
  const { tables } = accounts;
  const names: Named[] = [];
  const add: Add = (words, fund, amount, extra = {}) => {
    if (!amount || (amount.state === 'text' && !saysNothing(amount.shown))) return;
    for (const one of words)
      names.push({
        words: folded(one),
        fund,
        fen: amount.fen,
        step: amount.step,
        cells: [amount.cell],
        budget: null,
        above: [],
        loose: false,
        ...extra,
      });
  };
  totals(tables, add);
  kinds(tables, add);
  for (const [id, fund] of [
    ['T3', 'all'],
    ['T4', 'fiscal'],
    ['T5', 'general'],
    ['T7', 'fund'],
    ['T8', 'capital'],
  ] as const)
    subjects(tables[id], fund, add);
  economic(tables.T6, add);
  threePublic(tables.T9, add);
  return [...names, ...nothings(tables)];
}

function subjects(table: Table, fund: Fund, add: Add): void {
  for (const row of table.rows) {
    const code = row.code ?? (/^\d{3}$/.test(row.key) ? row.key : null);
    if (code === null) continue;
    const name = nameOf(row);
    const above =
      code.length === 3
        ? []
        : [3, 5]
            .filter(length => length < code.length)
            .flatMap(length =>
              table.rows.filter(other => other.code === code.slice(0, length)).map(nameOf),
            );
    add([...new Set([name, name.replace(/支出$/, '')])], fund, row.amounts['total'], { above });
  }
}

function nameOf(row: Row): string {
  return folded(row.label.replace(/^\s*[一二三四五六七八九十]+、/, ''));
}

function economic(table: Table, add: Add): void {
  for (const row of table.rows) {
    if (row.code === null || COPIES_OF_THREE_PUBLIC.test(row.label.trim())) continue;
    const name = nameOf(row);
    add(
      [name, ...(name === '对个人和家庭的补助' ? [`${name}支出`] : [])],
      null,
      row.amounts['amount'],
      { loose: '基本支出' },
    );
  }
  add(['人员经费', '人员经费支出', '人员支出'], null, at(table, 'personnel', 'amount'));
  add(
    ['公用经费', '日常公用经费', '公用经费支出', '公用支出'],
    null,
    at(table, 'public', 'amount'),
  );
  // Units that are neither 行政 nor 参公 have none, so that it may be less than the 公用经费.
  add(['机关运行经费'], null, at(table, 'public', 'amount'), { loose: true });
}

function threePublic(table: Table, add: Add): void {
  for (const [column, words] of Object.entries(THREE_PUBLIC)) {
    const budget = at(table, 'budget', column);
    add(words, null, at(table, 'final', column), {
      budget: budget === undefined || isUnreadable(budget) ? null : budget.fen,
    });
  }
  // Guests from abroad may have had a share of it.
  for (const word of [
    '国内公务接待费',
    '国内公务接待',
    '国内接待费',
    '外事接待',
    '外宾接待',
    '国境外公务接待',
    '国境外接待费',
  ])
    add([word], null, at(table, 'final', 'reception'), { loose: true });
}

/** A table without any amount says that there is nothing, whatever rows it has. */
function nothings(tables: Tables): readonly Named[] {
  const empty = (id: AccountTableId): boolean =>
    tables[id].status === 'empty' && !tables[id].rows.some(row => row.key === 'total');
  return (
    [
      ['T7', 'fund'],
      ['T8', 'capital'],
    ] as const
  ).flatMap(([id, fund]) =>
    empty(id)
      ? [
          ...FUND_NAMES[fund].flatMap(name => [`${name}支出`, `${name}收入`, `${name}收入支出`]),
          ...TOTAL_IN,
          ...TOTAL_OUT,
          SPENDINGS.basic,
          SPENDINGS.project,
        ].map((words): Named => ({
          words: folded(words),
          fund,
          fen: 0,
          step: 1,
          cells: [],
          budget: null,
          above: [],
          loose: false,
        }))
      : [],
  );
}
