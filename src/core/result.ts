/**
 * Failure as a value.
 *
 * What is wrong with a person's data or file is a `Problem` inside a `Result`; it is shown, never thrown.
 * Only a programmer's mistake throws. Hosts catch once, at their door, and turn what they caught into a `Problem`.
 */
import type { Message } from './message';
import type { ProblemCode, ProblemMessages } from './problems';

export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * Something a person can act on: the message of a sentence that says what, where and what to do. `cause` is what was
 * caught, for the developer; it stays where it was caught, for not everything thrown can be copied to a worker.
 */
export type Problem<Code extends ProblemCode = ProblemCode> = Message<Code> & {
  readonly cause?: unknown;
};

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

export function problem<Code extends ProblemCode>(
  code: Code,
  data: ProblemMessages[Code],
  cause?: unknown,
): Problem<Code> {
  const said = { code, data, ...(cause === undefined ? {} : { cause }) };
  // The pair is one of the union: TypeScript does not follow a mapped type through a type parameter.
  return said as unknown as Problem<Code>;
}
