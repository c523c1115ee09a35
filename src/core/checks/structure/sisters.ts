/**
 * What the other tables say of a row: whether they have its code, and the amounts that they give it.
 */
import type { AccountTableId, ColumnKey, Row } from '../../accounts/model';
import type { Facts } from './facts';

const FISCAL: readonly AccountTableId[] = ['T5', 'T7', 'T8'];
const SPENT: readonly ColumnKey[] = ['total', 'basic', 'project'];

export class Sisters {
  constructor(private readonly all: ReadonlyMap<AccountTableId, Facts>) {}

  /** Codes of the tables that should have the same, with their rows there. */
  codesBeside(id: AccountTableId): ReadonlyMap<string, Row> {
    const found = new Map<string, Row>();
    for (const other of sistersOf(id)) {
      const facts = this.all.get(other);
      for (const index of facts?.book.tree.coded ?? []) {
        const row = facts?.rows[index];
        if (row && !found.has(facts.code(index))) found.set(facts.code(index), row);
      }
    }
    return found;
  }

  /** The amount that another table gives a row in this column, in 分; null where none says. */
  amount(id: AccountTableId, code: string, column: ColumnKey): number | null {
    if (id === 'T2') {
      if (column === 'fiscal') return this.sum(FISCAL, code, 'total');
      return column === 'total' ? this.sum(['T3'], code, 'total') : null;
    }
    if (!SPENT.includes(column)) return null;
    if (id === 'T3') return this.sum(FISCAL, code, column);
    const all = this.sum(['T3'], code, column);
    const others = this.sum(
      FISCAL.filter(one => one !== id),
      code,
      column,
    );
    return all === null ? null : all - (others ?? 0);
  }

  private sum(ids: readonly AccountTableId[], code: string, column: ColumnKey): number | null {
    let sum: number | null = null;
    for (const id of ids) {
      const facts = this.all.get(id);
      const row = facts?.rowOf(code);
      const amount = row === undefined ? undefined : facts?.rows[row]?.amounts[column];
      if (amount) sum = (sum ?? 0) + amount.fen;
    }
    return sum;
  }
}

function sistersOf(id: AccountTableId): readonly AccountTableId[] {
  if (id === 'T3') return [...FISCAL, 'T2'];
  if (id === 'T2') return ['T3', ...FISCAL];
  return id === 'T6' ? [] : ['T3', 'T2'];
}
