/**
 * One digit changed in any amount of the seed: a finding names the cell, and it is no secret which cell is wrong. One
 * checker sees all the edits, which answers like a first check each time (recheck.test.ts) in a fraction of the time.
 */
import { Checker } from '../../../src/core/checks';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import { accountsOf, typed } from './books';

const accounts = accountsOf('sanmenxia-2023.xlsx');
const checker = new Checker();
const amounts = ACCOUNT_TABLES.flatMap(table =>
  accounts.tables[table].rows.flatMap(row =>
    Object.entries(row.amounts)
      .filter(([, amount]) => amount.state === 'number')
      .map(([column, amount]) => ({ table, row: row.key, column, amount })),
  ),
);

const digitChanged = (text: string, position: number): string => {
  const digit = text[position] ?? '';
  return (
    text.slice(0, position) +
    String((Number.parseInt(digit, 10) + 3) % 10) +
    text.slice(position + 1)
  );
};

test('there are amounts to change', () => {
  expect(amounts.length).toBeGreaterThan(180);
});

test.each(ACCOUNT_TABLES.filter(id => amounts.some(({ table }) => table === id)))('%s', id => {
  const unnamed: string[] = [];
  for (const { table, row, column, amount } of amounts.filter(one => one.table === id)) {
    const text = amount.shown.replaceAll(',', '');
    for (let position = 0; position < text.length; position++) {
      if (text[position] === '.') continue;
      const changed = digitChanged(text, position);
      const { findings } = checker.check(typed(accounts, table, row, column, changed));
      const names = findings.some(
        ({ class: judged, cells }) =>
          (judged === 'failed' || judged === 'tail') &&
          cells.some(
            ({ sheet, address }) => sheet === amount.cell.sheet && address === amount.cell.address,
          ),
      );
      if (!names) unnamed.push(`${amount.cell.address} ${text} → ${changed}`);
    }
  }
  expect(unnamed).toEqual([]);
});
