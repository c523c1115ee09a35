/**
 * Laws over units that nobody wrote a text for: with and without funds, other income, carry-over, tables in 元, amounts
 * that grew, fell, stayed, began; for each province. What was printed is found right, a slip is found where it was made.
 */
import fc from 'fast-check';
import { Random } from '../../accuracy/random';
import { cases } from '../../cases';
import { harvest, narrate, proofread } from '../../../src/core/narrative';
import { tokensOf } from '../../../src/core/narrative/align/tokens';
import type { Issue } from '../../../src/core/narrative/model';
import { EDITS } from './edits';
import { slipped, slipsIn } from './slips';
import type { Disclosure } from './units';
import { PACK_IDS, randomDisclosure, written } from './units';

/** Seeds, so that a counterexample is two words. */
function forUnits(numRuns: number, law: (one: Disclosure, seed: number) => void): void {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom(...PACK_IDS), (seed, pack) => {
      law(randomDisclosure(seed, pack), seed);
    }),
    { numRuns, endOnFailure: true },
  );
}

/** The provinces print 完成预算的0.00% where the budget is 0, and it is told of. */
function said(
  { accounts, inputs }: Pick<Disclosure, 'accounts' | 'inputs'>,
  text: string,
): readonly Issue[] {
  return proofread(accounts, inputs, null, text).issues.filter(
    ({ message }) => message.code !== 'proof.rateOfNothing',
  );
}

test('nothing is left to fill in, every number is traced, and nothing is said of it, with its inputs or without', () => {
  forUnits(cases(6, 20), one => {
    const { narrative, text } = one;
    expect(narrative.missing).toEqual([]);
    expect(text).not.toContain('〔待填');
    expect(narrative.paragraphs.flatMap(untraced)).toEqual([]);
    expect(said(one, text)).toEqual([]);
    expect(said({ ...one, inputs: {} }, text)).toEqual([]);
  });
});

/** Numbers with neither cells nor an input nor a sum behind them, ordinals and fixed words aside. */
function untraced({
  kind,
  text,
  spans,
}: Disclosure['narrative']['paragraphs'][number]): readonly string[] {
  if (kind === 'heading') return [];
  return tokensOf(text)
    .filter(token => token.number)
    .flatMap(({ from, to }) => {
      const span = spans.find(other => other.from <= from && to <= other.to);
      const isSourced =
        span !== undefined &&
        (span.cells.length > 0 || span.expression !== '' || /年度$/.test(span.slot));
      return isSourced || /^(?:\d[.、]|\d\d[.、]|100万元（|12月31日|31日)/.test(text.slice(from))
        ? []
        : [text.slice(from, to + 6)];
    });
}

test('the inputs are read back from the text as they were given, and print it again', () => {
  forUnits(cases(6, 20), ({ accounts, inputs, text, pack }) => {
    const again = harvest(accounts, null, text, pack).inputs;
    expect(written(accounts, again, pack).text).toBe(text);
    expect(Object.entries(again).filter(([id, value]) => !isGiven(inputs[id], value))).toEqual([]);
  });
});

/** Last year's amount follows from a difference that is printed to 0.01 万元. */
function isGiven(given: string | undefined, read: string): boolean {
  return (
    given === read ||
    (given !== undefined &&
      /^-?[\d.]+$/.test(given) &&
      Math.abs(Number(given) - Number(read)) < 0.00501)
  );
}

test('a wrong digit, 元 for 万元, 减少 for 增加, last year’s year: found exactly there, and nothing else is said', () => {
  forUnits(cases(4, 8), (one, seed) => {
    for (const slip of slipsIn(one, new Random(seed), 2)) {
      const before = one.text.slice(0, slip.at);
      const place = {
        line: before.split('\n').length,
        from: slip.at - before.lastIndexOf('\n') - 1,
      };
      expect({
        slip,
        said: said(one, slipped(one.text, slip)).map(({ line, from }) => ({ line, from })),
      }).toEqual({ slip, said: [place] });
    }
  });
});

test.each(Object.entries(EDITS))(
  '%s: no false report, and a wrong number is still found',
  (_, edit) => {
    forUnits(cases(1, 2), (one, seed) => {
      const random = new Random(seed);
      const edited = edit(one.text, random);
      expect(said(one, edited)).toEqual([]);
      const amounts = [...edited.matchAll(/[\d０-９]+[.．][\d０-９]{2}(?=\s*[万%％])/g)].filter(
        match => !/[\d０-９][\r\n]+$/.test(edited.slice(0, match.index)),
      );
      const [number] = random.sample(amounts, 1);
      if (!number) return;
      const wrong = slipped(edited, {
        kind: 'digit',
        at: number.index,
        from: number[0],
        to: number[0].replace(/^./, digit => (/[5５]/.test(digit) ? '6' : '5')),
      });
      if (wrong !== edited && number.index > edited.lastIndexOf('第三部分'))
        expect(
          said(one, wrong)
            .map(({ found }) => found)
            .join(),
        ).toContain(number[0].slice(1));
    });
  },
);

test('narrate gives the same text for the same accounts and inputs', () => {
  forUnits(3, ({ accounts, inputs, pack, narrative }) => {
    expect(narrate(accounts, inputs, null, { pack })).toEqual(narrative);
  });
});
