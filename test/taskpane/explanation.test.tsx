/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { CommandRefusal } from "../../src/units/command-refusal";
import { EXPLANATION, MISSING_EXPLANATION } from "./fake-commands";
import { button, liveText, prepareBrowser, renderPane, settle, tab } from "./render-pane";

beforeAll(() => prepareBrowser());

test("the button beside a figure explains it, and the way back leads to that button", async () => {
  const explain = jest.fn(async () => EXPLANATION);
  const { user } = await renderPane({ runs: { explain } });
  await user.click(button("Erklären: Betreuungsschlüssel aktiv"));
  await settle();
  expect(explain).toHaveBeenCalledWith({ cell: "Kennzahlen!C13" }, expect.objectContaining({ language: "de" }));
  const heading = screen.getByRole("heading", { name: "Betreuungsschlüssel aktiv" });
  expect(document.activeElement).toBe(heading);
  expect(liveText()).toBe("Erklärung: Betreuungsschlüssel aktiv");
  expect(screen.getByText("98 Personen je VZÄ")).toBeTruthy();
  expect(screen.getByText("genau 98,0531")).toBeTruthy();
  expect(screen.getByText(/= 11\.080 \/ 113/)).toBeTruthy();
  expect(screen.getByText(/§ 44c Abs\. 4 SGB II/)).toBeTruthy();
  expect(screen.queryByRole("combobox")).toBeNull();

  await user.click(button("Zurück"));
  await settle(30);
  expect(screen.getByRole("combobox")).toBeTruthy();
  expect(document.activeElement).toBe(button("Erklären: Betreuungsschlüssel aktiv"));
});

test("the selected cell is explained without an address", async () => {
  const explain = jest.fn(async () => EXPLANATION);
  const { user } = await renderPane({ runs: { explain } });
  await user.click(button("Ausgewählte Zelle erklären"));
  await settle();
  expect(explain).toHaveBeenCalledWith({ cell: undefined }, expect.anything());
});

test("filters and rows are said in words, and a click leads to the cell", async () => {
  const goToCell = jest.fn(async () => undefined);
  const { user, session } = await renderPane({ runs: { goToCell } });
  await act(async () => void (await session.explain("Kennzahlen!C13")));
  expect(screen.getByText(/Monat = 2022-06/)).toBeTruthy();
  expect(screen.getByText(/32 von 32 erwarteten Zeilen, Summe 11\.080: Bestand!E741:E772/)).toBeTruthy();
  await user.click(button("Zu Kennzahlen!C41"));
  expect(goToCell).toHaveBeenCalledWith({ sheet: "Kennzahlen", cell: "C41" }, expect.anything());
});

test("a row opens and closes with the keyboard, deeper rows are closed at first", async () => {
  const { user, session } = await renderPane();
  await act(async () => void (await session.explain("Kennzahlen!C13")));
  const inner = button(/^Personal\[VZÄ Ist\]/);
  expect(inner.getAttribute("aria-expanded")).toBe("false");
  inner.focus();
  await user.keyboard("{Enter}");
  expect(inner.getAttribute("aria-expanded")).toBe("true");
  const outer = button(/^VZÄ Eingliederung/);
  outer.focus();
  await user.keyboard(" ");
  expect(outer.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("button", { name: /^Personal\[VZÄ Ist\]/ })).toBeNull();
});

test("a missing number says why and leads to the cell to be filled", async () => {
  const goToCell = jest.fn(async () => undefined);
  const { user } = await renderPane({ runs: { goToCell, explain: async () => MISSING_EXPLANATION } });
  await user.click(button("Erklären: Frauenanteil an den Integrationen"));
  await settle();
  expect(screen.getByRole("heading", { name: "Warum hier keine Zahl steht" })).toBeTruthy();
  await user.click(button(/95 von 96 Angaben/));
  expect(goToCell).toHaveBeenCalledWith({ sheet: "Integrationen", cell: "E388" }, expect.anything());
});

test("a tab leads out of the explanation", async () => {
  const { user, session } = await renderPane();
  await act(async () => void (await session.explain("Kennzahlen!C13")));
  await user.click(tab("Übersicht"));
  expect(screen.getByRole("combobox")).toBeTruthy();
});

test("a cell that cannot be explained is a message with a way out", async () => {
  const refusal = new CommandRefusal(
    "empty-cell",
    { de: "Die Zelle Kennzahlen!Z9 ist leer.", en: "The cell Kennzahlen!Z9 is empty." },
    { de: "Wählen Sie eine Zelle mit einer Zahl.", en: "Choose a cell that holds a number." },
  );
  const { user } = await renderPane({ runs: { explain: () => Promise.reject(refusal) } });
  await user.click(button("Ausgewählte Zelle erklären"));
  await settle();
  expect(screen.getByText("Die Zahl konnte nicht erklärt werden")).toBeTruthy();
  expect(screen.getByText("Die Zelle Kennzahlen!Z9 ist leer.")).toBeTruthy();
  expect(screen.getByRole("combobox")).toBeTruthy();
});

test("in English everything is English", async () => {
  const { session } = await renderPane({ language: "en" });
  await act(async () => void (await session.explain("Kennzahlen!C13")));
  expect(screen.getByText("98 persons per FTE")).toBeTruthy();
  expect(screen.getByText(/32 of 32 expected rows/)).toBeTruthy();
  expect(button("Back")).toBeTruthy();
});
