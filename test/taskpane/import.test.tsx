/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { CommandRefusal } from "../../src/commands/command";
import { fakeImportRuns, preview, proposal, UNDECIDED } from "./fake-import";
import { untilCancelled } from "./fake-commands";
import { button, liveText, settle } from "./render-pane";
import { checkBox, choose, click, locked, prepareSharing, renderView, returned } from "./render-sharing";

beforeAll(() => prepareSharing());

const list = (name: string): HTMLSelectElement => screen.getByRole("combobox", { name });

async function pick(name: string, value: string): Promise<void> {
  fireEvent.change(list(name), { target: { value } });
  await settle(20);
}

type Runs = Parameters<typeof renderView>[1];

/** A file and its table are chosen; two things are left to decide. */
async function renderChosen(runs: Runs = {}): Promise<void> {
  await renderView("data", runs);
  await click("Eigene Daten übernehmen");
  await choose(returned("Juli.csv"));
  await pick("Zieltabelle", "Bestand");
}

/** Everything is decided and the preview is there. */
async function renderDecided(runs: Runs = {}): Promise<void> {
  await renderChosen(runs);
  await pick("eLb (erforderlich)", "column:3");
  await pick("Datenstand (erforderlich)", "fixed");
  await pick("Fester Wert für Datenstand", "T-3");
}

describe("file and table", () => {
  test("only tables that the workbook has can be chosen", async () => {
    await renderView("data");
    await click("Eigene Daten übernehmen");
    // Of the six tables of the fake workbook, Maßnahmen and Förderfälle are missing.
    expect([...list("Zieltabelle").options].map(({ text }) => text)).toEqual([
      "Bitte wählen",
      "Budget",
      "Personal",
      "Bestand",
      "Einwohner",
    ]);
    expect(document.querySelector("input[type=file]")?.getAttribute("accept")).toContain(".csv");
  });

  test("a file that cannot be read is told by name", async () => {
    await renderView("data");
    await click("Eigene Daten übernehmen");
    await choose(locked("offen.xlsx"));
    expect(screen.getByRole("alert").textContent).toMatch(/^offen\.xlsx: lässt sich nicht lesen/);
  });

  test("a refusal says why, and the map can still be corrected", async () => {
    const refusal = new CommandRefusal(
      "import-target-columns-missing",
      { de: "Der Tabelle fehlen Spalten.", en: "Columns are missing." },
      { de: "Ergänzen Sie sie.", en: "Add them." },
    );
    await renderDecided({ previewImport: () => Promise.reject(refusal) });
    expect(liveText()).toBe("Die Datei konnte nicht eingelesen werden. Der Tabelle fehlen Spalten. Ergänzen Sie sie.");
    await click("Zuordnung ansehen und ändern");
    expect(list("Kommune (erforderlich)").value).toBe("column:0");
  });
});

