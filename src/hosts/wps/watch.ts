/**
 * Telling of what a person does in the workbook: edits and selection, never our own writes. WPS tells every page of
 * every workbook's edits, does not say who made them, and tells nothing of recalculation.
 *
 * Several changes in a row are told once.
 */
import type { WorkbookEvent } from '../../app/workbook';
import { addressOf } from '../common/areas';
import type { WpsApplication, WpsBook, WpsRange, WpsSheet } from './application';
import { areaOf } from './cells';

const SETTLE_MS = 100;
/** After a write its events may still arrive for a moment; they are no person's. */
const QUIET_MS = 500;

/** Our own writes, counted while they last. */
export class Writing {
  #now = 0;
  #quietUntil = 0;

  get quiet(): boolean {
    return this.#now > 0 || performance.now() < this.#quietUntil;
  }

  during<T>(work: () => T): T {
    this.#now += 1;
    try {
      return work();
    } finally {
      this.#now -= 1;
      this.#quietUntil = performance.now() + QUIET_MS;
    }
  }
}

interface Spot {
  readonly sheet: string;
  readonly address: string;
}

/** Answers how to stop. */
export function watchWorkbook(
  application: WpsApplication,
  book: WpsBook,
  writing: Writing,
  listener: (event: WorkbookEvent) => void,
): () => void {
  let changes: Spot[] = [];
  let selection: Spot | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  const tell = (): void => {
    timer = null;
    const [first] = changes;
    const isOne = (of: (spot: Spot) => string): boolean =>
      changes.every(spot => first !== undefined && of(spot) === of(first));
    const event: WorkbookEvent | null = first
      ? {
          kind: 'changed',
          sheet: isOne(({ sheet }) => sheet) ? first.sheet : null,
          address: isOne(({ sheet, address }) => `${sheet}!${address}`) ? first.address : null,
        }
      : null;
    const selected = selection;
    changes = [];
    selection = null;
    if (event) listener(event);
    if (selected) listener({ kind: 'selected', ...selected });
  };
  const settle = (): void => {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS);
  };
  const { ApiEvent } = application;
  ApiEvent.AddApiEventListener('SheetChange', (sheet, range) => {
    const spot = writing.quiet ? null : spotIn(book, sheet, range);
    if (!spot) return;
    changes.push(spot);
    settle();
  });
  ApiEvent.AddApiEventListener('SheetSelectionChange', (sheet, range) => {
    const spot = spotIn(book, sheet, range);
    if (!spot) return;
    selection = spot;
    settle();
  });
  return () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    ApiEvent.RemoveApiEventListener('SheetChange');
    ApiEvent.RemoveApiEventListener('SheetSelectionChange');
  };
}

/** `null` for another workbook's. */
function spotIn(book: WpsBook, sheet: WpsSheet, range: WpsRange): Spot | null {
  try {
    if (sheet.Parent.FullName !== book.FullName) return null;
    return { sheet: sheet.Name, address: addressOf(areaOf(range)) };
  } catch {
    return null;
  }
}
