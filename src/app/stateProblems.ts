/**
 * What the workbook keeps of ours (design D9) and cannot be used: what is lost by that and what to do. The tables are
 * read and checked all the same.
 */
import { styleFrom } from '../core/narrative';
import type { Problem } from '../core/result';
import { problem } from '../core/result';
import { isBaselineLost } from './narrative/baseline';
import { unreadIgnored } from './check/ignored';
import { lostMappings, lostPreferences, preferencesOf, scoringIn } from './preferences';
import { titleIn } from './plan/journal';
import type { Snapshot } from './workbook';

export function stateProblems(snapshot: Snapshot): readonly Problem[] {
  const { journal, marking } = snapshot.state;
  return [
    ...(journal === undefined ? [] : [problem('unfinished', { title: titleIn(journal) })]),
    ...when(marking !== undefined, problem('marksUnfinished', {})),
    ...preferenceProblems(snapshot),
    ...mappingProblems(snapshot),
    ...when(isBaselineLost(snapshot), problem('baselineLost', {})),
  ];
}

function preferenceProblems(snapshot: Snapshot): readonly Problem[] {
  const lost = lostPreferences(snapshot);
  if (lost === 'all') return [problem('preferencesLost', {})];
  const { ignored, style } = preferencesOf(snapshot);
  const count = unreadIgnored(ignored);
  const scoring = scoringIn(snapshot);
  return [
    ...when(lost.includes('rounding'), problem('roundingLost', {})),
    ...when(lost.includes('live'), problem('liveLost', {})),
    ...when(count > 0, problem('ignoredLost', { count })),
    ...when(isStyleLost(style), problem('styleLost', {})),
    ...(scoring.from === 'unknown' ? [scoring.problem] : []),
  ];
}

function mappingProblems(snapshot: Snapshot): readonly Problem[] {
  const lost = lostMappings(snapshot);
  if (lost === 'all') return [problem('mappingLost', { tables: null })];
  return when(lost.length > 0, problem('mappingLost', { tables: lost }));
}

function when(isSo: boolean, said: Problem): readonly Problem[] {
  return isSo ? [said] : [];
}

/** Something was chosen that is none of the choices. */
function isStyleLost(stored: unknown): boolean {
  if (stored === undefined) return false;
  if (typeof stored !== 'object' || stored === null) return true;
  const used = styleFrom(stored);
  return Object.entries(stored).some(
    ([name, choice]) => choice !== '' && !Object.hasOwn(used, name),
  );
}
