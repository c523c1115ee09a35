/** What a thread of this program can be told to do with the files that it is sent: data alone, copied to it. */
import type { Accounts } from '../../core/accounts/model';
import type { RoundingMode } from '../../core/checks/model';
import type { PriorFile } from '../folder/priors';

export type Task =
  | { readonly name: 'check'; readonly setting: CheckSetting }
  | { readonly name: 'read' | 'explain'; readonly json: boolean }
  /** Whose workbook a file is. */
  | { readonly name: 'unit' }
  /** Its amounts, for a sum over many. */
  | { readonly name: 'rollup' }
  /** The model of a file, for whoever goes on with it elsewhere. */
  | { readonly name: 'open' };

/** The same for every file. */
export interface CheckSetting {
  readonly json: boolean;
  /** One line a file, for people. */
  readonly brief: boolean;
  readonly rounding: RoundingMode | undefined;
  readonly prior: Accounts | null;
  /** Of many units: which of them is a workbook's own is seen when it is read. */
  readonly priors: readonly PriorFile[] | null;
  /** The narrative. */
  readonly text: string | null;
  /** Whether a report over all files will be written. */
  readonly reported: boolean;
  /** What a line of NDJSON says of how it was made; `null` where nobody goes on with the lines. */
  readonly recorded: string | null;
}
