/**
 * `load`: which members of an object, or of each item of a collection, the library wants, and the answer in the form
 * it takes over: PascalCase, navigation properties nested, items under `_Items`.
 */
import { HostError } from './hostError';
import type { Host } from './host';
import type { Lookup } from './lookup';
import { serverName } from './members';
import type { ClassName, HostObject } from './objects';
import type { ActionInfo } from './protocol';
import { tableOf } from './tables';

type Answer = Record<string, unknown>;
type Wanted = readonly (readonly string[])[];

export function query(
  object: HostObject,
  info: ActionInfo['QueryInfo'],
  host: Host,
  lookup: Lookup,
): Answer {
  const select = [...(info?.Select ?? ['*']), ...(info?.Expand ?? [])];
  // `items` is the library's word for the collection itself: "items/name" means the name of each item.
  const wanted = select.map(path =>
    path.split('/').filter(step => step !== '' && step.toLowerCase() !== 'items'),
  );
  const skip = info?.Skip ?? 0;
  return answer(object, wanted.length > 0 ? wanted : [['*']], host, lookup, [
    skip,
    skip + (info?.Top ?? Infinity),
  ]);
}

function answer(
  object: HostObject,
  wanted: Wanted,
  host: Host,
  lookup: Lookup,
  page: readonly [number, number] = [0, Infinity],
): Answer {
  const items = tableOf(object).items?.(object.self, host);
  if (!items) return { ...identityOf(object, host), ...membersOf(object, wanted, host, lookup) };
  return {
    _Items: items
      .slice(...page)
      .map((item, index) => ({ _Index: index, ...answer(item, wanted, host, lookup) })),
  };
}

function membersOf(
  { className, self }: HostObject,
  wanted: Wanted,
  host: Host,
  lookup: Lookup,
): Answer {
  const result: Answer = {};
  for (const [head, rest] of grouped(wanted)) {
    if (head === '*' || head === '$all') {
      for (const { name, member } of lookup.properties(className))
        if (member.kind === 'property') result[serverName(name)] = member.get(self, host);
      continue;
    }
    const { name, member } = lookup.member(className, head);
    if (member.kind === 'property') result[serverName(name)] = member.get(self, host);
    else if (member.kind === 'navigation')
      result[serverName(name)] = nested(member.to(self, host), rest, host, lookup);
    else throw unloadable(className, name);
  }
  return result;
}

function nested(
  target: HostObject | null,
  rest: Wanted,
  host: Host,
  lookup: Lookup,
): Answer | null {
  return target && answer(target, rest.length > 0 ? rest : [['*']], host, lookup);
}

function grouped(wanted: Wanted): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const [head = '*', ...rest] of wanted) {
    const group = groups.get(head) ?? [];
    if (rest.length > 0) group.push(rest);
    groups.set(head, group);
  }
  return groups;
}

export function identityOf(object: HostObject, host: Host): Answer {
  return { ...tableOf(object).identity?.(object.self, host) };
}

function unloadable(className: ClassName, name: string): HostError {
  return new HostError(
    'InvalidArgument',
    `${className}.${name} cannot be loaded.`,
    `${className}.${name}`,
  );
}
