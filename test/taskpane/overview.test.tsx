/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { NEVER_REFRESHED, OVERVIEW, REFRESHED } from "./fake-commands";
import { button, prepareBrowser, renderPane, settle } from "./render-pane";

beforeAll(() => prepareBrowser());

test("fresh figures are called up to date", async () => {
  await renderPane();
  expect(screen.getByText("Kennzahlen sind aktuell")).toBeTruthy();
  expect(screen.getByText("Zuletzt aktualisiert am 22.11.2026, 09:05")).toBeTruthy();
});

test("changed entries are said, with the date the figures are from", async () => {
  await renderPane({ runs: { readOverview: async () => ({ ...OVERVIEW, isStale: true }) } });
  expect(screen.getByText("Eingaben wurden geändert")).toBeTruthy();
  expect(screen.getByText(/vom 22\.11\.2026, 09:05/)).toBeTruthy();
});

test("an input that changes while the pane is open makes the figures stale", async () => {
  let change = (): void => undefined;
  const watchInputs = async (onChange: () => void) => {
    change = onChange;
    return () => undefined;
  };
  await renderPane({ runs: { watchInputs } });
  expect(screen.getByText("Kennzahlen sind aktuell")).toBeTruthy();
  change();
  change();
  await settle(30);
  expect(screen.getByText("Eingaben wurden geändert")).toBeTruthy();
});

test("before the first refresh there is no figure and nothing to take back", async () => {
  await renderPane({ runs: { readOverview: async () => NEVER_REFRESHED } });
  expect(screen.getByText("Noch nicht berechnet")).toBeTruthy();
  expect(screen.getByText(/Nach dem ersten Aktualisieren/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Zurücknehmen" })).toBeNull();
});

test("a figure shows value, comparison and age of the data, and leads to its cell", async () => {
  const goToCell = jest.fn(async () => undefined);
  const { user } = await renderPane({ runs: { goToCell } });
  const figure = button(/^Betreuungsschlüssel passiv/);
  expect(figure.textContent).toContain("86,0");
  expect(figure.textContent).toContain("Vergleich: 88,2");
  expect(figure.textContent).toContain("Datenstand T-3");
  await user.click(figure);
  expect(goToCell).toHaveBeenCalledWith({ sheet: "Kennzahlen", cell: "C12" }, expect.anything());
});

test("a missing figure shows the reason instead of a number", async () => {
  await renderPane();
  const figure = button(/^Frauenanteil/);
  expect(figure.textContent).toContain("Die Tabelle „Integrationen“ fehlt.");
  expect(figure.textContent).toContain("Kein Wert");
});

test("a figure with a target says in words whether it is met and how many persons are missing", async () => {
  await renderPane();
  expect(button(/^K2 Integrationsquote/).textContent).toContain("Ziel 19,00 %: verfehlt · Zum Ziel fehlen 48 Integrationen");
  expect(button(/^Betreuungsschlüssel passiv/).textContent).not.toContain("Ziel");
});

test.each([
  ["met", "erreicht"],
  ["near", "knapp verfehlt"],
  ["notRated", "nicht bewertet"],
] as const)("the status %s is called “%s”", async (status, word) => {
  const keyFigures = OVERVIEW.keyFigures.map((figure) => ({ ...figure, target: { text: "1 %", status } }));
  await renderPane({ runs: { readOverview: async () => ({ ...OVERVIEW, keyFigures }) } });
  expect(button(/^K2 Integrationsquote/).textContent).toContain(`Ziel 1 %: ${word}`);
});

test("the month last refreshed is chosen, and a newer one is pointed out", async () => {
  await renderPane({ runs: { readOverview: async () => ({ ...OVERVIEW, months: ["2022-07", "2022-06"] }) } });
  const months = screen.getByRole<HTMLSelectElement>("combobox", { name: "Berichtsmonat" });
  expect(months.value).toBe("2022-06");
  expect(
    within(months)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["Juli 2022", "Juni 2022"]);
  expect(screen.getByText("Daten liegen bis Juli 2022 vor.")).toBeTruthy();
});

test("refresh takes the chosen month and reports what it did", async () => {
  const refresh = jest.fn(async ({ month }: { month?: string }) => ({ ...REFRESHED, month: month ?? "" }));
  const { user } = await renderPane({ runs: { refresh } });
  await user.selectOptions(screen.getByRole("combobox"), "2022-05");
  await user.click(button("Aktualisieren"));
  await settle();
  expect(refresh).toHaveBeenCalledWith({ month: "2022-05" }, expect.objectContaining({ language: "de" }));
  expect(screen.getByRole("group", { name: "Kennzahlen für Mai 2022 aktualisiert." })).toBeTruthy();
});

test("without any month the choice is closed and says why", async () => {
  await renderPane({ runs: { readOverview: async () => ({ ...NEVER_REFRESHED, months: [] }) } });
  expect(screen.getByRole<HTMLSelectElement>("combobox").disabled).toBe(true);
  expect(screen.getByText("Noch keine Monatsdaten vorhanden")).toBeTruthy();
});

test("taking back names the restored sheets", async () => {
  const { user } = await renderPane();
  await user.click(button("Zurücknehmen"));
  await settle();
  expect(screen.getByRole("group", { name: /Wiederhergestellt: Kennzahlen, Prüfung/ })).toBeTruthy();
});

test("findings are counted by severity, and a click leads to exactly these", async () => {
  const { user } = await renderPane();
  expect(button(/1 Fehler/)).toBeTruthy();
  expect(button(/1 Hinweis/)).toBeTruthy();
  await user.click(button(/2 Warnungen/));
  await settle();
  expect(screen.getByRole("tab", { name: "Daten" }).getAttribute("aria-selected")).toBe("true");
  expect(button("Warnungen (2)").getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByText(/In einer Eingabezelle/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Befunde" }));
});

test("without findings it says that the data fit", async () => {
  await renderPane({ runs: { readOverview: async () => NEVER_REFRESHED } });
  expect(screen.getByText("Keine Befunde: Die Daten passen zusammen.")).toBeTruthy();
});
