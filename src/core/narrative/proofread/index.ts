/**
 * 核对: an edited text against the tables and inputs. Every number is compared with its slot, known to be a person's, or
 * reported as compared with nothing.
 */
import type { Accounts } from '../../accounts/model';
import type { Scores } from '../../performance/model';
import { knownLeads } from '../align/leads';
import { tokensOf } from '../align/tokens';
import type { TextReading } from '../align/text';
import { readText } from '../align/text';
import { inconsistencies } from './consistency';
import { draftsOf } from '../language/packParagraphs';
import type { Gathered } from '../inputs/gather';
import { gather } from '../inputs/gather';
import type { Found } from './found';
import { issuesOf, leftOver } from './issues';
import { placesIn } from './textLines';
import type { InputField, Inputs, Issue, Proofreading } from '../model';
import type { Draft } from '../language/nodes';
import { fieldsOf } from '../language/nodes';
import { packFor } from '../packs';
import type { Pack } from '../packs/pack';
import { toldOnce } from './ownIssues';
import { judgeByNames } from './byName/judge';
import { plainIssues } from './plain';
import { partUnread } from './partUnread';
import { isWrongNumber, saidOnce } from './wholeText';

/** A pack that binds less of a text's numbers is not the one it was written by. */
const WELL_READ = 0.7;
const FEWEST_AGREED = 10;
/** Fewer numbers behind known letters: no pack's text, however it was edited, has so few (`align/leads.ts`). */
const STRANGE = 0.62;

interface Compared {
  readonly reading: TextReading;
  readonly found: readonly Found[];
  /** Numbers that differ from the tables, those that follow from another included. */
  readonly wrong: number;
}

/** `given` inputs are what the text is held to; what is not given is taken from the text itself. */
export function proofread(
  accounts: Accounts,
  given: Inputs,
  scores: Scores | null,
  text: string,
  pack: Pack = packFor(accounts, text),
): Proofreading {
  const known = knownLeads(draftsOf(accounts, given, scores, pack), text);
  const strange = known < STRANGE ? byNames(accounts, text, null) : null;
  if (strange) return strange;
  const gathered = gather(accounts, scores, text, pack, given, 'tables');
  const early = byNames(accounts, text, countsOf(gathered.read));
  if (early) return early;
  const compared = held(accounts, given, scores, text, pack, gathered);
  const foreign = byNames(accounts, text, countsOf(compared.reading));
  if (foreign) return foreign;
  // Of a text that was not read nothing more is said than that.
  if (!compared.reading.related)
    return { counts: countsOf(compared.reading), issues: issuesAt(compared.found, text) };
  const found = [
    ...compared.found,
    ...inconsistencies(compared.reading, scores, text, compared.found),
    ...partUnread(compared.reading, text),
  ];
  const once = saidOnce(found, compared.reading.sections, compared.wrong);
  const { tokens } = compared.reading;
  const part = { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 };
  return {
    counts: countsOf(compared.reading),
    issues: issuesAt(withPlain(accounts, text, part, once), text),
  };
}

/**
 * Of a narrative that no pack's sentences fit: what its words name. `null` where the pack reads it, or it names little
 * that agrees. Without a reading to compare with, most of its numbers must have been held to something.
 */
function byNames(
  accounts: Accounts,
  text: string,
  read: Proofreading['counts'] | null,
): Proofreading | null {
  if (read && read.numbers > 0 && read.bound + read.human >= WELL_READ * read.numbers) return null;
  const judged = judgeByNames(accounts, text);
  const { counts } = judged;
  const agreed = counts.bound - judged.found.length;
  const isLess = read ? counts.bound <= read.bound : counts.bound < counts.unbound;
  if (agreed < FEWEST_AGREED || judged.found.length * 2 > agreed || isLess) return null;
  return {
    counts,
    issues: issuesAt(
      withPlain(accounts, text, { from: 0, to: text.length }, [
        ...judged.found,
        ...leftOver(tokensOf(text), text),
      ]),
      text,
    ),
  };
}

/** Of a text of another unit or year no more is said than that. */
function withPlain(
  accounts: Accounts,
  text: string,
  part: { readonly from: number; readonly to: number },
  found: readonly Found[],
): readonly Found[] {
  const isOther = found.some(({ message: { code } }) => code === 'proof.otherAmounts');
  if (isOther) return found;
  const plain = plainIssues(accounts, text, part, found);
  const isTold = (one: Found): boolean =>
    one.kind === 'unchecked' && plain.some(({ from, to }) => from <= one.from && one.to <= to);
  return [...found.filter(one => !isTold(one)), ...plain];
}

function held(
  accounts: Accounts,
  given: Inputs,
  scores: Scores | null,
  text: string,
  pack: Pack,
  gathered: Gathered,
): Compared {
  const against = (inputs: Inputs): Compared => {
    const reading = readText(draftsOf(accounts, inputs, scores, pack), text);
    const found = issuesOf(reading, text);
    return {
      reading,
      found: toldOnce({ accounts, scores, pack, text }, inputs, reading, found),
      wrong: found.filter(isWrongNumber).length,
    };
  };
  const asked = fieldsAsked(draftsOf(accounts, given, scores, pack)).filter(
    field => (given[field.id] ?? '').trim() === '',
  );
  if (asked.length === 0) return against(given);
  const taken = [...gathered.taken].filter(([id]) => asked.some(field => field.id === id));
  const needed = taken.filter(([, { field }]) => field.required);
  const inputs = Object.fromEntries(needed.map(([id, { value }]) => [id, value]));
  let best = against({ ...inputs, ...given });
  // An optional input says that the text may differ from the table; it is believed where the text then agrees better with itself.
  for (const [id, { field, value, draft }] of taken) {
    if (field.required || foundIn(best, draft.id) === 0) continue;
    const believed = against({ ...inputs, [id]: value, ...given });
    if (foundIn(believed, draft.id) >= foundIn(best, draft.id)) continue;
    inputs[id] = value;
    best = believed;
  }
  return best;
}

function foundIn({ found }: Compared, id: string): number {
  return found.filter(({ draft }) => draft?.id === id).length;
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
