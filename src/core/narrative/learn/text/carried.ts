/** Totals of a fund with what was carried over. */
import type { AccountTableId, ColumnKey } from '../../../accounts/model';
import type { Entity } from './vocabulary';
import type { Expr, Kind } from '../wording/wording';

/** 收入总计 and 支出总计 of a fund, which no cell holds: with what was carried over, though that was 0 last year. */
export function totalWithCarried(kind: Kind, entity: Entity): readonly Expr[] {
  const tables: Partial<Record<Kind, AccountTableId>> = { fund: 'T7', capital: 'T8' };
  const table = tables[kind];
  if (table === undefined || !/grand/i.test(entity)) return [];
  const of = (column: ColumnKey): Expr => ({ e: 'cell', table, row: 'total', column });
  const incoming: Expr = { e: 'plus', a: of('opening'), b: of('income') };
  const outgoing: Expr = { e: 'plus', a: of('total'), b: of('closing') };
  return /Out$/.test(entity) ? [outgoing] : [incoming];
}
