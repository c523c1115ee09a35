/** What a workbook says around its tables: covers, and words that a template left behind. */
import type { Memo } from './memo';
import type { Accounts } from './model';
import type { Candidate } from './recognise/candidates';
import { coverLineOf, coverOf } from './sheet/caption';
import { placeholdersIn } from './sheet/placeholders';
import type { PlainGrid } from './sheet/plainGrid';

export interface Around {
  /** What is said on the sheets that hold no table. */
  readonly heads: readonly ReturnType<typeof coverOf>[];
  readonly said: Pick<Accounts, 'placeholders' | 'covers'>;
}

export function aroundTables(
  memo: Memo,
  grids: readonly PlainGrid[],
  candidates: readonly Candidate[],
): Around {
  const used = new Set(candidates.map(candidate => candidate.piece.region.grid.sheet));
  const free = grids.filter(grid => !used.has(grid.sheet));
  const each = <T>(what: string, of: readonly PlainGrid[], look: (grid: PlainGrid) => T): T[] =>
    of.map(grid => memo.keep(`${what} ${grid.sheet}`, [grid], () => look(grid)));
  const left = each('placeholders', grids, placeholdersIn);
  const lines = each('cover line', free, coverLineOf);
  const placeholders = memo.keep('placeholders', left, () => left.flat());
  const covers = memo.keep('cover lines', lines, () => lines.filter(line => line !== null));
  return {
    heads: each('cover', free, coverOf),
    said: {
      ...(placeholders.length > 0 ? { placeholders } : {}),
      ...(covers.length > 0 ? { covers } : {}),
    },
  };
}
