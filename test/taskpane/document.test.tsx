/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { CommandRefusal } from "../../src/commands/command";
import { untilCancelled } from "./fake-commands";
import { DOCUMENT_REPORT, OUTLINE } from "./fake-document";
import { button, liveText, settle } from "./render-pane";
import { choose, click, locked, prepareSharing, renderView, returned } from "./render-sharing";

beforeAll(() => prepareSharing());

/** A browser that saves what it is handed; jsdom itself has no way to. */
function savingBrowser(): string[] {
  const saved: string[] = [];
  URL.createObjectURL = (blob) => `blob:${(blob as Blob).type}`;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  return saved;
}

function clipboard(writeText: (text: string) => Promise<void>): jest.Mock {
  const mock = jest.fn(writeText);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: mock } });
  return mock;
}

afterEach(() => {
  Reflect.deleteProperty(URL, "createObjectURL");
  jest.restoreAllMocks();
  prepareSharing();
});

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const stale = (): CommandRefusal =>
  new CommandRefusal(
    "document-stale",
    { de: "Die Eingaben haben sich geändert.", en: "The inputs have changed." },
    { de: "Aktualisieren Sie zuerst.", en: "Refresh first." },
  );

describe("what the document holds", () => {
  test("the month, how many sections have text, and the gaps", async () => {
    await renderView("document");
    expect(screen.getByRole("heading", { name: "Planungsdokument 2023" })).toBeTruthy();
    // Required are Jobcenter, A.1 to A.5, three texts for each of B.1 to B.3, and two for C.1: 1 + 5 + 9 + 2 = 17.
    expect(screen.getByText("Berichtsmonat Juni 2022 · 4 von 17 Pflichtabschnitten mit Text · 2 Lücken")).toBeTruthy();
  });

  test("each section says whether its text is there, empty, or has gaps", async () => {
    await renderView("document");
    expect(button("A.1 Budget: Text vorhanden")).toBeTruthy();
    expect(button("A.2 Umschichtung: leer")).toBeTruthy();
    expect(button("A.3 Personal: mit Lücken")).toBeTruthy();
    expect(button("A.5 Betreuungsschlüssel: mit Auffälligkeiten")).toBeTruthy();
    // Contact and place, the measures of B.1 to B.3, both texts of C.2 and C.3: 2 + 3 + 4 = 9.
    await click("9 freiwillige Abschnitte ohne Text");
    expect(button("C.2 Thema: leer, freiwillig")).toBeTruthy();
  });

  test("a section opens its text as typed and leads to the cell", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderView("document", { goToCell });
    await click("A.1 Budget: Text vorhanden");
    expect(screen.getByText(/Das VWT beträgt \{Budget VWT\}/)).toBeTruthy();
    await click("Zu Texte!B8");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Texte", cell: "B8" }, expect.anything());
  });

  test("an empty section says what is expected and leads to the sheet", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderView("document", { goToCell });
    await click("A.2 Umschichtung: leer");
    expect(screen.getByText("Erwartet: Geplante Umschichtung vom EGT in das VWT")).toBeTruthy();
    await click("Zum Blatt „Texte“");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Texte", cell: undefined }, expect.anything());
  });

  test("gaps and contradictions lead to their cell", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderView("document", { goToCell });
    await click("3 Lücken und Auffälligkeiten");
    await click(/die Mappe sagt 98/);
    expect(goToCell).toHaveBeenCalledWith({ sheet: "Texte", cell: "B12" }, expect.anything());
  });
});

describe("the fields", () => {
  test("are found by their name or title, with the current value", async () => {
    await renderView("document");
    await click("Felder für Ihre Texte (3)");
    fireEvent.change(screen.getByRole("searchbox", { name: "Feld suchen" }), { target: { value: "caseload" } });
    expect(screen.getByText("{CASELOAD aktiv}")).toBeTruthy();
    expect(screen.getByText("Betreuungsschlüssel aktiv · 98 · Kennzahlen!C13")).toBeTruthy();
    expect(screen.queryByText("{Budget VWT}")).toBeNull();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "xyz" } });
    expect(screen.getByText("Kein Feld passt zur Suche.")).toBeTruthy();
  });

  test("are copied with their braces", async () => {
    await renderView("document");
    const writeText = clipboard(async () => undefined);
    await click("Felder für Ihre Texte (3)");
    await click("Feld kopieren: {Budget VWT}");
    expect(writeText).toHaveBeenCalledWith("{Budget VWT}");
    expect(liveText()).toBe("{Budget VWT} kopiert. Fügen Sie es auf dem Blatt „Texte“ ein.");
  });

  test("stand selected where the browser forbids copying", async () => {
    await renderView("document");
    clipboard(() => Promise.reject(new DOMException("forbidden", "NotAllowedError"))); // jsdom lacks the older way as well
    await click("Felder für Ihre Texte (3)");
    await click("Feld kopieren: {Frauenanteil}");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Feld zum Kopieren" });
    expect(document.activeElement).toBe(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["{Frauenanteil}", 0, 14]); // 12 letters and two braces
    expect(liveText()).toMatch(/^Excel lässt das Kopieren nicht zu\./);
  });
});

