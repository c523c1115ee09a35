/** The graphics state of PDF, as far as it says where text and lines stand and whether they are seen. */
import type { Box } from '../../../core/document/model';
import type { Matrix } from './matrix';
import { IDENTITY, apply, times } from './matrix';

export interface State {
  ctm: Matrix;
  clip: Box | null;
  fillsWhite: boolean;
  strokesWhite: boolean;
  /** Nothing filled is seen: opacity 0. */
  fillsNothing: boolean;
  size: number;
  fontScale: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function firstState(ctm: Matrix): State {
  return {
    ctm,
    clip: null,
    fillsWhite: false,
    strokesWhite: false,
    fillsNothing: false,
    size: 0,
    fontScale: 0.001,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

export function setTextMatrix(state: State, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.lineX = 0;
  state.y = state.lineY = 0;
}

export function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** Filled or stroked text modes are seen; 3 and 7 are not. */
export function showsText({ mode, fillsNothing }: State): boolean {
  return mode !== 3 && mode !== 7 && !fillsNothing;
}

/** The page's point of a place in the text's own units, `along` from where the next glyph stands. */
export function textPoint(state: State, along: number): readonly [number, number] {
  return apply(
    times(state.ctm, state.textMatrix),
    state.x + along * state.stretch,
    state.y + state.rise,
  );
}

export function narrowed(clip: Box | null, by: Box): Box {
  if (clip === null) return by;
  return [
    Math.max(clip[0], by[0]),
    Math.max(clip[1], by[1]),
    Math.min(clip[2], by[2]),
    Math.min(clip[3], by[3]),
  ];
}
