/** What a mistyped word was probably meant to be. */

/** More differs than this, and it is another word. */
const MOST_EDITS = 2;

/** `是不是 check？`, or '' when no known word is near. */
export function meant(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map(name => ({ name, edits: edits(word, name) }))
    .sort((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= Math.min(MOST_EDITS, nearest.name.length - 2)
    ? `是不是 ${nearest.name}？`
    : '';
}

/** How many letters must be put in, taken out or changed. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...to].entries()) {
      next.push(
        Math.min(
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          (row[at] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
