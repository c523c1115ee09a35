/** Hostile input of every kind, a little of each: `npm run fuzz` tries far more and counts. */
import { Random } from '../accuracy/random';
import { KINDS } from './kinds';

const FIRST = 1;
/** Where hardly any case is left whole. */
const EXPECTED: Readonly<Record<string, string>> = { wording: 'wordingFile', state: 'mappingLost' };

test.each([
  ['zip', 400],
  ['xlsx', 300],
  ['xls', 400],
  ['inputs', 400],
  ['wording', 600],
  ['state', 800],
  ['cells', 80],
  ['narrative', 3],
])('%s: %s cases answered or refused in a sentence', async (kind, count) => {
  const outcomes = new Set<string>();
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    try {
      outcomes.add(await KINDS[kind]!(new Random(seed)));
    } catch (caught) {
      throw new Error(`${kind} ${seed}`, { cause: caught });
    }
  }
  expect([...outcomes]).toContain(EXPECTED[kind] ?? 'read');
});
