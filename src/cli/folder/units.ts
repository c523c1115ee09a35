/** Names of units as people write them: in a list, on a table, in a file's name. */

/** Spaces and the width of brackets make no other unit. */
export function plainUnit(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/[（]/g, '(').replace(/[）]/g, ')');
}

/** Whether one may be the other written short: 教体局 for 教育体育局, 市政府办公室 for 三门峡市人民政府办公室. */
export function mayBeShortFor(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 2 && short[0] !== undefined && isWithin(short, long);
}

/** Without what stands in brackets behind it, and without the end that is left out when it is written short. */
function bare(name: string): string {
  return plainUnit(name).replace(/\([^()]*\)/g, '');
}

/** Its characters in their order; a number that the other has more (第一中学, 第十一中学) makes another unit. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  let before = '';
  for (const char of short) {
    const next = long.indexOf(char, at);
    if (next < 0) return false;
    const skipped = long.slice(at, next);
    if (NUMERAL.test(skipped) && (NUMERAL.test(char) || /[第\d]/.test(before))) return false;
    before = char;
    at = next + 1;
  }
  return true;
}

const NUMERAL = /[\d一二三四五六七八九十]/;

const UNIT_WORD =
  /[\u4e00-\u9fff]{1,30}?(?:委员会|办公室|管理局|服务中心|中心|学校|大学|学院|医院|街道|政府|[局厅院办镇乡])(?:办事处)?/g;
const NO_UNIT = /决算|公开|附件|报表|汇总|说明|上报|终稿|定稿|修改|模板|套表/g;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** What the file's own name says otherwise than its tables do. */
export function otherInName(
  file: string,
  unit: string | null,
  year: number | null,
): { readonly unit: string | null; readonly year: number | null } {
  const name = file.replace(/\.[^.]*$/, '').replace(NO_UNIT, ' ');
  const years = [...name.matchAll(YEAR)].map(([digits]) => Number.parseInt(digits, 10));
  const named = [...name.matchAll(UNIT_WORD)].map(([word]) => word);
  const isOwn = (word: string): boolean => unit === null || mayBeShortFor(word, unit);
  return {
    unit: named.length > 0 && !named.some(isOwn) ? (named[0] ?? null) : null,
    // Accounts are published in the year after: that year in the name says nothing else.
    year:
      year !== null && years.length > 0 && !years.includes(year) && !years.includes(year + 1)
        ? (years[0] ?? null)
        : null,
  };
}
