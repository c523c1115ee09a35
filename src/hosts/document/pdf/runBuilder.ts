/** Glyphs of one showing of text, put together to a run with the place of each character. */
import { times } from './matrix';
import type { State } from './state';
import { textPoint } from './state';
import type { RawRun } from './upright';

export class RunBuilder {
  text = '';
  end = 0;
  private starts: number[] = [];

  constructor(private readonly state: State) {}

  add(text: string, from: number, to: number): void {
    // A glyph of several characters (ﬁ): they share its width.
    for (let index = 0; index < text.length; index++)
      this.starts.push(from + ((to - from) * index) / text.length);
    this.text += text;
    this.end = to;
  }

  taken(): RawRun | null {
    const { text, starts, end, state } = this;
    this.text = '';
    this.starts = [];
    if (text === '') return null;
    const points = [...starts, end].map(along => textPoint(state, along));
    const [start, last] = [points[0], points.at(-1)];
    if (!start || !last) return null;
    const [a, b, c, d] = times(state.ctm, state.textMatrix);
    const length = Math.hypot(last[0] - start[0], last[1] - start[1]);
    const direction: readonly [number, number] =
      length > 0.01
        ? [(last[0] - start[0]) / length, (last[1] - start[1]) / length]
        : [a / (Math.hypot(a, b) || 1), b / (Math.hypot(a, b) || 1)];
    const size = Math.abs(state.size) * Math.hypot(c, d);
    if (![...start, ...last, size].every(Number.isFinite)) return null;
    const distances = points.map(
      ([x, y]) => (x - start[0]) * direction[0] + (y - start[1]) * direction[1],
    );
    return { text, start, direction, distances, size, clip: state.clip };
  }
}
