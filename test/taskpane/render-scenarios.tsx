import { configure, screen } from "@testing-library/react";
import type { FakeRuns } from "./fake-commands";
import { prepareBrowser, renderPane, settle, tab, type RenderedPane } from "./render-pane";

/** jsdom as the long view needs it. */
export function prepareScenarios(): void {
  prepareBrowser();
  // The view is long: asking jsdom for the visibility of each element takes minutes, and nothing here is hidden.
  configure({ defaultHidden: true });
}

/** The pane with the view Scenarios open. */
export async function renderScenarios(runs: Partial<FakeRuns> = {}, language: "de" | "en" = "de"): Promise<RenderedPane> {
  const pane = await renderPane({ runs, language });
  await pane.user.click(tab(language === "de" ? "Szenarien" : "Scenarios"));
  await settle(20);
  return pane;
}

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: "input:not([type=range])" });
export const slider = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: "input[type=range]" });
export const list = (name: string) => screen.getByLabelText<HTMLSelectElement>(name, { selector: "select" });
/** What stands in a row of the most important results. */
export const keyResult = (title: string): string => {
  const rows = screen.getByLabelText("Wichtigste Ergebnisse").querySelectorAll("tr");
  return [...rows].map(plainText).find((text) => text.startsWith(title)) ?? "";
};
/** Spaces that do not break read as others. */
export const plainText = ({ textContent }: Element): string => (textContent ?? "").replaceAll("\u00a0", " ");
