/**
 * All rules, in the order of the rule page.
 */
import type { AmountRule, Rule } from './rule';
import { BETWEEN_RULES } from './between';
import { assertFormulas } from './formula';
import { INSIDE_RULES } from './inside';
import { NARRATIVE_RULES } from './narrative';
import { SPECIAL_RULES } from './special';

export const AMOUNT_RULES: readonly AmountRule[] = [...INSIDE_RULES, ...BETWEEN_RULES];
assertFormulas(AMOUNT_RULES);

export { SPECIAL_RULES };
export const RULES: readonly Rule[] = [...AMOUNT_RULES, ...SPECIAL_RULES, ...NARRATIVE_RULES];

export type SpecialId = (typeof SPECIAL_RULES)[number]['id'];

export function ruleById(id: string): Rule | undefined {
  return RULES.find(rule => rule.id === id);
}
