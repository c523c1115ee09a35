/**
 * The words of T6 that are no subjects: its amounts' headers, its totals and headings.
 */
import { keptFor, wordsOf } from '../../sheet/text';
import { NAME_HEADER, SUBJECT } from './header';

export const FINAL =
  /^(?:决算数|金额|合计|小计|支出合计|基本支出|决算金额|本年决算数|基本支出决算数)$/;
export const PERSONNEL = /^人员经费(?:合计|小计)?$/;
export const PUBLIC = /^(?:日常)?公用经费(?:合计|小计)?$/;
export const TOTAL = /^(?:合计|总计|支出合计|基本支出合计)$/;

/** Totals, headings and headers are no subjects. */
export function saysNoSubject(label: string): boolean {
  const words = wordsOf(label);
  return (
    totalKey(words) !== null ||
    headingKey(words) !== null ||
    NAME_HEADER.test(words.plain) ||
    SUBJECT.test(words.plain)
  );
}

export const totalKey = keptFor(({ bare: label }) => {
  if (!label.endsWith('计')) return null;
  if (PERSONNEL.test(label)) return 'personnel';
  if (PUBLIC.test(label)) return 'public';
  return TOTAL.test(label) ? 'total' : null;
});

export const headingKey = keptFor(({ bare: label }) => {
  if (PERSONNEL.test(label)) return 'personnel';
  return PUBLIC.test(label) ? 'public' : null;
});
