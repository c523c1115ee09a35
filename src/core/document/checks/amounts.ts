/** D-08 to D-12: what a sentence says of its own numbers. */
import type { Accounts } from '../../accounts/model';
import { message } from '../../message';
import { exact } from '../../money';
import type { Exact } from '../../money';
import type { DocumentIssue, Look, Looked } from '../look';
import { spotAt } from '../look';
import type { Line } from '../model';

const NUMBER = String.raw`(-?\d[\d,]*(?:\.\d+)?)`;
const UNIT = String.raw`\s*(?:亿元|万元|元)`;
const BUDGET_FINAL = new RegExp(
  `预算(?:数)?(?:为|是|：)?${NUMBER}${UNIT}[，,；;]?(?:支出)?决算(?:数)?(?:为|是|：)?${NUMBER}${UNIT}`,
  'g',
);
/** Up to where the next pair of numbers begins. */
const COMPARED =
  /决算数?(?:(大于|高于|多于|超过|小于|低于|少于|等于)(?:年初)?预算数?|(?:与|和|同)(?:年初)?预算数?(基本持平|持平|一致|相等|相同|基本一致))/;
const RATE = /完成(?:年初|全年|年度|当年)?预算(?:数)?的\s*(\d[\d,.]*\s*[%％﹪])/;
const NEARLY = 0.05;

interface Compared {
  readonly line: Line;
  readonly budget: string;
  readonly final: string;
  /** What follows the two numbers, to the next two; where it begins. */
  readonly rest: string;
  readonly from: number;
}

function compared(narrative: readonly Line[]): readonly Compared[] {
  return narrative.flatMap(line => {
    const found = [...line.text.matchAll(BUDGET_FINAL)];
    return found.map((match, index) => {
      const from = match.index + match[0].length;
      const to = found[index + 1]?.index ?? line.text.length;
      return {
        line,
        budget: plainNumber(match[1]),
        final: plainNumber(match[2]),
        rest: line.text.slice(from, to),
        from,
      };
    });
  });
}

function plainNumber(text: string | undefined): string {
  return (text ?? '').replaceAll(',', '').replace(/\.$/, '');
}

export function ratesOfNothing({ narrative, accounts }: Look): Looked {
  const pairs = compared(narrative);
  const inSentence = pairs.flatMap(({ line, budget, rest, from }): DocumentIssue[] => {
    const rate = exact(budget).isZero() ? RATE.exec(upToStop(rest)) : null;
    return rate ? [rateIssue(line, from + rate.index, rate[0], rate[1] ?? '')] : [];
  });
  const inTable = narrative.flatMap(line => ratesByTable(line, accounts));
  const known = new Set(inSentence.map(({ at }) => JSON.stringify(at)));
  return {
    looked: pairs.length,
    issues: [...inSentence, ...inTable.filter(({ at }) => !known.has(JSON.stringify(at)))],
  };
}

const ITEMS = [
  ['因公出国（境）费', 'abroad'],
  ['公务用车购置及运行维护费', 'vehicle'],
  ['公务接待费', 'reception'],
] as const;
/** A clause that names the item and one amount of it before the rate. */
const CLAUSE = String.raw`(?:支出)?决算(?:数)?(?:为|是)?${NUMBER}${UNIT}[，,]\s*完成(?:年初|全年)?预算(?:数)?的\s*(\d[\d,.]*\s*[%％﹪])`;

function ratesByTable(line: Line, accounts: Accounts | null): DocumentIssue[] {
  const table = accounts?.tables.T9;
  if (table?.status !== 'read') return [];
  const budget = table.rows.find(({ key }) => key === 'budget');
  return ITEMS.flatMap(([name, column]): DocumentIssue[] => {
    const amount = budget?.amounts[column];
    const isNothing =
      amount !== undefined &&
      (amount.state === 'number' ? amount.fen === 0 : amount.state === 'blank');
    const match = isNothing ? new RegExp(`${name}${CLAUSE}`).exec(line.text) : null;
    if (!match) return [];
    const at = match.index + match[0].indexOf('完成');
    return [
      rateIssue(line, at, line.text.slice(at, match.index + match[0].length), match[2] ?? ''),
    ];
  });
}

function rateIssue(line: Line, at: number, found: string, rate: string): DocumentIssue {
  return {
    rule: 'D-08',
    at: spotAt(line, at, at + found.length),
    found,
    expected: null,
    message: message('doc.rateOfNothing', { rate }),
  };
}

