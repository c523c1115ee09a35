/**
 * A page lies as most of its text runs. Text that runs otherwise by more than 3° is a watermark or a stamp and left out; a
 * page whose text is turned by a quarter or a half is turned upright, lines and clips with it.
 */
import type { Box } from '../../../core/document/model';
import type { PageMarks, Rule, Run } from './marks';

export interface RawRun {
  readonly text: string;
  readonly start: readonly [number, number];
  /** Of length 1, y down. */
  readonly direction: readonly [number, number];
  /** Of each character from the start, and of the end. */
  readonly distances: readonly number[];
  readonly size: number;
  readonly clip: Box | null;
}

type Turn = PageMarks['turn'];
const TURNS: readonly (readonly [Turn, number, number])[] = [
  [0, 1, 0],
  [90, 0, 1],
  [180, -1, 0],
  [270, 0, -1],
];
const MOST_SLANT = Math.cos((3 * Math.PI) / 180);

export function upright(
  raw: readonly RawRun[],
  rules: readonly Rule[],
  width: number,
  height: number,
): Pick<PageMarks, 'width' | 'height' | 'turn' | 'runs' | 'rules'> {
  const turn = turnOf(raw);
  const point = (x: number, y: number): readonly [number, number] => {
    switch (turn) {
      case 0:
        return [x, y];
      case 90:
        return [y, width - x];
      case 180:
        return [width - x, height - y];
      case 270:
        return [height - y, x];
    }
  };
  const box = (given: Box): Box => {
    const [x0, y0] = point(given[0], given[1]);
    const [x1, y1] = point(given[2], given[3]);
    return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
  };
  const runs = raw
    .filter(run => turnOfRun(run) === turn)
    .map(({ text, start, distances, size, clip }): Run => {
      const [x, y] = point(start[0], start[1]);
      return {
        text,
        xs: distances.map(distance => x + distance),
        y,
        size,
        clip: clip && box(clip),
      };
    });
  const turned = rules.map((rule): Rule => {
    const { across, at, from, to } = rule;
    if (turn === 0) return rule;
    const given: Box = across ? [from, at, to, at] : [at, from, at, to];
    const [left, top, right, bottom] = box(given);
    return right - left >= bottom - top
      ? { across: true, at: top, from: left, to: right }
      : { across: false, at: left, from: top, to: bottom };
  });
  return { width, height, turn, runs, rules: turned };
}

function turnOfRun({ direction: [x, y] }: RawRun): Turn | null {
  return TURNS.find(([, dx, dy]) => x * dx + y * dy >= MOST_SLANT)?.[0] ?? null;
}

function turnOf(runs: readonly RawRun[]): Turn {
  const counts = new Map<Turn, number>();
  for (const run of runs) {
    const turn = turnOfRun(run);
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + run.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
