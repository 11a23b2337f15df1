/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { NOT_A_PLANNING_WORKBOOK, OVERVIEW } from "./fake-commands";
import { button, prepareBrowser, renderPane, settle } from "./render-pane";

beforeAll(() => prepareBrowser());

const readOverview = async () => NOT_A_PLANNING_WORKBOOK;

test("a workbook without planning tables gets the two ways in and no tabs", async () => {
  await renderPane({ runs: { readOverview } });
  expect(screen.getByRole("heading", { name: "Willkommen" })).toBeTruthy();
  expect(button("Neue Planungsmappe")).toBeTruthy();
  expect(button("Beispiel ansehen")).toBeTruthy();
  expect(screen.queryByRole("tab")).toBeNull();
});

test.each([
  ["Neue Planungsmappe", false, "Die neue Planungsmappe ist geöffnet"],
  ["Beispiel ansehen", true, "Die Beispielmappe ist geöffnet"],
])("%s opens the workbook and says so", async (name, isSample, message) => {
  const createTemplate = jest.fn(async () => undefined);
  const { user } = await renderPane({ runs: { readOverview, createTemplate } });
  await user.click(button(name));
  await settle();
  expect(createTemplate).toHaveBeenCalledWith({ isSample }, expect.objectContaining({ language: "de" }));
  expect(screen.getByRole("group", { name: new RegExp(message) })).toBeTruthy();
});

test("after the user has added tables, reading again leads to the overview", async () => {
  const answers = [NOT_A_PLANNING_WORKBOOK, OVERVIEW];
  const { user } = await renderPane({ runs: { readOverview: async () => answers.shift() ?? OVERVIEW } });
  await user.click(button("Mappe erneut einlesen"));
  await settle();
  expect(screen.getByRole("tab", { name: "Übersicht" })).toBeTruthy();
});

test("in English the first run speaks English", async () => {
  await renderPane({ runs: { readOverview }, language: "en" });
  expect(button("New planning workbook")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});
