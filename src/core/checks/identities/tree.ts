/**
 * The rows of a table as a tree by subject code: 201 ⊃ 20103 ⊃ 2010301. A row whose prefix rows are not printed
 * hangs under the nearest one that is; rows without a code stay outside.
 */
import type { Row } from '../../accounts/model';

const CODE = /^\d+$/;
/** 类 and 款, which a form may leave out. */
const LEVELS = [3, 5];

export class Tree {
  readonly keys = new Map<string, number>();
  /** Row indexes in reading order. */
  readonly coded: number[] = [];
  readonly tops: number[] = [];
  readonly leaves: number[];
  private readonly childrenOf = new Map<number, number[]>();
  private readonly leavesOf = new Map<number, readonly number[]>();
  private readonly alone: readonly (readonly number[])[];
  private readonly codes: string[];
  private orphans: Map<string, number[]> | null = null;

  constructor(rows: readonly Row[]) {
    // A repeated code keeps its own row key ("201#2") and still hangs under its parent.
    this.codes = rows.map(row => codeOf(row));
    rows.forEach((row, index) => {
      if (!this.keys.has(row.key)) this.keys.set(row.key, index);
    });
    const byCode = new Map<string, number>();
    this.codes.forEach((code, index) => {
      if (code !== '' && !byCode.has(code)) byCode.set(code, index);
    });
    this.codes.forEach((code, index) => {
      if (code === '') return;
      this.coded.push(index);
      const parent = parentOf(code, byCode);
      if (parent === undefined) this.tops.push(index);
      else this.adopt(parent, index);
    });
    this.leaves = this.coded.filter(index => !this.childrenOf.has(index));
    this.alone = rows.map((_, index) => [index]);
  }

  /** The row as a list of one: the same list each time, as every relation of the row asks for it. */
  only(index: number): readonly number[] {
    return this.alone[index] ?? [];
  }

  children(index: number): readonly number[] {
    return this.childrenOf.get(index) ?? [];
  }

  isParent(index: number): boolean {
    return this.childrenOf.has(index);
  }

  /** Top rows whose code begins with `prefix`: the class, or its parts where the class has no row. */
  topsUnder(prefix: string): readonly number[] {
    return this.tops.filter(index => this.codes[index]?.startsWith(prefix));
  }

  /** The highest rows below a code that has no row itself. */
  topmostUnder(code: string): readonly number[] {
    this.orphans ??= this.orphansByCode();
    return this.orphans.get(code) ?? [];
  }

  private orphansByCode(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    const add = (code: string, index: number): void => {
      const known = found.get(code);
      if (known) known.push(index);
      else found.set(code, [index]);
    };
    const visit = (index: number, above: number): void => {
      const code = this.code(index);
      for (const length of LEVELS)
        if (length > above && length < code.length) add(code.slice(0, length), index);
      for (const child of this.children(index)) visit(child, code.length);
    };
    for (const index of this.tops) visit(index, 0);
    return found;
  }

  leavesUnder(index: number): readonly number[] {
    const known = this.leavesOf.get(index);
    if (known) return known;
    const kids = this.children(index);
    const leaves = kids.length === 0 ? [index] : kids.flatMap(kid => this.leavesUnder(kid));
    this.leavesOf.set(index, leaves);
    return leaves;
  }

  code(index: number): string {
    return this.codes[index] ?? '';
  }

  private adopt(parent: number, child: number): void {
    const kids = this.childrenOf.get(parent);
    if (kids) kids.push(child);
    else this.childrenOf.set(parent, [child]);
  }
}

function codeOf(row: Row): string {
  if (row.code !== null) return row.code;
  return CODE.test(row.key) ? row.key : '';
}

function parentOf(code: string, byCode: ReadonlyMap<string, number>): number | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const found = byCode.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
