/** Which words of a line were replaced by which: numbers whole, Chinese character by character. */
import type { WordChange } from './model';

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[-−]?\d[\d,]*(?:\.\d+)?\s*[%％﹪]?|[A-Za-z]+|\S/gu;
/** A table of more steps than this is not made: the lines differ as a whole. */
const MOST_STEPS = 1_000_000;

export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head]?.text === now[head]?.text) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old.at(-1 - tail)?.text === now.at(-1 - tail)?.text
  )
    tail += 1;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const steps =
    a.length * b.length > MOST_STEPS ? [[a.length, b.length] as const] : differing(a, b);
  const found: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const step of steps) {
    if (step === 'same') {
      i += 1;
      j += 1;
      continue;
    }
    const [gone, come] = step;
    found.push(
      changeOf(
        before,
        after,
        spanOf(a, i, gone, old[head + i - 1]),
        spanOf(b, j, come, now[head + j - 1]),
      ),
    );
    i += gone;
    j += come;
  }
  return joined(found, before, after);
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    text: found.replace(/\s/g, ''),
    from: index,
    to: index + found.length,
  }));
}

type Span = readonly [start: number, end: number];

/** `count` words from `at` on; none stand right behind the word before. */
function spanOf(words: readonly Word[], at: number, count: number, before: Word | undefined): Span {
  const first = words[at];
  const last = words[at + count - 1];
  const here = words[at - 1]?.to ?? before?.to ?? 0;
  return count > 0 && first && last ? [first.from, last.to] : [here, here];
}

function changeOf(before: string, after: string, from: Span, to: Span): WordChange {
  return { before: before.slice(...from), after: after.slice(...to), from, to };
}

/** Runs of words that went and came, between words that stayed: a longest common part. */
function differing(
  a: readonly Word[],
  b: readonly Word[],
): readonly ('same' | readonly [gone: number, come: number])[] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i]?.text === b[j]?.text
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
  const steps: ('same' | [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]?.text === b[j]?.text) {
      steps.push('same');
      i += 1;
      j += 1;
      continue;
    }
    const last = steps.at(-1);
    const run: [number, number] = Array.isArray(last) ? last : [0, 0];
    if (run !== last) steps.push(run);
    const goOn = (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0);
    if (i < a.length && (j >= b.length || goOn)) {
      run[0] += 1;
      i += 1;
    } else {
      run[1] += 1;
      j += 1;
    }
  }
  return steps;
}

/** One character between two replaced words is part of them: 增加…额 is read at once. */
function joined(
  changes: readonly WordChange[],
  before: string,
  after: string,
): readonly WordChange[] {
  const found: WordChange[] = [];
  for (const change of changes) {
    const last = found.at(-1);
    const gap = last ? before.slice(last.from[1], change.from[0]) : '';
    if (last && gap.length <= 1 && !/[，。；：、\d]/.test(gap))
      found[found.length - 1] = changeOf(
        before,
        after,
        [last.from[0], change.from[1]],
        [last.to[0], change.to[1]],
      );
    else found.push(change);
  }
  return found;
}
