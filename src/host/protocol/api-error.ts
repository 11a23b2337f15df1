/** Excel's error codes that the host uses, with what Excel says about each. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type ApiErrorCode = keyof typeof MESSAGES;

const HTTP_STATUS: { readonly [code: string]: number | undefined } = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** The HTTP status office.js hands on with an error of this code. */
export function httpStatusOf(code: string): number {
  return HTTP_STATUS[code] ?? 400;
}

/** Why an action failed, as Excel would answer it. `detail` says more than Excel does: what was asked for and why not. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    detail?: string,
  ) {
    super(messageOf(code, detail));
    this.name = "ApiError";
  }
}

export function messageOf(code: ApiErrorCode, detail?: string): string {
  return detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`;
}
