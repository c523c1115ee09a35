/**
 * One paragraph of last year's text, bound: its pieces in order, the subjects that it names, and what is left of words.
 */
import { Binding } from './binding';
import { withUnsure } from './chance';
import { bindNumbers } from './numbers';
import type { Compact } from '../text/compact';
import { compact } from '../text/compact';
import type { FactCount } from './facts';
import { bindFacts } from './facts';
import type { Learner, NameMark, Piece } from './learner';
import type { Hit } from '../text/names';
import { scan } from '../text/scan';
import type { Standing } from './standing';
import { rawWords, tiled } from '../text/tile';
import type { Kind, Template } from '../wording/wording';

export interface Paragraph {
  readonly id: string;
  readonly kind: Kind;
  readonly line: Compact;
  readonly pieces: readonly Piece[];
  readonly marks: readonly NameMark[];
  readonly hits: readonly Hit[];
  readonly numbers: readonly { readonly text: string; readonly unit: string }[];
}

export function paragraphOf(
  learner: Learner,
  kind: Kind,
  id: string,
  raw: string,
  standing: Standing,
  facts: FactCount,
): Paragraph {
  const line = compact(raw);
  const scanned = scan(line.text, learner.names);
  const binding = new Binding(learner, kind, id, line, scanned, standing);
  bindNumbers(binding);
  bindFacts(binding, facts);
  const covered = (from: number, to: number): boolean =>
    binding.pieces.some(piece => piece.from <= from && to <= piece.to);
  for (const { from, to, isReason } of scanned.words) {
    if (covered(from, to)) continue;
    const code = codeAt(binding.marks, from);
    const text = rawWords(line, from, to);
    const field = `${isReason ? 'reason' : 'purpose'}.${code ?? `${id}.${String(from)}`}`;
    learner.inputs[field] ??= text;
    binding.pieces.push({
      from,
      to,
      node: {
        t: 'draft',
        id: field,
        label: `${standing.name}${isReason ? '的原因' : '的用途'}`,
        text,
      },
    });
  }
  return {
    id,
    kind,
    line,
    pieces: withUnsure(
      [...binding.pieces].sort((a, b) => a.from - b.from),
      binding.unsure,
    ),
    marks: binding.marks,
    hits: scanned.hits,
    numbers: scanned.numerals.map(({ text, unit }) => ({ text, unit })),
  };
}

export function nodesOf({ line, pieces }: Paragraph): readonly Template[] {
  return tiled(line, 0, line.text.length, pieces);
}

/** The subject that stands last before it. */
function codeAt(marks: readonly NameMark[], at: number): string | null {
  const mark = marks.findLast(one => one.to <= at && !one.isEconomic);
  return mark ? mark.code : null;
}
