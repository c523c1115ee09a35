import type { AccountsMessage } from './messages';

/** Whether reading gave why it failed instead of what was read. */
export function isProblem<T>(read: T | AccountsMessage): read is AccountsMessage {
  return typeof read === 'object' && read !== null && 'code' in read && 'data' in read;
}
