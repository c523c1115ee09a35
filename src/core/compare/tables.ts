/** The nine tables of two drafts, amount by amount: a row is the same by its code or name, wherever it stands. */
import type { AccountTableId, Accounts, Amount, Row, Table } from '../accounts/model';
import { ACCOUNT_TABLES } from '../accounts/model';
import type {
  AmountChange,
  AmountSide,
  ColumnChange,
  RowChange,
  RowName,
  RowSide,
  TableGap,
  TablesCompared,
} from './model';
import { rowNames } from './rowNames';

export function compareTables(before: Accounts, after: Accounts): TablesCompared {
  const sameUnit = before.amountUnit === after.amountUnit;
  const all = ACCOUNT_TABLES.map(id =>
    compareTable(id, before.tables[id], after.tables[id], sameUnit),
  );
  return {
    looked: all.reduce((sum, { looked }) => sum + looked, 0),
    amounts: all.flatMap(({ amounts }) => amounts),
    rows: all.flatMap(({ rows }) => rows),
    columns: all.flatMap(({ columns }) => columns),
    gaps: all.flatMap(({ gaps }) => gaps),
  };
}

const NOTHING: TablesCompared = { looked: 0, amounts: [], rows: [], columns: [], gaps: [] };

function isThere({ status }: Table): boolean {
  return status === 'read' || status === 'empty';
}

function compareTable(
  id: AccountTableId,
  before: Table,
  after: Table,
  sameUnit: boolean,
): TablesCompared {
  if (!isThere(before) || !isThere(after)) return { ...NOTHING, gaps: gapOf(id, before, after) };
  const [old, now] = [rowNames(before), rowNames(after)];
  const removed = [...old].filter(([name]) => !now.has(name)).map(([, row]) => row);
  const added = [...now].filter(([name]) => !old.has(name)).map(([, row]) => row);
  const recoded = pairsOf(removed, added);
  const gone = new Set(recoded.map(([row]) => row));
  const come = new Set(recoded.map(([, row]) => row));
  const kept = [...old].flatMap(([name, row]): (readonly [Row, Row])[] => {
    const same = now.get(name);
    return same ? [[row, same]] : [];
  });
  const columns = columnsOf(before, after);
  const compared = [...kept, ...recoded].map(([row, same]) =>
    amountsOf(id, row, same, columns, sameUnit),
  );
  return {
    looked: compared.reduce((sum, { looked }) => sum + looked, 0),
    amounts: compared.flatMap(({ changes }) => changes),
    rows: [
      ...recoded.map(([row, same]) => rowChange('code', id, row, same)),
      ...kept
        .filter(([row, same]) => plain(row.label) !== plain(same.label))
        .map(([row, same]) => rowChange('label', id, row, same)),
      ...removed.filter(row => !gone.has(row)).map(row => rowChange('removed', id, row, null)),
      ...added.filter(row => !come.has(row)).map(row => rowChange('added', id, null, row)),
    ],
    columns: [
      ...only(
        'removed',
        id,
        before,
        columns.map(([column]) => column),
      ),
      ...only(
        'added',
        id,
        after,
        columns.map(([, column]) => column),
      ),
    ],
    gaps: [],
  };
}

/** A table that neither of them has is none of the accounts. */
function gapOf(table: AccountTableId, before: Table, after: Table): readonly TableGap[] {
  return before.status === 'notFound' && after.status === 'notFound'
    ? []
    : [{ table, before: before.status, after: after.status }];
}

/** A row that went and one that came are one whose code was changed, where nothing else of the two could be meant. */
function pairsOf(removed: readonly Row[], added: readonly Row[]): readonly (readonly [Row, Row])[] {
  return removed.flatMap(row => {
    const same = added.filter(other => isRecoded(row, other));
    const [only] = same;
    const back = only && removed.filter(other => isRecoded(other, only));
    return only && same.length === 1 && back?.length === 1 ? [[row, only] as const] : [];
  });
}

function isRecoded(row: Row, other: Row): boolean {
  const isCoded = row.code !== null && other.code !== null && row.code.length === other.code.length;
  return isCoded && plain(row.label) !== '' && plain(row.label) === plain(other.label);
}

type Columns = readonly (readonly [before: string, after: string])[];

/** By key, else by the words of the header. */
function columnsOf(before: Table, after: Table): Columns {
  return before.columns.flatMap(column => {
    const same =
      after.columns.find(({ key }) => key === column.key) ??
      after.columns.find(({ label }) => plain(label) === plain(column.label));
    return same ? [[column.key, same.key] as const] : [];
  });
}

/** Those without an amount say nothing. */
function only(
  kind: ColumnChange['kind'],
  table: AccountTableId,
  { columns, rows }: Table,
  matched: readonly string[],
): readonly ColumnChange[] {
  const holds = (key: string): boolean =>
    rows.some(({ amounts: { [key]: amount } }) => amount !== undefined && worth(amount) !== 0);
  return columns
    .filter(({ key }) => !matched.includes(key) && holds(key))
    .map(({ label }) => ({ kind, table, column: label }));
}

function amountsOf(
  table: AccountTableId,
  row: Row,
  same: Row,
  columns: Columns,
  sameUnit: boolean,
): { readonly looked: number; readonly changes: readonly AmountChange[] } {
  let looked = 0;
  const changes = columns.flatMap(([old, now]): AmountChange[] => {
    const [before, after] = [row.amounts[old], same.amounts[now]];
    if (!before || !after) return [];
    looked += 1;
    const kind = changeOf(before, after, sameUnit);
    if (kind === null) return [];
    const sides = { before: sideOf(before), after: sideOf(after) };
    return [{ kind, table, row: nameOf(same), column: now, ...sides }];
  });
  return { looked, changes };
}

/** In other units every amount is printed otherwise. */
function changeOf(before: Amount, after: Amount, sameUnit: boolean): AmountChange['kind'] | null {
  const isText = before.state === 'text' || after.state === 'text';
  if (isText && plain(before.shown) !== plain(after.shown)) return 'value';
  if (worth(before) !== worth(after)) return 'value';
  return sameUnit && plain(before.shown) !== plain(after.shown) ? 'shown' : null;
}

/** A blank says no more than a zero does. */
function worth({ state, fen }: Amount): number {
  return state === 'number' ? fen : 0;
}

function sideOf({ cell, shown, state, fen }: Amount): AmountSide {
  return { cell, shown, fen: state === 'number' ? fen : null };
}

function nameOf({ key, code, label }: Row): RowName {
  return { key, code, label: label.trim() };
}

function rowChange(
  kind: RowChange['kind'],
  table: AccountTableId,
  before: Row | null,
  after: Row | null,
): RowChange {
  return { kind, table, before: before && rowSide(before), after: after && rowSide(after) };
}

function rowSide(row: Row): RowSide {
  const amounts = Object.values(row.amounts);
  return {
    ...nameOf(row),
    cell: row.labelCell ?? row.codeCell ?? amounts[0]?.cell ?? null,
    amounts: amounts.filter(amount => worth(amount) !== 0).map(({ shown }) => shown.trim()),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
