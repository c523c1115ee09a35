/**
 * Cells known by what their row and column say, beside their address (design D20): a row that somebody inserted moves
 * a cell, and the row that stands in its place belongs to another subject.
 *
 * A row is named by the words left of the cell, its code among them; a column by its heads. A line without words of
 * its own is named by the last that has some and its distance from it; lines of one name are counted. Two looks at a
 * sheet mean the same cell only if all of this agrees: of two lines that cannot be told apart neither is taken.
 */
import type { CellValue } from '../../core/grid';

export interface LineName {
  /** The words of the line, or of the last line before it that has some. */
  readonly says: string;
  /** Lines with something in them since those words; 0: they are its own. */
  readonly after: number;
  /** Empty lines since. */
  readonly gap: number;
  /** Which one of the lines so named, and of how many. */
  readonly index: number;
  readonly of: number;
}

/** How the lines of a sheet are named; the add-in's own sheets have fixed heads and a column of ids. */
export interface NamedBy {
  /** `null`: the rows above the first amount. */
  readonly headRows: number | null;
  /** `null`: what stands left of the cell. */
  readonly keyColumn: number | null;
}

export interface CellName extends NamedBy {
  readonly row: LineName;
  readonly column: LineName;
  /** The sheet by the id that its host gives it, which outlives its name. Only in what a host answers. */
  readonly sheetId?: string;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A line that no longer says what it said: what it says now, and how many bear the name that is looked for. */
export interface Lost {
  readonly line: 'row' | 'column';
  readonly was: LineName;
  /** '' for a line without words. */
  readonly now: string;
  readonly bearers: number;
}

interface Line {
  readonly says: string;
  readonly isEmpty: boolean;
}

type Row = readonly (CellValue | undefined)[] | undefined;

export const BY_ITS_TABLE: NamedBy = { headRows: null, keyColumn: null };

/** The names of one sheet as it stands; `rows` from A1 on, empty ones may be missing. */
export class SheetNames {
  readonly #rows: readonly Row[];
  readonly #named = new Map<string, readonly LineName[]>();
  #firstAmount: number | null = null;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  nameOf({ row, column }: Place, by: NamedBy = BY_ITS_TABLE): CellName {
    return { ...by, row: this.#row(row, column, by), column: this.#column(column, by) };
  }

  /** Where the cell is that was named so and stood at `home`. */
  find(name: CellName, home: Place): Place | Lost {
    const column = this.#whereIs('column', name.column, home.column, at => this.#columns(at, name));
    if (typeof column !== 'number') return column;
    const row = this.#whereIs('row', name.row, home.row, at =>
      this.#rowsBeside(column, Math.max(at, home.row), name),
    );
    return typeof row === 'number' ? { row, column } : row;
  }

