/**
 * Which amount the words before a number name. The name that ends nearest to the number counts; of those alike the longest.
 */
import type { Fund, Named } from './named';

export interface Subject {
  /** Any of these is meant: the same name stands in several tables. */
  readonly named: readonly Named[];
  /** What stands between the name and the number. */
  readonly tail: string;
}

/** 其他工资福利支出 is not 工资福利支出. */
const ANOTHER = /(?:其他|其它|非|附属|代管|人均|车均|单位价值|采购[^,;。:]*|购买服务[^,;。:]*)$/;
/** Said of a part, these stay the subject whatever general word follows: 三公经费财政拨款支出, 机关运行经费支出合计. */
const PARTS =
  /(三公经费|机关运行经费)(?:一般公共预算)?(?:财政拨款)?(?:支出|费用)?(?:合计|总额|总计)?(?=[^支总合]{0,6}$)/u;
const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['fund', /政府性基金/g],
  ['capital', /国有资本/g],
  ['general', /一般公共(?:预算)?/g],
  ['fiscal', /(?<!预算|公共|基金|经营)财政拨款/g],
];

/** Names by their words, the longer first, so that a search need not look at each twice. */
export class Subjects {
  private readonly byWords = new Map<string, Named[]>();

  constructor(names: readonly Named[]) {
    for (const one of names) {
      const known = this.byWords.get(one.words);
      if (known) known.push(one);
      else this.byWords.set(one.words, [one]);
    }
    this.byWords.delete('');
  }

  in(lead: string, context: string): Subject | null {
    const part = PARTS.exec(lead);
    const ofPart = this.byWords.get(part?.[1] ?? '');
    let best: { words: string; start: number; end: number } | null = null;
    for (const words of this.byWords.keys()) {
      const start = lead.lastIndexOf(words);
      const end = start + words.length;
      if (start < 0 || (best && (end < best.end || (end === best.end && start > best.start))))
        continue;
      best = { words, start, end };
    }
    if (part && ofPart && (!best || best.end <= part.index + part[0].length))
      return { named: ofPart, tail: lead.slice(part.index + part[0].length) };
    if (!best || ANOTHER.test(lead.slice(0, best.start))) return null;
    const named = this.byWords.get(best.words) ?? [];
    return {
      named: under(ofFund(named, lead.slice(0, best.end)), context),
      tail: lead.slice(best.end),
    };
  }
}

/** Those of the fund that the words name last; all where they name none or none of these is of it. */
function ofFund(named: readonly Named[], words: string): readonly Named[] {
  let fund: Fund = null;
  let last = -1;
  for (const [one, pattern] of FUNDS) {
    for (const { index } of words.matchAll(pattern)) if (index > last) [fund, last] = [one, index];
  }
  const own = named.filter(one => one.fund === fund || one.fund === null);
  return fund === null || own.length === 0 ? named : own;
}

/** Of items with one name those whose 款 and 类 the text has just said. */
function under(named: readonly Named[], context: string): readonly Named[] {
  const said = named.map(({ above }) => above.filter(name => context.includes(name)).length);
  const most = Math.max(...said);
  return named.filter((_, index) => said[index] === most);
}
