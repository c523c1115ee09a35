/**
 * 核对: an edited text against the tables and inputs. Every number is compared with its slot, known to be a person's, or
 * reported as compared with nothing.
 */
import type { Accounts } from '../accounts/model';
import type { Scores } from '../performance/model';
import { tokensOf } from './align/tokens';
import type { TextReading } from './align/text';
import { readText } from './align/text';
import { inconsistencies } from './consistency';
import { draftsOf } from './drafts';
import { harvest } from './harvest';
import type { Found } from './issues';
import { issuesOf, leftOver } from './issues';
import { placesIn } from './lines';
import type { InputField, Inputs, Issue, Proofreading } from './model';
import type { Draft } from './nodes';
import { fieldsOf } from './nodes';
import { packFor } from './packs';
import type { Pack } from './pack';
import { Source } from './source';
import { judgeByNames } from './unknown/judge';
import { saidOnce } from './wholeText';

/** A pack that binds less of a text's numbers is not the one it was written by. */
const WELL_READ = 0.7;
const FEWEST_AGREED = 10;

/** `given` inputs are what the text is held to; what is not given is taken from the text itself. */
export function proofread(
  accounts: Accounts,
  given: Inputs,
  scores: Scores | null,
  text: string,
  pack: Pack = packFor(accounts, text),
): Proofreading {
  const compared = held(accounts, given, scores, text, pack);
  const foreign = byNames(accounts, text, countsOf(compared.reading));
  if (foreign) return foreign;
  // Of a text that was not read nothing more is said than that.
  if (!compared.reading.related)
    return { counts: countsOf(compared.reading), issues: issuesAt(compared.found, text) };
  const found = [
    ...compared.found,
    ...inconsistencies(compared.reading.sections, scores, text, compared.found),
  ];
  return {
    counts: countsOf(compared.reading),
    issues: issuesAt(saidOnce(found, compared.reading.sections), text),
  };
}

/** Of a narrative that no pack's sentences fit: what its words name. `null` where the pack reads it, or it names little that agrees. */
function byNames(
  accounts: Accounts,
  text: string,
  { numbers, bound, human }: Proofreading['counts'],
): Proofreading | null {
  if (bound + human >= WELL_READ * numbers) return null;
  const judged = judgeByNames(accounts, text);
  const agreed = judged.counts.bound - judged.found.length;
  if (agreed < FEWEST_AGREED || judged.found.length * 2 > agreed || judged.counts.bound <= bound)
    return null;
  return {
    counts: judged.counts,
    issues: issuesAt([...judged.found, ...leftOver(tokensOf(text), text)], text),
  };
}

interface Compared {
  readonly reading: TextReading;
  readonly found: readonly Found[];
}

function held(
  accounts: Accounts,
  given: Inputs,
  scores: Scores | null,
  text: string,
  pack: Pack,
): Compared {
  const against = (inputs: Inputs): Compared => {
    const reading = readText(draftsOf(new Source(accounts, inputs, scores, pack)), text);
    return { reading, found: issuesOf(reading, text) };
  };
  const asked = fieldsAsked(draftsOf(new Source(accounts, given, scores, pack))).filter(
    field => (given[field.id] ?? '').trim() === '',
  );
  if (asked.length === 0) return against(given);
  const read = harvest(accounts, scores, text, pack, given).inputs;
  const needed = Object.fromEntries(
    Object.entries(read).filter(([id]) => asked.some(field => field.id === id && field.required)),
  );
  const strict = against({ ...needed, ...given });
  if (strict.found.length === 0 || Object.keys(read).length === Object.keys(needed).length)
    return strict;
  // An optional input says that the text may differ from the table; it is believed where the text then agrees with itself.
  const lenient = against({ ...read, ...given });
  return lenient.found.length === 0 ? lenient : strict;
}

function fieldsAsked(drafts: readonly Draft[]): readonly InputField[] {
  return drafts.flatMap(draft => fieldsOf(draft.node));
}

function issuesAt(found: readonly Found[], text: string): readonly Issue[] {
  const place = placesIn(text);
  return [...found]
    .sort((a, b) => a.from - b.from)
    .map(({ kind, draft, from, to, expected, cells, message }): Issue => ({
      kind,
      section: draft?.section ?? null,
      ...place(from, to),
      found: text.slice(from, to),
      expected,
      cells,
      message,
    }));
}

function countsOf({ tokens, sections, related }: TextReading): Proofreading['counts'] {
  const numbers = tokens.filter(token => token.number);
  if (!related) return { numbers: numbers.length, bound: 0, human: 0, unbound: numbers.length };
  const bound = sections.reduce(
    (count, reading) => count + reading.numbers.length + reading.fixed.length,
    0,
  );
  const spans = sections.flatMap(reading => reading.words);
  const human = numbers.filter(token =>
    spans.some(({ from, to }) => from <= token.from && token.to <= to),
  ).length;
  return {
    numbers: numbers.length,
    bound,
    human,
    unbound: Math.max(0, numbers.length - bound - human),
  };
}
