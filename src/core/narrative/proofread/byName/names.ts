/**
 * What the words of a narrative may name: amounts of the tables by the names that all provinces give them. For texts
 * whose sentences no pack declares; the sentence may be anyone's, the names are those of the tables.
 */
import type { CellRef } from '../../../address';
import type { AccountTableId, Accounts, Amount, Row, Table } from '../../../accounts/model';
import { isUnreadable, saysNothing } from '../../../accounts/amount/noNumber';
import type { Fen } from '../../../money';
import { INCOMES, SPENDINGS } from '../../packs/shared/kindNames';
import { folded } from './words';

/** Whose money: all of the unit's, the three kinds of 财政拨款 together, or one of them. `null`: the name says it all. */
export type Fund = 'all' | 'fiscal' | 'general' | 'fund' | 'capital' | null;

export interface Named {
  readonly words: string;
  readonly fund: Fund;
  readonly fen: Fen;
  /** Worth of the last digit that the table shows. */
  readonly step: Fen;
  readonly cells: readonly CellRef[];
  /** The whole year's budget, where a table holds it. */
  readonly budget: Fen | null;
  /** Folded names of the levels above, for names that stand under several. */
  readonly above: readonly string[];
  /**
   * The words may mean something else than the amount, always or outside 基本支出 (会议费 of T6 is not all 会议费):
   * then only what looks like a slip of it is told.
   */
  readonly loose: boolean | '基本支出';
}

interface Extra {
  readonly budget?: Fen | null;
  readonly above?: readonly string[];
  readonly loose?: Named['loose'];
}

const GRAND = ['收支总计', '收入支出总计', '收入支出总额', '收支总额'];
const GRAND_IN = [...GRAND, '收入总计', '总收入', '收入总额'];
const GRAND_OUT = [...GRAND, '支出总计', '总支出', '支出总额'];
const TOTAL_IN = ['本年收入合计', '收入合计', '本年收入'];
const TOTAL_OUT = ['本年支出合计', '支出合计', '本年支出'];
const OPENING = [
  '年初结转和结余',
  '年初结转结余',
  '上年结转和结余',
  '年初财政拨款结转和结余',
  '年初一般公共预算财政拨款结转和结余',
];
const CLOSING = [
  '年末结转和结余',
  '年末结转结余',
  '结转下年',
  '年末财政拨款结转和结余',
  '年末一般公共预算财政拨款结转和结余',
];
const FUND_NAMES: Readonly<Record<'general' | 'fund' | 'capital', readonly string[]>> = {
  general: ['一般公共预算财政拨款', '一般公共预算', '一般公共财政拨款'],
  fund: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金'],
  capital: ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营'],
};
const INCOME_ROWS: Readonly<Record<string, string>> = {
  'in.superior': INCOMES.superior,
  'in.business': INCOMES.business,
  'in.operating': INCOMES.operating,
  'in.affiliated': INCOMES.affiliated,
  'in.other': INCOMES.other,
};
const THREE_PUBLIC: Readonly<Record<string, readonly string[]>> = {
  total: ['三公经费'],
  abroad: ['因公出国境费', '因公出国境费用', '因公出国境经费', '因公出国境'],
  vehicle: [
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置及运行',
    '公务用车购置和运行维护费',
    '公务用车费',
  ],
  vehiclePurchase: ['公务用车购置费', '公务用车购置', '公务车购置费'],
  vehicleOperation: [
    '公务用车运行维护费',
    '公务用车运行费',
    '公务用车运行维护',
    '公务用车运行',
    '公务车运行维护费',
  ],
  reception: ['公务接待费', '公务接待'],
};
const COPIES_OF_THREE_PUBLIC = /^(?:因公出国|公务用车|公务接待)/;

