/**
 * A wording pack: the sections of a province's narrative with what differs in otherwise equal sentences (design D8).
 */
import type { Wording as Learned } from '../learn/wording/wording';
import type { Draft } from '../language/nodes';
import type { PackWords } from '../language/packWords';
import type { Source } from '../language/source';

/** Heading id of the pack → what follows it. */
export type Part = readonly [
  section: string,
  heading: string,
  part: ((s: Source) => readonly Draft[]) | null,
];

export interface Pack extends PackWords {
  readonly id: string;
  /** What a person calls it: 河南（2023 年度）. */
  readonly name: string;
  /** Units whose narrative is known to be written this way, by name. */
  readonly units: RegExp;
  readonly parts: readonly Part[];
  /** Where it was learned from last year's text. */
  readonly learned?: Learned;
}
