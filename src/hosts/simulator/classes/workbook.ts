/** Workbook, application, runtime: the root of every object path. */
import { bind, part } from '../members';
import type { ClassTable } from '../members';
import type { Host } from '../host';
import { EventType } from '../events';
import { HostError } from '../hostError';
import { customXmlParts } from './customXml';
import { names } from './names';
import { range, rangeAreas } from './range';
import { settings } from './settings';
import { worksheets } from './worksheets';

/** There is one workbook, and these have no state but the host's. */
export const ROOT = null;

export const workbook: ClassTable<null> = {
  name: 'Workbook',
  since: '1.1',
  members: {
    name: { kind: 'property', since: '1.7', get: (_, host) => host.model.name },
    worksheets: part(
      '1.1',
      () => worksheets,
      () => ROOT,
    ),
    application: part(
      '1.1',
      () => application,
      () => ROOT,
    ),
    settings: part(
      '1.4',
      () => settings,
      () => ROOT,
    ),
    customXmlParts: part(
      '1.5',
      () => customXmlParts,
      () => ROOT,
    ),
    names: part(
      '1.1',
      () => names,
      () => ROOT,
    ),
    protection: part(
      '1.7',
      () => workbookProtection,
      () => ROOT,
    ),
    _runtime: {
      ...part(
        '1.5',
        () => runtime,
        () => ROOT,
      ),
      internal: true,
    },
    getSelectedRange: { kind: 'getter', since: '1.1', call: (_, __, host) => selected(host) },
    getSelectedRanges: {
      kind: 'getter',
      since: '1.9',
      call: (_, __, host) =>
        bind(rangeAreas, {
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
        return bind(range, { sheetId, area: { top, left, bottom: top, right: left } });
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
  return bind(range, { sheetId, area: { ...area } });
}

export const application: ClassTable<null> = {
  name: 'Application',
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
  name: 'Runtime',
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
  name: 'WorkbookProtection',
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
