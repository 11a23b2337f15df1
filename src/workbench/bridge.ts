import type { CustomFunction } from "../host/workbook-port";
import type { RequestExecutor } from "../host/protocol/wire";

/** A function behind a ribbon button, as the task pane associates it; `event.completed()` says that it is done. */
export type RibbonAction = (event: { completed(): void }) => unknown;

/**
 * What the page with the workbook offers to the office.js of the task pane in its frame: the place of Excel.
 * Page and frame have the same origin, so the frame calls it directly.
 */
export type WorkbenchBridge = {
  /** BCP 47 tag, as `Office.context.displayLanguage` reports it. */
  readonly displayLanguage: string;
  readonly executor: RequestExecutor;
  readonly associateFunction: (id: string, implementation: CustomFunction) => void;
  readonly associateAction: (id: string, action: RibbonAction) => void;
  readonly setPaneShown: (isShown: boolean) => void;
};

declare global {
  // A global of the page has to be declared with `interface`.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    workbenchBridge?: WorkbenchBridge;
  }
}
