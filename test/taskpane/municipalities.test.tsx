/** @jest-environment jsdom */
import { createEvent, fireEvent, screen } from "@testing-library/react";
import { CommandRefusal } from "../../src/commands/command";
import { untilCancelled, type FakeRuns } from "./fake-commands";
import { collected, fakeSharingRuns, returnChange, returnStatus } from "./fake-sharing";
import { button, liveText, settle, type RenderedPane } from "./render-pane";
import { checkBox, choose, locked, ofSize, prepareSharing, renderView, returned } from "./render-sharing";

beforeAll(() => prepareSharing());

const FILES = ["Kleve.xlsx", "Rees.xlsx", "Geldern.xlsx", "Goch.xlsx", "Issum.xlsx", "Urlaub.xlsx"].map(returned);

async function click(name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle(20);
}

/** The view after the files have been chosen and compared. */
async function renderCompared(runs: Partial<FakeRuns> = {}): Promise<RenderedPane> {
  const pane = await renderView("municipalities", runs);
  await choose(...FILES);
  return pane;
}

const rowOf = (municipality: string): HTMLElement => {
  const row = screen.getAllByRole("listitem").find(({ textContent }) => textContent?.startsWith(municipality));
  if (!row) throw new Error(`There is no row of ${municipality}.`);
  return row;
};

describe("the status list", () => {
  test("is there before any file, with due date and recipient, and says who is overdue", async () => {
    await renderView("municipalities");
    expect(screen.getByRole("heading", { name: "0 von 7 zurück, 1 überfällig" })).toBeTruthy();
    expect(rowOf("Bedburg-Hau").textContent).toBe("Bedburg-Hau fehlt · überfällig · Frist 24.07.2022leitung@bedburg-hau.example  ");
    expect(rowOf("Kalkar").textContent).toContain("fehlt · Frist 24.07.2022");
  });

  test("names each state in words; a nil return is back, an empty or rejected file is not", async () => {
    await renderCompared();
    // back: Kleve, Rees and the nil return of Geldern; missing: Bedburg-Hau and Kalkar; empty: Goch; rejected: Issum
    expect(screen.getByRole("heading", { name: "3 von 7 zurück, 1 überfällig" })).toBeTruthy();
    const states: readonly (readonly [string, string])[] = [
      ["Kleve", "zurück · 3 Änderungen · Frist 24.07.2022"],
      ["Geldern", "Fehlanzeige · Frist 24.07.2022"],
      ["Goch", "leer zurück · Frist 24.07.2022"],
      ["Issum", "abgelehnt · Frist 24.07.2022"],
    ];
    for (const [municipality, text] of states) expect(rowOf(`${municipality} ${text}`)).toBeTruthy();
    expect(rowOf("Kleve zurück").textContent).toContain("ersetzt ältere Rückgabe: Kleve alt.xlsx");
  });

  test("can be filtered by state", async () => {
    await renderCompared();
    await click("Abgelehnt (1)");
    expect(screen.queryByText("leitung@kleve.example")).toBeNull();
    expect(screen.getByText("leitung@issum.example")).toBeTruthy();
    await click("Alle (7)");
    expect(screen.getByText("leitung@kleve.example")).toBeTruthy();
  });

  test("findings of a file open in place and name its cells", async () => {
    await renderCompared();
    const fold = button("1 Befund in der Datei: Kleve");
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(fold);
    expect(fold.getAttribute("aria-expanded")).toBe("true");
    expect(rowOf("Kleve zurück").textContent).toContain("Warnung · Planung!C12In der Zelle steht eine Formel.");
  });

  test("says so where no municipality is known", async () => {
    await renderView("municipalities", { collectReturns: async () => ({ statuses: [], changes: [], strangers: [] }) });
    expect(screen.getByText(/Es gibt noch keine Kommune, von der etwas zurückkommen kann/)).toBeTruthy();
  });

  test("400 municipalities come in pages", async () => {
    const statuses = Array.from({ length: 400 }, (_, index) => returnStatus(`Gemeinde ${index + 1}`));
    await renderView("municipalities", { collectReturns: async () => ({ statuses, changes: [], strangers: [] }) });
    expect(screen.getByRole("heading", { name: "0 von 400 zurück" })).toBeTruthy();
    expect(screen.getByText("25 von 400 Kommunen angezeigt")).toBeTruthy();
    await click("25 weitere anzeigen");
    expect(document.activeElement?.textContent).toContain("Gemeinde 26 ");
    await click("Alle 400 anzeigen");
    expect(screen.getByText("leitung@gemeinde 400.example")).toBeTruthy();
  });
});

