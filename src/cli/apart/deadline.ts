/** A limit of time for work that cannot be asked to stop. */
import { Script, createContext } from 'node:vm';
import { errorCode } from '../io';

const CALL = new Script('work()');
/** The longest that the clock behind it takes. */
const MOST_MILLISECONDS = 2 ** 31 - 1;

/**
 * `null` when it was not done in time: V8 then ends it from outside, whatever it is at. Its modules may be left in the
 * middle of something, so no other file is to be read after that.
 */
export function within<T>(seconds: number, work: () => T): { readonly value: T } | null {
  let done: { readonly value: T } | null = null;
  const context = createContext({
    work: () => {
      done = { value: work() };
    },
  });
  const timeout = Math.max(1, Math.min(MOST_MILLISECONDS, Math.round(seconds * 1000)));
  try {
    CALL.runInContext(context, { timeout });
  } catch (caught) {
    if (errorCode(caught) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw caught;
  }
  return done;
}
