/** Custom XML parts: data kept in the file, found again by id or by the namespace of its root element. */
import { HostError, itemNotFound } from '../hostError';
import type { Host } from '../host';
import type { ClassTable } from '../members';
import { bind } from '../objects';
import type { HostObject } from '../objects';

export const customXmlParts: ClassTable<null> = {
  since: '1.5',
  items: (_, host) => [...host.model.customXml.keys()].map(id => bind('CustomXmlPart', id)),
  item: (_, id, host) => found(id, host) ?? missing(id),
  members: {
    getCount: { kind: 'method', since: '1.5', call: (_, __, host) => host.model.customXml.size },
    getItem: {
      kind: 'getter',
      since: '1.5',
      call: (_, args, host) => found(args.at(0), host) ?? missing(args.at(0)),
    },
    getItemOrNullObject: {
      kind: 'getter',
      since: '1.5',
      call: (_, args, host) => found(args.at(0), host),
    },
    getByNamespace: {
      kind: 'getter',
      since: '1.5',
      call: (_, args) => bind('CustomXmlPartScopedCollection', args.text(0) ?? ''),
    },
    add: {
      kind: 'getter',
      since: '1.5',
      call: (_, args, host) => {
        const id = host.newId('part');
        put(host, id, args.text(0));
        return bind('CustomXmlPart', id);
      },
    },
  },
};

export const scopedParts: ClassTable<string> = {
  since: '1.5',
  items: (namespace, host) => inNamespace(namespace, host).map(id => bind('CustomXmlPart', id)),
  item: (namespace, id, host) => scoped(namespace, id, host) ?? missing(id),
  members: {
    getCount: {
      kind: 'method',
      since: '1.5',
      call: (namespace, _, host) => inNamespace(namespace, host).length,
    },
    getItem: {
      kind: 'getter',
      since: '1.5',
      call: (namespace, args, host) => scoped(namespace, args.at(0), host) ?? missing(args.at(0)),
    },
    getItemOrNullObject: {
      kind: 'getter',
      since: '1.5',
      call: (namespace, args, host) => scoped(namespace, args.at(0), host),
    },
    getOnlyItem: {
      kind: 'getter',
      since: '1.5',
      call: (namespace, _, host) => only(namespace, host) ?? missing(namespace),
    },
    getOnlyItemOrNullObject: {
      kind: 'getter',
      since: '1.5',
      // By the documentation the null object for several too, not a failure.
      call: (namespace, _, host) =>
        inNamespace(namespace, host).length === 1 ? only(namespace, host) : null,
    },
  },
};

export const customXmlPart: ClassTable<string> = {
  since: '1.5',
  identity: (id, host) => {
    if (!host.model.customXml.has(id)) missing(id);
    return { Id: id };
  },
  members: {
    id: { kind: 'property', since: '1.5', get: id => id },
    namespaceUri: {
      kind: 'property',
      since: '1.5',
      get: (id, host) => namespaceOf(host.model.customXml.get(id) ?? ''),
    },
    getXml: {
      kind: 'method',
      since: '1.5',
      call: (id, _, host) => host.model.customXml.get(id) ?? missing(id),
    },
    setXml: {
      kind: 'method',
      since: '1.5',
      call: (id, args, host) => {
        if (!host.model.customXml.has(id)) missing(id);
        put(host, id, args.text(0));
        return null;
      },
    },
    delete: {
      kind: 'method',
      since: '1.5',
      call: (id, _, host) => {
        host.model.customXml.delete(id);
        host.changed({ kind: 'customXml' });
        return null;
      },
    },
  },
};

function put(host: Host, id: string, xml: string | null): void {
  // Enough to catch text that was not escaped; whether Excel accepts more is not played here.
  if (
    xml === null ||
    !/^\s*(?:<\?xml[^>]*\?>\s*)?<[^\s<>]+[^<>]*(?:\/>|>[^]*<\/[^\s<>]+>)\s*$/.test(xml) ||
    /&(?!\w+;|#x?[\da-f]+;)/i.test(xml)
  ) {
    throw new HostError('InvalidArgument', 'The text is not well-formed XML.');
  }
  host.model.customXml.set(id, xml);
  host.changed({ kind: 'customXml' });
}

function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return '';
  const [, prefix, attributes = ''] = root;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

function inNamespace(namespace: string, host: Host): string[] {
  return [...host.model.customXml]
    .filter(([, xml]) => namespaceOf(xml) === namespace)
    .map(([id]) => id);
}

function scoped(namespace: string, id: unknown, host: Host): HostObject | null {
  return typeof id === 'string' && inNamespace(namespace, host).includes(id)
    ? bind('CustomXmlPart', id)
    : null;
}

function only(namespace: string, host: Host): HostObject | null {
  const [first, ...more] = inNamespace(namespace, host);
  if (more.length > 0)
    throw new HostError('InvalidOperation', 'There is more than one part in this namespace.');
  return first === undefined ? null : bind('CustomXmlPart', first);
}

function found(id: unknown, host: Host): HostObject | null {
  return typeof id === 'string' && host.model.customXml.has(id) ? bind('CustomXmlPart', id) : null;
}

function missing(id: unknown): never {
  throw itemNotFound(`custom XML part ${String(id)}`);
}
