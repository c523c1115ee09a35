/** Range and RangeAreas: the cells themselves. */
import type { Area, CellModel, SheetModel } from '../../../workbook';
import { displayText, MAX_COLUMNS, MAX_ROWS, usedArea } from '../../../workbook';
import {
  WHOLE_SHEET,
  areaAddress,
  bounding,
  cellsOf,
  columnsOf,
  intersection,
  parseAddress,
  rowsOf,
  sheetAddress,
} from '../excel/addresses';
import {
  entered,
  formatted,
  kept,
  put,
  readCells,
  requireEditable,
  requireFormattable,
  writeCells,
} from '../excel/cells';
import { EventType } from '../events';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import type { Host } from '../host';
import { bind, isHostObject, part } from '../members';
import type { Arguments, ClassTable, HostObject, Property, Since } from '../members';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { rangeFormat } from './format';
import { worksheet } from './worksheets';

export interface RangeSelf {
  readonly sheetId: string;
  readonly area: Area;
}

export interface RangeAreasSelf {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Below Excel's 2³¹ − 1 cells; beyond it `cellCount` is −1. */
const MOST_COUNTED = 2 ** 31 - 1;

export const range: ClassTable<RangeSelf> = {
  name: 'Range',
  since: '1.1',
  identity: (self, host) => {
    if (!host.model.sheets.some(sheet => sheet.id === self.sheetId))
      throw new HostError(
        'InvalidReference',
        'This reference is not valid for the current operation: its worksheet is gone.',
      );
    return {};
  },
  members: {
    values: cellsProperty('1.1', 'values', valueOf, entered),
    formulas: cellsProperty('1.1', 'formulas', formulaOf, entered),
    numberFormat: cellsProperty(
      '1.1',
      'numberFormat',
      cell => cell?.format ?? 'General',
      formatted,
    ),
    text: cellsProperty('1.1', 'text', textOf),
    valueTypes: cellsProperty('1.1', 'valueTypes', typeOf),
    address: {
      kind: 'property',
      since: '1.1',
      get: ({ sheetId, area }, host) => sheetAddress(host.sheet(sheetId).name, area),
    },
    rowIndex: { kind: 'property', since: '1.1', get: ({ area }) => area.top },
    columnIndex: { kind: 'property', since: '1.1', get: ({ area }) => area.left },
    rowCount: { kind: 'property', since: '1.1', get: ({ area }) => rowsOf(area) },
    columnCount: { kind: 'property', since: '1.1', get: ({ area }) => columnsOf(area) },
    cellCount: {
      kind: 'property',
      since: '1.1',
      get: ({ area }) => (cellsOf(area) > MOST_COUNTED ? -1 : cellsOf(area)),
    },
    isEntireRow: {
      kind: 'property',
      since: '1.7',
      get: ({ area }) => area.left === 0 && area.right === MAX_COLUMNS - 1,
    },
    isEntireColumn: {
      kind: 'property',
      since: '1.7',
      get: ({ area }) => area.top === 0 && area.bottom === MAX_ROWS - 1,
    },
    format: part(
      '1.1',
      () => rangeFormat,
      ({ sheetId, area }) => ({ sheetId, areas: [area] }),
    ),
    conditionalFormats: part(
      '1.6',
      () => conditionalFormats,
      ({ sheetId, area }) => ({ sheetId, areas: [area] }),
    ),
    dataValidation: part(
      '1.8',
      () => dataValidation,
      self => self,
    ),
    worksheet: part(
      '1.1',
      () => worksheet,
      self => self.sheetId,
    ),
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
        used(host.sheet(sheetId), area) ?? single(area.top, area.left),
    ),
    getUsedRangeOrNullObject: getter('1.4', ({ sheetId, area }, _, host) =>
      used(host.sheet(sheetId), area),
    ),
    select: {
      kind: 'method',
      since: '1.1',
      call: ({ sheetId, area }, _, host) => {
        const sheet = host.sheet(sheetId);
        if (sheet.visibility !== 'Visible')
          throw new HostError(
            'InvalidOperation',
            'A range of a hidden worksheet cannot be selected.',
          );
        select(host, sheet, area);
        return null;
      },
    },
    clear: {
      kind: 'method',
      since: '1.1',
      call: ({ sheetId, area }, args, host) => {
        const sheet = host.sheet(sheetId);
        requireEditable(sheet);
        clear(sheet, area, args.text(0) ?? 'All');
        host.changed({ kind: 'cells', sheetId, area });
        host.events.cellsChanged(sheetId, area, 'ThisLocalAddin');
        return null;
      },
    },
    _ValidateArraySize: {
      kind: 'method',
      since: '1.3',
      internal: true,
      call: ({ area }, args) => {
        if (args.number(0) !== rowsOf(area) || args.number(1) !== columnsOf(area))
          throw invalidArgument('the array does not match the dimensions of the range');
        return null;
      },
    },
    _KeepReference: { kind: 'method', since: '1.1', internal: true, call: () => null },
  },
};

