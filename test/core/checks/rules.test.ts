/**
 * Every rule: it has an id of its own and stands on the rule page; an amount rule, when one of its amounts is far off
 * in some real or generated workbook, says so under its own id.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccounts } from '../../../src/core/checks';
import { Book } from '../../../src/core/checks/identities/amountBook';
import { expand } from '../../../src/core/checks/identities/expand';
import { AMOUNT_RULES, RULES } from '../../../src/core/checks/rules';
import { formatFen } from '../../../src/core/money';
import { accountsOf, typed } from './books';
import { rulesPage } from './rulesPage';

const PAGE = join(__dirname, '../../../docs/rules.md');
const BOOKS = [
  'sanmenxia-2023.xlsx',
  'sh-putuo-finance-2024.xlsx',
  ...['gen1-jiaoyu', 'gen2-nongye', 'gen3-chengguan', 'gen4-jiedao'].map(
    name => `corrupted/clean/${name}.xlsx`,
  ),
];

test('ids are unique', () => {
  const ids = RULES.map(rule => rule.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('no rule of the list is left out', () => {
  const to = (prefix: string, last: number): string[] =>
    Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
  const wanted = [
    ...to('T0', 1),
    ...to('T1', 7),
    ...to('T2', 3),
    ...to('T3', 3),
    ...to('T4', 7),
    ...to('T5', 3),
    ...to('T6', 4),
    ...to('T7', 2),
    ...to('T8', 2),
    ...to('T9', 3),
    ...to('TX', 3),
    ...to('X', 20),
    ...to('P', 14),
    'N1-1',
    'N1-2',
    'N2',
    'N3',
    'N4',
    'N4-2',
    'N5.1',
    'N5.2',
    'N5.3-1',
    'N5.3-2',
    'N5.3-3',
    'N5.3-4',
    'N6-1',
    'N6-2',
    'N7',
    'N8',
    'N9-1',
    'N9-2',
    'N9-3',
    'N10',
    'N11',
    'N12',
    'N13',
    'NX',
  ];
  const ids = new Set(RULES.map(rule => rule.id));
  expect(wanted.filter(id => !ids.has(id))).toEqual([]);
});

test('docs/rules.md is what the rules say (npm run docs writes it)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, rulesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
});

/** Needs the year before, which no fixture has; see prior.test.ts. */
const WITH_PRIOR = ['X-19'];

test.each(AMOUNT_RULES.filter(rule => !WITH_PRIOR.includes(rule.id)))(
  '$id speaks when an amount of it is far off',
  rule => {
    const tried: string[] = [];
    for (const file of BOOKS) {
      const accounts = accountsOf(file);
      const { identities } = expand(new Book(accounts, null), [rule]);
      for (const identity of identities
        .filter(({ terms }) => !terms.every(({ cell }) => cell.isBlank))
        .slice(0, 3)) {
        for (const { cell, sign } of identity.terms.slice(0, 4)) {
          // An upper bound is broken by more on its left or less on its right.
          const fen = cell.fen + sign * 9_000_000_000;
          const { findings } = checkAccounts(
            typed(accounts, cell.table, cell.row.key, cell.column, formatFen(fen)),
          );
          if (findings.some(finding => finding.rule === rule.id && finding.class !== 'tail'))
            return;
          tried.push(`${file} ${cell.amount.cell.address}`);
        }
      }
    }
    throw new Error(`no workbook made ${rule.id} speak; tried ${tried.join(', ')}`);
  },
);
