/**
 * Sets of tables in one workbook: a department and its own office, two years, several units. They are told apart by
 * year, by 单位, by both, or by what the names of their sheets have beside the names of tables; the first of these that
 * leaves no set with a table twice. Which set is meant a person says (`Mapping.set`, `Mapping.year`).
 */
import { message } from '../../message';
import type { Choice } from './choose';
import type { Mapping } from '../mapping/mapping';
import type { TableSet } from '../model';
import { plain } from '../sheet/text';
import type { Candidate } from './candidates';

export interface CandidateSet extends TableSet {
  readonly candidates: ReadonlySet<Candidate>;
}

/** One table twice is a question of its own; a set has more. */
const FEWEST_DOUBLED = 2;
const TABLE_WORDS =
  /[\d\s()（）_.、\-—~A-Za-z]|收入|支出|收支|决算|总表|表|财政拨款|一般公共预算|基本|明细|政府性基金|国有资本经营|预算|三公|经费|公开|情况|年度?/g;

/** By what sets differ. */
const KEYS: readonly ((candidate: Candidate) => string)[] = [
  ({ meta }) => yearName(meta.year),
  ({ meta }) => meta.unit ?? '',
  ({ meta }) => [meta.unit, yearName(meta.year)].filter(Boolean).join(' '),
  ({ piece }) => plain(piece.region.grid.sheet).replace(TABLE_WORDS, ''),
];

/** None where the workbook holds one set. */
export function setsIn(candidates: readonly Candidate[]): readonly CandidateSet[] {
  const usable = candidates.filter(
    ({ draft, piece, byContent }) =>
      draft?.problem === null && piece.region.grid.visible && byContent !== true,
  );
  const counts = new Map<string, number>();
  for (const one of usable) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  if ([...counts.values()].filter(count => count > 1).length < FEWEST_DOUBLED) return [];
  for (const key of KEYS) {
    const groups = grouped(usable, key);
    if (groups.size < 2 || ![...groups.values()].every(isOneSet)) continue;
    const evaluations = grouped(
      candidates.filter(({ draft }) => draft === null),
      key,
    );
    return setsFrom(groups, evaluations);
  }
  return [];
}

function kindOf({ kind, piece }: Candidate): string {
  return `${kind} ${String(piece.title?.usual ?? true)}`;
}

function grouped(
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => string,
): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const name = key(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function isOneSet(group: readonly Candidate[]): boolean {
  return new Set(group.map(kindOf)).size === group.length;
}

/** Evaluations that say the same of themselves as a set belong to it. */
function setsFrom(
  groups: ReadonlyMap<string, readonly Candidate[]>,
  evaluations: ReadonlyMap<string, readonly Candidate[]>,
): readonly CandidateSet[] {
  return [...groups].map(([name, group]) => ({
    // A set that says nothing of itself is named by its first sheet.
    name: name === '' ? (group[0]?.piece.region.grid.sheet ?? '') : name,
    year: group.find(({ meta }) => meta.year !== null)?.meta.year ?? null,
    unit: group.find(({ meta }) => meta.unit !== null)?.meta.unit ?? null,
    candidates: new Set([...group, ...(evaluations.get(name) ?? [])]),
  }));
}

/** The set that a person named; `null` where they named none, none that is there, or more than one. */
export function chosenSet(
  sets: readonly CandidateSet[],
  { set, year }: Mapping,
): CandidateSet | null {
  if (set === undefined && year === undefined) return null;
  const fits = sets.filter(
    one =>
      (year === undefined || one.year === year) &&
      (set === undefined || plain(one.name) === plain(set) || one.name.includes(set)),
  );
  const exact = fits.filter(one => set !== undefined && plain(one.name) === plain(set));
  const [only, second] = exact.length > 0 ? exact : fits;
  return only && !second ? only : null;
}

/** The candidates of that set, and the evaluations that are of none. */
export function inSet(
  candidates: readonly Candidate[],
  set: CandidateSet,
  sets: readonly CandidateSet[],
): readonly Candidate[] {
  return candidates.filter(
    one =>
      set.candidates.has(one) ||
      (one.draft === null && !sets.some(other => other.candidates.has(one))),
  );
}

function yearName(year: number | null): string {
  return year === null ? '' : `${String(year)}年`;
}

/** Of several sets a person says which is meant, not table by table. */
export function askedBySet(choice: Choice, names: readonly string[]): Choice {
  return choice.status === 'ambiguous' && names.length > 0
    ? { ...choice, reason: message('choice.sets', { names }) }
    : choice;
}
