/**
 * Reads the formulas of rule rows (see `rule.ts`). A formula that cannot be read is a programmer's mistake and throws
 * when the module is loaded, so no test run survives it.
 */
import type { AccountTableId } from '../../accounts/model';

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
