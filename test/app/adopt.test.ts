import { adoptPlan } from '../../src/app/check/adopt';
import type { Explanation, SuspectCell } from '../../src/core/checks/model';
import { grid, snapshot } from './snapshots';
import { message } from '../../src/core/message';
import { sayChinese } from '../../src/messages/zh';

function explanation(
  address: string,
  implied: string | null,
  kind: SuspectCell['kind'] = 'digit',
): Explanation {
  return {
    cause: 'value',
    row: null,
    cells: [{ sheet: '表', address, table: 'T3', shown: '', implied, kind }],
    message: message('text', { text: '' }),
  };
}

test.each([
  ['a number stays a number', 2848.07, 'General', '2488.07', 2488.07],
  ['text stays text', '2,848.07', 'General', '2488.07', '2488.07'],
  ['an amount that should not be there is emptied', 12.03, '#,##0.00', '', null],
  ['an amount that is missing is written', null, '#,##0.00', '12.03', 12.03],
  ['a cell formatted as text gets text', null, '@', '12.03', '12.03'],
])('%s', (_, value, format, implied, written) => {
  const before = snapshot([grid('表', [[value]], { '0,0': format })]);
  expect(adoptPlan(before, explanation('A1', implied))).toMatchObject({
    ok: true,
    value: {
      title: message('plan.adopt', { cells: 1, to: implied }),
      ops: [
        { kind: 'setCell', cell: { sheet: '表', address: 'A1' }, expected: value, value: written },
      ],
    },
  });
});

test('a formula is never overwritten', () => {
  const sheet = { ...grid('表', [[2848.07]]), formulas: [['=B1+C1']] };
  const refused = adoptPlan(snapshot([sheet]), explanation('A1', '2488.07'));
  expect(refused.ok ? '' : sayChinese(refused.error)).toContain('A1 是公式 =B1+C1');
});

test('an unknown true value is not invented', () => {
  expect(adoptPlan(snapshot([grid('表', [[1]])]), explanation('A1', null)).ok).toBe(false);
});

test.each([
  ['a number takes the place of a text that is none', 'General', 581.18],
  ['in a cell made for texts it is text', '@', '581.18'],
])('%s', (_, format, written) => {
  const before = snapshot([grid('表', [['58l.18']], { '0,0': format })]);
  const plan = adoptPlan(before, explanation('A1', '581.18', 'noAmount'));
  expect(plan.ok && plan.value.ops).toMatchObject([
    { kind: 'setCell', cell: { sheet: '表', address: 'A1' }, expected: '58l.18', value: written },
  ]);
});
