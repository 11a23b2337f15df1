/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { ThemeName } from "../../src/taskpane/theme";
import type { Language } from "../../src/units/language";
import { axe } from "./axe";
import { MISSING_EXPLANATION, NOT_A_PLANNING_WORKBOOK, OVERVIEW, untilCancelled, type FakeRuns } from "./fake-commands";
import { button, prepareBrowser, renderPane, settle, tab, type RenderedPane } from "./render-pane";

type Scene = { readonly name: string; readonly runs?: Partial<FakeRuns>; readonly step?: (pane: RenderedPane) => Promise<unknown> };

const SCENES: readonly Scene[] = [
  { name: "first run", runs: { readOverview: async () => NOT_A_PLANNING_WORKBOOK } },
  { name: "overview" },
  { name: "stale overview", runs: { readOverview: async () => ({ ...OVERVIEW, isStale: true }) } },
  { name: "data", step: ({ session }) => Promise.resolve(session.showView("data")) },
  { name: "explanation", step: ({ session }) => session.explain("Kennzahlen!C13") },
  {
    name: "explanation of a missing number",
    runs: { explain: async () => MISSING_EXPLANATION },
    step: ({ session }) => session.explain("Kennzahlen!C20"),
  },
  { name: "success", step: ({ session }) => session.refresh() },
  { name: "failure", runs: { refresh: () => Promise.reject(new Error("broken")) }, step: ({ session }) => session.refresh() },
  {
    name: "progress",
    runs: { refresh: untilCancelled },
    step: ({ session }) => {
      void session.refresh();
      return new Promise((resolve) => setTimeout(resolve, 700));
    },
  },
];

const VARIANTS: readonly (readonly [ThemeName, Language, query?: string])[] = [
  ["light", "de"],
  ["light", "en"],
  ["dark", "de", "(prefers-color-scheme: dark)"],
  ["contrast", "de", "(forced-colors: active)"],
];

const CASES = SCENES.flatMap((scene) => VARIANTS.map(([theme, language, query]) => [scene.name, theme, language, query, scene] as const));

test.each(CASES)("%s has no violations (%s, %s)", async (_name, _theme, language, query, { runs, step }) => {
  prepareBrowser(query);
  const pane = await renderPane({ runs, language });
  if (step) await act(async () => void (await step(pane)));
  await settle();
  const { violations } = await axe(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

describe("with the keyboard alone", () => {
  beforeAll(() => prepareBrowser());

  /** Presses Tab until the element has the focus; fails if it cannot be reached. */
  async function tabTo(user: RenderedPane["user"], element: HTMLElement): Promise<void> {
    for (let step = 0; step < 60 && document.activeElement !== element; step += 1) await user.tab();
    expect(document.activeElement).toBe(element);
  }

  test("every control of the overview can be reached in the order it is read", async () => {
    const { user } = await renderPane();
    const controls = [
      tab("Übersicht"),
      screen.getByRole("combobox"),
      button("Aktualisieren"),
      button("Zurücknehmen"),
      button(/1 Fehler/),
      button(/2 Warnungen/),
      button(/1 Hinweis/),
      button(/^Betreuungsschlüssel passiv/),
      button("Erklären: Betreuungsschlüssel passiv"),
      button(/^Betreuungsschlüssel aktiv/),
      button(/^Veränderung des Gesamtbudgets/),
      button(/^Verwaltungstitel/),
      button(/^Frauenanteil/),
      button("Erklären: Frauenanteil an den Integrationen"),
      button("Ausgewählte Zelle erklären"),
    ];
    for (const control of controls) await tabTo(user, control);
  });

  test("a finding is opened with Enter", async () => {
    const goToCell = jest.fn(async () => undefined);
    const { user, session } = await renderPane({ runs: { goToCell } });
    act(() => session.showView("data", "all"));
    await settle();
    await tabTo(user, button(/Bedburg Hau/));
    await user.keyboard("{Enter}");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Personal", cell: "B9" }, expect.anything());
  });

  test("a button that is busy keeps the focus and does nothing", async () => {
    const refresh = jest.fn(untilCancelled);
    const { user } = await renderPane({ runs: { refresh } });
    await tabTo(user, button("Aktualisieren"));
    await user.keyboard("{Enter}{Enter}");
    expect(document.activeElement).toBe(button("Aktualisieren"));
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
