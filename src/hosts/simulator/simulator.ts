/**
 * Excel, as far as office.js can see it, over a workbook model: set `bridge` as `_richApiNativeBridge` before
 * `excel-web-16.00.js` loads, and every `Excel.run` of the unmodified library ends here (`docs/simulator.md`).
 *
 * It records every request, counts round trips, plays older Excels, and fails on demand. It has no member that Excel
 * lacks; one that it does not play fails with `NotImplemented` and is listed in `unknown`.
 */
import type { CellValue } from '../../core/grid';
import type { NoticeModel, WorkbookModel } from '../../workbook';
import { Batch } from './batch';
import type { Cost } from './cost';
import { byteLength, later } from './delivery';
import { EventHub } from './events';
import type { Failure } from './failure';
import { statusOf } from './failure';
import { Host } from './host';
import type { ApiVersion, Change } from './host';
import { HostError } from './hostError';
import type { ErrorCode } from './hostError';
import { Lookup } from './lookup';
import { Person } from './person';
import { DELAY_FOR_CELL_EDIT, isCleanUp } from './protocol';
import type { Envelope, RequestBody, ResponseBody } from './protocol';
import type { Quirks } from './quirks';
import { References } from './references';
import type { UndoStep } from './undoList';

/** Excel for the web refuses more than this, each way. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

export interface SimulatorOptions {
  readonly apiVersion?: ApiVersion;
  /** In bytes, each way; `Infinity` for a desktop Excel. */
  readonly payloadLimit?: number;
  /** What a batch changed, before the library hears of it. */
  readonly onBatchEnd?: (changes: readonly Change[]) => void;
  /** Time that an answer takes, in milliseconds. */
  readonly latency?: number;
}

export interface LoggedRequest {
  readonly body: RequestBody;
  readonly flags: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Excel's error code, or `null`. */
  readonly error: string | null;
}

export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

