/** The sentence around a place of a text, short enough to be read beside its issue. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const ENDS = /[。；\n]/;
const MOST = 40;

/** `from` and `to` are offsets in `line`. */
export function excerptOf(line: string, from: number, to: number): Excerpt {
  let start = from;
  while (start > 0 && from - start < MOST && !ENDS.test(line[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < line.length && end - to < MOST && !ENDS.test(line[end] ?? '')) end += 1;
  const cutBefore = start > 0 && !ENDS.test(line[start - 1] ?? '') ? '…' : '';
  const cutAfter = end < line.length && !ENDS.test(line[end] ?? '') ? '…' : '';
  return {
    before: cutBefore + line.slice(start, from),
    marked: line.slice(from, to),
    after: line.slice(to, end) + cutAfter,
  };
}
