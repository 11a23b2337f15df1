/**
 * The messages between office.js and Excel. Names and numbers are office.js's own; its readable build
 * (`excel-web-16.00.debug.js`) is the reference.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const OBJECT_PATH = { globalObject: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

/** `0` where the argument is a plain value, else the id of the object path it stands for; nested as the arguments are. */
export type ReferencedIds = readonly (number | ReferencedIds)[];

export type ArgumentInfo = { readonly Arguments?: readonly Json[]; readonly ReferencedObjectPathIds?: ReferencedIds };

export type ObjectPathInfo = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type ActionInfo = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
};

export type RequestBody = {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPathInfo };
};

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type WireError = {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly HttpStatusCode: number;
  /** Which action failed: office.js builds `debugInfo.statement` from it. */
  readonly ActionIndex: number;
};

export type ResponseBody = {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
};

export type ExecutorRequest = { readonly Headers?: unknown; readonly Body: RequestBody };

export type ExecutorResponse = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: ResponseBody | null;
};

/** What `_createRequestExecutorOrNull` has to return. */
export type RequestExecutor = {
  executeAsync(customData: unknown, requestFlags: number, message: ExecutorRequest): Promise<ExecutorResponse>;
};

/** An event as Excel sends it to office.js; `message` is the JSON of the arguments. */
export type EventMessage = {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
};
