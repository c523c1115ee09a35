/**
 * Data: where the tables stand in the small picture, and between which of them identities hold (rules X-…).
 */
import type { TableId } from '../../core/accounts/model';

/** Two tables with identities between them. */
export type Pair = readonly [TableId, TableId];

export interface Place {
  readonly id: TableId;
  readonly column: number;
  readonly row: number;
}

export const COLUMNS = 4;
export const ROWS = 3;

/** Sources on the left, what follows from them to the right. */
export const PLACES: readonly Place[] = [
  { id: 'T2', column: 1, row: 0 },
  { id: 'T7', column: 2, row: 0 },
  { id: 'P1', column: 3, row: 0 },
  { id: 'T1', column: 0, row: 1 },
  { id: 'T4', column: 1, row: 1 },
  { id: 'T8', column: 2, row: 1 },
  { id: 'T9', column: 3, row: 1 },
  { id: 'T3', column: 1, row: 2 },
  { id: 'T5', column: 2, row: 2 },
  { id: 'T6', column: 3, row: 2 },
  { id: 'P2', column: 0, row: 2 },
];

/** X-01…05 T1 with T2 and T3; T1 with T4; X-14; X-08…11 T4 with T5, T7, T8; X-13; X-12; X-16. */
export const LINKS: readonly Pair[] = [
  ['T1', 'T2'],
  ['T1', 'T3'],
  ['T1', 'T4'],
  ['T2', 'T4'],
  ['T4', 'T5'],
  ['T4', 'T7'],
  ['T4', 'T8'],
  ['T3', 'T5'],
  ['T5', 'T6'],
  ['T6', 'T9'],
];
