/** Worksheets and their collection. */
import type { SheetModel } from '../../../workbook';
import { newSheet } from '../../../workbook';
import { WHOLE_SHEET, parseAddress, parseAreas } from '../excel/addresses';
import { EventType } from '../events';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import type { Host } from '../host';
import { bind, part } from '../members';
import type { Arguments, ClassTable, HostObject } from '../members';
import { freezePanes, worksheetProtection } from './panes';
import { activate, onSheet, range, rangeAreas, used } from './range';
import { collectionEvents, sheetEvents } from './sheetEvents';

const LONGEST_NAME = 31;

export const worksheets: ClassTable<null> = {
  name: 'WorksheetCollection',
  since: '1.1',
  items: (_, host) => host.model.sheets.map(sheet => bind(worksheet, sheet.id)),
  item: (_, key, host) => found(key, host) ?? missing(key),
  members: {
    getCount: {
      kind: 'method',
      since: '1.4',
      call: (_, args, host) => candidates(host, args).length,
    },
    getItem: {
      kind: 'getter',
      since: '1.1',
      call: (_, args, host) => found(args.at(0), host) ?? missing(args.at(0)),
    },
    getItemOrNullObject: {
      kind: 'getter',
      since: '1.4',
      call: (_, args, host) => found(args.at(0), host),
    },
    getActiveWorksheet: {
      kind: 'getter',
      since: '1.1',
      call: (_, __, host) => bind(worksheet, host.model.activeSheetId),
    },
    getFirst: {
      kind: 'getter',
      since: '1.5',
      call: (_, args, host) => reference(candidates(host, args)[0]) ?? missing('first'),
    },
    getLast: {
      kind: 'getter',
      since: '1.5',
      call: (_, args, host) => reference(candidates(host, args).at(-1)) ?? missing('last'),
    },
    add: {
      kind: 'getter',
      since: '1.1',
      call: (_, args, host) => {
        requireOpenStructure(host);
        const name = args.text(0) ?? freeName(host);
        requireName(host, name, null);
        const sheet = newSheet(host.newId('sheet'), name);
        host.model.sheets.push(sheet);
        host.changed({ kind: 'sheetAdded', sheetId: sheet.id });
        host.events.raise(EventType.added, sheet.id, {});
        return bind(worksheet, sheet.id);
      },
    },
    ...collectionEvents,
  },
};

export const worksheet: ClassTable<string> = {
  name: 'Worksheet',
  since: '1.1',
  identity: (id, host) => ({ Id: host.sheet(id).id }),
  members: {
    id: { kind: 'property', since: '1.1', get: (id, host) => host.sheet(id).id },
    name: { kind: 'property', since: '1.1', get: (id, host) => host.sheet(id).name, set: rename },
    position: {
      kind: 'property',
      since: '1.1',
      get: (id, host) => host.model.sheets.indexOf(host.sheet(id)),
      set: move,
    },
    visibility: {
      kind: 'property',
      since: '1.1',
      get: (id, host) => host.sheet(id).visibility,
      set: show,
    },
    protection: part(
      '1.2',
      () => worksheetProtection,
      id => id,
    ),
    freezePanes: part(
      '1.7',
      () => freezePanes,
      id => id,
    ),
    getRange: { kind: 'getter', since: '1.1', call: getRange },
    getRanges: {
      kind: 'getter',
      since: '1.9',
      call: (id, args, host) => {
        const areas = args.text(0) === null ? [WHOLE_SHEET] : parseAreas(args.text(0) ?? '');
        if (!areas || (args.text(0) ?? '').length > 8192)
          throw invalidArgument(`address ${(args.text(0) ?? '').slice(0, 40)}`);
        return bind(rangeAreas, { sheetId: host.sheet(id).id, areas });
      },
    },
    getCell: {
      kind: 'getter',
      since: '1.1',
      call: (id, args, host) => indexed(id, host, args.number(0), args.number(1), 1, 1),
    },
    getRangeByIndexes: {
      kind: 'getter',
      since: '1.7',
      call: (id, args, host) =>
        indexed(id, host, args.number(0), args.number(1), args.number(2), args.number(3)),
    },
    getUsedRange: {
      kind: 'getter',
      since: '1.1',
      call: (id, _, host) =>
        bind(range, {
          sheetId: id,
          area: used(host.sheet(id)) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        }),
    },
    getUsedRangeOrNullObject: {
      kind: 'getter',
      since: '1.4',
      call: (id, _, host) => {
        const area = used(host.sheet(id));
        return area && bind(range, { sheetId: id, area });
      },
    },
    activate: {
      kind: 'method',
      since: '1.1',
      call: (id, _, host) => {
        activate(host, host.sheet(id));
        return null;
      },
    },
    calculate: { kind: 'method', since: '1.6', call: () => null },
    delete: { kind: 'method', since: '1.1', call: remove },
    ...sheetEvents,
  },
};

