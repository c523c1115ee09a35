/**
 * The rows of T6: subjects group by group, and the totals among them.
 */
import type { CellRef } from '../../../address';
import { AmountKeys } from '../../amount/amountKeys';
import { isFilled, rawAmount } from '../../amount/readAmount';
import type { RawAmount } from '../../amount/readAmount';
import type { Note } from '../../model';
import type { DraftRow, Oddities } from '../../rawTable';
import { noteAt } from '../../rawTable';
import type { RowName } from '../../rowKey';
import { named, nameOfKey, RowNames, subject, unknownAt } from '../../rowKey';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import {
  addressAt,
  contentAt,
  isBlankCell,
  isBlankRow,
  plainAt,
  refAt,
  textCells,
} from '../../sheet/cells';
import type { TextCell } from '../../sheet/plainGrid';
import { plain } from '../../sheet/text';
import { codeAt, isCode, splitCode } from '../coded/codes';
import type { Hints } from '../hints';
import type { Group } from './group';
import { NAME_HEADER } from './header';
import { FINAL, headingKey, totalKey } from './words';

const ONE_AMOUNT = new AmountKeys(['amount']);

export class Body {
  readonly rows: DraftRow[] = [];
  readonly notes: Note[] = [];
  readonly #names = new RowNames();

  constructor(
    private readonly region: Region,
    private readonly groups: readonly Group[],
    private readonly oddities: Oddities,
    private readonly hints: Hints,
    /** Codes by address of the name, where the table prints none. */
    private readonly named: ReadonlyMap<string, string> | null,
  ) {}

  read(row: number): void {
    const { grid } = this.region;
    if (isBlankRow(grid, row) || isMetaRow(grid, row)) return;
    const note = noteAt(this.region, row);
    if (note) {
      this.notes.push(note);
      return;
    }
    const labels = this.totalsIn(row);
    // 人员经费合计 may stand where the first group ends, beside a subject of the next.
    const subjects =
      labels.length === 0
        ? this.groups
        : this.groups.filter(group => isCode(this.codeOf(row, group)));
    if (labels.length > 0)
      this.readTotals(
        row,
        labels,
        this.groups.filter(group => !subjects.includes(group)),
      );
    for (const group of subjects) this.readGroup(row, group);
  }

  private codeOf(row: number, { codeColumns, nameColumn, memory }: Group): string {
    const { grid } = this.region;
    if (codeColumns.length > 0) return codeAt(grid, row, codeColumns, memory);
    return (
      this.named?.get(addressAt(grid, row, nameColumn)) ??
      splitCode(contentAt(grid, row, nameColumn))?.code ??
      ''
    );
  }

  private readGroup(row: number, group: Group): void {
    const { grid } = this.region;
    const whole = contentAt(grid, row, group.nameColumn);
    const joined = group.codeColumns.length === 0 ? splitCode(whole) : null;
    const code = this.codeOf(row, group);
    // The shorter groups leave their last lines empty.
    if (code === '' && isBlankCell(grid, row, group.amountColumn)) return;
    const label = joined?.name ?? whole;
    const amount = rawAmount(grid, row, group.amountColumn);
    const cell = refAt(grid, row, group.nameColumn);
    if (isCode(code) && code.length < 7) {
      this.#add(subject(code), label, label === '' ? null : cell, amount);
      return;
    }
    const isHeader =
      NAME_HEADER.test(plainAt(grid, row, group.nameColumn)) ||
      (amount.state === 'text' && FINAL.test(plainAt(grid, row, group.amountColumn)));
    if (isHeader || !isFilled(amount)) return;
    const said = this.hints.rows.get(plain(label === '' ? code : label));
    if (said !== undefined) {
      this.#add(nameOfKey(said), label, cell, amount);
      return;
    }
    const place = addressAt(grid, row, group.codeColumns[0] ?? group.nameColumn);
    this.oddities.unknownRow(cell, `${code} ${label}`.trim());
    this.#add(unknownAt(place), label || code, cell, amount);
  }

  /** 人员经费合计 … 公用经费合计: each with the amount to its right, before the next label. */
  private readTotals(row: number, labels: readonly TextCell[], groups: readonly Group[]): void {
    const { grid } = this.region;
    const read = new Set<string>();
    for (const [index, cell] of labels.entries()) {
      const key = totalKey(cell.words) ?? headingKey(cell.words) ?? '';
      const [only] = this.groups;
      const split =
        key === 'total' &&
        this.groups.length === 1 &&
        only !== undefined &&
        only.personnelColumn !== null &&
        only.publicColumn !== null;
      if (split) this.addSplit(row, only, cell.text);
      const amount = this.amountBeside(
        row,
        cell.column,
        labels[index + 1]?.column ?? Infinity,
        groups,
      );
      if (split)
        for (const column of [only.personnelColumn, only.publicColumn])
          read.add(addressAt(grid, row, column ?? 0));
      if (!amount) continue;
      read.add(amount.cell.address);
      this.#add(named(key), cell.text, refAt(grid, row, cell.column), amount);
    }
    this.addStray(row, read, groups);
  }

  /** 一、人员经费 in one list of all subjects is their total; above groups side by side it is a heading. */
  private totalsIn(row: number): readonly TextCell[] {
    const [only, second] = this.groups;
    return textCells(this.region.grid, row).filter(
      ({ words, column }) =>
        totalKey(words) !== null ||
        (headingKey(words) !== null &&
          only !== undefined &&
          !second &&
          only.nameColumn >= column &&
          rawAmount(this.region.grid, row, only.amountColumn).state === 'number'),
    );
  }

  /** An amount beside the totals that none of their labels stands for. */
  private addStray(row: number, read: ReadonlySet<string>, groups: readonly Group[]): void {
    for (const group of groups) {
      const amount = rawAmount(this.region.grid, row, group.amountColumn);
      if (amount.state !== 'number' || read.has(amount.cell.address)) continue;
      const label = contentAt(this.region.grid, row, group.nameColumn);
      this.oddities.unknownRow(amount.cell, label);
      this.#add(unknownAt(amount.cell.address), label, amount.cell, amount);
    }
  }

  private addSplit(row: number, group: Group, label: string): void {
    const columns = [
      ['personnel', group.personnelColumn],
      ['public', group.publicColumn],
    ] as const;
    for (const [key, column] of columns) {
      if (column === null) continue;
      const amount = rawAmount(this.region.grid, row, column);
      this.#add(named(key), label, null, amount);
    }
  }

  private amountBeside(
    row: number,
    label: number,
    next: number,
    groups: readonly Group[],
  ): RawAmount | null {
    const columns = groups
      .map(group => group.amountColumn)
      .filter(column => column > label && column < next);
    const amounts = columns.map(column => rawAmount(this.region.grid, row, column));
    const filled = amounts.filter(isFilled);
    // Two amounts and one label: which is its own cannot be told.
    return filled.length > 1 ? null : (filled[0] ?? amounts.at(-1) ?? null);
  }

  /** A row of one amount, beside `label` where that stands in a cell. */
  #add(name: RowName, label: string, labelCell: CellRef | null, amount: RawAmount): void {
    const { key, role } = this.#names.next(name);
    const code = name.kind === 'subject' ? name.code : null;
    if (role.nth > 1) this.oddities.duplicateRow(amount.cell, `${code ?? ''} ${label}`);
    this.rows.push({
      key,
      role,
      code,
      label,
      labelCell,
      line: null,
      columns: ONE_AMOUNT,
      amounts: [amount],
    });
  }
}
