/**
 * Rows, codes and whole tables (design D15): where amounts alone do not certainly explain what fails, the best story over
 * all failing relations may be another. It takes the place of the suspects of amounts; never certain by itself, for the
 * tables do not prove what somebody did.
 */
import type { Identity } from '../identities/identity';
import type { Localisation } from '../locate';
import { suspectsOf } from '../locate/suspects';
import { message } from '../../message';
import type { Explanation, Suspect, SuspectCell } from '../model';
import type { Generator, Hypothesis } from './hypothesis';
import type { Story } from './search';
import { keyOf, NEAR, Search } from './search';
import type { Trial } from './trial';

export { HYPOTHESES } from './hypotheses';
export type { Generator } from './hypothesis';

const MOST_TOLD = 3;

export interface Found {
  readonly trial: Trial;
  readonly located: Localisation;
  /** What amounts explain. */
  readonly suspects: readonly Suspect[];
  /** Index of the finding of a relation. */
  readonly findingOf: (identity: Identity) => number | undefined;
}

export function withStructure(found: Found, generators: readonly Generator[]): readonly Suspect[] {
  const { trial, located, suspects } = found;
  if (trial.failing.length === 0) return suspects;
  const isSettled =
    suspects.length > 0 && suspects.every(({ certainty }) => certainty === 'certain');
  const search = new Search(
    isSettled ? generators.filter(({ cause }) => cause === 'rowNotSummed') : generators,
  );
  const { stories, toBeat } = search.stories(trial, located);
  const [best] = stories;
  if (!best) return suspects;
  const isBetter = best.bits <= toBeat;
  if (isSettled) return isBetter ? renamed(suspects, best) : suspects;
  return isBetter ? told(found, best, stories, toBeat - best.bits < NEAR) : besides(found, best);
}

/** Amounts that are certainly wrong stay so; what is said is why. */
function renamed(suspects: readonly Suspect[], { steps, rest }: Story): readonly Suspect[] {
  const [step] = steps;
  if (!step || steps.length > 1 || rest !== null) return suspects;
  const why = explanationOf(step.hypothesis);
  const changed = new Set(why.cells.map(placeKey));
  const all = suspects.flatMap(({ explanations }) => explanations.flatMap(({ cells }) => cells));
  const { message: said } = why;
  if (said.code !== 'explained.rowNotSummed' || !all.every(cell => changed.has(placeKey(cell))))
    return suspects;
  return suspects.map(suspect => ({
    ...suspect,
    explanations: suspect.explanations.map(({ cells }) => ({
      ...why,
      cells,
      message: message('explained.rowNotSummed', {
        ...said.data,
        cells: cells.map(({ sheet, address, implied }) => ({
          sheet,
          address,
          implied: implied ?? '',
        })),
      }),
    })),
  }));
}

/** `isNear`: amounts explain it nearly as well, so that they are told beside it. */
function told(
  found: Found,
  best: Story,
  stories: readonly Story[],
  isNear: boolean,
): readonly Suspect[] {
  const rest = restOf(found, best);
  if (rest === null) return found.suspects;
  const own = best.steps.map(({ hypothesis, mends }): Suspect => {
    const others = best.steps.length > 1 ? [] : alternatives(best, stories);
    const rows = [hypothesis, ...others].map(explanationOf);
    const amounts = isNear && best.steps.length === 1 ? amountsInstead(found, best) : [];
    const explanations = [...rows.slice(0, MOST_TOLD - amounts.length), ...amounts];
    return {
      certainty: 'candidates',
      parent: null,
      explanations,
      explains: indexes(found, mends),
    };
  });
  return [...own, ...rest];
}

function amountsInstead({ suspects }: Found, { rest }: Story): readonly Explanation[] {
  const [only] = suspects;
  return rest === null && suspects.length === 1 && only ? only.explanations.slice(0, 1) : [];
}

/** A story nearly as good as that of amounts stands beside it: none of these amounts may be wrong. */
function besides({ suspects }: Found, { steps, rest }: Story): readonly Suspect[] {
  const [step] = steps;
  const [only] = suspects;
  if (!step || !only || steps.length > 1 || rest !== null || suspects.length > 1) return suspects;
  if (only.certainty !== 'candidates' || only.explanations.length >= MOST_TOLD) return suspects;
  return [{ ...only, explanations: [...only.explanations, explanationOf(step.hypothesis)] }];
}

function alternatives(best: Story, stories: readonly Story[]): Hypothesis[] {
  const [first] = best.steps;
  const seen = new Set([keyOfHypothesis(first?.hypothesis)]);
  return stories
    .filter(({ steps }) => steps.length === 1)
    .flatMap(({ steps: [step] }) => (step ? [step.hypothesis] : []))
    .filter(one => {
      const key = keyOfHypothesis(one);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_TOLD - 1);
}

function keyOfHypothesis(one: Hypothesis | undefined): string {
  return one ? `${one.cause}|${one.row.table}|${one.row.code ?? ''}` : '';
}

function explanationOf({ cause, row, explain }: Hypothesis): Explanation {
  return { cause, row, ...explain() };
}

/** Amounts that are wrong besides; null where the story would blame a row that it made up. */
function restOf(found: Found, { trial, rest }: Story): readonly Suspect[] | null {
  if (rest === null) return [];
  const identityAt = (position: number): Identity | undefined => trial.identities[position];
  const known = new Map(found.trial.failing.map(one => [keyOf(one), one]));
  const suspects = suspectsOf(trial.book, rest, position => {
    const identity = identityAt(position);
    const original = identity && known.get(keyOf(identity));
    return original && found.findingOf(original);
  });
  const cells = suspects.flatMap(({ explanations }) => explanations.flatMap(one => one.cells));
  if (cells.some(({ address }) => address === '')) return null;
  const certain = new Set(
    found.suspects
      .filter(({ certainty }) => certainty === 'certain')
      .flatMap(({ explanations }) => explanations.flatMap(one => one.cells.map(valueKey))),
  );
  return suspects.map(suspect =>
    suspect.certainty === 'certain' &&
    !suspect.explanations.every(({ cells: own }) => own.every(one => certain.has(valueKey(one))))
      ? { ...suspect, certainty: 'candidates' }
      : suspect,
  );
}

function indexes(found: Found, mends: readonly Identity[]): number[] {
  const known = new Map(found.trial.failing.map(one => [keyOf(one), one]));
  return [
    ...new Set(
      mends.flatMap(identity => {
        const original = known.get(keyOf(identity));
        return (original && found.findingOf(original)) ?? [];
      }),
    ),
  ].sort((a, b) => a - b);
}

function placeKey({ sheet, address }: SuspectCell): string {
  return `${sheet}!${address}`;
}

function valueKey(cell: SuspectCell): string {
  return `${placeKey(cell)}=${cell.implied ?? '?'}`;
}
