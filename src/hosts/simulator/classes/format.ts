/**
 * Formats of ranges, as far as the model holds them: widths, heights, wrapping, bold header rows and fills.
 * Bold is held for whole rows at the top and wrapping for whole columns, which is all that a sheet of ours asks for.
 */
import type { Area, SheetModel } from '../../../workbook';
import { cellAt, usedArea } from '../../../workbook';
import { cellsOf, intersection } from '../excel/addresses';
import { kept, put, requireFormattable } from '../excel/cells';
import { invalidArgument } from '../hostError';
import type { Host } from '../host';
import { part } from '../members';
import type { ClassTable } from '../members';
import type { RangeAreasSelf } from '../objects';

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
/** A fill over more cells than this is no business of an add-in that leaves formats alone. */
const MOST_FILLED = 100_000;

/** Excel's points ↔ widths in characters of the standard font: 7 pixels each, 5 of padding, ¾ point a pixel. */
function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 1000) / 1000;
}

/** The way back; both rounded to a thousandth. */
function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 1000) / 1000;
}

export const rangeFormat: ClassTable<RangeAreasSelf> = {
  since: '1.1',
  members: {
    columnWidth: {
      kind: 'property',
      since: '1.2',
      get: (self, host) =>
        common(columns(self), column =>
          pointsOf(host.sheet(self.sheetId).columnWidths.get(column) ?? DEFAULT_WIDTH),
        ),
      set: (self, value, host) =>
        layout(self, host, sheet => {
          for (const column of columns(self))
            sheet.columnWidths.set(column, charactersOf(size(value)));
        }),
    },
    rowHeight: {
      kind: 'property',
      since: '1.2',
      get: (self, host) =>
        common(rows(self), row => host.sheet(self.sheetId).rowHeights.get(row) ?? DEFAULT_HEIGHT),
      set: (self, value, host) =>
        layout(self, host, sheet => {
          for (const row of rows(self)) sheet.rowHeights.set(row, size(value));
        }),
    },
    wrapText: {
      kind: 'property',
      since: '1.1',
      get: (self, host) =>
        common(columns(self), column => host.sheet(self.sheetId).wrapColumns.has(column)),
      set: (self, value, host) =>
        layout(self, host, sheet => {
          for (const column of columns(self)) {
            if (value === true) sheet.wrapColumns.add(column);
            else sheet.wrapColumns.delete(column);
          }
        }),
    },
    font: part('1.1', 'RangeFont', self => self),
    fill: part('1.1', 'RangeFill', self => self),
    autofitColumns: { kind: 'method', since: '1.2', call: () => null },
    autofitRows: { kind: 'method', since: '1.2', call: () => null },
  },
};

export const rangeFont: ClassTable<RangeAreasSelf> = {
  since: '1.1',
  members: {
    bold: {
      kind: 'property',
      since: '1.1',
      get: (self, host) => common(rows(self), row => row < host.sheet(self.sheetId).headerRows),
      set: (self, value, host) =>
        layout(self, host, sheet => {
          for (const { top, bottom } of self.areas) {
            if (value === true && top <= sheet.headerRows)
              sheet.headerRows = Math.max(sheet.headerRows, bottom + 1);
            if (value === false && bottom + 1 >= sheet.headerRows)
              sheet.headerRows = Math.min(sheet.headerRows, top);
          }
        }),
    },
  },
};

export const rangeFill: ClassTable<RangeAreasSelf> = {
  since: '1.1',
  members: {
    color: {
      kind: 'property',
      since: '1.1',
      get: (self, host) => {
        const area = self.areas[0];
        return area && self.areas.length === 1 && cellsOf(area) === 1
          ? (cellAt(host.sheet(self.sheetId), area.top, area.left)?.fill ?? '#FFFFFF')
          : null;
      },
      set: (self, value, host) => fill(self, host, typeof value === 'string' ? value : null),
    },
    clear: { kind: 'method', since: '1.1', call: (self, _, host) => fill(self, host, null) },
  },
};

function fill(self: RangeAreasSelf, host: Host, color: string | null): null {
  const sheet = host.sheet(self.sheetId);
  requireFormattable(sheet);
  for (const whole of self.areas) {
    const area = color === null ? within(sheet, whole) : whole;
    if (!area) continue;
    if (cellsOf(area) > MOST_FILLED)
      throw invalidArgument('a fill over so many cells is not simulated');
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const { fill: before, ...cell } = kept(cellAt(sheet, row, column));
        put(
          sheet,
          row,
          column,
          color === null ? cell : { ...cell, fill: before === color ? before : color },
        );
      }
    }
    host.changed({ kind: 'formats', sheetId: sheet.id, area });
  }
  return null;
}

function within(sheet: SheetModel, area: Area): Area | null {
  const used = usedArea(sheet);
  return used && intersection(used, area);
}

function layout(self: RangeAreasSelf, host: Host, change: (sheet: SheetModel) => void): void {
  const sheet = host.sheet(self.sheetId);
  requireFormattable(sheet);
  change(sheet);
  host.changed({ kind: 'layout', sheetId: sheet.id });
}

function columns({ areas }: RangeAreasSelf): number[] {
  return areas.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => left + index),
  );
}

function rows({ areas }: RangeAreasSelf): number[] {
  return areas.flatMap(({ top, bottom }) =>
    Array.from({ length: Math.min(bottom - top + 1, MOST_FILLED) }, (_, index) => top + index),
  );
}

/** The value that all have, or `null` when they differ, as Excel answers. */
function common<V>(places: readonly number[], read: (place: number) => V): V | null {
  const [first, ...others] = places.map(read);
  return first !== undefined && others.every(value => value === first) ? first : null;
}

function size(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0) || value > 1792)
    throw invalidArgument(`size ${String(value)}`);
  return value;
}
