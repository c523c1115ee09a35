/**
 * Every rule: it has an id of its own and stands on the rule page; an amount rule, when one of its amounts is far off
 * in some real or generated workbook, says so under its own id.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccounts } from '../../../src/core/checks';
import { Book, isBlank } from '../../../src/core/checks/book';
import { expand } from '../../../src/core/checks/expand';
import { AMOUNT_RULES, RULES } from '../../../src/core/checks/rules';
import { formatFen } from '../../../src/core/money';
import { accountsOf, typed } from './books';
import { rulesPage } from './rulesPage';

const PAGE = join(__dirname, '../../../docs/rules.md');
const BOOKS = ['sanmenxia-2023.xlsx', 'sh-putuo-finance-2024.xlsx', ...['gen1-jiaoyu', 'gen2-nongye', 'gen3-chengguan', 'gen4-jiedao'].map(name => `corrupted/clean/${name}.xlsx`)];

test('ids are unique', () => {
  const ids = RULES.map(rule => rule.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('docs/rules.md is what the rules say (npm run docs writes it)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, rulesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
});

/** Needs the year before, which no fixture has; see prior.test.ts. */
const WITH_PRIOR = ['X-19'];

test.each(AMOUNT_RULES.filter(rule => !WITH_PRIOR.includes(rule.id)))('$id speaks when an amount of it is far off', rule => {
  const tried: string[] = [];
  for (const file of BOOKS) {
    const accounts = accountsOf(file);
    const { relations } = expand(new Book(accounts, null), [rule]);
    for (const relation of relations.filter(({ terms }) => !terms.every(({ cell }) => isBlank(cell))).slice(0, 3)) {
      for (const { cell, sign } of relation.terms.slice(0, 4)) {
        // An upper bound is broken by more on its left or less on its right.
        const fen = cell.fen + sign * 9_000_000_000;
        const { findings } = checkAccounts(typed(accounts, cell.table, cell.row.key, cell.column, formatFen(fen)));
        if (findings.some(finding => finding.rule === rule.id && finding.class !== 'tail')) return;
        tried.push(`${file} ${cell.amount.cell.address}`);
      }
    }
  }
  throw new Error(`no workbook made ${rule.id} speak; tried ${tried.join(', ')}`);
});
