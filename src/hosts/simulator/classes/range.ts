/** Range: its cells and where they stand. The ranges it leads to are in `rangeGetters.ts`. */
import type { CellModel } from '../../../workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook';
import { areaAddress, cellsOf, columnsOf, rowsOf, sheetAddress } from '../excel/addresses';
import { formulaOf, textOf, typeOf, valueOf } from '../excel/cellAnswers';
import {
  clear,
  entered,
  formatted,
  readCells,
  requireEditable,
  requireFormattable,
  writeCells,
} from '../excel/cells';
import { EventType } from '../events';
import { HostError, invalidArgument } from '../hostError';
import { part } from '../members';
import type { ClassTable, Property, Since } from '../members';
import type { RangeSelf } from '../objects';
import { select } from '../selection';
import { rangeGetters } from './rangeGetters';

/** Below Excel's 2³¹ − 1 cells; beyond it `cellCount` is −1. */
const MOST_COUNTED = 2 ** 31 - 1;

export const range: ClassTable<RangeSelf> = {
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
    format: part('1.1', 'RangeFormat', ({ sheetId, area }) => ({ sheetId, areas: [area] })),
    conditionalFormats: part('1.6', 'ConditionalFormatCollection', ({ sheetId, area }) => ({
      sheetId,
      areas: [area],
    })),
    dataValidation: part('1.8', 'DataValidation', self => self),
    worksheet: part('1.1', 'Worksheet', self => self.sheetId),
    ...rangeGetters,
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
    get: ({ sheetId, area }, host) => {
      host.cost.read(member, sheetId, cellsOf(area));
      return readCells(host.sheet(sheetId), area, read);
    },
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