  #whereIs(
    line: Lost['line'],
    was: LineName,
    home: number,
    namesTo: (last: number) => readonly LineName[],
  ): number | Lost {
    const names = namesTo(home);
    const there = names[home];
    if (there && isSame(there, was)) return home;
    const found = names.findIndex(name => isSame(name, was));
    if (found >= 0) return found;
    const bearers = names.filter(
      ({ says, after, gap }) => says === was.says && after === was.after && gap === was.gap,
    ).length;
    const now = there && there.after + there.gap === 0 ? there.says : '';
    return { line, was, now, bearers };
  }

  #row(row: number, column: number, by: NamedBy): LineName {
    return this.#rowsBeside(column, row, by)[row] ?? NAMELESS;
  }

  #column(column: number, by: NamedBy): LineName {
    return this.#columns(column, by)[column] ?? NAMELESS;
  }

  #rowsBeside(column: number, last: number, { keyColumn }: NamedBy): readonly LineName[] {
    const count = Math.max(this.#rows.length, last + 1);
    return this.#remembered(`row ${keyColumn ?? ''} ${column} ${count}`, () =>
      Array.from({ length: count }, (_, index) => {
        const row = this.#rows[index] ?? [];
        const says = keyColumn === null ? wordsBeside(row, column) : textOf(row[keyColumn]);
        // Whatever stands in the cells that are named says nothing of their rows.
        return {
          says,
          isEmpty: row.every((value, at) => at === column || textOf(value) === ''),
        };
      }),
    );
  }

  #columns(last: number, { headRows }: NamedBy): readonly LineName[] {
    const heads = headRows ?? this.#rowsAboveAmounts();
    const width = this.#rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    const count = Math.max(width, last + 1);
    return this.#remembered(`column ${heads} ${count}`, () => {
      const filled = new Set<number>();
      for (const row of this.#rows)
        row?.forEach((value, column) => {
          if (textOf(value) !== '') filled.add(column);
        });
      return Array.from({ length: count }, (_, column) => ({
        says: this.#rows
          .slice(0, heads)
          .map(row => textOf(row?.[column]))
          .filter(text => (headRows === null ? isWord(text) : text !== ''))
          .join(' '),
        isEmpty: !filled.has(column),
      }));
    });
  }

  #rowsAboveAmounts(): number {
    if (this.#firstAmount === null) {
      const first = this.#rows.findIndex(row => row?.some(isNumber) === true);
      this.#firstAmount = first < 0 ? this.#rows.length : first;
    }
    return this.#firstAmount;
  }

  #remembered(key: string, lines: () => readonly Line[]): readonly LineName[] {
    const known = this.#named.get(key) ?? named(lines());
    this.#named.set(key, known);
    return known;
  }
}

const NAMELESS: LineName = { says: '', after: 0, gap: 0, index: 0, of: 0 };

function named(lines: readonly Line[]): LineName[] {
  let [says, after, gap] = ['', 0, 0];
  const counts = new Map<string, number>();
  const names = lines.map(line => {
    if (line.says !== '') [says, after, gap] = [line.says, 0, 0];
    else if (line.isEmpty) gap += 1;
    else [after, gap] = [after + 1, 0];
    const key = `${says}\n${after}\n${gap}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return { key, says, after, gap, index };
  });
  return names.map(({ key, ...name }) => ({ ...name, of: counts.get(key) ?? 1 }));
}

function isSame(a: LineName, b: LineName): boolean {
  return (
    a.says === b.says &&
    a.after === b.after &&
    a.gap === b.gap &&
    a.index === b.index &&
    a.of === b.of
  );
}

/**
 * The code and the words at the beginning of the row, and the words next to the cell where amounts stand between
 * (the right half of a table with two sides). Of a cell before all words, those that follow it.
 */
function wordsBeside(row: NonNullable<Row>, column: number): string {
  const codes: string[] = [];
  const words: string[] = [];
  let [isBeginning, nearest] = [true, ''];
  for (let at = 0; at < Math.min(column, row.length); at += 1) {
    const text = textOf(row[at]);
    if (isWord(text)) {
      if (isBeginning) words.push(text);
      nearest = text;
    } else if (words.length > 0 && text !== '') isBeginning = false;
    else if (words.length === 0 && isCode(text)) codes.push(text);
  }
  if (words.length === 0)
    return row.reduce<string>(
      (word, value, at) =>
        word === '' && at > column && isWord(textOf(value)) ? textOf(value) : word,
      '',
    );
  return [...codes, ...words, ...(words.at(-1) === nearest ? [] : [nearest])].join(' ');
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace(/\s+/g, '');
}

/** Not an amount, whatever was typed in its place: "—", "326。71", "58l.18", "12万元", "#REF!". */
function isWord(text: string): boolean {
  return (
    /\p{Script=Han}|[a-z]{2}/iu.test(text) &&
    !/^(?:#|true$|false$|无$|[-+]?[\d,，.。]+(?:[百千万亿]?元|%)?$)/i.test(text)
  );
}

/** A subject code, or one of its parts; not the number of a row in a list. */
function isCode(text: string): boolean {
  return /^(?:0\d+|\d{3}[\d.-]*)$/.test(text);
}

function isNumber(value: CellValue | undefined): boolean {
  return typeof value === 'number' || /^[-+]?[\d,，]+(?:\.\d+)?%?$/.test(textOf(value));
}
