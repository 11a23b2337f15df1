import type { OfficeGlobals, OfficeGlobalsOptions } from "../host/protocol/office-globals";

/**
 * What the page with the workbook gives to the office.js of the task pane in its frame, in the place of Excel.
 * Page and frame have the same origin, so the frame calls it directly.
 */
export type WorkbenchBridge = OfficeGlobalsOptions & {
  /** Gives the page what it needs of the frame: the actions behind the ribbon buttons. */
  readonly connected: (office: OfficeGlobals) => void;
};

declare global {
  // A global of the page has to be declared with `interface`.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    workbenchBridge?: WorkbenchBridge;
  }
}
