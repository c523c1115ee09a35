/**
 * What a number format shows of a number, as Excel and WPS do: sections and their conditions, literals in quotes or
 * behind `\` or `!`, thousands left out by a comma. Dates, fractions, powers of ten and Chinese digits are not known
 * here: `null`.
 */
import { exact, round } from './money';

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' };

interface Section {
  /** "[>=10000]" as a test; `null` without one. */
  readonly condition: ((value: number) => boolean) | null;
  /** `null` where it shows something else than digits and literals. */
  readonly tokens: readonly Token[] | null;
  readonly decimals: number;
  readonly grouping: boolean;
  /** How often the number is divided by 1,000. */
  readonly thousands: number;
  readonly percents: number;
}

const PIECE = /"([^"]*)"?|[\\!]([^])|_[^]|\*[^]|\[([^\]]*)\]|([0#?])|(\.)|(,)|(%)|(;)|([^])/gu;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
const COLOUR =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝绿红白黄]色?|颜色 ?\d+)$/i;
const SYMBOL = /^\$([^-\]]*)(?:-[\da-f]+)?$/i;
/** Letters that stand for themselves are quoted; these mean dates, powers of ten, text, fractions. */
const OTHER = /[a-z@/]/i;
const GENERAL = /^(?:general|g\/通用格式)$/i;
const MOST_KEPT = 512;
const known = new Map<string, readonly Section[]>();

export function formatNumber(value: number, format: string): string | null {
  if (!Number.isFinite(value)) return null;
  const sections = sectionsOf(format);
  const index = sectionIndex(sections, value);
  const section = sections[index];
  if (!section?.tokens) return null;
  // The second of two plain sections writes its own sign.
  const ownSign = index === 1 && section.condition === null && sections[0]?.condition === null;
  const text = shownIn(section, section.tokens, Math.abs(value));
  return value < 0 && !ownSign && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The section that holds for the number. */
export function sectionFor(format: string, value: number): number {
  return sectionIndex(sectionsOf(format), value);
}

function sectionIndex(sections: readonly Section[], value: number): number {
  const [first, second] = sections;
  if (first?.condition || second?.condition) {
    if (first?.condition?.(value)) return 0;
    if (second?.condition?.(value)) return 1;
    return first?.condition && second?.condition ? 2 : 1;
  }
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
}

function sectionsOf(format: string): readonly Section[] {
  let sections = known.get(format);
  if (!sections) {
    sections = parted(format).map(sectionFrom);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(format, sections);
  }
  return sections;
}

function parted(format: string): RegExpExecArray[][] {
  const sections: RegExpExecArray[][] = [[]];
  for (const piece of format.matchAll(PIECE)) {
    if (piece[8] === undefined) sections.at(-1)?.push(piece);
    else sections.push([]);
  }
  return sections;
}

function sectionFrom(pieces: readonly RegExpExecArray[]): Section {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let isKnown = true;
  const digitsEnd = pieces.findLastIndex(piece => piece[4] !== undefined);
  const point = pieces.findIndex(piece => piece[5] !== undefined);
  const wholeEnd =
    point < 0
      ? digitsEnd
      : pieces.findLastIndex((piece, at) => at < point && piece[4] !== undefined);
  const count = { decimals: 0, thousands: 0, percents: 0, grouping: false };
  for (const [
    at,
    [whole, quoted, escaped, bracket, digit, dot, comma, percent, , other],
  ] of pieces.entries()) {
    if (digit !== undefined) {
      tokens.push({ kind: 'digit', mark: digit });
      if (point >= 0 && at > point) count.decimals += 1;
    } else if (dot !== undefined) {
      if (at === point) tokens.push({ kind: 'point' });
      else isKnown = false;
    } else if (comma !== undefined) {
      if (at < wholeEnd) count.grouping = true;
      else count.thousands += 1;
    } else if (bracket !== undefined) {
      const test = conditionFrom(bracket);
      const symbol = SYMBOL.exec(bracket)?.[1];
      if (test) condition = test;
      else if (symbol !== undefined) tokens.push({ kind: 'text', text: symbol });
      else isKnown &&= COLOUR.test(bracket);
    } else if (whole.startsWith('_')) tokens.push({ kind: 'text', text: ' ' });
    else if (!whole.startsWith('*')) {
      const text = quoted ?? escaped ?? percent ?? other ?? '';
      if (percent !== undefined) count.percents += 1;
      isKnown &&= other === undefined || !OTHER.test(other);
      tokens.push({ kind: 'text', text });
    }
  }
  const source = pieces.map(([whole]) => whole).join('');
  if (GENERAL.test(source.replace(/\[[^\]]*\]/g, '').trim())) isKnown = false;
  return { condition, tokens: isKnown ? tokens : null, ...count };
}

function conditionFrom(bracket: string): Section['condition'] {
  const [, sign, limit] = CONDITION.exec(bracket) ?? [];
  if (sign === undefined || limit === undefined) return null;
  const than = Number.parseFloat(limit);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': value => value < than,
    '<=': value => value <= than,
    '>': value => value > than,
    '>=': value => value >= than,
    '=': value => value === than,
    '<>': value => value !== than,
  };
  return tests[sign] ?? null;
}

const DIGITS_KEPT = 15;

/** Digits are laid on the places from the right; those that are left over stand before the first. */
function shownIn(section: Section, tokens: readonly Token[], size: number): string {
  const amount = exact(size)
    .toSignificantDigits(DIGITS_KEPT)
    .times(100 ** section.percents)
    .div(1000 ** section.thousands);
  const [integer = '', fraction = ''] = round(amount, section.decimals)
    .toFixed(section.decimals)
    .split('.');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const split = point < 0 ? tokens.length : point;
  const [before, behind] = [tokens.slice(0, split), tokens.slice(split)];
  return (
    integerIn(before, integer === '0' ? '' : integer, section.grouping) +
    fractionIn(behind, fraction)
  );
}

function integerIn(tokens: readonly Token[], digits: string, grouping: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = digits.length;
  let laid = 0;
  let text = '';
  const lay = (digit: string): void => {
    text =
      digit + (grouping && laid > 0 && laid % 3 === 0 && digit.trim() !== '' ? ',' : '') + text;
    laid += 1;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind === 'text') text = token.text + text;
    else if (token?.kind === 'digit') {
      if (left > 0) lay(digits.charAt((left -= 1)));
      else if (token.mark !== '#') lay(token.mark === '0' ? '0' : ' ');
      while (at === first && left > 0) lay(digits.charAt((left -= 1)));
    }
  }
  return text;
}

function fractionIn(tokens: readonly Token[], digits: string): string {
  const kept = digits.replace(/0+$/, '').length;
  let used = 0;
  return tokens
    .map(token => {
      if (token.kind === 'point') return '.';
      if (token.kind === 'text') return token.text;
      const digit = digits.charAt(used++);
      if (used <= kept || token.mark === '0') return digit;
      return token.mark === '?' ? ' ' : '';
    })
    .join('');
}
