import { CommandRefusal } from "../../src/commands/command";
import { describeError, isCancellation } from "../../src/taskpane/session/describe-error";

const withCode = (code: string): Error => Object.assign(new Error("internal wording"), { code });

test("a refusal speaks for itself", () => {
  const reason = { de: "Grund", en: "Reason" };
  const wayOut = { de: "Ausweg", en: "Way out" };
  expect(describeError(new CommandRefusal("code", reason, wayOut))).toEqual({ reason, wayOut });
});

test.each([
  ["AccessDenied", "geschützt"],
  ["InvalidOperationInCellEditMode", "Zelle wird gerade bearbeitet"],
  ["RequestPayloadSizeLimitExceeded", "größer"],
  ["ResponsePayloadSizeLimitExceeded", "größer"],
  ["ItemNotFound", "nicht mehr da"],
  ["ApiNotAvailable", "Excel-Version"],
  ["GeneralException", "ohne einen Grund"],
])("Excel's %s is explained without its wording", (code, words) => {
  const description = describeError(withCode(code));
  expect(description.reason.de).toContain(words);
  expect(description.wayOut.en).not.toBe("");
  expect(description.detail).toBeUndefined();
});

test("a part of the add-in that cannot be loaded is a matter of the network", () => {
  const error = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  expect(describeError(error).wayOut.de).toContain("Netzverbindung");
});

test("an unknown error keeps its code and wording for the IT department", () => {
  expect(describeError(withCode("SomethingNew")).detail).toBe("SomethingNew: internal wording");
  expect(describeError("text").detail).toBe("text");
});

test("only an aborted signal makes a cancellation", () => {
  const controller = new AbortController();
  const abortError = new DOMException("cancelled", "AbortError");
  expect(isCancellation(abortError, controller.signal)).toBe(false);
  controller.abort();
  expect(isCancellation(abortError, controller.signal)).toBe(true);
  expect(isCancellation(controller.signal.reason, controller.signal)).toBe(true);
  expect(isCancellation(new Error("disk full"), controller.signal)).toBe(false);
});
