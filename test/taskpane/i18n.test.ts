import { formatDay, formatMoment, formatMonth } from "../../src/taskpane/i18n/format";
import { textsOf } from "../../src/taskpane/i18n/texts";

type Entry = readonly [path: string, text: string];

/** Every text with its path; texts with gaps are filled with a number and a word. */
function entries(value: unknown, path = ""): Entry[] {
  if (typeof value === "function") return [[path, String(value(2, "x"))]];
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => entries(child, path === "" ? key : `${path}.${key}`));
}

const german = entries(textsOf("de"));
const english = entries(textsOf("en"));

test("both languages have the same keys, none empty", () => {
  expect(english.map(([path]) => path)).toEqual(german.map(([path]) => path));
  expect([...german, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("no text was left untranslated", () => {
  const same = german.filter(([path, text]) => english.some(([otherPath, other]) => otherPath === path && other === text));
  expect(same).toEqual([]);
});

test("what is put into a text appears in it", () => {
  expect(textsOf("de").showMore(25)).toBe("25 weitere anzeigen");
  expect(textsOf("en").shownOf(25, 60)).toBe("25 of 60 findings shown");
});

test("one is singular, in both languages", () => {
  expect(textsOf("de").severityCount.warning(1)).toBe("1 Warnung");
  expect(textsOf("de").findingCount(2)).toBe("2 Befunde");
  expect(textsOf("en").severityCount.error(1)).toBe("1 error");
  expect(textsOf("en").rowCount("1")).toBe("1 row");
});

test("months, days and moments are written as the language has them", () => {
  expect(formatMonth("2022-06", "de")).toBe("Juni 2022");
  expect(formatMonth("2022-06", "en")).toBe("June 2022");
  expect(formatDay("2022-07-04", "de")).toBe("04.07.2022");
  expect(formatDay("2022-07-04", "en")).toBe("4 Jul 2022");
  expect(formatMoment("2026-11-22T19:05:00", "de")).toBe("22.11.2026, 19:05");
  expect(formatMoment("2026-11-22T19:05:00", "en")).toBe("22 Nov 2026, 19:05");
});

test("a text that is no month, day or moment stays readable", () => {
  expect(formatDay("2022-13-01", "de")).toBe("2022-13-01");
  expect(formatDay("bald", "de")).toBe("bald");
  expect(formatMonth("2022-13", "de")).toBe("2022-13");
  expect(formatMoment("gestern", "de")).toBe("gestern");
});
