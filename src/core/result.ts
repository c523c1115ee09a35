/**
 * Failure as a value.
 *
 * What is wrong with a person's data or file is a `Problem` inside a `Result`; it is shown, never thrown.
 * Only a programmer's mistake throws. Hosts catch once, at their door, and turn what they caught into a `Problem`.
 */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * Something a person can act on: a Chinese sentence that says what, where and what to do.
 * `code` is for tests and logs, never shown alone; `cause` is what was caught, for the developer.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly cause?: unknown;
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

export function problem(code: string, message: string, cause?: unknown): Problem {
  return cause === undefined ? { code, message } : { code, message, cause };
}
