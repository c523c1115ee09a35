/**
 * What it costs that a text differs from its declaration: one paragraph, one change, one price. The prices only decide
 * which reading of a text is taken, so they are held to their order and to what each change is.
 */
import { automatonOf } from '../../../../src/core/narrative/align/automaton';
import { Search } from '../../../../src/core/narrative/align/search';
import { tokensOf } from '../../../../src/core/narrative/align/tokens';
import type { Draft, Human, Key, NumberSlot } from '../../../../src/core/narrative/language/nodes';
import { alternative, literal, p } from '../../../../src/core/narrative/language/nodes';

const total: NumberSlot = {
  kind: 'number',
  slot: 'total',
  text: '36.25',
  also: [],
  unit: '',
  cells: [],
  expression: '',
  gap: '',
  reads: null,
};
const subject: Key = { kind: 'key', text: '行政运行', cells: [] };
const field = { section: '3', id: 'reason', label: '原因' } as unknown as Human['field'];
const reason: Human = { kind: 'human', text: null, field, long: false };
const draft: Draft = {
  section: '3',
  id: '3',
  kind: 'body',
  node: p`${subject}支出${total}万元，${alternative('trend', 0, [literal('增加'), literal('减少')])}的原因是${reason}。`,
};
const automaton = automatonOf([draft]);

const cost = (text: string): number =>
  Math.round(new Search(automaton, tokensOf(text)).within(45).cost * 1000) / 1000;

const RIGHT = '行政运行支出36.25万元，增加的原因是调资。';
/** Two letters of a person's own words. */
const OWN_WORDS = 0.002;

// prettier-ignore
test.each<[name: string, text: string, more: number]>([
  ['word for word', RIGHT, 0],
  ['white space and the width of digits are no difference', '行政运行 支出３６．２５万元，\n增加的原因是调资。', 0],
  ['another number', RIGHT.replace('36.25', '35.26'), 0.5],
  ['the branch that the figures do not ask for', RIGHT.replace('增加', '减少'), 0.5],
  ['a letter too much', RIGHT.replace('支出', '支出了'), 1],
  ['a letter left out', RIGHT.replace('的原因', '原因'), 1],
  ['a letter for another', RIGHT.replace('原因', '缘因'), 1.2],
  ['a letter of a name left out, which is read whole or not at all', RIGHT.replace('行政运行', '行政运'), 1.5],
  ['a number left out', RIGHT.replace('36.25', ''), 3],
  ['a number too much', RIGHT.replace('万元', '万元8'), 3],
])('%s: %s costs %d', (_, text, more) => {
  expect(cost(text)).toBeCloseTo(OWN_WORDS + more, 3);
});

test('a person’s words take letters for next to nothing, a number for little; a full stop among them is one letter too much', () => {
  const words = (own: string): number => cost(RIGHT.replace('调资', own));
  expect([words('调资'), words('调资8'), words('调资。退休')]).toEqual([0.002, 0.602, 1.004]);
});
