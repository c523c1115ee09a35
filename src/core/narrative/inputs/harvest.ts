/**
 * An existing narrative read back: what a person typed into it becomes inputs again. The text's own year decides what
 * of it is of use, and a value that makes its own sentence come out otherwise than it stands is left for the person.
 */
import type { Accounts } from '../../accounts/model';
import type { Scores } from '../../performance/model';
import type { BoundNumber, Reading } from '../align/reading';
import type { Left } from './contradicted';
import { contradicted } from './contradicted';
import { doubted } from './doubted';
import { priorsIn } from './lastYear';
import type { Gathered } from './gather';
import { gather, valuesOf } from './gather';
import type { Inputs } from '../model';
import type { Draft } from '../language/nodes';
import type { Context } from '../proofread/ownSentence';
import { isAsSlot, isCopy } from '../proofread/ownSentence';
import { packFor } from '../packs';
import type { Pack } from '../packs/pack';
import { yearOf } from './year';

/** Whose text it is. */
export type Standing = 'thisYear' | 'lastYear' | 'otherYear' | 'unknownYear' | 'otherTables';

export interface Harvest {
  readonly standing: Standing;
  readonly year: number | null;
  /** Its amounts are mostly those of the tables: of a text of another year that is strange. */
  readonly isAlike: boolean;
  readonly inputs: Inputs;
  /** Words of another year or unit: reasons and purposes to be confirmed or written anew. */
  readonly drafts: Inputs;
  readonly left: readonly Left[];
  /** Ids of paragraphs that the text does not have, or has in other words. */
  readonly unread: readonly string[];
  /** Passages that no declaration knows, as they stand. */
  readonly strange: readonly string[];
}

/** Fewer amounts say nothing of whose text it is. */
const FEWEST_ALIKE = 3;
const FEWEST_OTHER = 10;

/** `known` inputs help to find the others; they are not given back unless the text holds something else. */
export function harvest(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack: Pack = packFor(accounts, text),
  known: Inputs = {},
): Harvest {
  const gathered = gather(accounts, scores, text, pack, known, 'text');
  const { drafts, read } = gathered;
  const year = yearOf(text);
  const bodies = (some: readonly Draft[]): readonly string[] =>
    some.filter(draft => draft.kind === 'body').map(draft => draft.id);
  if (!read.related)
    return {
      standing: standingOf(accounts.year, year, { all: 0, alike: 0 }),
      year,
      isAlike: false,
      inputs: {},
      drafts: {},
      left: [],
      unread: bodies(drafts),
      strange: [text.trim()],
    };
  const numbers = read.sections.flatMap(reading => reading.numbers);
  const copies = copiesIn(numbers, text);
  const standing = standingOf(accounts.year, year, copies);
  return {
    standing,
    year,
    isAlike: isOfTables(copies),
    ...sorted({ accounts, scores, pack, text }, gathered, numbers, standing, known),
    unread: bodies([...read.untouched, ...read.sections.flatMap(reading => reading.skipped)]),
    strange: read.sections.flatMap(reading => passages(reading, text)),
  };
}

/** The text's own year decides; its amounts where it names none, and against it where they are another unit's. */
function standingOf(ours: number | null, theirs: number | null, copies: Copies): Standing {
  if (theirs === null && ours !== null) return isOfTables(copies) ? 'thisYear' : 'unknownYear';
  if (ours === null || theirs === null || theirs === ours)
    return copies.all >= FEWEST_OTHER && copies.alike * 2 < copies.all ? 'otherTables' : 'thisYear';
  return theirs === ours - 1 ? 'lastYear' : 'otherYear';
}

/** How many amounts the text repeats from the tables, and how many of them stand there so. */
interface Copies {
  readonly all: number;
  readonly alike: number;
}

function copiesIn(numbers: readonly BoundNumber[], text: string): Copies {
  const copies = numbers.filter(
    ({ slot, token }) => isCopy(slot) && slot.text !== null && /[1-9]/.test(token.text),
  );
  return { all: copies.length, alike: copies.filter(bound => isAsSlot(bound, text)).length };
}

function isOfTables({ all, alike }: Copies): boolean {
  return alike >= FEWEST_ALIKE && alike * 2 > all;
}

function sorted(
  context: Context,
  gathered: Gathered,
  numbers: readonly BoundNumber[],
  standing: Standing,
  known: Inputs,
): Pick<Harvest, 'inputs' | 'drafts' | 'left'> {
  if (standing === 'thisYear') {
    const unclear = doubted(gathered, context.text, context.accounts.year);
    const told = new Set(unclear.map(({ field }) => field.id));
    const left = [
      ...unclear,
      ...contradicted(context, gathered, known).filter(({ field }) => !told.has(field.id)),
    ].sort((a, b) => a.line - b.line);
    const ids = new Set(left.map(({ field }) => field.id));
    const inputs = Object.entries(valuesOf(gathered)).filter(([id]) => !ids.has(id));
    return { inputs: Object.fromEntries(inputs), drafts: {}, left };
  }
  const words = [...gathered.taken].flatMap(([id, { value, isWords }]) =>
    isWords ? [[id, value] as const] : [],
  );
  const priors = standing === 'lastYear' ? priorsIn(context, numbers) : { inputs: {}, left: [] };
  return { ...priors, drafts: Object.fromEntries(words) };
}

/** Neighbouring strange tokens as one passage each. */
function passages({ strange }: Reading, text: string): readonly string[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of strange) {
    const last = spans.at(-1);
    if (last && text.slice(last.to, from).trim() === '') last.to = to;
    else spans.push({ from, to });
  }
  return spans.map(({ from, to }) => text.slice(from, to));
}
