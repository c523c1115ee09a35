/** Accounts from small tables, and the seed as the file host reads it. */
import { NO_DEPARTMENT } from '../../../src/core/accounts/evaluations/department';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleOfKey } from '../../../src/core/accounts/rowKey';
import { readAccounts } from '../../../src/core/accounts';
import type {
  AccountTableId,
  Accounts,
  Amount,
  Row,
  Table,
} from '../../../src/core/accounts/model';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import { message } from '../../../src/core/message';
import { toFen } from '../../../src/core/money';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';
import { sayChinese } from '../../../src/messages/zh';

const FIXTURES = join(__dirname, '..', '..', 'fixtures');

export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export function seedAccounts(): Accounts {
  const model = openWorkbook(
    new Uint8Array(readFileSync(join(FIXTURES, 'sanmenxia-2023.xlsx'))),
    'sanmenxia-2023.xlsx',
  );
  if (!model.ok) throw new Error(sayChinese(model.error));
  return readAccounts(gridsOf(model.value));
}

/** Row key, or "code label" → column → amount in 万元; '' is blank. */
export type SmallTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables that are not given are not found. */
export function book(tables: Partial<Record<AccountTableId, SmallTable>>, year = 2023): Accounts {
  return {
    unit: '某局',
    year,
    amountUnit: '万元',
    tables: Object.fromEntries(ACCOUNT_TABLES.map(id => [id, table(id, tables[id])])) as Record<
      AccountTableId,
      Table
    >,
    department: NO_DEPARTMENT,
    projects: { id: 'P2', status: 'notFound', reason: null, sheet: null, rows: [] },
    forms: [],
  };
}

function table(id: AccountTableId, small: SmallTable | undefined): Table {
  const rows = Object.entries(small ?? {}).map(([name, amounts], index) =>
    row(id, name, amounts, index),
  );
  const filled = rows.some(one =>
    Object.values(one.amounts).some(amount => amount.state === 'number'),
  );
  const found = filled ? 'read' : 'empty';
  const status = small ? found : 'notFound';
  return {
    id,
    status,
    reason: small ? null : message('choice.notFound', {}),
    sheet: small ? id : null,
    title: null,
    code: null,
    unit: '某局',
    year: 2023,
    amountUnit: '万元',
    range: null,
    headerRows: null,
    columns: [],
    rows,
    notes: [],
    remarks: [],
  };
}

function row(
  id: AccountTableId,
  name: string,
  amounts: Readonly<Record<string, string>>,
  index: number,
): Row {
  const [key = '', label = key] = name.split(' ');
  const code = /^\d+$/.test(key) ? key : null;
  const columns = Object.entries(amounts).map(([column, text], at): [string, Amount] => {
    const fen = text === '' ? 0 : (toFen(text, '万元', 6) ?? 0);
    return [
      column,
      {
        state: text === '' ? 'blank' : 'number',
        fen,
        step: 10_000,
        cell: { sheet: id, address: `${'CDEFGH'[at] ?? 'Z'}${index + 5}` },
        shown: text,
      },
    ];
  });
  return {
    key,
    role: roleOfKey(key),
    code,
    label,
    labelCell: { sheet: id, address: `A${index + 5}` },
    line: null,
    amounts: Object.fromEntries(columns),
  };
}
