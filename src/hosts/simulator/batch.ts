/**
 * One request carried out: actions in order, object paths resolved when first needed and once only, so that
 * `worksheets.add` adds one sheet however often its path is named. The first failure ends the batch; what was done
 * before it stays done, as in Excel.
 */
import type { Host } from './host';
import { HostError } from './hostError';
import type { Lookup } from './lookup';
import { Arguments } from './members';
import { bind, ROOT } from './objects';
import type { HostObject } from './objects';
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  PathInfo,
  RequestBody,
  ResponseBody,
} from './protocol';
import { ActionType, PathType } from './protocol';
import { identityOf, query } from './query';
import type { References } from './references';
import { tableOf } from './tables';

export class Batch {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
    private readonly lookup: Lookup,
    private readonly references: References,
  ) {}

  /** `fail` is asked before each action: a test's way to let Excel fail just there. */
  run(fail: (action: number) => HostError | null): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const failure = fail(index);
        if (failure) throw failure;
        results.push({ ActionId: action.Id, Value: this.#act(action) ?? null });
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, message, location = this.#placeOf(action) } = error;
        return {
          Error: {
            Code: code,
            Message: message,
            ActionIndex: index,
            ...(location === undefined ? {} : { Location: location }),
          },
          ProcessedResults: { Results: results },
          TraceIds: traces,
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** The object of an action, where the failure did not say more. */
  #placeOf({ ObjectPathId, Name }: ActionInfo): string | undefined {
    const object = this.#objects.get(ObjectPathId);
    return object ? `${object.className}${Name === '' ? '' : `.${Name}`}` : undefined;
  }

  #act(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.#instance(object);
      case ActionType.Query:
        return object && query(object, action.QueryInfo, this.host, this.lookup);
      case ActionType.Method:
        return object ? this.#call(object, action) : { _IsNull: true };
      case ActionType.SetProperty:
        this.#set(object, action);
        return undefined;
      default:
        throw new HostError(
          'NotImplemented',
          `The simulator does not play action type ${action.ActionType}.`,
        );
    }
  }

  #instance(object: HostObject): object {
    const reference = this.references.nameOf(object);
    return {
      ...identityOf(object, this.host),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  #call(object: HostObject, action: ActionInfo): unknown {
    if (action.Name === '_RemoveReference') {
      this.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return undefined;
    }
    const { member, name } = this.lookup.member(object.className, action.Name);
    if (action.Name === '_KeepReference') {
      this.references.keep(object);
      return undefined;
    }
    if (member.kind === 'event') {
      const verb = action.Name.startsWith('_Unregister') ? 'unregister' : 'register';
      this.host.events[verb](member.type, member.target(object.self, this.host));
      return undefined;
    }
    if (member.kind !== 'method')
      throw new HostError(
        'InvalidRequest',
        `${object.className}.${name} is no method that answers a value.`,
      );
    return located(object, name, () => {
      this.#requireActive(`${object.className}.${name}`);
      return member.call(object.self, this.#arguments(action.ArgumentInfo), this.host);
    });
  }

  #requireActive(member: string): void {
    if (this.host.quirks.refusesInactive(member))
      throw new HostError('InactiveWorkbook', 'The workbook is not the active one.');
  }

  #set(object: HostObject | null, action: ActionInfo): void {
    if (!object)
      throw new HostError('InvalidOperation', `${action.Name} of a null object cannot be set.`);
    const { member, name } = this.lookup.member(object.className, action.Name);
    if (member.kind !== 'property' || !member.set)
      throw new HostError('InvalidOperation', `${object.className}.${name} is read-only.`);
    located(object, name, () => {
      member.set?.(object.self, this.#arguments(action.ArgumentInfo).at(0), this.host);
    });
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidRequest', `There is no object path ${id}.`);
    const object = this.#find(path);
    this.#objects.set(id, object);
    return object;
  }

  #find(path: PathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return bind('Workbook', ROOT);
      case PathType.Null:
        return null;
      case PathType.Reference:
        return this.references.get(path.Name);
      default:
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    return parent && this.#child(parent, path);
  }

  #child(parent: HostObject, path: PathInfo): HostObject | null {
    const { className, self } = parent;
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      const table = tableOf(parent);
      if (!table.item) throw new HostError('InvalidRequest', `${className} has no items.`);
      return table.item(self, args.at(0), this.host);
    }
    const { member, name } = this.lookup.member(className, path.Name);
    if (path.ObjectPathType === PathType.Property && member.kind === 'navigation')
      return located(parent, name, () => member.to(self, this.host));
    if (path.ObjectPathType === PathType.Method && member.kind === 'getter')
      return located(parent, name, () => {
        this.#requireActive(`${className}.${name}`);
        return member.call(self, args, this.host);
      });
    throw new HostError('InvalidRequest', `${className}.${name} answers no object.`);
  }

  /** Plain values as they came; in the place of an object's path id the object itself. */
  #arguments(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      (info?.Arguments ?? []).map((value, index) => {
        const path = paths[index];
        return typeof path === 'number' && path > 0 ? this.#resolve(path) : value;
      }),
    );
  }
}

/** Where it failed, as Excel tells in `debugInfo.errorLocation`. */
function located<R>({ className }: HostObject, member: string, act: () => R): R {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError && error.location === undefined)
      throw new HostError(error.code, error.message, `${className}.${member}`);
    throw error;
  }
}
