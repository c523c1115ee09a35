/**
 * What a number format makes of a number: how many decimals are shown, and whether it is still an amount.
 * Only what matters for comparing amounts as they are shown; colours, fills and widths are ignored.
 */
import { sectionFor } from '../../formatNumber';

export interface Display {
  /** `null` for General, which shows as many decimals as the number has. */
  readonly decimals: number | null;
  readonly grouping: boolean;
  readonly percent: boolean;
  /** A date, a fraction, a power of ten: what is shown is no amount. */
  readonly foreign: boolean;
  /** Digits in their places and no word beside them: what is shown is the number, rounded. */
  readonly faithful: boolean;
  /** Prints a negative number without any sign of it, colour included. */
  readonly signless: boolean;
}

const GENERAL: Display = {
  decimals: null,
  grouping: false,
  percent: false,
  foreign: false,
  faithful: true,
  signless: false,
};
const MOST_KEPT = 512;
/** By format: what its sections show. */
const kept = new Map<string, (Display | null)[]>();

export function displayOf(format: string, value: number): Display {
  if (format === '' || format === 'General' || format === '@') return GENERAL;
  const section = sectionFor(format, value);
  let known = kept.get(format);
  if (!known) {
    known = [];
    if (kept.size < MOST_KEPT) kept.set(format, known);
  }
  return (known[section] ??= parse(format, section));
}

/** Digits that nothing parts and no comma behind them: "#,##0.00", not "0"."00" and not "0.00,". */
const IN_PLACE = /^[^0#?]*[0#?]+(?:,[0#?]+)*(?:\.[0#?]*)?[^0#?.,]*$/;

function parse(format: string, index: number): Display {
  const sections = bareSections(format);
  const [positive = ''] = sections;
  const own = sections[index] ?? positive;
  // No section holds for the number: Excel shows ####.
  const faithful = index < sections.length && IN_PLACE.test(own) && !own.includes(WORDS);
  // A section of "-"?? prints no digit: the amount still has the decimals of its neighbours.
  const section = withoutLiterals(/[0#]/.test(own) ? own : positive);
  if (/general/i.test(section) || section === '@') return GENERAL;
  if (!/[0#]/.test(section))
    return { ...GENERAL, foreign: /[ymdhs]/i.test(section), faithful: false };
  return {
    decimals: /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0,
    grouping: /[0#?],[0#?]/.test(section),
    percent: section.includes('%') || PER_MILLE.test(format),
    foreign: /[ymdhs]/i.test(section) || /e[+-]/i.test(section) || section.includes('/'),
    faithful,
    signless: index === 1 && isSignless(format, sections.length),
  };
}

const PER_MILLE = /[‰‱]/;

/** "0.00;0.00": the second section says how a negative number looks. Red says it as well as a sign does. */
function isSignless(format: string, sections: number): boolean {
  if (sections < 2 || /\[[<>=]/.test(format)) return false;
  const [, negative = ''] = format.split(';');
  return !/[-−–—(（▲△]|\[(?:red|红|color)/i.test(negative);
}

/** What stands for a literal: one of words or digits, and any other. */
const WORDS = '\u0001';
const MARK = '\u0002';

function withoutLiterals(section: string): string {
  return section.replaceAll(WORDS, '').replaceAll(MARK, '');
}

/** Sections in which each quoted text, escape, fill and space is one sign; colours and conditions are left out. */
function bareSections(format: string): string[] {
  return format
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"|[\\!].|_.|\*./g, literal =>
      /^(?:"|\\|!)/.test(literal) && /[\p{L}\p{N}.]/u.test(literal) ? WORDS : MARK,
    )
    .split(';')
    .map(section => section.trim());
}
