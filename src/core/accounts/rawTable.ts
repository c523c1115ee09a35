/**
 * A table as a reader hands it over, before units and decimals of the whole workbook are known.
 */
import type { CellRef } from '../address';
import { message } from '../message';
import type { AccountsMessage, LabelledCell } from './messages';
import type { AmountKeys } from './amount/amountKeys';
import type { RawAmount } from './amount/readAmount';
import type { Region } from './sheet/cells';
import { firstText, refAt } from './sheet/cells';
import type { Column, Note, Remark, Row } from './model';
import type { RowName } from './rowKey';
import { keptFor, tidy } from './sheet/text';

/** A row before it is known how many of its name there are. */
export type NamedRow = Omit<DraftRow, 'key' | 'role'> & { readonly name: RowName };

export interface DraftRow extends Omit<Row, 'amounts'> {
  readonly columns: AmountKeys;
  /** In the order of the columns. */
  readonly amounts: readonly RawAmount[];
}

export interface Draft {
  /** Why the table cannot be read, or `null`. */
  readonly problem: AccountsMessage | null;
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
  readonly notes: readonly Note[];
  readonly remarks: readonly Remark[];
  /** Rows of the region that hold the header. */
  readonly header?: readonly number[];
  /** The table is not printed in the form that was tried: another layout may read it. */
  readonly otherForm?: boolean;
}

export function unreadable(problem: AccountsMessage): Draft {
  return { problem, columns: [], rows: [], notes: [], remarks: [] };
}

/** `problem`: what is said when no other layout reads the table either. */
export function otherForm(problem: AccountsMessage | null): Draft {
  return { problem, columns: [], rows: [], notes: [], remarks: [], otherForm: true };
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

/** Rows that do not fit, gathered while reading and told in one message per kind. */
export class Oddities {
  private readonly unknown: { cell: CellRef; label: string }[] = [];
  private readonly duplicate: { cell: CellRef; label: string }[] = [];
  private readonly columns: { cell: CellRef; label: string }[] = [];

  unknownRow(cell: CellRef, label: string): void {
    this.unknown.push({ cell, label });
  }
  duplicateRow(cell: CellRef, label: string): void {
    this.duplicate.push({ cell, label });
  }
  unknownColumn(cell: CellRef, label: string): void {
    this.columns.push({ cell, label });
  }

  remarks(): Remark[] {
    return [
      ...remark('unknownRow', 'rows.unknown', this.unknown),
      ...remark('duplicateRow', 'rows.repeated', this.duplicate),
      ...remark('unknownColumn', 'columns.unknown', this.columns),
    ];
  }
}

function remark(
  code: Remark['code'],
  said: 'rows.unknown' | 'rows.repeated' | 'columns.unknown',
  found: readonly { cell: CellRef; label: string }[],
): Remark[] {
  const [first] = found;
  if (!first) return [];
  const { sheet } = first.cell;
  const cells = found.map(({ cell: { address }, label }): LabelledCell => ({
    address,
    label: tidy(label),
  }));
  return [{ code, message: message(said, { sheet, cells }), cells: found.map(({ cell }) => cell) }];
}
