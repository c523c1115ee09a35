/**
 * Every piece of a workbook that may be one of the tables, read as far as it can be.
 */
import { message } from '../../message';
import type { AmountUnit } from '../../money';
import type { CellRef } from '../../address';
import type { Region } from '../sheet/cells';
import { trimmed } from '../sheet/edge';
import { textCells } from '../sheet/cells';
import { hasPages, KEYS, readTable } from '../layouts/registry';
import { isEvaluation } from './evaluation';
import { kindByContent, kindByWords } from './kindByContent';
import { mayBeTitled } from '../sheet/title';
import { countsTogether } from '../amount/decimals';
import type { Draft } from '../rawTable';
import { unreadable } from '../rawTable';
import type { Hints } from '../layouts/hints';
import { NO_HINTS } from '../layouts/hints';
import type { Meta } from '../sheet/caption';
import { metaOf } from '../sheet/caption';
import type { AccountTableId, RowRole, TableId } from '../model';
import type { Piece } from '../sheet/regions';
import { NOT_TALLIED, tallyOf } from '../amount/tally';
import type { Tally } from '../amount/tally';
import { keptFor, wordsOf } from '../sheet/text';
import { titleOf } from '../sheet/title';

export interface Candidate extends Tally {
  readonly kind: TableId;
  readonly piece: Piece;
  /** What was read of the piece: without what stands beside the table. */
  readonly region: Region;
  readonly meta: Meta;
  /** `null` for P1 and P2, which have readers of their own. */
  readonly draft: Draft | null;
  /** The unit of money that a person named. */
  readonly unit?: AmountUnit;
  /** Its title is not known: it was recognised by what stands in it. */
  readonly byContent?: boolean;
}

const BODY_WORD =
  /^(?:金额|决算数|预算数|基本支出|财政拨款收入|三级指标|项目名称)(?:\(.*\))?$|科目(?:编码|代码|名称)$/;
const isBodyWord = keptFor(({ plain }) => BODY_WORD.test(plain));
const META_ROWS = 14;

/** What may be tables among the pieces of one sheet. */
export function candidatesIn(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < pieces.length;) {
    const run = pieces.slice(index, index + lengthOfRun(pieces, index));
    const whole = run.length > 1 ? pagesOfOne(run) : null;
    found.push(...(whole ? [whole] : run.map(candidateOf).filter(candidate => candidate !== null)));
    index += run.length;
  }
  return found;
}

/** How many pieces from here on have titles of one kind. */
function lengthOfRun(pieces: readonly Piece[], from: number): number {
  const kind = pieces[from]?.title?.kind;
  let length = 1;
  if (kind === undefined || kind === 'other' || kind === 'P1' || kind === 'P2') return length;
  while (pieces[from + length]?.title?.kind === kind) length++;
  return length;
}

const MOST_TWICE = 0.1;

/** Printed pages that repeat title and header: one table when read as one, unless its totals are there twice. */
function pagesOfOne(run: readonly Piece[]): Candidate | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return null;
  const whole = candidateOf({
    region: {
      ...first.region,
      bottom: last.region.bottom,
      width: Math.max(...run.map(piece => piece.region.width)),
    },
    title: first.title,
  });
  if (!whole?.draft || whole.draft.problem !== null || !pages(whole.kind)) return null;
  const twice = whole.draft.rows.filter(({ role }) => role.nth > 1);
  if (
    twice.some(({ role }) => isTotal(whole.kind, role)) ||
    twice.length > whole.draft.rows.length * MOST_TWICE
  )
    return null;
  const metas = run.map(metaIn);
  if (metas.some(meta => contradicts(whole.meta, meta))) return null;
  return {
    ...whole,
    meta: { ...whole.meta, amountUnits: metas.flatMap(meta => meta.amountUnits) },
  };
}

function pages(kind: TableId): boolean {
  return kind !== 'P1' && kind !== 'P2' && hasPages(kind);
}

function isTotal(kind: TableId, role: RowRole): boolean {
  return (
    role.kind === 'named' && kind !== 'P1' && kind !== 'P2' && KEYS[kind].totals.includes(role.name)
  );
}

/** Pages of one table put together, over all sheets in order. */
export function joinedPages(candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const last = found.at(-1);
    const merged = last ? joined(last, candidate) : null;
    if (merged) found[found.length - 1] = merged;
    else found.push(candidate);
  }
  return found;
}

