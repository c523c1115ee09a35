/**
 * T6: basic expenditure by economic subject, printed in one, two or three groups of code, name and amount, with the
 * totals of personnel (人员经费) and public (公用经费) money at the end; or one group with a column for each of them.
 */
import { message } from '../../../message';
import { AmountKeys } from '../../amount/amountKeys';
import { isFilled, rawAmount } from '../../amount/readAmount';
import type { RawAmount } from '../../amount/readAmount';
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
import { codeAt, isCode, splitCode } from '../coded/codes';
import type { Draft, DraftRow } from '../../rawTable';
import { noteAt, Oddities, unreadable } from '../../rawTable';
import { strayColumn } from './strayColumn';
import { codesByName, rowOfClass } from './byName';
import type { Group } from './group';
import { pointedGroups } from './group';
import {
  ECONOMIC,
  headRowOf,
  isNameColumn,
  joinedAt,
  NAME_HEADER,
  nextNameColumn,
  SUBJECT,
} from './header';
import type { Header } from '../../sheet/header';
import { headerOf, isAside } from '../../sheet/header';
import type { Hints } from '../hints';
import { isMetaRow } from '../../sheet/caption';
import type { Note } from '../../model';
import { isProblem } from '../../problem';
import type { TextCell } from '../../sheet/plainGrid';
import { keptFor, plain, tidy, wordsOf } from '../../sheet/text';

const NO_AMOUNT = /(?:代码|编码|编号|名称)$|^[类款项]$|^行次$/;
const FINAL = /^(?:决算数|金额|合计|小计|支出合计|基本支出|决算金额|本年决算数|基本支出决算数)$/;
const PERSONNEL = /^人员经费(?:合计|小计)?$/;
const PUBLIC = /^(?:日常)?公用经费(?:合计|小计)?$/;
const TOTAL = /^(?:合计|总计|支出合计|基本支出合计)$/;
const ONE_AMOUNT = new AmountKeys(['amount']);

export function readEconomic(region: Region, titleRow: number, hints: Hints): Draft {
  const { grid } = region;
  const pointed = pointedGroups(grid.sheet, hints);
  if (isProblem(pointed)) return unreadable(pointed);
  const headRow = pointed ? titleRow : headRowOf(region, titleRow);
  if (headRow === null)
    return unreadable(message('header.noName', { sheet: grid.sheet, economic: true }));
  const bodyTop = bodyTopOf(region, headRow + 1);
  const header = headerOf(region, titleRow + 1, bodyTop);
  const groups = pointed ?? groupsOf(region, header, headRow);
  if (groups.length === 0) return unreadable(message('economic.noAmount', { sheet: grid.sheet }));
  const stray = strayColumn(region, bodyTop, header, groups);
  if (stray !== null) return unreadable(stray);
  const named = pointed ? null : codesByName(region, groups, bodyTop, saysNoSubject);
  if (isProblem(named)) return unreadable(named);
  const oddities = new Oddities();
  const body = new Body(region, groups, oddities, hints, named);
  for (let row = bodyTop; row < region.bottom; row++) body.read(row);
  const [first] = groups;
  const label = first
    ? tidy(contentAt(grid, header.labelRows[first.amountColumn] ?? -1, first.amountColumn))
    : '';
  return {
    problem: null,
    columns: [{ key: 'amount', label: label || '决算数' }],
    rows: body.rows,
    notes: body.notes,
    remarks: oddities.remarks(),
    header: header.rows,
  };
}

function bodyTopOf(region: Region, from: number): number {
  const classRow = rowOfClass(region, from, region.bottom);
  for (let row = from; row < region.bottom; row++) {
    if (row === classRow) return row;
    for (let column = 0; column < region.width; column++) {
      const content = plainAt(region.grid, row, column);
      if (
        ECONOMIC.test(content) ||
        joinedAt(region, row, column) ||
        (TOTAL.test(content) && column < 4) ||
        /^(?:personnel|public)$/.test(totalKey(wordsOf(content)) ?? '')
      )
        return row;
    }
    if (noteAt(region, row)) return row;
  }
  return region.bottom;
}

