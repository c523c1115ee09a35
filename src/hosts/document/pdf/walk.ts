/**
 * One walk over what a page draws: runs of glyphs, with the rectangle that each is cut to, and straight lines.
 *
 * The list of operators says more than pdf.js's own text: text that is not seen can be left out, producers cut the text
 * of a table's cell to the cell, and every glyph has its place.
 */
import type { Box } from '../../../core/document/model';
import type { Matrix } from './matrix';
import { IDENTITY, boundsOf, isMatrix, times } from './matrix';
import { boundsOfPath, filledRule, strokedRules, subPaths } from './paths';
import type { PageMarks, Rule } from './marks';
import type { RawRun } from './upright';
import { upright } from './upright';
import { firstState, moveText, narrowed, setTextMatrix, showsText, textPoint } from './state';
import type { State } from './state';

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Takes the page's own space to points from the top left. */
  readonly transform: Matrix;
}

export type Codes = Readonly<Record<string, number>>;

/** Nested deeper, a file is not written by a person's program. */
const MOST_NESTED = 512;
/** What a page of text and tables never reaches. */
const MOST_GLYPHS = 200_000;
const MOST_RULES = 60_000;
/** Between glyphs of one run, in the size of the font. */
const MOST_GAP = 0.3;
const MOST_BACK = -0.45;

/** `fontScale`: of a font by its name in the list, 0.001 for all but drawn fonts. */
export function walk(
  { fnArray, argsArray }: Operators,
  paper: Paper,
  codes: Codes,
  normal: (text: string) => string,
  fontScale: (name: string) => number,
): PageMarks {
  return new Walk(paper, codes, normal, fontScale).through(fnArray, argsArray);
}

class Walk {
  private state: State;
  private readonly saved: State[] = [];
  private readonly runs: RawRun[] = [];
  private readonly rules: Rule[] = [];
  /** Areas filled so far, white or not, the last one on top. */
  private readonly areas: { readonly box: Box; readonly white: boolean }[] = [];
  private pictures = 0;
  private glyphs = 0;
  private nameless = 0;
  private clips = false;
  private readonly names = new Map<number, string>();

  constructor(
    private readonly paper: Paper,
    codes: Codes,
    private readonly normal: (text: string) => string,
    private readonly fontScale: (name: string) => number,
  ) {
    this.state = firstState(paper.transform);
    for (const [name, code] of Object.entries(codes)) this.names.set(code, name);
  }

  through(codes: readonly number[], lists: readonly unknown[]): PageMarks {
    for (const [index, code] of codes.entries()) {
      const args: unknown = lists[index];
      this.step(this.names.get(code) ?? '', Array.isArray(args) ? (args as unknown[]) : []);
    }
    const { width, height } = this.paper;
    const { nameless, glyphs } = this;
    const pictures = Math.min(1, this.pictures / Math.max(1, width * height));
    return { ...upright(this.runs, this.rules, width, height), pictures, nameless, glyphs };
  }

