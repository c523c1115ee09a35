/**
 * Each rule under its id: what is changed in papers in which all rules hold, and the class, the cells and the sentence of
 * all that the rule then says. The cases stand in the files beside this one; a rule without one is named.
 */
import { RULES } from '../../../../src/core/checks/rules';
import { BETWEEN } from './between';
import type { RuleCase } from './case';
import { EVALUATIONS } from './evaluations';
import { INSIDE } from './inside';
import { NARRATIVE } from './narrative';
import { toldBy, toldOfAll } from './told';
import { TEXTS } from './texts';

const CASES: readonly RuleCase[] = [...INSIDE, ...BETWEEN, ...TEXTS, ...EVALUATIONS, ...NARRATIVE];

/**
 * Named on the rule page and held to by proofreading, which reads the whole text (test/core/narrative); no check of a
 * workbook speaks under these ids.
 */
// prettier-ignore
const BY_PROOFREADING: readonly string[] = [
  'N1-2', 'N4-2', 'N5.3-2', 'N5.3-3', 'N5.3-4', 'N6-2', 'N9-2', 'N9-3', 'N10', 'N11', 'N12', 'N13', 'NX', 'P-13', 'P-14',
];

test('in the papers as they are all rules hold', () => {
  expect(toldOfAll()).toEqual([]);
});

test.each(CASES.map((one, index) => [`${one.id} (${String(index + 1)})`, one] as const))(
  '%s',
  (_, one) => {
    expect(toldBy(one)).toEqual(one.told);
  },
);

test('every rule has a test under its id, and every id is a rule’s', () => {
  const tested = new Set([...CASES.map(({ id }) => id), ...BY_PROOFREADING]);
  const ids = new Set(RULES.map(({ id }) => id));
  expect([...ids].filter(id => !tested.has(id))).toEqual([]);
  expect([...tested].filter(id => !ids.has(id))).toEqual([]);
});

test('every test of a rule makes it speak', () => {
  expect(CASES.filter(({ told }) => told.length === 0)).toEqual([]);
});

test('what is left to proofreading is a narrative’s, and no case of a check', () => {
  const left = RULES.filter(({ id }) => BY_PROOFREADING.includes(id));
  expect(left.filter(({ kind }) => kind !== 'narrative')).toEqual([]);
  expect(CASES.filter(({ id }) => BY_PROOFREADING.includes(id))).toEqual([]);
});
