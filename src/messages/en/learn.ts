/** Sentences: what learning a wording from last year's text asks and tells. */
import type { LearnMessages } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';

export const learn: SentencesOf<LearnMessages> = {
  'learn.mismatch': ({ sentence, found }) =>
    `Last year: “${sentence}”. ${found} is not what the tables hold under this name. Which amount belongs here?`,
  'learn.value': ({ sentence, found }) =>
    `Last year: “${sentence}”. Nothing before ${found} says what it is. Which amount belongs here?`,
  'learn.same': ({ sentence, found }) =>
    `Last year: “${sentence}”. ${found} equals this amount of the tables, though not in every year by rule. Is it the same this year?`,
  'learn.tail': ({ sentence, found }) =>
    `Last year: “${sentence}”. ${found} is a rounding tail away from the table, which is printed this year.`,
  'learn.share': ({ sentence, found }) =>
    `Last year: “${sentence}”. ${found} does not follow from the amounts; it is worked out anew this year.`,
  'learn.amount': ({ sentence, found }) =>
    `Last year: “${sentence}”. ${found} is not the difference from the budget; it is worked out anew this year.`,
  'learn.fact': ({ sentence, found }) =>
    `Last year: “${sentence}”. “${found}” is not what the figures say; this year's words follow the figures.`,
};
