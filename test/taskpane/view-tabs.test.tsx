/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { prepareBrowser, renderPane, settle, tab } from "./render-pane";

/** Widths in the browser, in pixels: a tab is 70 wide, the menu 60, and the row has room for three tabs and the menu. */
function layOut(): void {
  const widthOf = (element: HTMLElement): number => {
    if (element.getAttribute("role") === "tab") return 70;
    if (element.getAttribute("aria-haspopup") === "menu") return 60;
    return 280;
  };
  for (const property of ["offsetWidth", "clientWidth"] as const) {
    Object.defineProperty(HTMLElement.prototype, property, {
      configurable: true,
      get(this: HTMLElement) {
        return widthOf(this);
      },
    });
  }
}

beforeAll(() => {
  prepareBrowser();
  layOut();
});

const hiddenTabs = (): (string | null)[] =>
  screen
    .getAllByRole("tab", { hidden: true })
    .filter((each) => each.hasAttribute("data-overflowing"))
    .map((each) => each.querySelector("span")?.textContent ?? null);

test("tabs that do not fit are in a menu, and the chosen one comes out of it", async () => {
  const { user } = await renderPane();
  await settle(20);
  expect(hiddenTabs()).toEqual(["Kommunen", "Teilen", "Dokument"]);
  await user.click(screen.getByRole("button", { name: "Mehr Ansichten" }));
  expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual(["Kommunen", "Teilen", "Dokument"]);
  await user.click(screen.getByRole("menuitem", { name: "Teilen" }));
  await settle(20);
  expect(tab("Teilen").getAttribute("aria-selected")).toBe("true");
  expect(hiddenTabs()).toEqual(["Szenarien", "Kommunen", "Dokument"]);
});
