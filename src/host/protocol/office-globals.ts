import { DEFAULT_REQUIREMENT_SET } from "./excel-host";
import { compareVersions } from "./requirement-set";
import type { EventMessage, RequestExecutor } from "./wire";
import type { CustomFunction } from "../workbook-port";

/** A function behind a ribbon button. */
export type RibbonAction = (event: { completed(): void }) => unknown;

export type OfficeGlobalsOptions = {
  /** Of the host the window talks to. */
  readonly executor: RequestExecutor;
  /** BCP 47 tag, e.g. `de-DE`. */
  readonly displayLanguage: string;
  /** Default: the display language. */
  readonly contentLanguage?: string;
  /** Newest `ExcelApi` version that `isSetSupported` confirms, default `1.14`. */
  readonly requirementSet?: string;
  readonly associateFunction: (id: string, implementation: CustomFunction) => void;
  readonly associateAction?: (id: string, action: RibbonAction) => void;
  readonly setPaneShown?: (isShown: boolean) => void;
  /** The host's events, e.g. `host.onEvent`. */
  readonly subscribe?: (listener: (message: EventMessage) => void) => unknown;
};

type RibbonEvent = Parameters<RibbonAction>[0];

/** The installed members that the page around the add-in uses. */
export type OfficeGlobals = {
  /** Does what the ribbon button does; resolves when the action says it is completed. Rejects if there is no such action. */
  runAction(id: string): Promise<void>;
};

/** The part of office.js's `OfficeExtension` that connects it to a host other than Excel. */
type OfficeExtensionLibrary = {
  readonly SessionBase: { _overrideSession: unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: EventMessage): void;
};

/** A window in which `excel-web-16.00.js` has been loaded. */
export type OfficeWindow = {
  OfficeExtension?: unknown;
  Office?: object;
  CustomFunctions?: object;
};

/** What the host offers besides `ExcelApi`: the sets of Excel LTSC 2024 that the add-in relies on. */
const OTHER_SETS: { readonly [set: string]: string | undefined } = {
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
};

const HOST_TYPE = { Word: "Word", Excel: "Excel", PowerPoint: "PowerPoint", Outlook: "Outlook" } as const;
const PLATFORM_TYPE = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android" } as const;
const STARTUP_BEHAVIOR = { none: "None", load: "Load" } as const;
const VISIBILITY_MODE = { hidden: "Hidden", taskpane: "Taskpane" } as const;
const ASYNC_RESULT_STATUS = { Succeeded: "succeeded", Failed: "failed" } as const;

const READY = { host: HOST_TYPE.Excel, platform: PLATFORM_TYPE.OfficeOnline } as const;

/**
 * Connects office.js in a window with a host and adds the members that its loader (`office.js`) would bring; the loader
 * itself is not used because it loads a page of Microsoft's. Call it after `excel-web-16.00.js`. Nothing is requested
 * from any network.
 */
export function installOfficeGlobals(target: OfficeWindow, options: OfficeGlobalsOptions): OfficeGlobals {
  const library = target.OfficeExtension as OfficeExtensionLibrary | undefined;
  if (library === undefined) throw new Error("Load excel-web-16.00.js before installing the Office globals.");
  connect(library, options);
  const actions = new Map<string, RibbonAction>();
  // The library's own `Office` has a fixed `context` that only works in Excel; ours stands before it.
  const members = Object.getOwnPropertyDescriptors(officeMembers(options, actions));
  target.Office = Object.create(target.Office ?? null, members) as object;
  target.CustomFunctions = Object.assign(target.CustomFunctions ?? {}, { associate: associateWith(options.associateFunction) });
  return {
    runAction: (id) =>
      new Promise((resolve, reject) => {
        const action = actions.get(id);
        const event: RibbonEvent = { completed: resolve };
        if (action === undefined) reject(new RangeError(`The add-in has no action ${id}.`));
        else Promise.resolve(action(event)).catch(reject);
      }),
  };
}

function connect(library: OfficeExtensionLibrary, { executor, subscribe }: OfficeGlobalsOptions): void {
  library.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
    // Events of Excel's objects take another way; this one is asked for none.
    getEventRegistration: () => null,
  };
  library._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  subscribe?.((message) => library._testTriggerRichApiMessageEvent(message));
}

function officeMembers(options: OfficeGlobalsOptions, actions: Map<string, RibbonAction>) {
  const { displayLanguage, contentLanguage = displayLanguage, requirementSet = DEFAULT_REQUIREMENT_SET } = options;
  const isSetSupported = (name: string, version = "1.1") => {
    const offered = name === "ExcelApi" ? requirementSet : OTHER_SETS[name];
    return offered !== undefined && compareVersions(String(version), offered) <= 0;
  };
  return {
    HostType: HOST_TYPE,
    PlatformType: PLATFORM_TYPE,
    StartupBehavior: STARTUP_BEHAVIOR,
    VisibilityMode: VISIBILITY_MODE,
    AsyncResultStatus: ASYNC_RESULT_STATUS,
    context: {
      displayLanguage,
      contentLanguage,
      ...READY,
      diagnostics: { ...READY, version: "16.0" },
      document: { settings: documentSettings() },
      requirements: { isSetSupported },
    },
    isSetSupported,
    onReady: (callback?: (info: typeof READY) => unknown) =>
      Promise.resolve(READY).then((info) => {
        callback?.(info);
        return info;
      }),
    actions: {
      associate: (id: string, action: RibbonAction) => {
        actions.set(id, action);
        options.associateAction?.(id, action);
      },
    },
    addin: paneMembers(options.setPaneShown),
  };
}

function paneMembers(setPaneShown: ((isShown: boolean) => void) | undefined) {
  const listeners = new Set<(event: { readonly visibilityMode: string }) => void>();
  let startupBehavior: string = STARTUP_BEHAVIOR.none;
  const show = (isShown: boolean) => {
    setPaneShown?.(isShown);
    const visibilityMode = isShown ? VISIBILITY_MODE.taskpane : VISIBILITY_MODE.hidden;
    for (const listener of listeners) listener({ visibilityMode });
    return Promise.resolve();
  };
  return {
    showAsTaskpane: () => show(true),
    hide: () => show(false),
    getStartupBehavior: () => Promise.resolve(startupBehavior),
    setStartupBehavior: (behavior: string) => {
      startupBehavior = behavior;
      return Promise.resolve();
    },
    onVisibilityModeChanged: (listener: (event: { readonly visibilityMode: string }) => void) => {
      listeners.add(listener);
      return Promise.resolve(() => Promise.resolve(listeners.delete(listener)));
    },
  };
}

type AsyncCallback = (result: { readonly status: string; readonly value: unknown }) => void;

/** `Office.context.document.settings`, for what the add-in keeps as long as the window lives. */
function documentSettings() {
  const values = new Map<string, unknown>();
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (...args: readonly unknown[]) => {
      const callback = args.find((argument): argument is AsyncCallback => typeof argument === "function");
      callback?.({ status: ASYNC_RESULT_STATUS.Succeeded, value: null });
    },
  };
}

/** `CustomFunctions.associate(id, function)` and `associate({ id: function })`. */
function associateWith(associate: (id: string, implementation: CustomFunction) => void) {
  return (idOrMappings: string | Readonly<Record<string, CustomFunction>>, implementation?: CustomFunction) => {
    const mappings = typeof idOrMappings === "string" ? { [idOrMappings]: implementation } : idOrMappings;
    for (const [id, each] of Object.entries(mappings)) {
      if (typeof each !== "function") throw new TypeError(`The custom function ${id} is not a function.`);
      associate(id, each);
    }
  };
}