export function namesIn(accounts: Accounts): readonly Named[] {
  const { tables } = accounts;
  const names: Named[] = [];
  const add = (
    words: readonly string[],
    fund: Fund,
    amount: Amount | undefined,
    extra: Extra = {},
  ): void => {
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

type Add = (
  words: readonly string[],
  fund: Fund,
  amount: Amount | undefined,
  extra?: Extra,
) => void;
type Tables = Accounts['tables'];

function at(table: Table, key: string, column: string): Amount | undefined {
  return table.rows.find(row => row.key === key)?.amounts[column];
}

function totals({ T1, T2, T3, T4, T5, T7, T8 }: Tables, add: Add): void {
  for (const [table, fund, spent] of [
    [T1, 'all', 'expenditure'],
    [T4, 'fiscal', 'total'],
  ] as const) {
    const lead = fund === 'fiscal' ? ['', '财政拨款'] : [''];
    const led = (words: readonly string[]): readonly string[] =>
      lead.flatMap(one => words.map(word => one + word));
    add(led(GRAND_IN), fund, at(table, 'in.grand', 'income'));
    add(led(GRAND_OUT), fund, at(table, 'out.grand', spent));
    add(
      led([...TOTAL_IN, ...(fund === 'fiscal' ? ['财政拨款收入'] : [])]),
      fund,
      at(table, 'in.total', 'income'),
    );
    add(
      led([...TOTAL_OUT, ...(fund === 'fiscal' ? ['财政拨款支出'] : [])]),
      fund,
      at(table, 'out.total', spent),
    );
    add(OPENING, fund, at(table, 'in.opening', 'income'));
    add(CLOSING, fund, at(table, 'out.closing', spent));
    add(['结余分配'], fund, at(table, 'out.distribution', spent));
    add(
      ['使用非财政拨款结余', '使用非财政拨款结余和专用结余', '使用非财政拨款结余含专用结余'],
      fund,
      at(table, 'in.usedSurplus', 'income'),
    );
    for (const [key, name] of Object.entries(INCOME_ROWS))
      add([name], fund, at(table, key, 'income'));
    for (const [key, kind] of [
      ['in.generalBudget', 'general'],
      ['in.governmentFund', 'fund'],
      ['in.stateCapital', 'capital'],
    ] as const) {
      add(
        FUND_NAMES[kind].flatMap(name => [`${name}收入`, name]),
        kind,
        at(table, key, 'income'),
      );
    }
  }
  add(TOTAL_IN, 'all', at(T2, 'total', 'total'));
  add(TOTAL_OUT, 'all', at(T3, 'total', 'total'));
  for (const [table, fund] of [
    [T5, 'general'],
    [T7, 'fund'],
    [T8, 'capital'],
  ] as const) {
    add(
      [
        ...FUND_NAMES[fund].flatMap(name => [`${name}支出`, `${name}支出合计`]),
        '财政拨款支出',
        ...TOTAL_OUT,
      ],
      fund,
      at(table, 'total', 'total'),
    );
    add(
      [...FUND_NAMES[fund].map(name => `${name}收入`), '财政拨款收入', ...TOTAL_IN],
      fund,
      at(table, 'total', 'income'),
    );
    add(OPENING, fund, at(table, 'total', 'opening'));
    add(CLOSING, fund, at(table, 'total', 'closing'));
  }
}

function kinds({ T2, T3, T5, T7, T8 }: Tables, add: Add): void {
  for (const [column, name] of Object.entries(INCOMES))
    add([name], column === 'fiscal' ? 'fiscal' : 'all', at(T2, 'total', column));
  for (const [column, name] of Object.entries(SPENDINGS))
    add([name], 'all', at(T3, 'total', column));
  for (const column of ['basic', 'project'] as const) {
    const all: Amount[] = [];
    for (const [table, fund] of [
      [T5, 'general'],
      [T7, 'fund'],
      [T8, 'capital'],
    ] as const) {
      const amount = at(table, 'total', column);
      add([SPENDINGS[column]], fund, amount);
      if (amount && amount.fen !== 0) all.push(amount);
    }
    if (all.length === 1) add([SPENDINGS[column]], 'fiscal', all[0]);
  }
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
