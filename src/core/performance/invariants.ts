/**
 * Whether a form adds up: the weights of its rows, those of execution among them, make 100 and what the form prints. Only
 * then nothing was left out and nothing counted twice, and scores may be offered for writing. Whatever speaks against it
 * is told.
 */
import type { DepartmentEvaluation, Field, FundRow } from '../accounts/evaluations/model';
import type { Message } from '../message';
import { message } from '../message';
import type { Exact } from '../money';
import { exact } from '../money';
import type { ScoringSettings } from './settings';
import { FULL_SCORE } from './settings';

export interface Weights {
  /** The money rows that are scored. */
  readonly funds: readonly FundRow[];
  /** All money rows. */
  readonly money: readonly FundRow[];
  readonly adds: boolean;
  /** Why no total follows: the printed weight may be that of the indicators alone, or a row of it was not found. */
  readonly unclear: Message | null;
  readonly held: readonly Message[];
}

export function weightsOf(evaluation: DepartmentEvaluation, settings: ScoringSettings): Weights {
  const { indicators, total, has, doubts } = evaluation;
  const own = has.weight ? sumOf(indicators.map(({ weight }) => weight)) : pointsOf(evaluation);
  const funds = scoredFunds(evaluation, own, settings);
  const execution = sumOf(funds.map(({ weight }) => weight));
  const sum = own && execution && own.plus(execution);
  const printed = total && numberOf(total.weight);
  const adds = (sum?.eq(FULL_SCORE) ?? false) && (printed?.eq(FULL_SCORE) ?? true);
  const sheet = evaluation.sheet ?? '';
  const above = indicators.filter(({ weight, score }) => {
    const [most, given] = [numberOf(weight), numberOf(score)];
    return most !== null && given !== null && given.gt(most);
  });
  const held: Message[] = [...doubts];
  if (!has.score) held.push(message('held.noScoreColumn', { sheet }));
  if (sum === null && has.weight)
    held.push(message('held.noWeight', { sheet, cells: unweighted(evaluation) }));
  else if (!adds && sum !== null)
    held.push(
      message('held.weights', { sheet, sum: sum.toFixed(), printed: printed?.toFixed() ?? null }),
    );
  else if (sum === null)
    held.push(message('score.noWeightColumn', { cell: firstCell(evaluation) }));
  if (above.length > 0)
    held.push(message('held.above', { cells: above.map(({ score }) => score.cell) }));
  const apart = printed !== null && own !== null && sum !== null && !sum.eq(printed);
  const cell = total?.score.cell ?? firstCell(evaluation);
  const unclear = ((): Message | null => {
    if (!apart) return null;
    if (own.eq(printed)) return message('score.totalUnclear', { cell });
    // Without a row of execution the points that lack may be its own.
    const data = { cell, sum: sum.toFixed(), printed: printed.toFixed() };
    return funds.length === 0 ? message('score.totalApart', data) : null;
  })();
  return { funds, money: evaluation.funds, adds, unclear, held };
}

function firstCell({ indicators, funds }: DepartmentEvaluation): Field['cell'] {
  const cell = indicators[0]?.score.cell ?? funds[0]?.score.cell;
  return cell ?? { sheet: '', address: 'A1' };
}

function unweighted({ indicators }: DepartmentEvaluation): readonly Field['cell'][] {
  return indicators.filter(({ weight }) => weight.number === null).map(({ weight }) => weight.cell);
}

/**
 * The money rows that earn points. A form whose indicators make 100 scores its execution among them, or not at all; one
 * that leaves exactly the standard's points of execution, and prints none, means those.
 */
function scoredFunds(
  { funds }: DepartmentEvaluation,
  own: Exact | null,
  { projects: { executionWeight } }: ScoringSettings,
): readonly FundRow[] {
  return funds.flatMap(fund => {
    if (fund.weight.number !== null) return [fund];
    if (fund.kind !== 'total') return [];
    if (own?.eq(FULL_SCORE) === true) return [];
    const isBlank = fund.weight.shown.trim() === '';
    if (isBlank && own && exact(FULL_SCORE).minus(own).eq(executionWeight))
      return [
        { ...fund, weight: { ...fund.weight, number: executionWeight, shown: executionWeight } },
      ];
    return [fund];
  });
}

/** Points of the groups in place of weights of the rows. */
function pointsOf({ points, indicators }: DepartmentEvaluation): Exact | null {
  const groups = new Set(indicators.map(({ level1 }) => level1));
  const rows = sumOf(indicators.map(({ weight }) => weight));
  if (rows) return rows;
  if (points.length === 0 || points.length !== groups.size) return null;
  return points.reduce<Exact>((sum, one) => sum.plus(one.points), exact(0));
}

function sumOf(fields: readonly Field[]): Exact | null {
  let sum = exact(0);
  for (const field of fields) {
    const value = numberOf(field);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

function numberOf({ number }: Field): Exact | null {
  return number === null ? null : exact(number);
}

export function weightSum(rows: readonly { readonly weight: Field }[]): string | null {
  return sumOf(rows.map(({ weight }) => weight))?.toFixed() ?? null;
}
