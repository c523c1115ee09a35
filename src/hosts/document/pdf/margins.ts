/** Heads and feet of pages: page numbers, and what stands on many pages in the same place. They are no part of the text. */
import type { Item, PrintedLine, PrintedPage } from './page';

/** Of the height of a page. */
const MARGIN = 0.09;
const PAGE_NUMBER =
  /^(?:第\d{1,3}页(?:[,，/／]?共\d{1,3}页)?|[-—–―－·.\s]*\d{1,3}[-—–―－·.\s]*|\d{1,3}\s*[/／]\s*\d{1,3}|[ivxIVX]{1,6})$/;
const FEWEST = 3;
const SHARE = 0.2;

export interface WithoutMargins {
  readonly pages: readonly PrintedPage[];
  readonly margins: readonly string[];
}

export function withoutMargins(pages: readonly PrintedPage[]): WithoutMargins {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const text of new Set(inMargin(page).map(line => masked(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(FEWEST, SHARE * pages.length);
  const margins: string[] = [];
  const kept = pages.map(page => {
    const dropped = new Set<Item>(
      inMargin(page).filter(
        ({ text }) =>
          PAGE_NUMBER.test(text.replace(/\s/g, '')) || (counts.get(masked(text)) ?? 0) >= most,
      ),
    );
    margins.push(
      ...page.items
        .filter(isLine)
        .filter(line => dropped.has(line))
        .map(line => line.text),
    );
    return { ...page, items: page.items.filter(item => !dropped.has(item)) };
  });
  return { pages: kept, margins };
}

function inMargin({ items, height }: PrintedPage): readonly PrintedLine[] {
  return items
    .filter(isLine)
    .filter(({ top, bottom }) => bottom <= MARGIN * height || top >= (1 - MARGIN) * height);
}

function isLine(item: Item): item is PrintedLine {
  return item.kind === 'line';
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s/g, '');
}
