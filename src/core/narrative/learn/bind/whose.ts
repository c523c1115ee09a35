/**
 * Whose difference "增加278.52万元，增长10.47%" is: of the amounts in question the one that the rate fits; without a rate
 * that of the sentence's own name.
 */
import type { AmountUnit } from '../../../money';
import { formatFenExactly } from '../../../money';
import type { Numeral } from '../text/scan';
import type { Expr, VersusKind } from '../wording/wording';
import type { Binding } from './binding';
import { agrees, fenOf, rateAgrees, rateNearly, sameExpr, worth } from './learner';
import { candidatesOf } from './standing';

interface Said {
  readonly numeral: Numeral;
  readonly unit: AmountUnit;
  readonly sign: 1 | -1;
  readonly rate: string | null;
  readonly kind: VersusKind;
  readonly start: number;
}

export function whoseDifference(
  binding: Binding,
  said: Said,
): { a: Expr; b: Expr; before: string | null } | null {
  const { learner, standing, kind } = binding;
  const delta = fenOf(said.numeral.text, said.unit);
  const last = binding.lastAmount(said.start);
  const first = binding.bound.find(({ role }) => role === 'final');
  const named = candidatesOf(kind, standing, learner);
  const own = named.find(x => binding.knows(x)) ?? named[0];
  const order = [own, standing.final(), last?.x, first?.x, ...named]
    .filter((x): x is Expr => x !== undefined && x !== null)
    .filter((x, at, all) => all.findIndex(other => sameExpr(other, x)) === at);
  const beforeOf = (x: Expr): number | null => {
    const now = worth(learner, x);
    return now === null ? null : now - said.sign * delta;
  };
  const fits = (x: Expr, test: typeof rateAgrees): boolean => {
    const before = beforeOf(x);
    return before !== null && before >= 0 && said.rate !== null && test(delta, before, said.rate);
  };
  const planned = (x: Expr): Expr | null =>
    said.kind === 'budget'
      ? (standing.plan() ?? standing.budgets(kind)[0] ?? asBudget(binding, beforeOf(x)))
      : null;
  const best =
    order.find(x => fits(x, rateAgrees)) ??
    order.find(x => fits(x, rateNearly)) ??
    (said.rate === null || order.length === 1 ? order[0] : undefined);
  const a = best ?? order[0];
  if (!a) return null;
  if (!best)
    learner.notices.push({
      kind: 'share',
      text: binding.sentence(said.start),
      found: `${said.rate ?? ''}%`,
    });
  const before = beforeOf(a);
  const b = planned(a);
  if (said.kind === 'budget') {
    if (b === null) return null;
    const plan = worth(learner, b);
    if (
      plan !== null &&
      !agrees(Math.abs((worth(learner, a) ?? 0) - plan), said.numeral.text, said.unit)
    )
      learner.notices.push({
        kind: 'amount',
        text: binding.sentence(said.start),
        found: said.numeral.text,
      });
    return { a, b, before: null };
  }
  return { a, b: { e: 'prior', of: a }, before: before === null ? null : formatFenExactly(before) };
}

function asBudget(binding: Binding, fen: number | null): Expr {
  const { id, label } = binding.standing.budgetInput(binding.kind, binding.id);
  if (fen !== null) binding.learner.inputs[id] ??= formatFenExactly(fen);
  return { e: 'input', id, label };
}
