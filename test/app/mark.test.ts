import { clearPlan, markPlan } from '../../src/app/check/mark';
import type { CheckResult, Suspect, SuspectCell } from '../../src/core/checks/model';
import { message } from '../../src/core/message';

const NO_COUNTS = { exact: 0, tail: 0, failed: 0, advice: 0, notApplicable: 0, notChecked: 0 };

function cell(address: string, implied: string | null = '1.00'): SuspectCell {
  return { sheet: '支出决算表', address, table: 'T3', shown: '2.00', implied, kind: 'digit' };
}

function suspect(certainty: Suspect['certainty'], ...sets: SuspectCell[][]): Suspect {
  return {
    certainty,
    parent: null,
    explains: [0],
    explanations: sets.map(cells => ({
      cause: 'value',
      row: null,
      cells,
      message: message('text', { text: '' }),
    })),
  };
}

function result(...suspects: Suspect[]): CheckResult {
  return { counts: NO_COUNTS, findings: [], suspects };
}

test('certain is red, one of these is amber, and a cell that is both is red', () => {
  const plan = markPlan(
    result(suspect('candidates', [cell('C8')], [cell('D8')]), suspect('certain', [cell('D8')])),
  );
  expect(plan.ops).toEqual([
    {
      kind: 'setMarks',
      marks: [
        { sheet: '支出决算表', tone: 'candidate', addresses: ['C8'] },
        { sheet: '支出决算表', tone: 'certain', addresses: ['D8'] },
      ],
    },
  ]);
});

test('of a group only the sum is coloured', () => {
  const group = {
    ...suspect('group', [cell('C7')], [cell('C8')]),
    parent: { sheet: '明细表', address: 'C6', table: 'T6' as const, shown: '9' },
  };
  expect(markPlan(result(group)).ops).toEqual([
    { kind: 'setMarks', marks: [{ sheet: '明细表', tone: 'candidate', addresses: ['C6'] }] },
  ]);
});

test('where nothing that stands there is wrong, the place to look is coloured', () => {
  const [whole] = suspect('candidates', []).explanations;
  const stale: Suspect = {
    ...suspect('candidates'),
    explanations: whole ? [{ ...whole, at: { sheet: '三公经费', address: 'A1' } }] : [],
  };
  expect(markPlan(result(stale)).ops).toEqual([
    { kind: 'setMarks', marks: [{ sheet: '三公经费', tone: 'candidate', addresses: ['A1'] }] },
  ]);
});

test('nothing suspect clears what was marked before', () => {
  expect(markPlan(result()).ops).toEqual(clearPlan().ops);
});
