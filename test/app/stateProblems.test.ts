/** What is kept in a workbook comes from outside: what cannot be used of it is told, and nothing stands in its place. */
import { baselineOf } from '../../src/app/narrative/baseline';
import { preferencesOf, scoringOf } from '../../src/app/preferences';
import { scoringChoice, standardName } from '../../src/app/scores/scoring';
import { stateProblems } from '../../src/app/stateProblems';
import { PRESETS } from '../../src/core/performance';
import { juesuan } from '../cli/run';
import { snapshot } from './snapshots';
import { inWords } from '../inWords';

const told = (state: Parameters<typeof snapshot>[1]): string[] =>
  stateProblems(snapshot([], state)).map(({ code }) => code);
const stored = (preferences: object) => ({ preferences: JSON.stringify(preferences) });

test('nothing stored, and what was stored whole, is nothing to tell', () => {
  expect(told({})).toEqual([]);
  expect(
    told({
      ...stored({ rounding: 'strict', live: false, ignored: [{ key: 'T3-01|', reason: '已核' }] }),
      mapping: '{"sheets":{"T1":"表一"},"tables":{"T1":{"unit":"元"}}}',
      baseline: '{"schema":"juesuan/baseline@1","paragraphs":{}}',
    }),
  ).toEqual([]);
});

// prettier-ignore
test.each([
  ['the text is cut off', { baseline: '{"schema":"juesuan/baseline@2"' }, ['baselineLost']],
  ['nothing is left of it', { baseline: '' }, ['baselineLost']],
  ['settings are cut off', { preferences: '{"rounding":"str' }, ['preferencesLost']],
  ['another rounding', stored({ rounding: 'loose' }), ['roundingLost']],
  ['one ignored finding of two', stored({ ignored: [{ key: 'a', reason: 'b' }, 7] }), ['ignoredLost']],
  ['another way of writing', stored({ style: { subject: '本单位们' } }), ['styleLost']],
  ['a standard of another version', stored({ scoring: { preset: 'hubei-2025' } }), ['scoringLost']],
  ['the mapping is none', { mapping: '[]' }, ['mappingLost']],
  ['one table of the mapping', { mapping: '{"sheets":{},"tables":{"T5":{"unit":"两"}}}' }, ['mappingLost']],
])('told: %s', (_, state, codes) => {
  expect(told(state)).toEqual(codes);
});

test('one spoilt choice does not spoil the others', () => {
  const preferences = preferencesOf(snapshot([], stored({ rounding: 'strict', live: 'perhaps' })));
  expect(preferences).toEqual({ rounding: 'strict', live: true });
  expect(baselineOf(snapshot([], { baseline: '{"schema":' })).size).toBe(0);
});

test('a standard that cannot be read is asked for, never replaced', () => {
  const unknown = snapshot([], stored({ scoring: { preset: 'hubei-2025' } }));
  expect(scoringOf(unknown)).toBeNull();
  expect(inWords(stateProblems(unknown))[0]).toContain('“hubei-2025”读不出来');
  expect(scoringOf(snapshot([], { preferences: '{"sco' }))).toBeNull();
});

test('every preset can be stored, is named, and stands in the help', async () => {
  const { out } = await juesuan('score', '--help');
  for (const settings of PRESETS) {
    const { preset: id, name } = settings;
    expect(scoringChoice(JSON.parse(JSON.stringify(settings)))).toEqual({
      from: 'workbook',
      settings,
    });
    expect(standardName(settings)).toBe(name);
    expect(standardName({ ...settings, scoreDecimals: 1 })).toBe(`${name}，有改动`);
    expect(out).toContain(id);
  }
});
