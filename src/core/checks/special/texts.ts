/**
 * Rules on codes, names, notes and heads of tables (TX, T6-04, T7-02 …, X-20). All are advice except contradictory
 * years: a text is read less surely than a number, and a false alarm is worse than a missed hint.
 */
import type { AccountTableId, Row, Table } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import { isNothing } from '../../accounts/amount/noNumber';
import type { CellRef } from '../../address';
import type { Message } from '../../message';
import { message } from '../../message';
import type { Book } from '../identities/amountBook';
import type { FindingCell } from '../model';
import { findingCell } from '../names';
import type { SpecialId } from '../rules';
import { economicName } from '../../accounts/layouts/economic/names';
import type { Check, Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';

const CODED: readonly AccountTableId[] = ['T2', 'T3', 'T5', 'T7', 'T8'];
const LINED: readonly AccountTableId[] = ['T1', 'T4'];
const NOTED: readonly (readonly [SpecialId, AccountTableId])[] = [
  ['T7-02', 'T7'],
  ['T8-02', 'T8'],
  ['T9-04', 'T9'],
];
/** Digits of a class and of a 款. */
const PREFIXES = [3, 5] as const;
const NO_DATA = /无数据|为空表|没有.*(?:收入|支出)|无.*(?:收入|支出|收支)/;

/** What the rules on texts look at, and the rules that look at it. */
export const TEXT_CHECKS: readonly Check[] = [
  ...CODED.map((id): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => codeOutcomes(accounts.tables[id]),
  })),
  {
    of: ({ tables }) => CODED.map(id => tables[id]),
    run: ({ accounts }) => nameOutcomes(CODED.map(id => accounts.tables[id])),
  },
  {
    of: ({ tables }) => ACCOUNT_TABLES.map(id => tables[id]),
    run: ({ accounts }) => headOutcomes(ACCOUNT_TABLES.map(id => accounts.tables[id])),
  },
  ...LINED.map((id): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => lineOutcomes(accounts.tables[id]),
  })),
  { of: ({ tables }) => [tables.T6], run: ({ accounts }) => economicOutcomes(accounts.tables.T6) },
  ...NOTED.map(([rule, id]): Check => ({
    of: ({ tables }) => [tables[id]],
    run: ({ accounts }) => [noteOutcome(rule, accounts.tables[id])],
  })),
  { of: ({ tables }) => [tables.T1, tables.T2, tables.T3], run: book => [sameSubjects(book)] },
];

/** Negative amounts, one finding a table. */
export const SIGN_CHECKS: readonly Check[] = ACCOUNT_TABLES.map((id): Check => ({
  of: ({ tables, amountUnit }) => [tables[id], amountUnit],
  run: book => [signOutcome(book, id)],
}));

/** Codes have 3, 5 or 7 digits, rise, do not repeat, and their prefix rows are there. */
function codeOutcomes(table: Table): Outcome[] {
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
    about('TX-01', table, orphans, codes => message('TX-01.parent', { table: id, codes })),
  ].filter(outcome => outcome !== null);
  return found.length > 0 ? found : [exactly('TX-01')];
}

function about(
  rule: SpecialId,
  table: Table,
  rows: readonly Row[],
  say: (codes: readonly string[]) => Message,
): Outcome | null {
  if (rows.length === 0) return null;
  return told(
    rule,
    'advice',
    say(rows.map(row => row.code ?? row.label)),
    rows.map(row => labelCell(table.id, row)),
  );
}

