/**
 * What changed on a sheet between the file and the model: cells and conditional formats, nothing else.
 */
import type { Area, CellModel, ConditionalFormatModel, SheetModel } from './model';

export interface SheetDiff {
  /** By cell key; `null` empties the cell. */
  readonly cells: ReadonlyMap<number, CellChange>;
  /** Conditional formats that went, by their order in the file. */
  readonly removedFormats: ReadonlySet<number>;
  readonly addedFormats: readonly ConditionalFormatModel[];
}

export interface CellChange {
  readonly cell: CellModel;
  /** `null`: the number format stays. */
  readonly format: string | null;
}

const EMPTY: CellModel = { value: null, formula: '', format: 'General', error: false };

export function diffSheet(before: SheetModel, after: SheetModel): SheetDiff {
  const cells = new Map<number, CellChange>();
  for (const [key, cell] of after.cells) {
    const old = before.cells.get(key) ?? EMPTY;
    if (!sameCell(old, cell)) cells.set(key, { cell, format: old.format === cell.format ? null : cell.format });
  }
  for (const [key, old] of before.cells) {
    if (after.cells.has(key) || (old.value === null && old.formula === '')) continue;
    cells.set(key, { cell: EMPTY, format: null });
  }
  const kept = new Map(after.conditionalFormats.map(format => [format.id, format]));
  const removed = new Set<number>();
  const known = new Set<string>();
  for (const [order, old] of before.conditionalFormats.entries()) {
    const now = kept.get(old.id);
    if (now && (old.type === 'Other' || sameFormat(old, now))) known.add(old.id);
    else removed.add(order);
  }
  return { cells, removedFormats: removed, addedFormats: after.conditionalFormats.filter(format => !known.has(format.id) && format.areas.length > 0) };
}

export function isUnchanged({ cells, removedFormats, addedFormats }: SheetDiff): boolean {
  return cells.size === 0 && removedFormats.size === 0 && addedFormats.length === 0;
}

/** A formula's cached result is Excel's to compute: only another formula is a change. */
function sameCell(a: CellModel, b: CellModel): boolean {
  if (a.formula !== b.formula || a.format !== b.format) return false;
  return a.formula === '' ? a.value === b.value && a.error === b.error : true;
}

function sameFormat(a: ConditionalFormatModel, b: ConditionalFormatModel): boolean {
  return a.formula === b.formula && a.fill === b.fill && a.font === b.font && a.stopIfTrue === b.stopIfTrue
    && a.areas.length === b.areas.length && a.areas.every((area, index) => sameArea(area, b.areas[index]));
}

function sameArea(a: Area, b: Area | undefined): boolean {
  return b !== undefined && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
