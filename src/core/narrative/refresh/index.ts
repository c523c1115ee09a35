/** Keeping an edited paragraph fresh. */
export { applied, refresh } from './refresh';
export { imprintAfter } from './merge';
export type { Change, Conflict, Imprint, Refresh, Replacement, Suggestion } from './model';
