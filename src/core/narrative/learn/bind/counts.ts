/** How much of the text was bound to what. Ordinals, dates and thresholds are no numbers here. */
import { compact } from '../text/compact';
import type { FactCount } from './facts';
import type { Learner } from './learner';
import { isAmountUnit } from './learner';
import { scan } from '../text/scan';
import type { Counts, Section, Template } from '../wording/wording';

export function countsOf(
  sections: readonly Section[],
  lines: readonly string[],
  { inputs, questions }: Learner,
  facts: FactCount,
): Counts {
  const found = { amount: 0, share: 0 };
  const walk = (nodes: readonly Template[], times: number): void => {
    for (const node of nodes) {
      if (node.t === 'amount' || node.t === 'delta') found.amount += times;
      if (node.t === 'share' || node.t === 'gapRate' || node.t === 'rate') found.share += times;
      if (node.t === 'versus') walk(node.own, times);
      if (node.t === 'known' || node.t === 'nothing' || node.t === 'unsure')
        walk(node.nodes, times);
      if (node.t === 'list')
        for (const key of node.list.listed)
          walk(
            node.list.odd[key]?.flat() ??
              node.list.own[key]?.flat() ??
              node.list.frames[0]?.lines.flat() ??
              [],
            times,
          );
    }
  };
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.b !== 'rows') walk(block.nodes, 1);
      else
        for (const key of block.list.listed)
          walk(
            block.list.odd[key]?.flat() ??
              block.list.own[key]?.flat() ??
              block.list.frames[0]?.lines.flat() ??
              [],
            1,
          );
    }
  const numbers = lines.reduce(
    (sum, raw) =>
      sum +
      scan(compact(raw).text, new Map()).numerals.filter(
        ({ unit }) => unit === '%' || isAmountUnit(unit) || /^[个辆台人批次套项]/.test(unit),
      ).length,
    0,
  );
  return {
    numbers,
    amounts: found.amount,
    shares: found.share,
    inputs: Object.keys(inputs).length,
    asked: questions.length,
    facts: facts.facts,
    factsBound: facts.bound,
  };
}
