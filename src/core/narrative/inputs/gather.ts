/**
 * What a person typed into an existing narrative, read by the same declarations that print it, as it stands there.
 * Whether it can be believed is for others to say: proofreading holds the text to it, `harvest.ts` sorts it out.
 */
import type { Accounts } from '../../accounts/model';
import type { Fen } from '../../money';
import { exact, formatFenExactly, toFen } from '../../money';
import type { Scores } from '../../performance/model';
import type { BoundNumber, Reading } from '../align/reading';
import type { TextReading } from '../align/text';
import { readText } from '../align/text';
import { draftsOf } from '../language/packParagraphs';
import type { InputField, Inputs } from '../model';
import type { Draft, Reads } from '../language/nodes';
import { foundIn } from '../proofread/ownSentence';
import type { Pack } from '../packs/pack';
import { priorAmount } from './priorAmount';
import { isSlipOf } from '../proofread/byName/worth';

/** One input as the text gives it, with its place. */
export interface Taken {
  readonly field: InputField;
  readonly value: string;
  readonly draft: Draft;
  readonly reading: Reading;
  readonly from: number;
  /** The number that gives it; `null` for words and branches. */
  readonly bound: BoundNumber | null;
  /** A person's words, and no number or choice. */
  readonly isWords: boolean;
}

export interface Gathered {
  readonly drafts: readonly Draft[];
  readonly read: TextReading;
  /** The first place that gives an input decides. */
  readonly taken: ReadonlyMap<string, Taken>;
}

/** Which amount of this year a difference is taken from first where the text and the tables do not agree. */
export type Trust = 'tables' | 'text';

/** `known` inputs help to find the others; they are not given back unless the text holds something else. */
export function gather(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack: Pack,
  known: Inputs,
  trust: Trust,
): Gathered {
  const drafts = draftsOf(accounts, known, scores, pack);
  const read = readText(drafts, text);
  const taken = new Map<string, Taken>();
  for (const reading of read.related ? read.sections : [])
    for (const one of [
      ...numbersIn(reading, text, trust),
      ...choicesIn(reading),
      ...wordsIn(reading, text),
    ])
      if (!taken.has(one.field.id)) taken.set(one.field.id, one);
  return { drafts, read, taken };
}

export function valuesOf({ taken }: Gathered): Record<string, string> {
  return Object.fromEntries([...taken].map(([id, { value }]) => [id, value]));
}

function numbersIn(reading: Reading, text: string, trust: Trust): readonly Taken[] {
  return reading.numbers.flatMap((bound): readonly Taken[] => {
    const { slot, token, draft } = bound;
    const { reads } = slot;
    // What the tables give already is no input, unless the text says otherwise.
    if (reads === null || slot.text === token.text) return [];
    const printed = foundIn(bound, text);
    if (printed === null) return [];
    const value =
      reads.base === null ? asTyped(reads, printed) : before(bound, reads, printed, reading, trust);
    return value === null
      ? []
      : [{ field: reads.field, value, draft, reading, from: token.from, bound, isWords: false }];
  });

  function before(
    { draft }: BoundNumber,
    reads: Reads,
    printed: string,
    { numbers }: Reading,
    first: Trust,
  ): string | null {
    const difference = toFen(printed, '万元', 6);
    if (difference === null || reads.base === null) return null;
    const rate =
      numbers.find(other => other.slot.slot === reads.rate && other.draft === draft)?.token.text ??
      null;
    const bases = basesOf(reads.base, statedIn(reading, reads.field.id, text), first);
    const priors = bases.map(base => priorAmount(base, reads.sign, difference, rate));
    const best = priors.find(prior => prior.agrees) ?? priors[0];
    return best ? formatFenExactly(best.fen) : null;
  }
}

interface Stated {
  readonly fen: Fen;
  /** It is another amount than the table's by right. */
  readonly differs: boolean;
}

/** This year's amount as the text itself states it, for the difference from last year's. */
function statedIn({ numbers }: Reading, prior: string, text: string): Stated | null {
  const bound = numbers.find(({ slot }) => slot.nextYear?.id === prior);
  const found = bound ? foundIn(bound, text) : null;
  const fen = found === null ? null : toFen(found, '万元', 6);
  if (!bound || fen === null) return null;
  const { text: usual, reads } = bound.slot;
  return {
    fen,
    differs: reads?.mayDiffer === true && usual !== null && !isSlipOf(bound.token.text, usual),
  };
}

function basesOf(table: Fen, stated: Stated | null, first: Trust): readonly Fen[] {
  // To the digits that are printed the table's own amount is the one stated; it may hold more.
  if (!stated || Math.abs(stated.fen - table) < PRINTED) return [table];
  if (stated.differs) return [stated.fen];
  return first === 'tables' ? [table, stated.fen] : [stated.fen, table];
}

/** Worth in 分 of the last printed digit. */
const PRINTED = 10_000;

function asTyped({ field }: Reads, printed: string): string {
  return field.kind === 'amount' ? exact(printed).toFixed(decimalsOf(printed)) : printed;
}

function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}

function choicesIn(reading: Reading): readonly Taken[] {
  return reading.branches.flatMap(({ node, index, draft, at }) => {
    const value = node.reads?.values[index] ?? null;
    return node.reads && value !== null
      ? [{ field: node.reads.field, value, draft, reading, from: at, bound: null, isWords: false }]
      : [];
  });
}

function wordsIn(reading: Reading, text: string): readonly Taken[] {
  return reading.words.flatMap(({ human, from, to, draft }) => {
    const passage = text.slice(from, to);
    const value = (human.long ? passage : passage.replace(/\s*[\r\n]+\s*/g, '')).trim();
    if (value === '' || value.includes('〔待填') || (!human.field.required && value === human.text))
      return [];
    return [
      {
        field: human.field,
        value,
        draft,
        reading,
        from,
        bound: null,
        isWords: human.field.kind === 'text',
      },
    ];
  });
}
