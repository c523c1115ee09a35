/**
 * Tables from their ruling lines: lines that touch are one table, and where a line is missing between two places of its
 * grid they are one cell.
 */
import type { Box } from '../../../core/document/model';
import type { Rule } from './marks';

/** Lines so near are one: double lines. */
const SAME_LINE = 2.5;
/** Word leaves holes in the corners. */
const HOLE = 3.5;
const SHORTEST = 4;
/** Of an edge that must be drawn for a wall to stand there. */
const WALL = 0.55;
/** How far lines go beyond the last one across them where the outer line is left out. */
const OPEN_SIDE = 12;
/** What no printed table reaches. */
const MOST_LINES = 3000;
const MOST_PLACES = 60_000;

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
}

export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly box: Box;
  readonly cells: readonly RuledCell[];
  /** The number of the cell at each place, row by row. */
  readonly at: readonly number[];
  /** A cell is no rectangle: what belongs to it cannot be told. */
  readonly odd: boolean;
}

/** From top to bottom; empty where a page has more lines than a table can have. */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  const across = merged(rules.filter(rule => rule.across));
  const down = merged(rules.filter(rule => !rule.across));
  if (across.length > MOST_LINES || down.length > MOST_LINES) return [];
  return components(across, down)
    .filter(part => part.across.length >= 2 && part.down.length >= 2)
    .map(part => tableOf(part.across, part.down))
    .filter(table => table !== null)
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** Pieces of one line put together. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const found: Rule[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    const first = sorted[start]?.at ?? 0;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= SAME_LINE) end += 1;
    found.push(...joinedAlong(sorted.slice(start, end)));
    start = end;
  }
  return found.filter(({ from, to }) => to - from >= SHORTEST);
}

function joinedAlong(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && rule.from - last.to <= HOLE) {
      // Where the longer of the two stands: a short piece beside says little.
      const at = rule.to - rule.from > last.to - last.from ? rule.at : last.at;
      found[found.length - 1] = { ...last, at, to: Math.max(last.to, rule.to) };
    } else found.push(rule);
  }
  return found;
}

interface Part {
  readonly across: Rule[];
  readonly down: Rule[];
}

function components(across: readonly Rule[], down: readonly Rule[]): readonly Part[] {
  const parent = [...across, ...down].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const touch =
        h.from - HOLE <= v.at &&
        v.at <= h.to + HOLE &&
        v.from - HOLE <= h.at &&
        h.at <= v.to + HOLE;
      if (touch) parent[root(i)] = root(across.length + j);
    });
  });
  const parts = new Map<number, Part>();
  const partOf = (index: number): Part => {
    const key = root(index);
    const part = parts.get(key) ?? { across: [], down: [] };
    parts.set(key, part);
    return part;
  };
  across.forEach((rule, index) => partOf(index).across.push(rule));
  down.forEach((rule, index) => partOf(across.length + index).down.push(rule));
  return [...parts.values()];
}

/** Where lines stand, each place once. */
function positions(rules: readonly Rule[], others: readonly Rule[]): readonly number[] {
  const found: number[] = [];
  for (const at of rules.map(rule => rule.at).sort((a, b) => a - b)) {
    if (found.length === 0 || at - (found.at(-1) ?? 0) > SAME_LINE) found.push(at);
  }
  const least = Math.min(...others.map(rule => rule.from));
  const most = Math.max(...others.map(rule => rule.to));
  if (least < (found[0] ?? 0) - OPEN_SIDE) found.unshift(least);
  if (most > (found.at(-1) ?? 0) + OPEN_SIDE) found.push(most);
  return found;
}

function tableOf(across: readonly Rule[], down: readonly Rule[]): RuledTable | null {
  const xs = positions(down, across);
  const ys = positions(across, down);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES) return null;
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const walls = (lines: readonly Rule[], at: number): readonly Rule[] =>
    lines.filter(rule => Math.abs(rule.at - at) <= SAME_LINE);
  for (let column = 1; column < columns; column++) {
    const wall = walls(down, xs[column] ?? 0);
    for (let row = 0; row < rows; row++) {
      if (!isDrawn(wall, ys[row] ?? 0, ys[row + 1] ?? 0))
        parent[root(row * columns + column)] = root(row * columns + column - 1);
    }
  }
  for (let row = 1; row < rows; row++) {
    const wall = walls(across, ys[row] ?? 0);
    for (let column = 0; column < columns; column++) {
      if (!isDrawn(wall, xs[column] ?? 0, xs[column + 1] ?? 0))
        parent[root(row * columns + column)] = root((row - 1) * columns + column);
    }
  }
  return cellsOf(
    xs,
    ys,
    parent.map((_, index) => root(index)),
  );
}

function isDrawn(wall: readonly Rule[], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of wall)
    covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
  return covered >= WALL * (to - from);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  groups: readonly number[],
): RuledTable {
  const columns = xs.length - 1;
  const extents = new Map<
    number,
    { top: number; left: number; bottom: number; right: number; count: number }
  >();
  groups.forEach((group, index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const extent = extents.get(group) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
      count: 0,
    };
    extent.top = Math.min(extent.top, row);
    extent.left = Math.min(extent.left, column);
    extent.bottom = Math.max(extent.bottom, row);
    extent.right = Math.max(extent.right, column);
    extent.count += 1;
    extents.set(group, extent);
  });
  const numbers = new Map([...extents.keys()].map((group, index) => [group, index]));
  const cells = [...extents.values()].map(({ top, left, bottom, right }): RuledCell => ({
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
    box: [xs[left] ?? 0, ys[top] ?? 0, xs[right + 1] ?? 0, ys[bottom + 1] ?? 0],
  }));
  return {
    xs,
    ys,
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    cells,
    at: groups.map(group => numbers.get(group) ?? 0),
    odd: [...extents.values()].some(
      ({ top, left, bottom, right, count }) => count !== (bottom - top + 1) * (right - left + 1),
    ),
  };
}