describe("the files", () => {
  test("are refused by name when they are too large or cannot be read; the others are compared", async () => {
    const long = `${"Planung der Gemeinde ".repeat(6)}.xlsx`;
    await renderView("municipalities");
    await choose(ofSize(long, 60_000_000), locked("offen.xlsx"), returned("Kleve.xlsx"));
    const refusals = screen.getByRole("alert").textContent;
    expect(refusals).toContain("2 Dateien wurden nicht gelesen");
    expect(refusals).toContain(`${long}: größer als 50 MB`);
    expect(refusals).toContain("offen.xlsx: lässt sich nicht lesen; schließen Sie die Datei in Excel");
    expect(screen.getByText("1 Datei gewählt")).toBeTruthy();
    expect(rowOf("Kleve zurück")).toBeTruthy();
  });

  test("are added to those chosen before", async () => {
    const collectReturns = jest.fn(fakeSharingRuns().collectReturns);
    await renderView("municipalities", { collectReturns });
    await choose(returned("Kleve.xlsx"));
    await choose(returned("Rees.xlsx"), returned("Kleve.xlsx"));
    const [options] = collectReturns.mock.lastCall ?? [];
    expect(options?.files.map(({ name }) => name)).toEqual(["Kleve.xlsx", "Rees.xlsx"]);
    expect(screen.getByText("2 Dateien gewählt")).toBeTruthy();
  });

  test("can be taken out one by one or all together", async () => {
    await renderCompared();
    await click("Datei entfernen: Kleve.xlsx");
    expect(screen.getByText("5 Dateien gewählt")).toBeTruthy();
    await click("Alle entfernen");
    expect(screen.queryByText(/gewählt$/)).toBeNull();
    expect(screen.getByRole("heading", { name: "0 von 7 zurück, 1 überfällig" })).toBeTruthy();
  });

  test("that belong to nobody stand apart with the reason", async () => {
    await renderCompared();
    expect(screen.getByRole("heading", { name: "Nicht zuzuordnen (1)" })).toBeTruthy();
    expect(rowOf("Urlaub.xlsx").textContent).toContain("Die Datei stammt nicht aus dieser Weitergabe.");
    await click("Datei entfernen: Urlaub.xlsx");
    expect(screen.queryByText("Urlaub.xlsx")).toBeNull();
  });

  test("can be dropped anywhere on the page, which stays", async () => {
    await renderView("municipalities");
    const dataTransfer = { types: ["Files"], files: [returned("Rees.xlsx")] };
    const over = createEvent.dragOver(document.body, { dataTransfer });
    fireEvent(document.body, over);
    expect(over.defaultPrevented).toBe(true);
    expect(screen.getByText("Loslassen, um die Dateien zu vergleichen")).toBeTruthy();
    const drop = createEvent.drop(document.body, { dataTransfer });
    fireEvent(document.body, drop);
    await settle(20);
    expect(drop.defaultPrevented).toBe(true);
    expect(rowOf("Rees zurück · 1 Änderung")).toBeTruthy();
  });

  test("comparing shows progress and is cancelled at once; nothing is added", async () => {
    const { collectReturns } = fakeSharingRuns();
    await renderView("municipalities", {
      collectReturns: (options, context) =>
        options.files.length === 0 ? collectReturns(options, context) : untilCancelled(options, context),
    });
    await choose(returned("Kleve.xlsx"));
    await settle(700); // progress appears after 600 ms
    await click("Abbrechen");
    expect(liveText()).toBe("Abgebrochen. Die Mappe ist unverändert.");
    expect(screen.queryByText("1 Datei gewählt")).toBeNull();
    expect(button("Dateien wählen")).toBeTruthy();
  });

  test("a failure says why and can be tried again", async () => {
    const { collectReturns } = fakeSharingRuns();
    let hasFailed = false;
    await renderView("municipalities", {
      collectReturns: (options, context) => {
        if (hasFailed || options.files.length === 0) return collectReturns(options, context);
        hasFailed = true;
        return Promise.reject(Object.assign(new Error(), { code: "InvalidOperationInCellEditMode" }));
      },
    });
    await choose(returned("Kleve.xlsx"));
    expect(liveText()).toMatch(/^Die Rückgaben konnten nicht verglichen werden\. Eine Zelle wird gerade bearbeitet\./);
    await click("Erneut versuchen");
    expect(rowOf("Kleve zurück")).toBeTruthy();
  });
});

