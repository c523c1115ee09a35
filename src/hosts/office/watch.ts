/**
 * Telling of what a person does in the workbook: edits, recalculation, selection. Never of our own writes: newer
 * Excels say who made a change (1.14), older ones are not believed for half a second after we wrote.
 *
 * Several changes in a row are told once. Excel loses an event now and then, so a check can always be asked for by hand.
 */
import type { WorkbookEvent } from '../../app/workbook';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import { inExcel } from './excel';
import type { Memory } from './memory';
import { mayBeFormatted } from './protection';

const SETTLE_MS = 100;

type Listener = (event: WorkbookEvent) => void;

export async function watchWorkbook(
  memory: Memory,
  listener: Listener,
): Promise<Result<() => Promise<void>>> {
  const teller = new Teller(memory, listener);
  return inExcel(async context => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(args =>
        teller.changed(args.worksheetId, args.address, args.triggerSource),
      ),
      worksheets.onCalculated.add(args =>
        teller.changed(args.worksheetId, args.address, undefined),
      ),
      worksheets.onSelectionChanged.add(args => teller.selected(args.worksheetId, args.address)),
    ];
    await context.sync();
    // What was changed before was not told.
    Object.assign(memory, { watching: true, last: null });
    return ok(async () => {
      teller.stop();
      memory.watching = false;
      for (const handler of handlers) handler.remove();
      // All were added in one context, and only in it can they be removed.
      await handlers[0]?.context.sync();
    });
  });
}

interface Spot {
  readonly sheetId: string;
  readonly address: string;
}

class Teller {
  #changes: Spot[] = [];
  #selection: Spot | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  constructor(
    private readonly memory: Memory,
    private readonly listener: Listener,
  ) {}

  changed(sheetId: string, address: string, trigger: string | undefined): Promise<void> {
    this.memory.changed.add(sheetId);
    const ours = trigger === undefined ? this.memory.quiet : trigger === 'ThisLocalAddin';
    if (!ours) {
      this.#changes.push({ sheetId, address });
      this.#settle();
    }
    return Promise.resolve();
  }

  selected(sheetId: string, address: string): Promise<void> {
    this.#selection = { sheetId, address };
    this.#settle();
    return Promise.resolve();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #settle(): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), SETTLE_MS);
  }

  async #tell(): Promise<void> {
    const [changes, selection] = [this.#changes, this.#selection];
    this.#changes = [];
    this.#selection = null;
    await this.#learnNames([...changes, ...(selection ? [selection] : [])]);
    if (this.#stopped) return;
    const [first] = changes;
    if (first) this.listener({ kind: 'changed', ...this.#where(first, changes) });
    const sheet = selection && this.memory.nameOf(selection.sheetId);
    if (selection && sheet !== null)
      this.listener({ kind: 'selected', sheet, address: selection.address });
  }

  /** One change is told where; several only as far as they agree. */
  #where(first: Spot, changes: readonly Spot[]): { sheet: string | null; address: string | null } {
    const oneSheet = changes.every(({ sheetId }) => sheetId === first.sheetId);
    const onePlace = oneSheet && changes.every(({ address }) => address === first.address);
    return {
      sheet: oneSheet ? this.memory.nameOf(first.sheetId) : null,
      address: onePlace ? first.address : null,
    };
  }

  /** A sheet that was added since we last looked. */
  async #learnNames(spots: readonly Spot[]): Promise<void> {
    if (spots.every(({ sheetId }) => this.memory.nameOf(sheetId) !== null)) return;
    await inExcel(async context => {
      const sheets = context.workbook.worksheets.load(
        'items/id,items/name,items/protection/protected,items/protection/options',
      );
      await context.sync();
      this.memory.sheets = sheets.items.map(({ id, name, protection }) => ({
        id,
        name,
        locked: protection.protected && !mayBeFormatted(protection),
      }));
      return ok(undefined);
    });
  }
}
