/**
 * Turns of phrase that several sections share: compared with last year, compared with the budget.
 */
import type { Figure } from '../../figure';
import { message } from '../../message';
import { formatFen, formatFenExactly } from '../../money';
import { asPrinted, magnitude, minus, otherThan, rate, wanText } from './figures';
import type { InputField } from '../model';
import type { Node, NumberSlot } from './nodes';
import { alternative, literal, p } from './nodes';
import type { Source } from './source';
import { blankNumber } from './slots';

export interface Difference {
  readonly slot: string;
  readonly current: Figure | null;
  readonly prior: InputField;
  /** "收、支总计各" before 增加278.52万元. */
  readonly lead: Node | string;
  /** The whole clause when nothing changed: "收、支总计均持平". */
  readonly flat: Node | string;
  /** What follows where the amounts differ. */
  readonly tail: Node;
}

export interface Change extends Omit<Difference, 'tail'> {
  /** "。主要原因是", or "，主要原因是" */
  readonly because: string;
  readonly reason: InputField;
}

const UP = 0;
const DOWN = 1;
const FLAT = 2;
const FROM_NOTHING = 3;

/** A sentence on how an amount changed, with the reason where it did. */
export function change(s: Source, { because, reason, ...rest }: Change): Node {
  return p`${difference(s, { ...rest, tail: p`${because}${s.human(reason)}` })}。`;
}

/** 增加…增长 / 减少…下降 / 持平 / 上年无此项. A prior of 0 has no rate. */
export function difference(
  s: Source,
  { slot, current, prior, lead, flat, tail }: Difference,
): Node {
  const before = s.given(prior);
  const delta = current && before ? magnitude(minus(current, before)) : null;
  const printed =
    current && before ? magnitude(minus(asPrinted(current), asPrinted(before))) : null;
  const amount = (direction: 1 | -1 | null): NumberSlot => ({
    ...blankNumber(`${slot}.增减额`, '万元', current ? prior.label : slot),
    ...(delta && printed
      ? {
          text: wanText(delta),
          also: otherThan(wanText(delta), wanText(printed)),
          cells: delta.cells,
          expression: delta.expression,
        }
      : {}),
    // Without this year's amount the printed difference says nothing about last year's; from nothing there was none.
    reads:
      current && direction !== null
        ? {
            field: prior,
            base: current.fen,
            sign: direction === 1 ? -1 : 1,
            rate: `${slot}.增减率`,
          }
        : null,
  });
  const percent = (): NumberSlot => ({
    ...blankNumber(`${slot}.增减率`, '', prior.label),
    ...(delta && printed && before && before.fen !== 0 ? changeRate(delta, printed, before) : {}),
  });
  const chosen = direction(current, before);
  const gapLabel = current ? prior.label : slot;
  return {
    ...alternative(
      `${slot}.方向`,
      chosen,
      [
        p`${lead}${word(chosen, UP, '增加', '减少')}${amount(1)}，${word(chosen, UP, '增长', '下降')}${percent()}${tail}`,
        p`${lead}${word(chosen, DOWN, '减少', '增加')}${amount(-1)}，${word(chosen, DOWN, '下降', '增长')}${percent()}${tail}`,
        p`${flat}`,
        p`${lead}${word(chosen, FROM_NOTHING, '增加', '减少')}${amount(null)}（上年无此项）${tail}`,
      ],
      gapLabel,
    ),
    reads:
      current || !before
        ? { field: prior, values: [null, null, current && formatFenExactly(current.fen), '0.00'] }
        : null,
  };
}

/** The difference as a rate of last year's amount; of the amounts as printed it may come out otherwise. */
function changeRate(delta: Figure, printed: Figure, before: Figure): ReturnType<typeof rate> {
  const exactly = rate(delta, before);
  return { ...exactly, also: otherThan(exactly.text, rate(printed, asPrinted(before)).text) };
}

/** "决算数小于预算数的主要原因：…", or `flat` where both print alike. */
export function againstBudget(
  s: Source,
  slot: string,
  done: Figure | null,
  budget: Figure | null,
  reason: InputField,
  flat: string,
  lead = '决算数',
): Node {
  return alternative(
    `${slot}.差异`,
    branchOf(same(done, budget)),
    [
      p`${flat}`,
      p`${lead}${either(done, budget, '大于', '小于')}预算数的主要原因：${s.human(reason)}`,
    ],
    `${slot}的预算数`,
  );
}

/** `more` or `less`, as the figures say; a wrong one is found as that word. */
export function either(a: Figure | null, b: Figure | null, more: string, less: string): Node {
  return alternative('方向', a && b ? branchOf(a.fen >= b.fen) : null, [
    literal(more),
    literal(less),
  ]);
}

/** Where the direction is known, its opposite is a branch of its own, so that one wrong word is found as that word. */
function word(
  chosen: number | null,
  branch: number,
  right: string,
  opposite: string,
): Node | string {
  return chosen === branch ? alternative('方向', 0, [literal(right), literal(opposite)]) : right;
}

function direction(current: Figure | null, before: Figure | null): number | null {
  const alike = same(current, before);
  if (!current || !before || alike === null) return null;
  if (alike) return FLAT;
  if (current.fen < before.fen) return DOWN;
  return before.fen === 0 ? FROM_NOTHING : UP;
}

/** "，完成年初预算的91.92%"; nothing for a budget of 0 unless the pack prints 0.00% where nothing was spent either. */
export function completion(
  s: Source,
  section: string,
  slot: string,
  words: string,
  done: Figure | null,
  budget: Figure | null,
): Node {
  const rated = p`，${words}${s.percent(`${slot}.完成率`, done, budget)}`;
  if (s.pack.zeroRatePrinted[section] === true && done && budget?.fen === 0 && done.fen !== 0)
    s.tell(message('narrate.noRate', { section, name: slot, spent: formatFen(done.fen) }));
  return alternative(
    `${slot}.完成率`,
    completionBranch(s, section, done, budget),
    [rated, p``],
    `${slot}的完成率`,
  );
}

function completionBranch(
  s: Source,
  section: string,
  done: Figure | null,
  budget: Figure | null,
): number | null {
  if (!done || !budget) return 0;
  if (budget.fen !== 0) return 0;
  return s.pack.zeroRatePrinted[section] === true && done.fen === 0 ? 0 : 1;
}

/** Shares of a whole that is 0 print 0.00%. */
export function share(
  s: Source,
  slot: string,
  part: Figure | null,
  whole: Figure | null,
): NumberSlot {
  return s.percent(`${slot}.占比`, part, whole);
}

/** Whether two figures print alike, which is what 持平 means; `null` while one is missing. */
export function same(a: Figure | null, b: Figure | null): boolean | null {
  return a && b ? wanText(a) === wanText(b) : null;
}

/** 0 for yes, 1 for no, `null` for unknown: branch numbers of a two-way alternative. */
export function branchOf(answer: boolean | null): number | null {
  if (answer === null) return null;
  return answer ? 0 : 1;
}
