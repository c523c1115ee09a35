/**
 * A percentage: of what it is a share, what was completed, or by how much a budget was missed. The grammar says which,
 * the value is the check; what fits nothing is a person's number.
 */
import type { Binding } from './binding';
import { rateAgrees, rateNearly, worth } from './learner';
import { hitsIn } from '../text/names';
import { CHANGE_BEFORE } from '../text/phraseWords';
import type { Numeral } from '../text/scan';
import { isSameSide } from './sides';
import { candidatesOf } from './standing';
import { namedBase } from '../text/namedBase';
import { baseOf } from '../text/variables';
import type { Expr } from '../wording/wording';

type Pairing = readonly [x: Expr, base: Expr];

export function bindRate(binding: Binding, numeral: Numeral): void {
  const before = binding.before(numeral.from);
  if (numeral.unit !== '%' || CHANGE_BEFORE.test(before)) {
    rateAlone(binding, numeral);
    return;
  }
  if (/差异率(?:为|是)?$/.test(before)) {
    put(binding, numeral, completions(binding, numeral), 'gapRate');
    return;
  }
  const isCompletion =
    /完成[^，。；]*$/.test(
      binding.text
        .slice(binding.sentenceStart(numeral.from), numeral.from)
        .split(/[，,；]/)
        .at(-1) ?? '',
    ) || /(?:完成率|执行率)(?:为|是)?$/.test(before);
  const pairings = isCompletion ? completions(binding, numeral) : shares(binding, numeral, before);
  put(binding, numeral, pairings, 'share', isCompletion);
}

/** "增长10%" whose amount is not said. */
function rateAlone(binding: Binding, numeral: Numeral): void {
  binding.input(numeral);
}

function completions(binding: Binding, numeral: Numeral): readonly Pairing[] {
  const { standing, learner, kind } = binding;
  const last = binding.lastAmount(numeral.from);
  const done = [
    ...(standing.final() ? [standing.final()] : []),
    ...(last ? [last.x] : []),
    ...candidatesOf(kind, standing, learner).slice(0, 2),
  ].filter((x): x is Expr => x !== null && x.e !== 'minus');
  const planned = binding.lastAmount(numeral.from, 'budget');
  const plans = [
    ...(standing.plan() ? [standing.plan()] : []),
    // A rate of 0 fits any budget: the name's own goes before another's.
    ...standing.budgets(kind),
    ...(planned ? [planned.x] : []),
  ].filter((x): x is Expr => x !== null);
  const pairs = done.flatMap(x => plans.map((base): Pairing => [x, base]));
  if (pairs.length > 0) return pairs;
  const [x] = done;
  if (!x) return [];
  // The budget itself stands nowhere: it is asked for, and follows from the rate for last year.
  const { id, label } = standing.budgetInput(kind, binding.id);
  const fen = worth(learner, x);
  const base: Expr = { e: 'input', id, label };
  if (fen !== null && !(id in learner.inputs)) {
    const rate = numeral.text.replace(/,/g, '');
    learner.inputs[id] = backwards(fen, rate);
  }
  standing.planned(base);
  return [[x, base]];
}

/** From the comma before 完成, 占. */
function clauseStart(text: string, first: string, at: number, least: number): number {
  const word = text.lastIndexOf(first, at);
  if (word < least) return at;
  return word > least && /[，,（]/.test(text[word - 1] ?? '') ? word - 1 : word;
}

/** 万元 of which `fen` is that percentage, to six places. */
function backwards(fen: number, rate: string): string {
  const [whole = '0', part = ''] = rate.split('.');
  const scaled = Number.parseInt(whole + part.padEnd(4, '0').slice(0, 4), 10);
  if (scaled === 0) return '0';
  const planned = Math.round((fen * 1_000_000) / scaled);
  return `${String(Math.floor(planned / 1_000_000))}.${String(planned % 1_000_000).padStart(6, '0')}`;
}

