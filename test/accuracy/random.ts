/**
 * Seeded random numbers (sfc32): the same seed makes the same workbook on every machine.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = Math.imul(seed, 0x9e3779b1) | 0;
    this.#c = Math.floor(seed / 0x100000000) | 0;
    for (let index = 0; index < 15; index++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  unit(): number {
    return this.#next() / 0x100000000;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.whole(0, list.length - 1)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  }

  /** `count` different ones, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[] {
    const left = list.map((_, index) => index);
    const taken: number[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    return taken.sort((a, b) => a - b).map(index => list[index]!);
  }

  /** 分, spread evenly over the orders of magnitude between `low` and `high` 万元. */
  amount(low = 0.3, high = 3000): number {
    return Math.round(
      Math.exp(Math.log(low) + this.unit() * (Math.log(high) - Math.log(low))) * 1_000_000,
    );
  }
}
