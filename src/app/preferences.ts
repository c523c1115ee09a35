/**
 * What a person chose for this workbook, kept in it (design D9), and which sheet stands for which table.
 * Stored text comes from outside: each thing that does not parse is told (`stateProblems`), and only there the default
 * holds.
 */
import * as z from 'zod/mini';
import { parseRange } from '../core/accounts';
import type { Mapping, SaidHead, TableMapping } from '../core/accounts/mapping/mapping';
import { ROLES } from '../core/accounts/evaluations/formMapping';
import type { Accounts } from '../core/accounts/model';
import { ACCOUNT_TABLES } from '../core/accounts/model';
import type { AmountUnit } from '../core/money';
import { packById, styled, styleFrom, wordingFor } from '../core/narrative';
import type { Wording } from '../core/narrative';
import type { Pack } from '../core/narrative/packs/pack';
import type { ScoringSettings } from '../core/performance';
import { scoreEvaluations } from '../core/performance';
import type { Scores } from '../core/performance/model';
import type { WriteOp } from './plan/plan';
import type { ScoringChoice } from './scores/scoring';
import { scoringChoice, unusable } from './scores/scoring';
import type { Snapshot } from './workbook';

const Rounding = z.enum(['published', 'strict']);

/** What a newer version keeps beside them stays. */
const Preferences = z.looseObject({
  rounding: z.catch(Rounding, 'published'),
  /** Check again after each edit. */
  live: z.catch(z.boolean(), true),
  /** The scoring standard as it was stored; `scoringOf` makes sure that it can be used. */
  scoring: z.optional(z.unknown()),
  /** Findings that a person accepts, as they were stored; see `ignored.ts`. */
  ignored: z.optional(z.unknown()),
  /** How the narrative is written, as it was stored; see core/narrative/style. */
  style: z.optional(z.unknown()),
  /** Id of the pack that a person chose; `wordingIn` makes sure that there is one. */
  wording: z.optional(z.string()),
});

export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { rounding: 'published', live: true };

/** The same without defaults: what it refuses is lost. */
const Plain = z.object({ rounding: z.optional(Rounding), live: z.optional(z.boolean()) });

const StoredForms = z.array(
  z.object({
    header: z.array(z.string()),
    roles: z.array(z.enum([...ROLES, ''])),
  }),
);

const StoredMapping = z.object({
  sheets: z.record(z.string(), z.string()),
  forms: z.optional(z.catch(StoredForms, [])),
  tables: z.optional(z.record(z.string(), z.unknown())),
  set: z.optional(z.string()),
  year: z.optional(z.number()),
  head: z.optional(z.object({ unit: z.optional(z.string()), year: z.optional(z.number()) })),
});

/** What can be a row of the accounts: a subject code or one of their fixed rows. */
const ROW = /^(?:\d{3}|\d{5}|\d{7}|total|personnel|public|(?:in|out)\.[a-zA-Z.]+)$/;
const StoredTable = z.object({
  range: z.optional(z.string().check(z.refine(text => parseRange(text) !== null))),
  unit: z.optional(z.enum(['元', '百元', '千元', '万元', '百万元', '亿元'] satisfies AmountUnit[])),
  columns: z.optional(
    z.record(
      z.string(),
      z.object({ column: z.string().check(z.regex(/^[A-Z]{1,3}$/)), heading: z.string() }),
    ),
  ),
  rows: z.optional(z.record(z.string(), z.string().check(z.regex(ROW)))),
});

export function preferencesOf(snapshot: Snapshot): Preferences {
  const read = Preferences.safeParse(parseJson(snapshot.state.preferences));
  return read.success ? read.data : DEFAULT_PREFERENCES;
}

/** The wording that a person chose for this workbook, else the one of the unit's province. */
export function wordingIn(snapshot: Snapshot, accounts: Accounts): Wording {
  const chosen = packById(preferencesOf(snapshot).wording ?? '');
  return chosen ? { pack: chosen, by: 'person' } : wordingFor(accounts);
}

/** What of the preferences that are stored cannot be used: all of them, or these. */
export function lostPreferences(snapshot: Snapshot): 'all' | readonly PropertyKey[] {
  if (snapshot.state.preferences === undefined) return [];
  const stored = parseJson(snapshot.state.preferences);
  if (!Preferences.safeParse(stored).success) return 'all';
  const plain = Plain.safeParse(stored);
  return plain.success ? [] : plain.error.issues.flatMap(({ path }) => path.slice(0, 1));
}

