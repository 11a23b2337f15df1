/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { CommandRefusal } from "../../src/commands/command";
import { untilCancelled } from "./fake-commands";
import { NOT_SWAPPED, plannedFile, SHARE_REPORT, SHARING_PLAN } from "./fake-sharing";
import { button, liveText, settle } from "./render-pane";
import { checkBox, click, prepareSharing, renderView } from "./render-sharing";

beforeAll(() => prepareSharing());

async function renderMade(runs: Parameters<typeof renderView>[1] = {}): Promise<ReturnType<typeof renderView>> {
  const pane = await renderView("share", runs);
  await click("Dateien erstellen");
  return pane;
}

describe("what will be sent", () => {
  test("tells number, month and source, and each file with form, due date and recipient", async () => {
    await renderView("share");
    expect(screen.getByText("3 Dateien nach dem Blatt „Verteiler“, Berichtsmonat Juni 2022")).toBeTruthy();
    const [, kleve] = screen.getAllByRole("listitem");
    expect(kleve?.textContent).toBe("Kleve Planung 2023 Kleve V1.xlsx Mit Formeln · Rückgabe bis 24.07.2022 leitung@kleve.example");
    expect(screen.getByText("Inhalt: Deckblatt, Kennzahlen, Vergleich, Planung, Daten")).toBeTruthy();
  });

  test("says so where there is no distribution list", async () => {
    await renderView("share", { planSharing: async () => ({ ...SHARING_PLAN, hasDistributionList: false }) });
    expect(screen.getByText(/Ein Blatt „Verteiler“ gibt es nicht: Jede Kommune bekommt eine Datei \(3\)/)).toBeTruthy();
  });

  test("content stands with each file where the files differ in it, and a file without a due date says so", async () => {
    const files = [plannedFile("Kleve"), plannedFile("Rees", { parts: ["cover", "figures"], due: undefined })];
    await renderView("share", { planSharing: async () => ({ ...SHARING_PLAN, files }) });
    expect(screen.getByText("Inhalt: Deckblatt, Kennzahlen")).toBeTruthy();
    expect(screen.getByText("Mit Formeln · keine Frist")).toBeTruthy();
  });

  test("a finding of the list leads to its cell", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderView("share", { goToCell });
    await click("1 Befund zum Verteiler");
    await click(/Klewe/);
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Verteiler", cell: "A9" }, expect.anything());
  });

  test("a list without a single file cannot be made", async () => {
    await renderView("share", { planSharing: async () => ({ ...SHARING_PLAN, files: [] }) });
    expect(screen.getByText("Es gibt keine Datei zu erstellen. Die Befunde sagen, woran das liegt.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Dateien erstellen" })).toBeNull();
  });

  test("all are made as listed, unless the user chooses", async () => {
    const shareWorkbooks = jest.fn(async () => SHARE_REPORT);
    await renderMade({ shareWorkbooks });
    expect(shareWorkbooks).toHaveBeenCalledWith({}, expect.anything());
  });

  test("only the chosen ones are made, in the chosen form", async () => {
    const shareWorkbooks = jest.fn(async () => SHARE_REPORT);
    await renderView("share", { shareWorkbooks });
    fireEvent.click(checkBox(/^Rees/));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "values" } });
    expect(button("Ausgewählt: 2 von 3")).toBeTruthy();
    expect(screen.getAllByText(/^Nur Werte · /)).toHaveLength(3);
    await click("Dateien erstellen");
    expect(shareWorkbooks).toHaveBeenCalledWith({ municipalities: ["Kleve", "Bedburg-Hau"], form: "values" }, expect.anything());
  });

  test("with none chosen nothing can be made, and one click chooses all", async () => {
    await renderView("share");
    fireEvent.click(checkBox("Alle auswählen"));
    expect(button("Dateien erstellen").getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(checkBox("Alle auswählen"));
    expect(button("Ausgewählt: 3 von 3")).toBeTruthy();
  });

  test("400 files come in pages, and all at once on request", async () => {
    const files = Array.from({ length: 400 }, (_, index) => plannedFile(`Gemeinde ${index + 1}`));
    await renderView("share", { planSharing: async () => ({ ...SHARING_PLAN, files }) });
    expect(screen.getAllByRole("checkbox")).toHaveLength(26); // 25 files, and the one for all
    await click("25 weitere anzeigen");
    expect(document.activeElement).toBe(checkBox(/^Gemeinde 26 /));
    await click("Alle 400 anzeigen");
    expect(screen.getAllByRole("checkbox")).toHaveLength(401);
  });

  test("a workbook that changes meanwhile is pointed out, and read again", async () => {
    const planSharing = jest.fn(async () => SHARING_PLAN);
    let change = (): void => undefined;
    await renderView("share", {
      planSharing,
      watchInputs: async (onChange) => {
        change = onChange;
        return () => undefined;
      },
    });
    change();
    await settle(30);
    expect(screen.getByText("Die Mappe wurde seitdem geändert.")).toBeTruthy();
    await click("Neu einlesen");
    expect(planSharing).toHaveBeenCalledTimes(2);
    expect(screen.queryByText("Die Mappe wurde seitdem geändert.")).toBeNull();
  });
});

