/**
 * The pane's work with the workbook: check, mark, write, undo, one at a time and in the order asked for.
 *
 * A problem leaves the last good report on screen and goes into the state, with a way to try again where that helps.
 * Edits made while something runs are checked after it. Nothing here throws on what a workbook holds.
 */
import type { WritePlan } from '../../app/plan/plan';
import type { Workbook } from '../../app/workbook';
import type { Accounts } from '../../core/accounts/model';
import type { CellRef } from '../../core/address';
import type { Problem, Result } from '../../core/result';
import type * as Engine from './engine';
import { loadEngine } from './loadEngine';
import { Marks, NOT_DUE } from './marks';
import { isOutdated } from './outdated';
import { Pointing } from './pointing';
import { Reader } from './reading';
import type { Busy, Checked, Notice, SessionState } from './session';
import { Store } from './store';
import { Turns } from './turns';

export type MakePlan = (report: Checked, engine: typeof Engine) => Result<WritePlan>;

export interface WriteOptions {
  /** Kept for 撤销上次写入, and told in a notice; an autosaved form field is neither. */
  readonly quiet?: boolean;
}

export class Session {
  readonly #store = new Store();
  readonly #turns = new Turns(this.#store);
  readonly #reader: Reader;
  readonly #marks: Marks;
  readonly #pointing: Pointing;
  #unwatch: (() => Promise<void>) | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly clock: () => number = Date.now,
  ) {
    this.#marks = new Marks(workbook);
    this.#pointing = new Pointing(workbook, this.#store);
    this.#reader = new Reader(workbook, progress =>
      this.#store.dispatch({ kind: 'progressed', progress }),
    );
  }

  readonly state = (): SessionState => this.#store.state();

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Reads and checks without writing anything, then follows the workbook. */
  async open(): Promise<void> {
    this.#turns.open();
    await this.#run('reading', () => this.#read(() => this.recheck()));
    const watched = await this.workbook.watch(event => {
      if (event.kind === 'changed') this.#changed();
      else this.#pointing.selected(event);
    });
    if (!watched.ok) this.#store.fail(watched.error, null);
    else if (this.#turns.closed) await watched.value();
    else this.#unwatch = watched.value;
  }

  async close(): Promise<void> {
    this.#turns.close();
    this.#reader.close();
    await this.#unwatch?.();
  }

  /** Checks against the year before from now on, as long as the pane is open; the workbook keeps nothing of it. */
  async comparePrior(name: string, accounts: Accounts): Promise<void> {
    this.#reader.comparePrior(name, accounts);
    await this.recheck();
  }

  /** What is shown stays as it was. */
  cancel(): void {
    this.#reader.cancel();
  }

  /** 校验: read, check, mark. Refused marks (a protected sheet) leave the findings on screen. */
  check(): Promise<void> {
    return this.#run('reading', async () => {
      if (!(await this.#read(() => this.check()))) return;
      this.#store.dispatch({ kind: 'asked', asked: true });
      await this.#mark();
    });
  }

  recheck(): Promise<void> {
    return this.#run('reading', () => this.#again());
  }

  clearMarks(): Promise<void> {
    return this.#run('writing', async () => {
      const { clearPlan } = await loadEngine();
      const cleared = await this.workbook.apply(clearPlan());
      if (!cleared.ok) {
        this.#store.fail(cleared.error, () => this.clearMarks());
        return;
      }
      this.#marks.forget();
      this.#store.dispatch({ kind: 'asked', asked: false });
      this.#store.dispatch({ kind: 'noticed', notice: { kind: 'cleared' } });
      await this.#read(() => this.recheck());
      this.#store.tell(cleared.value.notes);
    });
  }

  /** Applies a plan made from the newest report, then reads and checks again. Answers whether it was written. */
  async write(make: MakePlan, options: WriteOptions = {}): Promise<boolean> {
    let written = false;
    await this.#run(options.quiet ? 'live' : 'writing', async () => {
      written = await this.#write(make, options);
    });
    return written;
  }

  undo(): Promise<void> {
    return this.#run('writing', async () => {
      const step = this.state().undo.at(-1);
      if (!step) return;
      const undone = await this.workbook.apply(step.plan);
      if (!undone.ok) {
        this.#store.fail(undone.error, () => this.undo());
        return;
      }
      this.#store.dispatch({ kind: 'undone', title: step.title });
      await this.#again(undone.value.notes);
    });
  }

  select(cell: CellRef): Promise<void> {
    return this.#pointing.select(cell);
  }

  /** `null` when Excel has none to tell; it says why. */
  selection(): Promise<CellRef | null> {
    return this.#pointing.selection();
  }

  retry(): Promise<void> {
    return this.#store.retry();
  }

  dismiss(): void {
    this.#store.dismiss();
  }

  notice(notice: Notice): void {
    this.#store.dispatch({ kind: 'noticed', notice });
  }

  async #write(make: MakePlan, options: WriteOptions): Promise<boolean> {
    // Where the tables stand can be said of a workbook in which none was recognised, too.
    const report = this.state().report ?? this.state().unrecognised;
    if (!report) return false;
    const plan = make(report, await loadEngine());
    if (!plan.ok) {
      this.#store.fail(plan.error, null);
      return false;
    }
    if (plan.value.ops.length === 0) {
      if (!options.quiet) this.notice({ kind: 'nothingToWrite' });
      return true;
    }
    const applied = await this.workbook.apply(plan.value);
    if (!applied.ok) {
      // After somebody else's edit the person looks again before anything is written.
      this.#store.fail(
        applied.error,
        isOutdated(applied.error)
          ? () => this.recheck()
          : async () => {
              await this.write(make, options);
            },
      );
      return false;
    }
    const { title } = plan.value;
    this.#store.dispatch(
      options.quiet
        ? { kind: 'wrote', step: null, notice: this.state().notice }
        : {
            kind: 'wrote',
            step: { title, plan: applied.value.undo },
            notice: { kind: 'wrote', title },
          },
    );
    await this.#again(applied.value.notes);
    return true;
  }

  async #again(notes?: readonly Problem[], live = false): Promise<void> {
    if (await this.#read(() => this.recheck(), live)) await this.#mark(live);
    this.#store.tell(notes);
  }

  /** As far as the person asked for marks. */
  async #mark(live = false): Promise<void> {
    const { report, asked } = this.state();
    const { refused, waiting } =
      report && asked ? await this.#marks.show(report, await loadEngine(), live) : NOT_DUE;
    this.#store.dispatch({ kind: 'marked', refused: refused !== null, waiting });
    if (refused) this.#store.fail(refused, () => this.recheck());
    else this.#store.tell(this.#marks.notes);
  }

  /** Answers whether there is a fresh report. */
  async #read(again: () => Promise<void>, live = false): Promise<boolean> {
    const reading = await this.#reader.read(live);
    switch (reading.kind) {
      case 'cancelled':
        if (!this.#turns.closed) this.#store.dispatch({ kind: 'cancelled' });
        return false;
      case 'failed':
        this.#store.fail(reading.problem, again, true);
        return false;
      case 'unrecognised':
        this.#dismissLive();
        this.#store.dispatch({ kind: 'unrecognised', report: reading.report });
        this.#store.fail(reading.problem, again, true);
        return false;
      case 'read':
        this.#dismissLive();
        this.#store.dispatch({ kind: 'checked', report: reading.report, at: this.clock() });
        return true;
    }
  }

  /** A check that follows an edit takes away what was said of the workbook before it. */
  #dismissLive(): void {
    const { problem, busy } = this.state();
    if (problem !== null && busy === 'live') this.#store.dispatch({ kind: 'dismissed' });
  }

  #run(busy: Busy, work: () => Promise<unknown>): Promise<void> {
    return this.#turns.run(busy, work, () => this.recheck());
  }

  #changed(): void {
    this.#store.dispatch({ kind: 'changed' });
    if (this.state().report?.preferences.live === false) return;
    this.#turns.follow(
      () => this.#again([], true),
      () => this.recheck(),
    );
  }
}
