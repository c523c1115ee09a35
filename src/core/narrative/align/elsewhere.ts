/**
 * Paragraphs that were not found where they belong, looked for where they stand: a line that the declarations of its own
 * section do not know, or took for the end of a person's words, may be a paragraph moved from another section.
 */
import type { Draft } from '../language/nodes';
import { wordsOf } from '../language/nodes';
import { align } from './align';
import { automatonOf } from './automaton';
import type { Reading } from './reading';
import { runsOf } from './runs';
import type { Token } from './tokens';

/** The share of the fewer runs of three letters that a line and the paragraph must have in common. */
const ALIKE = 0.6;
/** The share of its tokens that may be wrong in a line that is the paragraph. */
const EDITED = 0.2;
const LEAST_RUNS = 6;

/** The readings, and a reading of its own for each paragraph found elsewhere. */
export function withThoseElsewhere(
  readings: readonly Reading[],
  untouched: readonly Draft[],
  tokens: readonly Token[],
  text: string,
): { readonly readings: readonly Reading[]; readonly found: ReadonlySet<Draft> } {
  const missing = [...readings.flatMap(({ skipped }) => skipped), ...untouched]
    .filter(({ kind }) => kind === 'body')
    .map(draft => ({ draft, runs: runsOf(wordsOf(draft.node)) }))
    .filter(({ runs }) => runs.size >= LEAST_RUNS);
  if (missing.length === 0) return { readings, found: new Set() };
  const found = new Map<Draft, { reading: Reading; from: number; to: number }>();
  for (const { from, to } of unknownLines(readings, text)) {
    const line = runsOf(text.slice(from, to));
    const draft = missing
      .filter(one => !found.has(one.draft))
      .map(one => ({ ...one, shared: shareOf(line, one.runs) }))
      .filter(({ shared }) => shared >= ALIKE)
      .sort((a, b) => b.shared - a.shared)[0]?.draft;
    const own = tokens.filter(token => token.from >= from && token.to <= to);
    if (!draft || own.length === 0) continue;
    const reading = align(automatonOf([draft]), own);
    if (reading.skipped.length === 0 && reading.cost <= EDITED * own.length)
      found.set(draft, { reading, from, to });
  }
  if (found.size === 0) return { readings, found: new Set() };
  const isElsewhere = (at: number): boolean =>
    [...found.values()].some(({ from, to }) => from <= at && at < to);
  return {
    found: new Set(found.keys()),
    readings: [
      ...readings.map(reading => ({
        ...reading,
        skipped: reading.skipped.filter(draft => !found.has(draft)),
        strange: reading.strange.filter(token => !isElsewhere(token.from)),
        surplus: reading.surplus.filter(({ token }) => !isElsewhere(token.from)),
        words: reading.words.map(words => ({ ...words, to: before(words, isElsewhere, text) })),
      })),
      ...[...found.values()].map(({ reading }) => reading),
    ],
  };
}

/** Lines of strange tokens, and of a person's words behind the first of their lines. */
function unknownLines(readings: readonly Reading[], text: string): readonly Span[] {
  const lines = new Map<number, Span>();
  const add = (at: number): void => {
    const from = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    lines.set(from, { from, to: end < 0 ? text.length : end });
  };
  for (const { strange, words } of readings) {
    for (const token of strange) add(token.from);
    for (const { from, to, human } of words) {
      if (human.long) continue;
      for (
        let at = text.indexOf('\n', from);
        at >= 0 && at + 1 < to;
        at = text.indexOf('\n', at + 1)
      )
        add(at + 1);
    }
  }
  return [...lines.values()];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function shareOf(line: ReadonlySet<string>, runs: ReadonlySet<string>): number {
  const shared = [...line].filter(run => runs.has(run)).length;
  return shared < LEAST_RUNS ? 0 : shared / Math.min(line.size, runs.size);
}

function before({ from, to }: Span, isElsewhere: (at: number) => boolean, text: string): number {
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    if (isElsewhere(at + 1)) return at;
  return to;
}
