/**
 * From rule rows and a workbook to relations between its cells. What a form leaves out makes one not applicable; a
 * table that was not found makes it not checked; neither is ever a failure. Nothing here looks at an amount, so that
 * the relations stand as long as the layout does (`checker.ts`).
 */
import type { AccountTableId } from '../accounts/model';
import type { Book, BookTable, Term } from './book';
import type { Formula, Operand, Pick } from './formula';
import { parseFormula } from './formula';
import type { Relation } from './identity';
import { Doubt, isBetween } from './identity';
import type { AmountRule, BasicScope, Case, Over } from './rule';

export interface Expansion {
  readonly relations: readonly Relation[];
  readonly notApplicable: number;
}

interface Binding {
  readonly row: string | null;
  readonly rowIndex: number | null;
  readonly column: string | null;
}

export function expand(book: Book, rules: readonly AmountRule[]): Expansion {
  const relations: Relation[] = [];
  const seen = new Set<string>();
  let notApplicable = 0;
  for (const rule of rules) {
    for (const one of rule.cases) {
      const formula = parseFormula(one.formula);
      // Told once per table that is missing (`unread.ts`).
      if (!isReadable(book, formula)) continue;
      if (one.basicOf !== undefined && one.basicOf !== basicScope(book)) continue;
      const mayRepeat = /\[(?:classes|leaves)\]/.test(one.formula);
      for (const binding of bindings(book, one.over)) {
        const relation = bind(book, rule, one, formula, binding);
        if (!relation) notApplicable += 1;
        else if (!mayRepeat || !isTwice(relation, seen)) relations.push(relation);
      }
    }
  }
  return { relations, notApplicable };
}

/** 财政拨款基本支出决算表 may hold basic expenditure of government funds too. */
function basicScope(book: Book): BasicScope {
  const title = book.accounts.tables.T6.title ?? '';
  return /财政拨款/.test(title) && !/公共预算/.test(title) ? '财政拨款' : '一般公共预算';
}

/** An inequality may do without tables on its smaller side: what they would add is not negative. */
function isReadable(book: Book, { left, right, op }: Formula): boolean {
  const there = ({ table, prior }: Operand): boolean => {
    const found = book.table(table, prior);
    return found !== null && found.availability !== 'missing';
  };
  return right.every(there) && (op === '≤' ? left.some(there) : left.every(there));
}

function bindings(book: Book, over: Over | undefined): Binding[] {
  if (!over) return [{ row: null, rowIndex: null, column: null }];
  const tables = (over.of ?? []).map(id => book.table(id)).filter(table => table !== null);
  const columns = columnsOver(tables, over);
  const all: Binding[] = [];
  for (const { row, rowIndex } of rowsOver(tables, over)) {
    for (const column of columns) all.push({ row, rowIndex, column });
  }
  return all;
}

function columnsOver(tables: readonly BookTable[], { columns }: Over): (string | null)[] {
  if (columns === undefined) return [null];
  if (columns !== 'all') return [...columns];
  return tables[0]?.table.columns.map(({ key }) => key) ?? [];
}

function rowsOver(tables: readonly BookTable[], { rows }: Over): { row: string | null; rowIndex: number | null }[] {
  if (rows === undefined) return [{ row: null, rowIndex: null }];
  const [first] = tables;
  if (!first) return [];
  if (rows === 'all' || rows === 'parents') {
    const keep = first.table.rows.map((row, rowIndex) => ({ row: row.key, rowIndex }));
    return rows === 'all' ? keep.filter(({ row }) => !row.startsWith('unknown:')) : keep.filter(({ rowIndex }) => first.tree.isParent(rowIndex));
  }
  if (rows === 'classes' || rows === 'codes' || rows === 'codesAndTotal') {
    const codes = tables.flatMap(({ tree }) => rows === 'classes'
      ? tree.tops.map(index => tree.code(index).slice(0, 3))
      : tree.coded.map(index => tree.code(index)));
    const keys = rows === 'codesAndTotal' ? ['total', ...codes] : codes;
    return [...new Set(keys)].map(row => ({ row, rowIndex: null }));
  }
  return rows.map(row => ({ row, rowIndex: null }));
}

function bind(book: Book, rule: AmountRule, one: Case, formula: Formula, binding: Binding): Relation | null {
  const terms: Term[] = [];
  const left = addSide(book, formula.left, binding, 1, formula.op === '≤', terms);
  const leftCount = terms.length;
  const right = left === null ? null : addSide(book, formula.right, binding, -1, false, terms);
  if (left === null || right === null || terms.length === 0) return null;
  return {
    rule, case: one, terms, leftCount, atMost: formula.op === '≤', whenBroken: one.whenBroken ?? rule.whenBroken,
    doubt: Math.max(left, right) as Doubt, between: isBetween(terms),
  };
}

