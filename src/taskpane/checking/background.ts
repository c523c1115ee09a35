/**
 * Checks in a worker where there are workers, else on this thread, with the same answer. One check at a time; one that
 * is cancelled ends its worker, and the next gets a new one.
 */
import { CheckMemory, checkSnapshot } from '../../app/check';
import type { CheckReport } from '../../app/check';
import type { Snapshot } from '../../app/workbook';
import type { Result } from '../../core/result';
import type { Answer, Job, Progress } from './protocol';

export class BackgroundChecker {
  #worker: Worker | null = null;
  /** No worker could be had, or it broke: from then on this thread checks. */
  #alone = typeof Worker === 'undefined';
  #memory = new CheckMemory();
  #jobs = 0;

  /** Rejects, and stops working, when `signal` is aborted. */
  async check(snapshot: Snapshot, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Result<CheckReport>> {
    signal.throwIfAborted();
    if (this.#alone) return this.#checkHere(snapshot);
    try {
      const report = await this.#ask(snapshot, signal, onProgress);
      return report.ok ? { ok: true, value: { ...report.value, snapshot } } : report;
    } catch {
      signal.throwIfAborted();
      this.#alone = true;
      return this.#checkHere(snapshot);
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #checkHere(snapshot: Snapshot): Result<CheckReport> {
    return checkSnapshot(snapshot, {}, this.#memory);
  }

  #ask(snapshot: Snapshot, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Extract<Answer, { kind: 'done' }>['report']> {
    const worker = this.#worker ??= new Worker(/* webpackChunkName: "checking" */ new URL('./worker.ts', import.meta.url));
    const id = ++this.#jobs;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.close();
        reject(new Error('The checking worker ended.'));
      };
      signal.addEventListener('abort', end, { once: true });
      worker.onerror = end;
      worker.onmessageerror = end;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') {
          onProgress(data.progress);
          return;
        }
        signal.removeEventListener('abort', end);
        resolve(data.report);
      };
      worker.postMessage({ id, snapshot } satisfies Job);
    });
  }
}
