/**
 * The imprint that stands after some of the changes were taken over: as before, those stretches as now.
 */
import type { Change, Imprint } from './model';
import type { Pieces } from './pieces';
import { piecesOf } from './pieces';

/** `changes` are between exactly these two imprints, in order. */
export function imprintAfter(before: Imprint, now: Imprint, changes: readonly Change[]): Imprint {
  const [old, fresh] = [piecesOf(before), piecesOf(now)];
  const spans: Imprint['spans'][number][] = [];
  let text = '';
  let at = 0;
  const take = (from: Imprint, start: number, end: number): void => {
    const shift = text.length - start;
    text += from.text.slice(start, end);
    spans.push(
      ...from.spans
        .filter(span => start <= span.from && span.to <= end)
        .map(({ slot, from: first, to }) => ({ slot, from: first + shift, to: to + shift })),
    );
  };
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    const start = startOf(old, change.from);
    take(before, at, start);
    if (change.nowFrom < change.nowTo)
      take(now, startOf(fresh, change.nowFrom), endOf(fresh, change.nowTo));
    at = change.from < change.to ? endOf(old, change.to) : start;
  }
  take(before, at, before.text.length);
  return { text, spans };
}

function startOf({ tokens, imprint }: Pieces, index: number): number {
  return tokens[index]?.from ?? imprint.text.length;
}

function endOf({ tokens, imprint }: Pieces, index: number): number {
  return tokens[index - 1]?.to ?? imprint.text.length;
}
