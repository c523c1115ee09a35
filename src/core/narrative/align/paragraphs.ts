/**
 * A text without headings, such as a few pasted paragraphs: each line against the declaration it has most in common with.
 */
import type { Draft } from '../language/nodes';
import { wordsOf } from '../language/nodes';
import { runsOf } from './runs';
import type { Segment } from './segments';

/** The share of a line's runs that its declaration must have. */
const ALIKE = 0.3;
const LEAST_RUNS = 4;

/** A line that fits nothing goes on from the line before: pages break paragraphs. */
export function paragraphsOf(drafts: readonly Draft[], text: string): readonly Segment[] {
  const bodies = drafts.filter(draft => draft.kind === 'body');
  const having = indexOf(bodies);
  const segments: { drafts: Draft[]; from: number; to: number }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const draft = bodies[nearest(match[0], having)];
    const last = segments.at(-1);
    const to = match.index + match[0].length;
    if (last && (draft === undefined || last.drafts.includes(draft))) last.to = to;
    else if (draft) segments.push({ drafts: [draft], from: match.index, to });
  }
  return segments;
}

function indexOf(bodies: readonly Draft[]): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  for (const [index, draft] of bodies.entries()) {
    for (const run of runsOf(wordsOf(draft.node))) {
      const known = having.get(run);
      if (known) known.push(index);
      else having.set(run, [index]);
    }
  }
  return having;
}

/** −1 when nothing is near. */
function nearest(line: string, having: ReadonlyMap<string, readonly number[]>): number {
  const runs = runsOf(line);
  const shared: number[] = [];
  for (const run of runs)
    for (const index of having.get(run) ?? []) shared[index] = (shared[index] ?? 0) + 1;
  let best = -1;
  let most = Math.max(LEAST_RUNS, ALIKE * runs.size) - 1;
  for (const [index, count] of shared.entries())
    if ((count ?? 0) > most) [best, most] = [index, count];
  return best;
}
