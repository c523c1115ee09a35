/** The title of a plan as it stands in a journal: stored text comes from outside, and only what has a sentence is told. */
import * as z from 'zod/mini';
import type { PlanMessages, PlanTitle } from '../../core/plans';

const Nothing = z.object({});
const count = z.number();

const DATA: Readonly<Record<keyof PlanMessages, z.ZodMiniType>> = {
  'plan.marks': z.object({ cells: count }),
  'plan.clearMarks': Nothing,
  'plan.adopt': z.object({ cells: count }),
  'plan.report': Nothing,
  'plan.ignore': z.object({ findings: count }),
  'plan.restore': z.object({ findings: count }),
  'plan.preferences': Nothing,
  'plan.mapping': Nothing,
  'plan.inputs': Nothing,
  'plan.fill': z.object({ inputs: count }),
  'plan.scores': z.object({ scores: count }),
  'plan.narrative': z.object({ paragraphs: count }),
  'plan.narrativeAgain': z.object({ paragraphs: count }),
  'plan.paragraph': z.object({
    section: z.string(),
    change: z.enum(['update', 'suggestion', 'reprint', 'keep']),
  }),
  'plan.undo': z.object({ of: z.unknown() }),
  'plan.takeBack': z.object({ of: z.unknown() }),
  'plan.dropJournal': Nothing,
  'plan.traces': Nothing,
  'plan.several': z.object({ of: z.array(z.unknown()) }),
};

const Title = z.object({ code: z.string(), data: z.unknown() });

/** `null` for anything that has no sentence. */
export function titleFrom(stored: unknown): PlanTitle | null {
  const read = Title.safeParse(stored);
  if (!read.success || !Object.hasOwn(DATA, read.data.code)) return null;
  const { code, data } = read.data;
  const shape = DATA[code as keyof PlanMessages];
  if (!shape.safeParse(data).success) return null;
  const { of } = data as { readonly of?: unknown };
  const one: readonly unknown[] = of === undefined ? [] : [of];
  const inside: readonly unknown[] = Array.isArray(of) ? of : one;
  return inside.every(title => titleFrom(title) !== null) ? ({ code, data } as PlanTitle) : null;
}
