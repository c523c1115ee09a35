/**
 * Entry of `npm run bench:learn`: prints one object of JSON a wording. Arguments: first seed, units for each wording.
 */
import { measure } from '../learning/measure';
import { emptyScore } from '../learning/score';
import { HELD } from '../learning/wordings/held';
import { TUNED } from '../learning/wordings/tuned';

const [from = '1', units = '8'] = process.argv.slice(2);
const [first, count] = [Number(from), Number(units)];

// The first texts pay for compiling the program.
for (const written of TUNED) measure(written, first, false, emptyScore());

for (const shapes of [false, true])
  for (const [list, unseen] of [
    [TUNED, false],
    [HELD, true],
  ] as const)
    for (const written of list) {
      const score = emptyScore();
      let [questions, lines, differing, learnMs, printMs] = [0, 0, 0, 0, 0];
      for (let seed = first; seed < first + count; seed++) {
        const one = measure(written, seed, shapes, score);
        questions += one.questions;
        lines += one.lines;
        differing += one.differing.length;
        learnMs += one.learnMs;
        printMs += one.printMs;
      }
      const { told, ...rest } = score;
      process.stdout.write(
        `${JSON.stringify({
          wording: written.name,
          unseen,
          shapes,
          ...rest,
          questions: questions / count,
          lines,
          differing,
          learnMs: learnMs / count,
          printMs: printMs / count,
          told: told.slice(0, 20),
        })}\n`,
      );
    }
