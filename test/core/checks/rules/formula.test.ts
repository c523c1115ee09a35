/**
 * A misspelt key in a rule's formula says so as soon as the rules are loaded; the keys are those that reading gives.
 */
import { readdirSync } from 'node:fs';
import { isColumnKey, isRowKey } from '../../../../src/core/accounts/keys';
import { ACCOUNT_TABLES } from '../../../../src/core/accounts/model';
import { assertFormulas } from '../../../../src/core/checks/rules/formula';
import type { Case, Over } from '../../../../src/core/checks/rules/rule';
import { FIXTURES } from '../../accounts/grids';
import { accountsOf } from '../books';

function faultOf(formula: string, more: Partial<Case> = {}): string | null {
  try {
    assertFormulas([
      {
        id: 'T0-99',
        kind: 'equality',
        severity: 'M',
        whenBroken: 'failed',
        title: '',
        basis: '',
        cases: [{ formula, right: '', ...more }],
      },
    ]);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const running: Over = { rows: 'all', of: ['T3'], columns: 'all' };

// prettier-ignore
test.each<[formula: string, fault: string | null, more?: Partial<Case>]>([
  ['T1[in.total].income = T1[in.other?].income', null],
  ['T1[in.total].income = T1[in.othr?].income', 'T1 has no row “in.othr”'],
  ['T1[in.total].incme = T1[in.other?].income', 'T1 has no column “incme”'],
  ['T3[total].total = T3[total].(basic,projects)', 'T3 has no column “projects”'],
  ['T9[total].total = T9[final].total', 'T9 has no row “total”'],
  ['prior.T1[out.close].expenditure = T1[in.opening].income', 'T1 has no row “out.close”'],
  ['T6[30*].amount = T6[301*].amount', 'T6 has no row “30*”'],
  ['T1[30101].income = T1[in.total].income', 'T1 has no row “30101”'],
  ['T9[classes].total = T9[final].total', 'T9 has no row “classes”'],
  ['T3[leafs].total = T3[total].total', 'T3 has no row “leafs”'],
  ['T3[$row].total = T3[$children].$column', null, { over: running }],
  ['T3[$rows].total = T3[total].total', 'T3 has no row “$rows”', { over: running }],
  ['T3[$row].total = T3[total].total', 'T3 has no row “$row”'],
  ['T3[total].$column = T3[classes].$column', 'T3 has no column “$column”', { over: { of: ['T3'] } }],
  ['T9[$row].total = T9[$row].abroad', 'T9 has no row “finale”', { over: { of: ['T9'], rows: ['budget', 'finale'] } }],
  ['T4[out.total].$column = T4[classes].$column', 'T4 has no column “fund”', { over: { of: ['T4'], columns: ['total', 'fund'] } }],
  ['T9[final].total = T9[final].abroad', 'T9 has no column “cars”', { without: { table: 'T9', column: 'cars' } }],
  ['T3[total].total ≥ T3[total].basic', 'Formula without = or ≤: T3[total].total ≥ T3[total].basic'],
  ['T10[total].total = T3[total].basic', 'Term not understood: T10[total].total'],
])('%s: %s', (formula, fault, more = {}) => {
  expect(faultOf(formula, more)).toBe(
    fault === null ? null : `Rule T0-99: ${fault} in “${formula}”`,
  );
});

test('the keys that workbooks are read into are those that the rules may name', () => {
  const files = ['', 'variants/'].flatMap(folder =>
    readdirSync(`${FIXTURES}/${folder}`)
      .filter(file => file.endsWith('.xlsx'))
      .map(file => folder + file),
  );
  const unknown = files.flatMap(file =>
    ACCOUNT_TABLES.flatMap(id =>
      accountsOf(file).tables[id].rows.flatMap(({ key, amounts }) => [
        ...[key.replace(/#\d+$/, '')]
          .filter(row => !row.startsWith('unknown:') && !isRowKey(id, row))
          .map(row => `${id}[${row}] in ${file}`),
        ...Object.keys(amounts)
          .filter(column => !isColumnKey(id, column))
          .map(column => `${id} .${column} in ${file}`),
      ]),
    ),
  );
  expect([...new Set(unknown)]).toEqual([]);
});
