/**
 * The Chinese sentences of `messages` in two parts: what a host or a file may refuse, and what a button wrote, can be said from the first moment;
 * what is said of results arrives with the engine that makes them (`state/engine.ts`), so that the first load is small.
 */
import type { Message } from '../../../core/message';
import type { Say, Sentences } from '../../../messages/sentences';
import { sayer } from '../../../messages/sentences';
import { plans } from '../../../messages/zh/plans';
import { problems } from '../../../messages/zh/problems';

/** Results are not there before the engine, so that no code is asked for which this part lacks. */
const sayFirst = sayer({ ...problems, ...plans } as unknown as Sentences);

let sayAll: Say | null = null;

export function say(message: Message): string {
  return (sayAll ?? sayFirst)(message);
}

export function sayWith(all: Say): void {
  sayAll = all;
}
