/**
 * What the ribbon's buttons ask of an open pane: to show a page, to check at once, to read again what they wrote.
 * A request made before the pane listens is kept, so that a button may open the pane and ask in the same breath.
 */
import type { Notice } from './session';

export type TabId = 'home' | 'check' | 'inputs' | 'narrative' | 'score' | 'settings';

/** 公开 has no tab of its own: it is the last step of the home. */
export type PageId = TabId | 'publish';

export const PAGES: readonly TabId[] = [
  'home',
  'check',
  'inputs',
  'narrative',
  'score',
  'settings',
];

/** Under which tab a page stands. */
export function tabOf(page: PageId): TabId {
  return page === 'publish' ? 'home' : page;
}

export interface PaneRequest {
  readonly page?: PageId;
  /** `check`, `clear`: as if 校验, 清除标记 had been pressed; `refresh`: a command wrote the workbook, read it again. */
  readonly action?: 'check' | 'clear' | 'refresh';
  /** What the command did. */
  readonly notice?: Notice;
}

export class PaneRequests {
  #listener: ((request: PaneRequest) => void) | null = null;
  #kept: PaneRequest[] = [];

  ask(request: PaneRequest): void {
    if (this.#listener) this.#listener(request);
    else this.#kept.push(request);
  }

  /** One pane listens at a time; returns how to stop. */
  listen(listener: (request: PaneRequest) => void): () => void {
    this.#listener = listener;
    const kept = this.#kept;
    this.#kept = [];
    for (const request of kept) listener(request);
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }
}

/** Shared by the commands and the pane when they run in one runtime. */
export const paneRequests = new PaneRequests();
