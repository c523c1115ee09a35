/**
 * A text as the numbers it states: each with its unit, the words that lead to it, and whether it stands in a reason or a
 * purpose, where people write numbers of their own.
 */
import type { Token } from '../../align/tokens';
import { tokensOf } from '../../align/tokens';
import { unitAfter } from '../../align/units';
import { folded } from './words';

export interface Statement {
  readonly token: Token;
  /** 万元, 元 …; `null` where none follows. */
  readonly unit: string | null;
  readonly kind: 'amount' | 'percent' | 'year' | 'other';
  /** Folded words since the number before, the year itself left out and last year's as 上年. */
  readonly lead: string;
  /** Folded words of the line up to the number, and of the lines just before it. */
  readonly context: string;
  /** Which line: what was spoken of ends with it. */
  readonly line: number;
  readonly isReason: boolean;
  /** In brackets: a part of the amount before them. */
  readonly isPart: boolean;
}

const MONEY = /元$/;
/** Up to the end of the sentence; 主要用于以下方面 leads to amounts of the tables. */
const REASON =
  /(?:原因|主要是|主要为|主要系|主要用于(?!以下|如下|[:：(（])|用于(?!以下|如下|下列)|开支内容|用途)[^。；;]*$/u;
const PAST_REASON = /(?:原因|主要是|主要为|主要系|用途)[^。；;]*[。；;]/gu;
const LINES_BEFORE = 2;
/** A line that names an item and says nothing of it yet. */
const ONLY_NAMES =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]+[、.．)）])?[^\d。；;]*[（(](?:类|款|项)[)）][^\d]{0,6}$/u;

export function statementsIn(text: string, year: number | null): readonly Statement[] {
  const statements: Statement[] = [];
  const before: string[] = [];
  for (const [index, match] of [...text.matchAll(/[^\r\n]+/g)].entries()) {
    const [line] = match;
    let start = 0;
    // “1、…行政运行（项）。” with its amounts on the line below.
    let named = before.at(-1) ?? '';
    if (!ONLY_NAMES.test(named)) named = '';
    for (const token of tokensOf(line).filter(one => one.number)) {
      const unit = unitAfter(line, token.to);
      const kind = kindOf(token, unit, line);
      const upTo = line.slice(0, token.from);
      const lead = kind === 'year' ? upTo : line.slice(start, token.from);
      statements.push({
        token: { ...token, from: token.from + match.index, to: token.to + match.index },
        unit,
        kind,
        line: index,
        lead: withoutYears(folded((named + lead).replace(PAST_REASON, '。')), year),
        context: folded(before.slice(-LINES_BEFORE).join('\n') + upTo),
        isReason: REASON.test(upTo),
        isPart: /[(（][^)）]*$/u.test(upTo),
      });
      if (kind === 'year') continue;
      named = '';
      start = token.to + (unit === null ? 0 : line.slice(token.to).indexOf(unit) + unit.length);
    }
    before.push(line);
  }
  return statements;
}

function kindOf({ text, to }: Token, unit: string | null, line: string): Statement['kind'] {
  if (text.endsWith('%')) return 'percent';
  if (unit !== null && MONEY.test(unit)) return 'amount';
  return /^20\d\d$/.test(text) && /^\s*年/.test(line.slice(to)) ? 'year' : 'other';
}

function withoutYears(words: string, year: number | null): string {
  return words.replace(/(20\d\d)年度?/g, (_, said: string) =>
    year !== null && said === String(year - 1) ? '上年' : '',
  );
}
