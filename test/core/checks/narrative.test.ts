/**
 * N rules: a narrative that repeats amounts of the tables is a second witness of each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Accounts, AccountTableId } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CheckResult, Witness } from '../../../src/core/checks/model';
import { Checker } from '../../../src/core/checks';
import { witnessesIn } from '../../../src/core/narrative';
import { scoreEvaluations } from '../../../src/core/performance';
import { accountsOf, suspected, typed } from './books';
import { sayChinese } from '../../../src/messages/zh';

const textOf = (file: string): string =>
  readFileSync(join(__dirname, '../../fixtures', file), 'utf8');
const seed = accountsOf('sanmenxia-2023.xlsx');
const TEXT = textOf('sanmenxia-2023.narrative.txt');

const heard = (accounts: Accounts, text: string): Witness[] =>
  witnessesIn(accounts, scoreEvaluations(accounts), text);
const told = ({ findings }: CheckResult): string[] =>
  findings
    .filter(({ rule }) => rule.startsWith('N'))
    .map(({ rule, class: judged, cells }) => `${rule} ${judged} ${cells[0]?.address ?? ''}`);

test('sanmenxia 2023: the published narrative repeats its tables', () => {
  const narrative = heard(seed, TEXT);
  expect(narrative.length).toBeGreaterThan(30);
  const with_ = checkAccounts(seed, { narrative });
  const without = checkAccounts(seed);
  expect(with_.findings).toEqual(without.findings);
  expect(with_.suspects).toEqual(without.suspects);
  expect(with_.counts.exact).toBe(without.counts.exact + narrative.length);
});

test('普陀 2024: its one true error in a copied amount is found, and nothing else', () => {
  const accounts = accountsOf('sh-putuo-finance-2024.xlsx');
  const narrative = heard(accounts, textOf('sh-putuo-finance-2024.narrative.txt'));
  expect(narrative.length).toBeGreaterThan(20);
  const result = checkAccounts(accounts, { narrative });
  expect(
    result.findings
      .filter(({ class: judged }) => judged === 'failed')
      .map(({ rule, cells, message }) => [
        rule,
        cells.map(({ address }) => address),
        sayChinese(message).slice(0, 22),
      ]),
  ).toEqual([['N4', ['B36', 'D36'], '决算情况说明第 8 行（四）写的是 0.3，']]);
  expect(result.suspects).toEqual([]);
});

test('a rate in the place of an amount: the line and what stands there are named, the table is not suspected', () => {
  const text = TEXT.replace('决算数116.99万元，完成年初预算的98.65%', '决算数98.65%');
  expect(text).not.toBe(TEXT);
  const result = checkAccounts(seed, { narrative: heard(seed, text) });
  expect(told(result)).toEqual(['N5.3-1 failed C19']);
  const finding = result.findings.find(({ rule }) => rule === 'N5.3-1');
  expect(finding).toMatchObject({ difference: null });
  expect(finding && sayChinese(finding.message)).toMatch(
    /^决算情况说明第 20 行（五）写的是 98\.65%，是百分比，不是金额，.*为 116\.99；请把这里改成金额。$/,
  );
  expect(result.suspects).toEqual(checkAccounts(seed).suspects);
});

test('one digit of the text wrong: the rule, the cell and the line are named, and the table is not suspected', () => {
  const text = TEXT.replace('基本支出2678.10', '基本支出2687.10');
  expect(text).not.toBe(TEXT);
  const result = checkAccounts(seed, { narrative: heard(seed, text) });
  expect(told(result)).toEqual(['N3 failed D7']);
  const finding = result.findings.find(({ rule }) => rule === 'N3');
  expect(finding && sayChinese(finding.message)).toMatch(
    /^决算情况说明第 \d+ 行（三）写的是 2687\.10，支出决算表“合计”基本支出（D7）为 2678\.10；说明应与表逐位相同/,
  );
  expect(finding).toMatchObject({ difference: '9.00', allowed: '0.00' });
  expect(suspected(result)).toEqual(suspected(checkAccounts(seed)));
});

test.each<[AccountTableId, string, string, string, string]>([
  ['T9', 'final', 'reception', '3.00', 'certain T9!L8=0.21'],
  ['T9', 'final', 'reception', '5.12', 'certain T9!L8=0.21'],
  ['T9', 'budget', 'reception', '4.80', 'certain T9!F8=1.50'],
])(
  '%s %s %s = %s: the tables leave it open, the text decides',
  (table, row, column, text, both) => {
    const wrong = typed(seed, table, row, column, text);
    const of = (result: CheckResult): string[] =>
      suspected(result).filter(line => line.includes(`${table}!`));
    expect(of(checkAccounts(wrong)).map(line => line.split(' ')[0])).toEqual(['candidates']);
    expect(of(checkAccounts(wrong, { narrative: heard(wrong, TEXT) }))).toEqual([both]);
  },
);

test('another unit’s text witnesses nothing', () => {
  expect(heard(seed, '本报告介绍了公司的经营情况，全年营业收入 2939.71 万元。')).toEqual([]);
  expect(heard(seed, '')).toEqual([]);
});

test('whatever amount is wrong, the text never makes a right cell certain to be wrong', () => {
  const narrative = heard(seed, TEXT);
  const places = (['T1', 'T2', 'T3', 'T4', 'T5', 'T9'] as const).flatMap(table =>
    seed.tables[table].rows.flatMap(({ key, amounts }) =>
      Object.entries(amounts)
        .filter(([, one]) => one.state === 'number')
        .map(([column, { cell }]) => ({ table, row: key, column, cell })),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.integer({ min: 100, max: 300_000 }),
      ({ table, row, column, cell }, hundredths) => {
        const result = checkAccounts(
          typed(seed, table, row, column, (hundredths / 100).toFixed(2)),
          { narrative },
        );
        const certain = result.suspects.filter(
          ({ certainty, explanations }) =>
            certainty === 'certain' && !explanations[0]?.cells[0]?.table?.startsWith('P'),
        );
        for (const { explanations } of certain)
          expect(explanations[0]?.cells.map(one => `${one.sheet}!${one.address}`)).toEqual([
            `${cell.sheet}!${cell.address}`,
          ]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the text given, changed and taken away between checks', () => {
  const wrong = typed(seed, 'T9', 'final', 'reception', '0.12');
  const narrative = heard(wrong, TEXT);
  const checker = new Checker();
  for (const options of [
    {},
    { narrative },
    {},
    { narrative: [] },
    { narrative: narrative.slice(0, 5) },
    { narrative },
  ]) {
    expect(checker.check(wrong, options)).toEqual(checkAccounts(wrong, options));
  }
});

test.each([
  ['budget', '8.88', 'candidates T9!D8=1.12 | T9!E8=10.00', 'candidates T9!E8=10.00 | T9!D8=1.12'],
  // A purchase that no budget foresaw is the less likely story; with the project beside it, no story at all.
  ['final', '3.33', 'candidates T9!K8=7.21 | T9!J8=3.88', 'certain T9!K8=7.21'],
])(
  'the project table speaks for the vehicles’ running costs, %s %s: its amount comes first',
  (row, text, alone, both) => {
    const wrong = typed(seed, 'T9', row, 'vehicleOperation', text);
    const without: Accounts = {
      ...wrong,
      projects: { ...wrong.projects, status: 'notFound', rows: [] },
    };
    const of = (result: CheckResult): string[] =>
      suspected(result).filter(line => line.includes('T9!'));
    expect(of(checkAccounts(without))).toEqual([alone]);
    expect(of(checkAccounts(wrong))).toEqual([both]);
    const checker = new Checker();
    for (const accounts of [wrong, without, wrong])
      expect(checker.check(accounts)).toEqual(checkAccounts(accounts));
  },
);
