/**
 * Our own state in the workbook, changed by two at once: a plan says what it found, and what somebody else changed of
 * it since stays. Entry by entry, so that a finding ignored in one window and a setting changed in another both hold;
 * where both changed the same entry differently, nothing is written.
 */
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { StateKey, WriteOp, WritePlan } from './plan';

type Json = unknown;
type Entries = Readonly<Record<string, Json>>;
const CONTRADICTION = Symbol('contradiction');

/** The plan as it is to be written over what stands there. */
export function overState(
  plan: WritePlan,
  now: Readonly<Partial<Record<StateKey, string>>>,
): Result<WritePlan> {
  const ops: WriteOp[] = [];
  for (const op of plan.ops) {
    if (op.kind !== 'putState' || op.expected === undefined) {
      ops.push(op);
      continue;
    }
    const value = merged(op.expected, now[op.key] ?? null, op.value);
    if (value === CONTRADICTION) return err(problem('stateChangedSince', { key: op.key }));
    ops.push(value === op.value ? op : { ...op, value });
  }
  return ok({ ...plan, ops });
}

function merged(
  expected: string | null,
  now: string | null,
  value: string | null,
): string | null | typeof CONTRADICTION {
  if (now === expected || now === value) return value;
  const [was, is, wanted] = [entriesOf(expected), entriesOf(now), entriesOf(value)];
  // What cannot be read holds nothing that could be kept apart.
  if (!was || !is || !wanted) return CONTRADICTION;
  const entries = mergedEntries(was, is, wanted);
  if (entries === CONTRADICTION) return CONTRADICTION;
  return Object.keys(entries).length === 0 ? null : JSON.stringify(entries);
}

function entriesOf(text: string | null): Entries | null {
  if (text === null) return {};
  try {
    const read: unknown = JSON.parse(text);
    return isEntries(read) ? read : null;
  } catch {
    return null;
  }
}

function isEntries(json: Json): json is Entries {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function mergedEntries(was: Entries, is: Entries, wanted: Entries): Entries | typeof CONTRADICTION {
  const entries: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(is), ...Object.keys(wanted)])) {
    const one = mergedEntry(own(was, name), own(is, name), own(wanted, name));
    if (one === CONTRADICTION) return CONTRADICTION;
    if (one !== undefined)
      Object.defineProperty(entries, name, { value: one, enumerable: true, configurable: true });
  }
  return entries;
}

function mergedEntry(was: Json, is: Json, wanted: Json): Json {
  if (same(is, was) || same(is, wanted)) return wanted;
  if (same(wanted, was)) return is;
  if (Array.isArray(is) || Array.isArray(wanted)) {
    const lists = [was, is, wanted].map(keyed);
    const [a, b, c] = lists;
    if (!a || !b || !c) return CONTRADICTION;
    const list = mergedEntries(a, b, c);
    return list === CONTRADICTION ? CONTRADICTION : Object.values(list);
  }
  // What is not there holds nothing: of an entry that one takes away the other's part stays.
  const parts = [was, is, wanted].map(one => (one === undefined ? {} : one));
  const [a, b, c] = parts;
  if (!isEntries(a) || !isEntries(b) || !isEntries(c)) return CONTRADICTION;
  const entries = mergedEntries(a, b, c);
  return entries !== CONTRADICTION && Object.keys(entries).length === 0 ? undefined : entries;
}

/** A list of records by their key (the ignored findings); `null` for any other. */
function keyed(list: Json): Entries | null {
  if (list === undefined) return {};
  if (!Array.isArray(list)) return null;
  const records: [string, Json][] = [];
  for (const one of list as readonly Json[]) {
    const key = isEntries(one) ? own(one, 'key') : undefined;
    if (typeof key !== 'string') return null;
    // A prefix, so that no key is taken for the number of a place.
    records.push([`=${key}`, one]);
  }
  return Object.fromEntries(records);
}

function own(entries: Entries, name: string): Json {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
