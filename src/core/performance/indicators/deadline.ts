/**
 * Deadlines: "2023年12月底前" and "2023年11月" as days. A target is the last day that still counts, a result the earliest and
 * the latest day that it may mean. Texts that name anything beside one date are `null`.
 */
import { plainText } from './quantity';

/** Days as YYYYMMDD; `year` 0 where none is written. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly year: number;
}

const DATE =
  /^(?:(20\d{2})(?:年度?|[-./]))?(?:(\d{1,2})(?:月份?|[-./](?=\d)|(?=$)))?(?:(\d{1,2})[日号]?)?(底|末|上旬|中旬|下旬)?$/;
const BEFORE_WORDS = /^(?:不晚于|不迟于|早于|于|在|截至|≤|<)/;
const AFTER_WORDS =
  /(?:\(含\)|之前|以前|前|内|之内|以内)?(?:完成|全部完成|完工|验收|交付|支付|办结|拨付|到位|投入使用)*$/;

function spanOf(text: string): Span | null {
  const plain = plainText(text).replace(BEFORE_WORDS, '').replace(AFTER_WORDS, '');
  const match = DATE.exec(plain);
  if (!match || !/[年月]|^20\d{2}[-./]\d/.test(plain)) return null;
  const [, year, month, day, end] = match;
  if (month === undefined && year === undefined) return null;
  const y = parseInt(year ?? '0', 10);
  if (month === undefined)
    return day === undefined && (end === undefined || /底|末/.test(end))
      ? { first: 101, last: 1231, year: y }
      : null;
  const m = parseInt(month, 10);
  if (m < 1 || m > 12) return null;
  const [from, to] = daysOf(day, end);
  if (from < 1 || to > 31) return null;
  return { first: m * 100 + from, last: m * 100 + to, year: y };
}

function daysOf(day: string | undefined, end: string | undefined): readonly [number, number] {
  if (day !== undefined) return [parseInt(day, 10), parseInt(day, 10)];
  if (end === '上旬') return [1, 10];
  if (end === '中旬') return [11, 20];
  if (end === '下旬') return [21, 31];
  return [1, 31];
}

/** `null`: the two cannot be compared, or the result may lie on either side. */
export function isInTime(target: string, actual: string): boolean | null {
  const [limit, done] = [spanOf(target), spanOf(actual)];
  if (!limit || !done) return null;
  const year = (span: Span, other: Span): number => (span.year === 0 ? other.year : span.year);
  const last = year(limit, done) * 10_000 + limit.last;
  if (year(done, limit) * 10_000 + done.last <= last) return true;
  return year(done, limit) * 10_000 + done.first > last ? false : null;
}
