/** Data: the sentences about scores and standards, in English. */
import type { CellRef } from '../../core/address';
import { refText } from '../../core/address';
import type { NumberField, PerformanceMessages, Reached } from '../../core/performance/messages';
import type { SentencesOf } from '../sentences';
import { RATE_NAMES } from './names';

const FIELDS: Readonly<Record<NumberField, string>> = {
  annualBudget: 'annual budget',
  executed: 'amount executed',
  weight: 'weight',
};

const MOST_NAMED = 3;

export const performance: SentencesOf<PerformanceMessages> = {
  'score.formula': ({ formula, result }) => `${formula} = ${result}`,
  'score.executedEnough': ({ rate, threshold, full }) =>
    `execution rate ${rate}% ≥ ${threshold}%: full mark ${full}`,
  'score.reached': ({ how, full }) =>
    full === null ? reached(how) : `${reached(how)}: full mark ${full}`,
  'score.nothingAbove': ({ actual, target }) => `${actual} exceeds ${target}: no points`,
  'score.step': ({ rate, from, formula, result }) =>
    from === null
      ? `${rate} is below the lowest step: ${result}`
      : `${rate}, step from ${from}: ${formula} = ${result}`,
  'score.total': ({ formula, result, own }) =>
    `${formula} = ${result}${own === 0 ? '' : ` (${own} scored by hand)`}`,

  'score.blank': ({ cell, field }) => `${refText(cell)} is blank. Enter the ${FIELDS[field]}.`,
  'score.noNumber': ({ cell, field, shown }) =>
    `${refText(cell)} should hold the ${FIELDS[field]} but says “${shown}”. Enter a number.`,
  'score.negative': ({ cell, field, shown }) =>
    `The ${FIELDS[field]} ${shown} in ${refText(cell)} is below 0. Correct it.`,
  'score.zeroBudget': ({ cell }) =>
    `The annual budget in ${refText(cell)} is 0, so there is no execution rate. Check the budget; if there really is none, a person decides the score.`,
  'score.overExecuted': ({ executed, executedShown, budget, budgetShown, rate, full }) =>
    `${executedShown} executed in ${refText(executed)} is more than the annual budget ${budgetShown} in ${refText(budget)} (rate ${rate}%). Check them; ` +
    `if money carried over explains it, choose “above 100% counts as full” in the standard for ${full} points.`,
  'score.noScoreColumn': ({ cell }) =>
    `The row of ${refText(cell)} has no score column. Check the header.`,
  'score.repeatedIndicator': ({ indicator, cells }) =>
    `The indicator “${indicator}” appears ${cells.length} times (${list(cells)}). Delete the extra row or correct the name.`,
  'score.incomplete': ({ indicators }) => {
    const names = indicators.slice(0, MOST_NAMED).map(indicator => `“${indicator}”`);
    const more = indicators.length > MOST_NAMED ? ` and others, ${indicators.length} in all,` : '';
    return `${names.join(', ')}${more} have no score yet. The total follows once they do.`;
  },
  'score.blankActual': ({ cell, indicator }) =>
    `${refText(cell)} is blank. Enter the result of “${indicator}”.`,
  'score.blankTarget': ({ cell, indicator }) =>
    `${refText(cell)} is blank. Enter the target of “${indicator}”.`,
  'score.unclearTarget': ({ cell, target }) =>
    `The target “${target}” in ${refText(cell)} is not understood. Write it like “≥95%”, “≤90万元” or “5-10个”, or score by hand.`,
  'score.bareTarget': ({ cell, target, actual }) =>
    `The target “${target}” in ${refText(cell)} has no ≥, ≤ or = and differs from the result “${actual}”, so it is unclear whether it was met. Add the sign.`,
  'score.actualNoNumber': ({ cell, target, actual }) =>
    `${refText(cell)} should hold a number but says “${actual}”. Enter the result in the unit of the target “${target}”.`,
  'score.fraction': ({ cell, shown, percent }) =>
    `${refText(cell)}: ${shown} has no percent sign and could be ${shown}% or ${percent}%. Add the sign.`,
  'score.otherUnit': ({ cell, target, unit, actual }) =>
    `${refText(cell)}: the target ${target} ${unit === '' ? 'has no unit' : `is in “${unit}”`}, the result ${actual} is in another. Use one unit.`,
  'score.noProportion': ({ indicator, score }) =>
    `“${indicator}” was not met, and its target or result is below 0, so no proportion can be taken. Score ${refText(score)} by hand.`,
  'score.overshot': ({ actual, target, score, inverse }) => {
    const hint = inverse === null ? '' : ` (in proportion: ${inverse.formula} = ${inverse.result})`;
    return `The result in ${refText(actual)} is above the target “${target}”, and the standard does not say what that costs${hint}. Score ${refText(score)} by hand or choose a way in the standard.`;
  },
  'score.noDeviation': ({ indicator, cell }) =>
    `The target of “${indicator}” is not above 0, so there is no deviation. Fill in ${refText(cell)} by hand.`,
  'score.qualitative': ({ indicator, actual, actualShown, score, full, bands }) => {
    const each = bands.map(({ name, from, to }) => `${name} ${from}–${to}`).join(', ');
    return `“${indicator}” is a target in words; ${refText(actual)} says “${actualShown}”. Please give the points yourself in ${refText(score)}, at most ${full}${each === '' ? '' : ` (${each})`}.`;
  },
  'score.late': ({ actual, actualShown, target, score, full }) =>
    `${refText(actual)}: “${actualShown}” is later than “${target}”, and the standard does not say what that costs. Please score it yourself in ${refText(score)}, at most ${full}.`,
  'score.notAbove': ({ actual, actualShown, target, score }) =>
    `${refText(actual)}: “${actualShown}” is exactly the bound of “${target}”. Please score it yourself in ${refText(score)}.`,
  'score.totalUnclear': ({ cell }) =>
    `${refText(cell)}: the printed total of weights is that of the indicators without the execution; please enter the total yourself.`,
  'score.totalApart': ({ cell, sum, printed }) =>
    `${refText(cell)}: the weights that were read come to ${sum}, the form says ${printed}, and no row of budget execution was recognised; please fill in the total.`,
  'score.gradeUnplaced': ({ cell, score, grade }) =>
    `Several blank cells stand right of ${refText(cell)}, and which one holds the grade cannot be told: ${score} points are “${grade}” by the standard; please fill it in.`,
  'score.noWeightColumn': ({ cell }) =>
    `The form has no weight for the row of ${refText(cell)}. Please enter the score yourself, or say which column holds the weight.`,
  'score.fromForm': ({ project, result, cell }) =>
    `total ${result} of the form of “${project}” (${refText(cell)})`,
  'score.noRates': ({ project, cell }) =>
    `${refText(cell)}: the summary has no rates and the workbook no form of “${project}” with a total. Please enter the score yourself.`,
  'score.grade': ({ score, grade }) => `${score} points are “${grade}”`,
  'score.gradeDiffers': ({ cell, shown, score, grade }) =>
    `${refText(cell)} says “${shown}”; ${score} points are “${grade}” by the standard. Please check.`,
  'score.subtotal': ({ formula, result }) => `${formula} = ${result}`,
  'held.weights': ({ sheet, sum, printed }) =>
    `The weights read on “${sheet}” come to ${sum}${printed === null || printed === sum ? ', not 100' : `; the form says ${printed}`}. Please check; until then nothing is chosen for writing.`,
  'held.noWeight': ({ sheet, cells }) =>
    `Some rows of “${sheet}” have no readable weight (${cells.slice(0, 3).map(refText).join(', ')}). Please check; until then nothing is chosen for writing.`,
  'held.above': ({ cells }) =>
    `Scores above their weight: ${cells.map(refText).join(', ')}. Please check that the columns were read right.`,
  'held.noScoreColumn': ({ sheet }) => `The indicators of “${sheet}” have no column of scores.`,
  'score.heldByFormula': ({ cell, shown, right, why }, say) =>
    `${refText(cell)} is a formula with the result ${shown === '' ? 'blank' : shown}; it should be ${right} (${say(why)}). Formulas are not overwritten: check it or the cells it refers to.`,

  'score.repeatedProject': ({ project, cells }) =>
    `The project “${project}” appears ${cells.length} times (${list(cells)}). Delete the extra row or correct the name.`,
  'score.repeatedForm': ({ project, cells }) =>
    `The project “${project}” has ${cells.length} evaluation forms (${list(cells)}). Delete the extra one or correct the name.`,
  'score.rateNoPercent': ({ cell, rate, shown }) =>
    `${refText(cell)} should hold the ${RATE_NAMES[rate]} rate but ${shown.trim() === '' ? 'is blank' : `says “${shown}”`}. Enter a percentage.`,
  'score.rateFraction': ({ cell, shown, percent }) =>
    `The rate ${shown} in ${refText(cell)} has no percent sign and could be ${shown}% or ${percent}%. Add the sign.`,
  'score.rateOutside': ({ cell, shown }) =>
    `The rate ${shown} in ${refText(cell)} is not between 0 and 100%. Correct it.`,
  'score.noRateColumn': ({ cell, rate, weight }) =>
    `The table of ${refText(cell)} has no ${RATE_NAMES[rate]} rate, to which the standard gives ${weight} points. Add the column or change the standard.`,
  'score.weightsAsked': ({ project, low, open, left }) => {
    const rates = low.map(
      ({ cell, rate, shown }) => `${refText(cell)} (${RATE_NAMES[rate]} rate ${shown})`,
    );
    const names = open.map(rate => RATE_NAMES[rate]);
    return `${rates.join(', ')} of the project “${project}” is below 100%, but the standard only says that ${names.join(', ')} weigh ${left} together. Enter their weights in the standard.`;
  },

  'standard.noNumber': ({ text }) =>
    `“${text}” in the standard is not a number. Enter a number of 0 or more.`,
  'standard.weightTotal': ({ total, full }) =>
    `The project weights sum to ${total} instead of ${full}. Adjust them.`,
  'standard.threshold': () =>
    'The rate from which the full mark is given must be above 0, e.g. 90.',
  'standard.grades': () => 'Grade bounds go from high to low, e.g. 90, 80, 60, 0.',
  'standard.decimals': ({ most }) =>
    `The decimals of scores must be a whole number from 0 to ${most}.`,
};

function reached(how: Reached): string {
  switch (how.by) {
    case 'comparison':
      return `${how.comparison}: met`;
    case 'sameWords':
      return 'the result reads like the target';
    case 'inTime':
      return 'done in time';
    case 'allDone':
      return 'a target in words, 100% done';
  }
}

function list(cells: readonly CellRef[]): string {
  return cells.map(refText).join(', ');
}
