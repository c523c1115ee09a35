/**
 * Reading real and generated workbooks: every table found, every amount with its cell, whatever the layout.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from '../../../src/core/accounts';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import { amountsOf } from './amountsOf';
import { FIXTURES, gridsFrom } from './grids';

const seed = readAccounts(gridsFrom('sanmenxia-2023.xlsx'));

describe('the reference workbook', () => {
  test('whose, when, in what', () => {
    expect([seed.unit, seed.year, seed.amountUnit]).toEqual([
      '三门峡市人民政府办公室',
      2023,
      '万元',
    ]);
    expect(ACCOUNT_TABLES.map(id => seed.tables[id].status)).toEqual([
      'read',
      'read',
      'read',
      'read',
      'read',
      'read',
      'empty',
      'empty',
      'read',
    ]);
  });

  test.each([
    ['T1', 'in.generalBudget', 'income', '收入支出决算总表', 'C7', '2,939.71'],
    ['T1', '208', 'expenditure', '收入支出决算总表', 'F14', '210.63'],
    ['T2', '2080505', 'fiscal', '收入决算表', 'D14', '154.64'],
    ['T3', 'total', 'basic', '支出决算表', 'D7', '2,678.10'],
    ['T4', '213', 'generalBudget', '财政拨款收入支出决算总表', 'G18', '12.03'],
    ['T5', '2130599', 'project', '一般公共预算财政拨款支出决算表', 'E22', '12.03'],
    ['T6', '30239', 'amount', '一般公共预算财政拨款基本支出决算明细表', 'F31', '94.76'],
    ['T6', 'public', 'amount', '一般公共预算财政拨款基本支出决算明细表', 'I34', '206.24'],
    ['T9', 'budget', 'reception', '财政拨款“三公”经费支出决算表', 'F8', '1.50'],
    ['T9', 'final', 'vehicleOperation', '财政拨款“三公”经费支出决算表', 'K8', '7.21'],
  ] as const)('%s %s %s', (table, row, column, sheet, address, shown) => {
    const amount = seed.tables[table].rows.find(one => one.key === row)?.amounts[column];
    expect(amount).toMatchObject({
      state: 'number',
      shown,
      step: 10_000,
      cell: { sheet, address },
    });
  });

  test('189 amounts, each in a cell of its own', () => {
    const cells = ACCOUNT_TABLES.flatMap(id =>
      seed.tables[id].rows.flatMap(row =>
        Object.values(row.amounts).map(amount => `${amount.cell.sheet}!${amount.cell.address}`),
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Object.keys(amountsOf(seed)).length).toBe(189);
  });

  test('both evaluation tables', () => {
    expect([
      seed.department.status,
      seed.department.funds.length,
      seed.department.indicators.length,
    ]).toEqual(['read', 4, 23]);
    expect(seed.department.indicators.find(row => row.indicator === '预算执行率')).toMatchObject({
      level1: '投入管理指标',
      level2: '预算和财务管理',
      target: { shown: '≥90%' },
      actual: { number: '87.41', percent: true },
      score: { number: '0.97' },
      deviation: { number: '-2.88' },
    });
    expect(seed.projects.rows.map(row => row.executionRate.number)).toEqual(
      ['100', '50.71', '20.41', '78.63', '12.14', '99.96', '72.1', '100', '56.29'].map(
        text =>
          expect.stringMatching(
            new RegExp(`^${text.replace('.', '\\.')}0*$|^${text.replace('.', '\\.')}\\.?0*$`),
          ) as unknown,
      ),
    );
  });
});

test.each(readdirSync(join(FIXTURES, 'variants')).filter(file => file.endsWith('.xlsx')))(
  'layout variant %s reads to the same amounts',
  file => {
    const read = readAccounts(gridsFrom(`variants/${file}`));
    expect([read.unit, read.year, read.amountUnit]).toEqual([
      seed.unit,
      seed.year,
      seed.amountUnit,
    ]);
    expect(amountsOf(read)).toEqual(amountsOf(seed));
  },
);

describe('上海市普陀区财政局 2024', () => {
  const shanghai = readAccounts(gridsFrom('sh-putuo-finance-2024.xlsx'));

  test('unit and year from the cover, nine tables, 三公 among them', () => {
    expect([shanghai.unit, shanghai.year, shanghai.amountUnit]).toEqual([
      '上海市普陀区财政局',
      2024,
      '万元',
    ]);
    expect(ACCOUNT_TABLES.filter(id => shanghai.tables[id].status === 'notFound')).toEqual([]);
    expect(shanghai.tables.T9.title).toContain('三公');
  });

  test.each([
    ['T2', 'total', 'total', 'E5'],
    ['T2', '2010601', 'other', 'K8'],
    ['T3', '2010608', 'project', 'G11'],
    ['T5', 'total', 'total', 'E25'],
    ['T4', 'out.closing', 'generalBudget', 'E32'],
  ] as const)('%s %s %s stands in %s', (table, row, column, address) => {
    expect(shanghai.tables[table].rows.find(one => one.key === row)?.amounts[column]).toMatchObject(
      { state: 'number', cell: { address } },
    );
  });

  test('no evaluation table is invented', () => {
    expect([shanghai.department.status, shanghai.projects.status]).toEqual([
      'notFound',
      'notFound',
    ]);
    expect(shanghai.department.reason).not.toBeNull();
  });
});

interface Truth {
  workbooks: {
    file: string;
    clean: string;
    errors: { cells: { sheet: string; cell: string; corrupted: string | null }[] }[];
  }[];
}

describe('the corrupted workbooks are read as they stand', () => {
  const { workbooks } = JSON.parse(
    readFileSync(join(FIXTURES, 'corrupted/truth.json'), 'utf8'),
  ) as Truth;
  test.each(workbooks)('$file', ({ file, errors }) => {
    const read = readAccounts(gridsFrom(`corrupted/${file}`));
    const all = ACCOUNT_TABLES.flatMap(id =>
      read.tables[id].rows.flatMap(row => Object.values(row.amounts)),
    );
    for (const { sheet, cell, corrupted } of errors.flatMap(error => error.cells)) {
      const amount = all.find(one => one.cell.sheet === sheet && one.cell.address === cell);
      expect(amount === undefined ? `${sheet}!${cell} not read` : amount.fen).toBe(
        Math.round(Number(corrupted ?? 0) * 1_000_000),
      );
    }
  });
});
