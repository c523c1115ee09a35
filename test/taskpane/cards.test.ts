/** From a check result to the list on screen. */
import { entriesOf, mainCell } from '../../src/app/check/entries';
import type {
  CheckResult,
  Finding,
  FindingClass,
  Suspect,
  SuspectCell,
} from '../../src/core/checks/model';
import type { TableId } from '../../src/core/accounts/model';
import { errorsByTable, groupCards, holdsCell, visibleCards } from '../../src/taskpane/state/cards';
import type { View } from '../../src/taskpane/state/cards';
import { message } from '../../src/core/message';
import { sayChinese } from '../../src/messages/zh';

const ALL: View = { filter: null, table: null, search: '', grouping: 'table' };

function finding(
  rule: string,
  kind: FindingClass,
  cells: readonly (readonly [TableId, string, string])[],
): Finding {
  return {
    rule,
    class: kind,
    message: message('text', { text: `${rule} 不成立` }),
    difference: '360.01',
    allowed: '0.01',
    cells: cells.map(([table, address, shown]) => ({ table, sheet: `表${table}`, address, shown })),
  };
}

function suspect(
  explains: readonly number[],
  table: TableId,
  address: string,
  implied: string,
): Suspect {
  const cell: SuspectCell = {
    table,
    sheet: `表${table}`,
    address,
    shown: '2848.07',
    implied,
    kind: 'transposed',
  };
  return {
    certainty: 'certain',
    parent: null,
    explanations: [
      {
        cause: 'value',
        row: null,
        cells: [cell],
        message: message('text', { text: `应为 ${implied}` }),
      },
    ],
    explains,
  };
}

function result(findings: readonly Finding[], suspects: readonly Suspect[]): CheckResult {
  return {
    counts: { exact: 0, tail: 0, failed: 0, advice: 0, notApplicable: 0, notChecked: 0 },
    findings,
    suspects,
  };
}

const TYPO = result(
  [
    finding('T3-01', 'failed', [
      ['T3', 'C10', '2848.07'],
      ['T3', 'D10', '2,238.48'],
    ]),
    finding('X-05', 'failed', [
      ['T1', 'F8', '2488.07'],
      ['T3', 'C10', '2848.07'],
    ]),
    finding('T2-01', 'tail', [['T2', 'C7', '1.00']]),
    finding('X-18', 'advice', [
      ['T5', 'C9', '154.64'],
      ['T6', 'C9', '154.59'],
    ]),
  ],
  [suspect([0, 1], 'T3', 'C10', '2488.07')],
);

test('one wrong cell is one card, with every identity that it breaks', () => {
  expect(
    entriesOf(TYPO).map(card => [card.class, card.table, card.findings.map(each => each.rule)]),
  ).toEqual([
    ['failed', 'T3', ['T3-01', 'X-05']],
    ['advice', 'T5', ['X-18']],
    ['tail', 'T2', ['T2-01']],
  ]);
});

test('a card shows the suspect cell, and knows every cell it speaks of', () => {
  const [card] = entriesOf(TYPO);
  expect(card && mainCell(card)).toMatchObject({ sheet: '表T3', address: 'C10' });
  expect(card && holdsCell(card, { sheet: '表T1', address: 'F8' })).toBe(true);
  expect(card && holdsCell(card, { sheet: '表T1', address: 'F9' })).toBe(false);
});

test('keys are unique and stay the same for the same error', () => {
  const twice = result([finding('P-05', 'failed', []), finding('P-05', 'failed', [])], []);
  const keys = entriesOf(twice).map(card => card.key);
  expect(new Set(keys).size).toBe(2);
  expect(entriesOf(twice).map(card => card.key)).toEqual(keys);
});

test.each<[string, Partial<View>, string[]]>([
  ['class', { filter: 'advice' }, ['X-18']],
  ['table, also where it is the other side', { table: 'T1' }, ['T3-01']],
  ['rule', { search: 't3-01' }, ['T3-01']],
  ['cell', { search: '表T6!C9' }, ['X-18']],
  ['amount with or without separators', { search: '2238.48' }, ['T3-01']],
  ['full-width digits', { search: '１５４.５９' }, ['X-18']],
  ['two words', { search: 'x-18 T3' }, []],
])('narrowed by %s', (_, view, rules) => {
  expect(
    visibleCards(entriesOf(TYPO), { ...ALL, ...view }, sayChinese).map(
      card => card.findings[0]?.rule,
    ),
  ).toEqual(rules);
});

test('groups stand in the order of the tables, those with errors first', () => {
  expect(groupCards(entriesOf(TYPO), 'table').map(group => group.id)).toEqual(['T3', 'T5', 'T2']);
  expect(groupCards(entriesOf(TYPO), 'class').map(group => group.id)).toEqual([
    'failed',
    'advice',
    'tail',
  ]);
});

test('sorted by size, the largest difference comes first, errors before advice', () => {
  const small = { ...finding('T4-01', 'failed', [['T4', 'C6', '1.00']]), difference: '-2.00' };
  const large = { ...finding('T5-01', 'failed', [['T5', 'C6', '1.00']]), difference: '-1,000.00' };
  const huge = { ...finding('X-18', 'advice', [['T6', 'C6', '1.00']]), difference: '9999.00' };
  const groups = groupCards(entriesOf(result([huge, small, large], [])), 'size');
  expect(groups.map(({ id, cards }) => [id, ...cards.map(card => card.findings[0]?.rule)])).toEqual(
    [
      ['failed', 'T5-01', 'T4-01'],
      ['advice', 'X-18'],
    ],
  );
});

test('the picture is red where errors are, not where advice is', () => {
  expect([...errorsByTable(entriesOf(TYPO))]).toEqual([['T3', 1]]);
});

test('two errors in the same identities share one card', () => {
  const both = result(TYPO.findings, [
    suspect([0, 1], 'T3', 'C10', '2488.07'),
    suspect([0, 1], 'T3', 'D10', '1.00'),
  ]);
  expect(
    entriesOf(both)
      .filter(card => card.class === 'failed')
      .map(card => card.suspects.length),
  ).toEqual([2]);
});
