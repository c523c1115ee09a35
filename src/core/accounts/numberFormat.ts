/**
 * What a number format makes of a number: how many decimals are shown, and whether it is still an amount.
 * Only what matters for comparing amounts as they are shown; colours, fills and widths are ignored.
 */
export interface Display {
  /** `null` for General, which shows as many decimals as the number has. */
  readonly decimals: number | null;
  readonly grouping: boolean;
  readonly percent: boolean;
  /** A date, a fraction, a power of ten or thousands left out: what is shown is not the number. */
  readonly foreign: boolean;
}

const GENERAL: Display = { decimals: null, grouping: false, percent: false, foreign: false };
const MOST_KEPT = 512;
/** By format: what its sections for positive, negative and zero amounts show. */
const kept = new Map<string, (Display | null)[]>();

export function displayOf(format: string, value: number): Display {
  if (format === '' || format === 'General' || format === '@') return GENERAL;
  const section = sectionFor(value);
  let known = kept.get(format);
  if (!known) {
    known = [null, null, null];
    if (kept.size < MOST_KEPT) kept.set(format, known);
  }
  return (known[section] ??= parse(format, section));
}

function parse(format: string, index: number): Display {
  const sections = bareSections(format);
  const [positive = ''] = sections;
  const own = sections[index] ?? positive;
  // A section of "-"?? prints no digit: the amount still has the decimals of its neighbours.
  const section = /[0#]/.test(own) ? own : positive;
  if (/general/i.test(section) || section === '@') return GENERAL;
  if (!/[0#]/.test(section)) return { ...GENERAL, foreign: /[ymdhs]/i.test(section) };
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  return {
    decimals,
    grouping: /[0#?],[0#?]/.test(section),
    percent: section.includes('%'),
    foreign:
      /[ymdhs]/i.test(section) ||
      /e[+-]/i.test(section) ||
      section.includes('/') ||
      /[0#?],+(?:\.|$|[^0#?,.])/.test(section),
  };
}

function sectionFor(value: number): number {
  if (value < 0) return 1;
  return value === 0 ? 2 : 0;
}

/** Sections without quoted text, escapes, fills, spaces and conditions. */
function bareSections(format: string): string[] {
  return format
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')
    .map(section => section.trim());
}
