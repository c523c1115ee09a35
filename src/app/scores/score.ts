/**
 * 绩效评分: scores beside those that stand there, and the plan that writes back only score, deviation and total cells.
 */
import type { Finding } from '../../core/checks/model';
import { message } from '../../core/message';
import type { ScoringSettings } from '../../core/performance';
import { scoreEvaluations } from '../../core/performance';
import type { ScoreChange, Scores } from '../../core/performance/model';
import { valueForCell } from '../plan/cellValue';
import type { CheckReport } from '../check/check';
import { setCell } from '../plan/follow';
import type { WriteOp, WritePlan } from '../plan/plan';
import type { ChosenFrom } from './scoring';
import { inputsOf } from '../narrative/inputs';
import { scoringIn } from '../preferences';
import { contentAt } from '../snapshot';
import type { Snapshot } from '../workbook';

export interface ScoreReport {
  readonly scores: Scores;
  /** The standard they were computed by, and who chose it. */
  readonly settings: ScoringSettings;
  readonly chosen: 'now' | ChosenFrom;
  /** What the check says of the two evaluation tables. */
  readonly findings: readonly Finding[];
}

/** `given`: the standard that is named now. `null` when none is and none follows from the workbook (`scoringIn`). */
export function scoreReport(
  { snapshot, accounts, result }: Pick<CheckReport, 'snapshot' | 'accounts' | 'result'>,
  given?: ScoringSettings,
): ScoreReport | null {
  const stored = scoringIn(snapshot);
  const settings = given ?? stored.settings;
  if (settings === null) return null;
  return {
    scores: scoreEvaluations(accounts, settings, inputsOf(snapshot)),
    settings,
    chosen: given || stored.settings === null ? 'now' : stored.from,
    findings: result.findings.filter(finding => finding.rule.startsWith('P-')),
  };
}

/** A cell with a formula keeps it: what it shows follows from other cells. */
export function scorePlan(snapshot: Snapshot, changes: readonly ScoreChange[]): WritePlan {
  const ops: WriteOp[] = [];
  for (const { sheet, address, to } of changes) {
    const content = contentAt(snapshot, { sheet, address });
    if (content.formula !== '') continue;
    const value = valueForCell(to, content);
    if (value !== content.value)
      ops.push(setCell(snapshot, { sheet, address }, content.value, value));
  }
  return { title: message('plan.scores', { scores: ops.length }), ops };
}
