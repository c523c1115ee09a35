/**
 * Which of the candidates is the table. Two that could both be it are never decided here: the person says which
 * (`Mapping`), unless one of them is hidden, unreadable or holds no amount at all.
 */
import type { Grid } from '../../grid';
import { addressAt } from '../sheet/cells';
import type { Candidate } from './candidates';
import type { Mapping } from '../mapping/mapping';
import type { TableId, TableStatus } from '../model';
import { tidy } from '../sheet/text';
import { TABLE_NAMES } from '../sheet/titles';

export interface Choice {
  readonly candidate: Candidate | null;
  readonly status: TableStatus;
  readonly reason: string | null;
  /** What was passed over, for a remark. */
  readonly remark: string | null;
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
    return { candidate: null, status: 'notFound', reason: stale ?? notFound(), remark: null };
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
  return { candidate: only, status: 'read', reason: null, remark: passedOver(only, passed, stale) };
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
  const visible = narrow(understood, candidate => candidate.piece.region.grid.visible);
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

function brokenPages(id: TableId, chosen: Candidate, page: Candidate): string {
  const where = `${nameOf(page)}的 ${titleCell(page)}`;
  return `“${TABLE_NAMES[id]}”分成了几段：${nameOf(chosen)}的 ${titleCell(chosen)} 起可以读取，工作表${where} 起不能（${page.draft?.problem ?? ''}），只读一段会漏数。请把各段合成一张表，或移走不用的一段。`;
}

function nameOf({ piece }: Candidate): string {
  const { grid } = piece.region;
  return `“${grid.sheet}”`;
}

function ambiguous(id: TableId, list: readonly Candidate[]): string {
  const sheets = [...new Set(list.map(nameOf))];
  const where =
    sheets.length === 1
      ? `工作表${sheets[0] ?? ''}（标题在 ${list.map(titleCell).join('、')}）`
      : `工作表${sheets.join('和')}`;
  const what =
    sheets.length === 1
      ? '请指定用哪一张的区域，或把不用的一张移到别的工作簿。'
      : '请指定用哪一张。';
  return `有 ${String(list.length)} 张“${TABLE_NAMES[id]}”：${where}，无法确定用哪一张。${what}`;
}

function titleCell({ piece }: Candidate): string {
  return addressAt(piece.region.grid, piece.title?.row ?? piece.region.top, 0);
}

function notFound(): string {
  return `按标题和表头没有认出这张表（与工作表名称无关）。如果本工作簿应有它，请核对标题文字。`;
}

function staleMapping(id: TableId, sheet: string, grids: readonly Grid[]): string {
  const why = grids.some(grid => grid.sheet === sheet) ? '不是这张表' : '已不在工作簿中';
  return `曾指定用工作表“${sheet}”作“${TABLE_NAMES[id]}”，但它${why}。请重新指定。`;
}

function passedOver(
  chosen: Candidate,
  passed: readonly Candidate[],
  stale: string | null,
): string | null {
  const parts = stale === null ? [] : [stale];
  if (passed.length > 0)
    parts.push(
      `同类的表还有${passed.map(candidate => `${nameOf(candidate)}（${whyPassed(candidate)}）`).join('、')}，已用${nameOf(chosen)}。`,
    );
  return parts.length > 0 ? parts.join('') : null;
}

function whyPassed({ draft, piece, filled, readable }: Candidate): string {
  if ((draft?.problem ?? null) !== null || (filled && !readable)) return '无法读取';
  if (!piece.region.grid.visible) return '隐藏的工作表';
  return filled ? `标题是“${tidy(piece.title?.text ?? '')}”` : '没有金额';
}
