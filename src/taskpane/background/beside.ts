/**
 * Work beside the pane, in a worker where there are workers, else on this thread, with the same answer. One job at a
 * time; one that is cancelled ends its worker, and the next gets a new one.
 */
import type { Answer, Job, OnProgress } from './protocol';

export class Beside<In, Out> {
  #worker: Worker | null = null;
  /** No worker could be had, or it broke: from then on this thread works. */
  #alone = typeof Worker === 'undefined';
  #jobs = 0;

  /** `open` starts a worker that serves the jobs, `here` is the same work on this thread. */
  constructor(
    private readonly open: () => Worker,
    private readonly here: (input: In) => Out,
  ) {}

  /** Rejects, and stops working, when `signal` is aborted. */
  async run(
    input: In,
    signal: AbortSignal,
    onProgress: OnProgress = () => undefined,
  ): Promise<Out> {
    signal.throwIfAborted();
    if (this.#alone) return this.here(input);
    try {
      await nextTask();
      signal.throwIfAborted();
      return await this.#ask(input, signal, onProgress);
    } catch {
      signal.throwIfAborted();
      this.#alone = true;
      return this.here(input);
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(input: In, signal: AbortSignal, onProgress: OnProgress): Promise<Out> {
    const worker = (this.#worker ??= this.open());
    const id = ++this.#jobs;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.close();
        reject(new Error('The worker ended.'));
      };
      signal.addEventListener('abort', end, { once: true });
      worker.onerror = end;
      worker.onmessageerror = end;
      worker.onmessage = ({ data }: MessageEvent<Answer<Out>>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') {
          onProgress(data.progress);
          return;
        }
        signal.removeEventListener('abort', end);
        void nextTask().then(() => resolve(data.output));
      };
      worker.postMessage({ id, input } satisfies Job<In>);
    });
  }
}

/** A large workbook takes its time to copy. What comes before and after waits a turn, so that a key is heard between. */
function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
