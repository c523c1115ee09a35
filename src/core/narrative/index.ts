/**
 * The narrative's door: what to ask a person for, the printed sections, and an existing text read back into inputs.
 */
import type { Accounts } from '../accounts/model';
import type { Scores } from '../performance/model';
import { adviceOn } from './advice';
import { draftsOf } from './drafts';
import type { InputField, Inputs, Narrative } from './model';
import { fieldsOf } from './nodes';
import { packFor } from './packs';
import type { Pack } from './pack';
import { print } from './print';
import { Source } from './source';

export interface NarrateOptions {
  readonly pack: Pack;
}

export function narrate(
  accounts: Accounts,
  inputs: Inputs,
  scores: Scores | null,
  options: Partial<NarrateOptions> = {},
): Narrative {
  const source = new Source(accounts, inputs, scores, options.pack ?? packFor(accounts));
  const printed = draftsOf(source).map(print);
  const problems = [...source.problems];
  return {
    paragraphs: printed.map(({ paragraph }) => paragraph),
    missing: [...new Set(printed.flatMap(({ missing }) => missing))],
    problems,
    advice: adviceOn(source),
  };
}

/** In the order of the text. With `inputs` given, reasons are asked for only where they turn out to be needed. */
export function inputFields(
  accounts: Accounts,
  inputs: Inputs = {},
  scores: Scores | null = null,
  pack: Pack = packFor(accounts),
): readonly InputField[] {
  const source = new Source(accounts, inputs, scores, pack);
  const fields = draftsOf(source).flatMap(draft => fieldsOf(draft.node));
  return [...new Map(fields.map(field => [field.id, field])).values()];
}

export { asInText, SUBJECTS, styled, styleFrom, styleIn, ZERO_LISTS, ZERO_RATES } from './style';
export type { Style } from './style';
export { PACKS, packById, packFor, wordingFor } from './packs';
export type { ToldBy, Wording } from './packs';
export { harvest } from './harvest';
export type { Harvest, Standing } from './harvest';
export { proofread } from './proofread';
export { draftOf } from './placeholders';
export { witnessesIn } from './witnesses';
