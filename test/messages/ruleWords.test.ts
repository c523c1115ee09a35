/** English sentences name the right side of every relation in English. */
import { AMOUNT_RULES } from '../../src/core/checks/rules';
import { RULE_WORDS } from '../../src/messages/en/ruleWords';

test('every word of a rule for its right side has English words, and no English word is without a rule', () => {
  const words = new Set(AMOUNT_RULES.flatMap(({ cases }) => cases.map(({ right }) => right)));
  expect(Object.keys(RULE_WORDS).sort()).toEqual([...words].sort());
});

test('no Chinese is left in them', () => {
  expect(Object.values(RULE_WORDS).filter(text => /\p{Script=Han}/u.test(text))).toEqual([]);
});
