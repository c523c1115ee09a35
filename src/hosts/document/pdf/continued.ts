/**
 * A table that goes on on the next page is one table: its repeated head is left out, and a row that was split is one row.
 * Joined only where the columns are the same; what is not joined stays a table of its own.
 */
import type { Item, PrintedCell, PrintedPage, PrintedTable } from './page';

/** Between the lines of two pages, in points; and where a page is printed smaller, of its width. */
const SAME = 4;
const SAME_SHARE = 0.02;
const CODE = /^\d{3,7}$/;
const AMOUNT = /^[-−]?[\d,]+\.\d+$/;
const CONTINUES = /续表|接上页|（续）|\(续\)/;

export function withJoinedTables(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  const joined: { page: PrintedPage; items: Item[] }[] = [];
  /** The table that the text ended with, and where it is kept. */
  let open: { readonly table: PrintedTable; readonly in: Item[] } | null = null;
  for (const page of pages) {
    const items: Item[] = [];
    joined.push({ page, items });
    for (const item of page.items) {
      if (item.kind === 'line') {
        const says = open !== null && item.text.length < 12 && CONTINUES.test(item.text);
        if (!says) open = null;
        items.push(item);
        continue;
      }
      const whole: PrintedTable | null = open && join(open.table, item);
      if (open && whole) {
        open.in[open.in.indexOf(open.table)] = whole;
        open = { table: whole, in: open.in };
      } else {
        items.push(item);
        open = { table: item, in: items };
      }
    }
  }
  return joined.map(({ page, items }) => ({ ...page, items }));
}

function join(above: PrintedTable, below: PrintedTable): PrintedTable | null {
  if (above.odd || below.odd || !sameColumns(above.xs, below.xs)) return null;
  // Two tables of one form that follow each other on a page are two tables.
  if (
    above.pages.at(-1) === below.pages[0] &&
    !below.cells.some(({ text }) => CONTINUES.test(text))
  )
    return null;
  const head = repeatedHead(above, below);
  let from = head;
  // The empty rest of a row that was split.
  if (rowTexts(below, from).every(text => text === '') && from < below.rows) from += 1;
  const splits = isRestOfRow(above, below, from);
  const added = below.cells.filter(cell => cell.row >= from);
  const shift = above.rows - from - (splits ? 1 : 0);
  const cells = splits ? withRest(above, below, from) : above.cells;
  return {
    ...above,
    pages: [...new Set([...above.pages, ...below.pages])],
    rows: below.rows + shift,
    bottom: below.bottom,
    cells: [
      ...cells,
      ...added
        .filter(cell => !splits || cell.row > from)
        .map(cell => ({ ...cell, row: cell.row + shift })),
    ],
  };
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const [firstA = 0, firstB = 0] = [a[0], b[0]];
  const shifted = a.every((x, index) => Math.abs(x - firstA - ((b[index] ?? 0) - firstB)) <= SAME);
  if (shifted) return true;
  const widthA = (a.at(-1) ?? 0) - firstA;
  const widthB = (b.at(-1) ?? 0) - firstB;
  return a.every(
    (x, index) =>
      Math.abs((x - firstA) / widthA - ((b[index] ?? 0) - firstB) / widthB) <= SAME_SHARE,
  );
}

/** How many of the first rows of `below` are the first ones of `above` again. */
function repeatedHead(above: PrintedTable, below: PrintedTable): number {
  let rows = 0;
  while (rows < Math.min(above.rows, below.rows)) {
    const texts = rowTexts(below, rows).map(bare);
    const before = rowTexts(above, rows).map(bare);
    if (texts.join('\n') !== before.join('\n') || texts.every(text => text === '')) break;
    // A row of amounts is no head, though it be the same.
    if (texts.some(text => AMOUNT.test(text) || CODE.test(text))) break;
    rows += 1;
  }
  // A head whose cells reach over several rows ends where its cells end.
  const reaching = below.cells.filter(({ row, rows: height }) => row < rows && row + height > rows);
  return reaching.length > 0 ? Math.max(...reaching.map(cell => cell.row + cell.rows)) : rows;
}

function rowTexts({ cells }: PrintedTable, row: number): readonly string[] {
  return cells.filter(cell => cell.row === row).map(cell => cell.text);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** No code and no amount, below a row of a table in which every row has its code. */
function isRestOfRow(above: PrintedTable, below: PrintedTable, from: number): boolean {
  const texts = rowTexts(below, from);
  const filled = texts.filter(text => text !== '');
  if (filled.length === 0 || filled.length > 2 || filled.some(text => /\d/.test(text)))
    return false;
  if (rowTexts(below, from).length !== rowTexts(above, above.rows - 1).length) return false;
  const hasCode = (table: PrintedTable, row: number): boolean =>
    rowTexts(table, row).some(text => CODE.test(text));
  if (!hasCode(above, above.rows - 1)) return false;
  for (let row = from + 1; row < below.rows; row++) {
    if (!hasCode(below, row) && rowTexts(below, row).some(text => text !== '')) return false;
  }
  return true;
}

/** The last row with what stands in the first one of the next page. */
function withRest(above: PrintedTable, below: PrintedTable, from: number): readonly PrintedCell[] {
  const rest = below.cells.filter(cell => cell.row === from);
  return above.cells.map(cell => {
    if (cell.row !== above.rows - 1) return cell;
    const more = rest.find(({ column }) => column === cell.column);
    return more
      ? { ...cell, text: cell.text + more.text, places: [...cell.places, ...more.places] }
      : cell;
  });
}
