/** 校验 again with the last one's memory: the same answer, and only what was edited is read anew. */
import { CheckMemory, checkSnapshot, reportOn } from '../../src/app/check/check';
import type { CheckReport } from '../../src/app/check/check';
import type { Grid } from '../../src/core/grid';
import { gridsFrom } from '../core/accounts/grids';
import { snapshot } from './snapshots';
import { sayChinese } from '../../src/messages/zh';

const SEED = gridsFrom('sanmenxia-2023.xlsx');

function report(grids: readonly Grid[], memory = new CheckMemory(), state = {}): CheckReport {
  const checked = checkSnapshot(snapshot(grids, state), {}, memory);
  if (!checked.ok) throw new Error(sayChinese(checked.error));
  return checked.value;
}

const typedIn = (sheetName: string, row: number, column: number, value: number | null): Grid[] =>
  SEED.map(grid =>
    grid.sheet !== sheetName
      ? grid
      : {
          ...grid,
          texts: grid.texts.map(line => line.map(() => '')),
          values: grid.values.map((line, r) =>
            line.map((old, c) => (r === row && c === column ? value : old)),
          ),
        },
  );

test('one check after another answers what a check without memory answers', () => {
  const memory = new CheckMemory();
  for (const grids of [
    typedIn('支出决算表', 9, 3, 2283.48),
    SEED,
    typedIn('收入决算表', 8, 2, null),
    typedIn('支出决算表', 9, 3, 0),
    SEED.slice(0, 9),
    SEED,
  ]) {
    const last = report(grids, memory);
    const { accounts, result } = report(grids);
    expect(last.result).toEqual(result);
    expect(last.accounts).toEqual(accounts);
  }
});

test('a table that was not edited is the one that was read before', () => {
  const memory = new CheckMemory();
  const before = report(SEED, memory);
  const { accounts } = report(typedIn('支出决算表', 9, 3, 2283.48), memory);
  expect(accounts.tables.T2).toBe(before.accounts.tables.T2);
  expect(accounts.tables.T3).not.toEqual(before.accounts.tables.T3);
});

test('another setting of rounding counts at once', () => {
  const memory = new CheckMemory();
  report(SEED, memory);
  const state = { preferences: JSON.stringify({ rounding: 'strict' }) };
  expect(report(SEED, memory, state).result).toEqual(report(SEED, undefined, state).result);
});

test('each sheet is a step, and the check is the last', () => {
  const steps: string[] = [];
  reportOn(snapshot(SEED), {}, undefined, (done, total) => steps.push(`${done}/${total}`));
  expect(steps.length).toBe(SEED.length);
  expect([steps[0], steps.at(-1)]).toEqual([
    `1/${SEED.length + 1}`,
    `${SEED.length}/${SEED.length + 1}`,
  ]);
});
