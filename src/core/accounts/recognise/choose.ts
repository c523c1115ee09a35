/**
 * Which of the candidates is the table. Two that could both be it are never decided here: the person says which
 * (`Mapping`), unless one of them is hidden, unreadable or holds no amount at all.
 */
import type { CellRef } from '../../address';
import type { Grid } from '../../grid';
import { message } from '../../message';
import { addressAt } from '../sheet/cells';
import type { Candidate } from './candidates';
import type { AccountsMessage, PassedFor } from '../messages';
import type { Mapping } from '../mapping/mapping';
import type { TableId, TableStatus } from '../model';
import { tidy } from '../sheet/text';

export interface Choice {
  readonly candidate: Candidate | null;
  readonly status: TableStatus;
  readonly reason: AccountsMessage | null;
  /** What was passed over, for a remark. */
  readonly remark: AccountsMessage | null;
}

export function choose(
  id: TableId,
  candidates: readonly Candidate[],
  mapping: Mapping,
  grids: readonly Grid[],
): Choice {
  const all = candidates.filter(candidate => candidate.kind === id);
  const wanted = mapping.sheets[id];
  const mapped =
    wanted === undefined
      ? []
      : all.filter(candidate => candidate.piece.region.grid.sheet === wanted);
  const [only, second] = mapped.length > 0 ? mapped : preferred(all);
  const stale =
    wanted !== undefined && mapped.length === 0 ? staleMapping(id, wanted, grids) : null;
  if (!only)
    return {
      candidate: null,
      status: 'notFound',
      reason: stale ?? message('choice.notFound', {}),
      remark: null,
    };
  if (second)
    return {
      candidate: null,
      status: 'ambiguous',
      reason: ambiguous(id, mapped.length > 0 ? mapped : preferred(all)),
      remark: null,
    };
  const [page] = only.draft?.problem === null ? all.filter(other => mayBePage(only, other)) : [];
  if (page)
    return {
      candidate: null,
      status: 'ambiguous',
      reason: brokenPages(id, only, page),
      remark: null,
    };
  const passed = mapped.length > 0 ? [] : all.filter(candidate => candidate !== only);
  return {
    candidate: only,
    status: 'read',
    reason: null,
    remark: passedOver(only, passed, stale) ?? unusualTitle(id, only),
  };
}

function preferred(all: readonly Candidate[]): readonly Candidate[] {
  if (all.length < 2) return all;
  const narrow = (
    list: readonly Candidate[],
    test: (candidate: Candidate) => boolean,
  ): readonly Candidate[] => {
    const better = list.filter(test);
    return better.length > 0 ? better : list;
  };
  const understood = narrow(all, candidate => (candidate.draft?.problem ?? null) === null);
  const titled = narrow(understood, candidate => candidate.byContent !== true);
  const visible = narrow(titled, candidate => candidate.piece.region.grid.visible);
  // One whose amounts are all unreadable is never passed over for an empty one, which has nothing to read.
  const filled = narrow(
    narrow(visible, candidate => candidate.filled),
    candidate => candidate.readable,
  );
  return filled.every(({ piece }) => piece.title !== null)
    ? narrow(filled, ({ piece }) => piece.title?.usual === true)
    : filled;
}

/** Another part of the chosen table that could not be read: what is left may be half a table. */
function mayBePage(chosen: Candidate, other: Candidate): boolean {
  const near =
    other.piece.region.grid === chosen.piece.region.grid || chosen.piece.title?.continued === true;
  return (
    other !== chosen &&
    near &&
    other.piece.title?.byUnit !== true &&
    (other.draft?.problem ?? null) !== null
  );
}

function brokenPages(id: TableId, chosen: Candidate, page: Candidate): AccountsMessage {
  return message('choice.broken', {
    table: id,
    title: titleCell(chosen),
    page: titleCell(page),
    problem: page.draft?.problem ?? null,
  });
}

function ambiguous(id: TableId, list: readonly Candidate[]): AccountsMessage {
  return message('choice.several', { table: id, titles: list.map(titleCell) });
}

function sheetOf({ piece }: Candidate): string {
  return piece.region.grid.sheet;
}

function titleCell(candidate: Candidate): CellRef {
  const { region, title } = candidate.piece;
  return {
    sheet: sheetOf(candidate),
    address: addressAt(region.grid, title?.row ?? region.top, 0),
  };
}

function staleMapping(id: TableId, sheet: string, grids: readonly Grid[]): AccountsMessage {
  const isThere = grids.some(grid => grid.sheet === sheet);
  return message('choice.stale', { table: id, sheet, isThere });
}

function unusualTitle(id: TableId, chosen: Candidate): AccountsMessage | null {
  return chosen.byContent === true
    ? message('choice.byContent', {
        ...titleCell(chosen),
        title: tidy(chosen.piece.title?.text ?? ''),
        table: id,
      })
    : null;
}

function passedOver(
  chosen: Candidate,
  passed: readonly Candidate[],
  stale: AccountsMessage | null,
): AccountsMessage | null {
  if (passed.length === 0) return stale;
  return message('choice.passed', {
    stale,
    passed: passed.map(one => ({ sheet: sheetOf(one), why: whyPassed(one) })),
    chosen: sheetOf(chosen),
  });
}

function whyPassed({ draft, piece, filled, readable }: Candidate): PassedFor {
  if ((draft?.problem ?? null) !== null || (filled && !readable)) return { by: 'unreadable' };
  if (!piece.region.grid.visible) return { by: 'hidden' };
  return filled ? { by: 'title', title: tidy(piece.title?.text ?? '') } : { by: 'empty' };
}
