/** What the pane does with the workbook goes one after the other, in the order asked for; an edit's check waits once. */
import { problem } from '../../core/result';
import { loadEngine } from './loadEngine';
import type { Busy } from './session';
import type { Store } from './store';

/** Several events of one edit become one check. Office.js gathers events for 100 milliseconds before, so this is short. */
const SETTLE_MS = 40;

const NOT_LOADED = problem('notLoaded', {});

export class Turns {
  #queue: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #following = false;
  #closed = false;

  constructor(private readonly store: Store) {}

  get closed(): boolean {
    return this.#closed;
  }

  open(): void {
    this.#closed = false;
    this.#following = false;
  }

  /** Nothing that waits is begun any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Done when its turn is over. `again`: how to go on when the engine could not be loaded. */
  run(busy: Busy, work: () => Promise<unknown>, again: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      if (this.#closed) return;
      this.store.dispatch({ kind: 'started', busy });
      const loaded = await loadEngine().then(
        () => true,
        () => false,
      );
      if (loaded) await work();
      else this.store.fail(NOT_LOADED, again);
      this.store.dispatch({ kind: 'finished' });
    });
    // A programmer's mistake must reach the console, and must not stop what is asked for later.
    this.#queue = turn.catch(() => this.store.dispatch({ kind: 'finished' }));
    return turn;
  }

  /** However fast somebody types, one check waits behind the one that runs: it reads what stands there when it begins. */
  follow(work: () => Promise<unknown>, again: () => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#following) return;
      this.#following = true;
      void this.run(
        'live',
        async () => {
          this.#following = false;
          await work();
        },
        again,
      );
    }, SETTLE_MS);
  }
}
