/**
 * A text as tokens for comparing: numbers whole, every other character on its own; white space dropped, widths and
 * quotation marks folded. Offsets point into the text as it was given.
 */
export interface Token {
  readonly number: boolean;
  /** Folded; of a number the digits without separators, its percent sign kept. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** 2,939.71, and 2，939.71 where decimals follow; 29\n39.71万元 where a line breaks within the number. */
const BREAK = '[\\r\\n]{1,2}';
const DIGIT = '[\\d０-９]';
const BROKEN = `(?<=[^\\s\\d０-９.．])(?:${DIGIT}+${BREAK}(?:${DIGIT}+(?:[.．]${DIGIT}+)?|[.．]${DIGIT}+)|${DIGIT}+[.．]${DIGIT}*${BREAK}${DIGIT}+)(?:(?=[万亿]?元|[年月个台辆批分人])|[%％﹪])`;
const WHOLE = `${DIGIT}+(?:,${DIGIT}{3}|，${DIGIT}{3}(?=(?:，${DIGIT}{3})*[.．]${DIGIT}))*(?:[.．]${DIGIT}+)?(?:\\s*[%％﹪])?`;
const PIECE = new RegExp(`(?:(?<!${DIGIT})[-−－])?(?:${BROKEN}|${WHOLE})|\\s+|\\S`, 'gu');
const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '﹪': '%',
};

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    if (piece.trim() === '') continue;
    const number = /[\d０-９]/.test(piece);
    const folded = number
      ? piece.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-')
      : (QUOTES[piece] ?? piece.normalize('NFKC'));
    tokens.push({ number, text: folded, from: match.index, to: match.index + piece.length });
  }
  return tokens;
}
