/**
 * What a row of a table is, and the one text form of it where rows key a map, a formula or something stored.
 *
 * A subject and a named line are written as they are ("2010301", "in.total"); a row that holds amounts and is neither
 * is known by its cell ("unknown:A8"); the second row that is the same is "201#2". Nothing outside this file makes or
 * takes apart such a text.
 */
export type RowRole = RowName & {
  /** 1 for the first row of its name in the table, 2 for one that repeats it. */
  readonly nth: number;
};

export type RowName =
  | { readonly kind: 'subject'; readonly code: string }
  /** One of the fixed lines of its kind of table (`keys.ts`). */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'unknown'; readonly address: string };

/** The text form of a `RowRole`. */
export type RowKey = string;

const UNKNOWN = 'unknown:';
const REPEATED = /^(.*)#(\d+)$/;

export function subject(code: string): RowName {
  return { kind: 'subject', code };
}

export function named(name: string): RowName {
  return { kind: 'named', name };
}

export function unknownAt(address: string): RowName {
  return { kind: 'unknown', address };
}

/** A subject for digits, else a named line: what a formula or a person writes. */
export function nameOfKey(key: RowKey): RowName {
  if (/^\d+$/.test(key)) return subject(key);
  return key.startsWith(UNKNOWN) ? unknownAt(key.slice(UNKNOWN.length)) : named(key);
}

export function roleOfKey(key: RowKey): RowRole {
  const [, name, nth] = REPEATED.exec(key) ?? [];
  return { ...nameOfKey(name ?? key), nth: nth === undefined ? 1 : Number.parseInt(nth, 10) };
}

function keyOfName(name: RowName): RowKey {
  if (name.kind === 'subject') return name.code;
  return name.kind === 'named' ? name.name : `${UNKNOWN}${name.address}`;
}

export function keyOfRole(role: RowRole): RowKey {
  return role.nth === 1 ? keyOfName(role) : `${keyOfName(role)}#${String(role.nth)}`;
}

/** Counts the rows of one table by name. */
export class RowNames {
  readonly #seen = new Map<RowKey, number>();

  /** The role and key of the next row of that name. */
  next(name: RowName): { readonly key: RowKey; readonly role: RowRole } {
    const first = keyOfName(name);
    const nth = (this.#seen.get(first) ?? 0) + 1;
    this.#seen.set(first, nth);
    const role = { ...name, nth };
    return { key: nth === 1 ? first : keyOfRole(role), role };
  }
}
