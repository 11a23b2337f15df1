/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { CommandRefusal, type CommandContext } from "../../src/commands/command";
import { NEVER_REFRESHED, OVERVIEW, REFRESHED, REPORT, untilCancelled } from "./fake-commands";
import { button, liveText, prepareBrowser, renderPane, settle, tab } from "./render-pane";

beforeAll(() => prepareBrowser());

const REFUSAL = new CommandRefusal(
  "findings",
  { de: "Die Tabelle „Bestand“ enthält Fehler.", en: "The table “Bestand” has errors." },
  { de: "Beheben Sie die Fehler.", en: "Fix the errors." },
);

test("a refusal shows reason and way out, and retrying can succeed", async () => {
  const refresh = jest.fn(async () => REFRESHED).mockRejectedValueOnce(REFUSAL);
  const { user } = await renderPane({ runs: { refresh } });
  await user.click(button("Aktualisieren"));
  await settle();
  expect(screen.getByText("Die Kennzahlen wurden nicht aktualisiert")).toBeTruthy();
  expect(screen.getByText("Die Tabelle „Bestand“ enthält Fehler.")).toBeTruthy();
  expect(screen.getByText("Beheben Sie die Fehler.")).toBeTruthy();
  await user.click(button("Erneut versuchen"));
  await settle();
  expect(screen.queryByText("Die Tabelle „Bestand“ enthält Fehler.")).toBeNull();
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("a refused refresh leads to the findings that stand in its way", async () => {
  const readOverview = jest.fn(async () => OVERVIEW).mockResolvedValueOnce(NEVER_REFRESHED);
  const { user } = await renderPane({ runs: { readOverview, refresh: () => Promise.reject(REFUSAL) } });
  await user.click(button("Aktualisieren"));
  await settle();
  await user.click(button("Befunde ansehen"));
  await settle();
  expect(tab("Daten").getAttribute("aria-selected")).toBe("true");
  expect(screen.getByText(/k\. A\./)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Befunde ansehen" })).toBeNull();
});

test("an error of Excel is put into plain words", async () => {
  const error = Object.assign(new Error("Excel is in cell-editing mode."), { code: "InvalidOperationInCellEditMode" });
  const { user } = await renderPane({ runs: { refresh: () => Promise.reject(error) } });
  await user.click(button("Aktualisieren"));
  await settle();
  expect(screen.getByText("Eine Zelle wird gerade bearbeitet.")).toBeTruthy();
  expect(screen.queryByText(/cell-editing mode/)).toBeNull();
});

test("a workbook that cannot be read offers to try again", async () => {
  const readOverview = jest.fn(async () => OVERVIEW).mockRejectedValueOnce(new Error("broken"));
  const { user } = await renderPane({ runs: { readOverview } });
  expect(screen.getByText("Die Mappe konnte nicht gelesen werden")).toBeTruthy();
  expect(screen.getByText("Für Ihre IT: broken")).toBeTruthy();
  await user.click(button("Erneut versuchen"));
  await settle();
  expect(tab("Übersicht")).toBeTruthy();
});

test("a failed check is not repeated by itself", async () => {
  const checkWorkbook = jest.fn(() => Promise.reject(new Error("broken")));
  const { user } = await renderPane({ runs: { checkWorkbook } });
  await user.click(tab("Daten"));
  await settle(20);
  expect(screen.getByText("Die Daten konnten nicht geprüft werden")).toBeTruthy();
  expect(checkWorkbook).toHaveBeenCalledTimes(1);
});

test("a cell that cannot be shown is a message with retry", async () => {
  const goToCell = jest.fn(async () => undefined).mockRejectedValueOnce(Object.assign(new Error(), { code: "ItemNotFound" }));
  const { user } = await renderPane({ runs: { goToCell } });
  await user.click(button(/^Betreuungsschlüssel passiv/));
  expect(await screen.findByText("Die Zelle konnte nicht angezeigt werden")).toBeTruthy();
  await user.click(button("Erneut versuchen"));
  await settle();
  expect(screen.queryByText("Die Zelle konnte nicht angezeigt werden")).toBeNull();
  expect(goToCell).toHaveBeenCalledTimes(2);
});

test("inputs that cannot be watched are admitted", async () => {
  await renderPane({ runs: { watchInputs: () => Promise.reject(new Error("no events")) } });
  expect(screen.getByText("Änderungen in der Mappe werden nicht erkannt")).toBeTruthy();
});

test("what takes long shows its progress and can be cancelled", async () => {
  const refresh = (options: { month?: string }, context: CommandContext): Promise<typeof REFRESHED> => {
    context.reportProgress?.({ done: 1, total: 4, label: { de: "Tabellen werden gelesen", en: "Reading tables" } });
    return untilCancelled(options, context);
  };
  const { user } = await renderPane({ runs: { refresh } });
  await user.click(button("Aktualisieren"));
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(button("Aktualisieren").getAttribute("aria-disabled")).toBe("true");
  await settle(700);
  expect(screen.getByRole("progressbar", { name: "Tabellen werden gelesen" }).getAttribute("aria-valuenow")).toBe("1");
  await user.click(button("Abbrechen"));
  await settle();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.getByRole("group", { name: "Abgebrochen. Die Mappe ist unverändert." })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("reading can be cancelled although Excel does not answer, and started again", async () => {
  const never = new Promise<typeof OVERVIEW>(() => undefined);
  const readOverview = jest.fn(async () => OVERVIEW).mockReturnValueOnce(never);
  const { user } = await renderPane({ runs: { readOverview } });
  await settle(700);
  await user.click(button("Abbrechen"));
  await settle();
  await user.click(button("Mappe erneut einlesen"));
  await settle();
  expect(tab("Übersicht")).toBeTruthy();
});

test("once results are written there is nothing to cancel any more", async () => {
  const never = new Promise<typeof OVERVIEW>(() => undefined);
  const readOverview = jest.fn(() => never).mockResolvedValueOnce(OVERVIEW);
  const { user } = await renderPane({ runs: { readOverview } });
  await user.click(button("Aktualisieren"));
  await settle(700);
  expect(screen.getByRole("progressbar")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Abbrechen" })).toBeNull();
});

test("screen readers hear what begins, what ends and what fails", async () => {
  let finish: (report: typeof REPORT) => void = () => undefined;
  const checkWorkbook = jest
    .fn(() => Promise.reject<typeof REPORT>(REFUSAL))
    .mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
  const { user } = await renderPane({ runs: { checkWorkbook } });
  await user.click(tab("Daten"));
  expect(liveText()).toBe("Daten werden geprüft …");
  finish(REPORT);
  await settle();
  expect(liveText()).toBe("");
  await user.click(button("Daten prüfen"));
  await settle();
  expect(liveText()).toBe("Die Daten konnten nicht geprüft werden. Die Tabelle „Bestand“ enthält Fehler. Beheben Sie die Fehler.");
});

test("messages can be closed", async () => {
  const { user } = await renderPane();
  await user.click(button("Aktualisieren"));
  await settle();
  await user.click(button("Meldung schließen"));
  expect(screen.queryByText(/Kennzahlen für Juni 2022 aktualisiert/)).toBeNull();
});
