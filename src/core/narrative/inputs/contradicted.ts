/**
 * Values that a text gives and that cannot be believed: printed with them, their own sentence does not come out as it
 * stands. 完成年初预算的25581.82% follows from a budget that was never this sentence's.
 */
import type { Accounts } from '../../accounts/model';
import type { BoundNumber, Reading } from '../align/reading';
import type { Gathered, Taken } from './gather';
import { valuesOf } from './gather';
import { placesIn } from '../proofread/textLines';
import type { Doubt } from '../messages';
import type { InputField, Inputs } from '../model';
import type { Draft } from '../language/nodes';
import type { Context, Verdict } from '../proofread/ownSentence';
import { asStated, isCopy, verdicts } from '../proofread/ownSentence';

/** An input that the text gives and that was not taken. */
export interface Left {
  readonly field: InputField;
  /** What its words leave open; `null` where numbers contradict it. */
  readonly doubt: Doubt | null;
  /** Numbers of its sentence that cannot all be right, as they stand; its own among them. */
  readonly numbers: readonly string[];
  /** 1-based line of the text. */
  readonly line: number;
}

/** By the amounts of the tables, and by those that the sentence states where they are others. */
export function contradicted(context: Context, gathered: Gathered, known: Inputs): readonly Left[] {
  const place = placesIn(context.text);
  const values = { ...valuesOf(gathered), ...known };
  const byDraft = new Map<Draft, Taken[]>();
  for (const one of gathered.taken.values()) {
    if (one.isWords) continue;
    const others = byDraft.get(one.draft);
    if (others) others.push(one);
    else byDraft.set(one.draft, [one]);
  }
  return [...byDraft].flatMap(([draft, taken]) => {
    const [first] = taken;
    const wrong = first ? wrongIn(context, draft, taken, first.reading, values) : [];
    return wrong.map(({ field, from, numbers }) => ({
      field,
      doubt: null,
      numbers,
      line: place(from, from).line,
    }));
  });
}

function wrongIn(
  context: Context,
  draft: Draft,
  taken: readonly Taken[],
  reading: Reading,
  values: Inputs,
): readonly (Taken & { readonly numbers: readonly string[] })[] {
  const { accounts } = context;
  const stated = asStated(context, draft, reading.numbers);
  const judge = (of: Accounts, inputs: Inputs): readonly Verdict[] =>
    verdicts(context, of, inputs, draft, reading);
  const byTables = judge(accounts, values);
  const bySentence = stated === accounts ? byTables : judge(stated, values);
  if (stated === accounts && byTables.every(({ fits }) => fits)) return [];
  return taken.flatMap(one => {
    const without = { ...values, [one.field.id]: '' };
    const undecided = judge(accounts, without);
    // What cannot be said without the value depends on it.
    const ofIt = (verdict: Verdict): boolean =>
      !undecided.some(({ from }) => from === verdict.from);
    const [tables, sentence] = [byTables.filter(ofIt), bySentence.filter(ofIt)];
    const isBelieved =
      agrees(tables) && (stated === accounts || isConfirmed(one, tables))
        ? true
        : one.field.id.startsWith(LAST_YEAR) && agrees(sentence);
    const places = [...tables, ...sentence].map(({ from }) => from);
    return isBelieved
      ? []
      : [{ ...one, numbers: numbersAt([one.from, ...places], draft, reading) }];
  });
}

/** Last year's amount follows from the sentence alone; whatever else is this year's is held to this year's amount. */
const LAST_YEAR = 'prior.';

function agrees(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ fits }) => fits);
}

/** Where the sentence states another amount than the table, a rate must say that the value belongs to the table's. */
function isConfirmed({ field }: Taken, byTables: readonly Verdict[]): boolean {
  return field.kind !== 'amount' || byTables.some(({ number }) => number !== null);
}

function numbersAt(
  places: readonly number[],
  draft: Draft,
  { numbers }: Reading,
): readonly string[] {
  const shown = numbers
    .filter(
      (bound: BoundNumber) =>
        bound.draft === draft && (isCopy(bound.slot) || places.includes(bound.token.from)),
    )
    .map(({ token }) => token.text);
  return [...new Set(shown)];
}