export const rangeAreas: ClassTable<RangeAreasSelf> = {
  name: 'RangeAreas',
  since: '1.9',
  members: {
    address: {
      kind: 'property',
      since: '1.9',
      get: ({ sheetId, areas }, host) =>
        areas.map(area => sheetAddress(host.sheet(sheetId).name, area)).join(','),
    },
    areaCount: { kind: 'property', since: '1.9', get: ({ areas }) => areas.length },
    cellCount: {
      kind: 'property',
      since: '1.9',
      get: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    },
    areas: part(
      '1.9',
      () => rangeCollection,
      self => self,
    ),
    format: part(
      '1.9',
      () => rangeFormat,
      self => self,
    ),
    conditionalFormats: part(
      '1.9',
      () => conditionalFormats,
      self => self,
    ),
    worksheet: part(
      '1.9',
      () => worksheet,
      self => self.sheetId,
    ),
    _KeepReference: { kind: 'method', since: '1.9', internal: true, call: () => null },
  },
};

const rangeCollection: ClassTable<RangeAreasSelf> = {
  name: 'RangeCollection',
  since: '1.9',
  items: ({ sheetId, areas }) => areas.map(area => bind(range, { sheetId, area })),
  members: {
    getCount: { kind: 'method', since: '1.9', call: ({ areas }) => areas.length },
    getItemAt: {
      kind: 'getter',
      since: '1.9',
      call: ({ sheetId, areas }, args) => {
        const area = areas[args.number(0)];
        return area ? bind(range, { sheetId, area }) : nothing(`area ${args.number(0)}`);
      },
    },
  },
};

/** A property of every cell; writable when `write` is given, then told as a change by this add-in. */
function cellsProperty(
  since: Since,
  member: string,
  read: (cell: CellModel | undefined) => unknown,
  write?: typeof entered,
): Property<RangeSelf> {
  const property: Property<RangeSelf> = {
    kind: 'property',
    since,
    get: ({ sheetId, area }, host) => readCells(host.sheet(sheetId), area, read),
  };
  if (!write) return property;
  return {
    ...property,
    set: ({ sheetId, area }, value, host) => {
      const sheet = host.sheet(sheetId);
      const isFormat = write === formatted;
      if (isFormat) requireFormattable(sheet);
      else requireEditable(sheet);
      writeCells(host, sheet, area, value, member, write);
      if (isFormat)
        host.events.raise(EventType.formatChanged, sheetId, { address: areaAddress(area) });
      else host.events.cellsChanged(sheetId, area, 'ThisLocalAddin');
    },
  };
}

function valueOf(cell: CellModel | undefined): unknown {
  // A formula nobody has calculated yet shows 0, an empty cell ''.
  return cell?.value ?? (cell && cell.formula !== '' ? 0 : '');
}

function formulaOf(cell: CellModel | undefined): unknown {
  return cell && cell.formula !== '' ? cell.formula : valueOf(cell);
}

function textOf(cell: CellModel | undefined): string {
  if (!cell) return '';
  if (cell.error) return String(cell.value);
  return cell.value === null && cell.formula === ''
    ? ''
    : displayText(cell.value ?? 0, cell.format);
}

function typeOf(cell: CellModel | undefined): string {
  if (!cell || (cell.value === null && cell.formula === '')) return 'Empty';
  if (cell.error) return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'Double';
}

function getter(
  since: Since,
  area: (self: RangeSelf, args: Arguments, host: Host) => Area | null,
): {
  kind: 'getter';
  since: Since;
  call(self: RangeSelf, args: Arguments, host: Host): HostObject | null;
} {
  return {
    kind: 'getter',
    since,
    call: (self, args, host) => {
      const found = area(self, args, host);
      return found ? bind(range, { sheetId: self.sheetId, area: onSheet(found) }) : null;
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

export function onSheet(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!inside) throw invalidArgument('a range beyond the edge of the worksheet');
  return area;
}

export function used(sheet: SheetModel, area: Area = WHOLE_SHEET): Area | null {
  const whole = usedArea(sheet);
  return whole && intersection(whole, area);
}

export function select(host: Host, sheet: SheetModel, area: Area): void {
  activate(host, sheet);
  host.model.selection = { sheetId: sheet.id, area: { ...area } };
  host.changed({ kind: 'selected', sheetId: sheet.id, area });
  host.events.selected(sheet.id, area);
}

export function activate(host: Host, sheet: SheetModel): void {
  const before = host.model.activeSheetId;
  if (before === sheet.id) return;
  if (sheet.visibility !== 'Visible')
    throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  host.model.activeSheetId = sheet.id;
  host.changed({ kind: 'activated', sheetId: sheet.id });
  host.events.raise(EventType.deactivated, before, {});
  host.events.raise(EventType.activated, sheet.id, {});
}

function clear(sheet: SheetModel, area: Area, what: string): void {
  const whole = used(sheet, area);
  if (!whole) return;
  for (let row = whole.top; row <= whole.bottom; row += 1) {
    for (let column = whole.left; column <= whole.right; column += 1) {
      const cell = kept(sheet.cells.get(row * MAX_COLUMNS + column));
      if (what !== 'Formats') Object.assign(cell, { value: null, formula: '', error: false });
      if (what !== 'Contents') {
        cell.format = 'General';
        delete cell.fill;
      }
      put(sheet, row, column, cell);
    }
  }
}

function nothing(what: string): never {
  throw itemNotFound(what);
}

export const rangeTables = [range, rangeAreas, rangeCollection];
