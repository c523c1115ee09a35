/** What stands on a page of a PDF: runs of glyphs and straight lines, in points from the top left. */
import type { Box } from '../../../core/document/model';

/** Glyphs that stand one behind the other. */
export interface Run {
  readonly text: string;
  /** Where each character begins (UTF-16 units), and where the last one ends. */
  readonly xs: readonly number[];
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  /** The rectangle that it is cut to, where the file cuts it to one. */
  readonly clip: Box | null;
}

export interface Rule {
  readonly across: boolean;
  /** y of one that goes across, x of one that goes down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 90 | 180 | 270;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  /** Of the page that pictures cover: 0 to 1. */
  readonly pictures: number;
  /** Glyphs that name no character, among all. */
  readonly nameless: number;
  readonly glyphs: number;
}

export function leftOf({ xs }: Run): number {
  return xs[0] ?? 0;
}

export function rightOf({ xs }: Run): number {
  return xs.at(-1) ?? 0;
}

export function middleOf(run: Run): readonly [number, number] {
  return [(leftOf(run) + rightOf(run)) / 2, run.y - run.size * 0.35];
}

/** From `from` to before `to`. */
export function sliceOf(run: Run, from: number, to: number): Run {
  return { ...run, text: run.text.slice(from, to), xs: run.xs.slice(from, to + 1) };
}
