/**
 * Every special rule tested once (rules/special.ts), and how many cannot be for want of a table.
 */
import type { Accounts } from '../../accounts/model';
import { tableAvailability } from '../identities/amountBook';
import type { Book } from '../identities/amountBook';
import { SPECIAL_RULES } from '../rules';
import { DEPARTMENT_CHECKS } from './department';
import { FORM_CHECKS } from './forms';
import type { Check, Outcome } from './outcome';
import { PRECISION_CHECK } from './precision';
import { PROJECT_CHECKS } from './projects';
import { ROW_CHECKS } from './rows';
import { SIGN_CHECKS, TEXT_CHECKS } from './texts';

export type { Outcome } from './outcome';

const CHECKS: readonly Check[] = [
  ...TEXT_CHECKS,
  ...SIGN_CHECKS,
  PRECISION_CHECK,
  ...ROW_CHECKS,
  ...DEPARTMENT_CHECKS,
  ...PROJECT_CHECKS,
  ...FORM_CHECKS,
];

interface Answer {
  readonly of: readonly unknown[];
  readonly outcomes: readonly Outcome[];
}

/** Special rules, with the answers they gave to what has not changed since. */
export class SpecialRules {
  private readonly known = new Map<Check, Answer>();

  outcomes(book: Book): Outcome[] {
    const without = unavailable(book.accounts);
    return CHECKS.flatMap(check => this.answer(check, book)).filter(
      ({ rule }) => !without.has(rule),
    );
  }

  private answer(check: Check, book: Book): readonly Outcome[] {
    const of = check.of(book.accounts);
    const known = this.known.get(check);
    if (known?.of.every((one, index) => one === of[index])) return known.outcomes;
    const outcomes = check.run(book);
    this.known.set(check, { of, outcomes });
    return outcomes;
  }
}

/** Ids of special rules that a missing table keeps from being tested. */
function unavailable(accounts: Accounts): ReadonlySet<string> {
  const missing = SPECIAL_RULES.filter(({ needs }) =>
    needs.some(id => tableAvailability(accounts, id) === 'missing'),
  );
  return new Set(missing.map(({ id }) => id));
}
