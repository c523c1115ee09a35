/**
 * What office.js sends to Excel and what it expects back: the RichApi protocol as far as Excel add-ins use it.
 * Each request is one `context.sync()`: actions in order, on object paths that are described anew in each request.
 */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
} as const;

export const PathType = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** Bits of `flags` that a host acts upon. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Beside each argument the id of the object it stands for, 0 for a plain value, an array for an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

export interface Envelope {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorInfo {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorInfo;
  /** What was done before the failure: office.js takes it over. */
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
}

/** The library's own tidying after `Excel.run`; not a round trip that anybody waits for. */
export function isCleanUp(body: RequestBody): boolean {
  const methods = body.Actions.filter(action => action.ActionType !== ActionType.Instantiate);
  return methods.length > 0 && methods.every(action => action.Name === '_RemoveReference');
}