function getRange(id: string, args: Arguments, host: Host): HostObject {
  const sheet = host.sheet(id);
  const address = args.text(0);
  if (address === null || address === '')
    return bind(range, { sheetId: sheet.id, area: WHOLE_SHEET });
  const place = parseAddress(address);
  if (!place || (place.sheet !== null && host.sheetNamed(place.sheet) !== sheet))
    throw invalidArgument(`address ${address.slice(0, 40)}`);
  return bind(range, { sheetId: sheet.id, area: place.area });
}

function indexed(
  id: string,
  host: Host,
  top: number,
  left: number,
  rows: number,
  columns: number,
): HostObject {
  return bind(range, {
    sheetId: host.sheet(id).id,
    area: onSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
  });
}

function rename(id: string, value: unknown, host: Host): void {
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  requireName(host, String(value), sheet);
  sheet.name = String(value);
  host.changed({ kind: 'sheetRenamed', sheetId: id });
}

function move(id: string, value: unknown, host: Host): void {
  const { sheets } = host.model;
  requireOpenStructure(host);
  if (typeof value !== 'number' || value < 0 || value >= sheets.length)
    throw invalidArgument(`position ${String(value)}`);
  const [sheet] = sheets.splice(sheets.indexOf(host.sheet(id)), 1);
  if (sheet) sheets.splice(value, 0, sheet);
  host.changed({ kind: 'sheetMoved', sheetId: id });
}

function show(id: string, value: unknown, host: Host): void {
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
    throw invalidArgument(`visibility ${String(value)}`);
  if (value !== 'Visible') requireAnotherVisible(host, sheet);
  sheet.visibility = value;
  host.changed({ kind: 'visibility', sheetId: id });
}

function remove(id: string, _: Arguments, host: Host): null {
  const { model } = host;
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  if (sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  requireAnotherVisible(host, sheet);
  const index = model.sheets.indexOf(sheet);
  model.sheets.splice(index, 1);
  const next =
    model.sheets.find((other, place) => place >= index && other.visibility === 'Visible') ??
    model.sheets.findLast(other => other.visibility === 'Visible');
  if (next && model.activeSheetId === id) {
    model.activeSheetId = next.id;
    host.changed({ kind: 'activated', sheetId: next.id });
  }
  if (next && model.selection.sheetId === id)
    model.selection = { sheetId: next.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  host.changed({ kind: 'sheetRemoved', sheetId: id });
  host.events.raise(EventType.deleted, id, {});
  return null;
}

function requireAnotherVisible(host: Host, sheet: SheetModel): void {
  if (!host.model.sheets.some(other => other !== sheet && other.visibility === 'Visible')) {
    throw new HostError(
      'InvalidOperation',
      'A workbook must contain at least one visible worksheet.',
    );
  }
}

function requireOpenStructure(host: Host): void {
  if (host.model.structureProtected === true)
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
}

function requireName(host: Host, name: string, self: SheetModel | null): void {
  if (name === '' || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name))
    throw invalidArgument(`worksheet name ${name}`);
  const taken = host.sheetNamed(name);
  if (taken && taken !== self)
    throw new HostError('ItemAlreadyExists', `A worksheet named ${name} exists already.`);
}

function freeName(host: Host): string {
  for (let number = 1; ; number += 1) {
    if (!host.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}

function candidates(host: Host, args: Arguments): SheetModel[] {
  return host.model.sheets.filter(sheet => args.at(0) !== true || sheet.visibility === 'Visible');
}

function reference(sheet: SheetModel | undefined): HostObject | null {
  return sheet ? bind(worksheet, sheet.id) : null;
}

/** By id or by name. */
function found(key: unknown, host: Host): HostObject | null {
  if (typeof key !== 'string') return null;
  return reference(host.model.sheets.find(sheet => sheet.id === key) ?? host.sheetNamed(key));
}

function missing(key: unknown): never {
  throw itemNotFound(`worksheet ${String(key)}`);
}

export const worksheetTables = [worksheets, worksheet];
