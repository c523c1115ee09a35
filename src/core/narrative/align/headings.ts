/**
 * Headings as people write them: 一、 or （一） or 1. before the same title, 情况 for 情况说明, a leader of dots and a page
 * number behind it in a table of contents. The title says which heading it is.
 */
import type { Draft } from '../language/nodes';
import { print } from '../language/print';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

export interface Heading {
  /** From 1; `null` where there is none. */
  readonly ordinal: number | null;
  readonly title: string;
}

export const LONGEST_HEADING = 60;
const CHINESE = '[一二三四五六七八九十]{1,3}';
const ORDINAL = new RegExp(
  `^(?:第(${CHINESE})[节项章]、?|(${CHINESE})[、.]|\\((${CHINESE})\\)、?|\\(?(\\d{1,2})[.、)]+)(?=\\D)`,
  'u',
);
const DIGITS = '零一二三四五六七八九';

export function headingLine(text: string): string {
  return text.length > 4 * LONGEST_HEADING
    ? text
    : text
        .normalize('NFKC')
        .replace(/[“”„]/g, '"')
        .replace(/\s+/g, '')
        .replace(/^[-•·]+/, '')
        .replace(/[.…·]{2,}\d*$/, '');
}

/** Of a line as `headingLine` gives it. */
export function headingIn(line: string): Heading {
  const match = ORDINAL.exec(line);
  const title = line.slice(match?.[0].length ?? 0).replace(/[。:]$/, '');
  const [, part, comma, bracket, digits] = match ?? [];
  const chinese = part ?? comma ?? bracket;
  if (chinese !== undefined) return { ordinal: numberOf(chinese), title };
  return { ordinal: digits === undefined ? null : Number.parseInt(digits, 10), title };
}

export function sameTitle(a: string, b: string): boolean {
  return bare(a) !== '' && bare(a) === bare(b);
}

/** The tokens of a part of a text, its headings as they are declared. */
export function tokensUnder(
  drafts: readonly Draft[],
  text: string,
  from: number,
  to: number,
): readonly Token[] {
  const declared = drafts
    .filter(draft => draft.kind === 'heading')
    .map(draft => print(draft).paragraph.text);
  const headings = declared.map(heading => ({
    text: heading,
    line: headingLine(heading),
    title: headingIn(headingLine(heading)).title,
  }));
  const lines = [...text.slice(from, to).matchAll(/[^\r\n]+/g)].flatMap(match => {
    const line = headingLine(match[0]);
    const start = from + match.index;
    const heading =
      line.length > LONGEST_HEADING
        ? undefined
        : headings.find(({ title }) => sameTitle(headingIn(line).title, title));
    return heading && heading.line !== line
      ? [{ from: start, to: start + match[0].length, tokens: tokensOf(heading.text) }]
      : [];
  });
  const tokens: Token[] = [];
  let at = from;
  for (const line of [...lines, { from: to, to, tokens: [] }]) {
    for (const token of tokensOf(text.slice(at, line.from)))
      tokens.push({ ...token, from: token.from + at, to: token.to + at });
    for (const token of line.tokens) tokens.push({ ...token, from: line.from, to: line.to });
    at = line.to;
  }
  return tokens;
}

function bare(title: string): string {
  return title.replace(/(?:情况)?(?:说明)?$/, '');
}

/** 十三 is 13. */
function numberOf(chinese: string): number {
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const none = chinese.includes('十') ? 1 : 0;
  const many = tens === '' ? none : DIGITS.indexOf(tens ?? '');
  return 10 * many + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones));
}
