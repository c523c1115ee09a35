/** What a share is of, where the text names it. */
import type { Entity } from './vocabulary';
import type { Expr, Kind } from '../wording/wording';
import { placesOf } from './variables';

/** The base that a name behind 占 means: 占支出合计 in the section of the general budget is of all expenditure. */
export function namedBase(kind: Kind, entity: Entity): readonly Expr[] {
  const all: readonly Expr[] =
    entity === 'totalOut' || entity === 'grandOut'
      ? [
          { e: 'cell', table: 'T3', row: 'total', column: 'total' },
          { e: 'cell', table: 'T1', row: 'out.grand', column: 'expenditure' },
        ]
      : [];
  const own = placesOf(kind, entity);
  return kind === 'general' || kind === 'fund' || kind === 'capital' || kind === 'basic'
    ? [...all, ...own]
    : [...own, ...all];
}