/** Adds the terms of one side; how doubtful it is, or null when the form lacks what the side needs. */
function addSide(book: Book, operands: readonly Operand[], binding: Binding, side: 1 | -1, mayDrop: boolean, terms: Term[]): Doubt | null {
  let doubt: Doubt = Doubt.none;
  let present = false;
  for (const operand of operands) {
    const before = terms.length;
    const added = addSum(book, operand, binding, side, terms);
    if (added === null && !mayDrop) return null;
    if (added === null) terms.length = before;
    present ||= added !== null;
    if (added !== null && added > doubt) doubt = added;
  }
  return present ? doubt : null;
}

function addSum(book: Book, operand: Operand, binding: Binding, side: 1 | -1, terms: Term[]): Doubt | null {
  const table = book.table(operand.table, operand.prior);
  if (!table || table.availability === 'missing') return null;
  const rows = rowsOf(table, operand, binding);
  if (rows === 'absent') return null;
  const sign = operand.sign === side ? 1 : -1;
  let dropped = false;
  for (const { key, optional } of operand.columns) {
    const column = key === '$column' ? binding.column ?? '' : key;
    if (!table.hasColumn(column)) {
      if (!optional) return null;
      dropped = true;
      continue;
    }
    for (const row of rows.indexes) {
      const cell = table.cell(row, column);
      if (cell) terms.push(sign > 0 ? cell.plus : cell.minus);
    }
  }
  if (table.hasUnknownRows && rows.indexes.length === 0) return Doubt.absent;
  if (table.hasUnknownColumns && operand.columns.length > 1) return Doubt.partial;
  return table.hasUnknownRows && (rows.many || dropped) ? Doubt.partial : Doubt.none;
}

const NONE: readonly number[] = [];

type Rows = { indexes: readonly number[]; many: boolean } | 'absent';

function rowsOf(table: BookTable, operand: Operand, binding: Binding): Rows {
  const [only] = operand.rows;
  if (operand.rows.length === 1 && only?.key === '$row' && binding.rowIndex !== null) return { indexes: [binding.rowIndex], many: false };
  let indexes: readonly number[] = NONE;
  let many = operand.rows.length > 1;
  for (const pick of operand.rows) {
    const found = pickRows(table, pick, binding);
    if (found === null) return 'absent';
    many ||= found.length > 1 || pick.key === 'classes' || pick.key === 'leaves' || pick.key === '$children';
    indexes = indexes.length === 0 ? found : [...indexes, ...found];
  }
  // A sum of which the form prints not one line says nothing; a class that a table does not list is 0.
  if (indexes.length === 0 && !isZeroWhenAbsent(table, operand.rows)) return 'absent';
  return { indexes, many };
}

function isZeroWhenAbsent(table: BookTable, rows: readonly Pick[]): boolean {
  return table.availability === 'zero' || (isCoded(table.table.id) && rows.some(({ key }) => key.startsWith('$row')));
}

function pickRows({ tree, table, availability }: BookTable, { key, optional }: Pick, binding: Binding): readonly number[] | null {
  if (key === 'classes') return tree.tops;
  if (key === 'leaves') return tree.leaves;
  if (key === '$children') return binding.rowIndex === null ? [] : tree.children(binding.rowIndex);
  if (key === '$row' && binding.rowIndex !== null) return [binding.rowIndex];
  const name = key.startsWith('$row') ? (binding.row ?? '') + key.slice('$row'.length) : key;
  if (name.endsWith('*')) return tree.topsUnder(name.slice(0, -1));
  const found = tree.keys.get(name);
  if (found !== undefined) return [found];
  // A level that a form leaves out is the sum of what it prints of it.
  const parts = key === '$row' && isCoded(table.id) ? tree.topmostUnder(name) : NONE;
  if (parts.length > 0) return parts;
  const zero = availability === 'zero' || (key === '$row' && isCoded(table.id));
  return optional || zero ? [] : null;
}

function isCoded(id: AccountTableId): boolean {
  return id === 'T2' || id === 'T3' || id === 'T5' || id === 'T7' || id === 'T8';
}

/** Σ类 and Σ项 are one identity where the classes have no rows below them. */
function isTwice(relation: Relation, seen: Set<string>): boolean {
  const key = keyOf(relation);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function keyOf({ terms, atMost }: Relation): string {
  const ids = terms.map(({ cell, sign }) => sign * (cell.id + 1)).sort((a, b) => a - b).join(',');
  return atMost ? `≤ ${ids}` : ids;
}
