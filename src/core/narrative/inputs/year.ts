/**
 * Which year a narrative is of. Its years stand in its sentences: 2023年度… is a word for 2023, and so is 与2022年度相比,
 * which only the text of the year after says. Years inside reasons and dates say nothing.
 */
const DIGITS = '〇一二三四五六七八九';
const SPELT = /[二][〇○零0][〇○零一二三四五六七八九]{2}(?=\s*年)/g;
const YEAR = /(?<!\d)(20\d\d)\s*年(度?)/g;
const OPENS = /(?:^|[。；;：:\r\n])\s*[^，。；;\r\n]{0,20}$/;
const COMPARES = /(?:比|与|和|同|较|相较于|上年|上年度|去年)\s*[（(]?$/;
const COMPARED = /^(?:决算数?|支出|收入)?\s*[）)]?\s*(?:相比|相较|比较)/;
const NEAR = 24;

/** `null` where the text names none, or as many of one as of another. */
export function yearOf(text: string): number | null {
  const folded = foldedYears(text);
  const votes = new Map<number, number>();
  for (const match of folded.matchAll(YEAR)) {
    const before = folded.slice(Math.max(0, match.index - NEAR), match.index);
    const end = match.index + match[0].length;
    const isCompared = COMPARES.test(before) || COMPARED.test(folded.slice(end, end + NEAR));
    if (match[2] === '' && !isCompared && !OPENS.test(before)) continue;
    const year = Number.parseInt(match[1] ?? '', 10) + (isCompared ? 1 : 0);
    votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** In one width, 二〇二三年 as 2023年. */
export function foldedYears(text: string): string {
  return text.normalize('NFKC').replace(SPELT, spelt);
}

function spelt(year: string): string {
  return [...year.replace(/[○零0]/g, '〇')].map(digit => String(DIGITS.indexOf(digit))).join('');
}
