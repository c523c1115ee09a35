/**
 * Reads the formulas of rule rows (see `rule.ts`). A formula that cannot be read, or names a row, a column or a pick
 * that its table does not know, is a programmer's mistake: the list of rules is held to it when it is loaded
 * (`index.ts`), so that no test run survives one and the message says where to look.
 */
import { isColumnKey, isRowKey, KEYS } from '../../accounts/keys';
import type { AccountTableId } from '../../accounts/model';
import type { AmountRule, Case } from './rule';

export interface Pick {
  readonly key: string;
  readonly optional: boolean;
}

/** A sum of amounts of one table, with its sign. */
export interface Operand {
  readonly table: AccountTableId;
  readonly prior: boolean;
  readonly sign: 1 | -1;
  readonly rows: readonly Pick[];
  readonly columns: readonly Pick[];
}

export interface Formula {
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly op: '=' | '≤';
  /** Sums all classes or all items: the same where a table has no levels. */
  readonly mayRepeat: boolean;
}

/** Throws for the first case whose formula, or what it runs through, cannot be understood. */
export function assertFormulas(rules: readonly AmountRule[]): void {
  for (const { id, cases } of rules) {
    for (const one of cases) {
      const fault = faultOf(one);
      if (fault !== null) throw new Error(`Rule ${id}: ${fault} in “${one.formula}”`);
    }
  }
}

function faultOf(one: Case): string | null {
  const { over = {}, without } = one;
  let formula: Formula;
  try {
    formula = parseFormula(one.formula);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const operands = [...formula.left, ...formula.right];
  for (const { table, rows, columns } of operands) {
    for (const { key } of rows) if (!isRow(table, key, one)) return noSuch('row', table, key);
    for (const { key } of columns)
      if (key === '$column' ? over.columns === undefined : !isColumnKey(table, key))
        return noSuch('column', table, key);
  }
  // What a rule runs through need be in one of its tables only: the others then do without.
  for (const table of over.of ?? []) {
    for (const key of typeof over.rows === 'object' ? over.rows : [])
      if (!isRowKey(table, key)) return noSuch('row', table, key);
    for (const key of typeof over.columns === 'object' ? over.columns : [])
      if (!isColumnKey(table, key)) return noSuch('column', table, key);
  }
  return without && !isColumnKey(without.table, without.column)
    ? noSuch('column', without.table, without.column)
    : null;
}

function noSuch(what: 'row' | 'column', table: AccountTableId, key: string): string {
  return `${table} has no ${what} “${key}”`;
}

/** A row of the table, or one of the picks that `operand.ts` knows. */
function isRow(table: AccountTableId, key: string, { over }: Case): boolean {
  switch (key) {
    case 'classes':
    case 'leaves':
      return KEYS[table].codes.length > 0;
    case '$row':
    case '$row*':
    case '$children':
      return over?.rows !== undefined;
    default:
      return isRowKey(table, key.endsWith('*') ? key.slice(0, -1) : key);
  }
}

const TERM = /^(prior\.)?(T[1-9])\[([^\]]+)\]\.(?:\(([^)]+)\)|([$\w]+))$/;
const known = new Map<string, Formula>();

export function parseFormula(text: string): Formula {
  const found = known.get(text);
  if (found) return found;
  const sides = text.split(/ (=|≤) /);
  const [left = '', op, right = ''] = sides;
  if (sides.length !== 3 || (op !== '=' && op !== '≤'))
    throw new Error(`Formula without = or ≤: ${text}`);
  const formula: Formula = {
    left: operands(left),
    right: operands(right),
    op,
    mayRepeat: /\[(?:classes|leaves)\]/.test(text),
  };
  known.set(text, formula);
  return formula;
}

function operands(side: string): Operand[] {
  return side.split(/ (?=[+-] )/).map(part => {
    const match = TERM.exec(part.replace(/^[+-] /, ''));
    if (!match) throw new Error(`Term not understood: ${part}`);
    const [, prior, table, rows = '', list, single = ''] = match;
    return {
      table: table as AccountTableId,
      prior: prior !== undefined,
      sign: part.startsWith('- ') ? -1 : 1,
      rows: picks(rows),
      columns: picks(list ?? single),
    };
  });
}

function picks(list: string): Pick[] {
  return list.split(',').map(name => {
    const key = name.trim();
    return key.endsWith('?') ? { key: key.slice(0, -1), optional: true } : { key, optional: false };
  });
}