function groupsOf(region: Region, header: Header, headRow: number): Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (let column = 0; column < region.width; column++) {
    if (!isNameColumn(region, headRow, column)) continue;
    const end = nextNameColumn(region, headRow, column + 1);
    const amounts: { column: number; leaf: string }[] = [];
    for (let right = column + 1; right < end; right++) {
      const leaf = header.paths[right]?.at(-1) ?? '';
      if (
        header.labelRows[right] !== null &&
        leaf !== '' &&
        !NO_AMOUNT.test(leaf) &&
        !isAside(header.paths[right] ?? [])
      )
        amounts.push({ column: right, leaf });
    }
    const amount =
      amounts.find(({ leaf }) => FINAL.test(leaf) && leaf.includes('决算')) ??
      amounts.find(({ leaf }) => FINAL.test(leaf));
    if (!amount) continue;
    const before = codeColumnsIn(header, from, column);
    groups.push({
      codeColumns: before.length > 0 ? before : codeColumnsIn(header, column + 1, amount.column),
      nameColumn: column,
      amountColumn: amount.column,
      personnelColumn: amounts.find(({ leaf }) => PERSONNEL.test(leaf))?.column ?? null,
      publicColumn: amounts.find(({ leaf }) => PUBLIC.test(leaf))?.column ?? null,
      memory: { code: '' },
    });
    from = Math.max(...amounts.map(item => item.column)) + 1;
  }
  return groups;
}

function codeColumnsIn(header: Header, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter(column =>
    (header.paths[column] ?? []).some(label => NO_AMOUNT.test(label) && !NAME_HEADER.test(label)),
  );
}

class Body {
  readonly rows: DraftRow[] = [];
  readonly notes: Note[] = [];
  private readonly seen = new Map<string, number>();

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
      this.add({
        key: code,
        code,
        label,
        labelCell: label === '' ? null : cell,
        line: null,
        columns: ONE_AMOUNT,
        amounts: [amount],
      });
      return;
    }
    const isHeader =
      NAME_HEADER.test(plainAt(grid, row, group.nameColumn)) ||
      (amount.state === 'text' && FINAL.test(plainAt(grid, row, group.amountColumn)));
    if (isHeader || !isFilled(amount)) return;
    const said = this.hints.rows.get(plain(label === '' ? code : label));
    if (said !== undefined) {
      this.add({
        key: said,
        code: isCode(said) ? said : null,
        label,
        labelCell: cell,
        line: null,
        columns: ONE_AMOUNT,
        amounts: [amount],
      });
      return;
    }
    const place = addressAt(grid, row, group.codeColumns[0] ?? group.nameColumn);
    this.oddities.unknownRow(cell, `${code} ${label}`.trim());
    this.add({
      key: `unknown:${place}`,
      code: null,
      label: label || code,
      labelCell: cell,
      line: null,
      columns: ONE_AMOUNT,
      amounts: [amount],
    });
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
      this.add({
        key,
        code: null,
        label: cell.text,
        labelCell: refAt(grid, row, cell.column),
        line: null,
        columns: ONE_AMOUNT,
        amounts: [amount],
      });
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
      this.add({
        key: `unknown:${amount.cell.address}`,
        code: null,
        label,
        labelCell: amount.cell,
        line: null,
        columns: ONE_AMOUNT,
        amounts: [amount],
      });
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
      this.add({
        key,
        code: null,
        label,
        labelCell: null,
        line: null,
        columns: ONE_AMOUNT,
        amounts: [amount],
      });
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

  private add(row: DraftRow): void {
    const count = (this.seen.get(row.key) ?? 0) + 1;
    this.seen.set(row.key, count);
    if (count > 1)
      this.oddities.duplicateRow(
        row.amounts[0]?.cell ?? refAt(this.region.grid, 0, 0),
        `${row.code ?? ''} ${row.label}`,
      );
    this.rows.push(count > 1 ? { ...row, key: `${row.key}#${String(count)}` } : row);
  }
}

/** Totals, headings and headers are no subjects. */
function saysNoSubject(label: string): boolean {
  const words = wordsOf(label);
  return (
    totalKey(words) !== null ||
    headingKey(words) !== null ||
    NAME_HEADER.test(words.plain) ||
    SUBJECT.test(words.plain)
  );
}

const totalKey = keptFor(({ bare: label }) => {
  if (!label.endsWith('计')) return null;
  if (PERSONNEL.test(label)) return 'personnel';
  if (PUBLIC.test(label)) return 'public';
  return TOTAL.test(label) ? 'total' : null;
});

const headingKey = keptFor(({ bare: label }) => {
  if (PERSONNEL.test(label)) return 'personnel';
  return PUBLIC.test(label) ? 'public' : null;
});
