/** Which cell is pointed at: by the pane in the sheet, and by the person, whose choice the list of findings follows. */
import type { Workbook } from '../../app/workbook';
import type { CellRef } from '../../core/address';
import { sameCell } from '../../core/address';
import type { Store } from './store';

export class Pointing {
  #shown: CellRef | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly store: Store,
  ) {}

  async select(cell: CellRef): Promise<void> {
    this.#shown = cell;
    const shown = await this.workbook.select(cell);
    if (!shown.ok) this.store.fail(shown.error, () => this.select(cell));
  }

  /** `null` when Excel has none to tell; it says why. */
  async selection(): Promise<CellRef | null> {
    const selected = await this.workbook.selection();
    if (selected.ok) return selected.value;
    this.store.fail(selected.error, null);
    return null;
  }

  /** Excel tells of a selection. */
  selected(cell: CellRef): void {
    // It also tells of the one that we made: the list must not jump to what it just showed.
    if (this.#shown && sameCell(this.#shown, cell)) return;
    this.#shown = null;
    this.store.dispatch({ kind: 'selected', cell });
  }
}
