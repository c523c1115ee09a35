/** TX-01 and TX-03: the codes of a table by themselves, and its line numbers. */
import type { Row, Table } from '../../../accounts/model';
import { message } from '../../../message';
import type { Outcome } from '../outcome';
import { exactly, notApplicable } from '../outcome';
import { about } from './said';

/** Digits of a class and of a 款. */
const PREFIXES = [3, 5] as const;

/** Codes have 3, 5 or 7 digits, rise, do not repeat, and their prefix rows are there. */
export function codeOutcomes(table: Table): Outcome[] {
  const { id } = table;
  const rows = table.rows.filter(row => row.code !== null);
  if (table.status !== 'read' || rows.length === 0) return [notApplicable('TX-01')];
  const codes = new Set(rows.map(row => row.code));
  const firsts = new Set<string | null>();
  const odd = rows.filter(({ code }) => !/^(?:\d{3}|\d{5}|\d{7})$/.test(code ?? ''));
  const repeated =
    codes.size === rows.length
      ? []
      : rows.filter(({ code }) => firsts.size === firsts.add(code).size);
  const unsorted = rows.filter(
    (row, index) => index > 0 && (rows[index - 1]?.code ?? '') > (row.code ?? ''),
  );
  // A table that prints items only, or classes and items, has no prefix rows to miss.
  const levels = new Set(rows.map(({ code }) => code?.length));
  const orphans = rows.filter(
    ({ code }) =>
      code !== null &&
      PREFIXES.some(
        length => code.length > length && levels.has(length) && !codes.has(code.slice(0, length)),
      ),
  );
  const found = [
    about('TX-01', table, odd, codes => message('TX-01.length', { table: id, codes })),
    about('TX-01', table, repeated, codes => message('TX-01.repeated', { table: id, codes })),
    about('TX-01', table, unsorted, codes => message('TX-01.order', { table: id, codes })),
    withoutParent(table, orphans, codes),
  ].filter(outcome => outcome !== null);
  return found.length > 0 ? found : [exactly('TX-01')];
}

/** The first row that is missing above them is named. */
function withoutParent(
  table: Table,
  orphans: readonly Row[],
  known: ReadonlySet<string | null>,
): Outcome | null {
  const { id } = table;
  const told = about('TX-01', table, orphans, codes =>
    message('TX-01.parent', { table: id, codes }),
  );
  const [first] = orphans;
  if (!told || !first) return null;
  const levels = new Set([...known].map(code => code?.length));
  const missing = PREFIXES.filter(length => levels.has(length))
    .map(length => (first.code ?? '').slice(0, length))
    .find(code => code.length < (first.code ?? '').length && !known.has(code));
  return { ...told, cause: 'rowMissing', row: { table: id, code: missing ?? null } };
}

/** Line numbers rise. */
export function lineOutcomes(table: Table): Outcome[] {
  const numbered = table.rows.filter(row => row.line !== null);
  if (table.status !== 'read' || numbered.length < 2) return [notApplicable('TX-03')];
  const wrong = numbered.filter((row, index) => {
    const before = numbered[index - 1]?.line;
    return before !== undefined && before !== null && row.line !== null && row.line <= before;
  });
  const lines = wrong.map(({ line }) => String(line));
  const outcome = about('TX-03', table, wrong, () =>
    message('TX-03.order', { table: table.id, lines }),
  );
  return [outcome ?? exactly('TX-03')];
}
