/** One worksheet: its place in the workbook, its ranges. */
import { onSheet, parseAddress, parseAreas, usedWithin, WHOLE_SHEET } from '../excel/addresses';
import { invalidArgument } from '../hostError';
import type { Host } from '../host';
import { part } from '../members';
import type { Arguments, ClassTable } from '../members';
import { bind } from '../objects';
import type { HostObject } from '../objects';
import { activate } from '../selection';
import { sheetEvents } from './sheetEvents';
import { move, remove, rename, show } from './structure';

export const worksheet: ClassTable<string> = {
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
    protection: part('1.2', 'WorksheetProtection', id => id),
    freezePanes: part('1.7', 'WorksheetFreezePanes', id => id),
    getRange: { kind: 'getter', since: '1.1', call: getRange },
    getRanges: {
      kind: 'getter',
      since: '1.9',
      call: (id, args, host) => {
        const areas = args.text(0) === null ? [WHOLE_SHEET] : parseAreas(args.text(0) ?? '');
        if (!areas || (args.text(0) ?? '').length > 8192)
          throw invalidArgument(`address ${(args.text(0) ?? '').slice(0, 40)}`);
        return bind('RangeAreas', { sheetId: host.sheet(id).id, areas });
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
        bind('Range', {
          sheetId: id,
          area: usedWithin(host.sheet(id)) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        }),
    },
    getUsedRangeOrNullObject: {
      kind: 'getter',
      since: '1.4',
      call: (id, _, host) => {
        const area = usedWithin(host.sheet(id));
        return area && bind('Range', { sheetId: id, area });
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
    return bind('Range', { sheetId: sheet.id, area: WHOLE_SHEET });
  const place = parseAddress(address);
  if (!place || (place.sheet !== null && host.sheetNamed(place.sheet) !== sheet))
    throw invalidArgument(`address ${address.slice(0, 40)}`);
  return bind('Range', { sheetId: sheet.id, area: place.area });
}

function indexed(
  id: string,
  host: Host,
  top: number,
  left: number,
  rows: number,
  columns: number,
): HostObject {
  return bind('Range', {
    sheetId: host.sheet(id).id,
    area: onSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
  });
}