/** One finding per code whose name differs between tables. */
function nameOutcomes(tables: readonly Table[]): Outcome[] {
  const byCode = new Map<string, { table: Table; row: Row }[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.code === null || row.label.trim() === '') continue;
      const places = byCode.get(row.code);
      if (places) places.push({ table, row });
      else byCode.set(row.code, [{ table, row }]);
    }
  }
  const outcomes: Outcome[] = [];
  for (const [code, places] of byCode) {
    const [first] = places;
    if (!first || places.length < 2) continue;
    // Nearly always the very same text.
    if (places.every(({ row }) => row.label === first.row.label)) {
      outcomes.push(exactly('TX-01'));
      continue;
    }
    const names = [...new Set(places.map(({ row }) => plain(row.label)))];
    outcomes.push(names.length === 1 ? exactly('TX-01') : differingNames(code, names, places));
  }
  return outcomes;
}

function differingNames(
  code: string,
  names: readonly string[],
  places: readonly { table: Table; row: Row }[],
): Outcome {
  const said = names.map(name => ({
    name,
    tables: places.filter(({ row }) => plain(row.label) === name).map(({ table }) => table.id),
  }));
  const longest = [...names].sort((a, b) => b.length - a.length)[0] ?? '';
  const cut = names.every(name => longest.startsWith(name));
  return told(
    'TX-01',
    'advice',
    message('TX-01.name', { code, names: said, cut }),
    places.map(({ table, row }) => labelCell(table.id, row)),
  );
}

/** Same unit, same year, no table code twice, unit of amounts stated. */
function headOutcomes(tables: readonly Table[]): Outcome[] {
  const there = tables.filter(table => table.status === 'read' || table.status === 'empty');
  if (there.length === 0) return [notApplicable('TX-02')];
  return [
    sameHead(there, 'year', 'failed', table => (table.year === null ? null : String(table.year))),
    sameHead(there, 'unit', 'advice', table => (table.unit === null ? null : plain(table.unit))),
    sameHead(there, 'amountUnit', 'advice', table => table.amountUnit),
    repeatedCode(there),
    ...there
      .filter(table => table.status === 'read' && table.amountUnit === null)
      .map(table =>
        told('TX-02', 'advice', message('TX-02.noAmountUnit', { table: table.id }), []),
      ),
  ];
}

function sameHead(
  tables: readonly Table[],
  what: 'year' | 'unit' | 'amountUnit',
  judged: 'failed' | 'advice',
  get: (table: Table) => string | null,
): Outcome {
  const said = tables
    .map(table => ({ table, value: get(table) }))
    .filter(({ value }) => value !== null);
  const values = [...new Set(said.map(({ value }) => value))];
  if (said.length < 2) return notApplicable('TX-02');
  if (values.length === 1) return exactly('TX-02');
  const groups = values.map(value => ({
    value: String(value),
    tables: said.filter(one => one.value === value).map(({ table }) => table.id),
  }));
  return told('TX-02', judged, message('TX-02.differs', { what, said: groups }), []);
}

function repeatedCode(tables: readonly Table[]): Outcome {
  const coded = tables.filter(table => table.code !== null);
  const twice = coded.filter(
    (table, index) => coded.findIndex(other => other.code === table.code) !== index,
  );
  const [first] = twice;
  if (!first) return coded.length > 1 ? exactly('TX-02') : notApplicable('TX-02');
  return told(
    'TX-02',
    'advice',
    message('TX-02.tableCode', {
      code: first.code ?? '',
      tables: coded.filter(({ code }) => code === first.code).map(({ id }) => id),
    }),
    [],
  );
}

