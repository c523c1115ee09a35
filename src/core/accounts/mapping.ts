/**
 * What a person has said about a workbook that two readings fit: which sheet stands for which table.
 * Kept in the workbook (design D9). A name that is not in the workbook is told in the table's reason, not obeyed.
 */
import type { TableId } from './model';

export interface Mapping {
  /** Table → sheet name. */
  readonly sheets: Partial<Record<TableId, string>>;
}

export const NO_MAPPING: Mapping = { sheets: {} };
