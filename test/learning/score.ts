/**
 * A printed text held to the marked one by position: paragraphs are put side by side, then characters and whole numbers.
 * What stands in 〔…〕 is marked, and never counted as wrong.
 */
export interface Score {
  amounts: number;
  amountsRight: number;
  shares: number;
  sharesRight: number;
  /** Numbers outside of marks that the right text has not there. */
  wrong: number;
  facts: number;
  factsBound: number;
  factsMarked: number;
  /** A fact word outside of marks that is another than the figures say. */
  factsWrong: number;
  /** What was wrong, for a person to look at. */
  readonly told: string[];
}

export function emptyScore(): Score {
  return {
    amounts: 0,
    amountsRight: 0,
    shares: 0,
    sharesRight: 0,
    wrong: 0,
    facts: 0,
    factsBound: 0,
    factsMarked: 0,
    factsWrong: 0,
    told: [],
  };
}

interface Token {
  readonly text: string;
  readonly mark: string;
  readonly isMarked: boolean;
}

const AMOUNTS = new Set(['A', 'D']);
const SHARES = new Set(['S', 'G', 'C']);

export function plain(marked: string): string {
  return marked.replace(/«\w:([^»]*)»/g, '$1');
}

export function scoreText(score: Score, marked: string, printed: string): void {
  const right = marked.split('\n').map(tokensOfMarked);
  const found = printed
    .split('\n')
    .filter(line => line !== '')
    .map(tokensOfPrinted);
  for (const [a, b] of pairs(right, found)) scorePair(score, a, b);
}

function tokensOfMarked(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/«(\w):([^»]*)»|\d[\d,]*(?:\.\d+)?%?|./gu)) {
    const [whole, mark, text] = match;
    if (mark === 'R')
      tokens.push(...[...(text ?? '')].map(char => ({ text: char, mark: '', isMarked: true })));
    else tokens.push({ text: text ?? whole, mark: mark ?? '', isMarked: false });
  }
  return tokens;
}

function tokensOfPrinted(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of line.matchAll(
    /-?\d[\d,]*(?:\.\d+)?%?|增加|减少|增长|下降|持平|相同|等于|大于|小于|没有|./gu,
  )) {
    const [text] = match;
    if (text === '〔') depth += 1;
    tokens.push({ text, mark: '', isMarked: depth > 0 });
    if (text === '〕') depth -= 1;
  }
  return tokens;
}

type Line = readonly Token[];

/** In order; a paragraph that has no partner stands beside nothing. */
function pairs(right: readonly Line[], found: readonly Line[]): readonly (readonly [Line, Line])[] {
  const grams = (line: Line): Set<string> => {
    const words = line
      .filter(({ text }) => !/\d/.test(text))
      .map(({ text }) => text)
      .join('')
      .slice(0, 120);
    return new Set(
      Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)),
    );
  };
  const [a, b] = [right.map(grams), found.map(grams)];
  const like = (i: number, j: number): number => {
    const [x, y] = [a[i]!, b[j]!];
    let same = 0;
    for (const gram of x) if (y.has(gram)) same += 1;
    return x.size + y.size === 0 ? 0 : (2 * same) / (x.size + y.size);
  };
  const best = Array.from({ length: right.length + 1 }, () => new Float64Array(found.length + 1));
  for (let i = right.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--) {
      const match = like(i, j);
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        match > 0.3 ? match + best[i + 1]![j + 1]! : 0,
      );
    }
  const out: [Line, Line][] = [];
  let [i, j] = [0, 0];
  while (i < right.length || j < found.length) {
    const both = i < right.length && j < found.length;
    const match = both ? like(i, j) : 0;
    if (both && match > 0.3 && best[i]![j]! === match + best[i + 1]![j + 1]!)
      out.push([right[i++]!, found[j++]!]);
    else if (both ? best[i]![j]! === best[i + 1]![j]! : i < right.length)
      out.push([right[i++]!, []]);
    else out.push([[], found[j++]!]);
  }
  return out;
}

/** Longest common tokens; numbers weigh as much as the words around them. */
function scorePair(score: Score, right: Line, found: Line): void {
  const weight = (token: Token): number => {
    if (/\d/.test(token.text)) return 4;
    return token.mark === 'F' ? 3 : 1;
  };
  const same = (a: Token, b: Token): boolean =>
    a.text === b.text ||
    (/\d/.test(a.text) && a.text.replace(/,/g, '') === b.text.replace(/,/g, ''));
  const width = found.length + 1;
  const best = new Float64Array((right.length + 1) * width);
  for (let i = right.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const both = same(right[i]!, found[j]!)
        ? weight(right[i]!) + best[(i + 1) * width + j + 1]!
        : 0;
      best[i * width + j] = Math.max(skip, both);
    }
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  let [i, j] = [0, 0];
  while (i < right.length && j < found.length) {
    if (
      same(right[i]!, found[j]!) &&
      best[i * width + j] === weight(right[i]!) + best[(i + 1) * width + j + 1]!
    ) {
      partner.set(i, j);
      taken.add(j);
      i += 1;
      j += 1;
    } else if (best[i * width + j] === best[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  for (const [at, token] of right.entries()) count(score, token, partner.get(at), found);
  for (const [at, token] of found.entries()) {
    if (taken.has(at) || token.isMarked || !/\d/.test(token.text) || /^\d{1,2}$/.test(token.text))
      continue;
    // Beside an equal budget it is true, whether last year's text had such a case or not.
    if (/^100(?:\.0+)?%$/.test(token.text)) continue;
    score.wrong += 1;
    score.told.push(
      `多：${token.text}｜${textOf(found, at)}｜应：${textOf(right, Math.min(at, right.length - 1))}`,
    );
  }
}

function count(score: Score, token: Token, at: number | undefined, found: Line): void {
  const isRight = at !== undefined;
  if (AMOUNTS.has(token.mark)) {
    score.amounts += 1;
    if (isRight) score.amountsRight += 1;
    else score.told.push(`缺金额 ${token.text}｜${textOf(found, 0, 80)}`);
  }
  if (SHARES.has(token.mark)) {
    score.shares += 1;
    if (isRight) score.sharesRight += 1;
    else score.told.push(`缺比例 ${token.text}｜${textOf(found, 0, 80)}`);
  }
  if (token.mark === 'F') {
    score.facts += 1;
    if (isRight && found[at]?.isMarked !== true) score.factsBound += 1;
    else if (isRight) score.factsMarked += 1;
    else if (saysOther(found, token.text)) {
      score.factsWrong += 1;
      score.told.push(`事实 ${token.text}｜${textOf(found, 0, 120)}`);
    } else score.factsMarked += 1;
  }
}

const OPPOSITE: Readonly<Record<string, readonly string[]>> = {
  增加: ['减少', '持平', '相同'],
  减少: ['增加', '持平', '相同'],
  增长: ['下降'],
  下降: ['增长'],
  持平: ['增加', '减少'],
  相同: ['增加', '减少', '大于', '小于'],
  等于: ['大于', '小于'],
  大于: ['小于', '等于', '相同'],
  小于: ['大于', '等于', '相同'],
};

/** The paragraph has the opposite word outside of marks and not this one. */
function saysOther(found: Line, word: string): boolean {
  const plainWords = found
    .filter(({ isMarked }) => !isMarked)
    .map(({ text }) => text)
    .join('');
  return (
    !plainWords.includes(word) && (OPPOSITE[word] ?? []).some(other => plainWords.includes(other))
  );
}

function textOf(line: Line, at: number, length = 24): string {
  return line
    .slice(Math.max(0, at - length), at + length)
    .map(({ text }) => text)
    .join('');
}
