/**
 * The rows of a table with subject codes, from the first below its header to where the table ends.
 */
import type { CellRef } from '../../../address';
import { AmountColumns } from '../../amount/amountKeys';
import { isFilled, isNumber } from '../../amount/readAmount';
import type { Note } from '../../model';
import type { DraftRow, NamedRow, Oddities } from '../../rawTable';
import { noteAt } from '../../rawTable';
import { named, nameOfKey, RowNames, subject, unknownAt } from '../../rowKey';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import { addressAt, contentAt, isBlankRow, plainAt, refAt } from '../../sheet/cells';
import { isLineOfNumbers } from '../../sheet/header';
import type { PlainGrid } from '../../sheet/plainGrid';
import { keptFor, plain } from '../../sheet/text';
import type { Hints } from '../hints';
import type { Places } from './amountColumns';
import type { CodeMemory } from './codes';
import { codeAt, isCode, splitCode } from './codes';
import type { CodedLayout } from './layout';
import { TOTAL } from './layout';

const HEADER_WORD =
  /^(?:项目|科目|栏次|类|款|项|科目代码|科目编码|科目名称|名称|代码|编码)$|科目(?:代码|编码|名称)$/;

interface Body {
  readonly rows: DraftRow[];
  readonly notes: Note[];
  /** Numbers below the table. */
  readonly strays: readonly CellRef[];
}

export function bodyOf(
  region: Region,
  layout: CodedLayout,
  places: Places['places'],
  hints: Hints,
  oddities: Oddities,
): Body {
  const rows: DraftRow[] = [];
  const notes: Note[] = [];
  const names = new RowNames();
  const memory: CodeMemory = { code: '' };
  const below = new AmountColumns(places);
  const { headColumns } = layout;
  const first = headColumns
    ? new AmountColumns(places.filter(({ column }) => !headColumns.has(column)))
    : below;
  const last = lastSubject(region, layout);
  const strays: CellRef[] = [];
  let isBelow = false;
  for (let row = layout.bodyTop; row < region.bottom; row++) {
    isBelow ||= row > last && endsTable(region, row);
    if (isBlankRow(region.grid, row)) continue;
    const note = noteAt(region, row);
    if (note) {
      notes.push(note);
      continue;
    }
    const line = rowOf(region, layout, row === layout.bodyTop ? first : below, row, memory, hints);
    if (!line) continue;
    // Below the last subject and a blank line or a note stand sums of somebody's own.
    if (isBelow && isStray(line, rows)) {
      strays.push(line.amounts.find(isNumber)?.cell ?? refAt(region.grid, row, 0));
      continue;
    }
    const { name, ...rest } = line;
    const { key, role } = names.next(name);
    const cell = line.labelCell ?? refAt(region.grid, row, layout.nameColumn);
    if (role.kind === 'unknown') oddities.unknownRow(cell, nameOf(region, layout, row));
    if (role.nth > 1) oddities.duplicateRow(cell, `${line.code ?? ''} ${line.label}`);
    rows.push({ key, role, ...rest });
  }
  return { rows, notes, strays };
}

/** The last row that has a code or a part of one. */
function lastSubject(region: Region, { codeColumns, nameColumn, joined }: CodedLayout): number {
  for (let row = region.bottom - 1; row >= region.top; row--) {
    if (joined && splitCode(contentAt(region.grid, row, nameColumn))) return row;
    if (codeColumns.some(column => /^\d+$/.test(plainAt(region.grid, row, column)))) return row;
  }
  return region.bottom;
}

/** A blank line, a note, who signed. */
function endsTable(region: Region, row: number): boolean {
  return (
    isBlankRow(region.grid, row) || noteAt(region, row) !== null || isMetaRow(region.grid, row)
  );
}

/** Amounts without a name, or a second 合计. */
function isStray({ name, label }: NamedRow, above: readonly DraftRow[]): boolean {
  if (name.kind === 'unknown') return label === '';
  return name.kind === 'named' && above.some(({ role }) => role.kind === 'named');
}

