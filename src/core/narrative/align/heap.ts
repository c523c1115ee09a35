/** States waiting to be followed, lowest first: edges lead only upwards, so each is followed once. */
export class Heap {
  private readonly items: number[] = [];

  push(value: number): void {
    const { items } = this;
    let at = items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] ?? 0) <= value) break;
      items[at] = items[parent] ?? 0;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const { items } = this;
    const [top] = items;
    const value = items.pop();
    if (top === undefined || value === undefined || items.length === 0) return top;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if ((items[child + 1] ?? Infinity) < (items[child] ?? Infinity)) child += 1;
      if ((items[child] ?? Infinity) >= value) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = value;
    return top;
  }
}
