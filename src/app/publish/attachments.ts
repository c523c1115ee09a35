/**
 * 第五部分 附件: the self-evaluation as it stands on its sheets, cell by cell as shown. A grid knows no merged cells: only
 * words are spread over the empty cells beside and below them, never a value, nor anything over the place of a value.
 */
import { parseA1 } from '../../core/address';
import type { Accounts } from '../../core/accounts/model';
import { isMetaRow } from '../../core/accounts/sheet/caption';
import { contentAt, isBlankRow } from '../../core/accounts/sheet/cells';
import type { Region } from '../../core/accounts/sheet/cells';
import { PlainGrid } from '../../core/accounts/sheet/plainGrid';
import { piecesOf } from '../../core/accounts/sheet/regions';
import type { Grid } from '../../core/grid';
import { TABLE_NAMES } from '../../messages/zh/names';
import type { SpanCell } from './spans';
import { halfCharacters } from './tablePage';
import type { ColumnUse } from './tablePage';
import { wordSpans } from './wordSpans';

export interface AttachedForm {
  readonly kind: 'department' | 'list' | 'project';
  readonly title: string;
  /** Lines between the title and the table: a second title, 单位：万元. */
  readonly lines: readonly string[];
  readonly columns: readonly { readonly use: ColumnUse; readonly width: number }[];
  readonly header: readonly (readonly SpanCell[])[];
  readonly body: readonly (readonly SpanCell[])[];
}

/** 整体自评, then the list of the projects, then the projects one by one; each sheet once. */
export function attachedForms(accounts: Accounts, grids: readonly Grid[]): AttachedForm[] {
  const { department, projects, forms } = accounts;
  const heads = projects.rows.map(({ nameCell }) => nameCell);
  const wanted: readonly (readonly [AttachedForm['kind'], string | null])[] = [
    ['department', department.sheet],
    ...forms
      .filter(({ kind }) => kind === 'department')
      .map(({ nameCell }) => ['department', nameCell.sheet] as const),
    ['list', projects.sheet],
    ...forms
      .filter(({ kind }) => kind !== 'department')
      .map(({ nameCell }) => ['project', nameCell.sheet] as const),
  ];
  const values = valueCells([department, projects, forms]);
  const seen = new Set<string>();
  return wanted.flatMap(([kind, sheet]) => {
    const grid = grids.find(one => one.sheet === sheet);
    if (!grid || seen.has(grid.sheet)) return [];
    seen.add(grid.sheet);
    const first = Math.min(
      ...heads
        .filter(cell => cell.sheet === grid.sheet)
        .map(({ address }) => (parseA1(address)?.row ?? grid.row) - grid.row),
    );
    const bodyTop = kind === 'list' && Number.isFinite(first) ? first : null;
    return ownRegions(grid).flatMap(region => formIn(kind, region, values, bodyTop));
  });
}

/** Without the regions of the sheet on which one of the nine tables stands. */
function ownRegions(grid: Grid): Region[] {
  const pieces = piecesOf(new PlainGrid(grid));
  const own = pieces.filter(({ title }) => !title?.kind?.startsWith('T'));
  if (own.length < pieces.length) return own.map(({ region }) => region);
  const [first] = own;
  return first ? [{ ...first.region, bottom: grid.values.length }] : [];
}

function formIn(
  kind: AttachedForm['kind'],
  { grid, top, bottom, width }: Region,
  values: ReadonlySet<string>,
  bodyTop: number | null,
): AttachedForm[] {
  const rows = Array.from({ length: bottom - top }, (_, index) => top + index).filter(
    row => !isBlankRow(grid, row),
  );
  const filled = (row: number): string[] =>
    Array.from({ length: width }, (_, column) => contentAt(grid, row, column)).filter(
      text => text !== '',
    );
  const tableTop = rows.find(row => filled(row).length > 1 && !isMetaRow(grid, row));
  if (tableTop === undefined) return [];
  const above = rows.filter(row => row < tableTop).map(row => filled(row).join('　'));
  const inside = rows.filter(row => row >= tableTop);
  const columns = Array.from({ length: width }, (_, column) => column).filter(column =>
    inside.some(row => contentAt(grid, row, column) !== ''),
  );
  const texts = inside.map(row => columns.map(column => shownAt(grid, row, column)));
  const isValue = (row: number, column: number): boolean =>
    values.has(keyOf(grid, inside[row] ?? 0, columns[column] ?? 0));
  const headerRows = bodyTop === null ? 0 : inside.filter(row => row < bodyTop).length;
  const spread = wordSpans(texts, isValue, kind === 'list' ? headerRows : texts.length);
  const [title = kind === 'list' ? TABLE_NAMES.P2 : TABLE_NAMES.P1, ...lines] = above;
  return [
    {
      kind,
      title,
      lines,
      columns: columns.map((_, column) => {
        const use = texts.some((__, row) => isValue(row, column)) ? 'line' : 'label';
        const alone = spread
          .slice(headerRows)
          .flat()
          .filter(cell => cell.column === column && cell.columns === 1)
          .map(cell => cell.text);
        return { use, width: formWidth(alone, kind === 'list' ? MOST_WORDS : MOST_FORM_WORDS) };
      }),
      header: spread.slice(0, headerRows),
      body: spread.slice(headerRows),
    },
  ];
}

/** In half characters, of words up to `most`; a column that holds no words is as wide as its longest value. */
const MOST_WORDS = 14;
const MOST_FORM_WORDS = 28;
const LEAST = 5;
const BESIDE = 3;

function formWidth(texts: readonly string[], most: number): number {
  const lengths = texts.map(halfCharacters);
  const values = texts.filter(text => !/[\u2e80-\uffff]/.test(text)).map(halfCharacters);
  const words = Math.min(most, Math.max(0, ...lengths));
  return Math.max(LEAST, words, Math.min(MOST_FORM_WORDS, Math.max(0, ...values) + BESIDE));
}

function shownAt(grid: Grid, row: number, column: number): string {
  const shown = grid.texts[row]?.[column] ?? '';
  return (shown === '' ? contentAt(grid, row, column) : shown).trim();
}

function keyOf(grid: Grid, row: number, column: number): string {
  return `${grid.sheet}\n${String(grid.row + row)}\n${String(grid.column + column)}`;
}

/** Every cell from which a value of an evaluation was read, wherever it stands in the model. */
function valueCells(model: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isField(value)) {
      const place = parseA1(value.cell.address);
      if (place) found.add(`${value.cell.sheet}\n${String(place.row)}\n${String(place.column)}`);
    } else for (const inside of Object.values(value)) walk(inside);
  };
  walk(model);
  return found;
}

function isField(
  value: object,
): value is { readonly cell: { readonly sheet: string; readonly address: string } } {
  return 'cell' in value && 'shown' in value;
}