function rowOf(
  region: Region,
  layout: CodedLayout,
  columns: AmountColumns,
  row: number,
  memory: CodeMemory,
  hints: Hints,
): NamedRow | null {
  const { grid } = region;
  const joined = layout.joined ? splitCode(contentAt(grid, row, layout.nameColumn)) : null;
  const code = joined?.code ?? codeAt(grid, row, layout.codeColumns, memory);
  const { words, total, hasHeaderWord } = wordsIn(grid, row, layout.labelColumns);
  const amounts = columns.in(grid, row);
  const isHeader = (): boolean =>
    hasHeaderWord && (isLineOfNumbers(region, row) || !amounts.some(isNumber));
  if (code === '' && total === undefined && (isMetaRow(grid, row) || isHeader())) return null;
  const labelColumn = total ?? words;
  const label =
    joined?.name ?? (labelColumn === undefined ? '' : contentAt(grid, row, labelColumn));
  const labelCell = labelColumn === undefined ? null : refAt(grid, row, labelColumn);
  if (isCode(code)) {
    const codeCell = refAt(grid, row, joined ? layout.nameColumn : (layout.codeColumns[0] ?? 0));
    const isHidden = grid.hiddenRows.includes(grid.row + row);
    return {
      name: subject(code),
      code,
      label,
      labelCell,
      codeCell,
      ...(isHidden ? { isHidden } : {}),
      line: null,
      columns,
      amounts,
    };
  }
  if (total !== undefined && code === '')
    return { name: named('total'), code: null, label, labelCell, line: null, columns, amounts };
  // A line without amounts that is no subject: the end of a long name, "…", a signature.
  if (!amounts.some(isFilled)) return null;
  // A line of words over the amounts only: the lower row of a header repeated on the next page.
  if (code === '' && label === '' && !amounts.some(isNumber)) return null;
  const said = hints.rows.get(plain(label === '' ? code : label));
  if (said !== undefined)
    return {
      name: nameOfKey(said),
      code: isCode(said) ? said : null,
      label,
      labelCell,
      line: null,
      columns,
      amounts,
    };
  const place = addressAt(grid, row, layout.codeColumns[0] ?? layout.nameColumn);
  return {
    name: unknownAt(place),
    code: null,
    label: label === '' ? code : label,
    labelCell,
    line: null,
    columns,
    amounts,
  };
}

/** What a label makes of its row; digits are part of a code. */
const roleOf = keptFor(({ plain: label, bare }) => {
  if (/^\d*$/.test(label)) return 'digits';
  if (HEADER_WORD.test(label)) return 'header';
  return TOTAL.test(bare) ? 'total' : 'words';
});

/** The columns in which the row's own words and 合计 stand; the words of a header are none of its own. */
function wordsIn(
  grid: PlainGrid,
  row: number,
  columns: readonly number[],
): { words: number | undefined; total: number | undefined; hasHeaderWord: boolean } {
  let words: number | undefined;
  let hasHeaderWord = false;
  for (const column of columns) {
    const cell = grid.line(row).textAt(column);
    const role = cell ? roleOf(cell.words) : numberRole(grid, row, column);
    if (role === 'digits') continue;
    if (role === 'header') {
      hasHeaderWord = true;
      continue;
    }
    words ??= column;
    if (role === 'total') return { words, total: column, hasHeaderWord };
  }
  return { words, total: undefined, hasHeaderWord };
}

/** Of a cell without text: 201 is a code, 12.5 is none. */
function numberRole(grid: PlainGrid, row: number, column: number): 'digits' | 'words' {
  return /^\d*$/.test(contentAt(grid, row, column)) ? 'digits' : 'words';
}

function nameOf({ grid }: Region, layout: CodedLayout, row: number): string {
  return [...layout.codeColumns, layout.nameColumn]
    .map(column => contentAt(grid, row, column))
    .filter(text => text !== '')
    .join(' ');
}