describe("making the files", () => {
  test("shows which of how many is made, and can be cancelled", async () => {
    await renderView("share", {
      shareWorkbooks: (options, context) => {
        context.reportProgress?.({ done: 3, total: 16, label: { de: "3 von 16: Kleve", en: "3 of 16: Kleve" } });
        return untilCancelled(options, context);
      },
    });
    fireEvent.click(button("Dateien erstellen"));
    await settle(700); // progress appears after 600 ms
    expect(screen.getByText("3 von 16: Kleve")).toBeTruthy();
    await click("Abbrechen");
    expect(liveText()).toBe("Abgebrochen. Die Mappe ist unverändert.");
    expect(button("Dateien erstellen")).toBeTruthy();
  });

  test("a refusal says why and what to do, and offers another try", async () => {
    const reason = { de: "Der Nachweis gelang nicht.", en: "The proof failed." };
    const wayOut = { de: "Erhöhen Sie die Mindestfallzahl.", en: "Raise the threshold." };
    const shareWorkbooks = jest.fn(() => Promise.reject(new CommandRefusal("not-proved", reason, wayOut)));
    await renderMade({ shareWorkbooks });
    expect(liveText()).toBe("Die Dateien wurden nicht erstellt. Der Nachweis gelang nicht. Erhöhen Sie die Mindestfallzahl.");
    await click("Erneut versuchen");
    expect(shareWorkbooks).toHaveBeenCalledTimes(2);
  });

  test("tells what was made and what was kept secret, with reasons and proof", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderMade({ goToCell });
    expect(liveText()).toBe("3 Dateien erstellt.");
    expect(screen.getByText("Fassung 1, 01.07.2022, 09:05")).toBeTruthy();
    expect(screen.getByText("2 Werte unterdrückt, 1.320 gezeigt")).toBeTruthy();
    expect(screen.getByText("Bewiesen für 32 Paare aus Wert und Empfänger; engste Spanne 4.")).toBeTruthy();
    await click("Unterdrückte Werte (2)");
    expect(screen.getByText("LZB Frauen, Rheurdt, 2022-06").parentElement?.textContent).toContain("unter der Mindestfallzahl 3");
    await click("Zum Blatt „Weitergabe“");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Weitergabe", cell: undefined }, expect.anything());
  });

  test("files that were not made stand with their reason, the others are there", async () => {
    const failed = [{ municipality: "Wachtendonk", reason: { de: "Der Dateiname ist leer.", en: "The file name is empty." } }];
    await renderMade({ shareWorkbooks: async () => ({ ...SHARE_REPORT, failed }) });
    expect(liveText()).toBe("3 Dateien erstellt, 1 nicht. Die Gründe stehen unten.");
    expect(button("1 Datei wurde nicht erstellt")).toBeTruthy();
    expect(screen.getByText("Wachtendonk").parentElement?.textContent).toContain("Der Dateiname ist leer.");
  });

  test("a file opens in Excel by itself", async () => {
    const openSharedWorkbook = jest.fn(async () => undefined);
    await renderMade({ openSharedWorkbook });
    await click("Erstellte Dateien");
    await click("In Excel öffnen: Planung 2023 Rees V1.xlsx");
    expect(openSharedWorkbook).toHaveBeenCalledWith({ bytes: Uint8Array.of(1) }, expect.anything());
    expect(liveText()).toBe("„Planung 2023 Rees V1.xlsx“ ist in Excel geöffnet.");
  });
});

