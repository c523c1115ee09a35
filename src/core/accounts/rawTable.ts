/**
 * A table as a reader hands it over, before units and decimals of the whole workbook are known.
 */
import type { CellRef } from '../address';
import type { AmountKeys } from './amount/amountKeys';
import type { RawAmount } from './amount/readAmount';
import type { Region } from './sheet/cells';
import { firstText, refAt } from './sheet/cells';
import type { Column, Note, Remark, Row } from './model';
import { keptFor, tidy } from './sheet/text';

export interface DraftRow extends Omit<Row, 'amounts'> {
  readonly columns: AmountKeys;
  /** In the order of the columns. */
  readonly amounts: readonly RawAmount[];
}

export interface Draft {
  /** Why the table cannot be read, or `null`. */
  readonly problem: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
  readonly notes: readonly Note[];
  readonly remarks: readonly Remark[];
  /** Rows of the region that hold the header. */
  readonly header?: readonly number[];
}

export function unreadable(problem: string): Draft {
  return { problem, columns: [], rows: [], notes: [], remarks: [] };
}

export const NOTE =
  /^(?:附?注|说明|备注|附注|注释)(?:\d{1,2})?[:：.、]|^(?:注|说明|备注)$|本表反映|故本表无数据|本表为空/;

const isNote = keptFor(({ plain }) => NOTE.test(plain));

/** The line as a note, or `null`: a note stands alone and holds no amount. */
export function noteAt({ grid }: Region, row: number): Note | null {
  const first = firstText(grid, row);
  if (!first || !isNote(first.words)) return null;
  return { cell: refAt(grid, row, first.column), text: first.text };
}

export function notesFrom(region: Region, from: number): Note[] {
  const notes: Note[] = [];
  for (let row = from; row < region.bottom; row++) {
    const note = noteAt(region, row);
    if (note) notes.push(note);
  }
  return notes;
}

/** Rows that do not fit, gathered while reading and told in one sentence per kind. */
export class Oddities {
  private readonly unknown: { cell: CellRef; label: string }[] = [];
  private readonly duplicate: { cell: CellRef; label: string }[] = [];
  private readonly columns: { cell: CellRef; label: string }[] = [];
  private readonly lines: Remark[] = [];

  unknownRow(cell: CellRef, label: string): void {
    this.unknown.push({ cell, label });
  }
  duplicateRow(cell: CellRef, label: string): void {
    this.duplicate.push({ cell, label });
  }
  unknownColumn(cell: CellRef, label: string): void {
    this.columns.push({ cell, label });
  }
  other(message: string, cells: readonly CellRef[]): void {
    this.lines.push({ code: 'other', message, cells });
  }

  remarks(): Remark[] {
    return [
      ...sentence(
        'unknownRow',
        this.unknown,
        (sheet, list) =>
          `工作表“${sheet}”中有认不出的行：${list}。这些行的金额没有归入任何科目，请核对科目代码或项目名称。`,
      ),
      ...sentence(
        'duplicateRow',
        this.duplicate,
        (sheet, list) =>
          `工作表“${sheet}”中有重复的行：${list}。请核对科目代码或项目名称是否填重。`,
      ),
      ...sentence(
        'unknownColumn',
        this.columns,
        (sheet, list) =>
          `工作表“${sheet}”中有认不出的列：${list}。这些列没有读取；如果是要公开的金额，请核对表头。`,
      ),
      ...this.lines,
    ];
  }
}

const MOST_NAMED = 5;

function sentence(
  code: Remark['code'],
  found: readonly { cell: CellRef; label: string }[],
  say: (sheet: string, list: string) => string,
): Remark[] {
  const [first] = found;
  if (!first) return [];
  const named = found
    .slice(0, MOST_NAMED)
    .map(({ cell, label }) => `${cell.address}“${tidy(label)}”`)
    .join('、');
  const list = found.length > MOST_NAMED ? `${named}等 ${String(found.length)} 处` : named;
  return [{ code, message: say(first.cell.sheet, list), cells: found.map(item => item.cell) }];
}
