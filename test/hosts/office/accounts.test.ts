/**
 * One workbook, however it comes in: as .xlsx, as .xls, open in Excel (each Excel that the add-in runs on): the same
 * accounts to the last letter, every amount with its cell and what it shows.
 */
import { read as readBook, write } from '@e965/xlsx';
import type { CellObject, WorkBook } from '@e965/xlsx';
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts } from '../../../src/core/accounts/model';
import { openWorkbook, snapshotOf } from '../../../src/hosts/file';
import type { WorkbookModel } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { value } from '../example';
import { withFormulas } from '../xlsFormulas';
import { fixture } from '../file/files';
import { installShared } from './load';

type Edit = (book: WorkBook) => void;

function bytesOf(book: WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
}

function fromFile(bytes: Uint8Array): WorkbookModel {
  return value(openWorkbook(bytes, '决算'));
}

async function inExcel(bytes: Uint8Array, apiVersion: '1.9' | '1.14' | '1.17'): Promise<Accounts> {
  installShared(new Simulator(fromFile(bytes), { apiVersion }));
  return readAccounts(value(await officeWorkbook().read()).grids);
}

/** The cell at an address, made when it is not there. */
function put(book: WorkBook, sheet: string, address: string, cell: CellObject): void {
  book.Sheets[sheet]![address] = {
    ...(book.Sheets[sheet]![address] as CellObject | undefined),
    ...cell,
  };
}

/** Every constant amount of some sheets becomes a formula with that value as its cached result. */
function formulas(book: WorkBook): void {
  for (const name of book.SheetNames.slice(1, 6)) {
    for (const [address, cell] of Object.entries(book.Sheets[name]!) as [string, CellObject][]) {
      if (!address.startsWith('!') && cell.t === 'n') cell.f = `ROUND(${String(cell.v)},2)`;
    }
  }
}

const EDITS: Readonly<Record<string, Edit>> = {
  'as it is': () => undefined,
  'amounts as formulas': formulas,
  'text where an amount stands, an error, a dash, hidden decimals, a number as text': book => {
    const [, , name = ''] = book.SheetNames;
    put(book, name, 'D10', { t: 's', v: '2,238.48 ' });
    put(book, name, 'E10', { t: 'e', v: 0x17, w: '#REF!' });
    put(book, name, 'F10', { t: 's', v: '—' });
    put(book, name, 'C12', { t: 'n', v: 1234.56789, z: '#,##0.00' });
    put(book, name, 'D12', { t: 'n', v: -0.004, z: '#,##0.00_);(#,##0.00)' });
    put(book, name, 'E12', { t: 'n', v: 0.1 + 0.2, z: 'General' });
    put(book, name, 'F12', { t: 's', v: '约三百' });
  },
  'a sheet hidden': book => {
    book.Workbook = {
      ...book.Workbook,
      Sheets: book.SheetNames.map((name, index) => ({ name, Hidden: index === 1 ? 1 : 0 })),
    };
  },
  'codes as numbers': book => {
    for (const sheet of Object.values(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
        if (!address.startsWith('!') && cell.t === 's' && /^\d{3,7}$/.test(String(cell.v)))
          Object.assign(cell, { t: 'n', v: Number(cell.v), z: '0' });
      }
    }
  },
};

const BOOKS = [
  'sanmenxia-2023.xlsx',
  'sh-putuo-finance-2024.xlsx',
  'corrupted/clean/gen2-nongye.xlsx',
  'variants/v16-amounts-text.xlsx',
];

describe.each(BOOKS)('%s', file => {
  test.each(Object.keys(EDITS))('%s', async name => {
    const book = readBook(fixture(file), { cellNF: true, cellStyles: true, cellFormula: true });
    EDITS[name]!(book);
    const [xlsx, xls] = [bytesOf(book, 'xlsx'), bytesOf(book, 'biff8')];
    const accounts = readAccounts(snapshotOf(fromFile(xlsx)).grids);
    expect(
      Object.values(accounts.tables).filter(table => table.status === 'read').length,
    ).toBeGreaterThanOrEqual(6);
    expect(readAccounts(snapshotOf(fromFile(xls)).grids)).toEqual(accounts);
    for (const apiVersion of ['1.9', '1.17'] as const)
      expect(await inExcel(xlsx, apiVersion)).toEqual(accounts);
    expect(await inExcel(xls, '1.17')).toEqual(accounts);
  });

  test('an .xls whose numbers are all results of formulas', async () => {
    const book = readBook(fixture(file), { cellNF: true, cellStyles: true });
    const { bytes, formulas } = withFormulas(bytesOf(book, 'biff8'));
    const model = fromFile(bytes);
    const amounts = snapshotOf(model)
      .grids.flatMap(grid => grid.formulas.flat())
      .filter(formula => formula.startsWith('=ROUND('));
    expect([formulas > 30, amounts.length]).toEqual([true, formulas]);
    const accounts = readAccounts(snapshotOf(model).grids);
    expect(accounts.tables).toEqual(readAccounts(snapshotOf(fromFile(fixture(file))).grids).tables);
    expect(await inExcel(bytes, '1.14')).toEqual(accounts);
  });
});
