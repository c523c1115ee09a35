/**
 * From rule rows and a workbook to identities of its cells. What a form leaves out makes one not applicable; a table
 * that was not found makes it not checked; neither is ever a failure. Nothing here looks at an amount, so that the
 * identities stand as long as the layout does (`checker.ts`).
 */
import type { ColumnKey } from '../../accounts/model';
import type { Book, BookTable } from './amountBook';
import type { Formula, Operand } from '../rules/formula';
import { parseFormula } from '../rules/formula';
import type { Identity } from './identity';
import { Doubt, isBetween } from './identity';
import type { AmountRule, BasicScope, Case, Over } from '../rules/rule';
import type { Binding } from './operand';
import { BoundOperand, TermBuffer } from './operand';

export interface Expansion {
  readonly identities: readonly Identity[];
  readonly notApplicable: number;
}

type RunningRow = Pick<Binding, 'row' | 'rowIndex'>;

const NO_ROW: readonly RunningRow[] = [{ row: null, rowIndex: null }];
const NO_COLUMN: readonly (ColumnKey | null)[] = [null];

export function expand(book: Book, rules: readonly AmountRule[]): Expansion {
  const identities: Identity[] = [];
  const known = new SeenIdentities();
  let notApplicable = 0;
  for (const { rule, one } of rules.flatMap(rule => rule.cases.map(one => ({ rule, one })))) {
    const formula = parseFormula(one.formula);
    // Told once per table that is missing (`unread.ts`).
    if (!isReadable(book, formula) || !concerns(book, one)) continue;
    const sums = new BoundFormula(book, rule, one, formula);
    const columns = columnsOver(book, one.over);
    for (const { row, rowIndex } of rowsOver(book, one.over)) {
      for (const column of columns) {
        const identity = sums.identity({ row, rowIndex, column });
        if (!identity) notApplicable += 1;
        else if (!formula.mayRepeat || known.isNew(identity)) identities.push(identity);
      }
    }
  }
  return { identities, notApplicable };
}

/** Whether the case is about the forms that this workbook has. */
function concerns(book: Book, { basicOf, without }: Case): boolean {
  if (basicOf !== undefined && basicOf !== basicScope(book)) return false;
  return (
    without === undefined ||
    book.table(without.table)?.table.columns.every(({ key }) => key !== without.column) === true
  );
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

function columnsOver(book: Book, over: Over | undefined): readonly (ColumnKey | null)[] {
  if (over?.columns === undefined) return NO_COLUMN;
  if (over.columns !== 'all') return over.columns;
  return tablesOf(book, over)[0]?.table.columns.map(({ key }) => key) ?? [];
}

function tablesOf(book: Book, { of = [] }: Over): BookTable[] {
  return of.map(id => book.table(id)).filter(table => table !== null);
}

function rowsOver(book: Book, over: Over | undefined): readonly RunningRow[] {
  if (over?.rows === undefined) return NO_ROW;
  const { rows } = over;
  const tables = tablesOf(book, over);
  const [first] = tables;
  if (!first) return [];
  if (rows === 'all' || rows === 'parents') {
    const keep = first.table.rows.map(({ key, role }, rowIndex) => ({ row: key, role, rowIndex }));
    return rows === 'all'
      ? keep.filter(({ role }) => role.kind !== 'unknown')
      : keep.filter(({ rowIndex }) => first.tree.isParent(rowIndex));
  }
  if (rows === 'classes' || rows === 'codes' || rows === 'codesAndTotal') {
    const codes = tables.flatMap(({ tree }) =>
      rows === 'classes'
        ? tree.tops.map(index => tree.code(index).slice(0, 3))
        : tree.coded.map(index => tree.code(index)),
    );
    const keys = rows === 'codesAndTotal' ? ['total', ...codes] : codes;
    return [...new Set(keys)].map(row => ({ row, rowIndex: null }));
  }
  return rows.map(row => ({ row, rowIndex: null }));
}

/** Both sides of a formula, to be read for each row and column that its rule runs through. */
class BoundFormula {
  private readonly left: readonly BoundOperand[];
  private readonly right: readonly BoundOperand[];
  private readonly atMost: boolean;
  private readonly terms = new TermBuffer();

  constructor(
    book: Book,
    private readonly rule: AmountRule,
    private readonly one: Case,
    { left, right, op }: Formula,
  ) {
    this.left = left.map(operand => new BoundOperand(book, operand, 1));
    this.right = right.map(operand => new BoundOperand(book, operand, -1));
    this.atMost = op === '≤';
  }

  /** Null when the form lacks what it needs, or prints not one cell of it. */
  identity(binding: Binding): Identity | null {
    const { rule, one, atMost, terms } = this;
    terms.cutTo(0);
    const left = addSide(this.left, binding, atMost, terms);
    const leftCount = terms.count;
    const right = left === null ? null : addSide(this.right, binding, false, terms);
    if (left === null || right === null || terms.count === 0) return null;
    const kept = terms.copy();
    return {
      rule,
      case: one,
      terms: kept,
      leftCount,
      atMost,
      whenBroken: one.whenBroken ?? rule.whenBroken,
      doubt: left > right ? left : right,
      between: isBetween(kept),
      lower: atMost ? -Infinity : 0,
      upper: 0,
    };
  }
}

/** Adds the terms of one side; how doubtful it is, or null when the form lacks what the side needs. */
function addSide(
  operands: readonly BoundOperand[],
  binding: Binding,
  mayDrop: boolean,
  terms: TermBuffer,
): Doubt | null {
  let doubt: Doubt = Doubt.none;
  let present = false;
  for (const operand of operands) {
    const before = terms.count;
    const added = operand.addTo(terms, binding);
    if (added === null) {
      if (!mayDrop) return null;
      terms.cutTo(before);
    } else {
      present = true;
      if (added > doubt) doubt = added;
    }
  }
  return present ? doubt : null;
}

/** Σ类 and Σ项 are one identity where the classes have no rows below them. */
class SeenIdentities {
  private readonly bySum = new Map<number, Identity[]>();

  isNew(identity: Identity): boolean {
    const sum = identity.terms.reduce((ids, { cell, sign }) => ids + sign * (cell.id + 1), 0);
    const alike = this.bySum.get(sum);
    if (!alike) this.bySum.set(sum, [identity]);
    else if (alike.some(other => isSame(other, identity))) return false;
    else alike.push(identity);
    return true;
  }
}

function isSame(a: Identity, b: Identity): boolean {
  if (a.atMost !== b.atMost || a.terms.length !== b.terms.length) return false;
  const others = signedIds(b);
  return signedIds(a).every((id, index) => id === others[index]);
}

function signedIds({ terms }: Identity): number[] {
  return terms.map(({ cell, sign }) => sign * (cell.id + 1)).sort((x, y) => x - y);
}
