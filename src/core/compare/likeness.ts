/** How much alike two lines are: the pairs of neighbouring characters that both have, of 0 to 1; digits count alike. */
export class Likeness {
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  of(a: string, b: string): number {
    const [x, y] = [this.pairsOf(a), this.pairsOf(b)];
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    let both = 0;
    for (const [pair, count] of few) both += Math.min(count, many.get(pair) ?? 0);
    return (2 * both) / (Math.max(1, a.length - 1) + Math.max(1, b.length - 1));
  }

  private pairsOf(text: string): ReadonlyMap<string, number> {
    const there = this.known.get(text);
    if (there) return there;
    const masked = text.replace(/\d/g, '0');
    const pairs = new Map<string, number>();
    for (let at = 0; at < Math.max(1, masked.length - 1); at++) {
      const pair = masked.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    this.known.set(text, pairs);
    return pairs;
  }
}
