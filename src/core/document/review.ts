/** Every rule over a document, each with an honest state: what was not looked at never passes. */
import type { Accounts } from '../accounts/model';
import type { TextLine } from '../compare/model';
import {
  amountUnits,
  comparisons,
  directions,
  ratesOfNothing,
  reasonsOfNoChange,
} from './checks/amounts';
import { contents } from './checks/contents';
import { counts, emptyTables } from './checks/disclosed';
import { units, years } from './checks/heads';
import { doubledMarks, pairs, unfinished } from './checks/marks';
import { placeholders } from './checks/placeholders';
import { purposeKinds, purposes } from './checks/purposes';
import { againstNarrative } from './checks/paragraphs';
import { againstWorkbook } from './checks/workbook';
import type { DocumentIssue, Look, Looked } from './look';
import type { DocumentRuleId } from './rules';
import { DOCUMENT_RULES } from './rules';
import type { DocumentSheets } from './sheets';

export type RuleState = 'passed' | 'failed' | 'notApplicable' | 'notChecked';

export interface RuleResult {
  readonly id: DocumentRuleId;
  readonly state: RuleState;
  /** At how many places it looked. */
  readonly looked: number;
}

export interface DocumentReview {
  readonly issues: readonly DocumentIssue[];
  readonly rules: readonly RuleResult[];
}

type Check = (look: Look) => Looked;

const CHECKS: Readonly<Partial<Record<DocumentRuleId, Check>>> = {
  'D-01': years,
  'D-02': units,
  'D-03': placeholders,
  'D-04': contents,
  'D-05': doubledMarks,
  'D-06': unfinished,
  'D-07': pairs,
  'D-08': ratesOfNothing,
  'D-09': comparisons,
  'D-10': directions,
  'D-11': reasonsOfNoChange,
  'D-12': amountUnits,
  'D-13': purposes,
  'D-14': purposeKinds,
  'D-15': counts,
  'D-16': emptyTables,
};

/** Rules that cannot be judged without what the tables hold. */
const NEEDS_TABLES: readonly DocumentRuleId[] = ['D-14', 'D-15'];

/**
 * `own`: what the document's tables hold, `null` where nothing was read. `narrative`: how part three was compared with the
 * tables (D-18), by whoever did that; `null` where it could not be. `kept`: the narrative that the workbook holds.
 */
export function reviewDocument(
  look: Look,
  own: Accounts | null,
  workbook: Accounts | null,
  sheets: DocumentSheets,
  narrative: Looked | null,
  kept: readonly TextLine[] = [],
): DocumentReview {
  const found = DOCUMENT_RULES.map(({ id }): readonly [DocumentRuleId, Looked | null] => {
    if (id === 'D-17') return [id, workbook && own && againstWorkbook(own, workbook, sheets)];
    if (id === 'D-18') return [id, narrative];
    if (id === 'D-19') return [id, againstNarrative(look, kept)];
    if (NEEDS_TABLES.includes(id) && !look.accounts) return [id, null];
    return [id, CHECKS[id]?.(look) ?? null];
  });
  return {
    issues: found.flatMap(([, looked]) => looked?.issues ?? []),
    rules: found.map(([id, looked]) => ({
      id,
      state: stateOf(id, looked, workbook),
      looked: looked?.looked ?? 0,
    })),
  };
}

function stateOf(id: DocumentRuleId, looked: Looked | null, workbook: Accounts | null): RuleState {
  if (looked === null) return id === 'D-17' && workbook === null ? 'notApplicable' : 'notChecked';
  if (looked.issues.length > 0) return 'failed';
  return looked.looked === 0 ? 'notApplicable' : 'passed';
}
