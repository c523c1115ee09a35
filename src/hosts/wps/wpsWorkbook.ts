/**
 * The port over WPS 表格 (`src/app/workbook.ts`). A pane belongs to the workbook that was in front when it was opened:
 * another one brought to the front is neither read nor written.
 */
import type { WritePlan } from '../../app/plan/plan';
import type { Abilities, Applied, Snapshot, Workbook, WorkbookEvent } from '../../app/workbook';
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { WpsApplication, WpsBook } from './application';
import { inWps } from './application';
import { applyPlan } from './apply';
import { readWorkbook } from './read';
import { selectCell, selectedArea } from './select';
import { SheetRegister } from './sheets';
import { Writing, watchWorkbook } from './watch';

export class WpsWorkbook implements Workbook {
  /** What becomes of the person's undo nobody has seen (W-29): so nothing is written that was not asked for. */
  readonly abilities: Abilities = {
    liveMarks: false,
    undo: 'unknown',
    shortcuts: false,
    selection: true,
  };
  readonly #register = new SheetRegister();
  readonly #writing = new Writing();
  #book: WpsBook | null = null;

  read(): Promise<Result<Snapshot>> {
    return this.#inBook((_, book) => readWorkbook(book, this.#register.list(book)));
  }

  apply(plan: WritePlan): Promise<Result<Applied>> {
    return this.#inBook((application, book) =>
      this.#writing.during(() => applyPlan(application, book, this.#register, plan)),
    );
  }

  select(cell: CellRef): Promise<Result<void>> {
    return this.#inBook((_, book) => selectCell(book, this.#register, cell));
  }

  selection(): Promise<Result<CellRef>> {
    return this.#inBook((_, book) => selectedArea(book));
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<Result<() => Promise<void>>> {
    return this.#inBook((application, book) => {
      const stop = watchWorkbook(application, book, this.#writing, listener);
      return ok(() => {
        stop();
        return Promise.resolve();
      });
    });
  }

  /** The name by which the ribbon's page calls this workbook; '' when it is gone. */
  get fullName(): string {
    try {
      return this.#book?.FullName ?? '';
    } catch {
      return '';
    }
  }

  #inBook<T>(work: (application: WpsApplication, book: WpsBook) => Result<T>): Promise<Result<T>> {
    return inWps(application => {
      this.#book ??= application.ActiveWorkbook;
      if (!this.#book) return err(problem('noBook', {}));
      return isOpen(this.#book) ? work(application, this.#book) : err(problem('bookClosed', {}));
    });
  }
}

function isOpen(book: WpsBook): boolean {
  try {
    return typeof book.Name === 'string';
  } catch {
    return false;
  }
}
