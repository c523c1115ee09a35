/**
 * Which line of a draft is which of the other, both in their order: lines that stand once in both are held fast, what
 * lies between them is aligned by likeness.
 */
import type { Likeness } from './likeness';
import type { Standing } from './sections';

export type Pair = readonly [before: number, after: number];

/** Less alike, a line was not changed: one went, another came. */
const ALIKE = 0.45;
/** For two lines under the same heading. */
const SAME_SECTION = 0.1;
/** Comparisons between two lines that are held fast; with more, only equal lines are looked for. */
const MOST_COMPARED = 10_000;

export function matched(
  old: readonly Standing[],
  now: readonly Standing[],
  likeness: Likeness,
): readonly Pair[] {
  const found: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...heldFast(old, now), [old.length, now.length] as const]) {
    for (const [a, b] of between(old.slice(i, nextI), now.slice(j, nextJ), likeness))
      found.push([i + a, j + b]);
    if (nextI < old.length) found.push([nextI, nextJ]);
    i = nextI + 1;
    j = nextJ + 1;
  }
  return found;
}

/** The longest rising run of the lines that stand once in each. */
function heldFast(old: readonly Standing[], now: readonly Standing[]): readonly Pair[] {
  const [first, second] = [onceIn(old), onceIn(now)];
  const pairs = [...first].flatMap(([key, i]): Pair[] => {
    const j = second.get(key);
    return j === undefined ? [] : [[i, j]];
  });
  return rising(pairs);
}

function onceIn(lines: readonly Standing[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    lines.flatMap(({ key }, index) => (counts.get(key) === 1 ? [[key, index] as const] : [])),
  );
}

/** `pairs` rise in their first number; of these the most that rise in the second too. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.unshift(pair);
  }
  return chain;
}

function between(
  old: readonly Standing[],
  now: readonly Standing[],
  likeness: Likeness,
): readonly Pair[] {
  if (old.length === 0 || now.length === 0) return [];
  const isMuch = old.length * now.length > MOST_COMPARED;
  return isMuch ? equalOnes(old, now) : mostAlike(old, now, likeness);
}

/** In their order, each with the next one that says the same. */
function equalOnes(old: readonly Standing[], now: readonly Standing[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  now.forEach(({ key }, index) => {
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  let last = -1;
  return old.flatMap(({ key }, index): Pair[] => {
    const next = places.get(key)?.find(place => place > last);
    if (next === undefined) return [];
    last = next;
    return [[index, next]];
  });
}

function mostAlike(
  old: readonly Standing[],
  now: readonly Standing[],
  likeness: Likeness,
): readonly Pair[] {
  const width = now.length + 1;
  const worth = new Float64Array((old.length + 1) * width);
  const alike = old.map(a => now.map(b => worthOf(a, b, likeness)));
  const at = (i: number, j: number): number => worth[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      worth[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        (alike[i]?.[j] ?? 0) + at(i + 1, j + 1),
      );
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const own = alike[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What is equal counts more than whatever is alike. */
function worthOf(a: Standing, b: Standing, likeness: Likeness): number {
  if (a.key === b.key) return 2;
  const alike = likeness.of(a.key, b.key);
  if (alike < ALIKE) return 0;
  return alike + (a.section === b.section ? SAME_SECTION : 0);
}
