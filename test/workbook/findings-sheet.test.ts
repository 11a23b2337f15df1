import type { Finding } from "../../src/model/finding";
import type { PublishedResult } from "../../src/planning/plausibility/check-published";
import { findingsSheet } from "../../src/workbook/findings-sheet";

const FINDING: Finding = {
  severity: "warning",
  code: "x",
  sheet: "Bestand",
  cell: "E5",
  message: { de: "=Was", en: "what" },
  remedy: { de: "Tun", en: "do" },
};

const RESULT: PublishedResult = {
  id: "Auslastung",
  title: { de: "Auslastung", en: "Auslastung" },
  verdict: "inconsistent",
  verdictText: { de: "unstimmig", en: "inconsistent" },
  values: [],
  message: { de: "−1 passt nicht.", en: "−1 does not fit." },
  sheet: "Veröffentlicht",
  cell: "C5",
  calculations: ["Auslastung: [Belegt] / [Plätze]"],
};

test("a workbook without published figures has findings only", () => {
  const { cells } = findingsSheet({ findings: [FINDING], published: [] }, "heute");
  expect(cells.slice(2)).toEqual([
    ["Fehler: 0 · Warnung: 1 · Hinweis: 0", "", "", "", ""],
    ["", "", "", "", ""],
    ["Art", "Blatt", "Zelle", "Was nicht passt", "Was zu tun ist"],
    ["Warnung", "Bestand", "E5", "'=Was", "Tun"],
  ]);
});

test("verdicts stand below the findings, with what is stated, where, and what comes out", () => {
  const { cells } = findingsSheet({ findings: [], published: [RESULT] }, "heute");
  expect(cells[2]?.[0]).toBe("Fehler: 0 · Warnung: 0 · Hinweis: 0 · Prüfungen veröffentlichter Werte: 1, davon unstimmig: 1");
  expect(cells.slice(5)).toEqual([
    ["Keine Befunde: die Eingaben passen zusammen.", "", "", "", ""],
    ["", "", "", "", ""],
    ["", "", "", "Plausibilität veröffentlichter Werte", ""],
    ["Urteil", "Blatt", "Zelle", "Aussage und Rechnung", "Was die Rechnung ergibt"],
    ["unstimmig", "Veröffentlicht", "C5", "Auslastung\nAuslastung: [Belegt] / [Plätze]", "−1 passt nicht."],
  ]);
});

test("formats do not depend on how many findings there are, so that those of the user stay", () => {
  const formats = (count: number) => {
    const { styles, highlights, columnWidths } = findingsSheet({ findings: Array(count).fill(FINDING), published: [RESULT] }, "heute");
    return { styles, highlights, columnWidths };
  };
  expect(formats(1)).toEqual(formats(30));
});
