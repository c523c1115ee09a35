/** Proofreads beside the pane; a newer text ends the work on an older one. */
import type { Proofreading } from '../../core/narrative/model';
import { Beside } from './beside';
import { proofreadJob } from './proofreadJob';
import type { ProofreadJob } from './proofreadJob';

export class BesideProofreader {
  readonly #beside = new Beside<ProofreadJob, Proofreading>(
    () =>
      new Worker(
        /* webpackChunkName: "proofreading" */ new URL('./proofreadWorker.ts', import.meta.url),
      ),
    proofreadJob,
  );

  #running: AbortController | null = null;

  /** `null` when a newer text was given meanwhile, or the page was left. */
  async proofread(job: ProofreadJob): Promise<Proofreading | null> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      return await this.#beside.run(job, running.signal);
    } catch (error) {
      if (running.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  close(): void {
    this.#running?.abort();
    this.#beside.close();
  }
}
