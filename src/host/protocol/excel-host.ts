import { httpStatusOf, messageOf } from "./api-error";
import { Batch, type ActionFault } from "./batch";
import { changedEvent } from "./changed-event";
import { GERMAN_CULTURE, type ExcelHostOptions } from "./host-options";
import { createSession } from "./session";
import { ACTION, type EventMessage, type ExecutorResponse, type RequestBody, type RequestExecutor, type ResponseBody } from "./wire";
import type { Area, SheetId, WorkbookPort } from "../workbook-port";

export const DEFAULT_REQUIREMENT_SET = "1.14";

/** What one request or response may weigh in Excel on the web. */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

export type HostCounters = {
  /** Requests of the add-in. */
  requests: number;
  /** Requests by which office.js gives back the ranges it kept, after `Excel.run` has ended; not in any other number. */
  cleanupRequests: number;
  requestBytes: number;
  responseBytes: number;
  actions: number;
};

/** Makes a request fail once: as a whole, or after `atAction` of its actions have taken effect. */
export type Fault = {
  /** 1 is the next request. */
  readonly atRequest: number;
  readonly atAction?: number;
  readonly code?: string;
  readonly message?: string;
};

export type EventListener = (message: EventMessage) => void;

/** Excel's side of office.js, on one workbook. */
export type ExcelHost = {
  /** For `_createRequestExecutorOrNull`. */
  executor(): RequestExecutor;
  readonly counters: Readonly<HostCounters>;
  resetCounters(): void;
  injectFault(fault: Fault): void;
  /** Tells the add-in that the user changed cells (`onChanged`). Of its own writes the host tells it by itself. */
  notifyChanged(sheet: SheetId, area: Area): void;
  /** Gives every event to a listener; returns what ends that. */
  onEvent(listener: EventListener): () => void;
};

const NO_COUNTS: HostCounters = { requests: 0, cleanupRequests: 0, requestBytes: 0, responseBytes: 0, actions: 0 };

/**
 * Answers office.js on a workbook, as Excel would.
 *
 * @param options requirement set, payload limit and what happens with a workbook that the add-in creates
 */
export function createExcelHost(workbook: WorkbookPort, options: ExcelHostOptions = {}): ExcelHost {
  const { requirementSet = DEFAULT_REQUIREMENT_SET, maxPayloadBytes = MAX_PAYLOAD_BYTES, culture = GERMAN_CULTURE } = options;
  const session = createSession(workbook, culture, options.onCreateWorkbook);
  const counters = { ...NO_COUNTS };
  const listeners = new Set<EventListener>();
  let fault: { readonly fault: Fault; readonly request: number } | undefined;
  let requestNumber = 0;

  function answer(body: RequestBody): ExecutorResponse {
    const request = JSON.stringify(body);
    if (isCleanup(body)) {
      counters.cleanupRequests += 1;
      return success(run(request));
    }
    const bytes = byteLength(request);
    counters.requests += 1;
    counters.requestBytes += bytes;
    counters.actions += body.Actions.length;
    requestNumber += 1;
    if (bytes > maxPayloadBytes) return failure("RequestPayloadSizeLimitExceeded", messageOf("RequestPayloadSizeLimitExceeded"));

    const due = takeFault();
    if (due !== undefined && due.atAction === undefined) return failure(due.code, due.message);
    const actionFault = due?.atAction === undefined ? undefined : { ...due, atAction: due.atAction };
    const response = JSON.stringify(run(request, actionFault));
    const responseBytes = byteLength(response);
    counters.responseBytes += responseBytes;
    if (responseBytes > maxPayloadBytes) return failure("ResponsePayloadSizeLimitExceeded", messageOf("ResponsePayloadSizeLimitExceeded"));
    return success(JSON.parse(response) as ExecutorResponse["Body"]);
  }

  /** The copies stand for the way over the wire: neither side can change the other's values. */
  function run(request: string, actionFault?: ActionFault): ResponseBody {
    const batch = new Batch(JSON.parse(request) as RequestBody, session, requirementSet);
    const response = batch.run(actionFault);
    // Events come after the answer.
    if (batch.changes.length > 0) setTimeout(() => batch.changes.forEach((change) => send(changedEvent(change, "ThisLocalAddin"))));
    return response;
  }

  function send(message: EventMessage): void {
    for (const listener of listeners) listener(message);
  }

  function takeFault() {
    if (fault === undefined || fault.request !== requestNumber) return undefined;
    const { atAction, code = "GeneralException", message = messageOf("GeneralException") } = fault.fault;
    fault = undefined;
    return { atAction, code, message };
  }

  return {
    executor: () => ({ executeAsync: async (_customData, _requestFlags, { Body }) => answer(Body) }),
    counters,
    resetCounters: () => Object.assign(counters, NO_COUNTS),
    injectFault: (injected) => {
      fault = { fault: injected, request: requestNumber + injected.atRequest };
    },
    notifyChanged: (sheet, area) => {
      send(changedEvent({ sheet, area }, "Unknown"));
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a request only gives back ranges; those come when `Excel.run` has ended. */
function isCleanup({ Actions }: RequestBody): boolean {
  const rest = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return rest.length > 0 && rest.every(({ Name }) => Name === "_RemoveReference");
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

function success(body: ExecutorResponse["Body"]): ExecutorResponse {
  return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: body };
}

function failure(code: string, message: string): ExecutorResponse {
  return { HttpStatusCode: httpStatusOf(code), ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}
