/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import type { Scenario } from "../../src/commands/command-results";
import { CommandRefusal } from "../../src/commands/command";
import { BASELINE, fakeWorkspace, SCENARIOS } from "./fake-scenarios";
import { button, liveText, settle, tab } from "./render-pane";
import { field, keyResult, list, prepareScenarios, renderScenarios, slider } from "./render-scenarios";

beforeAll(prepareScenarios);

/** The slider goes from −30 % in steps of half a percent. */
const PLUS_15_PERCENT = "90";
const PLUS_20_PERCENT = "100";

describe("the comparison", () => {
  test("shows the chosen scenario beside the base", async () => {
    await renderScenarios();
    // VWT 2,000,000 × 1.1 + shift 100,000 − need 1,500,000 × 1.3 × (1 − 0.152) = 2,300,000 − 1,653,600 = 646,400; base 446,400.
    expect(keyResult("VWT − Bedarf")).toContain("646 T€");
    expect(keyResult("VWT − Bedarf")).toContain("+200 T€");
    expect(keyResult("VWT − Bedarf")).toContain("besser");
    // 1,000 beneficiaries / 8 posts
    expect(keyResult("eLb je VZÄ aktiv")).toContain("125,0");
    expect(keyResult("eLb je VZÄ aktiv")).toContain("unverändert");
  });

  test("follows the slider at once, and the sheet is not touched", async () => {
    const saveScenario = jest.fn();
    await renderScenarios({ saveScenario });
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_20_PERCENT } });
    // 2,000,000 × 1.2 + 100,000 − 1,653,600
    expect(keyResult("VWT − Bedarf")).toContain("846 T€");
    expect(screen.getByText("Nicht gespeicherte Änderungen")).toBeTruthy();
    expect(saveScenario).not.toHaveBeenCalled();
  });

  test("follows what is typed: 5 in a percent field is 5 %", async () => {
    const { user } = await renderScenarios();
    await user.clear(field("Zuteilung VWT in ± %"));
    await user.type(field("Zuteilung VWT in ± %"), "5");
    // 2,000,000 × 1.05 + 100,000 − 1,653,600
    expect(keyResult("VWT − Bedarf")).toContain("546 T€");
    expect(screen.getByText("ergibt 2.100.000 €")).toBeTruthy();
    await user.tab();
    expect(field("Zuteilung VWT in ± %").value).toBe("+5");
  });

  test("is told to screen readers once, after a pause", async () => {
    await renderScenarios();
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_15_PERCENT } });
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_20_PERCENT } });
    expect(liveText()).not.toContain("846.400");
    await settle(1300);
    expect(liveText().replaceAll("\u00a0", " ")).toContain("VWT nach Umschichtung minus Bedarf 846.400 €, besser");
  });

  test("has all results of a municipality, and can leave out what does not change", async () => {
    const { user } = await renderScenarios();
    await user.selectOptions(list("Szenario"), "Vakanz in Rees");
    await user.click(button("Alle Ergebnisse"));
    await user.selectOptions(list("Gebiet"), "Rees");
    const all = screen.getByLabelText("Alle Ergebnisse", { selector: "table" });
    // 400 beneficiaries / (3 − 1) posts at the end of the year
    expect(within(all).getByRole("row", { name: /^eLb je VZÄ aktiv/ }).textContent).toMatch(/200,0\+66,7 \(?\+50,0/);
    await user.click(screen.getByLabelText("Nur veränderte zeigen"));
    expect(within(all).queryByRole("row", { name: /^K2/ })).toBeNull();
  });

  test("says why a result is missing", async () => {
    const missing = { de: "Die Tabelle „Integrationen“ fehlt.", en: "The table “Integrationen” is missing." };
    const values = new Map([...BASELINE.values, ["integrations12", [{ missing }]] as const]);
    const { user } = await renderScenarios({ openScenarios: async () => fakeWorkspace({ baseline: { ...BASELINE, values } }) });
    expect(keyResult("K2 (Integration)")).toContain("Kein Wert");
    await user.click(button("Alle Ergebnisse"));
    expect(screen.getAllByText("Die Tabelle „Integrationen“ fehlt.").length).toBeGreaterThan(0);
  });
});