function upToStop(text: string): string {
  const stop = text.indexOf('。');
  return stop < 0 ? text : text.slice(0, stop);
}

export function comparisons({ narrative }: Look): Looked {
  const pairs = compared(narrative).flatMap(pair => {
    const match = COMPARED.exec(pair.rest);
    return match ? [{ ...pair, match, words: match[1] ?? match[2] ?? '' }] : [];
  });
  return {
    looked: pairs.length,
    issues: pairs.flatMap(({ line, budget, final, from, match, words }): DocumentIssue[] => {
      const [b, f] = [exact(budget), exact(final)];
      if (holds(words, b, f)) return [];
      const expected = ['小于', '等于', '大于'][f.comparedTo(b) + 1] ?? '';
      const at = from + match.index;
      return [
        {
          rule: 'D-09',
          at: spotAt(line, at, at + match[0].length),
          found: match[0],
          expected,
          message: message('doc.compare', { said: words, budget, final, expected }),
        },
      ];
    }),
  };
}

function holds(words: string, budget: Exact, final: Exact): boolean {
  if (/大于|高于|多于|超过/.test(words)) return final.greaterThan(budget);
  if (/小于|低于|少于/.test(words)) return final.lessThan(budget);
  const apart = final.minus(budget).abs();
  return words.startsWith('基本')
    ? apart.lessThanOrEqualTo(budget.abs().times(NEARLY))
    : apart.isZero();
}

const CHANGE = new RegExp(
  `(增加|减少|上升|下降|增长)(?:了)?\\s*${NUMBER}${UNIT}[，,、]?\\s*(增长|下降|上升|减少|增加|降低|提高)(?:了)?\\s*${NUMBER}\\s*[%％﹪]`,
  'g',
);
const UP = /增加|增长|上升|提高/;

export function directions({ narrative }: Look): Looked {
  const changes = narrative.flatMap(line =>
    [...line.text.matchAll(CHANGE)].map(match => ({ line, match })),
  );
  return {
    looked: changes.length,
    issues: changes.flatMap(({ line, match }): DocumentIssue[] => {
      const [whole, said = '', , rate = ''] = match;
      if (UP.test(said) === UP.test(rate)) return [];
      return [
        {
          rule: 'D-10',
          at: spotAt(line, match.index, match.index + whole.length),
          found: whole,
          expected: null,
          message: message('doc.direction', { said, rate }),
        },
      ];
    }),
  };
}

const SAME = /(?<!基本)(?:持平|相同|一致)[。；，,;]\s*(?:主要)?原因(?:是|为|：|:)?/g;

export function reasonsOfNoChange({ narrative }: Look): Looked {
  const found = narrative.flatMap(line =>
    [...line.text.matchAll(SAME)].map(match => ({ line, match })),
  );
  return {
    looked: narrative.filter(({ text }) => text.includes('持平')).length,
    issues: found.map(({ line, match }) => ({
      rule: 'D-11',
      at: spotAt(line, match.index, match.index + match[0].length),
      found: match[0],
      expected: null,
      message: message('doc.reason', { said: match[0].slice(0, 2) }),
    })),
  };
}

/** Two decimals are an amount or a rate; 万 alone is none. */
const AMOUNT =
  /(?:支出|收入|总计|合计|预算数?|决算数?|增加|减少|金额)(?:为|是|共|共计|了)?\s*(-?\d[\d,]*\.\d{2}(?![\d.]))(?!\s*(?:[%％﹪‰]|百分点|亿|万|元|个百分点|分|平方米|美元|倍))/g;
const TEN_THOUSAND = /\d\s*万(?![元\d人户余多册吨亩次美公平台辆件])/g;

export function amountUnits({ narrative }: Look): Looked {
  const issues = narrative.flatMap(line =>
    [...line.text.matchAll(AMOUNT), ...line.text.matchAll(TEN_THOUSAND)].map(
      (match): DocumentIssue => {
        const words = match[1] ?? match[0];
        const from = match.index + match[0].indexOf(words);
        return {
          rule: 'D-12',
          at: spotAt(line, from, from + words.length),
          found: words,
          expected: null,
          message: message('doc.amountUnit', { found: words }),
        };
      },
    ),
  );
  return { looked: narrative.length, issues };
}
