/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import type { Scenario, ScenarioWorkspace } from "../../src/commands/command-results";
import type { ScenarioTakeover } from "../../src/commands/scenario-commands";
import { fakeWorkspace } from "./fake-scenarios";
import { button, liveText, settle } from "./render-pane";
import { field, list, plainText, prepareScenarios, renderScenarios } from "./render-scenarios";

beforeAll(prepareScenarios);

/** The first scenario has 2,200,000 € VWT; the need is 1,500,000 × 1.3 × (1 − 0.152) = 1,653,600 €. */

/** The sentence itself, not what the live region says of it. */
const ANSWER = { selector: "p" };

describe("seeking a target", () => {
  test("answers in words, and makes a scenario of the answer", async () => {
    const saveScenario = jest.fn(async ({ scenario }: { scenario: Scenario }) => fakeWorkspace({ scenarios: [scenario] }));
    const { user } = await renderScenarios({ saveScenario });
    await user.click(button("Zielwert suchen"));
    await user.click(button("Wert suchen"));
    // 2,200,000 + shift − 1,653,600 = 0
    expect(screen.getByText((text) => text.includes("Umschichtung EGT nach VWT −546.400,00 €"), ANSWER)).toBeTruthy();
    expect(liveText()).toContain("−546.400,00");
    await user.click(button("Als Szenario übernehmen"));
    await user.clear(field("Name des Szenarios"));
    await user.type(field("Name des Szenarios"), "Null{Enter}");
    await settle();
    const saved = saveScenario.mock.calls[0]?.[0].scenario;
    expect(saved?.name).toBe("Null");
    expect(saved?.changes[0]).toEqual({ driver: "administrationBudget", kind: "percent", value: 0.1 });
    expect(saved?.changes[1]).toEqual({ driver: "shift", kind: "absolute", value: expect.closeTo(-546_400, 4) });
    expect(list("Szenario").value).toBe("Null");
  });

  test("says what comes nearest when the bounds leave no solution", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Zielwert suchen"));
    await user.type(field("Von"), "0");
    await user.type(field("Bis"), "100.000");
    await user.click(button("Wert suchen"));
    // The least shift, 0, leaves 2,200,000 − 1,653,600.
    expect(screen.getByText((text) => text.startsWith("Keine Lösung") && text.includes("546.400,00 €"), ANSWER)).toBeTruthy();
  });

  test("lets a second driver move along in proportion", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Zielwert suchen"));
    await user.selectOptions(list("Ein zweiter Treiber ändert sich mit"), "administrationBudget");
    await user.clear(field("Sein Wert je Wert des ersten"));
    await user.type(field("Sein Wert je Wert des ersten"), "2");
    await user.click(button("Wert suchen"));
    // 2 · shift + shift − 1,653,600 = 0: 551,200 shifted, 1,102,400 allotted
    expect(screen.getByText((text) => text.includes("551.200,00 €") && text.includes("1.102.400,00 €"), ANSWER)).toBeTruthy();
  });

  test("does not seek between bounds that are the wrong way round", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Zielwert suchen"));
    await user.type(field("Von"), "5");
    await user.type(field("Bis"), "3");
    expect(screen.getByText("Die Obergrenze muss über der Untergrenze liegen.")).toBeTruthy();
    expect(button("Wert suchen").getAttribute("aria-disabled")).toBe("true");
  });
});

test("the sensitivity lists the strongest driver first, with numbers that read without the picture", async () => {
  const { user } = await renderScenarios();
  await user.click(button("Was am meisten bewegt"));
  const [, ...groups] = within(screen.getByRole("table", { name: /unteren und oberen Ende der Spanne/ })).getAllByRole("rowgroup");
  const [first, second] = groups.map(plainText);
  // VWT 2,200,000 ± 10 %: 1,980,000 + 100,000 − 1,653,600 and 2,420,000 + 100,000 − 1,653,600
  expect(first).toBe("Zuteilung VWT (1.980.000 € … 2.420.000 €)426.400 €866.400 €");
  // FTE passive 10 ± 1 at 75,000 € each, with overhead, less the municipal share: 546,400 + 100,000 ± 82,680
  expect(second).toBe("VZÄ passiv (9,00 … 11,00)729.080 €563.720 €");
});

