/**
 * The totals of the tables, and the kinds of income and expenditure, by their names.
 */
import type { Amount } from '../../../accounts/model';
import { INCOMES, SPENDINGS } from '../../packs/shared/kindNames';
import type { Add, Tables } from './named';
import { at } from './named';
import {
  GRAND_IN,
  GRAND_OUT,
  LOOSE_IN,
  LOOSE_OUT,
  TOTAL_IN,
  TOTAL_OUT,
  OPENING,
  CLOSING,
  FUND_NAMES,
  INCOME_ROWS,
} from './vocabulary';

export function totals({ T1, T2, T3, T4, T5, T7, T8 }: Tables, add: Add): void {
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
    // Many call 总计 what the tables call 合计.
    add(led(LOOSE_IN), fund, at(table, 'in.total', 'income'));
    add(led(LOOSE_OUT), fund, at(table, 'out.total', spent));
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
        ...FUND_NAMES[fund].flatMap(name => [`${name}支出总计`, `${name}支出总额`]),
        '财政拨款支出',
        ...TOTAL_OUT,
      ],
      fund,
      at(table, 'total', 'total'),
    );
    add(
      [
        ...FUND_NAMES[fund].flatMap(name => [`${name}收入`, `${name}收入总计`]),
        '财政拨款收入',
        ...TOTAL_IN,
      ],
      fund,
      at(table, 'total', 'income'),
    );
    add(OPENING, fund, at(table, 'total', 'opening'));
    add(CLOSING, fund, at(table, 'total', 'closing'));
  }
}

export function kinds({ T2, T3, T5, T7, T8 }: Tables, add: Add): void {
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
