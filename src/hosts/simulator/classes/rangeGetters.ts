/** The ranges that a range leads to: its rows and corners, what lies beside it, what it shares with another. */
import type { Area } from '../../../workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook';
import { bounding, intersection, onSheet, parseAddress, usedWithin } from '../excel/addresses';
import { invalidArgument, itemNotFound } from '../hostError';
import type { Host } from '../host';
import type { Arguments, Getter, Since } from '../members';
import { bind, isHostObject } from '../objects';
import type { RangeSelf } from '../objects';

export const rangeGetters = {
  getCell: getter('1.1', ({ area }, args) =>
    single(area.top + args.number(0), area.left + args.number(1)),
  ),
  getRow: getter('1.1', ({ area }, args) =>
    within(area, { ...area, top: area.top + args.number(0), bottom: area.top + args.number(0) }),
  ),
  getColumn: getter('1.1', ({ area }, args) =>
    within(area, {
      ...area,
      left: area.left + args.number(0),
      right: area.left + args.number(0),
    }),
  ),
  getLastRow: getter('1.1', ({ area }) => ({ ...area, top: area.bottom })),
  getLastColumn: getter('1.1', ({ area }) => ({ ...area, left: area.right })),
  getLastCell: getter('1.1', ({ area }) => single(area.bottom, area.right)),
  getEntireRow: getter('1.1', ({ area }) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  getEntireColumn: getter('1.1', ({ area }) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  getOffsetRange: getter('1.1', ({ area }, args) => moved(area, args.number(0), args.number(1))),
  getResizedRange: getter('1.2', ({ area }, args) => ({
    ...area,
    bottom: area.bottom + args.number(0),
    right: area.right + args.number(1),
  })),
  getAbsoluteResizedRange: getter('1.7', ({ area }, args) => ({
    ...area,
    bottom: area.top + args.number(0, 1) - 1,
    right: area.left + args.number(1, 1) - 1,
  })),
  getBoundingRect: getter('1.1', (self, args, host) =>
    bounding(self.area, other(self, args, host)),
  ),
  getIntersection: getter(
    '1.1',
    (self, args, host) =>
      intersection(self.area, other(self, args, host)) ?? nothing('the ranges do not intersect'),
  ),
  getIntersectionOrNullObject: getter('1.4', (self, args, host) =>
    intersection(self.area, other(self, args, host)),
  ),
  getUsedRange: getter(
    '1.1',
    ({ sheetId, area }, _, host) =>
      usedWithin(host.sheet(sheetId), area) ?? single(area.top, area.left),
  ),
  getUsedRangeOrNullObject: getter('1.4', ({ sheetId, area }, _, host) =>
    usedWithin(host.sheet(sheetId), area),
  ),
};

function getter(
  since: Since,
  area: (self: RangeSelf, args: Arguments, host: Host) => Area | null,
): Getter<RangeSelf> {
  return {
    kind: 'getter',
    since,
    call: (self, args, host) => {
      const found = area(self, args, host);
      return found ? bind('Range', { sheetId: self.sheetId, area: onSheet(found) }) : null;
    },
  };
}

/** The other range of a method: an address on the same sheet, or a range object. */
function other(self: RangeSelf, args: Arguments, host: Host): Area {
  const given = args.at(0);
  if (isHostObject(given)) {
    const { sheetId, area } = given.self as RangeSelf;
    if (sheetId !== self.sheetId) throw invalidArgument('a range of another worksheet');
    return area;
  }
  const place = typeof given === 'string' ? parseAddress(given) : null;
  if (!place || (place.sheet !== null && host.sheetNamed(place.sheet)?.id !== self.sheetId))
    throw invalidArgument(`address ${String(given)}`);
  return place.area;
}

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

function within(whole: Area, wanted: Area): Area {
  return intersection(whole, wanted) ?? nothing('outside the range');
}

function nothing(what: string): never {
  throw itemNotFound(what);
}
