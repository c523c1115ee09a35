/**
 * 1,000 random tables of each kind against a straightforward calculation in whole numbers (BigInt), written here
 * without a look at the engine: fractions are compared and rounded half up as integers.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { scoreEvaluations } from '../../../src/core/performance';
import { departmentTable, projectTable } from './tables';

const RUNS = cases(250, 1000);

/** part ÷ whole to `decimals` places, half up away from zero, as text. */
function divided(part: bigint, whole: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [p, w] = whole < 0n ? [-part, -whole] : [part, whole];
  const size = p < 0n ? -p : p;
  const rounded = (2n * size * scale + w) / (2n * w);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return p < 0n && rounded > 0n ? `-${text}` : text;
}

function short(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** Hundredths as text: 1050n → "10.5". */
function hundredths(value: bigint): string {
  return short(divided(value, 100n, 2));
}

/** "9.71" → 971n. */
function inHundredths(text: string): bigint {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

const amount = fc.bigInt({ min: 1n, max: 200_000n });

const indicator = fc.record({
  form: fc.constantFrom('≥', '≤', '=', 'words'),
  target: amount,
  actual: fc.bigInt({ min: 0n, max: 200_000n }),
  weight: fc.bigInt({ min: 0n, max: 3000n }),
  unit: fc.constantFrom('%', '个', '万元', '天', ''),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

interface Expected {
  score: string | null;
  deviation: string | null;
}

function expected({ form, target, actual, weight }: Indicator): Expected {
  const full = { score: hundredths(weight), deviation: '0.00%' };
  if (form === 'words') return full;
  const met =
    { '≥': actual >= target, '≤': actual <= target, '=': actual === target }[form] ?? false;
  if (met) return full;
  const deviation = `${divided((actual - target) * 100n, target, 2)}%`;
  // Too much of what should be little: the standard does not say what it costs.
  if (actual > target) return { score: null, deviation };
  return { score: short(divided(weight * actual, target * 100n, 2)), deviation };
}

test(`${RUNS} random department tables`, () => {
  const table = fc.record({
    budget: amount,
    share: fc.bigInt({ min: 0n, max: 10_000n }),
    weight: fc.bigInt({ min: 0n, max: 2000n }),
    rows: fc.array(indicator, { maxLength: 12 }),
  });
  fc.assert(
    fc.property(table, ({ budget, share, weight, rows }) => {
      const executed = (budget * share) / 10_000n;
      const text = [
        `部门预算总额 | 0 | ${hundredths(budget)} | ${hundredths(executed)} | ${hundredths(weight)} | |`,
        ...rows.map(({ form, target, actual, weight: own, unit }, i) =>
          form === 'words'
            ? `一级 | 二级 | 指标${i} | 规范 | 100% | ${hundredths(own)} | |`
            : `一级 | 二级 | 指标${i} | ${form}${hundredths(target)}${unit} | ${hundredths(actual)}${unit} | ${hundredths(own)} | |`,
        ),
        '总分 | |',
      ].join('\n');
      const { department } = scoreEvaluations(departmentTable(text));

      const rate = inHundredths(divided(executed * 100n, budget, 2));
      const ten =
        rate >= 9000n ? hundredths(weight) : short(divided(weight * rate, 9000n * 100n, 2));
      const wanted = rows.map(expected);
      expect(department!.rows.map(row => row.score.computed)).toEqual([
        ten,
        ...wanted.map(row => row.score),
      ]);
      expect(department!.rows.slice(1).map(row => row.deviation!.computed)).toEqual(
        wanted.map(row => row.deviation),
      );

      const scores = [ten, ...wanted.map(row => row.score)];
      const total = scores.reduce<bigint | null>(
        (sum, score) => (sum === null || score === null ? null : sum + inHundredths(score)),
        0n,
      );
      expect(department!.scoreTotal!.computed).toBe(total === null ? null : hundredths(total));
      expect(department!.weightTotal).toBe(
        hundredths(rows.reduce((sum, row) => sum + row.weight, weight)),
      );
    }),
    { numRuns: RUNS },
  );
});

test(`${RUNS} random project tables`, () => {
  const hundred = fc.oneof(
    { weight: 4, arbitrary: fc.constant(10_000n) },
    fc.bigInt({ min: 0n, max: 10_000n }),
  );
  const project = fc.record({
    budget: amount,
    share: fc.bigInt({ min: 0n, max: 10_000n }),
    output: hundred,
    others: fc.oneof(
      { weight: 5, arbitrary: fc.constant<bigint[]>([10_000n, 10_000n, 10_000n, 10_000n]) },
      { weight: 1, arbitrary: fc.array(hundred, { minLength: 4, maxLength: 4 }) },
    ),
  });
  fc.assert(
    fc.property(fc.array(project, { minLength: 1, maxLength: 10 }), projects => {
      const text = projects
        .map(({ budget, share, output, others }, i) => {
          const [fund, cost, benefit, satisfaction] = others.map(rate => `${hundredths(rate)}%`);
          const executed = (budget * share) / 10_000n;
          return `项目${i} | ${hundredths(budget)} | ${hundredths(executed)} | | ${fund} | ${cost} | ${hundredths(output)}% | ${benefit} | ${satisfaction} | |`;
        })
        .join('\n');
      const scores = scoreEvaluations(projectTable(text));

      const wanted = projects.map(({ budget, share, output, others }) => {
        if (others.some(rate => rate < 10_000n)) return null;
        const executed = (budget * share) / 10_000n;
        // 10 × executed ÷ budget + 30 × output + 60, over the common denominator budget × 10,000.
        return short(
          divided(
            10n * executed * 10_000n + 30n * output * budget + 60n * budget * 10_000n,
            budget * 10_000n,
            2,
          ),
        );
      });
      expect(scores.projects.map(row => row.score.computed)).toEqual(wanted);
      expect(scores.projects.map(row => row.deviates)).toEqual(
        projects.map(row => [row.output, ...row.others].some(rate => rate < 10_000n)),
      );

      const known = wanted.filter(score => score !== null).map(inHundredths);
      const complete = known.length === projects.length;
      expect(scores.average).toBe(
        complete
          ? short(
              divided(
                known.reduce((sum, score) => sum + score, 0n),
                100n * BigInt(known.length),
                2,
              ),
            )
          : null,
      );
      const graded = [
        [9000n, 10_001n],
        [8000n, 9000n],
        [6000n, 8000n],
        [0n, 6000n],
      ].map(([from, to]) => known.filter(score => score >= from! && score < to!).length);
      expect(scores.grades && Object.values(scores.grades)).toEqual(complete ? graded : null);
    }),
    { numRuns: RUNS },
  );
});
