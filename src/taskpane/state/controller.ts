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
import { sameCell } from '../../core/address';
import type { Problem, Result } from '../../core/result';
import { problem } from '../../core/result';
import type { PriorYear } from '../background/checkJob';
import type * as Engine from './engine';
import { Marks, asOne } from './marks';
import { isOutdated } from './outdated';
import type { Busy, Checked, Notice, SessionAction, SessionState } from './session';
import { sayWith } from '../text/zh/sentences';
import { INITIAL, reduce } from './session';

/** Several events of one edit become one check. Office.js gathers events for 100 milliseconds before, so this is short. */
const SETTLE_MS = 40;

/** The sentences about results come with what makes results. */
async function loadEngine(): Promise<typeof Engine> {
  const engine = await import(/* webpackChunkName: "engine" */ './engine');
  sayWith(engine.sayChinese);
  return engine;
}
const NOT_LOADED = problem('notLoaded', {});

export type MakePlan = (report: Checked, engine: typeof Engine) => Result<WritePlan>;

export interface WriteOptions {
  /** Kept for 撤销上次写入, and told in a notice; an autosaved form field is neither. */
  readonly quiet?: boolean;
}

export class Session {
  #state: SessionState = INITIAL;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<void> = Promise.resolve();
  #retry: (() => Promise<void>) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => Promise<void>) | null = null;
  #following = false;
  #closed = false;
  readonly #marks: Marks;
  #shown: CellRef | null = null;
  #check: Engine.WorkbookCheck | null = null;
  #prior: PriorYear | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly clock: () => number = Date.now,
  ) {
    this.#marks = new Marks(workbook);
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads and checks without writing anything, then follows the workbook. */
  async open(): Promise<void> {
    this.#closed = false;
    this.#following = false;
    await this.#run('reading', () => this.#read(() => this.recheck()));
    const watched = await this.workbook.watch(event => {
      if (event.kind === 'changed') this.#changed();
      else this.#selected(event);
    });
    if (!watched.ok) this.#fail(watched.error, null);
    else if (this.#closed) await watched.value();
    else this.#unwatch = watched.value;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#check?.close();
    await this.#unwatch?.();
  }

  /** Checks against the year before from now on, as long as the pane is open; the workbook keeps nothing of it. */
  async comparePrior(name: string, accounts: Accounts): Promise<void> {
    this.#prior = { id: (this.#prior?.id ?? 0) + 1, name, accounts };
    await this.recheck();
  }

  /** What is shown stays as it was. */
  cancel(): void {
    this.#check?.cancel();
  }

  /** 校验: read, check, mark. Refused marks (a protected sheet) leave the findings on screen. */
  check(): Promise<void> {
    return this.#run('reading', async () => {
      if (!(await this.#read(() => this.check()))) return;
      this.#dispatch({ kind: 'asked', asked: true });
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
        this.#fail(cleared.error, () => this.clearMarks());
        return;
      }
      this.#marks.forget();
      this.#dispatch({ kind: 'asked', asked: false });
      this.#dispatch({ kind: 'noticed', notice: { kind: 'cleared' } });
      await this.#read(() => this.recheck());
      this.#tell(cleared.value.notes);
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
      const step = this.#state.undo.at(-1);
      if (!step) return;
      const undone = await this.workbook.apply(step.plan);
      if (!undone.ok) {
        this.#fail(undone.error, () => this.undo());
        return;
      }
      this.#dispatch({ kind: 'undone', title: step.title });
      await this.#again(undone.value.notes);
    });
  }

  async select(cell: CellRef): Promise<void> {
    this.#shown = cell;
    const shown = await this.workbook.select(cell);
    if (!shown.ok) this.#fail(shown.error, () => this.select(cell));
  }

  /** `null` when Excel has none to tell; it says why. */
  async selection(): Promise<CellRef | null> {
    const selected = await this.workbook.selection();
    if (selected.ok) return selected.value;
    this.#fail(selected.error, null);
    return null;
  }

  async retry(): Promise<void> {
    const again = this.#retry;
    this.dismiss();
    await again?.();
  }

  dismiss(): void {
    this.#retry = null;
    this.#dispatch({ kind: 'dismissed' });
  }

  notice(notice: Notice): void {
    this.#dispatch({ kind: 'noticed', notice });
  }

  async #write(make: MakePlan, options: WriteOptions): Promise<boolean> {
    // Where the tables stand can be said of a workbook in which none was recognised, too.
    const report = this.#state.report ?? this.#state.unrecognised;
    if (!report) return false;
    const plan = make(report, await loadEngine());
    if (!plan.ok) {
      this.#fail(plan.error, null);
      return false;
    }
    if (plan.value.ops.length === 0) {
      if (!options.quiet) this.notice({ kind: 'nothingToWrite' });
      return true;
    }
    const applied = await this.workbook.apply(plan.value);
    if (!applied.ok) {
      // After somebody else's edit the person looks again before anything is written.
      this.#fail(
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
    this.#dispatch(
      options.quiet
        ? { kind: 'wrote', step: null, notice: this.#state.notice }
        : {
            kind: 'wrote',
            step: { title, plan: applied.value.undo },
            notice: { kind: 'wrote', title },
          },
    );
    await this.#again(applied.value.notes);
    return true;
  }

  async #again(notes?: readonly Problem[]): Promise<void> {
    if (await this.#read(() => this.recheck())) await this.#mark();
    this.#tell(notes);
  }

  /** As far as the person asked for marks. */
  async #mark(): Promise<void> {
    const { report, asked } = this.#state;
    const refused = report && asked ? await this.#marks.show(report, await loadEngine()) : null;
    this.#dispatch({ kind: 'marked', refused: refused !== null });
    if (refused) this.#fail(refused, () => this.recheck());
    else this.#tell(this.#marks.notes);
  }

  /** Answers whether there is a fresh report. */
  async #read(again: () => Promise<void>): Promise<boolean> {
    const { WorkbookCheck, mappingOf, nothingToCheck, preferencesOf, tableStates } =
      await loadEngine();
    this.#check ??= new WorkbookCheck(this.workbook, progress =>
      this.#dispatch({ kind: 'progressed', progress }),
    );
    const checked = await this.#check.run(this.#prior);
    if (checked === 'cancelled') {
      if (!this.#closed) this.#dispatch({ kind: 'cancelled' });
      return false;
    }
    if (!checked.ok) {
      this.#fail(checked.error, again, true);
      return false;
    }
    if (this.#state.problem !== null && this.#state.busy === 'live')
      this.#dispatch({ kind: 'dismissed' });
    const { snapshot, accounts } = checked.value;
    const report: Checked = {
      ...checked.value,
      tables: tableStates(accounts),
      preferences: preferencesOf(snapshot),
      mapping: mappingOf(snapshot) ?? { sheets: {} },
    };
    const nothing = nothingToCheck(report);
    if (nothing) {
      this.#dispatch({ kind: 'unrecognised', report });
      this.#fail(nothing, again, true);
      return false;
    }
    this.#dispatch({ kind: 'checked', report, at: this.clock() });
    return true;
  }

  /** One at a time, in the order asked for. */
  #run(busy: Busy, work: () => Promise<unknown>): Promise<void> {
    const turn = this.#queue.then(async () => {
      if (this.#closed) return;
      this.#dispatch({ kind: 'started', busy });
      const loaded = await loadEngine().then(
        () => true,
        () => false,
      );
      if (loaded) await work();
      else this.#fail(NOT_LOADED, () => this.recheck());
      this.#dispatch({ kind: 'finished' });
    });
    // A programmer's mistake must reach the console, and must not stop what is asked for later.
    this.#queue = turn.catch(() => this.#dispatch({ kind: 'finished' }));
    return turn;
  }

  #changed(): void {
    this.#dispatch({ kind: 'changed' });
    if (this.#state.report?.preferences.live === false) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), SETTLE_MS);
  }

  /** However fast somebody types, one check waits behind the one that runs: it reads what stands there when it begins. */
  #follow(): void {
    if (this.#following) return;
    this.#following = true;
    void this.#run('live', async () => {
      this.#following = false;
      await this.#again();
    });
  }

  #selected(cell: CellRef): void {
    // The host also tells of the selection that we made: the list must not jump to what it just showed.
    if (this.#shown && sameCell(this.#shown, cell)) return;
    this.#shown = null;
    this.#dispatch({ kind: 'selected', cell });
  }

  #tell(notes: readonly Problem[] = []): void {
    const note = asOne(notes);
    if (note) this.#fail(note, null);
  }

  #fail(problem: Problem, again: (() => Promise<void>) | null, stale = false): void {
    this.#retry = again;
    this.#dispatch({
      kind: 'failed',
      problem,
      canRetry: again !== null,
      stale: stale && this.#state.report !== null,
    });
  }

  #dispatch(action: SessionAction): void {
    this.#state = reduce(this.#state, action);
    for (const listener of this.#listeners) listener();
  }
}
