/**
 * What the pane knows, and how it changes: a plain reducer, so that every screen follows from one value.
 * Work with the workbook is in `controller.ts`.
 */
import type { CheckReport, TableState } from '../../app/check/check';
import type { WritePlan } from '../../app/plan/plan';
import type { Preferences } from '../../app/preferences';
import type { Mapping } from '../../core/accounts/mapping/mapping';
import type { CellRef } from '../../core/address';
import type { PlanTitle } from '../../core/plans';
import type { Problem } from '../../core/result';
import type { Progress } from '../background/protocol';

export type Busy = 'reading' | 'writing' | 'live';

/** What to say after something was done; the words are the catalogue's. */
export type Notice =
  | { readonly kind: 'wrote'; readonly title: PlanTitle }
  | { readonly kind: 'undone'; readonly title: PlanTitle }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'nothingToWrite' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'cancelled' }
  /** By a button of the ribbon; `missing`: how many inputs are not filled in. */
  | { readonly kind: 'wroteWithGaps'; readonly title: PlanTitle; readonly missing: number }
  | { readonly kind: 'chooseWording' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'message'; readonly text: string };

/** A check with what else the screens show of the same reading. */
export interface Checked extends CheckReport {
  readonly tables: readonly TableState[];
  readonly preferences: Preferences;
  readonly mapping: Mapping;
}

export interface SessionState {
  readonly busy: Busy | null;
  /** How far a check is; null before its first step. */
  readonly progress: Progress | null;
  /** The last good check; stays on screen while a newer one runs or fails. */
  readonly report: Checked | null;
  /** A workbook in which not one table was recognised, as long as there is no report: a person may point at them. */
  readonly unrecognised: Checked | null;
  readonly checkedAt: number | null;
  /** A person pressed 校验: from then on edits refresh the marks too. */
  readonly asked: boolean;
  /** The marks of `report` could not be written: a protected sheet. */
  readonly unmarked: boolean;
  /** The marks are those of an earlier check: this host does not have them follow edits. */
  readonly marksWait: boolean;
  /** The workbook changed after `report` was made. */
  readonly stale: boolean;
  readonly problem: Problem | null;
  readonly canRetry: boolean;
  readonly notice: Notice | null;
  /** Latest last. */
  readonly undo: readonly UndoStep[];
  /** The cell that the person selected in the sheet, not one that the pane did. */
  readonly selected: CellRef | null;
}

export interface UndoStep {
  readonly title: PlanTitle;
  readonly plan: WritePlan;
}

export const INITIAL: SessionState = {
  busy: null,
  progress: null,
  report: null,
  unrecognised: null,
  checkedAt: null,
  asked: false,
  unmarked: false,
  marksWait: false,
  stale: false,
  problem: null,
  canRetry: false,
  notice: null,
  undo: [],
  selected: null,
};

export type SessionAction =
  | { readonly kind: 'started'; readonly busy: Busy }
  | { readonly kind: 'checked'; readonly report: Checked; readonly at: number }
  | { readonly kind: 'unrecognised'; readonly report: Checked }
  | { readonly kind: 'asked'; readonly asked: boolean }
  | { readonly kind: 'marked'; readonly refused: boolean; readonly waiting: boolean }
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly canRetry: boolean;
      readonly stale: boolean;
    }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'wrote'; readonly step: UndoStep | null; readonly notice: Notice | null }
  | { readonly kind: 'undone'; readonly title: PlanTitle }
  | { readonly kind: 'noticed'; readonly notice: Notice | null }
  | { readonly kind: 'changed' }
  | { readonly kind: 'selected'; readonly cell: CellRef }
  | { readonly kind: 'dismissed' };

const MOST_UNDO = 50;

export function reduce(state: SessionState, action: SessionAction): SessionState {
  switch (action.kind) {
    case 'started':
      // A live re-check leaves the messages as they are: nothing may move while a person types.
      return action.busy === 'live'
        ? { ...state, busy: 'live' }
        : { ...state, busy: action.busy, problem: null, notice: null };
    case 'checked':
      return {
        ...state,
        report: action.report,
        unrecognised: null,
        checkedAt: action.at,
        stale: false,
      };
    case 'unrecognised':
      return { ...state, unrecognised: action.report };
    case 'asked':
      return { ...state, asked: action.asked };
    case 'marked':
      return state.unmarked === action.refused && state.marksWait === action.waiting
        ? state
        : { ...state, unmarked: action.refused, marksWait: action.waiting };
    case 'failed':
      return {
        ...state,
        problem: action.problem,
        canRetry: action.canRetry,
        stale: state.stale || action.stale,
      };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'cancelled':
      return { ...state, notice: { kind: 'cancelled' }, stale: state.report !== null };
    case 'finished':
      return { ...state, busy: null, progress: null };
    case 'wrote':
      return {
        ...state,
        notice: action.notice,
        undo: action.step ? [...state.undo, action.step].slice(-MOST_UNDO) : state.undo,
      };
    case 'undone':
      return {
        ...state,
        notice: { kind: 'undone', title: action.title },
        undo: state.undo.slice(0, -1),
      };
    case 'noticed':
      return { ...state, notice: action.notice };
    case 'changed':
      return { ...state, stale: state.report !== null };
    case 'selected':
      return { ...state, selected: action.cell };
    case 'dismissed':
      return { ...state, problem: null, canRetry: false, notice: null };
  }
}