describe("the Word file", () => {
  test("is written and handed to the browser with one click; numbers and gaps are told", async () => {
    const saved = savingBrowser();
    const writeDocument = jest.fn(async () => DOCUMENT_REPORT);
    await renderView("document", { writeDocument });
    await click("Word-Datei erstellen");
    expect(writeDocument).toHaveBeenCalledWith({ previous: undefined }, expect.anything());
    expect(saved).toEqual([`Planungsdokument-2023.docx blob:${WORD}`]);
    expect(liveText()).toMatch(/^„Planungsdokument-2023\.docx“ wurde zum Speichern übergeben\./);
    expect(screen.getByText("1.061 Zahlen mit Herkunft · 2 Lücken")).toBeTruthy();
    expect(screen.getByText(/Kommt im Ordner „Downloads“ nichts an\? .* Excel im Browser/)).toBeTruthy();
  });

  test("can be handed over again without being written again", async () => {
    const saved = savingBrowser();
    const writeDocument = jest.fn(async () => DOCUMENT_REPORT);
    await renderView("document", { writeDocument });
    await click("Word-Datei erstellen");
    await click("Erneut speichern");
    expect(saved).toHaveLength(2);
    expect(writeDocument).toHaveBeenCalledTimes(1);
  });

  test("that the browser cannot save is not lost, and the message says what to do", async () => {
    await renderView("document");
    await click("Word-Datei erstellen");
    expect(liveText()).toMatch(
      /^Die Word-Datei konnte nicht gespeichert werden\. Diese Excel-Version lässt .* Öffnen Sie die Mappe in Excel im Browser/,
    );
    const saved = savingBrowser();
    await click("Erneut versuchen");
    expect(saved).toHaveLength(1);
  });

  test("shows its progress and can be cancelled", async () => {
    await renderView("document", {
      writeDocument: (options, context) => {
        context.reportProgress?.({ done: 1, total: 3, label: { de: "Dokument wird zusammengestellt …", en: "Composing …" } });
        return untilCancelled(options, context);
      },
    });
    fireEvent.click(button("Word-Datei erstellen"));
    await settle(700); // progress appears after 600 ms
    expect(screen.getByText("Dokument wird zusammengestellt …")).toBeTruthy();
    await click("Abbrechen");
    expect(liveText()).toBe("Abgebrochen. Die Mappe ist unverändert.");
  });

  test("compares with last year's workbook if there is one", async () => {
    savingBrowser();
    const writeDocument = jest.fn(async () => DOCUMENT_REPORT);
    await renderView("document", { writeDocument });
    await choose(returned("2022.xlsx"));
    expect(screen.getByText("2022.xlsx")).toBeTruthy();
    await click("Word-Datei erstellen");
    // The fake file holds its name: "2022.xlsx" has 9 letters.
    expect(writeDocument).toHaveBeenCalledWith({ previous: expect.objectContaining({ length: 9 }) }, expect.anything());
    await click("Vorjahresmappe entfernen");
    expect(button("Vorjahresmappe wählen")).toBeTruthy();
  });

  test("is not held up by a workbook of last year that cannot be read", async () => {
    await renderView("document");
    await choose(locked("2022.xlsx"));
    expect(screen.getByRole("alert").textContent).toMatch(/^2022\.xlsx: lässt sich nicht lesen/);
    expect(button("Word-Datei erstellen").getAttribute("aria-disabled")).toBeNull();
  });
});

describe("a workbook that has to be refreshed first", () => {
  test("says so with the button to refresh, and goes on by itself", async () => {
    let isStale = true;
    const openDocument = async () => {
      if (isStale) throw stale();
      return OUTLINE;
    };
    await renderView("document", { openDocument });
    expect(screen.getByText("Die Eingaben haben sich geändert.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Word-Datei erstellen" })).toBeNull();
    isStale = false;
    await click("Jetzt aktualisieren");
    expect(button("Word-Datei erstellen")).toBeTruthy();
  });

  test("is recognised when the file is about to be written", async () => {
    await renderView("document", { writeDocument: () => Promise.reject(stale()) });
    await click("Word-Datei erstellen");
    expect(button("Jetzt aktualisieren")).toBeTruthy();
    expect(screen.queryByText(/wurde nicht erstellt/)).toBeNull();
  });

  test("that changes later is pointed out, for what is shown and for what was written", async () => {
    savingBrowser();
    let change = (): void => undefined;
    await renderView("document", {
      watchInputs: async (onChange) => {
        change = onChange;
        return () => undefined;
      },
    });
    await click("Word-Datei erstellen");
    change();
    await settle(30);
    expect(screen.getByText("Die Mappe wurde seitdem geändert.")).toBeTruthy();
    expect(screen.getByText("Aus einem älteren Stand der Mappe.")).toBeTruthy();
    await click("Neu einlesen");
    expect(screen.queryByText("Die Mappe wurde seitdem geändert.")).toBeNull();
  });
});
