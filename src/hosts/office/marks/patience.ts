/**
 * Many of a kind asked at once; where Excel fails, the halves, down to each on its own: one that Excel cannot tell, or
 * will not do, keeps no other from it.
 */
import { codeOf } from '../excel';

/** Failures of the way to Excel, not of what was asked: to ask less does not help. */
const OF_THE_WAY =
  /^(?:ConnectionFailure|ServiceNotAvailable|RequestAborted|ActivityLimitReached|TooManyRequests|Timeout|Unauthenticated|InvalidOperationInCellEditMode|InactiveWorkbook|ApiNot\w+|\w*PayloadSizeLimitExceeded|)$/;

export interface Told<T, A> {
  readonly told: readonly { readonly item: T; readonly answer: A }[];
  readonly untold: readonly { readonly item: T; readonly error: unknown }[];
}

/** Whether less may be done where this failed. */
export function isOfTheMatter(error: unknown): boolean {
  return !OF_THE_WAY.test(codeOf(error));
}

/** `ask` must do no harm when it is asked twice. */
export async function eachPatiently<T, A>(
  context: Excel.RequestContext,
  items: readonly T[],
  ask: (item: T) => () => A,
): Promise<Told<T, A>> {
  const [first] = items;
  if (first === undefined) return { told: [], untold: [] };
  const asked = items.map(item => ({ item, answer: ask(item) }));
  try {
    await context.sync();
    return { told: asked.map(({ item, answer }) => ({ item, answer: answer() })), untold: [] };
  } catch (error) {
    if (!isOfTheMatter(error)) throw error;
    if (items.length === 1) return { told: [], untold: [{ item: first, error }] };
    const middle = items.length >> 1;
    const left = await eachPatiently(context, items.slice(0, middle), ask);
    const right = await eachPatiently(context, items.slice(middle), ask);
    return { told: [...left.told, ...right.told], untold: [...left.untold, ...right.untold] };
  }
}
