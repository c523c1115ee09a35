/**
 * An amount of a text against the amounts that its words name.
 */
import { message } from '../../../message';
import type { Named } from './named';
import type { Statement } from './statements';
import type { Tally } from './tally';
import type { Printed } from './worth';
import { alike, inWordsOf, isSlipOf, printed } from './worth';

/** `loose`: what is not like it may be something else, and only a slip of it is told. */
export function compare(
  tally: Tally,
  statement: Statement,
  value: Printed,
  named: readonly Named[],
  loose: boolean,
): boolean {
  const {
    token: { text },
    unit,
  } = statement;
  if (named.some(one => alike(one, value))) {
    tally.bound += 1;
    return true;
  }
  const written = named.map(one => ({ one, expected: inWordsOf(one.fen, text, unit) }));
  const slip = written.find(({ expected }) => isSlipOf(text, expected));
  const best = slip ?? (loose ? undefined : written[0]);
  if (!best) {
    tally.unbound += 1;
    return false;
  }
  const inOtherUnit = named.find(one => isInOtherUnit(one, text, unit));
  if (inOtherUnit) {
    const { words: name, cells } = inOtherUnit;
    tally.tell(statement, {
      kind: 'unit',
      expected: null,
      cells,
      message: message('proof.namedUnit', { name, found: unit ?? '', cells }),
    });
    return false;
  }
  const {
    one: { words: name, cells },
    expected,
  } = best;
  tally.tell(statement, {
    kind: 'number',
    expected,
    cells,
    message: message('proof.number', {
      name,
      expected,
      unit: unit ?? '',
      expression: '',
      found: text,
      cells,
      input: null,
    }),
  });
  return false;
}

function isInOtherUnit(named: Named, text: string, unit: string | null): boolean {
  return ['万元', '元'].some(other => {
    const value = other === unit ? null : printed(text, other);
    return value !== null && named.fen !== 0 && alike(named, value);
  });
}