describe("the proposal", () => {
  test("what has to be decided comes first and is not answered in advance", async () => {
    await renderChosen();
    expect(screen.getByRole("heading", { name: "2 Angaben fehlen noch" })).toBeTruthy();
    expect(screen.getByText("Erwerbsfähige Leistungsberechtigte, Personen; z. B. 12, 15")).toBeTruthy(); // what the column means
    expect(list("eLb (erforderlich)").value).toBe("");
    expect(screen.queryByRole("heading", { name: "Vorschau" })).toBeNull();
  });

  test("nothing is compared before the last decision, and then at once", async () => {
    const previewImport = jest.fn(fakeImportRuns().previewImport);
    await renderChosen({ previewImport });
    await pick("eLb (erforderlich)", "column:3");
    expect(screen.getByRole("heading", { name: "1 Angabe fehlt noch" })).toBeTruthy();
    expect(previewImport).not.toHaveBeenCalled();
    await pick("Datenstand (erforderlich)", "fixed");
    await pick("Fester Wert für Datenstand", "T-3");
    expect(previewImport).toHaveBeenCalledTimes(1);
    const { map } = previewImport.mock.calls[0]?.[0] ?? {};
    expect(map).toMatchObject({
      columns: { beneficiaries: { kind: "column", heading: "Personen", position: 3 }, dataAge: { kind: "fixed", value: "T-3" } },
    });
    expect(UNDECIDED).toHaveLength(2);
  });

  test("shows source and examples of the other columns, and takes a correction", async () => {
    const previewImport = jest.fn(fakeImportRuns().previewImport);
    await renderDecided({ previewImport });
    await click("Zuordnung ansehen und ändern");
    expect(list("Monat (erforderlich)").selectedOptions[0]?.text).toBe("Aus der Kopfzeile: 2022-07");
    expect(screen.getAllByText("z. B. 12, 15")).toHaveLength(3); // municipality, gender and persons come from columns
    expect(screen.getByText("Nicht verwendet: Bemerkung")).toBeTruthy();
    await pick("LZB", "column:4");
    expect(previewImport).toHaveBeenCalledTimes(2);
    await pick("LZB", "none");
    const { map } = previewImport.mock.calls[2]?.[0] ?? {};
    expect(map).not.toMatchObject({ columns: { longTerm: expect.anything() } });
  });

  test("the row of the headings can be named, and the file is then read anew", async () => {
    const proposeImport = jest.fn(fakeImportRuns().proposeImport);
    await renderChosen({ proposeImport });
    await click("Zuordnung ansehen und ändern");
    const row = screen.getByRole("spinbutton", { name: "Zeile mit den Überschriften" });
    fireEvent.change(row, { target: { value: "5" } });
    fireEvent.blur(row);
    await settle(20);
    expect(proposeImport).toHaveBeenLastCalledWith(
      expect.objectContaining({ header: { headerRow: 4, headerRowCount: 1 } }), // rows count from 0 inside
      expect.anything(),
    );
  });

  test("of several sheets that fit, the user chooses one", async () => {
    const proposeImport = jest.fn(async (request: Parameters<typeof proposal>[0]) => {
      const report = proposal(request);
      const decision = { ...report.proposal.decisions[0], code: "import-several-sheets" } as (typeof report.proposal.decisions)[number];
      const decisions = request.sheet === undefined ? [decision, ...report.proposal.decisions] : report.proposal.decisions;
      return { ...report, sheets: ["Juni", "Juli"], sheet: request.sheet ?? "Juni", proposal: { ...report.proposal, decisions } };
    });
    await renderChosen({ proposeImport });
    expect(list("Blatt der Datei").value).toBe("");
    await pick("Blatt der Datei", "Juli");
    expect(proposeImport).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: "Juli" }), expect.anything());
  });
});

