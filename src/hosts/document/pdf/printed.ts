/** Runs that stand on one line, put together with the spaces that are meant. */
import type { Run } from './marks';
import { leftOf, rightOf } from './marks';

export interface Printed {
  readonly text: string;
  /** As in a run: one more than the text has characters. */
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Of the size of the font: what parts two words, and what parts two things on one line. */
const WORD = 0.2;
const NUMBER = 0.5;
const APART = 1.6;
const ASCENT = 0.86;
const DESCENT = 0.16;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]/;

/** From top to bottom. */
export function printedLines(runs: readonly Run[]): readonly Printed[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || leftOf(a) - leftOf(b))) {
    const row = rows.at(-1);
    const before = row?.[0];
    if (row && before && Math.abs(before.y - run.y) <= Math.max(before.size, run.size) * 0.45)
      row.push(run);
    else rows.push([run]);
  }
  return rows.map(lineOf);
}

function lineOf(runs: readonly Run[]): Printed {
  const sorted = [...runs].sort((a, b) => leftOf(a) - leftOf(b));
  let text = '';
  const xs: number[] = [];
  let last: Run | null = null;
  for (const run of sorted) {
    // Printed twice in one place to look bold.
    if (last !== null && isSame(last, run)) continue;
    const between = last === null ? '' : spaceBetween(last, run);
    if (between !== '' && last !== null) xs.push(rightOf(last));
    text += between + run.text;
    xs.push(...run.xs.slice(0, -1));
    last = run;
  }
  xs.push(last === null ? 0 : rightOf(last));
  return {
    text,
    xs,
    top: Math.min(...sorted.map(run => run.y - run.size * ASCENT)),
    bottom: Math.max(...sorted.map(run => run.y + run.size * DESCENT)),
    size: usualSize(sorted),
  };
}

/** That of most of its characters: a mark may be larger. */
function usualSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function isSame(a: Run, b: Run): boolean {
  return (
    a.text === b.text && Math.abs(leftOf(a) - leftOf(b)) < a.size * 0.2 && Math.abs(a.y - b.y) < 1
  );
}

function spaceBetween(before: Run, after: Run): '' | ' ' | '\t' {
  const gap = (leftOf(after) - rightOf(before)) / Math.max(before.size, after.size, 1);
  if (gap > APART) return '\t';
  const end = before.text.at(-1) ?? '';
  const start = after.text[0] ?? '';
  if (WIDE.test(end) || WIDE.test(start)) return '';
  return gap > (/[\d,.]/.test(end) && /[\d,.]/.test(start) ? NUMBER : WORD) ? ' ' : '';
}

export function isWide(char: string): boolean {
  return WIDE.test(char);
}
