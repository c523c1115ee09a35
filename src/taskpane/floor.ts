/**
 * What the oldest web view that the pane runs in (Chrome 88, see docs/安装.md) lacks of the array methods and functions
 * that we use. First import of every entry and worker of the pane; where the browser has them, nothing is done.
 */
type Test = (value: unknown, index: number, array: readonly unknown[]) => unknown;
type Compare = (a: unknown, b: unknown) => number;

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(this: readonly unknown[], test: Test, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1)
    if (test.call(self, this[index], index, this)) return index;
  return -1;
}

function findLast(this: readonly unknown[], test: Test, self?: unknown): unknown {
  const index = findLastIndex.call(this, test, self);
  return index < 0 ? undefined : this[index];
}

function toSorted(this: readonly unknown[], compare?: Compare): unknown[] {
  return [...this].sort(compare);
}

function toReversed(this: readonly unknown[]): unknown[] {
  return [...this].reverse();
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function fill(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (!(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

fill(Array.prototype, { at, findLast, findLastIndex, toSorted, toReversed });
fill(String.prototype, { at });
fill(Object.getPrototypeOf(Uint8Array.prototype) as object, { at });
fill(Object, { hasOwn });
