/** @jest-environment jsdom */
import { chooseTheme } from "../../src/taskpane/theme";
import { prepareBrowser, renderPane } from "./render-pane";

test.each([
  ["a contrast theme of the system wins over everything", true, false, { isDarkTheme: true }, "contrast"],
  ["Office says dark, the system light", false, false, { isDarkTheme: true }, "dark"],
  ["Office says light, the system dark", false, true, { isDarkTheme: false }, "light"],
  ["an older Office only gives a dark background", false, false, { bodyBackgroundColor: "#262626" }, "dark"],
  ["an older Office only gives a light background", false, true, { bodyBackgroundColor: "#FFFFFF" }, "light"],
  ["Office gives an unreadable colour, the system is dark", false, true, { bodyBackgroundColor: "black" }, "dark"],
  ["Office gives nothing, the system is light", false, false, undefined, "light"],
])("%s", (_situation, hasForcedColors, prefersDark, office, theme) => {
  expect(chooseTheme(hasForcedColors, prefersDark, office)).toBe(theme);
});

test.each([
  ["light", "(none)"],
  ["dark", "(prefers-color-scheme: dark)"],
])("scroll bars and lists of the browser follow the %s theme", async (colorScheme, query) => {
  prepareBrowser(query);
  await renderPane();
  expect(document.documentElement.style.colorScheme).toBe(colorScheme);
});
