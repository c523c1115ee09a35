/**
 * By which standard the self-evaluation is scored: a preset, or a person's changes to it, kept with the workbook's
 * preferences. Stored text comes from outside: settings that cannot be used are ignored and the default preset holds.
 */
import * as z from 'zod/mini';
import type { ScoringSettings } from '../core/performance';
import { PRESETS, settingProblems } from '../core/performance';

const Rule = z.object({ fullMarkAt: z.string(), basis: z.enum(['printed', 'exact']) });
const Weight = z.nullable(z.string());

const Stored = z.object({
  preset: z.enum(['sanmenxia-2023', 'caiyu-2020-10', 'shanghai-2024']),
  department: z.object({ execution: Rule }),
  projects: z.object({
    execution: Rule,
    executionWeight: z.string(),
    weights: z.object({
      fundManagement: Weight,
      cost: Weight,
      output: Weight,
      benefit: Weight,
      satisfaction: Weight,
    }),
  }),
  indicators: z.object({
    overshoot: z.enum(['ask', 'inverse', 'zero']),
    bareTarget: z.enum(['ask', 'atLeast']),
    qualitative: z.enum(['ask', 'proportional']),
  }),
  overExecution: z.enum(['ask', 'cap']),
  scoreDecimals: z.number(),
  grades: z.array(
    z.object({ grade: z.enum(['优', '良', '中', '差']), name: z.string(), from: z.string() }),
  ),
});

export const DEFAULT_SCORING: ScoringSettings = PRESETS['sanmenxia-2023'].settings;

export function scoringFrom(stored: unknown): ScoringSettings {
  const read = Stored.safeParse(stored);
  return read.success && settingProblems(read.data).length === 0 ? read.data : DEFAULT_SCORING;
}
