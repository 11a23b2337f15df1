import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OfficeWindow } from "./protocol/office-globals";

/** The window that office.js is loaded into. */
export type NodeWindow = Required<OfficeWindow> & { readonly [name: string]: unknown };

type Loader = (scope: object) => void;

let loader: Loader | undefined;

/**
 * The library as a function of its scope. It is a plain script that reads and writes global variables; `with` gives it a
 * scope object of its own for them.
 */
function officeLibraryLoader(): Loader {
  const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  // The script is Microsoft's own library from node_modules, not input.
  return new Function("scope", `with (scope) {\n${readFileSync(file, "utf8")}\n}`) as Loader;
}

/** Loads office.js for Node into a window that has only what the library touches when it starts. */
export function loadOfficeLibrary(): NodeWindow {
  loader ??= officeLibraryLoader();
  const location = { href: "http://localhost/", protocol: "http:", hostname: "localhost", search: "", hash: "" };
  const document = { location, URL: location.href, cookie: "", getElementsByTagName: () => [], createElement: () => ({}) };
  const window: Record<string, unknown> = {
    location,
    document: { ...document, addEventListener: () => undefined },
    navigator: { userAgent: "Node", platform: "Node" },
    addEventListener: () => undefined,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  // Names the realm does not know are the library's own globals and live in the window.
  const scope = new Proxy(window, { has: (target, name) => name in target || !(name in globalThis) });
  loader.call(window, scope);
  return window as NodeWindow;
}
