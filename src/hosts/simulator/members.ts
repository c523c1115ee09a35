/**
 * How a class of Excel's object model is written down: members by the name that the reference documentation gives
 * them, each with the requirement set it came with. The processor knows nothing of Excel beyond these tables, and a
 * test holds every name and set against Microsoft's own declarations.
 */
import type { Host } from './host';
import { bind } from './objects';
import type { ClassName, HostObject, Selves } from './objects';

/** "1.9": the member came with ExcelApi 1.9. */
export type Since = `1.${number}`;

interface Named {
  readonly since: Since;
  /** Not declared for add-ins: the library's own plumbing. */
  readonly internal?: true;
}

export interface Property<T> extends Named {
  readonly kind: 'property';
  /** The server's name where it is not the member's own (`showGridlines` is set as `Gridlines`). */
  readonly setAs?: string;
  get(self: T, host: Host): unknown;
  set?(self: T, value: unknown, host: Host): void;
}

/** A property that holds another object. */
export interface Navigation<T> extends Named {
  readonly kind: 'navigation';
  to(self: T, host: Host): HostObject | null;
}

/** A method that answers a plain value. */
export interface Method<T> extends Named {
  readonly kind: 'method';
  call(self: T, args: Arguments, host: Host): unknown;
}

/** A method that answers an object, or the null object. */
export interface Getter<T> extends Named {
  readonly kind: 'getter';
  call(self: T, args: Arguments, host: Host): HostObject | null;
}

/** `onChanged`: registered by `_Register…`, told by messages of `type`; see `events.ts`. */
export interface Happening<T> extends Named {
  readonly kind: 'event';
  readonly type: number;
  /** `DataChangedEvent` of `_RegisterDataChangedEvent`; '' when the library registers nothing. */
  readonly register: string;
  target(self: T, host: Host): string;
}

export type Member<T> = Property<T> | Navigation<T> | Method<T> | Getter<T> | Happening<T>;

/** What a class can do; `tables.ts` says which class. Compared both ways round, so that any fits `ClassTable<unknown>`. */
export interface ClassTable<T> {
  readonly since: Since;
  /** By what the library names the object from the next request on. Fails when the object is gone. */
  identity?(self: T, host: Host): { readonly Id?: string; readonly _Id?: string };
  /** A collection: its items, and how one is found by id or name. */
  items?(self: T, host: Host): readonly HostObject[];
  item?(self: T, key: unknown, host: Host): HostObject;
  readonly members: Readonly<Record<string, Member<T>>>;
}

/** A navigation to a class of `self`'s own parts: `range.format.fill`. */
export function part<T, Name extends ClassName>(
  since: Since,
  className: Name,
  of: (self: T, host: Host) => Selves[Name],
): Navigation<T> {
  return { kind: 'navigation', since, to: (self, host) => bind(className, of(self, host)) };
}

export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string | null {
    const value = this.at(index);
    return typeof value === 'string' ? value : null;
  }

  number(index: number, otherwise = 0): number {
    const value = this.at(index);
    return typeof value === 'number' ? value : otherwise;
  }
}

/** `freezePanes` → `FreezePanes`, `_runtime` → `_Runtime`. */
export function serverName(member: string): string {
  const start = member.startsWith('_') ? 1 : 0;
  return member.slice(0, start) + member.charAt(start).toUpperCase() + member.slice(start + 1);
}
