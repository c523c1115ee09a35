/** One of the two drafts that are compared: what was read of it, its lines of text, and what is wrong with it. */
import type { Accounts } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import { toA1 } from '../../core/address';
import type { TextLine } from '../../core/compare/model';
import { linesOf, tablesOf } from '../../core/document/model';
import type { Grid } from '../../core/grid';
import type { CheckReport } from '../check/check';
import { narrativeLines } from '../narrative/narrativeLines';
import type { Review } from '../review/review';
import { OWN_SHEETS } from '../snapshot';

/** Rows of other sheets beyond this are no text that anybody signs. */
const MOST_ROWS = 2000;

export interface Draft {
  readonly report: CheckReport;
  /** Where it is a published document: the whole review. */
  readonly review: Review | null;
}

export function linesIn({ report, review }: Draft): readonly TextLine[] {
  return review ? documentLines(report.accounts, review) : workbookLines(report);
}

/** All paragraphs, and the rows of the tables that hold no accounts. */
function documentLines(accounts: Accounts, { given }: Review): readonly TextLine[] {
  const tables = tableSheets(accounts);
  const read = new Set(
    [...given.sheets].flatMap(([sheet, places]) =>
      tables.has(sheet) ? places.flatMap(({ at }) => ('table' in at ? [at.table] : [])) : [],
    ),
  );
  const lines = linesOf(given.document).map((line): TextLine => ({
    text: line.text,
    at: { paragraph: line.paragraph, from: 0, to: line.text.length },
    under: null,
  }));
  const rows = tablesOf(given.document)
    .filter(({ number, odd }) => !read.has(number) && !odd)
    .flatMap(({ number, rows: count, cells }) =>
      Array.from({ length: count }, (_, row): TextLine => {
        const own = cells.filter(cell => cell.row === row);
        return {
          text: own.map(({ text }) => text).join('\t'),
          at: { table: number, row, column: own[0]?.column ?? 0 },
          under: null,
        };
      }),
    );
  return [...lines, ...rows];
}

function workbookLines({ snapshot, accounts }: CheckReport): readonly TextLine[] {
  const tables = tableSheets(accounts);
  const own: readonly string[] = Object.values(OWN_SHEETS);
  const around = ACCOUNT_TABLES.flatMap((id): TextLine[] => {
    const { title, sheet, notes } = accounts.tables[id];
    if (sheet === null) return [];
    const head =
      title === null ? [] : [{ text: title, at: { sheet, address: 'A1' }, under: sheet }];
    return [...head, ...notes.map(({ cell, text }) => ({ text, at: cell, under: sheet }))];
  });
  const others = snapshot.grids
    .filter(({ sheet }) => !tables.has(sheet) && !own.includes(sheet))
    .flatMap(rowsOf);
  return [...around, ...narrativeLines(snapshot), ...others];
}

function rowsOf({ sheet, row, column, values, texts }: Grid): readonly TextLine[] {
  return values.slice(0, MOST_ROWS).flatMap((cells, index): TextLine[] => {
    const first = cells.findIndex(value => value !== null && value !== '');
    if (first < 0) return [];
    const text = cells.map((value, at) => texts[index]?.[at] || String(value ?? '')).join('\t');
    return [
      {
        text: text.trim(),
        at: { sheet, address: toA1(row + index, column + first) },
        under: sheet,
      },
    ];
  });
}

/** Those that were read as tables or evaluations. */
function tableSheets({ tables, department, projects, forms }: Accounts): ReadonlySet<string> {
  return new Set(
    [
      ...ACCOUNT_TABLES.map(id => tables[id]),
      department,
      projects,
      ...forms.map(({ form }) => form),
    ].flatMap(({ status, sheet }) =>
      sheet !== null && (status === 'read' || status === 'empty') ? [sheet] : [],
    ),
  );
}
