/**
 * Entry of `npm run bench`, `bench:bulk` and `bench:recheck`: prints one object of JSON with the figures.
 * Arguments: what to measure (check, recheck, bulk, rows), the folder of the fixtures, the number of rounds.
 */
import { read as readBySheetJs } from '@e965/xlsx';
import type { CheckReport } from '../../src/app/check/check';
import { CheckMemory, checkSnapshot } from '../../src/app/check/check';
import type { Snapshot } from '../../src/app/workbook';
import { readAccounts } from '../../src/core/accounts';
import { checkAccounts } from '../../src/core/checks';
import type { CellValue, Grid } from '../../src/core/grid';
import { openWorkbook, snapshotOf } from '../../src/hosts/file';
import type { Book } from './books';
import { books, longTables } from './books';
import { sayChinese } from '../../src/messages/zh';

const [what = 'check', folder = '', rounds = '20'] = process.argv.slice(2);
/** Rounds that only warm the process. */
const WARM = 5;
const MEASURES: Record<string, () => object> = { check, recheck, bulk, rows };
process.stdout.write(JSON.stringify(MEASURES[what]?.() ?? {}));

interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function opened({ name, bytes }: Book): Snapshot {
  const model = openWorkbook(bytes, name);
  if (!model.ok) throw new Error(`${name}: ${sayChinese(model.error)}`);
  return snapshotOf(model.value);
}

function checked(snapshot: Snapshot, memory = new CheckMemory()): CheckReport {
  const report = checkSnapshot(snapshot, {}, memory);
  if (!report.ok) throw new Error(sayChinese(report.error));
  return report.value;
}

/** Understanding the tables of an open workbook, then checking and localising. */
function check(): object {
  const times = books(folder)
    .map(opened)
    .map(({ grids }) =>
      Array.from({ length: Number(rounds) + WARM }, () => {
        const [read, accounts] = timed(() => readAccounts(grids));
        const [tested] = timed(() => checkAccounts(accounts));
        return { read, tested };
      }).slice(WARM),
    );
  const medians = (of: (one: { read: number; tested: number }) => number): Spread =>
    spread(times.map(one => spread(one.map(of)).p50));
  return {
    workbooks: times.length,
    tested: medians(({ tested }) => tested),
    read: medians(({ read }) => read),
    single: spread(times.flat().map(({ tested }) => tested)),
  };
}

/** One amount changed and changed back, as a person's edit arrives: a new snapshot beside the last report. */
function recheck(): object {
  const times: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    for (const book of books(folder)) {
      const snapshot = opened(book);
      const memory = new CheckMemory();
      const first = checked(snapshot, memory);
      const cells = amountsOf(first);
      const cell = cells[(round * 37) % cells.length];
      if (!cell) continue;
      const edited = withEdit(snapshot, cell);
      const [there] = timed(() => checked(edited, memory));
      const [back] = timed(() => checked(snapshot, memory));
      if (round > 1) times.push(there, back);
    }
  }
  return { ...spread(times) };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function amountsOf({ snapshot }: CheckReport): Place[] {
  return snapshot.grids.flatMap(grid =>
    grid.values.flatMap((row, y) =>
      row.flatMap((value, x): Place[] =>
        typeof value === 'number' && !Number.isInteger(value)
          ? [{ sheet: grid.sheet, row: y, column: x }]
          : [],
      ),
    ),
  );
}

/** The other grids stay the same objects, as they do when a host answers an edit. */
function withEdit(snapshot: Snapshot, { sheet, row, column }: Place): Snapshot {
  const put = <T>(rows: readonly (readonly T[])[], change: (value: T) => T): T[][] =>
    rows.map((cells, y) =>
      y === row ? cells.map((value, x) => (x === column ? change(value) : value)) : [...cells],
    );
  const grids = snapshot.grids.map((grid): Grid =>
    grid.sheet === sheet
      ? {
          ...grid,
          values: put(grid.values, (value): CellValue =>
            typeof value === 'number' ? value + 10 : value,
          ),
          texts: put(grid.texts, () => ''),
        }
      : grid,
  );
  return { ...snapshot, grids };
}

/** The same files parsed by the reader, parsed by SheetJS, and checked from bytes to findings: medians of one run. */
function bulk(): object {
  const all = books(folder);
  const work: Record<string, (book: Book) => void> = {
    open: book => {
      openWorkbook(book.bytes, book.name);
    },
    parse: book => {
      opened(book);
    },
    sheetJs: book => {
      readBySheetJs(book.bytes, { cellNF: true, cellStyles: true });
    },
    whole: book => {
      checked(opened(book));
    },
  };
  const times = new Map(Object.keys(work).map(name => [name, [] as number[]]));
  for (let round = 0; round < Number(rounds) + 2; round++) {
    for (const [name, run] of Object.entries(work)) {
      const [time] = timed(() => {
        all.forEach(run);
      });
      if (round >= 2) times.get(name)?.push(time / all.length);
    }
  }
  const median = (name: string): number => spread(times.get(name) ?? []).p50;
  return {
    workbooks: all.length,
    open: median('open'),
    parse: median('parse'),
    sheetJs: median('sheetJs'),
    whole: median('whole'),
    ratio: median('whole') / median('parse'),
    ratioSheetJs: median('whole') / median('sheetJs'),
  };
}

function rows(): object {
  const empty: Omit<Snapshot, 'grids'> = {
    name: '',
    state: {},
    protectedSheets: [],
    marked: false,
  };
  return [3200, 6400, 12_800, 25_600, 51_200].map(count => {
    const snapshot = { ...empty, grids: longTables(count / 2) };
    const times = Array.from({ length: 4 }, () => timed(() => checked(snapshot))[0]);
    const { counts } = checked(snapshot).result;
    return { rows: count, ms: Math.min(...times), failed: counts.failed, exact: counts.exact };
  });
}