function lineOutcomes(table: Table): Outcome[] {
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

/** A name that is another subject's of the same class: the sign of a block pasted one row off. */
function economicOutcomes(table: Table): Outcome[] {
  const coded = table.rows.filter(row => row.code !== null && economicName(row.code) !== undefined);
  if (table.status !== 'read' || coded.length === 0) return [notApplicable('T6-04')];
  const wrong = coded.filter(row => {
    const { code, label } = row;
    const official = code === null ? undefined : economicName(code);
    if (code === null || label === official || plain(label) === plain(official ?? '')) return false;
    return coded.some(
      other =>
        other.code !== code &&
        other.code?.slice(0, 3) === code.slice(0, 3) &&
        plain(economicName(other.code) ?? '') === plain(label),
    );
  });
  const outcome = about('T6-04', table, wrong, codes => message('T6-04.name', { codes }));
  return [outcome ?? exactly('T6-04')];
}

function noteOutcome(rule: SpecialId, table: Table): Outcome {
  if (table.status !== 'read' && table.status !== 'empty') return notApplicable(rule);
  const says = table.notes.find(({ text }) => /本表无数据|为空表/.test(text)) ?? null;
  const empty = table.status === 'empty';
  if (empty && !table.notes.some(({ text }) => NO_DATA.test(text))) {
    return told(rule, 'advice', message('noData.unsaid', { table: table.id }), []);
  }
  // A table of zeros printed as 0.00 has no data either.
  const filled = table.rows.some(row =>
    Object.values(row.amounts).some(
      amount => (amount.state === 'text' && !isNothing(amount)) || amount.fen !== 0,
    ),
  );
  if (filled && says) {
    return told(
      rule,
      'advice',
      message('noData.contradicted', { table: table.id, note: says.text.trim() }),
      [noteCell(table.id, says.cell, says.text)],
    );
  }
  return exactly(rule);
}

/** X-20, only when nothing is carried over: then what is received is spent. */
function sameSubjects(book: Book): Outcome {
  const { T1, T2, T3 } = book.accounts.tables;
  // What cannot be read may be an amount that was carried over.
  const carried = T1.rows
    .filter(row =>
      ['in.usedSurplus', 'in.opening', 'out.distribution', 'out.closing'].includes(row.key),
    )
    .some(row =>
      Object.values(row.amounts).some(
        amount => !isNothing(amount) && (amount.state === 'text' || amount.fen !== 0),
      ),
    );
  if (T1.status !== 'read' || T2.status !== 'read' || T3.status !== 'read' || carried)
    return notApplicable('X-20');
  const income = new Map(
    T2.rows.filter(({ code }) => code !== null).map(row => [row.code ?? '', row]),
  );
  const spent = new Map(
    T3.rows.filter(({ code }) => code !== null).map(row => [row.code ?? '', row]),
  );
  const only = [
    ...[...income]
      .filter(([code]) => !spent.has(code))
      .map(([, row]) => ({ row, id: 'T2' as const })),
    ...[...spent]
      .filter(([code]) => !income.has(code))
      .map(([, row]) => ({ row, id: 'T3' as const })),
  ];
  if (only.length === 0) return exactly('X-20');
  const subjects = only.map(({ row, id }) => ({ code: row.code ?? '', table: id }));
  return told(
    'X-20',
    'advice',
    message('X-20.subjects', { only: subjects }),
    only.map(({ row, id }) => labelCell(id, row)),
  );
}

function signOutcome(book: Book, id: AccountTableId): Outcome {
  const table = book.table(id);
  if (table?.availability !== 'usable') return notApplicable('T1-07');
  if (!table.table.rows.some(hasNegative)) return exactly('T1-07');
  const negative = table.all().filter(cell => cell.fen < 0);
  const cells = negative.map(findingCell);
  const amounts = cells.map(({ address, shown }) => ({ address, shown }));
  return told('T1-07', 'advice', message('T1-07.negative', { table: id, amounts }), cells);
}

function hasNegative({ amounts }: Row): boolean {
  for (const key in amounts) {
    if ((amounts[key]?.fen ?? 0) < 0) return true;
  }
  return false;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十]+、/, '');
}

function labelCell(table: AccountTableId, row: Row): FindingCell {
  const first = Object.values(row.amounts)[0];
  const cell = row.labelCell ?? first?.cell ?? { sheet: '', address: 'A1' };
  return { ...cell, table, shown: row.labelCell ? row.label.trim() : (first?.shown ?? '') };
}

function noteCell(table: AccountTableId, cell: CellRef, text: string): FindingCell {
  return { ...cell, table, shown: text.trim() };
}
