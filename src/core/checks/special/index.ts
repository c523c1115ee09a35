/**
 * Every special rule tested once (rules/special.ts), and how many cannot be for want of a table.
 */
import type { Accounts } from '../../accounts/model';
import { tableAvailability } from '../book';
import type { Book } from '../book';
import { SPECIAL_RULES } from '../rules';
import { departmentOutcomes } from './department';
import type { Outcome } from './outcome';
import { projectOutcomes } from './projects';
import { signOutcomes, textOutcomes } from './texts';

export type { Outcome } from './outcome';

export function specialOutcomes(book: Book): Outcome[] {
  return [...textOutcomes(book), ...signOutcomes(book), ...departmentOutcomes(book), ...projectOutcomes(book)]
    .filter(({ rule }) => !unavailable(book.accounts).has(rule));
}

/** Ids of special rules that a missing table keeps from being tested. */
export function unavailable(accounts: Accounts): ReadonlySet<string> {
  const missing = SPECIAL_RULES.filter(({ needs }) => needs.some(id => tableAvailability(accounts, id) === 'missing'));
  return new Set(missing.map(({ id }) => id));
}
