/** Every mistake of rows, codes and tables that is known: one file each. */
import type { Generator } from '../hypothesis';
import { chain } from './chain';
import { code } from './code';
import { linesShifted } from './linesShifted';
import { precision } from './precision';
import { rowDuplicate } from './rowDuplicate';
import { rowMissing } from './rowMissing';
import { rowNotSummed } from './rowNotSummed';
import { rowsShifted } from './rowsShifted';
import { tableStale } from './tableStale';

export const HYPOTHESES: readonly Generator[] = [
  rowNotSummed,
  rowDuplicate,
  rowMissing,
  code,
  rowsShifted,
  linesShifted,
  tableStale,
  precision,
  chain,
];
