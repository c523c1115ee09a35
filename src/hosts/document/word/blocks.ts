/** Paragraphs and tables of a Word document in their order, text boxes behind the paragraph that they are anchored in. */
import type { Cell } from '../../../core/document/model';
import { alternative, inlineOf, isMarkDeleted } from './inline';
import type { Numbers } from './numbering';
import type { Element } from './tree';
import { child, elementsIn, numberOf, valueOf } from './tree';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly centred: boolean;
  /** The element that it ends with; of a text box the paragraph that the box is anchored in: Word has no notes in boxes. */
  readonly element: Element;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (Cell & { readonly element: Element })[];
}

export type WordBlock = Paragraph | WordTable;

/** Elements that hold paragraphs and tables. */
const HOLDERS = new Set(['ins', 'moveTo', 'sdt', 'sdtContent', 'customXml', 'smartTag']);
/** Wider, a row says so wrongly. */
const MOST_COLUMNS = 256;

/** `anchor`: for the text of a box, the paragraph outside of it. */
export function blocksIn(element: Element, numbers: Numbers, anchor?: Element): WordBlock[] {
  const found: WordBlock[] = [];
  let before = '';
  for (const part of flattened(element)) {
    if (part.name === 'p') {
      const number = numbers.next(part);
      const { text, boxes } = inlineOf(part);
      const whole = before === '' ? number + text : before + text;
      if (isMarkDeleted(part)) {
        before = whole;
        continue;
      }
      before = '';
      const centred = valueOf(child(child(part, 'pPr'), 'jc')) === 'center';
      found.push({ kind: 'paragraph', text: whole, centred, element: anchor ?? part });
      for (const box of boxes) found.push(...blocksIn(box, numbers, anchor ?? part));
    } else if (part.name === 'tbl') found.push(tableOf(part, numbers, anchor));
  }
  if (before !== '')
    found.push({ kind: 'paragraph', text: before, centred: false, element: anchor ?? element });
  return found;
}

function flattened(element: Element): Element[] {
  return elementsIn(element).flatMap(part => {
    if (part.name === 'p' || part.name === 'tbl' || part.name === 'tr' || part.name === 'tc')
      return [part];
    if (HOLDERS.has(part.name)) return flattened(part);
    const chosen = part.name === 'AlternateContent' ? alternative(part) : null;
    return chosen ? flattened(chosen) : [];
  });
}

function tableOf(table: Element, numbers: Numbers, anchor?: Element): WordTable {
  const cells: (Cell & { rows: number; readonly element: Element })[] = [];
  let rows = 0;
  let columns = 0;
  for (const row of flattened(table)) {
    if (row.name !== 'tr' || isRowDeleted(row)) continue;
    let column = Math.max(0, numberOf(child(child(row, 'trPr'), 'gridBefore')) ?? 0);
    for (const cell of flattened(row)) {
      if (cell.name !== 'tc') continue;
      const properties = child(cell, 'tcPr');
      const span = Math.max(
        1,
        Math.min(MOST_COLUMNS, numberOf(child(properties, 'gridSpan')) ?? 1),
      );
      const merge = child(properties, 'vMerge');
      const above =
        merge !== null && valueOf(merge) !== 'restart'
          ? cells.find(one => one.column === column && one.row + one.rows === rows)
          : undefined;
      if (above) above.rows += 1;
      else if (column < MOST_COLUMNS)
        cells.push({
          text: textIn(cell, numbers),
          row: rows,
          column,
          rows: 1,
          columns: span,
          places: [],
          element: anchor ?? cell,
        });
      column += span;
    }
    columns = Math.max(columns, column);
    rows += 1;
  }
  return { kind: 'table', rows, columns: Math.min(columns, MOST_COLUMNS), cells };
}

function isRowDeleted(row: Element): boolean {
  return child(child(row, 'trPr'), 'del') !== null;
}

/** Its paragraphs one below the other; of a table inside it, the cells of a row side by side. */
function textIn(cell: Element, numbers: Numbers): string {
  return blocksIn(cell, numbers)
    .map(block => (block.kind === 'paragraph' ? block.text.trim() : textOfTable(block)))
    .filter(text => text !== '')
    .join('\n');
}

function textOfTable({ rows, cells }: WordTable): string {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter(cell => cell.row === row)
      .map(cell => cell.text)
      .join('\t'),
  ).join('\n');
}
