/** Objects that office.js tracks over several batches: ranges, by the reference that the host gave them. */
import { HostError } from './hostError';
import type { HostObject } from './objects';

export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #names = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): void {
    if (this.#names.has(object)) return;
    const name = `ref${this.#next++}`;
    this.#names.set(object, name);
    this.#objects.set(name, object);
  }

  nameOf(object: HostObject): string | undefined {
    return this.#names.get(object);
  }

  get(name: string): HostObject {
    const object = this.#objects.get(name);
    if (!object)
      throw new HostError(
        'InvalidReference',
        'This reference is not valid for the current operation.',
      );
    return object;
  }

  /** Twice is allowed: the library does so after `untrack`. */
  release(name: string): void {
    const object = this.#objects.get(name);
    if (object) this.#names.delete(object);
    this.#objects.delete(name);
  }

  get count(): number {
    return this.#objects.size;
  }
}
