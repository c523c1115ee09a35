/** What is wrong with a draft and was not with the one before, and what is wrong no more. */
import type { Accounts, Amount, Row } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { CellRef } from '../../core/address';
import { rowNames } from '../../core/compare/rowNames';
import { linesOf } from '../../core/document/model';
import type { Message } from '../../core/message';
import { messageKey } from '../../core/message';
import type { FindingCell } from '../../core/checks/model';
import { entriesOf, mainCell } from '../check/entries';
import type { PlacedIssue } from '../review/review';
import type { Draft } from './draft';

/** An error as people count it (`check/entries.ts`), or one that the review of a document tells. */
export interface DraftError {
  readonly rule: string;
  readonly message: Message;
  readonly cells: readonly FindingCell[];
  readonly issue: PlacedIssue | null;
}

export interface ErrorsCompared {
  readonly fresh: readonly DraftError[];
  readonly fixed: readonly DraftError[];
  /** Stand in both. */
  readonly left: readonly DraftError[];
}

interface Named {
  readonly error: DraftError;
  /** One of them in both drafts, and it is the same error. */
  readonly names: readonly string[];
}

export function compareErrors(before: Draft, after: Draft): ErrorsCompared {
  const free = new Set(errorsOf(before));
  const [fresh, left]: [DraftError[], DraftError[]] = [[], []];
  for (const { error, names } of errorsOf(after)) {
    const same = [...free].find(old => old.names.some(name => names.includes(name)));
    if (same) free.delete(same);
    (same ? left : fresh).push(error);
  }
  return { fresh, fixed: [...free].map(({ error }) => error), left };
}

function errorsOf({ report, review }: Draft): readonly Named[] {
  const nameOf = cellNames(report.accounts);
  const tables = entriesOf(report.result)
    .filter(entry => entry.class === 'failed')
    .flatMap((entry): Named[] => {
      const [head] = entry.findings;
      if (!head) return [];
      const main = mainCell(entry);
      const [best] = entry.suspects[0]?.explanations ?? [];
      const certain = entry.suspects[0]?.certainty === 'certain' && best;
      return [
        {
          error: {
            rule: head.rule,
            message: certain ? best.message : head.message,
            cells: certain ? best.cells : head.cells,
            issue: null,
          },
          names: [
            ...(main ? [`cell ${nameOf(main)}`] : []),
            ...entry.findings.map(
              ({ rule, cells }) => `${rule} ${cells.map(nameOf).sort().join(' ')}`,
            ),
          ],
        },
      ];
    });
  return [...tables, ...(review ? issuesOf(review) : [])];
}

function issuesOf(review: NonNullable<Draft['review']>): readonly Named[] {
  const lines = linesOf(review.given.document);
  return review.issues
    .filter(({ severity }) => severity === 'failed')
    .map(issue => {
      const { rule, message, at, found } = issue;
      const line = 'paragraph' in at ? lines[at.paragraph - 1]?.text : undefined;
      // The paragraph that it stands in, for the same words may be wrong in several; else what it says.
      const where = line === undefined ? '' : line.replace(/[\d.,\s]/g, '');
      return {
        error: { rule, message, cells: [], issue },
        names: [
          `${rule} ${found} ${where}`,
          ...(where === '' ? [`${rule} ${messageKey(message)}`] : []),
        ],
      };
    });
}

/** The cells of the tables by table, row and column: addresses move when a row is put in. */
function cellNames({ tables }: Accounts): (cell: CellRef) => string {
  const names = new Map<string, string>();
  const put = ({ sheet, address }: CellRef, name: string): void => {
    names.set(`${sheet}!${address}`, name);
  };
  for (const id of ACCOUNT_TABLES) {
    for (const [key, row] of rowNames(tables[id])) {
      for (const cell of headCells(row)) put(cell, `${id} ${key}`);
      for (const [column, amount] of Object.entries<Amount>(row.amounts))
        put(amount.cell, `${id} ${key} ${column}`);
    }
  }
  return ({ sheet, address }) => names.get(`${sheet}!${address}`) ?? `${sheet}!${address}`;
}

function headCells({ labelCell, codeCell }: Row): readonly CellRef[] {
  return [labelCell, codeCell ?? null].filter(cell => cell !== null);
}
