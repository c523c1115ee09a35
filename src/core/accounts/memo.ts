/** What was made under a name, and again only when something that it was made from is another object than before. */
interface Kept<T> {
  readonly from: readonly unknown[];
  readonly value: T;
}

export class Memo {
  private readonly kept = new Map<string, Kept<unknown>>();

  /** `from`: all that `make` looks at, compared by identity. */
  keep<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.kept.get(name) as Kept<T> | undefined;
    if (known?.from.length === from.length && known.from.every((one, index) => one === from[index]))
      return known.value;
    const value = make();
    this.kept.set(name, { from, value });
    return value;
  }
}
