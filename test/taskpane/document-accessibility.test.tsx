/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import type { Language } from "../../src/units/language";
import { violations } from "./axe";
import { UNDECIDED } from "./fake-import";
import { button, liveText, prepareBrowser, settle, tabTo } from "./render-pane";
import { choose, renderView, returned } from "./render-sharing";

beforeAll(() => prepareBrowser());

const LANGUAGES: readonly Language[] = ["de", "en"];

function openAll(): void {
  for (const fold of screen.getAllByRole("button", { expanded: false })) fireEvent.click(fold);
}

test.each(LANGUAGES)("the view Document has no violations, with a written file and everything open (%s)", async (language) => {
  const { session } = await renderView("document", {}, language);
  await act(async () => void (await session.documents.write()));
  openAll();
  expect(await violations()).toEqual([]);
});

test.each(LANGUAGES)("taking over own sheets has no violations, undecided and with a preview (%s)", async (language) => {
  const { session } = await renderView("data", {}, language);
  fireEvent.click(button({ de: "Eigene Daten übernehmen", en: "Take over own data" }[language]));
  await settle(20); // the panel is loaded when it is first opened
  await choose(returned("Juli.csv"));
  await act(async () => void (await session.importing.chooseTable("Bestand")));
  openAll();
  expect(await violations()).toEqual([]);
  for (const id of UNDECIDED) await act(async () => void (await session.importing.chooseSource(id, { kind: "fixed", value: "T-3" })));
  await settle(20);
  openAll();
  expect(await violations()).toEqual([]);
});

describe("with the keyboard alone", () => {
  test("a field is found and copied", async () => {
    const { user } = await renderView("document");
    await tabTo(user, button("Felder für Ihre Texte (3)"));
    await user.keyboard("{Enter}");
    await tabTo(user, screen.getByRole("searchbox"));
    await user.keyboard("Budget");
    await tabTo(user, button("Feld kopieren: {Budget VWT}"));
    await user.keyboard("{Enter}");
    await settle(20);
    expect(await navigator.clipboard.readText()).toBe("{Budget VWT}");
    expect(document.activeElement).toBe(button("Feld kopieren: {Budget VWT}"));
  });

  test("rows are decided on and taken over", async () => {
    const { user, session } = await renderView("data");
    await tabTo(user, button("Eigene Daten übernehmen"));
    await user.keyboard("{Enter}");
    await settle(20);
    await tabTo(user, button("Datei wählen"));
    await choose(returned("Juli.csv"));
    const table = screen.getByRole("combobox", { name: "Zieltabelle" });
    await tabTo(user, table);
    await user.selectOptions(table, "Bestand");
    await settle(20);
    await tabTo(user, screen.getByRole("combobox", { name: "eLb (erforderlich)" }));
    await act(async () => void (await session.importing.chooseSource("beneficiaries", { kind: "fixed", value: "1" })));
    await act(async () => void (await session.importing.chooseSource("dataAge", { kind: "fixed", value: "T-3" })));
    await tabTo(user, screen.getByRole("checkbox", { name: "Nur passende Zeilen übernehmen" }));
    await user.keyboard(" ");
    await tabTo(user, button("28 Zeilen übernehmen"));
    await user.keyboard("{Enter}");
    await settle(20);
    expect(liveText()).toBe("28 Zeilen auf das Blatt „Bestand“ übernommen.");
  });
});