describe("the preview", () => {
  test("counts what is new, known, different and does not fit", async () => {
    await renderDecided();
    for (const text of [
      "28 neue Zeilen",
      "2 Zeilen stehen schon so in der Mappe",
      "1 Zeile steht mit anderen Werten in der Mappe",
      "1 Zeile passt nicht",
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  test("an unknown municipality is mapped with the likeliest name first", async () => {
    await renderDecided();
    expect([...list("Klewe").options].map(({ text }) => text)).toEqual(["Bitte wählen", "Kleve (vermutlich)", "Bedburg-Hau", "Rees"]);
    expect(button("28 Zeilen übernehmen").getAttribute("aria-disabled")).toBe("true");
    await pick("Klewe", "Kleve");
    expect(list("Klewe").value).toBe("Kleve");
    expect(button("29 Zeilen übernehmen").getAttribute("aria-disabled")).toBeNull();
  });

  test("rows that do not fit can be left out", async () => {
    const importTable = jest.fn(fakeImportRuns().importTable);
    await renderDecided({ importTable });
    fireEvent.click(checkBox("Nur passende Zeilen übernehmen"));
    await click("28 Zeilen übernehmen");
    expect(importTable).toHaveBeenCalledWith(expect.objectContaining({ isPartial: true, replaces: false }), expect.anything());
  });

  test("findings of the file lead nowhere, different values of the workbook lead to their cell", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderDecided({ goToCell });
    await click("1 Befund zur Datei");
    expect(screen.getByText("Die Kommune „Klewe“ ist nicht bekannt.").closest("button")).toBeNull();
    await click("1 abweichender Wert in der Mappe");
    await click(/In der Mappe steht 110/);
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Bestand", cell: "E40" }, expect.anything());
  });

  test("different values are replaced only if the user says so", async () => {
    const importTable = jest.fn(fakeImportRuns().importTable);
    await renderDecided({ importTable });
    await pick("Klewe", "Kleve");
    fireEvent.click(checkBox("Vorhandene Werte ersetzen"));
    await settle(20);
    await click("30 Zeilen übernehmen"); // 29 new ones and the one with another value
    expect(importTable).toHaveBeenCalledWith(expect.objectContaining({ replaces: true }), expect.anything());
    expect(liveText()).toBe("29 Zeilen auf das Blatt „Bestand“ übernommen, 1 Wert ersetzt.");
  });

  test("nothing can be taken over where everything is there already", async () => {
    const previewImport: ReturnType<typeof fakeImportRuns>["previewImport"] = async (request) => ({
      ...preview(request),
      addedCount: 0,
      changedCount: 0,
      allFindings: [],
    });
    await renderDecided({ previewImport });
    expect(screen.getByText("Es gibt nichts zu übernehmen.")).toBeTruthy();
    expect(button("0 Zeilen übernehmen").getAttribute("aria-disabled")).toBe("true");
  });

  test("is renewed when the workbook changes meanwhile", async () => {
    const previewImport = jest.fn(fakeImportRuns().previewImport);
    let change = (): void => undefined;
    const watchInputs = async (onChange: () => void) => {
      change = onChange;
      return () => undefined;
    };
    await renderDecided({ previewImport, watchInputs });
    await pick("Klewe", "Kleve");
    change();
    await settle(30);
    expect(button("29 Zeilen übernehmen").getAttribute("aria-disabled")).toBe("true");
    await click("Vorschau erneuern");
    expect(button("29 Zeilen übernehmen").getAttribute("aria-disabled")).toBeNull();
    expect(previewImport).toHaveBeenCalledTimes(3);
  });
});

describe("the import", () => {
  test("is told with the way back", async () => {
    await renderDecided();
    await pick("Klewe", "Kleve");
    await click("29 Zeilen übernehmen");
    expect(liveText()).toBe("29 Zeilen auf das Blatt „Bestand“ übernommen.");
    await click("Zurücknehmen");
    expect(liveText()).toBe("Übernahme auf das Blatt „Bestand“ zurückgenommen: 29 Zeilen entfernt, 1 Wert wie vorher.");
    expect(screen.queryByRole("button", { name: "Letzte Übernahme zurücknehmen" })).toBeNull();
  });

  test("shows its progress and can be cancelled; file and decisions stay", async () => {
    await renderDecided({ importTable: untilCancelled });
    await pick("Klewe", "Kleve");
    fireEvent.click(button("29 Zeilen übernehmen"));
    await settle(700); // progress appears after 600 ms
    await click("Abbrechen");
    expect(liveText()).toBe("Abgebrochen. Die Mappe ist unverändert.");
    expect(button("29 Zeilen übernehmen")).toBeTruthy();
  });
});

test("a map is remembered under a name, used for the next file, and forgotten", async () => {
  await renderDecided();
  await click("Gemerkte Zuordnungen");
  await click("Zuordnung merken");
  expect(screen.getByText("Geben Sie einen Namen ein.")).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: "Name der Zuordnung" }), { target: { value: "Statistik" } });
  await click("Zuordnung merken");
  expect(liveText()).toBe("Zuordnung „Statistik“ gemerkt.");
  await choose(returned("August.csv"));
  expect(screen.getByRole("heading", { name: "2 Angaben fehlen noch" })).toBeTruthy();
  await pick("Zuordnung", "Statistik");
  expect(screen.queryByRole("heading", { name: "2 Angaben fehlen noch" })).toBeNull();
  expect(screen.getByRole("heading", { name: "Vorschau" })).toBeTruthy();
  await click("Zuordnung vergessen: Statistik");
  expect(liveText()).toBe("Zuordnung „Statistik“ vergessen.");
});
