/**
 * All certain identities and inequalities together: what no single one shows. Each may pass for itself, one rounding up
 * and the other down, and yet no true amounts make all of them hold. With strict rounding what follows from them is
 * looked at too (`impliedIdentities.ts`), which is all that linear programming proved on the workbooks of docs/accuracy.md.
 *
 * Sound for every book whose amounts were rounded one by one, half up or half to even. With published rounding also for
 * books in which whole tables were forced to add up: there amounts of different tables are compared with the room that
 * forced balancing needs, so its tails stay tails. Cells of an identity that fails for itself are left out: what is
 * wrong there is told already.
 */
import { message } from '../../message';
import type { Book } from '../identities/amountBook';
import type { CellIndex } from '../identities/cellIndex';
import type { Identity } from '../identities/identity';
import { Doubt } from '../identities/identity';
import type { Judged } from '../identities/classify';
import { isCertain } from '../identities/classify';
import type { Finding, RoundingMode } from '../model';
import { findingCell } from '../names';
import { relationOf } from '../sentence';
import type { Search } from './minimalConflict';
import { minimalConflicts } from './minimalConflict';
import { deepContradiction } from './impliedIdentities';
import type { Box, Linear } from './propagate';
import { contradiction, stirs } from './propagate';

interface Part extends Linear {
  readonly identity: Identity;
}

const MOST_NAMED = 6;

export class JointRelations {
  /** By identity, with what was judged of it when it was made: what is judged anew is a new object. */
  private readonly known: (Part | null)[] = [];
  private readonly judged: (Judged | undefined)[] = [];

  constructor(
    private readonly book: Book,
    private readonly rounding: RoundingMode,
  ) {}

  /** Findings of J-01: `failed` when every relation of the clash is certain, else `advice`. `cellIndex`: by position in `judged`. */
  findings(judged: readonly Judged[], fiscalOnly: boolean, cellIndex: () => CellIndex): Finding[] {
    const box = boxOf(this.book, this.rounding);
    const parts = this.parts(judged, cellIndex, box);
    // Nothing follows from equality to the 分 where tables may have been forced to add up.
    const search: Search = this.rounding === 'strict' ? deepContradiction : contradiction;
    const certain = minimalConflicts(
      parts.filter(({ identity }) => isCertain(identity, fiscalOnly)),
      box,
      search,
    );
    const taken = new Set(certain.flat().flatMap(({ cells }) => cells));
    const others = fiscalOnly
      ? []
      : minimalConflicts(
          parts.filter(({ cells }) => !cells.some(cell => taken.has(cell))),
          box,
          search,
        );
    return [
      ...certain.map(one => findingOf(this.book, one, 'failed')),
      ...others.map(one => findingOf(this.book, one, 'advice')),
    ];
  }

  private parts(judged: readonly Judged[], cellIndex: () => CellIndex, box: Box): Part[] {
    const wrong = new Uint8Array(judged.length);
    for (const { identity, class: one } of judged) {
      if (one !== 'failed') continue;
      for (const { cell } of identity.terms)
        for (const position of cellIndex().of(cell.id)) wrong[position] = 1;
    }
    const parts: Part[] = [];
    for (let position = 0; position < judged.length; position++) {
      const part = this.partAt(position, judged, box);
      if (part && wrong[position] === 0) parts.push(part);
    }
    return parts;
  }

  private partAt(position: number, judged: readonly Judged[], box: Box): Part | null {
    const one = judged[position];
    if (!one || one !== this.judged[position]) {
      this.judged[position] = one;
      this.known[position] = one && mayTell(one) ? partOf(one.identity, this.rounding, box) : null;
    }
    return this.known[position] ?? null;
  }
}

function mayTell({ identity: { doubt, whenBroken }, class: judged }: Judged): boolean {
  return (
    (judged === 'exact' || judged === 'tail') && doubt === Doubt.none && whenBroken !== 'advice'
  );
}

/** Null where a cell holds text, so that nothing follows. */
function partOf(identity: Identity, rounding: RoundingMode, box: Box): Part | null {
  const { terms, between } = identity;
  let filled = 0;
  let steps = 0;
  for (const { cell } of terms) {
    if (!Number.isFinite(cell.lo)) return null;
    if (cell.isBlank) continue;
    filled += 1;
    steps += cell.step;
  }
  // A table that was forced to add up shows amounts beside the true ones; its neighbours show rounded true ones.
  const room = between && rounding === 'published' ? steps : 0;
  // A blank is 0 exactly: it has no room to narrow. Lists of just the length: pushed ones take four times the room.
  const cells = new Array<number>(filled);
  const signs = new Array<1 | -1>(filled);
  let at = 0;
  for (const { cell, sign } of terms) {
    if (cell.isBlank) continue;
    cells[at] = cell.id;
    signs[at] = sign;
    at += 1;
  }
  const lower = identity.lower - room;
  const upper = identity.upper + room;
  return {
    identity,
    cells,
    signs,
    lower,
    upper,
    stirs: stirs({ cells, signs, lower, upper }, box),
  };
}

/** With published rounding a half may have been rounded either way. */
function boxOf({ cells }: Book, rounding: RoundingMode): Box {
  const lo = new Float64Array(cells.length);
  const hi = new Float64Array(cells.length);
  for (const cell of cells) {
    const half = rounding === 'published' && cell.amount.state === 'number' ? cell.step / 2 : 0;
    lo[cell.id] = Math.min(cell.lo, cell.fen - half);
    hi[cell.id] = Math.max(cell.hi, cell.fen + half);
  }
  return { lo, hi };
}

function findingOf(book: Book, clash: readonly Part[], judged: 'failed' | 'advice'): Finding {
  const cells = [
    ...new Set(
      clash
        .flatMap(({ identity }) => identity.terms)
        .map(({ cell }) => cell)
        .filter(cell => !cell.isBlank),
    ),
  ];
  return {
    rule: 'J-01',
    class: judged,
    cells: cells.map(findingCell),
    difference: null,
    allowed: null,
    message: message('J-01.clash', {
      relations: clash.slice(0, MOST_NAMED).map(({ identity }) => relationOf(book, identity)),
      count: clash.length,
      isCertain: judged === 'failed',
    }),
  };
}