describe("saving all files as ZIP", () => {
  afterEach(() => {
    Reflect.deleteProperty(URL, "createObjectURL");
    jest.restoreAllMocks();
    prepareSharing();
  });

  test("hands the browser a file with a name, and says what to do if it does not arrive", async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => "blob:zip";
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.href} ${this.download}`);
    });
    await renderMade();
    await click("Als ZIP speichern");
    expect(saved).toEqual(["blob:zip Weitergabe 2022-06 V1.zip"]);
    expect(liveText()).toMatch(
      /^„Weitergabe 2022-06 V1\.zip“ wurde zum Speichern übergeben\. .* Öffnen Sie die Dateien dann unten einzeln/,
    );
  });

  test("says so where the browser has no way to save", async () => {
    await renderMade();
    await click("Als ZIP speichern");
    expect(liveText()).toBe(
      "Die ZIP-Datei konnte nicht gespeichert werden. Diese Excel-Version lässt das Speichern aus dem Add-in nicht zu. " +
        "Öffnen Sie die Dateien unten einzeln in Excel und speichern Sie sie dort.",
    );
  });
});

describe("the workbook without the add-in", () => {
  const section = () => within(screen.getByRole("region", { name: "Mappe ohne Add-in lesbar machen" }));

  test("is made readable by native formulas, and says which cells became values", async () => {
    await renderView("share");
    expect(section().getByText("Die Funktionen des Add-ins sind in der Mappe. 214 Zellen verwenden sie.")).toBeTruthy();
    await click("Durch Excel-Formeln ersetzen");
    expect(liveText()).toBe(
      "214 Zellen durch Excel-Formeln ersetzt. 3 Zellen davon wurden zu Werten, weil es keine passende Excel-Formel gibt.",
    );
    expect(section().getByText("Ersetzt durch Excel-Formeln seit 01.07.2022, 09:05 (214 Zellen)")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Durch Werte ersetzen" })).toBeNull();
  });

  test("swaps back, and leads to the cells that were changed meanwhile", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderView("share", { goToCell });
    await click("Durch Werte ersetzen");
    expect(liveText()).toBe("214 Zellen durch Werte ersetzt.");
    await click("Zurücktauschen");
    expect(liveText()).toBe("213 Zellen zurückgetauscht.");
    expect(button("1 Zelle wurde inzwischen geändert und bleibt so")).toBeTruthy();
    await click(/Kennzahlen!C13/);
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Kennzahlen", cell: "C13" }, expect.anything());
  });

  test("can be replaced again after a refresh has written functions", async () => {
    const state = { ...NOT_SWAPPED, isSwapped: true, to: "values" as const, at: "2022-07-01T09:05:00", isRefreshedSince: true };
    await renderView("share", { readSwapState: async () => state });
    expect(section().getByText(/Seitdem hat ein Aktualisieren wieder Funktionen/)).toBeTruthy();
    expect(
      section()
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Durch Werte ersetzen", "Zurücktauschen"]);
  });

  test("is there even if the distribution list cannot be read, which can be tried again", async () => {
    const planSharing = jest.fn(() => Promise.reject(new Error("broken")));
    await renderView("share", { planSharing });
    expect(liveText()).toMatch(/^Der Verteiler konnte nicht gelesen werden\./);
    expect(button("Durch Werte ersetzen")).toBeTruthy();
    await click("Neu einlesen");
    expect(planSharing).toHaveBeenCalledTimes(2);
  });
});
