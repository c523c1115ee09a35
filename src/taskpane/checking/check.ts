/**
 * Reads the workbook and checks it in the background; a person may give up waiting. Excel cannot be stopped: what it
 * answers after that is let go.
 */
import type { CheckReport } from '../../app/check';
import type { Workbook } from '../../app/workbook';
import type { Result } from '../../core/result';
import { BackgroundChecker } from './background';
import type { Progress } from './protocol';

export class WorkbookCheck {
  readonly #checker = new BackgroundChecker();
  #running: AbortController | null = null;

  constructor(private readonly workbook: Workbook, private readonly onProgress: (progress: Progress) => void) {}

  async run(): Promise<Result<CheckReport> | 'cancelled'> {
    const running = new AbortController();
    this.#running = running;
    const cancelled = new Promise<'cancelled'>(resolve => {
      running.signal.addEventListener('abort', () => resolve('cancelled'));
    });
    return Promise.race([cancelled, this.#work(running.signal)]);
  }

  cancel(): void {
    this.#running?.abort();
  }

  close(): void {
    this.cancel();
    this.#checker.close();
  }

  async #work(signal: AbortSignal): Promise<Result<CheckReport> | 'cancelled'> {
    const snapshot = await this.workbook.read();
    if (signal.aborted) return 'cancelled';
    if (!snapshot.ok) return snapshot;
    try {
      return await this.#checker.check(snapshot.value, signal, this.onProgress);
    } catch (error) {
      if (signal.aborted) return 'cancelled';
      throw error;
    }
  }
}
