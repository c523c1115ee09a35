/** The amounts of a workbook as the roll-up adds them: by table, row and column. */
import type { Accounts, Table, TableId } from '../accounts/model';
import { ACCOUNT_TABLES } from '../accounts/model';
import type { CheckResult } from '../checks/model';
import type { Fen } from '../money';
import { fenPer, toFen } from '../money';
import type { Book, Share } from './model';

const BETWEEN = '|';

export function keyOf(table: TableId, row: string, column: string): string {
  return [table, row, column].join(BETWEEN);
}

export function partsOf(key: string): { table: TableId; row: string; column: string } {
  const [table = '', row = '', column = ''] = key.split(BETWEEN);
  return { table: table as TableId, row, column };
}

export function bookOf(name: string, accounts: Accounts, result: CheckResult): Book {
  const amounts = new Map<string, Share>();
  const tables = new Set<TableId>();
  for (const id of ACCOUNT_TABLES) {
    const table = accounts.tables[id];
    if (table.status === 'read' || table.status === 'empty') tables.add(id);
    for (const [key, share] of sharesOf(table)) {
      const before = amounts.get(key);
      amounts.set(
        key,
        before ? { ...before, fen: before.fen + share.fen, half: before.half + share.half } : share,
      );
    }
  }
  return { name, amounts, tables, doubts: doubtsOf(accounts, result) };
}

/** Rows that repeat a subject are added to it; rows that are none are in the totals and in no row of the summary. */
function* sharesOf({ id, rows, columns }: Table): Generator<[string, Share]> {
  for (const { role, amounts } of rows) {
    if (role.kind === 'unknown') continue;
    const row = role.kind === 'subject' ? role.code : role.name;
    for (const { key } of columns) {
      const amount = amounts[key];
      if (amount?.state !== 'number') continue;
      const { fen, step, printedStep, cell, shown } = amount;
      yield [keyOf(id, row, key), { fen, half: (printedStep ?? step) / 2, cell, shown }];
    }
  }
}

/** What the suspects of the workbook's own check would have in each cell; the other cells of broken relations with no value. */
function doubtsOf(
  accounts: Accounts,
  { findings, suspects }: CheckResult,
): Map<string, Fen | null> {
  const doubts = new Map<string, Fen | null>();
  for (const { class: judged, cells } of findings)
    if (judged === 'failed')
      for (const { sheet, address } of cells) doubts.set(`${sheet}!${address}`, null);
  const unit = accounts.amountUnit ?? '万元';
  for (const { explanations } of suspects)
    for (const { cells } of explanations)
      for (const { sheet, address, implied } of cells) {
        const place = `${sheet}!${address}`;
        if (implied === null || typeof doubts.get(place) === 'number') continue;
        const fen = implied === '' ? 0 : toFen(implied, unit, decimalsOf(fenPer(unit)));
        if (fen !== null) doubts.set(place, fen);
      }
  return doubts;
}

/** So many decimals reach 分. */
function decimalsOf(per: number): number {
  return Math.max(0, Math.round(Math.log10(per)));
}
