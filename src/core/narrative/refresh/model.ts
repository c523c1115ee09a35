/**
 * Keeping a paragraph fresh: what was printed, what a person made of it, what would be printed now.
 */
import type { Span } from '../model';

/** A printed paragraph, as far as a later printing is compared with it. */
export interface Imprint {
  readonly text: string;
  readonly spans: readonly Pick<Span, 'slot' | 'from' | 'to'>[];
}

/** On the person's text; `from` = `to` puts something in. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A change of wording in one sentence; the numbers that go with it are part of it. */
export interface Suggestion {
  /** What adopting it does; `null` where the person's words leave no place for it. */
  readonly replacements: readonly Replacement[] | null;
  /** The words that were printed before and those printed now; '' for nothing. */
  readonly before: string;
  readonly now: string;
  readonly changes: readonly Change[];
}

/** The person typed a number that is neither the one printed before nor the one printed now. */
export interface Conflict {
  readonly from: number;
  readonly to: number;
  readonly now: string;
}

export interface Refresh {
  /** `printed`: still as printed before. `edited`: other words around numbers that are found again. `rewritten`: another text. */
  readonly kind: 'current' | 'printed' | 'edited' | 'rewritten';
  /** What an update does. */
  readonly replacements: readonly Replacement[];
  readonly suggestions: readonly Suggestion[];
  readonly conflicts: readonly Conflict[];
  /** The person's numbers that stand for a slot of what is printed now. */
  readonly bound: readonly { readonly slot: string; readonly from: number; readonly to: number }[];
  /** The changes behind `replacements`, for the imprint that an update leaves. */
  readonly changes: readonly Change[];
}

/** A stretch of tokens that is printed otherwise now; indices into both imprints' tokens, ends exclusive. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
  /** One number of one slot in the place of another. */
  readonly number: boolean;
}
