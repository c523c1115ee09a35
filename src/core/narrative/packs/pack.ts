/**
 * A wording pack: the sections of a province's narrative and what differs in otherwise equal sentences (design D8).
 */
import type { Draft } from '../language/nodes';
import type { Source } from '../language/source';

/** Heading id of the pack → what follows it. */
export type Part = readonly [
  section: string,
  heading: string,
  part: ((s: Source) => readonly Draft[]) | null,
];

export interface Pack {
  readonly id: string;
  /** What a person calls it: 河南（2023 年度）. */
  readonly name: string;
  /** Units whose narrative is known to be written this way, by name. */
  readonly units: RegExp;
  readonly parts: readonly Part[];
  /** In which section each thing stands, for advice. */
  readonly sections: Readonly<
    Record<'items' | 'threePublic' | 'operating' | 'assets' | 'evaluation', string>
  >;
  /** 我单位 / 我部门. */
  readonly subject: string;
  /** Who reviews the self-evaluation, unless a person says otherwise. */
  readonly bureau: string;
  /** Headings of the thirteen sections and of their parts, by paragraph id. */
  readonly headings: Readonly<Record<string, string>>;
  /** Whether a rate on a budget of 0.00 is printed as 0.00% when nothing was spent, by section. */
  readonly zeroRatePrinted: Readonly<Record<string, boolean>>;
  /** Items of 0 that are listed: all, or those with these keys (see zeroItems.ts); of the province none. */
  readonly zeroListed: 'all' | readonly string[];
  /** Items that the text names otherwise than the table, by code. */
  readonly itemNames: Readonly<Record<string, string>>;
  /** 三公 item names in the text. */
  readonly abroad: string;
  readonly vehicle: string;
  readonly reception: string;
  /** Vehicle kinds of section 十二: input id → name. */
  readonly vehicleKinds: Readonly<Record<string, string>>;
}
