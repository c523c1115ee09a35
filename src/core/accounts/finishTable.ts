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
import type { Trouble } from './amount/trouble';
import { troubleOf } from './amount/trouble';
import { listed } from './sheet/listed';
import { pointRemark, unclearPoint } from './amount/point';
import { tidy } from './sheet/text';
import type { AccountTableId, Amount, Note, Remark, Row, Table, TableStatus } from './model';
import type { Agreed } from './amount/units';
import { unitOfTable } from './amount/units';

export function missingTable(
  id: AccountTableId,
  status: TableStatus,
  reason: string | null,
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
export function notRead(table: Table, reason: string): Table {
  return { ...table, status: 'unreadable', reason, amountUnit: null, columns: [], rows: [] };
}

/** `convention`: the decimals that the amounts keep to where their format does not say. */
export function finishTable(
  id: AccountTableId,
  candidate: Candidate,
  passed: string | null,
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
    range: rangeOf(piece.region),
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
function emptyReason(sheet: string, notes: readonly Note[]): string {
  const said = notes.find(({ text }) =>
    /无数据|表为空|没有.*(?:收入|支出)|无.*(?:收入|支出)/.test(text),
  );
  if (!said)
    return `工作表“${sheet}”中这张表没有金额，表下也没有“故本表无数据”的说明。如果确实没有这项收支，请补上说明。`;
  const text = tidy(said.text);
  return `工作表“${sheet}”中这张表没有金额，${said.cell.address} 已注明：${text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text}`;
}

/** Of a table whose amounts are, all or nearly all, words, errors, formulas without a result or hidden. */
function noAmountReason(sheet: string, rows: readonly Row[]): string {
  const filled = rows
    .flatMap(({ amounts }) => Object.values(amounts))
    .filter(amount => !isNothing(amount));
  const unread = filled.filter(({ state }) => state !== 'number');
  const first = unread.find(isUnreadable) ?? unread[0];
  const { says, remedy } = wordsOf(troubleOf(first?.shown ?? ''));
  const many =
    unread.length < filled.length
      ? `${String(filled.length)} 个金额只读得出 ${String(filled.length - unread.length)} 个`
      : `没有一个金额读得出（共 ${String(filled.length)} 格）`;
  return `工作表“${sheet}”中这张表${many}：例如 ${first?.cell.address ?? ''} ${says}。${remedy}，再试一次。`;
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
  return rows.map(({ key, code, label, labelCell, line, columns, amounts }) => ({
    key,
    code,
    label,
    labelCell,
    line,
    amounts: columns.byKey(amounts, finish),
  }));
}

const SAY: readonly (readonly [Remark['code'], (list: string) => string])[] = [
  [
    'textAmount',
    list =>
      `应填金额的单元格是文字：${list}。请改成数字，没有数的留空；改正前这些单元格不参加校验。`,
  ],
  ['errorValue', list => `单元格是错误值：${list}。请修正公式；修正前这些单元格不参加校验。`],
  [
    'formula',
    list => `单元格是公式，但没有计算结果：${list}。请在 Excel 中打开、重算并保存后再试。`,
  ],
];

function cellRemarks(sheet: string, troubled: readonly RawAmount[]): Remark[] {
  if (troubled.length === 0) return [];
  return SAY.flatMap(([code, say]) => {
    const found = troubled.filter(raw => raw.trouble === code);
    if (found.length === 0) return [];
    const list = listed(
      found.map(raw => `${raw.cell.address}${raw.shown === '' ? '' : `“${raw.shown}”`}`),
    );
    return [{ code, message: `工作表“${sheet}”中${say(list)}`, cells: found.map(raw => raw.cell) }];
  });
}

function hiddenRemark(sheet: string, found: readonly Amount[]): Remark[] {
  if (found.length === 0) return [];
  const list = listed(
    found.map(
      ({ cell, shown, hidden }) => `${cell.address}（显示 ${shown}，实际 ${hidden ?? ''}）`,
    ),
  );
  return [
    {
      code: 'hiddenDecimals',
      message: `工作表“${sheet}”中有 ${String(found.length)} 个金额的小数没有全部显示：${list}。校验按显示的数进行；公开前请用“ROUND”或“粘贴为数值”统一。`,
      cells: found.map(amount => amount.cell),
    },
  ];
}

/** The words of `messages` for a reason that is still made here. */
function wordsOf({ kind, shown }: Trouble): { says: string; remedy: string } {
  switch (kind) {
    case 'noResult':
      return { says: '是公式，但没有计算结果', remedy: '请在 Excel 或 WPS 表格中打开、重算并保存' };
    case 'errorValue':
      return { says: `是错误值 ${shown}`, remedy: '请修正公式或改成数字' };
    case 'hidden':
      return { says: `用“${shown}”隐去了`, remedy: '如果可以公开，请填上金额' };
    case 'oddFormat':
      return {
        says: `显示为“${shown}”，但数字太大或数字格式特殊，不能确定是多少`,
        remedy: '请把数字格式改为普通的“数值”，并核对显示的数',
      };
    case 'words':
      return { says: `是“${shown}”，不是金额`, remedy: '请改成数字，没有数的留空' };
  }
}
