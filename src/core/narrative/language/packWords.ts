/**
 * What differs between packs in otherwise equal sentences: names, habits, and in which section a thing stands.
 */
export interface PackWords {
  /** From last year's text: it asks by itself for what the packs advise on. */
  readonly isLearned?: boolean;
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
  /** Whether each item says how much of its initial budget was completed. */
  readonly itemRates: boolean;
  /** Items that the text names otherwise than the table, by code. */
  readonly itemNames: Readonly<Record<string, string>>;
  /** 三公 item names in the text. */
  readonly abroad: string;
  readonly vehicle: string;
  readonly reception: string;
  /** Vehicle kinds of section 十二: input id → name. */
  readonly vehicleKinds: Readonly<Record<string, string>>;
}
