/** One sheet looked through: its parts, and what may be tables among them. */
import type { Grid } from '../grid';
import type { TableMapping } from './mapping/mapping';
import type { Candidate } from './recognise/candidates';
import { candidatesIn } from './recognise/candidates';
import { PlainGrid } from './sheet/plainGrid';
import type { Piece } from './sheet/regions';
import { piecesOf } from './sheet/regions';
import { partsOf } from './sheet/sideBySide';

export function withUnit(
  candidate: Candidate | null,
  said: TableMapping | undefined,
): Candidate | null {
  return candidate && said?.unit !== undefined ? { ...candidate, unit: said.unit } : candidate;
}

export function look(asGiven: Grid): Sheet {
  const grid = new PlainGrid(asGiven);
  const pieces = partsOf(grid).flatMap(piecesOf);
  return { grid, pieces, candidates: candidatesIn(pieces) };
}

export interface Sheet {
  readonly grid: PlainGrid;
  readonly candidates: readonly Candidate[];
  readonly pieces: readonly Piece[];
}
