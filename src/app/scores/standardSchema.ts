/**
 * A scoring standard as JSON holds it: in the workbook, or in a file that somebody wrote. What a standard leaves out is
 * asked for when it is needed, as 财预〔2020〕10号 leaves it; unreadable settings are refused with the place, never replaced.
 */
import * as z from 'zod/mini';
import type { ScoringSettings } from '../../core/performance';

const Decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/));
const Steps = z.array(z.strictObject({ from: Decimal, share: Decimal }));
const Rule = z.strictObject({
  fullMarkAt: z.string(),
  basis: z.enum(['printed', 'exact']),
  steps: z.optional(Steps),
  floor: z.optional(Decimal),
});
const Weight = z.nullable(z.string());

export const Standard = z.strictObject({
  preset: z.string().check(z.minLength(1)),
  name: z.optional(z.string()),
  source: z.optional(z.string()),
  regions: z.optional(z.array(z.string())),
  footnotes: z.optional(z.array(z.string())),
  department: z.strictObject({ execution: Rule }),
  projects: z.strictObject({
    execution: Rule,
    executionWeight: z.string(),
    weights: z.strictObject({
      fundManagement: Weight,
      cost: Weight,
      output: Weight,
      benefit: Weight,
      satisfaction: Weight,
    }),
  }),
  indicators: z.strictObject({
    overshoot: z.enum(['ask', 'inverse', 'zero']),
    above: z.optional(z.enum(['ask', 'inverse', 'zero', 'full'])),
    bareTarget: z.enum(['ask', 'atLeast', 'byKind']),
    qualitative: z.enum(['ask', 'proportional']),
    sameWords: z.optional(z.enum(['full', 'ask'])),
    late: z.optional(z.enum(['ask', 'zero'])),
    farAbove: z.optional(Decimal),
    steps: z.optional(Steps),
    bands: z.optional(z.array(z.strictObject({ name: z.string(), from: Decimal, to: Decimal }))),
  }),
  overExecution: z.enum(['ask', 'cap']),
  scoreDecimals: z.number(),
  grades: z.array(z.strictObject({ grade: z.string(), name: z.string(), from: z.string() })),
});

export function standardFrom(given: unknown): ScoringSettings | null {
  const read = Standard.safeParse(given);
  return read.success ? (read.data as ScoringSettings) : null;
}
