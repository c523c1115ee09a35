/**
 * What is wrong with a cell that should hold an amount and holds none.
 */
import type { Trouble } from '../messages';
import { parseAmount } from './readAmount';
import { isErrorValue, isHidden } from './noNumber';

/** `shown`: of an amount that is unreadable, or hidden where nothing else can be read. */
export function troubleOf(shown: string): Trouble {
  return { kind: kindOf(shown), shown };
}

function kindOf(shown: string): Trouble['kind'] {
  if (shown === '') return 'noResult';
  if (isErrorValue(shown)) return 'errorValue';
  if (isHidden(shown)) return 'hidden';
  return parseAmount(shown) === null ? 'words' : 'oddFormat';
}
