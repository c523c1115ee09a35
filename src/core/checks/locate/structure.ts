/**
 * Signs that the rows of a table are not those they should be: a code that is wrong, twice there, out of order, without
 * its parent or without anything below it, or that only one of two tables has which should have the same; or that its
 * amounts are less exact than they look. Where there is one, a wrong amount is not the only thing that makes sums fail.
 */
import { economicName } from '../../accounts/layouts/economic/names';
import type { AccountTableId } from '../../accounts/model';
import type { Book, BookTable } from '../identities/amountBook';
import { coarserTables } from '../identities/precision';

const FUNCTIONAL: readonly AccountTableId[] = ['T2', 'T3', 'T5', 'T7', 'T8'];
const FISCAL: readonly AccountTableId[] = ['T5', 'T7', 'T8'];
const LEVELS = [3, 5] as const;
const ITEM = 7;
const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;
const CARRIED = ['in.usedSurplus', 'in.opening', 'out.distribution', 'out.closing'] as const;

/** `fiscalOnly`: what is spent is spent from the three budgets. `fails`: whether a sum of the row fails. */
export function tablesWithSigns(
  book: Book,
  fiscalOnly: boolean,
  fails: (table: AccountTableId, rowIndex: number) => boolean,
): ReadonlySet<AccountTableId> {
  const usable = (id: AccountTableId): BookTable[] => {
    const table = book.table(id);
    return table?.availability === 'usable' ? [table] : [];
  };
  const found = new Set<AccountTableId>(coarserTables(book.accounts).keys());
  for (const table of FUNCTIONAL.flatMap(usable)) if (hasOddCodes(table)) found.add(table.table.id);
  for (const table of usable('T6')) if (hasOddDetails(table)) found.add('T6');
  const [income] = usable('T2');
  const [spent] = usable('T3');
  const fiscal = FISCAL.flatMap(usable);
  if (!spent) return found;
  for (const table of fiscal) {
    if (lacking(table, [spent]).length > 0) found.add(table.table.id).add('T3');
  }
  // Where the two may differ, only a failing sum above is a sign.
  const failsAbove =
    (table: BookTable) =>
    (code: string): boolean =>
      [...LEVELS.map(length => code.slice(0, length)), 'total'].some(key => {
        const row = table.tree.keys.get(key);
        return row !== undefined && fails(table.table.id, row);
      });
  // Other money may pay for what no budget has.
  const unpaid = fiscal.length > 0 ? lacking(spent, fiscal) : [];
  if (unpaid.length > 0 && (fiscalOnly || fiscal.some(table => unpaid.some(failsAbove(table)))))
    for (const { table } of [spent, ...fiscal]) found.add(table.id);
  if (!income) return found;
  // Money carried over may be spent on what nothing came in for, and the reverse.
  const only = [...lacking(income, [spent]), ...lacking(spent, [income])];
  const isSign = (code: string): boolean =>
    !isCarried(book) || [income, spent].some(table => failsAbove(table)(code));
  if (only.some(isSign)) found.add('T2').add('T3');
  return found;
}

function codesOf({ tree }: BookTable): string[] {
  return tree.coded.map(index => tree.code(index));
}

/** Codes of a table that none of the others has, at the levels that these print. */
function lacking(table: BookTable, others: readonly BookTable[]): string[] {
  const theirs = new Set(others.flatMap(codesOf));
  const levels = new Set([...theirs].map(code => code.length));
  return codesOf(table).filter(code => levels.has(code.length) && !theirs.has(code));
}

function hasOddCodes(table: BookTable): boolean {
  const codes = codesOf(table);
  const known = new Set(codes);
  if (known.size < codes.length || codes.some(code => !CODE.test(code))) return true;
  if (codes.some((code, index) => index > 0 && (codes[index - 1] ?? '') > code)) return true;
  const levels = new Set(codes.map(code => code.length));
  // A table that prints items only, or classes and items, lacks no rows.
  const isOrphan = (code: string): boolean =>
    LEVELS.some(
      length => code.length > length && levels.has(length) && !known.has(code.slice(0, length)),
    );
  const isBarren = (index: number): boolean =>
    levels.has(ITEM) && table.tree.code(index).length < ITEM && !table.tree.isParent(index);
  return codes.some(isOrphan) || table.tree.coded.some(isBarren);
}

/** Of 基本支出明细表: a code twice, or a name that is another subject's. */
function hasOddDetails(table: BookTable): boolean {
  const codes = codesOf(table);
  if (new Set(codes).size < codes.length) return true;
  const names = new Set(codes.map(code => economicName(code)));
  return table.table.rows.some(({ code, label }) => {
    const official = code === null ? undefined : economicName(code);
    return official !== undefined && plain(label) !== plain(official) && names.has(plain(label));
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function isCarried(book: Book): boolean {
  const table = book.table('T1');
  if (table?.availability !== 'usable') return true;
  return CARRIED.some(key =>
    Object.values(table.table.rows.find(row => row.key === key)?.amounts ?? {}).some(
      amount => amount.state !== 'blank' && amount.fen !== 0,
    ),
  );
}
