/** juesuan/compare@1: what differs between two drafts, each with its place in both. Documented in docs/compare.md. */
import type { CellRef } from '../../core/address';
import type {
  AmountChange,
  AmountSide,
  RowChange,
  RowSide,
  TextChange,
  TextLine,
} from '../../core/compare/model';
import { placesOf } from '../../core/document/sheets';
import type { DocumentSpot } from '../../core/document/sheets';
import { formatFenExactly } from '../../core/money';
import { sayChinese } from '../../messages/zh';
import { cellJson } from '../json';
import { placedIn } from '../review/reviewJson';
import type { Comparison } from './compare';
import type { Draft } from './draft';
import type { DraftError } from './errors';
import {
  amountMessage,
  columnLabel,
  columnMessage,
  doubtsOf,
  evaluationMessage,
  gapMessage,
  inputMessage,
  rowMessage,
  summaryOf,
  textMessage,
} from './told';

export interface Files {
  readonly old: string;
  readonly new: string;
}

export function compareJson(files: Files, comparison: Comparison): object {
  const { before, after, tables, texts, evaluations, inputs, errors, counts } = comparison;
  return {
    schema: 'juesuan/compare@1',
    status: 'compared',
    reason: null,
    old: headOf(files.old, before),
    new: headOf(files.new, after),
    summary: sayChinese(summaryOf(comparison)),
    doubts: doubtsOf(comparison).map(sayChinese),
    counts: { ...counts, amountsCompared: tables.looked },
    amounts: tables.amounts.map(change => amountJson(comparison, change)),
    rows: tables.rows.map(change => rowJson(comparison, change)),
    columns: tables.columns.map(change => ({
      ...change,
      message: sayChinese(columnMessage(change)),
    })),
    notCompared: tables.gaps.map(({ table, before: old, after: now }) => ({
      table,
      old,
      new: now,
      message: sayChinese(gapMessage({ table, before: old, after: now })),
    })),
    texts: texts.map(change => textJson(comparison, change)),
    evaluations: evaluations.map(change => {
      const { kind, table, row, field, before: old, after: now } = change;
      const said = sayChinese(evaluationMessage(change));
      const sides = {
        old: old && { ...old.cell, shown: old.shown },
        new: now && { ...now.cell, shown: now.shown },
      };
      return { kind, table, row, field, ...sides, message: said };
    }),
    inputs: inputs.map(change => ({
      id: change.id,
      label: change.label,
      old: change.before,
      new: change.after,
      message: sayChinese(inputMessage(change)),
    })),
    errors: {
      new: errors.fresh.map(error => errorJson(after, error)),
      fixed: errors.fixed.map(error => errorJson(before, error)),
      left: errors.left.map(error => errorJson(after, error)),
    },
  };
}

/** For two files of which one cannot be read, or that are no two drafts of the same kind. */
export function notComparedJson(files: Files, reason: string): object {
  return { schema: 'juesuan/compare@1', status: 'unreadable', reason, ...files };
}

function headOf(file: string, { report, review }: Draft): object {
  const { unit, year } = report.accounts;
  return { file, kind: review?.given.document.from ?? 'workbook', unit, year };
}

function placeOf({ review }: Draft, cell: CellRef): object {
  return review ? placedIn(review.given)(cell) : {};
}

function amountJson({ before, after }: Comparison, change: AmountChange): object {
  const { kind, table, row, column } = change;
  const side = (draft: Draft, { cell, shown, fen }: AmountSide): object => ({
    ...cell,
    ...placeOf(draft, cell),
    shown,
    wan: fen === null ? null : formatFenExactly(fen),
  });
  return {
    kind,
    table,
    row: row.code ?? row.label,
    label: row.label,
    column: columnLabel(after.report.accounts, table, column),
    old: side(before, change.before),
    new: side(after, change.after),
    message: sayChinese(amountMessage(after.report.accounts, change)),
  };
}

function rowJson({ before, after }: Comparison, change: RowChange): object {
  const side = (draft: Draft, row: RowSide | null): object | null =>
    row && {
      code: row.code,
      label: row.label,
      ...(row.cell ? { ...row.cell, ...placeOf(draft, row.cell) } : {}),
      amounts: row.amounts,
    };
  return {
    kind: change.kind,
    table: change.table,
    old: side(before, change.before),
    new: side(after, change.after),
    message: sayChinese(rowMessage(change)),
  };
}

function textJson({ before, after }: Comparison, change: TextChange): object {
  return {
    kind: change.kind,
    section: change.section,
    old: change.before && lineJson(before, change.before),
    new: change.after && lineJson(after, change.after),
    words: change.words.map(({ before: old, after: now, from, to }) => ({
      old,
      new: now,
      from,
      to,
    })),
    message: sayChinese(textMessage(change)),
  };
}

function lineJson(draft: Draft, { text, at }: TextLine): object {
  return { text, ...('sheet' in at ? at : spotJson(draft, at)) };
}

function spotJson({ review }: Draft, at: DocumentSpot): object {
  const [place] = review ? placesOf(review.given.document, at) : [];
  return {
    page: place?.page ?? null,
    ...('paragraph' in at
      ? { paragraph: at.paragraph }
      : { tableNumber: at.table, row: at.row + 1 }),
  };
}

function errorJson(draft: Draft, { rule, message, cells, issue }: DraftError): object {
  return {
    rule,
    message: sayChinese(message),
    cells: cells.map(cell => ({ ...cellJson(cell), ...placeOf(draft, cell) })),
    ...(issue ? spotJson(draft, issue.at) : {}),
  };
}
