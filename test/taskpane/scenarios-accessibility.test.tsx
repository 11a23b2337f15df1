/** @jest-environment jsdom */
import { axe } from "./axe";
import { fakeWorkspace } from "./fake-scenarios";
import { button, prepareBrowser, settle } from "./render-pane";
import { renderScenarios } from "./render-scenarios";

const PARTS = ["Alle Ergebnisse", "Zielwert suchen", "Was am meisten bewegt", "Risiko", "Aus anderer Mappe übernehmen"];

async function violations(): Promise<unknown> {
  const found = (await axe(document.body)).violations;
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test.each([
  ["light", undefined],
  ["dark", "(prefers-color-scheme: dark)"],
  ["contrast", "(forced-colors: active)"],
])("the drivers have no violations (%s)", async (_theme, query) => {
  prepareBrowser(query);
  await renderScenarios();
  expect(await violations()).toEqual([]);
});

test("every other part has no violations, with its answers shown", async () => {
  prepareBrowser();
  const { user } = await renderScenarios();
  await user.click(button("Mehr zu: VZÄ aktiv"));
  await user.click(button("Neues Szenario"));
  for (const part of PARTS) await user.click(button(part));
  await user.click(button("Wert suchen"));
  await user.click(button("Risiko rechnen"));
  await settle(20);
  expect(await violations()).toEqual([]);
});

test("a workbook without scenarios has no violations", async () => {
  prepareBrowser();
  await renderScenarios({ openScenarios: async () => fakeWorkspace({ scenarios: [] }, { hasSheet: false }) }, "en");
  expect(await violations()).toEqual([]);
});
