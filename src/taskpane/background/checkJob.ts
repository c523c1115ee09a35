/** 校验 as a job: the same work in the worker and on the pane's own thread. */
import { CheckMemory, reportOn } from '../../app/check/check';
import type { CheckReport } from '../../app/check/check';
import { mismatch } from '../../app/narrative/prior';
import type { Snapshot } from '../../app/workbook';
import type { Accounts } from '../../core/accounts/model';
import type { OnProgress } from './protocol';

/** `id` tells one opened file from the next: a worker gets a new copy of it with every job. */
export interface PriorYear {
  readonly id: number;
  readonly name: string;
  readonly accounts: Accounts;
}

export interface CheckJob {
  readonly snapshot: Snapshot;
  /** The year before, when a person opened it; not used for another unit's or another year's workbook. */
  readonly prior: PriorYear | null;
}

/** Without the snapshot: the pane has it. */
export type Checked = Omit<CheckReport, 'snapshot'>;

/** Keeps what was read and tested the last time: an edit costs what the edit changes. */
export function checker(): (job: CheckJob, onProgress?: OnProgress) => Checked {
  const memory = new CheckMemory();
  let known: PriorYear | null = null;
  return ({ snapshot, prior: given }, onProgress) => {
    if (known?.id !== given?.id) known = given;
    const prior = known?.accounts ?? null;
    const options = (accounts: Accounts): { prior?: Accounts } =>
      prior && mismatch(prior, accounts) === null ? { prior } : {};
    const { accounts, result, ignored, stateProblems, elapsedMs } = reportOn(
      snapshot,
      options,
      memory,
      (done, total) => onProgress?.({ done, total }),
    );
    return { accounts, result, ignored, stateProblems, elapsedMs };
  };
}
