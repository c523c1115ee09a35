/**
 * What the add-in last saw of the workbook: it saves round trips and names sheets in events, and is never trusted for
 * what is about to be written.
 */
import type { Grid } from '../../core/grid';
import type { Sheet, Standing, State } from '../common/now';

export interface KnownSheet extends Sheet {
  /** Marks are refused. */
  readonly locked: boolean;
}

/** The last reading, to which only what was changed since is added. */
export interface LastRead {
  readonly name: string;
  readonly state: State;
  /** By the sheet's id. */
  readonly grids: ReadonlyMap<string, Grid>;
}

/** After a write its events, and the recalculation it causes, arrive for a moment; they are no person's. */
const QUIET_MS = 500;

export class Memory {
  sheets: readonly KnownSheet[] | null = null;
  standing: readonly Standing[] = [];
  /** There are conditional formats that Excel cannot tell: marks are asked for one by one. */
  hasFaultyRules = false;
  /** Of an .xls the person is told once that Excel keeps nothing of ours in it. */
  oldFormat: string | null = null;
  isOldFormatTold = false;
  /** Two parts of ours under one namespace were seen. */
  hasDoubles = false;
  /** The cells did not fit into one answer the last time. */
  large = false;
  /** Changes are told. */
  watching = false;
  /** `null` while changes may have been missed: before they are told, and after a write of our own. */
  last: LastRead | null = null;
  /** Ids of sheets that were changed or recalculated since the last reading began, whoever did it. */
  changed = new Set<string>();
  #writing = 0;
  #quietUntil = 0;

  nameOf(sheetId: string): string | null {
    return this.sheets?.find(({ id }) => id === sheetId)?.name ?? null;
  }

  /** Whether changes that tell no source are our own. */
  get quiet(): boolean {
    return this.#writing > 0 || performance.now() < this.#quietUntil;
  }

  async whileWriting<T>(work: () => Promise<T>): Promise<T> {
    this.#writing += 1;
    try {
      return await work();
    } finally {
      this.#writing -= 1;
      this.#quietUntil = performance.now() + QUIET_MS;
    }
  }
}
