/**
 * A text cut at the headings of the sections, so that each is read against its own declarations: a strange section
 * costs nothing elsewhere. What stands before the first section (cover, contents, tables) and from the next 第N部分 on is left out.
 */
import type { Draft } from '../language/nodes';
import { print } from '../language/print';
import { headingIn, headingLine, LONGEST_HEADING, sameTitle } from './headings';

export interface Segment {
  readonly drafts: readonly Draft[];
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly text: string;
  readonly from: number;
}

interface Anchor {
  /** Index of the heading among the sections. */
  readonly section: number;
  readonly from: number;
}

/** The longest way to the anchors so far that ends with one. */
interface Chain {
  readonly length: number;
  readonly anchor: Anchor;
  readonly before: Chain | null;
}

const NEXT_PART = /^第[一二三四五六七八九十\d]+部分/u;
/** Shared pairs of letters beyond which an edited heading is still that heading. */
const ALIKE = 0.75;

/** None without any heading. */
export function segmentsOf(drafts: readonly Draft[], text: string): readonly Segment[] {
  const sections = bySection(drafts);
  const lines = linesOf(text);
  const anchors = chosen(anchorsIn(lines, sections.map(headingOf)), sections.length);
  const [first] = anchors;
  if (!first) return [];
  const end =
    lines.find(line => line.from > (anchors.at(-1)?.from ?? 0) && NEXT_PART.test(line.text))
      ?.from ?? text.length;
  const starts = first.section === 0 ? anchors : [{ section: 0, from: 0 }, ...anchors];
  return starts.map(({ section, from }, index) => {
    const next = starts[index + 1];
    return { drafts: sections.slice(section, next?.section).flat(), from, to: next?.from ?? end };
  });
}

function bySection(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const sections = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const known = sections.get(draft.section);
    if (known) known.push(draft);
    else sections.set(draft.section, [draft]);
  }
  return [...sections.values()];
}

function headingOf(drafts: readonly Draft[]): string {
  const heading = drafts.find(draft => draft.kind === 'heading');
  return heading ? headingLine(print(heading).paragraph.text) : '';
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(match => {
    const line = headingLine(match[0]);
    return line === '' ? [] : [{ text: line, from: match.index }];
  });
}

/** Headings with something under them: in a table of contents one heading follows the other. */
function anchorsIn(lines: readonly Line[], headings: readonly string[]): readonly Anchor[] {
  const found = lines.map(line => sectionOf(line.text, headings));
  return lines.flatMap(({ from }, index) => {
    const section = found[index] ?? -1;
    const next = lines[index + 1];
    return section < 0 || !next || (found[index + 1] ?? -1) >= 0 || NEXT_PART.test(next.text)
      ? []
      : [{ section, from }];
  });
}

/**
 * Index of the section whose heading the line is, −1 for none. An edited heading may read like another section's: the
 * ordinal decides before the words do; sections that were left out move the ordinals, so the words alone count last.
 */
function sectionOf(line: string, headings: readonly string[]): number {
  const whole = headings.indexOf(line);
  if (whole >= 0 || line.length > LONGEST_HEADING) return whole;
  const { ordinal, title } = headingIn(line);
  const parts = headings.map(headingIn);
  const edited = parts.findIndex(
    part => ordinal !== null && ordinal === part.ordinal && likeness(title, part.title) >= ALIKE,
  );
  return edited >= 0 ? edited : parts.findIndex(part => sameTitle(title, part.title));
}

function likeness(a: string, b: string): number {
  const pairs = new Set(pairsOf(a));
  const shared = pairsOf(b).filter(pair => pairs.has(pair)).length;
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) =>
    text.slice(index, index + 2),
  );
}

/** The most anchors in order; of equally many the later ones. */
function chosen(anchors: readonly Anchor[], sections: number): readonly Anchor[] {
  const best: (Chain | null)[] = Array.from({ length: sections }, () => null);
  for (const anchor of anchors) {
    const before = longest(best.slice(0, anchor.section));
    const chain = { length: (before?.length ?? 0) + 1, anchor, before };
    if (chain.length >= (best[anchor.section]?.length ?? 0)) best[anchor.section] = chain;
  }
  const picked: Anchor[] = [];
  for (let chain = longest(best); chain; chain = chain.before) picked.push(chain.anchor);
  return picked.reverse();
}

function longest(chains: readonly (Chain | null)[]): Chain | null {
  return chains.reduce(
    (best, chain) => (chain && chain.length >= (best?.length ?? 0) ? chain : best),
    null,
  );
}
