/**
 * What is on screen: the state, who listens to it, and of a problem the way to try it again. Only the session changes
 * it; the screens read and subscribe.
 */
import type { Problem } from '../../core/result';
import { asOne } from './marks';
import type { SessionAction, SessionState } from './session';
import { INITIAL, reduce } from './session';

export class Store {
  #state: SessionState = INITIAL;
  readonly #listeners = new Set<() => void>();
  #retry: (() => Promise<void>) | null = null;

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  dispatch(action: SessionAction): void {
    this.#state = reduce(this.#state, action);
    for (const listener of this.#listeners) listener();
  }

  /** `again`: how to try it once more, where that helps. `stale`: the report on screen is no longer what the workbook holds. */
  fail(problem: Problem, again: (() => Promise<void>) | null, stale = false): void {
    this.#retry = again;
    this.dispatch({
      kind: 'failed',
      problem,
      canRetry: again !== null,
      stale: stale && this.#state.report !== null,
    });
  }

  /** What was done though not as it should be: several notes as one problem. */
  tell(notes: readonly Problem[] = []): void {
    const note = asOne(notes);
    if (note) this.fail(note, null);
  }

  async retry(): Promise<void> {
    const again = this.#retry;
    this.dismiss();
    await again?.();
  }

  dismiss(): void {
    this.#retry = null;
    this.dispatch({ kind: 'dismissed' });
  }
}
