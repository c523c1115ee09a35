/**
 * The corrupted workbooks: every visible error is detected; the wrong cells are the first explanation wherever the
 * tables can tell (leaves of T6 they cannot).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccounts } from '../../../src/core/checks';
import { accountsOf } from './books';

interface Wrong {
  kind: string;
  table: number;
  visible: boolean;
  seenBy: string[];
  cells: { sheet: string; cell: string; original: string | null; corrupted: string | null }[];
}
interface Truth {
  workbooks: { file: string; errors: Wrong[] }[];
}
const truth = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/corrupted/truth.json'), 'utf8'),
) as Truth;

/** Errors among leaves of one T6 class, where another cell explains as much. */
const UNDECIDABLE = [
  'c006-sanmenxia-2023.xlsx',
  'c008-gen2-nongye.xlsx',
  'c011-sanmenxia-2023.xlsx',
];

test.each(truth.workbooks)('$file', ({ file, errors }) => {
  const { findings, suspects } = checkAccounts(accountsOf(`corrupted/${file}`));
  const failed = findings.filter(
    ({ rule, class: judged }) => judged === 'failed' && !rule.startsWith('P'),
  );
  const named = suspects.filter(
    ({ explanations }) => !explanations[0]?.cells[0]?.table?.startsWith('P'),
  );
  for (const { visible, seenBy, cells } of errors) {
    const hit = failed.filter(finding =>
      cells.some(({ sheet, cell }) =>
        finding.cells.some(one => one.sheet === sheet && one.address === cell),
      ),
    );
    expect(visible).toBe(true);
    // An amount that was lost is no longer among the cells of a sum; its sum fails all the same.
    const isLost = cells.every(({ corrupted }) => corrupted === null);
    if (!isLost) expect(hit).not.toEqual([]);
    expect(seenBy.some(rule => failed.some(finding => finding.rule === rule))).toBe(true);
  }
  if (UNDECIDABLE.includes(file)) {
    expect(named.every(({ certainty }) => certainty !== 'certain')).toBe(true);
    return;
  }
  const first = named.flatMap(
    ({ explanations }) =>
      explanations[0]?.cells.map(({ sheet, address }) => `${sheet}!${address}`) ?? [],
  );
  const wrong = errors.flatMap(({ cells }) => cells.map(({ sheet, cell }) => `${sheet}!${cell}`));
  expect(first.sort()).toEqual(wrong.sort());
});
