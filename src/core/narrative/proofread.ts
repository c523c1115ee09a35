/**
 * 核对: an edited text against the tables and inputs. Every number is compared with its slot, known to be a person's, or
 * reported as compared with nothing.
 */
import type { Accounts } from '../accounts/model';
import type { Scores } from '../performance/model';
import type { TextReading } from './align/text';
import { readText } from './align/text';
import { inconsistencies } from './consistency';
import { draftsOf } from './drafts';
import { harvest } from './harvest';
import type { Found } from './issues';
import { issuesOf } from './issues';
import { placesIn } from './lines';
import type { InputField, Inputs, Issue, Proofreading } from './model';
import type { Draft } from './nodes';
import { fieldsOf } from './nodes';
import { packFor } from './packs';
import type { Pack } from './pack';
import { Source } from './source';
import { saidOnce } from './wholeText';

/** `given` inputs are what the text is held to; what is not given is taken from the text itself. */
export function proofread(accounts: Accounts, given: Inputs, scores: Scores | null, text: string, pack: Pack = packFor(accounts, text)): Proofreading {
  const compared = held(accounts, given, scores, text, pack);
  // Of a text that was not read nothing more is said than that.
  if (!compared.reading.related) return { counts: countsOf(compared.reading), issues: issuesAt(compared.found, text) };
  const found = [...compared.found, ...inconsistencies(compared.reading.sections, scores, text, compared.found)];
  return { counts: countsOf(compared.reading), issues: issuesAt(saidOnce(found, compared.reading.sections), text) };
}

interface Compared {
  readonly reading: TextReading;
  readonly found: readonly Found[];
}

function held(accounts: Accounts, given: Inputs, scores: Scores | null, text: string, pack: Pack): Compared {
  const against = (inputs: Inputs): Compared => {
    const reading = readText(draftsOf(new Source(accounts, inputs, scores, pack)), text);
    return { reading, found: issuesOf(reading, text) };
  };
  const asked = fieldsAsked(draftsOf(new Source(accounts, given, scores, pack))).filter(field => (given[field.id] ?? '').trim() === '');
  if (asked.length === 0) return against(given);
  const read = harvest(accounts, scores, text, pack, given).inputs;
  const needed = Object.fromEntries(Object.entries(read).filter(([id]) => asked.some(field => field.id === id && field.required)));
  const strict = against({ ...needed, ...given });
  if (strict.found.length === 0 || Object.keys(read).length === Object.keys(needed).length) return strict;
  // An optional input says that the text may differ from the table; it is believed where the text then agrees with itself.
  const lenient = against({ ...read, ...given });
  return lenient.found.length === 0 ? lenient : strict;
}

function fieldsAsked(drafts: readonly Draft[]): readonly InputField[] {
  return drafts.flatMap(draft => fieldsOf(draft.node));
}

function issuesAt(found: readonly Found[], text: string): readonly Issue[] {
  const place = placesIn(text);
  return [...found].sort((a, b) => a.from - b.from).map(({ kind, draft, from, to, expected, cells, message }): Issue =>
    ({ kind, section: draft?.section ?? null, ...place(from, to), found: text.slice(from, to), expected, cells, message }));
}

function countsOf({ tokens, sections, related }: TextReading): Proofreading['counts'] {
  const numbers = tokens.filter(token => token.number);
  if (!related) return { numbers: numbers.length, bound: 0, human: 0, unbound: numbers.length };
  const bound = sections.reduce((count, reading) => count + reading.numbers.length + reading.fixed.length, 0);
  const spans = sections.flatMap(reading => reading.words);
  const human = numbers.filter(token => spans.some(({ from, to }) => from <= token.from && token.to <= to)).length;
  return { numbers: numbers.length, bound, human, unbound: Math.max(0, numbers.length - bound - human) };
}
