/**
 * What a line has spoken of so far: it ends with the line, unless nothing
 * is spoken of at its end: then the next goes on.
 */
import type { Named } from './named';
import type { Change } from './rates';
import type { Statement } from './statements';
import type { Printed } from './worth';

export class Line {
  /** What the last number was of. */
  now: readonly Named[] | null = null;
  budget: Printed | null = null;
  /** “完成预算 11.50万元的 64.5%”: the budget leads to a rate. */
  completes = false;
  change: { readonly change: Change; readonly statement: Statement } | null = null;
  /** Amounts said: what shares may be of. */
  readonly said: (readonly Named[])[] = [];

  constructor(private number: number) {}

  goOn(number: number): Line {
    if (this.now && this.number !== number) return new Line(number);
    this.number = number;
    return this;
  }
}
