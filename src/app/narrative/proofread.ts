/**
 * 核对已有说明: a text against the tables, the 填报 sheet and what is given beside it.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Witness } from '../../core/checks/model';
import { proofread, witnessesIn } from '../../core/narrative';
import type { Pack } from '../../core/narrative/packs/pack';
import type { Inputs, Proofreading } from '../../core/narrative/model';
import { scoreEvaluations } from '../../core/performance';
import { inputsOf } from './inputs';
import { scoresOf } from '../preferences';
import type { Snapshot } from '../workbook';

/** Longer texts are no narrative: the longest published ones have some 30,000 characters. */
export const MOST_CHARACTERS = 200_000;

/** `given` wins over the 填报 sheet; what neither holds is taken from the text itself. */
export function proofreadText(
  snapshot: Snapshot,
  accounts: Accounts,
  text: string,
  given: Inputs = {},
  pack?: Pack,
): Proofreading {
  const inputs = { ...inputsOf(snapshot), ...given };
  return proofread(
    accounts,
    inputs,
    scoresOf(snapshot, accounts),
    text.slice(0, MOST_CHARACTERS),
    pack,
  );
}

/** What a text says of the amounts, as evidence for the check (`CheckOptions.narrative`); nothing when it is another unit's. */
export function witnessesOf(accounts: Accounts, text: string): readonly Witness[] {
  return witnessesIn(accounts, scoreEvaluations(accounts), text.slice(0, MOST_CHARACTERS));
}
