/** The port over Excel (`src/app/workbook.ts`): the only place of the add-in that talks to it. */
import type { WritePlan } from '../../app/plan/plan';
import type { Applied, Snapshot, Workbook, WorkbookEvent } from '../../app/workbook';
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import { applyPlan } from './apply/apply';
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

  read(): Promise<Result<Snapshot>> {
    return inExcel(async context => {
      const read = await readWorkbook(context, this.#memory);
      if (!read.ok) return read;
      const { snapshot, sheets, standing, large } = read.value;
      Object.assign(this.#memory, { sheets, standing, large });
      return ok(snapshot);
    });
  }

  apply(plan: WritePlan): Promise<Result<Applied>> {
    return applyPlan(this.#memory, plan);
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
