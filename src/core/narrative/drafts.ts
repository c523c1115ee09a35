/**
 * The thirteen sections in order, headings between them: every paragraph of the narrative as declared.
 */
import type { Draft } from './nodes';
import { literal } from './nodes';
import { assets } from './sections/assets';
import { basicExpenditure } from './sections/basicExpenditure';
import { evaluationResults, evaluationWork, keyEvaluation } from './sections/evaluation';
import { expenditure } from './sections/expenditure';
import { governmentFund, stateCapital } from './sections/funds';
import { generalBudgetClasses, generalBudgetItems, generalBudgetTotal } from './sections/generalBudget';
import { income } from './sections/income';
import { operatingExpenses } from './sections/operatingExpenses';
import { procurement } from './sections/procurement';
import { threePublicItems, threePublicTotal } from './sections/threePublic';
import { fiscalIncomeAndExpenditure, incomeAndExpenditure } from './sections/totals';
import type { Source } from './source';

type Part = (s: Source) => readonly Draft[];

/** Heading id of the pack → what follows it. */
const PARTS: readonly (readonly [section: string, heading: string, part: Part | null])[] = [
  ['一', '1', incomeAndExpenditure],
  ['二', '2', income],
  ['三', '3', expenditure],
  ['四', '4', fiscalIncomeAndExpenditure],
  ['五', '5', null],
  ['五', '5.1', generalBudgetTotal],
  ['五', '5.2', generalBudgetClasses],
  ['五', '5.3', generalBudgetItems],
  ['六', '6', basicExpenditure],
  ['七', '7', governmentFund],
  ['八', '8', stateCapital],
  ['九', '9', null],
  ['九', '9.1', threePublicTotal],
  ['九', '9.2', threePublicItems],
  ['十', '10', operatingExpenses],
  ['十一', '11', procurement],
  ['十二', '12', assets],
  ['十三', '13', null],
  ['十三', '13.1', evaluationWork],
  ['十三', '13.2', evaluationResults],
  ['十三', '13.3', keyEvaluation],
];

export function draftsOf(s: Source): readonly Draft[] {
  return PARTS.flatMap(([section, heading, part]) => [
    { section, id: heading, kind: 'heading' as const, node: literal(s.pack.headings[heading] ?? '') },
    ...(part === null ? [] : part(s)),
  ]);
}
