/**
 * A stretch of a line as text with pieces in it: what is between the pieces is kept as it stands, quotation marks and
 * spaces that reading passes over included.
 */
import type { Compact } from './compact';
import type { Piece } from '../bind/learner';
import type { Template } from '../wording/wording';

export function tiled(
  line: Compact,
  from: number,
  to: number,
  pieces: readonly Piece[],
): readonly Template[] {
  const nodes: Template[] = [];
  let at = startOf(line, from);
  const text = (end: number): void => {
    if (end > at) nodes.push({ t: 'text', text: line.raw.slice(at, end) });
  };
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const [start, end] = isWords(piece.node)
      ? wide(line, piece.from, piece.to)
      : precise(line, piece.from, piece.to);
    text(start);
    nodes.push(piece.node);
    at = Math.max(at, end);
  }
  text(endOf(line, to));
  return nodes;
}

/** A person's words with the quotation marks around them. */
export function rawWords(line: Compact, from: number, to: number): string {
  return line.raw.slice(...wide(line, from, to));
}

function isWords({ t }: Template): boolean {
  return (
    t === 'draft' ||
    t === 'reason' ||
    t === 'nothing' ||
    t === 'versus' ||
    t === 'known' ||
    t === 'list'
  );
}

function precise({ at }: Compact, from: number, to: number): readonly [number, number] {
  return to > from ? [at[from] ?? 0, (at[to - 1] ?? 0) + 1] : [at[from] ?? 0, at[from] ?? 0];
}

function wide(line: Compact, from: number, to: number): readonly [number, number] {
  return [startOf(line, from), endOf(line, to)];
}

function startOf({ at }: Compact, index: number): number {
  return index === 0 ? 0 : (at[index - 1] ?? 0) + 1;
}

function endOf({ at, raw, text }: Compact, index: number): number {
  return index >= text.length ? raw.length : (at[index] ?? raw.length);
}
