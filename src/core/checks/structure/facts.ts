/**
 * A table with subject codes as numbers: each row a vector over the columns, and by how much each sum misses its rows.
 */
import type { AccountTableId, ColumnKey, Row } from '../../accounts/model';
import type { BookTable } from '../identities/amountBook';

export type Vector = readonly number[];

const PERSONNEL = ['301', '303'];

export class Facts {
  readonly id: AccountTableId;
  readonly columns: readonly ColumnKey[];
  /** Of the last digit of most amounts, in 分. */
  readonly step: number;
  readonly totals: readonly number[];
  private readonly parents = new Map<number, number>();
  private readonly vectors = new Map<number, Vector>();
  private gaps: ReadonlyMap<number, Vector> | null = null;

  constructor(readonly book: BookTable) {
    const { table, tree } = book;
    this.id = table.id;
    this.columns = [...new Set(table.columns.map(({ key }) => key))];
    this.step = commonStep(table.rows);
    for (const index of tree.coded)
      for (const child of tree.children(index)) this.parents.set(child, index);
    this.totals = ['personnel', 'public', 'total'].flatMap(key => tree.keys.get(key) ?? []);
  }

  get rows(): readonly Row[] {
    return this.book.table.rows;
  }

  code(index: number): string {
    return this.book.tree.code(index);
  }

  vector(index: number): Vector {
    const known = this.vectors.get(index);
    if (known) return known;
    const amounts = this.rows[index]?.amounts ?? {};
    const made = this.columns.map(key => amounts[key]?.fen ?? 0);
    this.vectors.set(index, made);
    return made;
  }

  /** The row of this table with the code, the first if there are several. */
  rowOf(code: string): number | undefined {
    return this.book.tree.keys.get(code);
  }

  isBlank(index: number): boolean {
    return this.columns.every(key => this.rows[index]?.amounts[key]?.state === 'blank');
  }

  parentOf(index: number): number | undefined {
    return this.parents.get(index) ?? this.totalOf(index);
  }

  /** The sum that a class is a part of. */
  private totalOf(index: number): number | undefined {
    const { keys, tree } = { keys: this.book.tree.keys, tree: this.book.tree };
    if (tree.code(index) === '') return index === keys.get('total') ? undefined : keys.get('total');
    if (this.id !== 'T6') return keys.get('total');
    const group = PERSONNEL.includes(tree.code(index).slice(0, 3)) ? 'personnel' : 'public';
    return keys.get(group) ?? keys.get('total');
  }

  /** The sums above a row, from below. */
  above(index: number): number[] {
    const found: number[] = [];
    for (let at = this.parentOf(index); at !== undefined; at = this.parentOf(at)) found.push(at);
    return found;
  }

  /** The rows whose sum a row is. */
  partsOf(index: number): readonly number[] {
    const { tree } = this.book;
    if (tree.code(index) !== '') return tree.children(index);
    const others = this.totals.filter(one => one !== index && this.parentOf(one) === index);
    return [...others, ...tree.tops.filter(one => this.parentOf(one) === index)];
  }

  /** By sum: sum − parts, where rounding does not explain it. */
  get missed(): ReadonlyMap<number, Vector> {
    if (this.gaps) return this.gaps;
    const found = new Map<number, Vector>();
    for (const sum of [...this.book.tree.coded, ...this.totals]) {
      const parts = this.partsOf(sum);
      if (parts.length === 0) continue;
      const room = this.room(parts.length + 1);
      const gap = this.vector(sum).map((amount, at) => {
        const left = parts.reduce((rest, part) => rest - (this.vector(part)[at] ?? 0), amount);
        return Math.abs(left) <= room ? 0 : left;
      });
      if (!isZero(gap)) found.set(sum, gap);
    }
    return (this.gaps = found);
  }

  /** What rounding may make of a sum of so many amounts, in 分. */
  room(count: number): number {
    return (count * this.step) / 2;
  }

  /** Whether two vectors may be the same, each a sum of up to `count` amounts. */
  alike(a: Vector, b: Vector, count = 4): boolean {
    const room = this.room(count);
    return a.every((one, at) => Math.abs(one - (b[at] ?? 0)) <= room);
  }
}

export function isZero(vector: Vector): boolean {
  return vector.every(one => one === 0);
}

export function negated(vector: Vector): Vector {
  return vector.map(one => (one === 0 ? 0 : -one));
}

function commonStep(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { amounts } of rows)
    for (const { state, step } of Object.values(amounts))
      if (state === 'number') counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}
