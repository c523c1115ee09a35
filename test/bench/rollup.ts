/** How often the one wrong unit among many is named: arguments first seed, cases, units. Prints a line of JSON a kind. */
import { GOES_WRONG, department, named, oneWrong } from '../accuracy/rollUp';
import { Random } from '../accuracy/random';

const [from = 1, cases = 400, units = 30] = process.argv.slice(2).map(Number);
/** So many cases share a department: making it takes longer than a case. */
const CASES_A_DEPARTMENT = 20;

const found = new Map(
  GOES_WRONG.map(kind => [
    kind,
    { kind, cases: 0, first: 0, within: 0, certain: 0, certainWrong: 0, hidden: 0 },
  ]),
);
let made = department(new Random(from), units);
for (let seed = from; seed < from + cases; seed++) {
  const random = new Random(seed);
  if ((seed - from) % CASES_A_DEPARTMENT === 0) made = department(random, units);
  const kind = GOES_WRONG[seed % GOES_WRONG.length] ?? 'slip';
  const counts = found.get(kind);
  const one = oneWrong(made, random, kind);
  if (!counts) continue;
  if (!one) {
    counts.hidden += 1;
    continue;
  }
  counts.cases += 1;
  if (named(one.result) === one.wrong) counts.first += 1;
  if (one.result.movers.some(mover => mover.units.includes(one.wrong))) counts.within += 1;
  const certain = one.result.movers.filter(mover => mover.certainty === 'certain');
  counts.certain += certain.length;
  counts.certainWrong += certain.filter(mover => mover.units[0] !== one.wrong).length;
}
for (const counts of found.values()) console.log(JSON.stringify(counts));
