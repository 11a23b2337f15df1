import { configure, fireEvent, screen } from "@testing-library/react";
import type { Language } from "../../src/units/language";
import type { FakeRuns } from "./fake-commands";
import { button, prepareBrowser, renderPane, settle, type RenderedPane } from "./render-pane";

/** jsdom as the long views need it. */
export function prepareSharing(): void {
  prepareBrowser();
  // Asking jsdom for the visibility of each element of a long view takes minutes; what is folded away here is not drawn at all.
  configure({ defaultHidden: true });
}

const TABS: Readonly<Record<"share" | "municipalities" | "document" | "data", Readonly<Record<Language, string>>>> = {
  share: { de: "Teilen", en: "Share" },
  municipalities: { de: "Kommunen", en: "Municipalities" },
  document: { de: "Dokument", en: "Document" },
  data: { de: "Daten", en: "Data" },
};

/** The pane with one of the views open. */
export async function renderView(view: keyof typeof TABS, runs: Partial<FakeRuns> = {}, language: Language = "de"): Promise<RenderedPane> {
  const pane = await renderPane({ runs, language });
  fireEvent.click(screen.getByRole("tab", { name: TABS[view][language] }));
  await settle(20);
  return pane;
}

export const checkBox = (name: string | RegExp): HTMLInputElement => screen.getByRole("checkbox", { name });

/** A file as the browser hands it over; its content is its name. */
export function returned(name: string): File {
  return withBytes(new File([name], name), () => Promise.resolve(Uint8Array.from(name, (character) => character.charCodeAt(0)).buffer));
}

/** A file that another program holds. */
export function locked(name: string): File {
  return withBytes(new File([name], name), () => Promise.reject(new DOMException("held", "NotReadableError")));
}

/** A file that says it is so large, and must not be read. */
export function ofSize(name: string, size: number): File {
  const file = withBytes(new File([name], name), () => Promise.reject(new Error(`${name} was read`)));
  Object.defineProperty(file, "size", { value: size });
  return file;
}

/** jsdom has no `arrayBuffer`. */
function withBytes(file: File, arrayBuffer: () => Promise<ArrayBuffer>): File {
  return Object.assign(file, { arrayBuffer });
}

/** Clicks a button and lets the answers of the fakes arrive. */
export async function click(name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle(20);
}

/** Chooses files as the user does with the button. */
export async function choose(...files: readonly File[]): Promise<void> {
  const input = document.querySelector("input[type=file]");
  if (!input) throw new Error("There is no choice of files.");
  fireEvent.change(input, { target: { files } });
  await settle(20);
}
