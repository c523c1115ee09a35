/**
 * The smallest sets of relations that cannot hold together: minimal by deletion, so that leaving out any one of them
 * lets the others hold as far as the search sees.
 */
import type { Box, Linear } from './propagate';

/** Relations from which a contradiction follows (more than needed), or null. */
export type Search = (relations: readonly Linear[], box: Box) => Linear[] | null;

/** More independent clashes than this in one workbook are a workbook to be read again by a person. */
const MOST_CONFLICTS = 5;

/** Clashes that share no cell, each minimal. */
export function minimalConflicts<T extends Linear>(
  relations: readonly T[],
  box: Box,
  search: Search,
): T[][] {
  const found: T[][] = [];
  let left = relations;
  while (found.length < MOST_CONFLICTS) {
    const proof = search(left, box);
    if (!proof) break;
    const needed = new Set<Linear>(shrink(proof, box, search));
    // In the order of the rules, whichever way the search came upon them.
    const minimal = left.filter(relation => needed.has(relation));
    found.push(minimal);
    const taken = new Set(minimal.flatMap(({ cells }) => cells));
    left = left.filter(({ cells }) => !cells.some(cell => taken.has(cell)));
  }
  return found;
}

/** Leaves out whole runs first, then one by one. */
function shrink(proof: readonly Linear[], box: Box, search: Search): Linear[] {
  let kept = [...proof];
  for (let run = Math.max(1, kept.length >> 1); ; run >>= 1) {
    for (let from = 0; from < kept.length;) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + run)];
      if (rest.length > 0 && search(rest, box)) kept = rest;
      else from += run;
    }
    if (run <= 1) return kept;
  }
}
