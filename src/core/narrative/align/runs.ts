/** Runs of three letters, numbers and punctuation aside: what texts are compared by before they are aligned. */
const RUN = 3;

export function runsOf(text: string): ReadonlySet<string> {
  const letters = text.normalize('NFKC').replace(/[\s\d.,%]+/g, '');
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= letters.length; at += 1) runs.add(letters.slice(at, at + RUN));
  return runs;
}
