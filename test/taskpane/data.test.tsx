/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { manyFindings, REPORT } from "./fake-commands";
import { button, prepareBrowser, renderPane, settle, tab, type RenderedPane } from "./render-pane";

beforeAll(() => prepareBrowser());

async function renderData(options: Parameters<typeof renderPane>[0] = {}): Promise<RenderedPane> {
  const pane = await renderPane(options);
  await pane.user.click(tab(options.language === "en" ? "Data" : "Daten"));
  await settle();
  return pane;
}

test("opening the view checks the data once", async () => {
  const checkWorkbook = jest.fn(async () => REPORT);
  const { user } = await renderData({ runs: { checkWorkbook } });
  await user.click(tab("Übersicht"));
  await user.click(tab("Daten"));
  await settle();
  expect(checkWorkbook).toHaveBeenCalledTimes(1);
});

test("tables show state, rows and whether they are required, and lead to their sheet", async () => {
  const goToCell = jest.fn(async () => undefined);
  const { user } = await renderData({ runs: { goToCell } });
  const stock = button(/mit Befunden · 1\.536 Zeilen · erforderlich/);
  await user.click(stock);
  expect(goToCell).toHaveBeenCalledWith({ sheet: "Bestand", cell: "A5" }, expect.anything());
  expect(button(/Einwohner leer · 0 Zeilen · freiwillig/)).toBeTruthy();
});

test("optional tables that are missing are folded away", async () => {
  const { user } = await renderData();
  const fold = button("2 freiwillige Tabellen fehlen");
  expect(fold.getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByText("Förderfälle").closest("[hidden]")).not.toBeNull();
  await user.click(fold);
  expect(fold.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText("Förderfälle").closest("[hidden]")).toBeNull();
});

test("a missing required table stands among the others", async () => {
  const tables = REPORT.tables.map((table) =>
    table.name === "Budget" ? { ...table, state: "missing" as const, sheet: undefined } : table,
  );
  await renderData({ runs: { checkWorkbook: async () => ({ ...REPORT, tables }) } });
  expect(screen.getByText("fehlt · erforderlich")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Budget/ })).toBeNull();
});

test("findings stand by sheet with severity in words, message and remedy", async () => {
  await renderData();
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual(["Bestand", "Personal"]);
  const finding = button(/Bedburg Hau/);
  expect(finding.textContent).toContain("Warnung");
  expect(finding.textContent).toContain("Zelle B9");
  expect(finding.textContent).toContain("So beheben: Meinten Sie „Bedburg-Hau“?");
});

test("a click on a finding goes to its cell, or to its sheet", async () => {
  const goToCell = jest.fn(async () => undefined);
  const { user } = await renderData({ runs: { goToCell } });
  await user.click(button(/k\. A\./));
  await user.click(button(/März 2022/));
  expect(goToCell).toHaveBeenNthCalledWith(1, { sheet: "Bestand", cell: "E17" }, expect.anything());
  expect(goToCell).toHaveBeenNthCalledWith(2, { sheet: "Bestand", cell: undefined }, expect.anything());
});

test("the filter shows one severity and keeps the focus", async () => {
  const { user } = await renderData();
  await user.click(button("Fehler (1)"));
  expect(screen.queryByText(/Bedburg Hau/)).toBeNull();
  expect(screen.getByText(/k\. A\./)).toBeTruthy();
  expect(document.activeElement).toBe(button("Fehler (1)"));
  await user.click(button("Alle (4)"));
  expect(screen.getByText(/Bedburg Hau/)).toBeTruthy();
});

test("hundreds of findings come in pages, and the focus goes to the first new one", async () => {
  const { user } = await renderData({ runs: { checkWorkbook: async () => ({ ...REPORT, findings: manyFindings(60) }) } });
  const shown = (): number => screen.getAllByText(/Negative Zahl in Zeile/).length;
  expect(shown()).toBe(25);
  expect(screen.getByText("25 von 60 Befunden angezeigt")).toBeTruthy();
  await user.click(button("25 weitere anzeigen"));
  expect(shown()).toBe(50);
  expect(document.activeElement?.textContent).toContain("Zelle E27"); // the 26th finding; the first is in row 2
  await user.click(button("10 weitere anzeigen"));
  expect(shown()).toBe(60);
  expect(screen.queryByRole("button", { name: /weitere anzeigen/ })).toBeNull();
});

test("the primary action checks again and tells the result", async () => {
  const { user } = await renderData();
  await user.click(button("Daten prüfen"));
  await settle();
  expect(screen.getByRole("group", { name: "Prüfung abgeschlossen: 4 Befunde." })).toBeTruthy();
});

test("the counts on the overview follow the latest check", async () => {
  const { user } = await renderData({ runs: { checkWorkbook: async () => ({ ...REPORT, findings: manyFindings(7) }) } });
  await user.click(tab("Übersicht"));
  expect(button(/7 Warnungen/)).toBeTruthy();
});

test("entries that change after the check are pointed out", async () => {
  let change = (): void => undefined;
  const watchInputs = async (onChange: () => void) => {
    change = onChange;
    return () => undefined;
  };
  await renderData({ runs: { watchInputs } });
  change();
  await settle(30);
  expect(screen.getByText("Seit dieser Prüfung wurden Eingaben geändert.")).toBeTruthy();
});

test("in English the findings speak English", async () => {
  await renderData({ language: "en" });
  expect(button(/Did you mean “Bedburg-Hau”\?/).textContent).toContain("To fix:");
});
