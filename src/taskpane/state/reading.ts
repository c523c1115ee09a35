/** One reading of the workbook: checked in the background, with what else the screens show of it. */
import type { Workbook } from '../../app/workbook';
import type { Accounts } from '../../core/accounts/model';
import type { Problem } from '../../core/result';
import type { PriorYear } from '../background/checkJob';
import type { Progress } from '../background/protocol';
import type * as Engine from './engine';
import { loadEngine } from './loadEngine';
import type { Checked } from './session';

export type Reading =
  | { readonly kind: 'read'; readonly report: Checked }
  /** Not one table was recognised: a person may point at them in what was read. */
  | { readonly kind: 'unrecognised'; readonly report: Checked; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'cancelled' };

export class Reader {
  #check: Engine.WorkbookCheck | null = null;
  #prior: PriorYear | null = null;
  /** Sheets with tables, by the last report. */
  #tables: readonly string[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly progressed: (progress: Progress) => void,
  ) {}

  /** Against the year before from now on. */
  comparePrior(name: string, accounts: Accounts): void {
    this.#prior = { id: (this.#prior?.id ?? 0) + 1, name, accounts };
  }

  cancel(): void {
    this.#check?.cancel();
  }

  close(): void {
    this.#check?.close();
  }

  /** `live`: after an edit, so that only what was changed need be read. */
  async read(live = false): Promise<Reading> {
    const { WorkbookCheck, mappingOf, nothingToCheck, preferencesOf, tableStates } =
      await loadEngine();
    this.#check ??= new WorkbookCheck(this.workbook, this.progressed);
    const checked = await this.#check.run(this.#prior, live ? { tables: this.#tables } : undefined);
    if (checked === 'cancelled') return { kind: 'cancelled' };
    if (!checked.ok) return { kind: 'failed', problem: checked.error };
    const { snapshot, accounts } = checked.value;
    const report: Checked = {
      ...checked.value,
      tables: tableStates(accounts),
      preferences: preferencesOf(snapshot),
      mapping: mappingOf(snapshot) ?? { sheets: {} },
    };
    this.#tables = report.tables.flatMap(({ sheet }) => sheet ?? []);
    const problem = nothingToCheck(report);
    return problem ? { kind: 'unrecognised', report, problem } : { kind: 'read', report };
  }
}
