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

const PIECE = /\s+|(?:(?<![\d０-９])[-−－])?[\d０-９]+(?:,[\d０-９]{3})*(?:[.．][\d０-９]+)?(?:\s*[%％])?|[^\s]/gu;
const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '﹪': '%' };

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    if (piece.trim() === '') continue;
    const number = /[\d０-９]/.test(piece);
    const folded = number ? piece.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-') : QUOTES[piece] ?? piece.normalize('NFKC');
    tokens.push({ number, text: folded, from: match.index, to: match.index + piece.length });
  }
  return tokens;
}
