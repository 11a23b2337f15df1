import { EmbeddedWorkbook } from "./engine/embedded-workbook";
import { loadOfficeLibrary, type NodeWindow } from "./office-library";
import { createExcelHost, type ExcelHost } from "./protocol/excel-host";
import { installOfficeGlobals, type OfficeGlobals, type OfficeGlobalsOptions } from "./protocol/office-globals";
import type { ExcelHostOptions } from "./protocol/host-options";
import type { WorkbookDocument } from "../xlsx/workbook-document";

export type NodeHostOptions = ExcelHostOptions & Partial<Pick<OfficeGlobalsOptions, "displayLanguage" | "contentLanguage">>;

/** office.js on an embedded workbook, outside any browser. */
export type NodeHost = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: ExcelHost;
  readonly workbook: EmbeddedWorkbook;
  readonly window: NodeWindow;
  readonly runAction: OfficeGlobals["runAction"];
  /** Puts `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` on `globalThis`; returns what takes them away again. */
  installGlobals(): () => void;
  /** Ends the host: its globals go, if they are still there. */
  close(): void;
};

const GLOBAL_NAMES = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/**
 * Opens a workbook with Microsoft's office.js connected to it.
 *
 * The library runs in this realm, in a window of a few members: so its errors and arrays are those of the caller, and a
 * start takes a tenth of the time that a full browser window needs.
 */
export async function openNodeHost(document: WorkbookDocument, options: NodeHostOptions = {}): Promise<NodeHost> {
  const workbook = EmbeddedWorkbook.open(document);
  const host = createExcelHost(workbook, options);
  const window = loadOfficeLibrary();
  const { runAction } = installOfficeGlobals(window, {
    executor: host.executor(),
    displayLanguage: options.displayLanguage ?? "de-DE",
    contentLanguage: options.contentLanguage,
    requirementSet: options.requirementSet,
    associateFunction: (id, implementation) => workbook.associateFunction(id, implementation),
    subscribe: host.onEvent,
  });
  const globals = Object.fromEntries(GLOBAL_NAMES.map((name) => [name, window[name]])) as Pick<NodeHost, (typeof GLOBAL_NAMES)[number]>;
  let uninstall: (() => void) | undefined;
  return {
    ...globals,
    host,
    workbook,
    window,
    runAction,
    installGlobals: () => {
      uninstall?.();
      const restore = installOnGlobalThis(globals);
      uninstall = () => {
        uninstall = undefined;
        restore();
      };
      return () => uninstall?.();
    },
    close: () => uninstall?.(),
  };
}

function installOnGlobalThis(globals: object): () => void {
  const before = GLOBAL_NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
