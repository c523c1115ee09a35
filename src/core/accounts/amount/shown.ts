/**
 * One guard for every number format: what a cell shows, parsed, is what is read of it, at the decimals that are shown.
 *
 * Formats that move the point (WPS's 单位：万元, "0\.0000", thousands left out) or write a unit make a cell show another
 * number than it holds. Where the two differ by just what the table's unit is worth in 元, what is shown is the amount;
 * else neither is, and the table is not read.
 */
import type { AmountUnit, Exact } from '../../money';
import { exact } from '../../money';

/** A number whose cell shows something else than the number alone. */
export interface Shown {
  /** As it stands in the cell: decimal text, with its sign. */
  readonly stored: string;
  /** Without its sign; `null` where no number is shown, or what is shown is not known. */
  readonly number: string | null;
  readonly decimals: number;
  /** What stands beside the number: "万元", "千", "". */
  readonly word: string;
  readonly format: string;
  /** The number is negative and nothing that is shown says so. */
  readonly signless?: boolean;
  /** A text, which holds no other number than it shows: its own unit counts. */
  readonly said?: boolean;
}

/** How many zeros a unit has in 元, and what a word behind a number multiplies it by. */
const ZEROS: Readonly<Record<AmountUnit, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};
const TIMES: Readonly<Record<string, number>> = { 百: 2, 千: 3, k: 3, 万: 4, 百万: 6, 亿: 8 };
const NUMBER = /^([^\d.]*)(\d[\d,]*(?:\.\d*)?|\.\d+)(?:e([+-]\d+))?([^\d]*)$/i;
const NO_WORD = /[\s()<>+\-−–—▲△*_'"¥$￥]|rmb|cny|人民币/giu;

const ABOUT_MONEY = /[百千万亿元k]/;
const UNIT_BEHIND = /^(.*?)((?:百万|亿|万|千|百)?元|百万|亿|万|千|百|k)$/;

/** `null` where the cell shows its number and nothing else. `text`: what is shown; `null` where that is not known. */
export function shownOf(stored: string, text: string | null, format: string): Shown | null {
  const nothing = { stored, number: null, decimals: 0, word: '', format };
  if (text === null) return nothing;
  // A space between thousands is no more than a comma there; that the number is the same is seen below.
  const joined = text.normalize('NFKC').replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  const [, before = '', digits, power, behind = ''] = NUMBER.exec(joined) ?? [];
  if (digits === undefined) return nothing;
  const plain = digits.replaceAll(',', '').replace(/\.$/, '');
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const exponent = power === undefined ? 0 : Number.parseInt(power, 10);
  const number = exponent === 0 ? plain : exact(`${plain}e${String(exponent)}`).toFixed();
  const shown = {
    stored,
    number,
    decimals: places - exponent,
    word: wordIn((before + behind).replace(NO_WORD, '').toLowerCase()),
    format,
  };
  return !ABOUT_MONEY.test(shown.word) && agrees(shown, 0) ? null : shown;
}

/** "约…万元" says 万元; what else is said beside a number counts only where it is about money. */
function wordIn(words: string): string {
  const [, rest = '', unit] = UNIT_BEHIND.exec(words) ?? [];
  return unit === undefined || ABOUT_MONEY.test(rest) ? words : unit;
}

interface Settled {
  readonly value: string;
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly fixed: boolean;
}

/** The amount as it counts; `null` where what is shown and what is stored cannot both be meant. */
export function settled(shown: Shown, table: AmountUnit): Settled | null {
  const { stored, number, decimals, word } = shown;
  if (number === null || shown.signless === true) return null;
  const sign = stored.startsWith('-') ? '-' : '';
  const asShown = (unit: AmountUnit): Settled => ({
    value: sign + number,
    unit,
    ...(unit === table
      ? { decimals: placesUsed(number), fixed: false }
      : { decimals, fixed: true }),
  });
  const own = unitOf(word);
  if (shown.said === true) return own === null ? null : asShown(own);
  const times = TIMES[word];
  const fits = agrees(shown, ZEROS[table]) && ZEROS[table] > 0;
  if (word === '' || own === table || (times !== undefined && times === ZEROS[table] && fits))
    return fits || agrees(shown, 0) ? asShown(table) : null;
  if (own !== null) return agrees(shown, ZEROS[own] - ZEROS[table]) ? asShown(own) : null;
  if (times === undefined || !agrees(shown, times)) return null;
  return { value: stored, unit: table, decimals: Math.max(0, decimals - times), fixed: true };
}

/** The zeros that "0\.0000" prints behind 2939.71 say nothing of how the amount was rounded. */
export function placesUsed(number: string): number {
  return number.includes('.') ? number.replace(/0+$/, '').length - number.indexOf('.') - 1 : 0;
}

/** What is stored, rounded, is not the number that is shown. */
export function isOtherNumber(shown: Shown): boolean {
  return !agrees(shown, 0);
}

function unitOf(word: string): AmountUnit | null {
  return Object.hasOwn(ZEROS, word) ? (word as AmountUnit) : null;
}

/** Rounding of what is stored, divided by 10 ^ `zeros`, gives what is shown. */
function agrees({ stored, number, decimals }: Shown, zeros: number): boolean {
  if (number === null) return false;
  const apart = exact(stored).abs().times(tenTo(-zeros)).minus(number).abs();
  return apart.cmp(tenTo(-decimals).times('0.5')) <= 0;
}

function tenTo(power: number): Exact {
  return exact(`1e${String(power)}`);
}
