/**
 * What becomes of the numbers of a text: compared and right, compared and told, a person's, compared with nothing.
 */
import type { Found } from '../found';
import { foundAt } from '../found';
import type { Statement } from './statements';

export interface Judged {
  readonly found: readonly Found[];
  readonly counts: {
    readonly numbers: number;
    readonly bound: number;
    readonly human: number;
    readonly unbound: number;
  };
}

export class Tally {
  readonly found: Found[] = [];
  bound = 0;
  human = 0;
  unbound = 0;

  tell({ token }: Statement, what: Pick<Found, 'kind' | 'expected' | 'cells' | 'message'>): void {
    this.bound += 1;
    this.found.push(foundAt(token, what));
  }

  judged(numbers: number): Judged {
    const { found, bound, human, unbound } = this;
    return { found, counts: { numbers, bound, human, unbound } };
  }
}
