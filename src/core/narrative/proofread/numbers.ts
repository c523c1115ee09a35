/**
 * Numbers that the text has in their place: each as its slot, the wording or a given input would have it.
 */
import { message } from '../../message';
import { agrees, fits } from '../align/agree';
import type { BoundNumber, Reading } from '../align/reading';
import type { Token } from '../align/tokens';
import { tokensOf } from '../align/tokens';
import { inUnit, unitAfter } from '../align/units';
import type { NumberSlot } from '../language/nodes';
import type { Found } from './found';
import { foundAt } from './found';

export function numberIssue({ slot, token, draft }: BoundNumber, text: string): readonly Found[] {
  const { text: expected, cells, expression } = slot;
  if (expected === null) return [];
  const unit = slot.unit === '' ? null : unitAfter(text, token.to);
  const found = inUnit(token.text, unit, slot.unit);
  const right = found !== null && fits(slot, found);
  if (right && (unit === null || unit === slot.unit)) {
    // 0 and 0.00 are both written for nothing.
    return decimals(expected) === decimals(token.text) || /^0(?:\.0+)?%?$/.test(token.text)
      ? []
      : [
          foundAt(token, {
            kind: 'precision',
            draft,
            expected,
            cells,
            message: message('proof.decimals', { name: nameOf(slot), expected, found: token.text }),
          }),
        ];
  }
  if (right) return [];
  if (fits(slot, token.text)) {
    return [
      foundAt(token, {
        kind: 'unit',
        draft,
        expected: expected + slot.unit,
        cells,
        message: message('proof.unit', { name: nameOf(slot), unit: slot.unit, found: unit ?? '' }),
      }),
    ];
  }
  const isYear = slot.slot === '年度' || slot.slot === '上年度';
  return [
    foundAt(token, {
      kind: isYear ? 'year' : 'number',
      draft,
      expected,
      cells,
      message: message('proof.number', {
        name: nameOf(slot),
        expected,
        unit: slot.unit,
        expression: expression === slot.gap ? '' : expression,
        found: token.text,
        cells,
        input: slot.reads?.field.label ?? null,
      }),
    }),
  ];
}

/** What a person calls the number. */
export function nameOf({ slot, reads }: NumberSlot): string {
  return reads?.field.id === slot ? reads.field.label : slot.replaceAll('.', '的');
}

function decimals(text: string): number {
  return text.replace('%', '').split('.')[1]?.length ?? 0;
}

/** Numbers of the wording itself. */
export function fixedIssues({ fixed }: Reading): readonly Found[] {
  return fixed.flatMap(({ expected, token, draft }) =>
    agrees(expected, token.text)
      ? []
      : [
          foundAt(token, {
            kind: 'number',
            draft,
            expected,
            message: message('proof.fixed', { expected, found: token.text }),
          }),
        ],
  );
}

/** A person's words that were given as an input: the numbers in them must be the same. */
export function givenIssues({ words }: Reading, text: string): readonly Found[] {
  return words.flatMap(({ human, from, to, draft }) => {
    const given = numbersIn(human.text ?? '');
    const found = numbersIn(text.slice(from, to));
    if (human.text === null || given.length !== found.length) return [];
    return found.flatMap(({ token, unit }, index) => {
      const one = given[index];
      const worth = inUnit(token.text, unit, one?.unit ?? unit ?? '');
      const right = one !== undefined && worth !== null && agrees(one.token.text, worth);
      const isUnit = one !== undefined && agrees(one.token.text, token.text);
      const withUnit = (number: string, its: string | null): string =>
        isUnit ? number + (its ?? '') : number;
      const expected = withUnit(one?.token.text ?? '', one?.unit ?? null);
      return right
        ? []
        : [
            foundAt(
              { from: token.from + from, to: token.to + from },
              {
                kind: isUnit ? 'unit' : 'number',
                draft,
                expected,
                message: message('proof.given', {
                  input: human.field.label,
                  expected,
                  found: withUnit(token.text, unit),
                }),
              },
            ),
          ];
    });
  });
}

function numbersIn(words: string): readonly { token: Token; unit: string | null }[] {
  return tokensOf(words)
    .filter(token => token.number)
    .map(token => ({ token, unit: unitAfter(words, token.to) }));
}
