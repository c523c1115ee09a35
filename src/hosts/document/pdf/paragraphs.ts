/**
 * Printed lines as paragraphs: where a line ends because it was full, the next one goes on.
 */
import type { Line, Piece } from '../../../core/document/model';
import type { Item, PrintedLine, PrintedPage } from './page';
import { isWide } from './printed';

/** In the size of the font. */
const INDENT = 1.2;
const SPARE = 0.6;
const CENTRED = 2.5;
/** Of the usual step from line to line. */
const LARGE_GAP = 1.7;
const PART = /^第[一二三四五六七八九十]+部分/;
const NOTE = /^(?:注|备注|说明)\s*[:：]/;
/** The number of a heading or an item, behind a sentence that is complete. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．](?!\d))/;
const COMPLETE = /[。：；:;]$/;
/** What no printer parts: a number with its unit, a mark with its character. */
const TOKEN =
  /^[（(“‘《〈【〔]*(?:-?[\d.,]+[%％‰]?[万亿]?元?|[A-Za-z]+|.)[，。；：、）)”’》〉】〕！？,.;:%％]*/u;

export type Grouped = PrintedLine[];

/** The body of the pages of one width: where its lines begin and end. */
interface Body {
  readonly left: number;
  readonly right: number;
  readonly step: number;
  /** Of the font. */
  readonly size: number;
}

/** Paragraphs and the items between them, over all pages. */
export function grouped(pages: readonly PrintedPage[]): readonly (Grouped | Item)[] {
  const bodies = bodiesOf(pages);
  const found: (Grouped | Item)[] = [];
  let open: Grouped | null = null;
  let width = 0;
  for (const page of pages) {
    const body = bodies.get(Math.round(page.width));
    for (const item of page.items) {
      if (item.kind === 'table') {
        found.push(item);
        open = null;
        continue;
      }
      const last: PrintedLine | undefined = open?.at(-1);
      const begins =
        !open ||
        !last ||
        !body ||
        width !== Math.round(page.width) ||
        !goesOn(open, last, item, body);
      if (begins || !open) {
        open = [item];
        found.push(open);
      } else open.push(item);
      width = Math.round(page.width);
    }
  }
  return found;
}

function goesOn(open: Grouped, last: PrintedLine, line: PrintedLine, body: Body): boolean {
  const samePage = last.page === line.page;
  if (ITEM.test(line.text) && COMPLETE.test(last.text)) return false;
  if (PART.test(line.text)) return false;
  if (samePage && line.top - last.top > LARGE_GAP * Math.max(body.step, last.size * 1.2))
    return false;
  if (Math.abs(last.size - line.size) > 0.5) return false;
  const centred = isCentred(line, body);
  // The first line of a title that is larger than the text fills its line, or nearly.
  if (isCentred(last, body) || (centred && last.size > body.size + 1)) {
    const two = /表$/.test(last.text) && /表$/.test(line.text);
    return centred && samePage && !two && open.length < 3;
  }
  if (NOTE.test(line.text)) return false;
  const first = open[0];
  if (first && NOTE.test(first.text)) return isFull(last, line, body);
  if (leftOf(line) > body.left + INDENT * line.size) return false;
  return isFull(last, line, body);
}

/** The next token would not have found room behind it. */
function isFull(line: PrintedLine, next: PrintedLine, { right }: Body): boolean {
  const token = TOKEN.exec(next.text)?.[0].length ?? 1;
  const width = (next.xs[token] ?? rightOf(next)) - leftOf(next);
  return rightOf(line) + width > right - SPARE * line.size;
}

export function isCentred(
  line: PrintedLine,
  { left, right }: Pick<Body, 'left' | 'right'>,
): boolean {
  const before = leftOf(line) - left;
  const after = right - rightOf(line);
  return before > CENTRED * line.size && Math.abs(before - after) < 1.6 * line.size;
}

export function bodiesOf(pages: readonly PrintedPage[]): ReadonlyMap<number, Body> {
  const byWidth = new Map<number, PrintedPage[]>();
  for (const page of pages) {
    const key = Math.round(page.width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), page]);
  }
  return new Map([...byWidth].map(([width, some]) => [width, bodyOf(some, width)]));
}

function bodyOf(pages: readonly PrintedPage[], width: number): Body {
  const lines = pages.map(page => page.items.filter(item => item.kind === 'line'));
  const long = lines.flat().filter(line => rightOf(line) - leftOf(line) > width * 0.5);
  const steps = lines.flatMap(some =>
    some.slice(1).flatMap((line, index) => {
      const step = line.top - (some[index]?.top ?? 0);
      return step > line.size * 0.9 && step < line.size * 3 ? [Math.round(step * 2) / 2] : [];
    }),
  );
  return {
    left: usual(long.map(line => Math.round(leftOf(line)))) ?? width * 0.15,
    right: upper(long.map(rightOf)) ?? width * 0.85,
    step: usual(steps) ?? 0,
    size: usual(long.map(line => Math.round(line.size * 2) / 2)) ?? 12,
  };
}

function usual(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** Where most full lines end: marks may hang over the edge. */
function upper(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? null;
}

export function paragraphOf(lines: Grouped, paragraph: number, centred: boolean): Line {
  let text = '';
  const pieces: Piece[] = [];
  for (const line of lines) {
    const end = text.at(-1) ?? '';
    if (end !== '' && !isWide(end) && !isWide(line.text[0] ?? '') && /[A-Za-z]$/.test(end)) {
      text += ' ';
    }
    const { xs, top, bottom, page } = line;
    pieces.push({ from: text.length, page, top, bottom, xs });
    text += line.text;
  }
  return { kind: 'line', paragraph, text, pieces, centred };
}

function leftOf({ xs }: PrintedLine): number {
  return xs[0] ?? 0;
}

function rightOf({ xs }: PrintedLine): number {
  return xs.at(-1) ?? 0;
}