describe("the changes", () => {
  test("show old and new value, what is doubtful, and what an older return said", async () => {
    await renderCompared();
    expect(button(/^VZÄ Soll aktiv/).textContent).toBe("VZÄ Soll aktiv bisher 4,5 → neu 5,0 VZÄ Personal!D7  Ältere Rückgabe: 4,75 VZÄ");
    expect(button(/^VZÄ Soll passiv/).textContent).toContain("Warnung: Mehr als doppelt so viel wie bisher.");
    expect(button(/^Neue Maßnahme/).textContent).toContain("bisher leer → neu Coaching Maßnahmen, neue Zeile");
    expect(button(/^Kleve 3 Änderungen/).textContent).toBe("Kleve 3 Änderungen · 1 Fehler · 1 Warnung");
  });

  test("a click leads to the cell they go to", async () => {
    const goToCell = jest.fn(async () => undefined);
    await renderCompared({ goToCell });
    await click(/^VZÄ Soll aktiv/);
    await click(/^Neue Maßnahme/);
    expect(goToCell).toHaveBeenNthCalledWith(1, { sheet: "Personal", cell: "D7" }, expect.anything());
    expect(goToCell).toHaveBeenNthCalledWith(2, { sheet: "Maßnahmen", cell: undefined }, expect.anything());
  });

  test("nothing is chosen by itself; one by one, by municipality or all, but never one with an error", async () => {
    await renderCompared();
    expect(button("1 Fehlanzeige protokollieren")).toBeTruthy();
    const withError = checkBox("Nicht auswählbar, hat einen Fehler: Zielwert K2, Kleve");
    expect(withError.disabled).toBe(true);
    fireEvent.click(checkBox("Auswählen: VZÄ Soll aktiv, Kleve"));
    expect(button("1 Änderung übernehmen")).toBeTruthy();
    expect(checkBox("Alle von Kleve auswählen").indeterminate).toBe(true);
    fireEvent.click(checkBox("Alle von Kleve auswählen"));
    expect(button("2 Änderungen übernehmen")).toBeTruthy();
    fireEvent.click(checkBox("Alle auswählen (3)"));
    expect(button("3 Änderungen übernehmen")).toBeTruthy();
    expect(withError.checked).toBe(false);
    expect(screen.getByText("davon 1 mit Warnung · 1 Fehlanzeige wird mit protokolliert")).toBeTruthy();
    fireEvent.click(checkBox("Alle auswählen (3)"));
    expect(button("1 Fehlanzeige protokollieren")).toBeTruthy();
  });

  test("the filter leaves only those with an error", async () => {
    await renderCompared();
    fireEvent.click(checkBox("Nur Fehler (1)"));
    expect(button(/^Zielwert K2/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^VZÄ Soll aktiv/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Rees / })).toBeNull();
  });

  test("what was chosen stays chosen when further files come", async () => {
    await renderView("municipalities");
    await choose(returned("Kleve.xlsx"));
    fireEvent.click(checkBox("Auswählen: VZÄ Soll aktiv, Kleve"));
    await choose(returned("Rees.xlsx"));
    expect(checkBox("Auswählen: VZÄ Soll aktiv, Kleve").checked).toBe(true);
    expect(button("1 Änderung übernehmen")).toBeTruthy();
  });

  test("thousands are folded by municipality, and still taken over with one click", async () => {
    // 400 municipalities with 15 changes each
    const changes = Array.from({ length: 6000 }, (_, index) => returnChange(`${index}`, `Gemeinde ${Math.floor(index / 15) + 1}`));
    await renderView("municipalities", {
      collectReturns: async ({ files }) => ({ ...collected([]), changes: files.length > 0 ? changes : [] }),
    });
    await choose(returned("Kleve.xlsx"));
    expect(screen.queryByRole("checkbox", { name: /^Auswählen:/ })).toBeNull();
    expect(screen.getByText("25 von 400 Kommunen mit Änderungen angezeigt")).toBeTruthy();
    fireEvent.click(checkBox("Alle auswählen (6000)"));
    expect(button("6000 Änderungen übernehmen")).toBeTruthy();
    await click(/^Gemeinde 2 15 Änderungen/);
    expect(screen.getAllByRole("checkbox", { name: /^Auswählen:/ })).toHaveLength(15);
  });

  test("files without a change say so", async () => {
    await renderView("municipalities", { collectReturns: async () => collected([]) });
    await choose(returned("Kleve.xlsx"));
    expect(screen.getByText("Die Dateien enthalten keine Änderung gegenüber dieser Mappe.")).toBeTruthy();
  });
});

