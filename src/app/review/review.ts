/**
 * 核对公开文件: the tables of a document checked like a workbook's, its narrative compared with them, and the rules over
 * the whole document. With the workbook it was made from, amounts and narrative are held to that.
 */
import type { Accounts } from '../../core/accounts/model';
import type { CheckOptions } from '../../core/checks/model';
import type { DocumentIssue, Looked } from '../../core/document/look';
import { lookAt } from '../../core/document/look';
import type { Line, Place, PublishedDocument } from '../../core/document/model';
import type { RuleResult } from '../../core/document/review';
import { reviewDocument } from '../../core/document/review';
import { DOCUMENT_RULES } from '../../core/document/rules';
import type { DocumentSheets } from '../../core/document/sheets';
import { placesOf } from '../../core/document/sheets';
import type { Inputs, Issue, Proofreading } from '../../core/narrative/model';
import type { CheckReport } from '../check/check';
import { noTables, reportOn } from '../check/check';
import { narrativeLines } from '../narrative/narrativeLines';
import { proofreadText } from '../narrative/proofread';
import type { Snapshot } from '../workbook';

export interface GivenDocument {
  readonly document: PublishedDocument;
  readonly sheets: DocumentSheets;
  /** Its tables as a workbook. */
  readonly snapshot: Snapshot;
}

export interface PlacedIssue extends Omit<DocumentIssue, 'rule'> {
  readonly rule: string;
  /** Of the narrative: what kind of difference (`core/narrative`); of the rest `document`. */
  readonly kind: string;
  readonly severity: 'failed' | 'advice';
  readonly section: string | null;
  readonly places: readonly Place[];
}

export interface Review {
  readonly given: GivenDocument;
  /** On the document's own tables. */
  readonly report: CheckReport;
  readonly issues: readonly PlacedIssue[];
  readonly rules: readonly RuleResult[];
  readonly proofreading: Proofreading | null;
  /** Tables whose ruling lines are not whole. */
  readonly odd: readonly { readonly table: number; readonly page: number | null }[];
}

export interface ReviewOptions extends Partial<CheckOptions> {
  readonly workbook?: { readonly snapshot: Snapshot; readonly accounts: Accounts };
  readonly inputs?: Inputs;
}

const SEVERITY = new Map(DOCUMENT_RULES.map(({ id, severity }) => [id, severity]));
/** Kinds of difference that may have good reasons, or that say only what was not compared. */
const MILD: readonly string[] = ['precision', 'unchecked', 'extra', 'rewritten'];

const MILD_CODES: readonly string[] = [
  'proof.rateOfNothing',
  'proof.nameMissing',
  'proof.budgets',
  'proof.slowProjects',
];

export function review(given: GivenDocument, options: ReviewOptions = {}): Review {
  const { workbook, inputs, ...checks } = options;
  const report = reportOn(given.snapshot, checks);
  const own = noTables(report) === null ? report.accounts : null;
  const accounts = workbook?.accounts ?? own;
  const look = lookAt(given.document, accounts);
  const proofreading =
    accounts && look.narrative.length > 0
      ? proofreadText(
          workbook?.snapshot ?? given.snapshot,
          accounts,
          textOf(look.narrative),
          inputs,
        )
      : null;
  const placed = (proofreading?.issues ?? []).flatMap(
    issue => inDocument(issue, look.narrative) ?? [],
  );
  const narrative: Looked | null = proofreading && {
    looked: proofreading.counts.bound,
    issues: placed.map(({ found }) => found),
  };
  const kept = workbook ? narrativeLines(workbook.snapshot) : [];
  const held = workbook?.accounts ?? null;
  const reviewed = reviewDocument(look, own, held, given.sheets, narrative, kept);
  const kinds = new Map(placed.map(({ found, issue }) => [found, issue]));
  return {
    given,
    report,
    issues: onceEach(reviewed.issues).map(issue => placedIssue(given, issue, kinds.get(issue))),
    rules: reviewed.rules,
    proofreading,
    odd: given.document.blocks.flatMap(block =>
      block.kind === 'table' && block.odd
        ? [{ table: block.number, page: block.pages[0] ?? null }]
        : [],
    ),
  };
}

function placedIssue(
  given: GivenDocument,
  issue: DocumentIssue,
  said: Issue | undefined,
): PlacedIssue {
  const mild = said
    ? MILD.includes(said.kind) || MILD_CODES.includes(said.message.code)
    : SEVERITY.get(issue.rule) === 'advice';
  return {
    ...issue,
    kind: said?.kind ?? 'document',
    severity: mild ? 'advice' : 'failed',
    section: said?.section ?? null,
    places: placesOf(given.document, issue.at),
  };
}

/** What two rules see in one place is said by the first of them; the narrative's own comparison knows most. */
function onceEach(issues: readonly DocumentIssue[]): readonly DocumentIssue[] {
  const byNarrative = issues.filter(({ rule }) => rule === 'D-18');
  return issues.filter(
    issue =>
      issue.rule === 'D-18' ||
      !SAID_BY_NARRATIVE.includes(issue.rule) ||
      !byNarrative.some(other => overlaps(other, issue)),
  );
}

/** Rules about what the narrative's comparison may have named before. */
const SAID_BY_NARRATIVE: readonly string[] = ['D-03', 'D-08', 'D-09', 'D-12'];

function overlaps(a: DocumentIssue, b: DocumentIssue): boolean {
  return (
    'paragraph' in a.at &&
    'paragraph' in b.at &&
    a.at.paragraph === b.at.paragraph &&
    a.at.from < b.at.to &&
    b.at.from < a.at.to
  );
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.replaceAll('\t', ' ')).join('\n');
}

function inDocument(
  issue: Issue,
  narrative: readonly Line[],
): { readonly found: DocumentIssue; readonly issue: Issue } | null {
  const line = narrative[issue.line - 1];
  if (!line) return null;
  const to = Math.max(issue.from, issue.to);
  return {
    issue,
    found: {
      rule: 'D-18',
      at: {
        paragraph: line.paragraph,
        from: issue.from,
        to: to === issue.from ? line.text.length : to,
      },
      found: issue.found,
      expected: issue.expected,
      message: issue.message,
    },
  };
}
