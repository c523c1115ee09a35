/** The port over Excel (`src/app/workbook.ts`): the only place of the add-in that talks to it. */
import type { WritePlan } from '../../app/plan/plan';
import type { Abilities, Applied, Snapshot, Workbook, WorkbookEvent } from '../../app/workbook';
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { inExcel } from './excel';
import { Memory } from './memory';
import { readWorkbook } from './read';
import { selectCell, selectedArea } from './select';
import { watchWorkbook } from './watch';

export function officeWorkbook(): Workbook {
  return new OfficeWorkbook();
}

class OfficeWorkbook implements Workbook {
  readonly #memory = new Memory();

  /** Before ExcelApi 1.19 whatever an add-in writes empties the person's list of undo. */
  get abilities(): Abilities {
    const { requirements } = Office.context;
    const undo = requirements.isSetSupported('ExcelApi', '1.19') ? 'kept' : 'emptied';
    return { liveMarks: true, undo, selection: true };
  }

  read(): Promise<Result<Snapshot>> {
    return inExcel(async context => {
      const read = await readWorkbook(context, this.#memory);
      if (!read.ok) return read;
      const { snapshot, sheets, standing, large } = read.value;
      Object.assign(this.#memory, { sheets, standing, large });
      return ok(snapshot);
    });
  }

  /** Plans are made by the engine: what carries them out comes with it, after the first paint. */
  async apply(plan: WritePlan): Promise<Result<Applied>> {
    const loaded = await import(/* webpackChunkName: "engine" */ './apply/apply').catch(() => null);
    return loaded ? loaded.applyPlan(this.#memory, plan) : err(problem('notLoaded', {}));
  }

  select(cell: CellRef): Promise<Result<void>> {
    return selectCell(cell);
  }

  selection(): Promise<Result<CellRef>> {
    return selectedArea();
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<Result<() => Promise<void>>> {
    return watchWorkbook(this.#memory, listener);
  }
}