  private step(name: string, args: readonly unknown[]): void {
    const { state } = this;
    const number = (index: number): number => {
      const value = args[index];
      return typeof value === 'number' && Number.isFinite(value) ? value : 0;
    };
    switch (name) {
      case 'save':
      case 'beginGroup':
        this.save();
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'transform':
        state.ctm = times(state.ctm, matrixOf(args));
        break;
      case 'paintFormXObjectBegin':
        this.save();
        this.state.ctm = times(state.ctm, matrixOf(args[0]));
        break;
      case 'setGState':
        this.graphics(args[0]);
        break;
      case 'setFillRGBColor':
        state.fillsWhite = isWhite(args[0]);
        break;
      case 'setFillColorN':
        state.fillsWhite = false;
        break;
      case 'setStrokeRGBColor':
        state.strokesWhite = isWhite(args[0]);
        break;
      case 'setStrokeColorN':
        state.strokesWhite = false;
        break;
      case 'clip':
      case 'eoClip':
        this.clips = true;
        break;
      case 'constructPath':
        this.path(number(0), args[1], args[2]);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject': {
        const [left, top, right, bottom] = boundsOf(state.ctm, 0, 0, 1, 1);
        this.pictures += (right - left) * (bottom - top);
        break;
      }
      case 'setFont':
        this.font(args[0], number(1));
        break;
      case 'beginText':
        setTextMatrix(state, IDENTITY);
        break;
      case 'setTextMatrix':
        setTextMatrix(state, matrixOf(args.length === 1 ? args[0] : args));
        break;
      case 'moveText':
        moveText(state, number(0), number(1));
        break;
      case 'setLeadingMoveText':
        state.leading = number(1);
        moveText(state, number(0), number(1));
        break;
      case 'setLeading':
        state.leading = -number(0);
        break;
      case 'nextLine':
        moveText(state, 0, state.leading);
        break;
      case 'setCharSpacing':
        state.charSpacing = number(0);
        break;
      case 'setWordSpacing':
        state.wordSpacing = number(0);
        break;
      case 'setHScale':
        state.stretch = number(0) / 100;
        break;
      case 'setTextRise':
        state.rise = number(0);
        break;
      case 'setTextRenderingMode':
        state.mode = number(0);
        break;
      case 'showText':
        if (Array.isArray(args[0])) this.text(args[0] as readonly unknown[]);
        break;
    }
  }

  private save(): void {
    if (this.saved.length < MOST_NESTED) this.saved.push({ ...this.state });
  }

  private graphics(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [key, value] = entry as [unknown, unknown];
      if (key === 'ca') this.state.fillsNothing = value === 0;
      if (key === 'Font' && Array.isArray(value)) this.font(value[0], Number(value[1]));
    }
  }

  private font(name: unknown, size: number): void {
    this.state.size = Number.isFinite(size) ? size : 0;
    this.state.fontScale = typeof name === 'string' ? this.fontScale(name) : 0.001;
  }

  private path(operation: number, data: unknown, extent: unknown): void {
    const { state } = this;
    const clips = this.clips;
    this.clips = false;
    if (clips && isNumbers(extent) && extent.length >= 4) {
      const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(extent);
      state.clip = narrowed(state.clip, boundsOf(state.ctm, left, top, right, bottom));
    }
    const name = this.names.get(operation) ?? '';
    const strokes = /stroke/i.test(name) && !state.strokesWhite;
    const fills = /fill/i.test(name);
    if ((!strokes && !fills) || !Array.isArray(data) || this.rules.length > MOST_RULES) return;
    const path: unknown = data[0];
    if (!isNumbers(path)) return;
    const paths = subPaths(path, state.ctm);
    if (strokes) this.rules.push(...strokedRules(paths));
    if (!fills || state.fillsNothing) return;
    for (const sub of paths) {
      if (sub.curved || sub.points.length < 3) continue;
      const box = boundsOfPath(sub);
      const rule = filledRule(box);
      if (rule === null) this.areas.push({ box, white: state.fillsWhite });
      else if (!state.fillsWhite) this.rules.push(rule);
    }
  }

  private text(glyphs: readonly unknown[]): void {
    const { state } = this;
    const em = state.size * state.fontScale;
    const run = new RunBuilder(this.state);
    let along = 0;
    const seen = showsText(state);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph * state.size) / 1000;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const width = glyph.width * em;
      const spacing = state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0);
      const text = this.normal(glyph.unicode);
      this.glyphs += 1;
      if (isNameless(text)) this.nameless += 1;
      if (seen && this.glyphs <= MOST_GLYPHS) {
        const gap = along - run.end;
        if (run.text !== '' && (gap > MOST_GAP * state.size || gap < MOST_BACK * state.size))
          this.take(run);
        if (text.trim() === '') this.take(run);
        else run.add(text, along, along + width);
      }
      along += width + spacing;
    }
    this.take(run);
    state.x += along * state.stretch;
  }

  private take(run: RunBuilder): void {
    const raw = run.taken();
    if (raw === null) return;
    // White on white is not seen; white on a dark head is.
    const [x, y] = raw.start;
    const under = this.areas.findLast(
      ({ box }) => box[0] <= x + 1 && x <= box[2] && box[1] <= y && y - raw.size * 0.4 <= box[3],
    );
    if (this.state.fillsWhite && under?.white !== false) return;
    this.runs.push(raw);
  }
}

class RunBuilder {
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

function matrixOf(value: unknown): Matrix {
  if (isMatrix(value)) return value;
  if (isNumbers(value) && value.length === 6) return Array.from(value) as unknown as Matrix;
  return IDENTITY;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function isGlyph(
  value: unknown,
): value is { readonly unicode: string; readonly width: number; readonly isSpace?: boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

function isWhite(colour: unknown): boolean {
  return colour === '#ffffff' || colour === '#FFFFFF';
}

/** No character, or one of a private area: what it shows cannot be known. */
function isNameless(text: string): boolean {
  return text === '' || /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/.test(text);
}
