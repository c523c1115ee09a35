/** D-17: the amounts of the document against those of the workbook it was made from. */
import type { AccountTableId, Accounts, Row, Table } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import type { CellRef } from '../../address';
import { compareEvaluations } from '../../compare/evaluations';
import type { FieldSide } from '../../compare/model';
import { message } from '../../message';
import { exact, formatFenExactly } from '../../money';
import type { DocumentIssue, Looked } from '../look';
import type { DocumentSheets, DocumentSpot } from '../sheets';
import { spotOf } from '../sheets';

/** `own` what the document's tables hold. Tables that one of the two has not, or that were not read, are not compared. */
export function againstWorkbook(own: Accounts, workbook: Accounts, sheets: DocumentSheets): Looked {
  const found = [
    ...ACCOUNT_TABLES.map(id => compareTable(id, own.tables[id], workbook.tables[id], sheets)),
    evaluations(own, workbook, sheets),
  ];
  return {
    looked: found.reduce((sum, { looked }) => sum + looked, 0),
    issues: found.flatMap(({ issues }) => issues),
  };
}

function compareTable(
  id: AccountTableId,
  own: Table,
  workbook: Table,
  sheets: DocumentSheets,
): Looked {
  if (workbook.status !== 'read') return { looked: 0, issues: [] };
  const isGone = own.status === 'notFound' || own.status === 'empty';
  if (isGone && workbook.rows.some(hasMoney)) return missingTable(id, own.status === 'empty');
  if (own.status !== 'read') return { looked: 0, issues: [] };
  const spot = (cell: CellRef | null): DocumentSpot => (cell && spotOf(sheets, cell)) ?? NOWHERE;
  const theirs = new Map(workbook.rows.map(row => [row.key, row]));
  const ours = new Map(own.rows.map(row => [row.key, row]));
  const issues: DocumentIssue[] = [];
  let looked = 0;
  for (const [key, row] of ours) {
    const other = theirs.get(key);
    if (!other) {
      if (hasMoney(row))
        issues.push(rowIssue(id, row, true, spot(row.labelCell ?? firstCell(row))));
      continue;
    }
    for (const [column, amount] of Object.entries(row.amounts)) {
      const expected = other.amounts[column];
      if (!expected || amount.state === 'text' || expected.state === 'text') continue;
      looked += 1;
      const [is, should] = [fenOf(amount), fenOf(expected)];
      if (is === should) continue;
      issues.push({
        rule: 'D-17',
        at: spot(amount.cell),
        found: amount.shown,
        expected: formatFenExactly(should),
        message: message('doc.workbook', {
          table: id,
          row: row.label.trim() || key,
          column: labelOf(own, column),
          expected: formatFenExactly(should),
          found: amount.shown,
        }),
      });
    }
  }
  const last = own.rows.at(-1);
  for (const [key, row] of theirs) {
    if (!ours.has(key) && hasMoney(row) && last)
      issues.push(rowIssue(id, row, false, spot(last.labelCell ?? firstCell(last))));
  }
  return { looked, issues };
}

const NOWHERE: DocumentSpot = { paragraph: 0, from: 0, to: 0 };

function missingTable(table: AccountTableId, isEmpty: boolean): Looked {
  const said = message('doc.workbookTable', { table, isEmpty });
  const issue = { rule: 'D-17', at: NOWHERE, found: '', expected: table, message: said } as const;
  return { looked: 1, issues: [issue] };
}

/** Amounts and scores of the evaluations that both hold, as numbers: how a per cent is printed is no difference. */
function evaluations(own: Accounts, workbook: Accounts, sheets: DocumentSheets): Looked {
  const isBoth = (['department', 'projects'] as const).some(
    form => own[form].status === 'read' && workbook[form].status === 'read',
  );
  if (!isBoth) return { looked: 0, issues: [] };
  const changes = compareEvaluations(workbook, own).filter(
    ({ table, before, after }) =>
      (table === 'P1' || table === 'P2') && before && after && isOtherNumber(before, after),
  );
  return {
    looked: 1,
    issues: changes.flatMap(({ table, row, before, after }): DocumentIssue[] =>
      before && after
        ? [
            {
              rule: 'D-17',
              at: spotOf(sheets, after.cell) ?? NOWHERE,
              found: after.shown,
              expected: before.shown,
              message: message('doc.workbookField', {
                table,
                row,
                expected: before.shown,
                found: after.shown,
              }),
            },
          ]
        : [],
    ),
  };
}

const PLAIN_NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

function isOtherNumber(before: FieldSide, after: FieldSide): boolean {
  const [old, now] = [before.shown, after.shown].map(text => text.replace(/\s/g, ''));
  if (!PLAIN_NUMBER.test(old ?? '') || !PLAIN_NUMBER.test(now ?? '')) return false;
  const [a, b] = [old, now].map(text => exact((text ?? '').replace(/[,%]/g, '')));
  return a !== undefined && b !== undefined && a.comparedTo(b) !== 0;
}

type Amount = Row['amounts'][string];

/** An empty cell says no more than a zero does. */
function fenOf(amount: Amount | undefined): number {
  return amount?.state === 'number' ? amount.fen : 0;
}

function hasMoney(row: Row): boolean {
  return Object.values(row.amounts).some(amount => fenOf(amount) !== 0);
}

function firstCell(row: Row): CellRef | null {
  return Object.values(row.amounts)[0]?.cell ?? null;
}

function labelOf({ columns }: Table, key: string): string {
  return columns.find(column => column.key === key)?.label ?? key;
}

function rowIssue(
  table: AccountTableId,
  row: Row,
  isMore: boolean,
  at: DocumentSpot,
): DocumentIssue {
  const name = `${row.code ?? ''} ${row.label.trim()}`.trim();
  return {
    rule: 'D-17',
    at,
    found: isMore ? name : '',
    expected: isMore ? null : name,
    message: message('doc.workbookRow', { table, row: name, isMore }),
  };
}
