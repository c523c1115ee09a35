/**
 * Mistakes that officers make in a text that was right: a digit, a unit, a word of direction, last year's year.
 */
import type { Random } from '../../accuracy/random';
import type { Disclosure } from './units';

export interface Slip {
  readonly kind: 'digit' | 'unit' | 'direction' | 'year';
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
};
/** 0.00元 is 0.00万元, and 100万元 of equipment is a fixed word. */
const AMOUNT = /(?<![\d.])(?!0(?:\.0+)?万元|100万元（)-?\d+(?:\.\d+)?万元/g;
const DIRECTION =
  /(?:增加|减少|增长|下降)(?=-?\d)|(?:大于|小于)(?=预算)|(?:增加|减少)(?=的主要原因)/g;
const YEAR = /20\d\d(?=年)/g;

/** Up to `count` of each kind; directions and years not in a person's own words, of which nobody knows. */
export function slipsIn(disclosure: Disclosure, random: Random, count: number): readonly Slip[] {
  const { text } = disclosure;
  const own = ownWords(disclosure);
  const some = (pattern: RegExp, anywhere = false): readonly RegExpExecArray[] =>
    random.sample(
      [...text.matchAll(pattern)].filter(
        match => anywhere || !own.some(([from, to]) => from <= match.index && match.index < to),
      ),
      count,
    );
  return [
    ...some(/\d+(?:\.\d+)?/g, true).map(match => digit(match, random, disclosure)),
    ...some(AMOUNT, true).map((match): Slip => ({
      kind: 'unit',
      at: match.index,
      from: match[0],
      to: match[0].replace('万元', '元'),
    })),
    ...some(DIRECTION).map((match): Slip => ({
      kind: 'direction',
      at: match.index,
      from: match[0],
      to: OPPOSITE[match[0]] ?? '',
    })),
    ...some(YEAR).map((match): Slip => ({
      kind: 'year',
      at: match.index,
      from: match[0],
      to: String(Number(match[0]) - 1),
    })),
  ];
}

export function slipped(text: string, { at, from, to }: Slip): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Where tables are in 元, a last digit may be right either way (of the cells, or of the amounts as printed): the first one is taken. */
function digit(match: RegExpExecArray, random: Random, { accounts }: Disclosure): Slip {
  const [number] = match;
  const digits = [...number].flatMap((character, index) => (character === '.' ? [] : [index]));
  const place = accounts.amountUnit === '万元' ? random.pick(digits) : (digits[0] ?? 0);
  const wrong = String((Number(number[place]) + random.whole(1, 9)) % 10);
  return {
    kind: 'digit',
    at: match.index,
    from: number,
    to: number.slice(0, place) + wrong + number.slice(place + 1),
  };
}

function ownWords({ narrative }: Disclosure): readonly (readonly [number, number])[] {
  let start = 0;
  return narrative.paragraphs.flatMap(({ text, spans }) => {
    const from = start;
    start += text.length + 1;
    return spans
      .filter(span => !/^-?[\d.%]+$/.test(text.slice(span.from, span.to)))
      .map(span => [from + span.from, from + span.to] as const);
  });
}
