/** The sentences of cards come with the page, not with the first load; those of both languages are small. */
import { ruleById } from '../../../core/checks/rules';
import { NARRATIVE_TITLE, RULE_TITLES } from '../../../messages/en/ruleTitles';
import { verdicts as english } from '../../../messages/en/verdicts';
import type { Verdicts } from '../../../messages/verdicts';
import { verdicts as chinese } from '../../../messages/zh/verdicts';
import { useText } from '../../text';

export function useVerdicts(): Verdicts {
  return useText().locale === 'en-US' ? english : chinese;
}

/** A rule in words, and where it comes from; the forms' own line numbers are said in Chinese only. */
export function useRule(id: string): string {
  const text = useText();
  if (text.locale === 'en-US') return RULE_TITLES[id] ?? NARRATIVE_TITLE;
  const rule = ruleById(id);
  return rule === undefined ? id : text.card.ruleWords(rule.title, rule.basis);
}
