/**
 * What is wrong with a cell that should hold an amount and holds none.
 */
import { parseAmount } from './readAmount';
import { isErrorValue, isHidden } from './noNumber';

/**
 * noResult: a formula without a result. oddFormat: a number whose size or format leaves open what is shown. words:
 * anything else. `shown` is what stands in the cell.
 */
export interface Trouble {
  readonly kind: 'noResult' | 'errorValue' | 'hidden' | 'oddFormat' | 'words';
  readonly shown: string;
}

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
