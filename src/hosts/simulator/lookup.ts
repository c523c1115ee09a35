/**
 * Members by the name in a request, whatever its case, and whether the Excel that is played has them.
 * What the tables do not know fails loudly: a silent answer would let a misspelt name pass.
 */
import { HostError } from './hostError';
import type { ApiVersion } from './host';
import type { Member, Since } from './members';
import { serverName } from './members';
import type { ClassName } from './objects';
import { CLASSES } from './tables';

export interface Found {
  readonly name: string;
  readonly member: Member<unknown>;
}

const known = new Map<ClassName, Map<string, Found>>();

export class Lookup {
  /** "Range.valuesAsJson": asked for, but played by no table. */
  readonly unknown: string[] = [];

  constructor(private readonly version: ApiVersion) {}

  /** By server name; `_Register…` and `_Unregister…` find their event. */
  member(className: ClassName, server: string): Found {
    const found = indexOf(className).get(server.toLowerCase());
    if (!found) {
      this.unknown.push(`${className}.${server}`);
      throw new HostError(
        'NotImplemented',
        `The simulator does not play ${className}.${server}.`,
        `${className}.${server}`,
      );
    }
    if (!this.has(found.member)) {
      throw new HostError(
        'ApiNotFound',
        `The API you are trying to use could not be found: ${className}.${found.name} needs ExcelApi ${found.member.since}.`,
        `${className}.${found.name}`,
      );
    }
    return found;
  }

  has({ since, internal }: { since: Since; internal?: true }): boolean {
    return internal === true || minor(since) <= minor(this.version);
  }

  /** All plain properties, as `load('*')` means them. */
  properties(className: ClassName): Found[] {
    return membersOf(className)
      .map(([name, member]) => ({ name, member }))
      .filter(({ member }) => member.kind === 'property' && this.has(member));
  }
}

function indexOf(className: ClassName): Map<string, Found> {
  const existing = known.get(className);
  if (existing) return existing;
  const index = new Map<string, Found>();
  for (const [name, member] of membersOf(className)) {
    index.set(serverName(name).toLowerCase(), { name, member });
    if (member.kind === 'property' && member.setAs !== undefined)
      index.set(member.setAs.toLowerCase(), { name, member });
    if (member.kind !== 'event' || member.register === '') continue;
    for (const verb of ['_register', '_unregister'])
      index.set(`${verb}${member.register}`.toLowerCase(), { name, member });
  }
  known.set(className, index);
  return index;
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? '0');
}

function membersOf(className: ClassName): [string, Member<unknown>][] {
  const members: Readonly<Record<string, Member<unknown>>> = CLASSES[className].members;
  return Object.entries(members);
}
