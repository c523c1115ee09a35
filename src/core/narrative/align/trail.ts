/**
 * How each state of each column was reached: one entry each, in arrays that grow. An entry is named by its index.
 */
const AT_FIRST = 1 << 14;

export class Trail {
  private before = new Int32Array(AT_FIRST);
  private states = new Int32Array(AT_FIRST);
  /** Edge × 2, plus 1 when a token was taken; −1 for a surplus token. */
  private moves = new Int32Array(AT_FIRST);
  private length = 0;

  add(state: number): number {
    if (this.length === this.states.length) this.grow();
    this.states[this.length] = state;
    this.length += 1;
    return this.length - 1;
  }

  set(entry: number, before: number, move: number): void {
    this.before[entry] = before;
    this.moves[entry] = move;
  }

  beforeOf(entry: number): number {
    return this.before[entry] ?? -1;
  }

  stateOf(entry: number): number {
    return this.states[entry] ?? 0;
  }

  moveOf(entry: number): number {
    return this.moves[entry] ?? -1;
  }

  private grow(): void {
    const [before, states, moves] = [this.before, this.states, this.moves].map(old => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    });
    if (before && states && moves) [this.before, this.states, this.moves] = [before, states, moves];
  }
}
