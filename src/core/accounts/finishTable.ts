/**
 * Draft → table: amounts into 分 in the table's unit, and the remarks about single cells.
 */
import { finishAmount } from './amount/readAmount';
import type { RawAmount } from './amount/readAmount';
import type { Candidate } from './recognise/candidates';
import type { Region } from './sheet/cells';
import type { Draft, DraftRow } from './rawTable';
import type { AmountUnit } from '../money';
import { isNothing, isUnreadable } from './amount/noNumber';
import { rangeText } from './sheet/range';
import { troubleOf } from './amount/trouble';
import { pointRemark, unclearPoint } from './amount/point';
import { tidy } from './sheet/text';
import { message } from '../message';
import type { AccountsMessage } from './messages';
import type { AccountTableId, Amount, Note, Remark, Row, Table, TableStatus } from './model';
import type { Agreed } from './amount/units';
import { unitOfTable } from './amount/units';

export function missingTable(
  id: AccountTableId,
  status: TableStatus,
  reason: AccountsMessage | null,
): Table {
  return {
    id,
    status,
    reason,
    sheet: null,
    title: null,
    code: null,
    unit: null,
    year: null,
    amountUnit: null,
    range: null,
    headerRows: null,
    columns: [],
    rows: [],
    notes: [],
    remarks: [],
  };
}

/** A table that was read and does not count after all. */
export function notRead(table: Table, reason: AccountsMessage): Table {
  return { ...table, status: 'unreadable', reason, amountUnit: null, columns: [], rows: [] };
}

/** `convention`: the decimals that the amounts keep to where their format does not say. */
export function finishTable(
  id: AccountTableId,
  candidate: Candidate,
  passed: AccountsMessage | null,
  agreed: Agreed,
  convention: number,
): Table {
  const { draft, meta, piece, troubled } = candidate;
  const { sheet } = piece.region.grid;
  const { title } = piece;
  const head = {
    ...missingTable(id, 'unreadable', null),
    sheet,
    title: title ? tidy(title.text) : null,
    code: meta.code,
    unit: meta.unit,
    year: meta.year,
    range: rangeOf(candidate.region),
    headerRows: headerText(piece.region, draft),
  };
  if (!draft || draft.problem !== null) return { ...head, reason: draft?.problem ?? null };
  const extra = passed === null ? [] : [{ code: 'other' as const, message: passed, cells: [] }];
  const remarks = [...draft.remarks, ...extra];
  if (!candidate.filled) {
    const { unit: amountUnit } = unitOfTable(candidate, agreed);
    const rows = finishRows(draft.rows, amountUnit ?? '万元', 2, []);
    return {
      ...head,
      status: 'empty',
      reason: emptyReason(sheet, draft.notes),
      amountUnit,
      columns: draft.columns,
      rows,
      notes: draft.notes,
      remarks,
    };
  }
  if (!candidate.readable) {
    const { unit: amountUnit } = unitOfTable(candidate, agreed);
    const rows = finishRows(draft.rows, amountUnit ?? '万元', convention, []);
    return {
      ...head,
      reason: noAmountReason(sheet, rows),
      amountUnit,
      columns: draft.columns,
      rows,
      notes: draft.notes,
      remarks: [...remarks, ...cellRemarks(sheet, troubled)],
    };
  }
  const { unit, problem } = unitOfTable(candidate, agreed);
  if (unit === null) return { ...head, reason: problem, notes: draft.notes, remarks };
  const unclear = unclearPoint(sheet, candidate.otherwise, unit);
  if (unclear !== null) return { ...head, reason: unclear, notes: draft.notes, remarks };
  const hidden: Amount[] = [];
  const rows = finishRows(draft.rows, unit, convention, hidden);
  return {
    ...head,
    status: 'read',
    reason: null,
    amountUnit: unit,
    columns: draft.columns,
    rows,
    notes: draft.notes,
    remarks: [
      ...remarks,
      ...cellRemarks(sheet, troubled),
      ...hiddenRemark(sheet, hidden),
      ...pointRemark(sheet, candidate.otherwise, unit),
    ],
  };
}

function rangeOf({ grid, top, bottom, width }: Region): string | null {
  return bottom > top && width > 0
    ? rangeText({
        top: grid.row + top,
        left: grid.column,
        bottom: grid.row + bottom - 1,
        right: grid.column + width - 1,
      })
    : null;
}

function headerText({ grid }: Region, draft: Draft | null): string | null {
  const [first] = draft?.header ?? [];
  const last = draft?.header?.at(-1);
  if (first === undefined || last === undefined) return null;
  const [from, to] = [grid.row + first + 1, grid.row + last + 1];
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

const LONGEST_NOTE = 40;

/** Whether the table itself says that it is empty is what a reader wants to know. */
function emptyReason(sheet: string, notes: readonly Note[]): AccountsMessage {
  const said = notes.find(({ text }) =>
    /无数据|表为空|没有.*(?:收入|支出)|无.*(?:收入|支出)/.test(text),
  );
  if (!said) return message('amounts.none', { sheet });
  const text = tidy(said.text);
  const note = text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
  return message('amounts.noneSaid', { sheet, address: said.cell.address, note });
}

/** Of a table whose amounts are, all or nearly all, words, errors, formulas without a result or hidden. */
function noAmountReason(sheet: string, rows: readonly Row[]): AccountsMessage {
  const filled = rows
    .flatMap(({ amounts }) => Object.values(amounts))
    .filter(amount => !isNothing(amount));
  const unread = filled.filter(({ state }) => state !== 'number');
  const first = unread.find(isUnreadable) ?? unread[0];
  return message('amounts.unread', {
    sheet,
    address: first?.cell.address ?? '',
    filled: filled.length,
    unread: unread.length,
    trouble: troubleOf(first?.shown ?? ''),
  });
}

/** `hidden` gets the amounts that have more decimals than they show. */
function finishRows(
  rows: readonly DraftRow[],
  unit: AmountUnit,
  convention: number,
  hidden: Amount[],
): Row[] {
  const finish = (raw: RawAmount): Amount => {
    const amount = finishAmount(raw, unit, convention);
    if (amount.hidden !== undefined) hidden.push(amount);
    return amount;
  };
  return rows.map(
    ({ key, role, code, label, labelCell, codeCell, isHidden, line, columns, amounts }) => ({
      key,
      role,
      code,
      label,
      labelCell,
      ...(codeCell ? { codeCell } : {}),
      ...(isHidden ? { isHidden } : {}),
      line,
      amounts: columns.byKey(amounts, finish),
    }),
  );
}

const TROUBLES = [
  ['textAmount', 'cells.text'],
  ['errorValue', 'cells.error'],
  ['formula', 'cells.noResult'],
] as const;

function cellRemarks(sheet: string, troubled: readonly RawAmount[]): Remark[] {
  if (troubled.length === 0) return [];
  return TROUBLES.flatMap(([code, said]) => {
    const found = troubled.filter(raw => raw.trouble === code);
    if (found.length === 0) return [];
    const cells = found.map(({ cell: { address }, shown }) => ({ address, shown }));
    return [
      { code, message: message(said, { sheet, cells }), cells: found.map(({ cell }) => cell) },
    ];
  });
}

function hiddenRemark(sheet: string, found: readonly Amount[]): Remark[] {
  if (found.length === 0) return [];
  const cells = found.map(({ cell: { address }, shown, hidden }) => ({
    address,
    shown,
    stored: hidden ?? '',
  }));
  return [
    {
      code: 'hiddenDecimals',
      message: message('cells.hidden', { sheet, cells }),
      cells: found.map(({ cell }) => cell),
    },
  ];
}
