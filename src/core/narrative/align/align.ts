/**
 * Which number stands in which slot, which words are a person's, which branch was written, what no declaration knows.
 * There is always an answer; its cost says how good it is.
 *
 * A narrow beam is tried first, which a text near its declarations passes, and a wider one only when it does not.
 */
import type { Automaton } from './automaton';
import type { Reading } from './reading';
import { readingOf } from './reading';
import { Search } from './search';
import type { Token } from './tokens';

const NARROW = 6;
const WIDER = [18, 45] as const;
/** Beyond this share of strange tokens the text is not this narrative, and looking harder would not make it so. */
const UNRELATED = 0.7;

/** `akin`: the text has the declared words, so it is worth looking harder however much of it the narrow beam lost. */
export function align(automaton: Automaton, tokens: readonly Token[], akin = false): Reading {
  const search = new Search(automaton, tokens);
  let beam: number = NARROW;
  let reading = readWithin(search, automaton, tokens, beam);
  for (const wider of WIDER) {
    if (
      reading.cost <= beam ||
      isWhole(reading) ||
      (!akin && reading.strange.length > UNRELATED * tokens.length)
    )
      break;
    beam = wider;
    reading = readWithin(search, automaton, tokens, beam);
  }
  return reading;
}

function readWithin(
  search: Search,
  automaton: Automaton,
  tokens: readonly Token[],
  beam: number,
): Reading {
  const { steps, cost } = search.within(beam);
  return readingOf(automaton, tokens, steps, cost);
}

/** Every paragraph was found and nothing was left over: a wider beam would only move edits about. */
function isWhole({ skipped, strange }: Reading): boolean {
  return skipped.length === 0 && strange.length === 0;
}
