/**
 * Members by the name in a request, whatever its case, and whether the Excel that is played has them.
 * What the tables do not know fails loudly: a silent answer would let a misspelt name pass.
 */
import { HostError } from './hostError';
import type { ApiVersion } from './host';
import type { ClassTable, Member, Since } from './members';
import { serverName } from './members';

export interface Found {
  readonly name: string;
  readonly member: Member<unknown>;
}

const known = new WeakMap<ClassTable<unknown>, Map<string, Found>>();

export class Lookup {
  /** "Range.valuesAsJson": asked for, but played by no table. */
  readonly unknown: string[] = [];

  constructor(private readonly version: ApiVersion) {}

  /** By server name; `_Register…` and `_Unregister…` find their event. */
  member(table: ClassTable<unknown>, server: string): Found {
    const found = indexOf(table).get(server.toLowerCase());
    if (!found) {
      this.unknown.push(`${table.name}.${server}`);
      throw new HostError(
        'NotImplemented',
        `The simulator does not play ${table.name}.${server}.`,
        `${table.name}.${server}`,
      );
    }
    if (!this.has(found.member)) {
      throw new HostError(
        'ApiNotFound',
        `The API you are trying to use could not be found: ${table.name}.${found.name} needs ExcelApi ${found.member.since}.`,
        `${table.name}.${found.name}`,
      );
    }
    return found;
  }

  has({ since, internal }: { since: Since; internal?: true }): boolean {
    return internal === true || minor(since) <= minor(this.version);
  }

  /** All plain properties, as `load('*')` means them. */
  properties(table: ClassTable<unknown>): Found[] {
    return Object.entries(table.members)
      .map(([name, member]) => ({ name, member }))
      .filter(({ member }) => member.kind === 'property' && this.has(member));
  }
}

function indexOf(table: ClassTable<unknown>): Map<string, Found> {
  const existing = known.get(table);
  if (existing) return existing;
  const index = new Map<string, Found>();
  for (const [name, member] of Object.entries(table.members)) {
    index.set(serverName(name).toLowerCase(), { name, member });
    if (member.kind === 'property' && member.setAs !== undefined)
      index.set(member.setAs.toLowerCase(), { name, member });
    if (member.kind !== 'event' || member.register === '') continue;
    for (const verb of ['_register', '_unregister'])
      index.set(`${verb}${member.register}`.toLowerCase(), { name, member });
  }
  known.set(table, index);
  return index;
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? '0');
}
