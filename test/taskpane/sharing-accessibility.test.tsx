/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import type { Language } from "../../src/units/language";
import { violations } from "./axe";
import { NOT_SWAPPED } from "./fake-sharing";
import { button, liveText, prepareBrowser, settle, tabTo } from "./render-pane";
import { choose, locked, renderView, returned } from "./render-sharing";

beforeAll(() => prepareBrowser());

const LANGUAGES: readonly Language[] = ["de", "en"];

test.each(LANGUAGES)("the view Share has no violations, before and after the files are made (%s)", async (language) => {
  const { session } = await renderView("share", {}, language);
  expect(await violations()).toEqual([]);
  await act(async () => void (await session.share.share()));
  await act(async () => void (await session.share.swapBack()));
  for (const fold of screen.getAllByRole("button", { expanded: false })) fireEvent.click(fold);
  expect(await violations()).toEqual([]);
});

test("a swapped workbook has no violations", async () => {
  const state = { ...NOT_SWAPPED, isSwapped: true, to: "native" as const, at: "2022-07-01T09:05:00", isRefreshedSince: true };
  await renderView("share", { readSwapState: async () => state });
  expect(await violations()).toEqual([]);
});

test.each(LANGUAGES)("the view Municipalities has no violations, with all states, changes and refusals shown (%s)", async (language) => {
  await renderView("municipalities", {}, language);
  expect(await violations()).toEqual([]);
  const names = ["Kleve.xlsx", "Rees.xlsx", "Geldern.xlsx", "Goch.xlsx", "Issum.xlsx", "Urlaub.xlsx"];
  await choose(...names.map(returned), locked("offen.xlsx"));
  for (const fold of screen.getAllByRole("button", { expanded: false })) fireEvent.click(fold);
  expect(await violations()).toEqual([]);
});

describe("with the keyboard alone", () => {
  test("a change is found, looked at, chosen and taken over", async () => {
    const goToCell = jest.fn(async () => undefined);
    const { user } = await renderView("municipalities", { goToCell });
    await tabTo(user, button("Dateien wählen"));
    await choose(returned("Kleve.xlsx"));
    await tabTo(user, screen.getByRole("checkbox", { name: "Auswählen: VZÄ Soll aktiv, Kleve" }));
    await user.keyboard(" ");
    await tabTo(user, button(/^VZÄ Soll aktiv/));
    await user.keyboard("{Enter}");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Personal", cell: "D7" }, expect.anything());
    await tabTo(user, button("1 Änderung übernehmen"));
    await user.keyboard("{Enter}");
    await settle(20);
    expect(liveText()).toBe("1 Änderung übernommen.");
  });

  test("files are chosen, made and opened", async () => {
    const openSharedWorkbook = jest.fn(async () => undefined);
    const { user } = await renderView("share", { openSharedWorkbook });
    await tabTo(user, button("Dateien erstellen"));
    await tabTo(user, screen.getByRole("checkbox", { name: /^Rees/ }));
    await user.keyboard(" ");
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(button("Dateien erstellen"));
    await user.keyboard("{Enter}");
    await settle(20);
    expect(screen.getByRole("heading", { name: "2 Dateien erstellt" })).toBeTruthy();
    const fold = button("Erstellte Dateien");
    fold.focus();
    await user.keyboard("{Enter}");
    await tabTo(user, button("In Excel öffnen: Planung 2023 Kleve V1.xlsx"));
    await user.keyboard("{Enter}");
    expect(openSharedWorkbook).toHaveBeenCalledTimes(1);
  });
});