function shares(binding: Binding, { from }: Numeral, before: string): readonly Pairing[] {
  const { kind, learner, standing, text } = binding;
  const start = text.lastIndexOf('占', from);
  const said = start >= binding.sentenceStart(from) ? text.slice(start + 1, from) : before;
  const isShare =
    start >= binding.sentenceStart(from) && !/\d/.test(said.replace(/20\d\d年度?/, ''));
  if (!isShare) return [];
  const named = hitsIn(said, learner.names).flatMap(({ entity, subjects }) => [
    ...(entity === null ? [] : namedBase(kind, entity)),
    ...subjects.flatMap(({ code }) =>
      baseOf(kind)
        .slice(0, 1)
        .flatMap((x): Expr[] => (x.e === 'cell' ? [{ ...x, row: code }] : [])),
    ),
  ]);
  const amounts = binding.bound.filter(
    one => one.from >= binding.sentenceStart(from) && one.role !== 'delta' && one.role !== 'budget',
  );
  const depth = binding.depthAt(from);
  const near = amounts.filter(one => one.depth <= depth).reverse();
  const all = [...near, ...amounts.filter(one => one.depth > depth).reverse()].map(({ x }) => x);
  const clause = text.slice(Math.max(binding.lastEnd(start), binding.sentenceStart(start)), start);
  const isNamed =
    hitsIn(clause, learner.names).length > 0 && near.every(one => one.end <= start - clause.length);
  const own = candidatesOf(kind, standing, learner);
  const parts = isNamed ? [...own, ...all] : [...all, ...own];
  const inputs = binding.bound.filter(({ role }) => role === 'input').map(({ x }) => x);
  const bases = [
    ...named,
    ...baseOf(kind),
    ...binding.bound.filter(({ role }) => role === 'final').map(({ x }) => x),
    ...inputs,
  ];
  return parts.flatMap(x => {
    const own = bases.filter(base => isSameSide(x, base));
    const others = bases.filter(base => !isSameSide(x, base));
    return [...own, ...others].map((base): Pairing => [x, base]);
  });
}

function put(
  binding: Binding,
  numeral: Numeral,
  pairings: readonly Pairing[],
  t: 'share' | 'gapRate',
  isCompletion = false,
): void {
  const { learner } = binding;
  const fits = (test: typeof rateAgrees): Pairing | undefined =>
    pairings.find(([x, base]) => {
      const [part, whole] = [worth(learner, x), worth(learner, base)];
      return test(
        t === 'gapRate' && part !== null && whole !== null ? part - whole : part,
        whole,
        numeral.text,
      );
    });
  const exactly = fits(rateAgrees);
  const found = exactly ?? fits(rateNearly) ?? (t === 'share' ? pairings[0] : undefined);
  if (!found) {
    binding.input(numeral);
    return;
  }
  const [x, base] = found;
  if (!exactly)
    learner.notices.push({
      kind: 'share',
      text: binding.sentence(numeral.from),
      found: `${numeral.text}%`,
    });
  const rate = {
    t,
    x,
    base,
    tail: binding.tail(numeral),
    ...binding.was(numeral),
    name: binding.standing.name,
  } as const;
  if (!isCompletion && x.e !== 'input' && base.e !== 'input') {
    binding.put(numeral.from, numeral.end, rate);
    return;
  }
  if (isCompletion) binding.standing.planned(base);
  // Without a budget there is nothing to complete: the clause goes with it.
  const { text } = binding;
  const start = clauseStart(
    text,
    isCompletion ? '完成' : '占',
    numeral.from,
    binding.lastEnd(numeral.from),
  );
  const end = text[start] === '（' && text[numeral.end] === '）' ? numeral.end + 1 : numeral.end;
  const inner = binding.tile(start, end, [{ from: numeral.from, to: numeral.end, node: rate }]);
  binding.put(start, end, { t: 'known', of: base, x, nodes: inner });
}
