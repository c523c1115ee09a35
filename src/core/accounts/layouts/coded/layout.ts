/**
 * Where a table with subject codes has its header, its codes and names, and its rows.
 */
import { message } from '../../../message';
import type { AccountsMessage } from '../../messages';
import type { Region } from '../../sheet/cells';
import { plainAt, textCells } from '../../sheet/cells';
import { isCode, splitCode, unparted } from './codes';
import { noteAt } from '../../rawTable';
import type { Header } from '../../sheet/header';
import { headerOf } from '../../sheet/header';
import { isMetaRow } from '../../sheet/caption';

const CODE_HEADER = /(?:科目|分类)(?:代码|编码|编号)(?:\(.*\))?$|^(?:代码|编码)$/;
const COUNTING_HEADER = /^(?:序号|行次|栏次)$/;
const NAME_HEADER = /^(?:项目)?名称$/;
/** Names subjects only where nothing else does. */
const UNIT_HEADER = /^单位名称$/;
const SUBJECT_HEADER = /(?:科目|分类)(?:\(单位\))?名称(?:\(.*\))?$/;
const SUBJECT = /^(?:功能分类|支出功能分类)?(?:科目|项目)$/;
const LEVEL_HEADER = /^[类款项]$/;
/** What names the row of totals. */
export const TOTAL =
  /^(?:合计数?|总计|支出合计|收入合计|本年支出合计|本年收入合计|本年合计|栏目合计)$/;
const MOST_HEADER_ROWS = 25;

export interface CodedLayout {
  readonly header: Header;
  readonly bodyTop: number;
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly nameRow: number;
  /** Where a row may say what it is: the names, then the codes. */
  readonly labelColumns: readonly number[];
  /** The column of names holds the codes too: "2010301 行政运行". */
  readonly joined: boolean;
  /** Columns that are headed on the first row of the body. */
  readonly headColumns?: ReadonlySet<number>;
}

/** Where codes, names and the body are; a problem when there is no such header. */
export function layoutOf(region: Region, titleRow: number): CodedLayout | AccountsMessage {
  const { grid } = region;
  let headerTop = -1;
  let named: { row: number; column: number } | null = null;
  let codeColumn = Infinity;
  let units: { row: number; column: number } | null = null;
  const end = Math.min(region.bottom, titleRow + 1 + MOST_HEADER_ROWS);
  for (let row = titleRow + 1; row < end && !named; row++) {
    const texts = textCells(grid, row);
    if (isMetaRow(grid, row) || texts.length < 2) continue;
    if (headerTop < 0) headerTop = row;
    const name =
      texts.find(cell => SUBJECT_HEADER.test(cell.plain)) ??
      texts.find(cell => NAME_HEADER.test(cell.plain)) ??
      // 代码 | 科目: the one beside a column of codes.
      (texts.some(cell => CODE_HEADER.test(cell.plain))
        ? texts.find(cell => SUBJECT.test(cell.plain))
        : undefined);
    codeColumn = Math.min(
      codeColumn,
      texts.find(cell => CODE_HEADER.test(cell.plain))?.column ?? Infinity,
    );
    if (name) named = { row, column: name.column };
    const unit = texts.find(cell => UNIT_HEADER.test(cell.plain));
    if (unit) units ??= { row, column: unit.column };
  }
  named ??= units;
  const joinedColumn =
    headerTop < 0 ? null : columnOfJoined(region, headerTop + 1, named?.column ?? null, codeColumn);
  if (joinedColumn !== null) named = { row: named?.row ?? headerTop, column: joinedColumn };
  if (!named) return message('header.noName', { sheet: grid.sheet, economic: false });
  const first = Math.min(codeColumn, named.column);
  const last = codeColumn === Infinity ? named.column : Math.max(codeColumn, named.column);
  const bodyTop = bodyTopOf(region, named.row + 1, first, last);
  const header = headerOf(region, headerTop, bodyTop);
  const codeColumns: number[] = [];
  for (let column = 0; column < region.width; column++) {
    const path = header.paths[column] ?? [];
    if (column === named.column || path.some(label => COUNTING_HEADER.test(label))) continue;
    const headed = path.some(label => CODE_HEADER.test(label) || LEVEL_HEADER.test(label));
    if (
      joinedColumn === null &&
      (headed || (column < named.column && holdsCodes(region, bodyTop, column)))
    )
      codeColumns.push(column);
  }
  return {
    header,
    bodyTop,
    codeColumns,
    nameColumn: named.column,
    nameRow: named.row,
    joined: joinedColumn !== null,
    labelColumns: [named.column, ...codeColumns],
  };
}

/** The column of names, or the first of all where none is headed so, when most of its cells are codes with names. */
function columnOfJoined(
  { grid, bottom }: Region,
  top: number,
  named: number | null,
  codeColumn: number,
): number | null {
  if (named !== null && codeColumn < named) return null;
  const column = named ?? textCells(grid, top - 1)[0]?.column ?? 0;
  let joined = 0;
  let other = 0;
  for (let row = top; row < bottom; row++) {
    const text = plainAt(grid, row, column);
    if (splitCode(text)) joined++;
    else if (text !== '' && !TOTAL.test(text)) other++;
  }
  return joined > 0 && joined > other ? column : null;
}

/** Whatever its header says: only codes or parts of codes stand in it. */
function holdsCodes({ grid, bottom }: Region, bodyTop: number, column: number): boolean {
  let codes = 0;
  for (let row = bodyTop; row < bottom; row++) {
    const text = plainAt(grid, row, column);
    if (/^(?:\d{2}|\d{3}|\d{5}|\d{7})$/.test(text)) codes += 1;
    else if (/\d/.test(text)) return false;
  }
  return codes > 0;
}

function bodyTopOf(region: Region, from: number, first: number, last: number): number {
  for (let row = from; row < region.bottom; row++) {
    if (noteAt(region, row)) return row;
    for (let column = 0; column <= last; column++) {
      const content = unparted(plainAt(region.grid, row, column));
      // Left of the names a code may be headed further down: 支出功能分类 over 科目编码.
      if (column < first && !isCode(content)) continue;
      if (/^\d{3,7}$/.test(content) || TOTAL.test(content) || splitCode(content)) return row;
    }
  }
  return region.bottom;
}
