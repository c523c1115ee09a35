/**
 * What was asked to be written, in the few words by which a person knows it again (撤销上次写入：写入 25 个得分).
 * Counts are of what changes.
 */
import type { MessageOf } from './messageOf';

type Nothing = Record<never, never>;

/** What becomes of one paragraph: its numbers, a suggested wording, printed anew, or kept as the person has it. */
export type ParagraphChange = 'update' | 'suggestion' | 'reprint' | 'keep';

export interface PlanMessages {
  'plan.marks': { readonly cells: number };
  'plan.clearMarks': Nothing;
  /** `to`: what the one cell reads then, '' for blank; null for several cells. */
  'plan.adopt': { readonly cells: number; readonly to?: string | null };
  'plan.report': Nothing;
  'plan.ignore': { readonly findings: number };
  'plan.restore': { readonly findings: number };
  'plan.preferences': Nothing;
  'plan.mapping': Nothing;
  'plan.inputs': Nothing;
  'plan.fill': { readonly inputs: number };
  'plan.scores': { readonly scores: number };
  'plan.narrative': { readonly paragraphs: number };
  'plan.narrativeAgain': { readonly paragraphs: number };
  /** `section`: 一, 二 … as the narrative numbers them. */
  'plan.paragraph': { readonly section: string; readonly change: ParagraphChange };
  'plan.undo': { readonly of: PlanTitle };
  /** Of a writing that was broken off. */
  'plan.takeBack': { readonly of: PlanTitle };
  'plan.dropJournal': Nothing;
  'plan.removeTraces': Nothing;
  /** In one step. */
  'plan.several': { readonly of: readonly PlanTitle[] };
}

export type PlanTitle = MessageOf<PlanMessages>;
