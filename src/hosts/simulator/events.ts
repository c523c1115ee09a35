/**
 * Events of the workbook: who registered for them, and the messages that go to office.js after the batch.
 *
 * A sheet's event is sent once for the sheet and once for the collection, to each that is registered. Handlers run
 * later than the batch that caused them, as in Excel.
 */
import type { Area } from '../../workbook';
import { areaAddress } from './excel/addresses';

export const EventType = {
  workbookSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protection: 24,
  nameChanged: 25,
  visibility: 26,
} as const;

export const COLLECTION_TARGET = 'Workbook';

/** Who caused a change: a person at the grid, or this add-in through the library. */
export type Trigger = 'Unknown' | 'ThisLocalAddin';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

type Entry = readonly [category: 65536, type: number, target: string, payload: string, id: number];

export class EventHub {
  /** `runtime.enableEvents`: false silences this add-in's handlers. */
  enabled = true;
  readonly #registered = new Map<string, number>();
  #queue: Entry[] = [];
  #next = 1;

  /** `triggerSource` came with ExcelApi 1.14. */
  constructor(private readonly tellsTrigger: boolean) {}

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    const count = this.#registered.get(key) ?? 0;
    if (count <= 1) this.#registered.delete(key);
    else this.#registered.set(key, count - 1);
  }

  get registrations(): number {
    return [...this.#registered.values()].reduce((sum, count) => sum + count, 0);
  }

  raise(type: number, worksheetId: string, payload: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const target of [worksheetId, COLLECTION_TARGET]) {
      if (this.#registered.has(`${type}|${target}`))
        this.#push(type, target, { worksheetId, source: 'Local', ...payload });
    }
  }

  cellsChanged(
    sheetId: string,
    area: Area,
    trigger: Trigger,
    changeType: ChangeType = 'RangeEdited',
  ): void {
    this.raise(EventType.changed, sheetId, {
      address: areaAddress(area),
      changeType,
      shiftDirection: 'None',
      referenceId: `ev${this.#next}`,
      ...(this.tellsTrigger ? { triggerSource: trigger } : {}),
    });
  }

  selected(sheetId: string, area: Area): void {
    this.raise(EventType.selection, sheetId, { address: areaAddress(area) });
    // The workbook's own event is registered by nothing but the handler in the library, so it is always sent.
    if (this.enabled) this.#push(EventType.workbookSelection, '', {});
  }

  take(): readonly Entry[] {
    const taken = this.#queue;
    this.#queue = [];
    return taken;
  }

  #push(type: number, target: string, payload: object): void {
    this.#queue.push([65_536, type, target, JSON.stringify(payload), this.#next++]);
  }
}
