/** The port over Excel (`src/app/workbook.ts`): the only place of the add-in that talks to it. */
import type { WritePlan } from '../../app/plan/plan';
import type {
  Abilities,
  Applied,
  Following,
  Snapshot,
  Workbook,
  WorkbookEvent,
} from '../../app/workbook';
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { inExcel } from './excel';
import { Memory } from './memory';
import { readChanged } from './follow';
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
    const keepsUndo = requirements.isSetSupported('ExcelApi', '1.19');
    return {
      liveMarks: keepsUndo,
      undo: keepsUndo ? 'kept' : 'emptied',
      shortcuts: true,
      selection: true,
    };
  }

  read(following?: Following): Promise<Result<Snapshot>> {
    return inExcel(async context => {
      const followed = following && (await readChanged(context, this.#memory, following.tables));
      return followed ? ok(followed) : readWorkbook(context, this.#memory);
    });
  }

  /** Plans are made by the engine: what carries them out comes with it, after the first paint. */
  async apply(plan: WritePlan): Promise<Result<Applied>> {
    const loaded = await import(/* webpackChunkName: "engine" */ './apply/apply').catch(() => null);
    if (!loaded) return err(problem('notLoaded', {}));
    const applied = await loaded.applyPlan(this.#memory, plan);
    if (plan.ops.some(op => op.kind !== 'setMarks')) this.#memory.last = null;
    return applied.ok && plan.ops.some(op => op.kind === 'putState')
      ? ok(this.#withFormat(applied.value))
      : applied;
  }

  #withFormat(applied: Applied): Applied {
    const { oldFormat: name, isOldFormatTold } = this.#memory;
    if (name === null || isOldFormatTold) return applied;
    this.#memory.isOldFormatTold = true;
    return { ...applied, notes: [...(applied.notes ?? []), problem('oldFormat', { name })] };
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