describe("the risk", () => {
  test("shows percentiles, missed targets and areas", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Risiko"));
    await user.click(button("Risiko rechnen"));
    await settle();
    const rows = () => [...screen.getByLabelText(/^Ergebnisse nach Wahrscheinlichkeit/).querySelectorAll("tr")].map(plainText);
    expect(rows()).toEqual(["P5100.000 €", "P25200.000 €", "Mitte (P50)300.000 €", "P75400.000 €", "P95500.000 €"]);
    expect(screen.getByText(/zu 62,5.% verfehlt/)).toBeTruthy();
    expect(screen.getByText(/^Verteilung von VWT nach Umschichtung minus Bedarf: In 90 % der Ziehungen zwischen 100\.000/)).toBeTruthy();
    await user.selectOptions(screen.getAllByLabelText("Ergebnis").at(-1) as HTMLElement, "integrationRate");
    expect(rows()[2]).toBe("Mitte (P50)24,0 %");
    const areas = within(screen.getByRole("table", { name: /nach Gebieten/ })).getAllByRole("rowheader");
    expect(areas.map(({ textContent }) => textContent)).toEqual(["Kreis", "Kleve", "Rees"]);
    expect(liveText()).toContain("10.000 Ziehungen, Startzahl 1");
  });

  test("can be cancelled while it runs, and leaves everything as it is", async () => {
    const risk = jest.fn(() => new Promise<never>(() => undefined));
    const { user } = await renderScenarios({ openScenarios: async () => fakeWorkspace({}, { risk }) });
    await user.click(button("Risiko"));
    await user.click(button("Risiko rechnen"));
    await settle(700);
    await user.click(button("Abbrechen"));
    await settle();
    expect(liveText()).toContain("Abgebrochen");
    expect(button("Risiko rechnen").getAttribute("aria-disabled")).toBeNull();
  });

  test("takes whole numbers of draws only, and passes seed and scenario on", async () => {
    const risk = jest.fn(fakeWorkspace().risk);
    const { user } = await renderScenarios({ openScenarios: async () => fakeWorkspace({}, { risk }) });
    await user.click(button("Risiko"));
    await user.clear(field("Ziehungen"));
    await user.type(field("Ziehungen"), "99");
    expect(screen.getByText("Eine ganze Zahl von 100 bis 1.000.000.")).toBeTruthy();
    await user.click(button("Risiko rechnen"));
    expect(risk).not.toHaveBeenCalled();
    await user.clear(field("Ziehungen"));
    await user.type(field("Ziehungen"), "100.000");
    await user.clear(field("Startzahl"));
    await user.type(field("Startzahl"), "7{Enter}");
    await settle();
    expect(risk).toHaveBeenCalledWith(
      {
        scenario: { name: "Mehr VWT", changes: [{ driver: "administrationBudget", kind: "percent", value: 0.1 }] },
        draws: 100_000,
        seed: 7,
      },
      expect.anything(),
    );
  });

  test("without spans says where to enter them", async () => {
    const goToCell = jest.fn(async () => undefined);
    const { user } = await renderScenarios({ goToCell, openScenarios: async () => fakeWorkspace({ ranges: [] }) });
    await user.click(button("Risiko"));
    expect(screen.getByText(/noch kein Treiber eine Spanne/)).toBeTruthy();
    await user.click(button("Zum Blatt „Szenarien“"));
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Szenarien", cell: undefined }, expect.anything());
  });
});

describe("taking over from another workbook", () => {
  async function chooseFile(bytes = new Uint8Array([1, 2])): Promise<void> {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is no file picker.");
    const file = Object.assign(new File([bytes], "nachbar.xlsx"), { arrayBuffer: async () => bytes.buffer });
    fireEvent.change(input, { target: { files: [file] } });
    await settle(20);
  }

  test("shows scenarios and conflicts before anything is written, and keeps both of one name", async () => {
    const mergeScenarios = jest.fn<Promise<ScenarioWorkspace>, [{ readonly scenarios: readonly ScenarioTakeover[] }]>(async () =>
      fakeWorkspace(),
    );
    const { user } = await renderScenarios({ mergeScenarios });
    await user.click(button("Aus anderer Mappe übernehmen"));
    await chooseFile();
    expect(screen.getByText(/Zuteilung VWT ist hier \+10 %, dort \+12 %/)).toBeTruthy();
    expect(button("0 Szenarien übernehmen").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByLabelText("Tarif 5 % (1 Änderung)"));
    await user.click(screen.getByLabelText("Mehr VWT (2 Änderungen)"));
    await user.click(button("2 Szenarien übernehmen"));
    await settle();
    expect(mergeScenarios.mock.calls[0]?.[0].scenarios).toEqual([
      { name: "Tarif 5 %", as: "Tarif 5 %" },
      { name: "Mehr VWT", as: "Mehr VWT (Kopie)" },
    ]);
  });

  test("replaces a scenario of the same name only when told to", async () => {
    const mergeScenarios = jest.fn<Promise<ScenarioWorkspace>, [{ readonly scenarios: readonly ScenarioTakeover[] }]>(async () =>
      fakeWorkspace(),
    );
    const { user } = await renderScenarios({ mergeScenarios });
    await user.click(button("Aus anderer Mappe übernehmen"));
    await chooseFile();
    await user.click(screen.getByLabelText("Mehr VWT (2 Änderungen)"));
    await user.click(screen.getByLabelText("Vorhandenes ersetzen"));
    await user.click(button("1 Szenario übernehmen"));
    await settle();
    expect(mergeScenarios.mock.calls[0]?.[0].scenarios).toEqual([{ name: "Mehr VWT", as: "Mehr VWT" }]);
  });

  test("what cannot be read over there cannot be chosen", async () => {
    const message = { de: "Zelle F9: „viel“ ist keine Zahl.", en: "" };
    const { user } = await renderScenarios({
      readForeignScenarios: async () => [{ name: "Kaputt", changeCount: 1, conflicts: [{ kind: "notUnderstood", message }] }],
    });
    await user.click(button("Aus anderer Mappe übernehmen"));
    await chooseFile();
    expect(screen.getByLabelText<HTMLInputElement>("Kaputt (1 Änderung)").disabled).toBe(true);
    expect(screen.getByText(/Zelle F9/)).toBeTruthy();
  });
});

test("a scenario with a cell that cannot be read has no results but the way to the cell", async () => {
  const problem = {
    severity: "error",
    code: "text-in-driver-cell",
    sheet: "Szenarien",
    cell: "F9",
    message: { de: "„viel“ ist keine Zahl.", en: "" },
    remedy: { de: "Tragen Sie eine Zahl ein.", en: "" },
  } as const;
  const goToCell = jest.fn(async () => undefined);
  const { user } = await renderScenarios({
    goToCell,
    openScenarios: async () => fakeWorkspace({ scenarios: [{ name: "Kaputt", changes: [], problem }] }),
  });
  expect(screen.queryByLabelText("Wichtigste Ergebnisse")).toBeNull();
  await user.click(button(/„viel“ ist keine Zahl/));
  expect(goToCell).toHaveBeenCalledWith({ sheet: "Szenarien", cell: "F9" }, expect.anything());
});
