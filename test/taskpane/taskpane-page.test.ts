import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const folder = join(__dirname, "../../src/taskpane");
const page = new JSDOM(readFileSync(join(folder, "taskpane.html"), "utf8")).window.document;

test("office.js comes first, in the head, from the configured address", () => {
  const scripts = [...page.head.querySelectorAll("script")].map((script) => script.getAttribute("src"));
  expect(scripts).toEqual(["<%= htmlWebpackPlugin.options.officeJsUrl %>"]);
});

test("the content security policy is a parameter and stands before every script and style", () => {
  const parts = [...page.head.querySelectorAll("meta[http-equiv], link, script")].map((element) => element.localName);
  expect(parts).toEqual(["meta", "link", "script"]);
  expect(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")).toBe(
    "<%= htmlWebpackPlugin.options.contentSecurityPolicy %>",
  );
});

test("nothing on the page needs a weaker policy", () => {
  expect(page.querySelectorAll("style, [style], script:not([src])")).toHaveLength(0);
  expect([...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith("on"))).toEqual(
    [],
  );
});

test("the page can be read before and without the script, in both languages", () => {
  expect(page.querySelector("#root")?.textContent).toContain("Das Add-in wird geladen");
  expect(page.querySelector("#root [lang=en]")?.textContent).toContain("Loading");
  expect(page.querySelector("noscript")?.textContent).toContain("JavaScript");
  expect(page.documentElement.lang).toBe("de");
});
