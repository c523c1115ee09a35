/**
 * The layouts that are known. Of several for one kind of table the first whose form it is reads it.
 */
import type { AccountTableId } from '../model';
import { ACCOUNT_TABLES } from '../model';
import type { Draft } from '../rawTable';
import { unreadable } from '../rawTable';
import { message } from '../../message';
import type { Region } from '../sheet/cells';
import { coded } from './coded';
import type { Content } from './content';
import { economic } from './economic';
import type { Hints } from './hints';
import type { Keys, Layout, MappableColumn, RowMeaning } from './layout';
import { statement } from './statement';
import { threePublic } from './threePublic';
import { threePublicLines } from './threePublicLines';

/** In the order in which they are asked: a layout with labels of its own before one whose labels stand elsewhere too. */
const LAYOUTS: readonly Layout[] = [statement, economic, threePublicLines, threePublic, coded];

const SERVING = new Map(
  ACCOUNT_TABLES.map(kind => [kind, LAYOUTS.filter(({ keys }) => keys[kind] !== undefined)]),
);

function layoutsOf(kind: AccountTableId): readonly Layout[] {
  return SERVING.get(kind) ?? [];
}

export const KEYS = Object.fromEntries(
  ACCOUNT_TABLES.map(kind => [kind, layoutsOf(kind)[0]?.keys[kind]]),
) as Readonly<Record<AccountTableId, Keys>>;

export function readTable(
  kind: AccountTableId,
  region: Region,
  titleRow: number,
  hints: Hints,
): Draft {
  let first: Draft | null = null;
  for (const layout of layoutsOf(kind)) {
    const draft = layout.read(kind, region, titleRow, hints);
    if (draft.otherForm !== true) return draft;
    if (draft.problem !== null) first ??= draft;
  }
  return (
    first ?? unreadable(message('header.noName', { sheet: region.grid.sheet, economic: false }))
  );
}

export function recognised(content: Content): AccountTableId | null {
  for (const layout of LAYOUTS) {
    const kind = layout.recognise(content);
    if (kind !== null) return kind;
  }
  return null;
}

export function hasPages(kind: AccountTableId): boolean {
  return layoutsOf(kind).every(layout => layout.hasPages);
}

/** What a person can point at in a table, whichever layout it has. */
export function mappableColumns(kind: AccountTableId): readonly MappableColumn[] {
  return (
    layoutsOf(kind)
      .find(layout => layout.mappable(kind).length > 0)
      ?.mappable(kind) ?? []
  );
}

/** What a person can say that a row is; none where it is said by a subject code. */
export function rowMeanings(kind: AccountTableId): readonly RowMeaning[] {
  return layoutsOf(kind).flatMap(layout => layout.rowMeanings(kind));
}
