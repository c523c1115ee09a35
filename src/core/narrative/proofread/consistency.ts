/**
 * What a text says that cannot be right together, though each number is read: budgets that do not add up, a rate on a
 * budget of 0, a list of slow projects that leaves out a slower one (rules N5.3-2, N9-2, N13). Each comparison is made
 * only when all it needs stands in the text.
 */
import type { Fen } from '../../money';
import { exact, formatFen, toFen } from '../../money';
import { message } from '../../message';
import type { Scores } from '../../performance/model';
import type { BoundNumber, Reading } from '../align/reading';
import type { TextReading } from '../align/text';
import type { Draft } from '../language/nodes';
import { fieldsOf } from '../language/nodes';
import type { Found } from './found';
import { foundIn } from './ownSentence';

/** Worth in 分 of the last printed digit. */
const STEP = 10_000;
const TOTAL_BUDGET = 'budget.total';
const ITEM_BUDGET = /^budget\.\d{7}$/;
const SLOW = /((?:[“"][^“”"]{2,30}[”"][、和及，]?)+)[^。；]{0,12}执行率(?:低于|偏低|较低|不高)/u;

/** A number of which something is said in `found` is not held against others: one mistake is told once. */
export function inconsistencies(
  { sections, untouched }: TextReading,
  scores: Scores | null,
  text: string,
  found: readonly Found[],
): readonly Found[] {
  const told = new Set(found.map(({ from }) => from));
  const isTold = ({ token }: BoundNumber): boolean => told.has(token.from);
  const all = sections.flatMap(reading => reading.numbers);
  const numbers = all.filter(one => !isTold(one));
  return [
    ...(all.some(one => isTold(one) && isBudget(one)) || isPartial(sections, untouched)
      ? []
      : budgets(numbers, text)),
    ...numbers.flatMap(ratesOfNothing),
    ...sections.flatMap(reading => slowProjects(reading, scores, text)),
  ];
}

function isBudget({ slot }: BoundNumber): boolean {
  const id = slot.reads?.field.id ?? '';
  return id === TOTAL_BUDGET || ITEM_BUDGET.test(id);
}

/** A budget that the text does not state, or states where it was not read: then the others are no whole. */
function isPartial(sections: readonly Reading[], untouched: readonly Draft[]): boolean {
  const isAsked = (id: string | undefined): boolean => ITEM_BUDGET.test(id ?? '');
  const lost = [...untouched, ...sections.flatMap(({ skipped }) => skipped)];
  return (
    lost.some(({ node }) => fieldsOf(node).some(({ id }) => isAsked(id))) ||
    sections.some(({ absent }) => absent.some(({ slot }) => isAsked(slot.reads?.field.id)))
  );
}

/** Amounts rounded one by one may miss their total by half a digit each. */
function budgets(numbers: readonly BoundNumber[], text: string): readonly Found[] {
  const total = numbers.find(({ slot }) => slot.reads?.field.id === TOTAL_BUDGET);
  const items = numbers.filter(({ slot }) => ITEM_BUDGET.test(slot.reads?.field.id ?? ''));
  const worth = (bound: BoundNumber): Fen | null => {
    const found = foundIn(bound, text);
    return found === null ? null : toFen(found, '万元', 6);
  };
  const whole = total && worth(total);
  const parts = items.map(worth);
  if (total === undefined || whole === null || whole === undefined || items.length < 2) return [];
  let added = 0;
  for (const part of parts) {
    if (part === null) return [];
    added += part;
  }
  const addends = parts.filter(part => part !== 0).length;
  if (Math.abs(added - whole) <= Math.floor(addends / 2) * STEP) return [];
  return [
    {
      kind: 'number',
      draft: total.draft,
      from: total.token.from,
      to: total.token.to,
      expected: formatFen(added),
      cells: [],
      message: message('proof.budgets', {
        sum: formatFen(added),
        total: formatFen(whole),
        difference: formatFen(added - whole),
      }),
    },
  ];
}

function ratesOfNothing({ slot, token, draft }: BoundNumber): readonly Found[] {
  if (!slot.slot.endsWith('完成率') || !/ ÷ 0\.00 ×/.test(slot.expression)) return [];
  return [
    {
      kind: 'branch',
      draft,
      from: token.from,
      to: token.to,
      expected: null,
      cells: slot.cells,
      message: message('proof.rateOfNothing', { rate: token.text }),
    },
  ];
}

/** “培训费”“会议费”…执行率低于预期: every project slower than the fastest of these belongs to the list. */
function slowProjects({ words }: Reading, scores: Scores | null, text: string): readonly Found[] {
  const rates = (scores?.projects ?? []).flatMap(({ project, executionRate }) => {
    const rate = (executionRate.computed ?? executionRate.shown).replace('%', '');
    return /^\d+(?:\.\d+)?$/.test(rate) ? [{ project, rate: exact(rate) }] : [];
  });
  return words
    .filter(({ human }) => human.field.id === 'performance.problems')
    .flatMap(({ from, to, draft }) => {
      const said = SLOW.exec(text.slice(from, to));
      const names = [...(said?.[1] ?? '').matchAll(/[“"]([^“”"]+)[”"]/gu)].map(
        match => match[1] ?? '',
      );
      const listed = names.map(name => rates.filter(({ project }) => project.includes(name)));
      if (!said || listed.some(found => found.length !== 1)) return [];
      const named = listed.flat();
      const slower = rates.filter(
        one => !named.includes(one) && named.some(other => one.rate.lt(other.rate)),
      );
      if (slower.length === 0) return [];
      const start = from + said.index;
      return [
        {
          kind: 'missing' as const,
          draft,
          from: start,
          to: start + (said[1] ?? '').length,
          expected: slower.map(({ project }) => project).join('、'),
          cells: [],
          message: message('proof.slowProjects', {
            projects: slower.map(({ project, rate }) => ({ project, rate: `${rate.toFixed(2)}%` })),
          }),
        },
      ];
    });
}