/** The wording as the workbook's own style has it. */
export function packIn(
  snapshot: Snapshot,
  accounts: Accounts,
  wording: Pack = wordingIn(snapshot, accounts).pack,
): Pack {
  return styled(wording, styleFrom(preferencesOf(snapshot).style));
}

/** `null`: a standard may have been chosen, but which one cannot be read; then a person must say. */
export function scoringOf(snapshot: Snapshot): ScoringSettings | null {
  return scoringIn(snapshot).settings;
}

/** What a narrative says of the evaluations; `null` as long as their standard is asked for. */
export function scoresOf(snapshot: Snapshot, accounts: Accounts): Scores | null {
  const settings = scoringOf(snapshot);
  return settings && scoreEvaluations(accounts, settings);
}

export function scoringIn(snapshot: Snapshot): ScoringChoice {
  return lostPreferences(snapshot) === 'all'
    ? unusable({ by: 'preferences' })
    : scoringChoice(preferencesOf(snapshot).scoring, snapshot);
}

/** What somebody else changed of them since `snapshot` was read stays. */
export function putPreferences(
  { state }: Pick<Snapshot, 'state'>,
  preferences: Preferences,
): WriteOp {
  const stored = parseJson(state.preferences);
  const isStored = (name: string): boolean =>
    typeof stored === 'object' && stored !== null && Object.hasOwn(stored, name);
  // A default that nobody chose is no choice: it must not contradict what another window chooses.
  const chosen = Object.entries(preferences).filter(
    ([name, value]) => isStored(name) || value !== DEFAULT_PREFERENCES[name],
  );
  const value = JSON.stringify(Object.fromEntries(chosen));
  return { kind: 'putState', key: 'preferences', value, expected: state.preferences ?? null };
}

/** The workbook as it will be once `putPreferences` is carried out. */
export function withPreferences(snapshot: Snapshot, preferences: Preferences): Snapshot {
  return { ...snapshot, state: { ...snapshot.state, preferences: JSON.stringify(preferences) } };
}

/** A workbook, or what is stored in one. */
type Stored = Pick<Snapshot, 'state'> & Partial<Snapshot>;

export function mappingOf(snapshot: Stored): Mapping | undefined {
  const read = StoredMapping.safeParse(parseJson(snapshot.state.mapping));
  if (!read.success) return undefined;
  const { sheets, tables, forms, set, year, head } = read.data;
  return {
    sheets,
    ...(tables === undefined ? {} : { tables: tablesFrom(tables) }),
    ...(forms === undefined ? {} : { forms }),
    ...(set === undefined ? {} : { set }),
    ...(year === undefined ? {} : { year }),
    ...(head === undefined ? {} : { head: head as SaidHead }),
  };
}

/** What was said of one table does not spoil what was said of the others. */
function tablesFrom(stored: Readonly<Record<string, unknown>>): NonNullable<Mapping['tables']> {
  return Object.fromEntries(
    ACCOUNT_TABLES.flatMap(id => {
      const said = StoredTable.safeParse(stored[id]);
      return said.success ? [[id, said.data as TableMapping]] : [];
    }),
  );
}

/** Of which tables what was said cannot be used, by the name under which it is stored; `all`: none of it can. */
export function lostMappings(snapshot: Stored): 'all' | readonly string[] {
  if (snapshot.state.mapping === undefined) return [];
  const read = StoredMapping.safeParse(parseJson(snapshot.state.mapping));
  if (!read.success) return 'all';
  const stored = read.data.tables ?? {};
  const used = tablesFrom(stored);
  return Object.keys(stored).filter(id => !Object.hasOwn(used, id));
}

export function putMapping({ state }: Pick<Snapshot, 'state'>, mapping: Mapping): WriteOp {
  const value = JSON.stringify(mapping);
  return { kind: 'putState', key: 'mapping', value, expected: state.mapping ?? null };
}

/** The workbook as it is read with another mapping, for this time only. */
export function withMapping<T extends Pick<Snapshot, 'state'>>(snapshot: T, mapping: Mapping): T {
  return { ...snapshot, state: { ...snapshot.state, mapping: JSON.stringify(mapping) } };
}

/** `undefined` for absent or unreadable text. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
