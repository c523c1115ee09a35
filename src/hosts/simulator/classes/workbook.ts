/** Workbook, application, runtime: the root of every object path. */
import { part } from '../members';
import type { ClassTable } from '../members';
import { bind, ROOT } from '../objects';
import type { Host } from '../host';
import { EventType } from '../events';
import { HostError } from '../hostError';

export const workbook: ClassTable<null> = {
  since: '1.1',
  members: {
    name: { kind: 'property', since: '1.7', get: (_, host) => host.model.name },
    worksheets: part('1.1', 'WorksheetCollection', () => ROOT),
    application: part('1.1', 'Application', () => ROOT),
    settings: part('1.4', 'SettingCollection', () => ROOT),
    customXmlParts: part('1.5', 'CustomXmlPartCollection', () => ROOT),
    names: part('1.1', 'NamedItemCollection', () => ROOT),
    protection: part('1.7', 'WorkbookProtection', () => ROOT),
    _runtime: {
      ...part('1.5', 'Runtime', () => ROOT),
      internal: true,
    },
    getSelectedRange: { kind: 'getter', since: '1.1', call: (_, __, host) => selected(host) },
    getSelectedRanges: {
      kind: 'getter',
      since: '1.9',
      call: (_, __, host) =>
        bind('RangeAreas', {
          sheetId: host.model.selection.sheetId,
          areas: [{ ...host.model.selection.area }],
        }),
    },
    getActiveCell: {
      kind: 'getter',
      since: '1.7',
      call: (_, __, host) => {
        const {
          sheetId,
          area: { top, left },
        } = host.model.selection;
        return bind('Range', { sheetId, area: { top, left, bottom: top, right: left } });
      },
    },
    onSelectionChanged: {
      kind: 'event',
      since: '1.2',
      type: EventType.workbookSelection,
      register: '',
      target: () => '',
    },
  },
};

function selected(host: Host): ReturnType<typeof bind> {
  const { sheetId, area } = host.model.selection;
  return bind('Range', { sheetId, area: { ...area } });
}

export const application: ClassTable<null> = {
  since: '1.1',
  members: {
    calculationMode: {
      kind: 'property',
      since: '1.1',
      get: () => 'Automatic',
      set: () => undefined,
    },
    calculationState: { kind: 'property', since: '1.9', get: () => 'Done' },
    calculate: { kind: 'method', since: '1.1', call: () => null },
    suspendScreenUpdatingUntilNextSync: { kind: 'method', since: '1.9', call: () => null },
    suspendApiCalculationUntilNextSync: { kind: 'method', since: '1.6', call: () => null },
  },
};

export const runtime: ClassTable<null> = {
  since: '1.5',
  members: {
    enableEvents: {
      kind: 'property',
      since: '1.8',
      get: (_, host) => host.events.enabled,
      set: (_, value, host) => {
        host.events.enabled = value === true;
      },
    },
  },
};

export const workbookProtection: ClassTable<null> = {
  since: '1.7',
  members: {
    protected: {
      kind: 'property',
      since: '1.7',
      get: (_, host) => host.model.structureProtected === true,
    },
    protect: { kind: 'method', since: '1.7', call: (_, __, host) => protectStructure(host, true) },
    unprotect: {
      kind: 'method',
      since: '1.7',
      call: (_, __, host) => protectStructure(host, false),
    },
  },
};

function protectStructure(host: Host, wanted: boolean): null {
  if (wanted && host.model.structureProtected === true)
    throw new HostError('InvalidOperation', 'The workbook is protected already.');
  host.model.structureProtected = wanted;
  return null;
}
