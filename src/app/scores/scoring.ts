/**
 * By which standard the self-evaluation is scored: a preset, or a person's changes to it, kept with the workbook's
 * preferences. Stored text comes from outside: a standard that cannot be used is asked for, never replaced by another.
 */
import * as z from 'zod/mini';
import type { ScoringSettings } from '../../core/performance';
import type { StandardLost } from '../../core/problems/useCases';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import { PRESETS, PRESET_IDS, settingProblems } from '../../core/performance';

const Rule = z.object({ fullMarkAt: z.string(), basis: z.enum(['printed', 'exact']) });
const Weight = z.nullable(z.string());

const Stored = z.object({
  preset: z.enum(PRESET_IDS),
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

/** What holds as long as nobody chose: named with every result. */
export const DEFAULT_SCORING: ScoringSettings = PRESETS['sanmenxia-2023'].settings;

type Problems = ReturnType<typeof settingProblems>;

export type ScoringChoice =
  | { readonly from: 'workbook' | 'default'; readonly settings: ScoringSettings }
  /** A standard is stored and cannot be used. */
  | { readonly from: 'unknown'; readonly settings: null; readonly problem: Problem };

export function scoringChoice(stored: unknown): ScoringChoice {
  if (stored === undefined) return { from: 'default', settings: DEFAULT_SCORING };
  const read = Stored.safeParse(stored);
  const problems = read.success ? settingProblems(read.data) : [];
  if (read.success && problems.length === 0) return { from: 'workbook', settings: read.data };
  return unusable(whyLost(stored, problems));
}

export function unusable(lost: StandardLost): ScoringChoice {
  const said = problem('scoringLost', { lost, choices: PRESET_IDS });
  return { from: 'unknown', settings: null, problem: said };
}

function whyLost(stored: unknown, problems: Problems): StandardLost {
  const preset =
    typeof stored === 'object' && stored !== null && 'preset' in stored ? stored.preset : null;
  const name = typeof preset === 'string' ? preset : '';
  if (problems.length > 0) return { by: 'settings', name, problems };
  return { by: name !== '' && !Object.hasOwn(PRESETS, name) ? 'unknown' : 'unreadable', name };
}

/** A preset's name; with a person's changes it says so. */
export function standardName(settings: ScoringSettings): string {
  const { name, settings: preset } = PRESETS[settings.preset];
  // In the order of the schema, whatever order they were written in.
  const [given, own] = [settings, preset].map(one => JSON.stringify(Stored.parse(one)));
  return given === own ? name : `${name}，有改动`;
}