export class Simulator {
  readonly bridge: Bridge = { sendMessageToHost: text => this.#receive(text) };
  readonly person: Person;
  /** Every round trip but cleaning up, oldest first. */
  readonly log: LoggedRequest[] = [];
  readonly #host: Host;
  readonly #lookup: Lookup;
  readonly #references = new References();
  readonly #options: SimulatorOptions;
  #failures: Failure[] = [];
  readonly #between = new Map<number, () => void>();
  #waiting: (() => void)[] = [];
  #editing = false;
  #deliveries = 0;
  #idle: (() => void)[] = [];

  constructor(
    readonly model: WorkbookModel,
    options: SimulatorOptions = {},
  ) {
    const version = options.apiVersion ?? '1.19';
    this.#options = options;
    this.#host = new Host(model, new EventHub(version !== '1.9'), version);
    this.#lookup = new Lookup(version);
    this.person = new Person(this.#host, () => this.#sendEvents());
  }

  get apiVersion(): ApiVersion {
    return this.#host.version;
  }

  /** What this Excel does wrong. */
  get quirks(): Quirks {
    return this.#host.quirks;
  }

  /** Cells that were read, until it is cleared. */
  get cost(): Cost {
    return this.#host.cost;
  }

  /** What Ctrl+Z could take back, latest last. */
  get undoList(): readonly UndoStep[] {
    return this.#host.undo.steps;
  }

  /** Round trips so far. */
  get syncs(): number {
    return this.log.length;
  }

  /** Members that were asked for and that no table plays. */
  get unknown(): readonly string[] {
    return this.#lookup.unknown;
  }

  /** Ranges that the library still holds; 0 after a run that cleaned up. */
  get trackedRanges(): number {
    return this.#references.count;
  }

  get registrations(): number {
    return this.#host.events.registrations;
  }

  failAt(failure: Failure): void {
    this.#failures.push({ ...failure, batch: this.syncs + failure.batch });
  }

  /** What a person does just before the batch arrives; 1 is the next one. */
  beforeBatch(batch: number, act: () => void): void {
    this.#between.set(this.syncs + batch, act);
  }

  clearFailures(): void {
    this.#failures = [];
  }

  edit(sheet: string, row: number, column: number, typed: CellValue): NoticeModel | null {
    return this.person.edit(sheet, row, column, typed);
  }

  /** A person begins to type in a cell: batches fail, or wait if they were told to. */
  beginCellEdit(): void {
    this.#editing = true;
  }

  endCellEdit(): void {
    this.#editing = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const proceed of waiting) proceed();
  }

  /** When all answers and events sent so far have arrived. */
  settled(): Promise<void> {
    return this.#deliveries === 0
      ? Promise.resolve()
      : new Promise(resolve => this.#idle.push(resolve));
  }

  #receive(text: string): void {
    const envelope = JSON.parse(text) as Envelope;
    const proceed = (): void => this.#answer(envelope, byteLength(text));
    const waits = this.#editing && !this.quirks.failsInCellEdit;
    if (waits && (envelope.flags & DELAY_FOR_CELL_EDIT) !== 0) this.#waiting.push(proceed);
    else proceed();
  }

  #answer({ id, flags, message: { body } }: Envelope, bytesIn: number): void {
    if (isCleanUp(body)) {
      this.#reply(
        id,
        200,
        this.#batch(body, () => null),
      );
      return;
    }
    const number = this.syncs + 1;
    const act = this.#between.get(number);
    this.#between.delete(number);
    act?.();
    const failure = this.#failures.find(({ batch }) => batch === number);
    const limit = this.#options.payloadLimit ?? WEB_PAYLOAD;
    const refused =
      bytesIn > limit
        ? { status: 413, code: 'RequestPayloadSizeLimitExceeded' }
        : statusOf(failure);
    if (refused && failure?.lost !== true) {
      this.log.push({ body, flags, bytesIn, bytesOut: 0, error: refused.code });
      this.#reply(id, refused.status, {
        error: { code: refused.code, message: 'The request failed.' },
      });
      return;
    }
    const response = this.#batch(body, index => this.#failureAt(failure, index));
    const bytesOut = byteLength(JSON.stringify(response));
    const tooLong = bytesOut > limit;
    const error = tooLong ? 'ResponsePayloadSizeLimitExceeded' : (response.Error?.Code ?? null);
    this.log.push({
      body,
      flags,
      bytesIn,
      bytesOut,
      error: failure?.lost ? 'ConnectionFailure' : error,
    });
    if (failure?.lost) this.#reply(id, 503, '');
    else if (tooLong)
      this.#reply(id, 413, { error: { code: error, message: 'The response is too large.' } });
    else this.#reply(id, 200, response);
    this.#sendEvents();
  }

  #batch(body: RequestBody, fail: (action: number) => HostError | null): ResponseBody {
    this.#host.changes.length = 0;
    const response = new Batch(body, this.#host, this.#lookup, this.#references).run(fail);
    this.#host.undo.written(this.#host.changes);
    if (this.#host.changes.length > 0) this.#options.onBatchEnd?.([...this.#host.changes]);
    return response;
  }

  #failureAt(failure: Failure | undefined, index: number): HostError | null {
    if (this.#editing)
      return new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    if (!failure || failure.lost === true || index !== (failure.action ?? 0)) return null;
    return new HostError(
      (failure.code ?? 'GeneralException') as ErrorCode,
      'There was an internal error while processing the request.',
    );
  }

  #sendEvents(): void {
    const entries = this.#host.events.take();
    if (entries.length > 0) this.#deliver(JSON.stringify({ type: 3, message: { entries } }));
  }

  #reply(id: number, statusCode: number, body: object | string): void {
    this.#deliver(JSON.stringify({ id, type: 1, message: { statusCode, headers: {}, body } }));
  }

  /** Later than the call that caused it, and in order, as messages of another process are. */
  #deliver(text: string): void {
    this.#deliveries += 1;
    later(() => {
      this.bridge.onMessageFromHost?.(text);
      this.#deliveries -= 1;
      if (this.#deliveries > 0) return;
      const idle = this.#idle;
      this.#idle = [];
      for (const resolve of idle) resolve();
    }, this.#options.latency ?? 0);
  }
}