function candidateOf(piece: Piece): Candidate | null {
  const { region, title } = piece;
  if (!hasBody(piece)) return null;
  if (title?.kind === 'other') return byContent(piece);
  const kind = title?.kind ?? kindWithoutTitle(region);
  if (kind === null) return null;
  if (kind === 'P1' || kind === 'P2')
    return isEvaluation(kind, region)
      ? { kind, piece, region, meta: metaIn(piece), draft: null, ...NOT_TALLIED }
      : null;
  return readPiece(
    kind,
    piece,
    NO_HINTS,
    title?.byUnit === true
      ? unreadable(message('choice.byUnit', { sheet: region.grid.sheet }))
      : null,
  );
}

/** A table whose title is not known: what stands in it decides, unless its title says that it is another. */
function byContent(piece: Piece): Candidate | null {
  const title = piece.title?.text ?? '';
  const kind = [kindByContent(piece.region), kindByWords(piece.region, title)].find(
    (one): one is AccountTableId =>
      one !== null && one !== 'P1' && one !== 'P2' && mayBeTitled(one, title),
  );
  if (kind === undefined) return null;
  const candidate = readPiece(kind, piece);
  return candidate.draft?.problem === null ? { ...candidate, byContent: true } : null;
}

/** The piece as a table of that kind, whatever its title says. `known`: its draft where that needs no reading. */
export function readPiece(
  kind: AccountTableId,
  piece: Piece,
  hints: Hints = NO_HINTS,
  known: Draft | null = null,
): Candidate {
  const titleRow = piece.title?.row ?? piece.region.top - 1;
  // A column that a person pointed at is in the table, wherever it stands.
  const { region, left } =
    hints.columns.size > 0 ? { region: piece.region, left: [] } : trimmed(piece.region, titleRow);
  const draft = known ?? withBeside(readTable(kind, region, titleRow, hints), region, left);
  return { kind, piece, region, meta: metaIn(piece), draft, ...tallyOf(draft) };
}

/** Numbers under no header beside the table are told, not read. */
function withBeside(draft: Draft, { grid }: Region, left: readonly CellRef[]): Draft {
  if (left.length === 0 || draft.problem !== null) return draft;
  const remark = {
    code: 'other',
    message: message('columns.beside', {
      sheet: grid.sheet,
      cells: left.map(({ address }) => address),
    }),
    cells: left,
  } as const;
  return { ...draft, remarks: [...draft.remarks, remark] };
}

function metaIn({ region, title }: Piece): Meta {
  return metaOf(region, Math.min(region.bottom, (title?.row ?? region.top) + META_ROWS));
}

/** A list of titles (目录) has no header below them, and no more than a page number on a line. */
function hasBody({ region, title }: Piece): boolean {
  for (let row = (title?.row ?? region.top - 1) + 1; row < region.bottom; row++) {
    if (textCells(region.grid, row).some(cell => isBodyWord(cell.words))) return true;
    if (title && region.grid.line(row).numbers > 1) return true;
  }
  return false;
}

/** Content first; where it fits two tables that look alike, the sheet's name may tell them apart. */
function kindWithoutTitle(region: Region): TableId | null {
  const byContent = kindByContent(region);
  const byName = titleOf(wordsOf(region.grid.sheet))?.kind;
  if (byContent !== null || byName === undefined || byName === 'other') return byContent;
  return byName;
}

/** The next page of the table above, on the same sheet or called 续表: no row twice, at most one total. */
function joined(above: Candidate, below: Candidate): Candidate | null {
  const sameSheet = above.piece.region.grid === below.piece.region.grid;
  const continues = sameSheet || below.piece.title?.continued === true;
  if (!continues || above.kind !== below.kind || !above.draft || !below.draft) return null;
  if (above.draft.problem !== null || below.draft.problem !== null || below.draft.rows.length === 0)
    return null;
  const keys = new Set(above.draft.rows.map(row => row.key));
  if (below.draft.rows.some(row => keys.has(row.key))) return null;
  if (
    above.draft.columns.map(column => column.key).join() !==
    below.draft.columns.map(column => column.key).join()
  )
    return null;
  if (!pages(below.kind) || contradicts(above.meta, below.meta)) return null;
  return {
    ...above,
    meta: { ...above.meta, amountUnits: [...above.meta.amountUnits, ...below.meta.amountUnits] },
    filled: above.filled || below.filled,
    readable: above.readable || below.readable,
    troubled: [...above.troubled, ...below.troubled],
    otherwise: [...above.otherwise, ...below.otherwise],
    places: countsTogether([above.places, below.places]),
    draft: {
      problem: null,
      columns: above.draft.columns,
      rows: [...above.draft.rows, ...below.draft.rows],
      notes: [...above.draft.notes, ...below.draft.notes],
      remarks: [...above.draft.remarks, ...below.draft.remarks],
    },
  };
}

/** Pages of one table do not name two units or years. */
function contradicts(above: Meta, below: Meta): boolean {
  const differs = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;
  return differs(above.unit, below.unit) || differs(above.year, below.year);
}
