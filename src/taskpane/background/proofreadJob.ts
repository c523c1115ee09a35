/** 核对 as a job: long or strange texts take their time. */
import { proofreadText } from '../../app/narrative/proofread';
import type { Snapshot } from '../../app/workbook';
import type { Accounts } from '../../core/accounts/model';
import type { Proofreading } from '../../core/narrative/model';

export interface ProofreadJob {
  readonly snapshot: Snapshot;
  readonly accounts: Accounts;
  readonly text: string;
}

export function proofreadJob({ snapshot, accounts, text }: ProofreadJob): Proofreading {
  return proofreadText(snapshot, accounts, text);
}
