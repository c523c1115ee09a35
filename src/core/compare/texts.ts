/** The lines of two drafts: which stayed, which were changed and in what words, which came, went or were moved. */
import { matched } from './align';
import type { TextChange, TextLine } from './model';
import { Likeness } from './likeness';
import type { Standing } from './sections';
import { standingsOf } from './sections';
import { wordChanges } from './words';

/** Shorter lines stand in many places: one that went and one that came are not one that was moved. */
const SHORTEST_MOVED = 12;
/** How much alike a line in another place has to be to be the same one. */
const ALIKE_ELSEWHERE = 0.8;
/** Beyond so many no line is looked for in another place. */
const MOST_ELSEWHERE = 300;

export function compareTexts(
  before: readonly TextLine[],
  after: readonly TextLine[],
): readonly TextChange[] {
  const [old, now] = [standingsOf(before), standingsOf(after)];
  const likeness = new Likeness();
  const pairs = matched(old, now, likeness);
  const [left, right] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const moved = elsewhere(
    old.filter((_, index) => !left.has(index)),
    now.filter((_, index) => !right.has(index)),
    likeness,
  );
  const partner = new Map<Standing, Standing>(moved.map(([a, b]) => [b, a]));
  const gone = new Set(moved.map(([a]) => a));
  const found: TextChange[] = [];
  let run: TextChange[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [old.length, now.length] as const]) {
    for (const line of old.slice(i, nextI))
      if (!gone.has(line)) run.push(change('removed', line, null));
    for (const line of now.slice(j, nextJ)) run.push(comeTo(line, partner.get(line) ?? null));
    const [a, b] = [old[nextI], now[nextJ]];
    if (a && b && a.key !== b.key) run.push(change('changed', a, b));
    else {
      found.push(...(isBrokenElsewhere(run) ? [] : run));
      run = [];
    }
    i = nextI + 1;
    j = nextJ + 1;
  }
  return found;
}

/** The same words in other lines: a title over two lines is no other title. */
function isBrokenElsewhere(run: readonly TextChange[]): boolean {
  const all = (side: 'before' | 'after'): string =>
    run.map(({ [side]: line }) => line?.text.replace(/\s/g, '') ?? '').join('');
  return run.length > 1 && all('before') === all('after');
}

function comeTo(line: Standing, before: Standing | null): TextChange {
  if (before === null) return change('added', null, line);
  return change(before.key === line.key ? 'moved' : 'changed', before, line);
}

function change(
  kind: TextChange['kind'],
  before: Standing | null,
  after: Standing | null,
): TextChange {
  return {
    kind,
    section: (after ?? before)?.section ?? null,
    before: before?.line ?? null,
    after: after?.line ?? null,
    words: before && after ? wordChanges(before.line.text, after.line.text) : [],
  };
}

/** What went in one place and came in another. */
function elsewhere(
  gone: readonly Standing[],
  come: readonly Standing[],
  likeness: Likeness,
): readonly (readonly [Standing, Standing])[] {
  const free = new Set(come.filter(({ key }) => key.length >= SHORTEST_MOVED));
  const found: (readonly [Standing, Standing])[] = [];
  const take = (line: Standing, other: Standing | undefined): boolean => {
    if (!other) return false;
    free.delete(other);
    found.push([line, other]);
    return true;
  };
  const left = gone.filter(
    line =>
      line.key.length >= SHORTEST_MOVED &&
      !take(
        line,
        [...free].find(({ key }) => key === line.key),
      ),
  );
  if (left.length > MOST_ELSEWHERE || free.size > MOST_ELSEWHERE) return found;
  for (const line of left) {
    const [best] = [...free]
      .map(other => ({ other, alike: likeness.of(line.key, other.key) }))
      .filter(({ alike }) => alike >= ALIKE_ELSEWHERE)
      .sort((a, b) => b.alike - a.alike);
    take(line, best?.other);
  }
  return found;
}
