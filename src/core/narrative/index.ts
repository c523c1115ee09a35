/**
 * The narrative's door: what to ask a person for, the printed sections, and an existing text read back into inputs.
 */
import type { Accounts } from '../accounts/model';
import type { Scores } from '../performance/model';
import { adviceOn } from './inputs/advice';
import { draftsFrom, draftsOf } from './language/packParagraphs';
import type { InputField, Inputs, Narrative } from './model';
import { fieldsOf } from './language/nodes';
import { packFor } from './packs';
import type { Pack } from './packs/pack';
import { print } from './language/print';
import { Source } from './language/source';

export interface NarrateOptions {
  readonly pack: Pack;
}

export function narrate(
  accounts: Accounts,
  inputs: Inputs,
  scores: Scores | null,
  options: Partial<NarrateOptions> = {},
): Narrative {
  const pack = options.pack ?? packFor(accounts);
  const source = new Source(accounts, inputs, scores, pack);
  const printed = draftsFrom(source, pack).map(print);
  const { problems } = source;
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
  const fields = draftsOf(accounts, inputs, scores, pack).flatMap(draft => fieldsOf(draft.node));
  return [...new Map(fields.map(field => [field.id, field])).values()];
}

export {
  asInText,
  SUBJECTS,
  styled,
  styleFrom,
  styleIn,
  ZERO_LISTS,
  ZERO_RATES,
} from './language/style';
export type { Style } from './language/style';
export { PACKS, packById, packFor, wordingFor } from './packs';
export type { ToldBy, Wording } from './packs';
export { harvest } from './inputs/harvest';
export type { Harvest, Standing } from './inputs/harvest';
export { proofread } from './proofread';
export { draftOf } from './language/placeholders';
export { witnessesIn } from './inputs/narrativeAmounts';
export { learn, packOf, worthNow } from './learn';
export type { Wording as Learned } from './learn';
