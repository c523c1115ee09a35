/** The lists of a styles part: where they stand, and what is in them. */
import type { Tag } from '../tags';
import { tagsOf } from '../tags';
import { broken } from '../../fault';

export const STYLES = 'styles.xml';

/** Those that what the add-in writes adds to. */
export const LISTS = ['numFmts', 'fonts', 'cellXfs', 'dxfs'] as const;
/** The others come with sheets of other workbooks. */
export type ListName = (typeof LISTS)[number] | 'fills' | 'borders';

/** A list: its tag and, unless that is all of it, its end tag. */
export interface Span {
  readonly from: number;
  readonly tagTo: number;
  /** Before `tagTo` for an empty element. */
  readonly closeFrom: number;
  readonly to: number;
}

/** The lists of the part, the first of each name. */
export function listSpans(xml: string): { root: Tag; spans: Map<string, Span> } {
  let root: Tag | null = null;
  const spans = new Map<string, Span>();
  for (const tag of tagsOf(xml, STYLES)) {
    if (tag.depth === 0) root ??= tag;
    if (tag.depth !== 1) continue;
    const known = spans.get(tag.name);
    if (tag.kind !== 'close') {
      if (!known)
        spans.set(tag.name, { from: tag.from, tagTo: tag.to, closeFrom: tag.from, to: tag.to });
    } else if (known && known.closeFrom < known.tagTo)
      spans.set(tag.name, { ...known, closeFrom: tag.from, to: tag.to });
  }
  if (!root) throw broken('broken.part', { part: STYLES });
  return { root, spans };
}

export function listElements(xml: string, list: ListName): string[] {
  const found: string[] = [];
  let inside = false;
  let from = 0;
  for (const tag of tagsOf(xml, STYLES)) {
    if (tag.depth === 1) inside = tag.name === list && tag.kind === 'open';
    if (!inside || tag.depth !== 2) continue;
    if (tag.kind !== 'close') from = tag.from;
    if (tag.kind !== 'open') found.push(xml.slice(from, tag.to));
  }
  return found;
}
