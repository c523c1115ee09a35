/** One wording, one unit in two years: learn the first year's text, print the second's, hold it to the right one. */
import { narrate } from '../../src/core/narrative';
import { learn, packOf } from '../../src/core/narrative/learn';
import { Pen } from './pen';
import type { Score } from './score';
import { plain, scoreText } from './score';
import type { Written } from './wordings/tuned';
import { yearsOf } from './years';

export interface Measured {
  readonly questions: number;
  readonly differing: readonly string[];
  readonly lines: number;
  readonly learnMs: number;
  readonly printMs: number;
}

export function measure(written: Written, seed: number, shapes: boolean, score: Score): Measured {
  const { last, now, given } = yearsOf(seed, shapes);
  const first = plain(written.text(new Pen(last, null, written.style, name => given(0, name))));
  const second = written.text(new Pen(now, last, written.style, name => given(1, name)));
  const start = performance.now();
  const asked = learn(last, first);
  const learned = performance.now();
  // In these units they are the same every year, as a person would answer.
  const same = asked.questions.filter(({ kind }) => kind === 'same').map(({ id }) => [id, '0']);
  const wording = learn(last, first, {
    answers: Object.fromEntries(same) as Record<string, string>,
  });
  const pack = packOf(wording, last);
  const inputs = budgets(written, now, given);
  const begin = performance.now();
  const printed = narrate(now, inputs, null, { pack }).paragraphs.map(({ text }) => text);
  const done = performance.now();
  scoreText(score, second, printed.join('\n'));
  const back = narrate(last, {}, null, { pack: packOf(wording) }).paragraphs.map(
    ({ text }) => text,
  );
  const lines = first.split('\n');
  return {
    questions: asked.questions.length,
    differing: lines.flatMap((line, at) =>
      line === back[at] ? [] : [`- ${line}\n+ ${back[at] ?? ''}`],
    ),
    lines: lines.length,
    learnMs: learned - start,
    printMs: done - begin,
  };
}

/** The budgets of this year, under the ids that every wording asks for them. */
function budgets(
  written: Written,
  now: Parameters<typeof narrate>[0],
  given: (year: 0 | 1, name: string) => number,
): Record<string, string> {
  const pen = new Pen(now, null, {}, name => given(1, name));
  const whole = pen.fen('T5', 'total', 'total');
  const amount = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const isNeverZero = written.name !== '江苏';
  const planned = (name: string, spent: number): number => {
    const budget = pen.budget(name, spent);
    return budget === 0 && isNeverZero ? spent : budget;
  };
  return {
    'budget.total': amount(pen.budget('total', whole) || whole),
    ...Object.fromEntries(
      pen
        .rows('T5', 7)
        .map(row => [
          `budget.${row.key}`,
          amount(planned(row.key, pen.fen('T5', row.key, 'total'))),
        ]),
    ),
  };
}
