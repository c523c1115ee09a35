/**
 * Reads the workbook and checks it in the background; a person may give up waiting. Excel cannot be stopped: what it
 * answers after that is let go.
 */
import type { CheckReport } from '../../app/check/check';
import type { Following, Workbook } from '../../app/workbook';
import type { Result } from '../../core/result';
import { Beside } from './beside';
import { checker } from './checkJob';
import type { CheckJob, Checked, PriorYear } from './checkJob';
import type { OnProgress } from './protocol';

export class WorkbookCheck {
  readonly #beside = new Beside<CheckJob, Checked>(
    () =>
      new Worker(/* webpackChunkName: "checking" */ new URL('./checkWorker.ts', import.meta.url)),
    checker(),
  );
  #running: AbortController | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly onProgress: OnProgress,
  ) {}

  async run(
    prior: PriorYear | null,
    following?: Following,
  ): Promise<Result<CheckReport> | 'cancelled'> {
    const running = new AbortController();
    this.#running = running;
    const cancelled = new Promise<'cancelled'>(resolve => {
      running.signal.addEventListener('abort', () => resolve('cancelled'));
    });
    return Promise.race([cancelled, this.#work(prior, following, running.signal)]);
  }

  cancel(): void {
    this.#running?.abort();
  }

  close(): void {
    this.cancel();
    this.#beside.close();
  }

  async #work(
    prior: PriorYear | null,
    following: Following | undefined,
    signal: AbortSignal,
  ): Promise<Result<CheckReport> | 'cancelled'> {
    const snapshot = await this.workbook.read(following);
    if (signal.aborted) return 'cancelled';
    if (!snapshot.ok) return snapshot;
    try {
      const checked = await this.#beside.run(
        { snapshot: snapshot.value, prior },
        signal,
        this.onProgress,
      );
      return { ok: true, value: { ...checked, snapshot: snapshot.value } };
    } catch (error) {
      if (signal.aborted) return 'cancelled';
      throw error;
    }
  }
}
