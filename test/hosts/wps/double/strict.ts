/**
 * The strictness of the double: every object of WPS stands behind a proxy that fails on any member which the
 * declarations lack, on a property written that is read only, and on more arguments than are declared. It counts what
 * is asked, and fails where a test wants it to.
 */
import type { Declared } from './declared';

/** `after`: WPS does what it is asked and fails all the same. */
export interface Fault {
  readonly at: number;
  readonly after?: boolean;
}

export class Strict {
  /** What the product asked for that there is not: a test expects none. */
  readonly unknown: string[] = [];
  /** Each member asked or written and each method called, in order. */
  calls = 0;
  faults: readonly Fault[] = [];
  /** Every member that was asked for: "EtRange.Value2", "EtRange.Value2 =". */
  readonly used = new Set<string>();
  /** What happens meanwhile. */
  onCall: (name: string) => void = () => undefined;

  constructor(private readonly declared: Declared) {}

  object<T extends object>(type: string, target: T): T {
    return new Proxy(target, {
      get: (played, name) => {
        if (typeof name === 'symbol') return undefined;
        const member = this.#member(type, name, played);
        if (member.kind === 'property')
          return this.#asked(`${type}.${name}`, () => Reflect.get(played, name) as unknown);
        return (...given: unknown[]) => {
          if (given.length > member.most)
            this.#fail(`${type}.${name} with ${given.length} arguments`);
          const method = Reflect.get(played, name) as (...args: unknown[]) => unknown;
          return this.#asked(`${type}.${name}`, () => method.apply(played, given));
        };
      },
      set: (played, name, value) => {
        if (typeof name === 'symbol') return false;
        if (!this.#member(type, name, played).writable) this.#fail(`${type}.${name} =`);
        this.#asked(`${type}.${name} =`, () => {
          // A getter alone is no member that can be written, whatever is declared.
          if (!Reflect.set(played, name, value)) this.#fail(`${type}.${name} = (not played)`);
        });
        return true;
      },
    });
  }

  #member(type: string, name: string, played: object): Declared[string][string] {
    const member = this.declared[type]?.[name];
    if (!member) return this.#fail(`${type}.${name}`);
    return name in played ? member : this.#fail(`${type}.${name} (not played)`);
  }

  #asked<T>(name: string, work: () => T): T {
    this.calls += 1;
    this.used.add(name);
    this.onCall(name);
    const fault = this.faults.find(({ at }) => at === this.calls);
    if (fault && fault.after !== true) throw new Error('应用程序定义或对象定义错误');
    const answer = work();
    if (fault) throw new Error('应用程序定义或对象定义错误');
    return answer;
  }

  #fail(what: string): never {
    this.unknown.push(what);
    throw new TypeError(`${what}: 对象不支持此属性或方法`);
  }
}