describe("editing a driver", () => {
  test("a kind that changes keeps the effect: +10 % of 2,000,000 € is 200,000 € more and 2,200,000 €", async () => {
    const { user } = await renderScenarios();
    await user.selectOptions(list("Art der Änderung: Zuteilung VWT"), "± €");
    expect(field("Zuteilung VWT in ± €").value).toBe("+200.000");
    await user.selectOptions(list("Art der Änderung: Zuteilung VWT"), "€");
    expect(field("Zuteilung VWT in €").value).toBe("2.200.000");
  });

  test("“Wie Basis” takes the change away and keeps the focus in the row", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Wie Basis: Zuteilung VWT"));
    expect(field("Zuteilung VWT in ± %").value).toBe("");
    expect(document.activeElement).toBe(field("Zuteilung VWT in ± %"));
    expect(keyResult("VWT − Bedarf")).toContain("446 T€");
  });

  test("what is no number stays to be mended, says so, and blocks saving", async () => {
    const saveScenario = jest.fn();
    const { user } = await renderScenarios({ saveScenario });
    await user.clear(field("Zuteilung VWT in ± %"));
    await user.type(field("Zuteilung VWT in ± %"), "viel");
    await user.tab();
    expect(field("Zuteilung VWT in ± %").value).toBe("viel");
    expect(screen.getByText(/Das ist keine Zahl/)).toBeTruthy();
    await user.click(button("Speichern"));
    expect(saveScenario).not.toHaveBeenCalled();
    expect(screen.getByText("Berichtigen Sie zuerst die markierten Felder.")).toBeTruthy();
  });

  test("bounds are said: less than nothing cannot be allocated, a case is whole", async () => {
    const { user } = await renderScenarios();
    await user.clear(field("Zuteilung VWT in ± %"));
    await user.type(field("Zuteilung VWT in ± %"), "-101");
    expect(screen.getByText(/Erlaubt ist −100,00 %/)).toBeTruthy();
    await user.type(field("Neue Fälle § 16i in Fälle"), "2,5");
    expect(screen.getByText("Nur ganze Zahlen.")).toBeTruthy();
  });

  test("a municipality and a month make a further line, saved with the scenario", async () => {
    const saveScenario = jest.fn(async ({ scenario }: { scenario: Scenario }) => fakeWorkspace({ scenarios: [scenario] }));
    const { user } = await renderScenarios({ saveScenario });
    await user.click(button("Mehr zu: VZÄ aktiv"));
    await user.selectOptions(list("Kommune"), "Kleve");
    await user.selectOptions(list("Ab"), "Juli 2023");
    await user.type(field("VZÄ aktiv in ± %"), "-20");
    await user.click(button("Speichern"));
    await settle();
    expect(saveScenario.mock.calls[0]?.[0].scenario).toEqual({
      name: "Mehr VWT",
      changes: [
        { driver: "administrationBudget", kind: "percent", value: 0.1 },
        { driver: "staffActive", kind: "percent", value: -0.2, municipality: "Kleve", from: "2023-07" },
      ],
    });
    expect(screen.getByRole("group", { name: "„Mehr VWT“ gespeichert." })).toBeTruthy();
  });

  test("two values for one municipality and month are pointed out", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Mehr zu: eLb"));
    await user.type(field("eLb in ± %"), "5");
    await user.click(button("Weitere Kommune oder weiterer Monat"));
    const [, second] = screen.getAllByRole("textbox", { name: "eLb in ± %" });
    if (second) await user.type(second, "6");
    expect(screen.getByText(/schon einen Wert/)).toBeTruthy();
    expect(button("Speichern").getAttribute("aria-disabled")).toBe("true");
  });

  test("unsaved changes stay when another scenario or view is looked at, and can be discarded", async () => {
    const { user } = await renderScenarios();
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_20_PERCENT } });
    await user.selectOptions(list("Szenario"), "Leer");
    expect(screen.getByRole("option", { name: "Mehr VWT (nicht gespeichert)" })).toBeTruthy();
    await user.click(tab("Daten"));
    await user.click(tab("Szenarien"));
    await settle();
    await user.selectOptions(list("Szenario"), "Mehr VWT");
    expect(field("Zuteilung VWT in ± %").value).toBe("+20");
    await user.click(button("Verwerfen"));
    expect(field("Zuteilung VWT in ± %").value).toBe("+10");
  });
});

