/**
 * What changed on a sheet between the file and the model: cells, conditional formats, data validations, nothing else.
 */
import type { Area, CellModel, ConditionalFormatModel, SheetModel, ValidationModel } from './model';
import { sameContent } from './validations';

export interface SheetDiff {
  /** By cell key; `null` empties the cell. */
  readonly cells: ReadonlyMap<number, CellChange>;
  /** Conditional formats that went, by their order in the file. */
  readonly removedFormats: ReadonlySet<number>;
  readonly addedFormats: readonly ConditionalFormatModel[];
  /** By their order in the file. */
  readonly removedValidations: ReadonlySet<number>;
  readonly addedValidations: readonly ValidationModel[];
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
    if (!sameCell(old, cell))
      cells.set(key, { cell, format: old.format === cell.format ? null : cell.format });
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
  const addedFormats = after.conditionalFormats.filter(
    format => !known.has(format.id) && format.areas.length > 0,
  );
  return {
    cells,
    removedFormats: removed,
    addedFormats,
    ...diffValidations(before.validations, after.validations),
  };
}

export function isUnchanged({
  cells,
  removedFormats,
  addedFormats,
  removedValidations,
  addedValidations,
}: SheetDiff): boolean {
  return (
    cells.size +
      removedFormats.size +
      addedFormats.length +
      removedValidations.size +
      addedValidations.length ===
    0
  );
}

function diffValidations(
  before: readonly ValidationModel[],
  after: readonly ValidationModel[],
): Pick<SheetDiff, 'removedValidations' | 'addedValidations'> {
  const same = (a: ValidationModel, b: ValidationModel): boolean =>
    a === b || (sameAreas(a.areas, b.areas) && sameContent(a, b));
  const gone = [...before.keys()].filter(
    order => !after.some(now => before[order] !== undefined && same(before[order], now)),
  );
  return {
    removedValidations: new Set(gone),
    addedValidations: after.filter(now => !before.some(old => same(old, now))),
  };
}

/** A formula's cached result is Excel's to compute: only another formula is a change. */
function sameCell(a: CellModel, b: CellModel): boolean {
  if (a.formula !== b.formula || a.format !== b.format) return false;
  return a.formula === '' ? a.value === b.value && a.error === b.error : true;
}

function sameFormat(a: ConditionalFormatModel, b: ConditionalFormatModel): boolean {
  return (
    a.formula === b.formula &&
    a.fill === b.fill &&
    a.font === b.font &&
    a.stopIfTrue === b.stopIfTrue &&
    sameAreas(a.areas, b.areas)
  );
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, index) => sameArea(area, b[index]));
}

function sameArea(a: Area, b: Area | undefined): boolean {
  return (
    b !== undefined &&
    a.top === b.top &&
    a.left === b.left &&
    a.bottom === b.bottom &&
    a.right === b.right
  );
}
