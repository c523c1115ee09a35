/** 忽略并说明原因: what is accepted is out of counts, marks and suspects, and comes back when an amount changes. */
import { ignoreKey, ignoredFrom, sift } from '../../src/app/check/ignored';
import { markPlan } from '../../src/app/check/mark';
import { reportRows } from '../../src/app/check/reportSheet';
import { checkAccounts } from '../../src/core/checks';
import { accountsOf, typed } from '../core/checks/books';

const wrong = checkAccounts(
  typed(accountsOf('sanmenxia-2023.xlsx'), 'T3', '2010301', 'total', '2848.07'),
);
const failed = wrong.findings.filter(
  finding => finding.class === 'failed' && finding.rule.startsWith('T3'),
);

test('every relation that the wrong cell breaks, accepted: no error of T3 is left, no cell is red', () => {
  const all = wrong.findings.filter(finding => finding.class === 'failed');
  const { result, ignored } = sift(
    wrong,
    all.map(finding => ({ key: ignoreKey(finding), reason: '已与财政核实' })),
  );
  expect([wrong.counts.failed, result.counts.failed, ignored.length]).toEqual([
    all.length,
    0,
    all.length,
  ]);
  expect(result.suspects).toEqual([]);
  expect(markPlan(result).ops).toEqual([{ kind: 'setMarks', marks: [] }]);
  expect(result.counts.exact).toBe(wrong.counts.exact);
  expect(
    reportRows({ result, ignored })
      .filter(([, kind]) => kind === '已忽略')
      .map(row => row.at(-1)),
  ).toEqual(all.map(() => '已忽略：已与财政核实'));
});

test('one of several accepted: the suspect stays with the others it explains', () => {
  const [first, ...others] = failed;
  if (!first) throw new Error('no failed finding');
  const { result } = sift(wrong, [{ key: ignoreKey(first), reason: '知道' }]);
  expect(result.findings).not.toContain(first);
  expect(
    result.suspects.flatMap(suspect => suspect.explains.map(index => result.findings[index])),
  ).toEqual(expect.arrayContaining(others));
});

test('another amount in the cell: the finding is back', () => {
  const again = checkAccounts(
    typed(accountsOf('sanmenxia-2023.xlsx'), 'T3', '2010301', 'total', '2488.70'),
  );
  expect(
    sift(
      again,
      failed.map(finding => ({ key: ignoreKey(finding), reason: '知道' })),
    ).ignored,
  ).toEqual([]);
});

test('what is stored in another shape ignores nothing', () => {
  expect([undefined, 'x', [{ key: 1 }], {}].map(ignoredFrom)).toEqual([[], [], [], []]);
});