describe("the list of scenarios", () => {
  test("a new one, a copy, another name and another place", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Neues Szenario"));
    await user.type(field("Name des Szenarios"), "Tarif{Enter}");
    await settle();
    expect(list("Szenario").value).toBe("Tarif");
    await user.click(button("Duplizieren"));
    expect(field("Name des Szenarios").value).toBe("Tarif (Kopie)");
    await user.keyboard("{Enter}");
    await settle();
    await user.click(button("Umbenennen"));
    await user.clear(field("Name des Szenarios"));
    await user.type(field("Name des Szenarios"), "Tarif hoch{Enter}");
    await settle();
    await user.click(button("Nach vorn"));
    await settle();
    expect([...list("Szenario").options].map(({ value }) => value)).toEqual([...SCENARIOS.map(({ name }) => name), "Tarif hoch", "Tarif"]);
    expect(list("Szenario").value).toBe("Tarif hoch");
  });

  test("a name that is taken or empty is refused where it is typed", async () => {
    const addScenario = jest.fn();
    const { user } = await renderScenarios({ addScenario });
    await user.click(button("Neues Szenario"));
    await user.keyboard("{Enter}");
    expect(screen.getByText("Geben Sie einen Namen ein.")).toBeTruthy();
    await user.type(field("Name des Szenarios"), "mehr vwt{Enter}");
    expect(screen.getByText(/Diesen Namen gibt es schon/)).toBeTruthy();
    expect(addScenario).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(button("Neues Szenario"));
  });

  test("deleting asks first, in the pane, and Escape keeps the scenario", async () => {
    const { user } = await renderScenarios();
    await user.click(button("Löschen"));
    expect(screen.getByText(/„Mehr VWT“ mit allen Werten/)).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(list("Szenario").value).toBe("Mehr VWT");
    await user.click(button("Löschen"));
    await user.click(within(screen.getByRole("group", { name: "Löschen" })).getByRole("button", { name: "Löschen" }));
    await settle();
    expect(list("Szenario").value).toBe("Vakanz in Rees");
    expect(liveText()).toContain("„Mehr VWT“ gelöscht.");
  });

  test("the last change of the sheet can be taken back, once", async () => {
    const { user } = await renderScenarios();
    const undo = () => button("Letzte Änderung des Blatts zurücknehmen");
    expect(undo().getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Nach hinten"));
    await settle();
    expect(list("Szenario").options[0]?.value).not.toBe("Mehr VWT");
    await user.click(undo());
    await settle();
    expect(list("Szenario").options[0]?.value).toBe("Mehr VWT");
    expect(liveText()).toContain("zurückgenommen");
    expect(undo().getAttribute("aria-disabled")).toBe("true");
  });

  test("a refusal of the sheet is shown with the way out, and the draft stays", async () => {
    const saveScenario = () =>
      Promise.reject(
        new CommandRefusal("protected", { de: "Das Blatt ist geschützt.", en: "" }, { de: "Heben Sie den Schutz auf.", en: "" }),
      );
    const { user } = await renderScenarios({ saveScenario });
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_20_PERCENT } });
    await user.click(button("Speichern"));
    await settle();
    expect(screen.getByText("Das Szenario wurde nicht gespeichert")).toBeTruthy();
    expect(screen.getByText("Heben Sie den Schutz auf.")).toBeTruthy();
    expect(field("Zuteilung VWT in ± %").value).toBe("+20");
  });
});

