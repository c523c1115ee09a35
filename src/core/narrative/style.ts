/**
 * How a unit writes where its province leaves it open: what it calls itself, whether a rate on a budget of 0 is written.
 * What is not chosen is as in the pack.
 */
import type { Pack } from './pack';

export const SUBJECTS = ['我单位', '我部门', '本部门'] as const;
export const ZERO_RATES = ['写', '不写'] as const;

export type Subject = (typeof SUBJECTS)[number];
export type ZeroRate = (typeof ZERO_RATES)[number];

export interface Style {
  readonly subject?: Subject | undefined;
  /** 0.00% where neither was anything planned nor spent. */
  readonly zeroRate?: ZeroRate | undefined;
}

/** The pack as the unit writes it. */
export function styled(pack: Pack, { subject, zeroRate }: Style): Pack {
  const rates = Object.keys(pack.zeroRatePrinted).map((section): [string, boolean] => [section, zeroRate === '写']);
  return { ...pack, subject: subject ?? pack.subject, zeroRatePrinted: zeroRate === undefined ? pack.zeroRatePrinted : Object.fromEntries(rates) };
}

/** From outside: what is none of the choices is as in the pack. */
export function styleFrom(stored: unknown): Style {
  const given: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return { subject: SUBJECTS.find(one => one === given['subject']), zeroRate: ZERO_RATES.find(one => one === given['zeroRate']) };
}

/** What a text calls the unit most often; the pack's own word where it has none, or as many of it. */
export function asInText(pack: Pack, text: string): Pack {
  const count = (word: string): number => text.split(word).length - 1;
  const subject = SUBJECTS.reduce<string>((best, word) => (count(word) > count(best) ? word : best), pack.subject);
  return { ...pack, subject };
}
