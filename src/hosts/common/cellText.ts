/**
 * Values as Excel is given them, and as it gives them back.
 *
 * Excel reads a string as a person's typing: "=1+1" would become a formula, "3-1" a date. A string of ours is text, so
 * where Excel might read something else into it an apostrophe goes in front. That, and not the number format "@":
 * a format would stay, and turn the number that somebody types there later into text. The apostrophe is no part of the
 * value, shows nowhere but in the formula bar, and goes with the value.
 */
import type { CellValue } from '../../core/grid';

/** A long sentence is no number and no date, however it begins. */
const LONGEST_NUMBER = 64;
const DIGITS_IN_PLAY = /\p{Nd}|[〇零一二三四五六七八九十].*[年月日时点]/u;

/** What to write so that the cell holds `value`; '' empties it. */
export function typed(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  if (value.startsWith("'")) return `'${value}`;
  // In a text cell everything else is text already.
  return format !== '@' && mayBeRead(value) ? `'${value}` : value;
}

function mayBeRead(text: string): boolean {
  const first = text.trimStart().charAt(0);
  if (first === '' || !/[\p{L}\p{N}]/u.test(first))
    return (
      !/^[（〔“《—【]/.test(text.trimStart()) ||
      (text.length <= LONGEST_NUMBER && DIGITS_IN_PLAY.test(text))
    );
  if (/^(?:true|false)$/i.test(text.trim())) return true;
  return text.length <= LONGEST_NUMBER && DIGITS_IN_PLAY.test(text);
}

/** Excel gives texts, numbers, true and false; a linked entity or a picture in a cell comes as its text too. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A cell of `range.values`: an empty one is '', and so is a formula's empty result, which is not the same. */
export function valueFrom(value: unknown, formula: string): CellValue {
  if (value === '' || value === null || value === undefined) return formula === '' ? null : '';
  return typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
}

/** A cell of `range.formulas`. Of text that begins with "=" Excel answers the text itself, without its apostrophe. */
export function formulaFrom(formula: unknown, value: unknown): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}

/** Whether the cell holds what a plan expects. Empty is empty; numbers agree in the 15 digits that Excel keeps. */
export function sameValue(now: CellValue, expected: CellValue, format: string): boolean {
  const blank = (value: CellValue): boolean => value === null || value === '';
  if (blank(now) || blank(expected)) return blank(now) && blank(expected);
  if (typeof now === 'number' && typeof expected === 'number')
    return now === expected || now.toPrecision(15) === expected.toPrecision(15);
  // A text cell turns the number that is written into it into text.
  return now === expected || (format === '@' && String(now) === String(expected));
}
