/**
 * Rules on codes, names, notes and heads of tables (TX, T6-04, T7-02 …, X-20). All are advice except contradictory
 * years: a text is read less surely than a number, and a false alarm is worse than a missed hint.
 */
import type { AccountTableId } from '../../../accounts/model';
import { ACCOUNT_TABLES } from '../../../accounts/model';
import type { SpecialId } from '../../rules';
import type { Check } from '../outcome';
import { coverOutcomes, placeholderOutcome } from './around';
import { codeOutcomes, lineOutcomes } from './codes';
import { headOutcomes } from './heads';
import { economicOutcomes, nameOutcomes } from './names';
import { noteOutcome } from './notes';
import { sameSubjects } from './subjects';

export { SIGN_CHECKS } from './signs';

const CODED: readonly AccountTableId[] = ['T2', 'T3', 'T5', 'T7', 'T8'];
const LINED: readonly AccountTableId[] = ['T1', 'T4'];
const NOTED: readonly (readonly [SpecialId, AccountTableId])[] = [
  ['T7-02', 'T7'],
  ['T8-02', 'T8'],
  ['T9-04', 'T9'],
];

/** What the rules on texts look at, and the rules that look at it. */
export const TEXT_CHECKS: readonly Check[] = [
  ...CODED.map((id): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => codeOutcomes(accounts.tables[id]),
  })),
  {
    of: ({ tables }) => CODED.map(id => tables[id]),
    run: ({ accounts }) => nameOutcomes(CODED.map(id => accounts.tables[id])),
  },
  {
    of: ({ tables }) => ACCOUNT_TABLES.map(id => tables[id]),
    run: ({ accounts }) => headOutcomes(ACCOUNT_TABLES.map(id => accounts.tables[id])),
  },
  {
    of: ({ covers, sets, year, unit }) => [covers, sets, year, unit],
    run: ({ accounts }) => coverOutcomes(accounts),
  },
  {
    of: ({ placeholders }) => [placeholders],
    run: ({ accounts }) => [placeholderOutcome(accounts)],
  },
  ...LINED.map((id): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => lineOutcomes(accounts.tables[id]),
  })),
  { of: ({ tables }) => [tables.T6], run: ({ accounts }) => economicOutcomes(accounts.tables.T6) },
  ...NOTED.map(([rule, id]): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => [noteOutcome(rule, accounts.tables[id])],
  })),
  { of: ({ tables }) => [tables.T1, tables.T2, tables.T3], run: book => [sameSubjects(book)] },
];
