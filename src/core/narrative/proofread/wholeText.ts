/**
 * Mistakes of the whole text said once: another year's narrative, or another unit's. One sentence that says so is worth
 * more than a hundred that each name a number.
 */
import type { BoundNumber, Reading } from '../align/reading';
import type { Found } from './issues';

/** Fewer are mistakes one by one. */
const FEWEST_YEARS = 3;
const FEWEST_AMOUNTS = 10;

export function saidOnce(found: readonly Found[], sections: readonly Reading[]): readonly Found[] {
  const numbers = sections.flatMap(reading => reading.numbers);
  return amountsOnce(yearsOnce(found, numbers), numbers);
}

function yearsOnce(found: readonly Found[], numbers: readonly BoundNumber[]): readonly Found[] {
  const years = numbers.filter(({ slot }) => slot.slot === '年度');
  const [first] = years;
  const other = years.filter(
    ({ token, slot }) => token.text !== slot.text && token.text === first?.token.text,
  );
  if (!first || other.length < FEWEST_YEARS || other.length * 2 <= years.length) return found;
  const {
    slot: { text: expected },
    token,
    draft,
  } = first;
  const message = `全文写的是 ${token.text} 年度，工作簿是 ${expected ?? ''} 年度的（共 ${other.length} 处）。如果是另一年度的说明，请换用 ${expected ?? ''} 年度的；如果是照上年改写的，请把年度全部改过来。`;
  return [
    { kind: 'year', draft, from: token.from, to: token.to, expected, cells: [], message },
    ...found.filter(({ kind }) => kind !== 'year'),
  ];
}

function amountsOnce(found: readonly Found[], numbers: readonly BoundNumber[]): readonly Found[] {
  const compared = numbers.filter(({ slot }) => slot.cells.length > 0).length;
  const wrong = found.filter(({ kind, cells }) => kind === 'number' && cells.length > 0);
  const [first] = wrong;
  if (!first || wrong.length < FEWEST_AMOUNTS || wrong.length * 2 <= compared) return found;
  const message = `与表对照的 ${compared} 个数里有 ${wrong.length} 个不符，没有逐个列出。像是另一个单位或另一年度的说明，请确认打开的说明和工作簿是同一单位、同一年度的。`;
  return [
    { ...first, kind: 'rewritten', expected: null, cells: [], message },
    ...found.filter(({ kind }) => kind === 'year' || kind === 'placeholder'),
  ];
}
