/** Defined names of the workbook. */
import { parseAddress, sheetAddress } from '../excel/addresses';
import { HostError, itemNotFound } from '../hostError';
import type { Host } from '../host';
import type { ClassTable } from '../members';
import { bind, isHostObject } from '../objects';
import type { HostObject, RangeSelf } from '../objects';
import type { NameModel } from '../../../workbook';

export const names: ClassTable<null> = {
  since: '1.1',
  items: (_, host) => host.model.names.map(({ name }) => bind('NamedItem', name)),
  item: (_, name, host) => found(name, host) ?? missing(name),
  members: {
    getCount: { kind: 'method', since: '1.4', call: (_, __, host) => host.model.names.length },
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
    add: {
      kind: 'getter',
      since: '1.4',
      call: (_, args, host) => {
        const name = args.text(0) ?? '';
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
          throw new HostError('InvalidArgument', `“${name}” is no valid name.`);
        if (found(name, host))
          throw new HostError('ItemAlreadyExists', `The name ${name} exists already.`);
        host.model.names.push({ name, formula: formulaOf(args.at(1), host), visible: true });
        host.changed({ kind: 'names' });
        return bind('NamedItem', name);
      },
    },
  },
};

export const namedItem: ClassTable<string> = {
  since: '1.1',
  identity: (name, host) => {
    named(name, host);
    return { _Id: name };
  },
  members: {
    name: { kind: 'property', since: '1.1', get: name => name },
    formula: {
      kind: 'property',
      since: '1.7',
      get: (name, host) => named(name, host).formula,
      set: (name, value, host) => {
        named(name, host).formula = String(value);
        host.changed({ kind: 'names' });
      },
    },
    value: { kind: 'property', since: '1.1', get: (name, host) => named(name, host).formula },
    visible: {
      kind: 'property',
      since: '1.1',
      get: (name, host) => named(name, host).visible,
      set: (name, value, host) => {
        named(name, host).visible = value === true;
        host.changed({ kind: 'names' });
      },
    },
    type: {
      kind: 'property',
      since: '1.1',
      get: (name, host) => (target(name, host) ? 'Range' : 'String'),
    },
    scope: { kind: 'property', since: '1.4', get: () => 'Workbook' },
    getRange: {
      kind: 'getter',
      since: '1.1',
      call: (name, _, host) => target(name, host) ?? missing(name),
    },
    getRangeOrNullObject: {
      kind: 'getter',
      since: '1.4',
      call: (name, _, host) => target(name, host),
    },
    delete: {
      kind: 'method',
      since: '1.4',
      call: (name, _, host) => {
        host.model.names.splice(host.model.names.indexOf(named(name, host)), 1);
        host.changed({ kind: 'names' });
        return null;
      },
    },
  },
};

function formulaOf(given: unknown, host: Host): string {
  if (!isHostObject(given)) return String(given);
  const { sheetId, area } = given.self as RangeSelf;
  return `=${sheetAddress(host.sheet(sheetId).name, area)}`;
}

function named(name: string, host: Host): NameModel {
  return (
    host.model.names.find(item => item.name.toLowerCase() === name.toLowerCase()) ?? missing(name)
  );
}

function target(name: string, host: Host): HostObject | null {
  const place = parseAddress(named(name, host).formula.replace(/^=/, ''));
  const sheet = place?.sheet ? host.sheetNamed(place.sheet) : undefined;
  return place && sheet ? bind('Range', { sheetId: sheet.id, area: place.area }) : null;
}

function found(name: unknown, host: Host): HostObject | null {
  return typeof name === 'string' &&
    host.model.names.some(item => item.name.toLowerCase() === name.toLowerCase())
    ? bind('NamedItem', name)
    : null;
}

function missing(name: unknown): never {
  throw itemNotFound(`name ${String(name)}`);
}
