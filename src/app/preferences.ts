/**
 * What a person chose for this workbook, kept in it (design D9), and which sheet stands for which table.
 * Stored text comes from outside: what does not parse is ignored and the defaults hold.
 */
import * as z from 'zod/mini';
import type { Mapping } from '../core/accounts/mapping';
import type { ScoringSettings } from '../core/performance';
import type { WriteOp } from './plan';
import { scoringFrom } from './scoring';
import type { Snapshot } from './workbook';

const Preferences = z.object({
  rounding: z._default(z.enum(['published', 'strict']), 'published'),
  /** Check again after each edit. */
  live: z._default(z.boolean(), true),
  /** The scoring standard as it was stored; `scoringOf` makes sure that it can be used. */
  scoring: z.optional(z.unknown()),
  /** Findings that a person accepts, as they were stored; see `ignored.ts`. */
  ignored: z.optional(z.unknown()),
});

export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { rounding: 'published', live: true };

const StoredMapping = z.object({ sheets: z.record(z.string(), z.string()) });

export function preferencesOf(snapshot: Snapshot): Preferences {
  const read = Preferences.safeParse(parseJson(snapshot.state.preferences));
  return read.success ? read.data : DEFAULT_PREFERENCES;
}

export function scoringOf(snapshot: Snapshot): ScoringSettings {
  return scoringFrom(preferencesOf(snapshot).scoring);
}

export function putPreferences(preferences: Preferences): WriteOp {
  return { kind: 'putState', key: 'preferences', value: JSON.stringify(preferences) };
}

export function mappingOf(snapshot: Snapshot): Mapping | undefined {
  const read = StoredMapping.safeParse(parseJson(snapshot.state.mapping));
  return read.success ? (read.data as Mapping) : undefined;
}

export function putMapping(mapping: Mapping): WriteOp {
  return { kind: 'putState', key: 'mapping', value: JSON.stringify(mapping) };
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
