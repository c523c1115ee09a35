/** Workbook settings: a value per key, kept with the file. */
import { HostError, itemNotFound } from '../hostError';
import type { Host } from '../host';
import type { ClassTable } from '../members';
import { bind } from '../objects';
import type { HostObject } from '../objects';

export const settings: ClassTable<null> = {
  since: '1.4',
  items: (_, host) => [...host.model.settings.keys()].map(key => bind('Setting', key)),
  item: (_, key, host) => found(key, host) ?? missing(key),
  members: {
    getCount: { kind: 'method', since: '1.4', call: (_, __, host) => host.model.settings.size },
    getItem: {
      kind: 'getter',
      since: '1.4',
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
        const key = args.text(0) ?? '';
        if (key === '') throw new HostError('InvalidArgument', 'A setting needs a key.');
        put(host, key, args.at(1));
        return bind('Setting', key);
      },
    },
  },
};

export const setting: ClassTable<string> = {
  since: '1.4',
  identity: (key, host) => {
    if (!host.model.settings.has(key)) missing(key);
    return { _Id: key };
  },
  members: {
    key: { kind: 'property', since: '1.4', get: key => key },
    value: {
      kind: 'property',
      since: '1.4',
      get: (key, host) => host.model.settings.get(key),
      set: (key, value, host) => put(host, key, value),
    },
    delete: {
      kind: 'method',
      since: '1.4',
      call: (key, _, host) => {
        host.model.settings.delete(key);
        host.changed({ kind: 'settings' });
        return null;
      },
    },
  },
};

function put(host: Host, key: string, value: unknown): void {
  host.model.settings.set(key, structuredClone(value));
  host.changed({ kind: 'settings' });
}

function found(key: unknown, host: Host): HostObject | null {
  return typeof key === 'string' && host.model.settings.has(key) ? bind('Setting', key) : null;
}

function missing(key: unknown): never {
  throw itemNotFound(`setting ${String(key)}`);
}
