/** What the pane and its checking worker say to each other. */
import type { CheckReport } from '../../app/check';
import type { Snapshot } from '../../app/workbook';
import type { Result } from '../../core/result';

export interface Job {
  readonly id: number;
  readonly snapshot: Snapshot;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Answer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  /** Without the snapshot: the pane has it. */
  | { readonly id: number; readonly kind: 'done'; readonly report: Result<Omit<CheckReport, 'snapshot'>> };
