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
  /** The last amount as it stands, which its rates are held to first. */
  stated: Printed | null = null;
  /** What was spoken of before a bracket, and is again behind it. */
  private outer: readonly Named[] | null = null;
  private inside = false;
  /** Amounts said: what shares may be of. */
  readonly said: (readonly Named[])[] = [];

  constructor(private number: number) {}

  /** “7.42万元（其中：一般公共预算支出7.42万元）。与上年相比” goes on with what stood before the bracket. */
  bracket(isPart: boolean): void {
    if (isPart && !this.inside) this.outer = this.now;
    else if (!isPart && this.inside) this.now = this.outer;
    this.inside = isPart;
  }

  goOn(number: number): Line {
    if (this.now && this.number !== number) return new Line(number);
    this.number = number;
    return this;
  }
}
