/** The collection of worksheets: finding one, adding one. */
import type { SheetModel } from '../../../workbook';
import { newSheet } from '../../../workbook';
import { EventType } from '../events';
import { itemNotFound } from '../hostError';
import type { Host } from '../host';
import type { Arguments, ClassTable } from '../members';
import { bind } from '../objects';
import type { HostObject } from '../objects';
import { collectionEvents } from './sheetEvents';
import { freeName, requireName, requireOpenStructure } from './structure';

export const worksheets: ClassTable<null> = {
  since: '1.1',
  items: (_, host) => host.model.sheets.map(sheet => bind('Worksheet', sheet.id)),
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
      call: (_, __, host) => bind('Worksheet', host.model.activeSheetId),
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
        return bind('Worksheet', sheet.id);
      },
    },
    ...collectionEvents,
  },
};

function candidates(host: Host, args: Arguments): SheetModel[] {
  return host.model.sheets.filter(sheet => args.at(0) !== true || sheet.visibility === 'Visible');
}

function reference(sheet: SheetModel | undefined): HostObject | null {
  return sheet ? bind('Worksheet', sheet.id) : null;
}

/** By id or by name. */
function found(key: unknown, host: Host): HostObject | null {
  if (typeof key !== 'string') return null;
  return reference(host.model.sheets.find(sheet => sheet.id === key) ?? host.sheetNamed(key));
}

function missing(key: unknown): never {
  throw itemNotFound(`worksheet ${String(key)}`);
}