describe("without scenarios", () => {
  test("a workbook without the sheet explains and offers to add it", async () => {
    const fillScenarioBase = jest.fn(async () => fakeWorkspace({ scenarios: [] }));
    const { user } = await renderScenarios({
      openScenarios: async () => fakeWorkspace({ scenarios: [] }, { hasSheet: false }),
      fillScenarioBase,
    });
    await user.click(button("Blatt „Szenarien“ anlegen"));
    await settle();
    expect(fillScenarioBase).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("heading", { name: "Noch kein Szenario" })).toBeTruthy();
  });

  test("an empty sheet leads to the first scenario", async () => {
    const addScenario = jest.fn(async () => fakeWorkspace());
    const { user } = await renderScenarios({ openScenarios: async () => fakeWorkspace({ scenarios: [] }), addScenario });
    await user.click(button("Neues Szenario"));
    await user.type(field("Name des Szenarios"), "Mehr VWT{Enter}");
    await settle();
    expect(addScenario).toHaveBeenCalledWith({ name: "Mehr VWT" }, expect.anything());
    expect(list("Szenario").value).toBe("Mehr VWT");
  });

  test("findings of the sheet lead to their cells", async () => {
    const goToCell = jest.fn(async () => undefined);
    const { user } = await renderScenarios({
      goToCell,
      openScenarios: async () =>
        fakeWorkspace({
          findings: [
            {
              severity: "error",
              code: "unknown-driver",
              sheet: "Szenarien",
              cell: "A9",
              message: { de: "Den Treiber „VWTX“ gibt es nicht.", en: "" },
              remedy: { de: "Wählen Sie einen aus der Liste.", en: "" },
            },
          ],
        }),
    });
    await user.click(button(/1 Befund im Blatt/));
    await user.click(button(/VWTX/));
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Szenarien", cell: "A9" }, expect.anything());
  });

  test("what cannot be read says why and can be tried again", async () => {
    let isBroken = true;
    const openScenarios = async () => {
      if (isBroken)
        throw new CommandRefusal("no-data", { de: "Es gibt keine Daten.", en: "" }, { de: "Ergänzen Sie den Bestand.", en: "" });
      return fakeWorkspace();
    };
    const { user } = await renderScenarios({ openScenarios });
    expect(screen.getByText("Es gibt keine Daten.")).toBeTruthy();
    isBroken = false;
    await user.click(button("Erneut versuchen"));
    await settle();
    expect(list("Szenario").value).toBe("Mehr VWT");
  });
});

test("English speaks English, and reads English numbers", async () => {
  const { user } = await renderScenarios({}, "en");
  await user.selectOptions(list("Kind of change: Allocation of VWT"), "€");
  await user.clear(field("Allocation of VWT, in €"));
  await user.type(field("Allocation of VWT, in €"), "2,500,000.50");
  // 2,500,000.50 − 2,000,000 of the base, rounded to euros
  expect(screen.getByText("+€500,001 (+25.0%)")).toBeTruthy();
  await user.clear(field("Allocation of VWT, in €"));
  await user.type(field("Allocation of VWT, in €"), "0");
  // 0 + 100,000 − 1,653,600
  expect(screen.getByText("−€1.55m")).toBeTruthy();
});

describe("a workbook that changes meanwhile", () => {
  async function renderWatched() {
    let change = (): void => undefined;
    const watchInputs = async (onChange: () => void) => {
      change = onChange;
      return () => undefined;
    };
    const openScenarios = jest.fn(async () => fakeWorkspace());
    const saveScenario = async () => {
      change();
      return fakeWorkspace();
    };
    const pane = await renderScenarios({ watchInputs, openScenarios, saveScenario });
    return { ...pane, openScenarios, change: () => change() };
  }

  test("is said, and read again on request", async () => {
    const { user, change, openScenarios } = await renderWatched();
    change();
    await settle(30);
    expect(screen.getByText("Die Mappe wurde seitdem geändert.")).toBeTruthy();
    await user.click(button("Neu einlesen"));
    await settle();
    expect(openScenarios).toHaveBeenCalledTimes(2);
    expect(screen.queryByText("Die Mappe wurde seitdem geändert.")).toBeNull();
  });

  test("is no news when the change is one's own", async () => {
    const { user } = await renderWatched();
    fireEvent.change(slider("Zuteilung VWT"), { target: { value: PLUS_20_PERCENT } });
    await user.click(button("Speichern"));
    await settle(50);
    expect(screen.queryByText("Die Mappe wurde seitdem geändert.")).toBeNull();
  });
});
