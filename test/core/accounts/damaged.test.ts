/**
 * One text of a workbook lost or garbled, each third one in turn (each, in the long run): what is read then is what was there, or it is told that it is
 * not read. No amount changes, none turns up elsewhere, none is gone in silence.
 */
import fc from 'fast-check';
import { gridsOf } from '../../accuracy/grids';
import { makeTables } from '../../accuracy/measure';
import { Random } from '../../accuracy/random';
import { cases, isLong } from '../../cases';
import { readAccounts, Reader } from '../../../src/core/accounts';
import type { AccountTableId, Accounts } from '../../../src/core/accounts/model';
import type { CellValue, Grid } from '../../../src/core/grid';
import { amountsOf } from './amountsOf';
import { gridsFrom } from './grids';

const BOOKS: readonly (readonly [string, readonly Grid[]])[] = [
  ['sanmenxia-2023.xlsx', gridsFrom('sanmenxia-2023.xlsx')],
  ['sh-putuo-finance-2024.xlsx', gridsFrom('sh-putuo-finance-2024.xlsx')],
  ['variants/v12-code-3-columns.xlsx', gridsFrom('variants/v12-code-3-columns.xlsx')],
  ['variants/v29-sangong-alternating.xlsx', gridsFrom('variants/v29-sangong-alternating.xlsx')],
  ['generated 4', gridsOf(makeTables(new Random(4), 'small').sheets)],
];

function withCell(
  grids: readonly Grid[],
  sheet: number,
  row: number,
  column: number,
  value: CellValue,
): Grid[] {
  const put = <T>(rows: readonly (readonly T[])[], one: T): T[][] =>
    rows.map((cells, r) => cells.map((old, c) => (r === row && c === column ? one : old)));
  return grids.map((grid, index) =>
    index !== sheet
      ? grid
      : { ...grid, values: put(grid.values, value), texts: put(grid.texts, String(value ?? '')) },
  );
}

/** What is wrong with a reading that should have been `before`; a code that another row has is told as such. */
function wrong(before: Readonly<Record<string, number>>, accounts: Accounts): string[] {
  const after = amountsOf(accounts);
  const told = (table: string): boolean => {
    const { status, remarks } = accounts.tables[table as AccountTableId];
    return (status !== 'read' && status !== 'empty') || remarks.length > 0;
  };
  const other = Object.keys(after)
    .filter(key => after[key] !== before[key] && !/ unknown:|#\d/.test(key))
    .map(key => `${key}: ${String(after[key])}, not ${String(before[key])}`);
  const silent = Object.keys(before)
    .filter(key => after[key] === undefined && !told(key.slice(0, 2)))
    .map(key => `${key} gone in silence`);
  return [...other, ...silent];
}

describe.each(BOOKS)('%s', (_, grids) => {
  const before = amountsOf(readAccounts(grids));

  test.each<[string, (text: string) => CellValue]>([
    ['lost', () => null],
    ['garbled', () => '※'], // A code with fewer digits is another code: no reader can know.
    ['cut short', text => (/^\d+$/.test(text) ? text : text.slice(0, Math.ceil(text.length / 2)))],
  ])('a text %s', (__, damage) => {
    const reader = new Reader();
    const found = grids.flatMap((grid, sheet) =>
      grid.values.flatMap((cells, row) =>
        cells.flatMap((value, column) => {
          if (typeof value !== 'string' || value.trim() === '' || damage(value) === value)
            return [];
          if (!isLong && (row + column) % 3 !== 0) return [];
          const faults = wrong(
            before,
            reader.read(withCell(grids, sheet, row, column, damage(value))),
          );
          return faults.length === 0
            ? []
            : [
                `${grid.sheet} R${String(row + 1)}C${String(column + 1)} “${value.slice(0, 20)}” → ${String(damage(value))}: ${faults.slice(0, 3).join('; ')} (${String(faults.length)})`,
              ];
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test('several texts of headers and labels lost or garbled at once', () => {
    const places = grids.flatMap((grid, sheet) =>
      grid.values.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          typeof value === 'string' && value.trim() !== '' && !/^\d+$/.test(value)
            ? [{ sheet, row, column }]
            : [],
        ),
      ),
    );
    const reader = new Reader();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: places.length - 1 }), fc.constantFrom(null, '※', '项目')), {
          minLength: 2,
          maxLength: 12,
        }),
        damages => {
          const damaged = damages.reduce<readonly Grid[]>((left, [index, value]) => {
            const place = places[index];
            return place ? withCell(left, place.sheet, place.row, place.column, value) : left;
          }, grids);
          expect(wrong(before, reader.read(damaged))).toEqual([]);
        },
      ),
      { numRuns: cases(20, 60) },
    );
  });
});
