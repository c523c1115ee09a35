/**
 * What a writing writes down before it begins, so that one that is broken off can be finished or taken back
 * (`unfinished.ts`). Small, since the pane loads it at once.
 */
import type { PlanTitle } from '../../core/plans';
import { plans } from '../../messages/zh/plans';
import type { StateKey, WritePlan } from './plan';

export type State = Readonly<Partial<Record<StateKey, string>>>;

export const SCHEMA = 'juesuan/journal@1';

/** `plan` as it is about to be written over `state`. */
export function journalOf(plan: WritePlan, { preferences, mapping, baseline }: State): string {
  const ops = plan.ops.filter(
    op => op.kind !== 'setMarks' && !(op.kind === 'putState' && isOfWriting(op.key)),
  );
  const state = { preferences, mapping, baseline };
  return JSON.stringify({ schema: SCHEMA, title: plan.title, ops, state });
}

/** What was being done; `null` where that cannot be read. */
export function titleIn(journal: string): PlanTitle | null {
  try {
    const { title } = JSON.parse(journal) as { title?: unknown };
    return isTitle(title) ? title : null;
  } catch {
    return null;
  }
}

/** A title of another version may be one that this one has no words for. */
export function isTitle(title: unknown): title is PlanTitle {
  const { code, data } = (title ?? {}) as { code?: unknown; data?: { of?: unknown } };
  if (typeof code !== 'string' || !Object.hasOwn(plans, code)) return false;
  if (typeof data !== 'object' || (data as object | null) === null) return false;
  return data.of === undefined || [data.of].flat().every(isTitle);
}

function isOfWriting(key: StateKey): boolean {
  return key === 'journal' || key === 'marking';
}
