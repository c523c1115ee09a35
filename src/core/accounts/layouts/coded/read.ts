/**
 * The reader of tables with one row per subject code.
 *
 * Columns in doubt (missing or twice) make the table unreadable; a row in doubt is kept under a key of its own and told.
 */
import { message } from '../../../message';
import { AmountColumns } from '../../amount/amountKeys';
import { isFilled, isNumber } from '../../amount/readAmount';
import type { Region } from '../../sheet/cells';
import { addressAt, contentAt, isBlankRow, refAt } from '../../sheet/cells';
import type { Places } from './amountColumns';
import { amountColumnsOf } from './amountColumns';
import type { CodedTableId } from './columns';
import { COLUMNS } from './columns';
import type { CodeMemory } from './codes';
import { codeAt, isCode, splitCode } from './codes';
import type { CodedLayout } from './layout';
import { layoutOf, TOTAL } from './layout';
import type { Draft, DraftRow, NamedRow } from '../../rawTable';
import { noteAt, Oddities, otherForm, unreadable } from '../../rawTable';
import { withHeadInTotal } from './headInTotal';
import { isLineOfNumbers } from '../../sheet/header';
import type { Hints } from '../hints';
import { isMetaRow } from '../../sheet/caption';
import type { Note } from '../../model';
import { isProblem } from '../../problem';
import { named, nameOfKey, RowNames, subject, unknownAt } from '../../rowKey';
import type { PlainGrid } from '../../sheet/plainGrid';
import { keptFor, plain, tidy } from '../../sheet/text';
import type { LabelledCell } from '../../messages';

const HEADER_WORD =
  /^(?:项目|科目|栏次|类|款|项|科目代码|科目编码|科目名称|名称|代码|编码)$|科目(?:代码|编码|名称)$/;

export function readCoded(id: CodedTableId, region: Region, titleRow: number, hints: Hints): Draft {
  const plainLayout = layoutOf(region, titleRow);
  if (isProblem(plainLayout)) return otherForm(plainLayout);
  const layout = withHeadInTotal(plainLayout, region, COLUMNS[id]);
  const found = amountColumnsOf(id, region, layout, hints);
  // Lines above the header that are none of it (a heading, a remark) spoil its paths: try again below them.
  if (isProblem(found)) {
    const [, next] = layout.header.rows;
    const below =
      next === undefined || next > layout.nameRow ? null : readCoded(id, region, next - 1, hints);
    return below?.problem === null ? below : unreadable(found);
  }
  const oddities = new Oddities();
  for (const { column, row, label } of found.unknown)
    oddities.unknownColumn(refAt(region.grid, row, column), label);
  const { rows, notes } = bodyOf(region, layout, found.places, hints, oddities);
  const units = unitsBelowOneAnother(rows);
  if (units !== null)
    return unreadable(message('coded.byUnit', { sheet: region.grid.sheet, cells: units }));
  const unknown = rows.filter(row => row.role.kind === 'unknown').length;
  // Comparing the few rows that were understood with other tables would only make false alarms.
  if (unknown > rows.filter(row => row.code !== null).length)
    return unreadable(message('coded.noCodes', { sheet: region.grid.sheet, count: unknown }));
  return {
    problem: null,
    columns: found.columns,
    rows,
    notes,
    remarks: oddities.remarks(),
    header: layout.header.rows,
  };
}

/** Subjects that stand again are one slip or two; more are another unit's. */
const FEWEST_REPEATED = 3;
const LEAST_REPEATED = 0.2;

/** The rows that name a unit, where the same subjects stand again below each; `null` where they do not. */
function unitsBelowOneAnother(rows: readonly DraftRow[]): readonly LabelledCell[] | null {
  const subjects = rows.filter(({ role }) => role.kind === 'subject');
  const repeated = subjects.filter(({ role }) => role.nth > 1).length;
  if (repeated < FEWEST_REPEATED || repeated < subjects.length * LEAST_REPEATED) return null;
  return rows
    .filter(({ role }) => role.kind === 'unknown')
    .map(({ label, labelCell }) => ({ label: tidy(label), address: labelCell?.address ?? '' }));
}

function bodyOf(
  region: Region,
  layout: CodedLayout,
  places: Places['places'],
  hints: Hints,
  oddities: Oddities,
): { rows: DraftRow[]; notes: Note[] } {
  const rows: DraftRow[] = [];
  const notes: Note[] = [];
  const names = new RowNames();
  const memory: CodeMemory = { code: '' };
  const below = new AmountColumns(places);
  const { headColumns } = layout;
  const first = headColumns
    ? new AmountColumns(places.filter(({ column }) => !headColumns.has(column)))
    : below;
  for (let row = layout.bodyTop; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row)) continue;
    const note = noteAt(region, row);
    if (note) {
      notes.push(note);
      continue;
    }
    const line = rowOf(region, layout, row === layout.bodyTop ? first : below, row, memory, hints);
    if (!line) continue;
    const { name, ...rest } = line;
    const { key, role } = names.next(name);
    const cell = line.labelCell ?? refAt(region.grid, row, layout.nameColumn);
    if (role.kind === 'unknown') oddities.unknownRow(cell, nameOf(region, layout, row));
    if (role.nth > 1) oddities.duplicateRow(cell, `${line.code ?? ''} ${line.label}`);
    rows.push({ key, role, ...rest });
  }
  return { rows, notes };
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
  if (isCode(code))
    return { name: subject(code), code, label, labelCell, line: null, columns, amounts };
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
