/**
 * Inputs that other documents answer: last year's tables, an existing narrative. Only blanks are filled; what a person
 * typed stays, and is told where it differs. How the narrative is written (its style) is taken over in the same way.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { packFor, styleFrom, styleIn } from '../../core/narrative';
import type { Style } from '../../core/narrative';
import type { Inputs } from '../../core/narrative/model';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { harvested } from './harvested';
import { allFields, inputsOf, inputsPlan } from './inputs';
import type { WritePlan } from '../plan/plan';
import { packIn, preferencesOf, putPreferences, scoresOf, withPreferences } from '../preferences';
import { mismatch, priorAdvice, priorInputs } from './prior';
import { MOST_CHARACTERS } from './proofread';
import type { Snapshot } from '../workbook';

export interface Filling {
  /** Goes into blank inputs. */
  readonly filled: Inputs;
  /** Ids that hold something else already. */
  readonly kept: readonly string[];
  /** How the text is written, where this workbook has no style of its own yet. */
  readonly style: Style;
  /** What was not taken, and why. */
  readonly notes: readonly Message[];
}

/** Last year's amounts; a workbook of another unit or year is refused. */
export function fillFromPrior(
  snapshot: Snapshot,
  accounts: Accounts,
  prior: Accounts,
): Result<Filling> {
  const reason = mismatch(prior, accounts);
  if (reason !== null) return err(reason);
  // What the form of this wording does not ask for is not filled in, nor counted.
  const asked = new Set(allFields(accounts, packIn(snapshot, accounts)).map(({ id }) => id));
  const answered = Object.entries(priorInputs(prior, inputsOf(snapshot)));
  const filled = filling(snapshot, Object.fromEntries(answered.filter(([id]) => asked.has(id))));
  return ok({ ...filled, notes: priorAdvice(filled.filled) });
}

/** What a person once wrote into a narrative; of last year's its totals, of another's the words alone, as drafts. */
export function fillFromNarrative(
  snapshot: Snapshot,
  accounts: Accounts,
  text: string,
): Result<Filling> {
  const read = text.slice(0, MOST_CHARACTERS);
  const { values, drafts, notes, unread } = harvested(accounts, scoresOf(snapshot, accounts), read);
  const given = { ...drafts, ...values };
  if (Object.keys(given).length === 0)
    return err(problem('nothingRead', { isOther: unread.length > 0 }));
  return ok({ ...filling(snapshot, given, styleIn(packFor(accounts), accounts, read)), notes });
}

/** Inputs and style in one step; the fields are those that a narrative of the style asks for. */
export function fillPlan(
  snapshot: Snapshot,
  accounts: Accounts,
  { filled, style }: Filling,
): Result<WritePlan> {
  const preferences = preferencesOf(snapshot);
  const asWritten = { ...preferences, style: { ...style, ...styleFrom(preferences.style) } };
  const ops = Object.keys(style).length === 0 ? [] : [putPreferences(snapshot, asWritten)];
  const before = ops.length === 0 ? snapshot : withPreferences(snapshot, asWritten);
  const plan = inputsPlan(before, accounts, { ...inputsOf(snapshot), ...filled });
  return plan.ok
    ? ok({
        title: message('plan.fill', { inputs: Object.keys(filled).length }),
        ops: [...plan.value.ops, ...ops],
      })
    : plan;
}

function filling(snapshot: Snapshot, given: Inputs, style: Style = {}): Filling {
  const there = inputsOf(snapshot);
  const entries = Object.entries(given);
  const chosen = styleFrom(preferencesOf(snapshot).style);
  return {
    notes: [],
    style: Object.fromEntries(Object.entries(style).filter(([name]) => !(name in chosen))),
    filled: Object.fromEntries(entries.filter(([id]) => there[id] === undefined)),
    kept: entries
      .filter(([id, value]) => there[id] !== undefined && there[id] !== value)
      .map(([id]) => id),
  };
}