describe("taking over", () => {
  test("writes what was chosen, tells it, and can be taken back", async () => {
    const runs = fakeSharingRuns();
    const mergeReturns = jest.fn(runs.mergeReturns);
    await renderCompared({ ...runs, mergeReturns });
    fireEvent.click(checkBox("Auswählen: VZÄ Soll aktiv, Kleve"));
    fireEvent.click(checkBox("Alle von Rees auswählen"));
    await click("2 Änderungen übernehmen");
    expect(mergeReturns).toHaveBeenCalledWith(expect.objectContaining({ accepted: ["kleve-active", "rees-measure"] }), expect.anything());
    expect(liveText()).toBe("2 Änderungen übernommen. 1 Zeile kam dazu. 1 Fehlanzeige protokolliert.");
    expect(screen.queryByRole("button", { name: /^VZÄ Soll aktiv/ })).toBeNull(); // it is in the workbook now
    expect(button("0 Änderungen übernehmen").getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(screen.getAllByRole("button", { name: "Zurücknehmen" })[0] as HTMLElement);
    await settle(20);
    expect(liveText()).toBe("Übernahme zurückgenommen: 2 Zellen wie vorher.");
    expect(button(/^VZÄ Soll aktiv/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Zurücknehmen" })).toBeNull();
  });

  test("nil returns alone are logged, once, and leave nothing to take back", async () => {
    await renderView("municipalities");
    await choose(returned("Geldern.xlsx"));
    await click("1 Fehlanzeige protokollieren");
    expect(liveText()).toBe("1 Fehlanzeige protokolliert.");
    expect(screen.queryByRole("button", { name: /protokollieren|Zurücknehmen/ })).toBeNull();
  });

  test("a refusal leaves the choice as it was", async () => {
    const refusal = new CommandRefusal(
      "changed-meanwhile",
      { de: "Die Tabelle „Personal“ wurde inzwischen geändert.", en: "The table “Personal” has changed meanwhile." },
      { de: "Vergleichen Sie neu.", en: "Compare again." },
    );
    await renderCompared({ mergeReturns: () => Promise.reject(refusal) });
    fireEvent.click(checkBox("Auswählen: VZÄ Soll aktiv, Kleve"));
    await click("1 Änderung übernehmen");
    expect(liveText()).toBe(
      "Die Änderungen wurden nicht übernommen. Die Tabelle „Personal“ wurde inzwischen geändert. Vergleichen Sie neu.",
    );
    expect(checkBox("Auswählen: VZÄ Soll aktiv, Kleve").checked).toBe(true);
  });

  test("what was taken over is told even if the files cannot be compared anew", async () => {
    const runs = fakeSharingRuns();
    let isMerged = false;
    await renderCompared({
      collectReturns: (options, context) => (isMerged ? Promise.reject(new Error("gone")) : runs.collectReturns(options, context)),
      mergeReturns: (options, context) => {
        isMerged = true;
        return runs.mergeReturns(options, context);
      },
    });
    fireEvent.click(checkBox("Auswählen: VZÄ Soll aktiv, Kleve"));
    await click("1 Änderung übernehmen");
    expect(screen.getByText("1 Änderung übernommen. 1 Fehlanzeige protokolliert.")).toBeTruthy();
    expect(screen.getByText("Die Rückgaben konnten nicht verglichen werden")).toBeTruthy();
    expect(screen.getByText("Die Mappe wurde seitdem geändert.")).toBeTruthy();
  });
});

test("a workbook that changes meanwhile is pointed out and compared anew", async () => {
  let change = (): void => undefined;
  const collectReturns = jest.fn(fakeSharingRuns().collectReturns);
  await renderView("municipalities", {
    collectReturns,
    watchInputs: async (onChange) => {
      change = onChange;
      return () => undefined;
    },
  });
  change();
  await settle(30);
  await click("Neu vergleichen");
  expect(collectReturns).toHaveBeenCalledTimes(2);
  expect(screen.queryByText("Die Mappe wurde seitdem geändert.")).toBeNull();
});

test("in English the view speaks English", async () => {
  await renderView("municipalities", {}, "en");
  await choose(returned("Kleve.xlsx"));
  expect(screen.getByRole("heading", { name: "1 of 7 returned, 1 overdue" })).toBeTruthy();
  expect(button(/^Planned FTE, active/).textContent).toContain("before 4.5 → after 5.0 VZÄ");
});
