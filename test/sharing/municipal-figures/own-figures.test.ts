import { ownTables } from "../../../src/sharing/municipal-figures/own-tables";
import { isMissing } from "../../../src/units/missing";
import { serialOfDate } from "../../../src/units/month";
import { figuresPage } from "./figures-page";
import { NEIGHBOUR, STOCK_ROWS, TOWN, TOWN_TABLES, townData } from "./small-town";

describe("the figures of a small town", () => {
  const { value, lineOf, sheet, texts } = figuresPage(townData(), TOWN);

  it.each([
    // Stock: 44 women and 66 men, of whom 18 + 27 are LZB
    ["Erwerbsfähige Leistungsberechtigte (eLb)", 110],
    ["Langzeitleistungsbeziehende (LZB)", 45],
    ["Anteil der LZB an den eLb", 45 / 110],
    ["davon unter 25 Jahre", 20],
    ["Alleinerziehende eLb", 12],
    ["Bedarfsgemeinschaften (BG)", 75],
    // K1: 55,000 € after 50,000 €; K1E2: 110 after 100
    ["K1 Frauen", 0.1],
    ["K1E2 Veränderung der Zahl der erwerbsfähigen Leistungsberechtigten", 0.1],
    // Entries: eleven months 10 of 100, the last 20 of 110; the mean of the rates, not 130 / 1,210
    ["K1E3 Durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten", (11 * 0.1 + 20 / 110) / 12],
    // Exits: 5 a month of the 100 of the month before, also in June
    ["K1E4 Durchschnittliche Abgangsrate der erwerbsfähigen Leistungsberechtigten", 0.05],
    // K2: 12 × 3 integrations by the mean of June 2021 to May 2022, which is 100; June 2022 with its 110 is not in it
    ["K2 Integrationsquote", 0.36],
    ["eLb, Ø der zwölf Vormonate", 100],
    ["Integrationen, zwölf Monate", 36],
    ["K2 Frauen", 12 / 40],
    ["K2 Männer", 24 / 60],
    ["Abstand der Integrationsquoten K2 (Männer − Frauen)", 10],
    ["K2E1 Quote der Eintritte in geringfügige Beschäftigung", 0.12],
    // K2E3, six months late: January to December 2021 with 24 insured and 6 continuous; July to June would have none
    ["K2E3 Kontinuierliche Beschäftigung nach Integration", 6 / 24],
    ["K3 Veränderung des Bestands an Langzeitleistungsbeziehenden", -0.1],
    ["K3E2 Aktivierungsquote der Langzeitleistungsbeziehenden", 9 / 45],
    // JFW: 6 × 3 by the mean of December to May
    ["Jahresfortschrittswert der Integrationsquote (JFW)", 0.18],
    ["Anteil der Frauen an den Integrationen", 6 / 18],
    // Staff: 1.5 of 2 VZÄ, of which 0.5 absent for long; one exit by 2.5 VZÄ
    ["eLb je VZÄ passiv", 110 / 1.5],
    ["eLb je VZÄ aktiv", 110],
    ["VZÄ beider Seiten, Ist", 2.5],
    ["Fluktuationsquote", 1 / 2.5],
    // Measures that run in June: 10 seats with 8 taken at 300 €, 4 with 5 taken at 100 €
    ["Vorgehaltene Plätze", 14],
    ["Belegte Plätze", 13],
    ["Auslastung", 13 / 14],
    ["Leere Plätze", 2],
    ["Kosten aller Plätze im Monat", 3_400],
    ["Kosten leerer Plätze im Monat", 600],
    ["Integrationen aus den laufenden Maßnahmen", 3],
    // Transition: six months with 5 and 4
    ["ALG-Ende in drei Monaten, Jahr bis Berichtsmonat", 30],
    ["Angebotsquote: angeboten je ALG-Ende", 0.8],
  ])("%s", (title, expected) => {
    expect(value(title)).toBeCloseTo(expected, 12);
  });

  it("compares with the month chosen: 10 more eLb, 10 %", () => {
    expect(lineOf("Erwerbsfähige Leistungsberechtigte (eLb)")).toMatchObject({
      comparison: 100,
      difference: 10,
      dataAge: "T-3",
      period: "2022-06",
    });
    expect(lineOf("Erwerbsfähige Leistungsberechtigte (eLb)").change).toBeCloseTo(0.1, 12);
  });

  it("names the months of a window, also of the one that lies earlier", () => {
    expect(lineOf("K2 Integrationsquote").period).toBe("2021-07 – 2022-06");
    expect(lineOf("eLb, Ø der zwölf Vormonate").period).toBe("2021-06 – 2022-05");
    expect(lineOf("K2E3 Kontinuierliche Beschäftigung nach Integration").period).toBe("2021-01 – 2021-12");
  });

  it("rates targets of the town alone: 0.36 of 0.395 are 3.5, so 4 integrations of a mean stock of 100", () => {
    expect(lineOf("K2 Integrationsquote")).toMatchObject({ target: 0.395, status: "verfehlt" });
    expect(lineOf("K2 Integrationsquote").note).toMatch(/^Zum Ziel fehlen 4 Integrationen\. /);
    expect(lineOf("K3 Veränderung des Bestands an Langzeitleistungsbeziehenden")).toMatchObject({ target: -0.05, status: "erreicht" });
    expect(lineOf("K1E2 Veränderung der Zahl der erwerbsfähigen Leistungsberechtigten")).toMatchObject({
      target: 0,
      status: "nicht bewertet",
    });
    expect(lineOf("Hausbesuche").target).toBe(12);
  });

  it("has months as dates and a formula beside every value", () => {
    expect(sheet.cells[4]?.slice(1, 3)).toMatchObject([
      { value: serialOfDate(2022, 6, 1), numberFormat: "yyyy-mm" },
      { value: serialOfDate(2021, 6, 1) },
    ]);
    const values = sheet.cells
      .slice(9)
      .flatMap((row) => (row.length === 11 && row[0]?.style === "label" && row[9]?.value ? row.slice(1, 3) : []));
    expect(values.length).toBeGreaterThan(200);
    expect(values.filter((cell) => cell?.formula === undefined)).toEqual([]);
  });

  it("says of a table without own rows that there are none", () => {
    const page = figuresPage(townData({ Maßnahmen: [] }), TOWN);
    expect(page.texts).toContain("Fehlt: Das Blatt Maßnahmen enthält keine Zeile dieser Kommune.");
    expect(page.sheet.cells.flat().some((cell) => cell?.formula?.includes("Maßnahmen["))).toBe(false);
  });

  it("does not know the neighbour", () => {
    expect(JSON.stringify(sheet)).not.toContain(NEIGHBOUR);
    expect(texts).not.toContain("0.9");
  });
});

describe("what is missing", () => {
  /** Without the women of December 2021. */
  const gap = STOCK_ROWS.filter(({ month, gender }) => !(month === serialOfDate(2021, 12, 1) && gender === "w"));
  const { value, lineOf } = figuresPage(townData({ Bestand: gap }), TOWN);

  it("makes every window with the month missing, and no other", () => {
    expect(value("eLb, Ø der zwölf Vormonate")).toBe("missing");
    expect(value("K2 Integrationsquote")).toBe("missing");
    expect(value("K2 Frauen")).toBe("missing");
    expect(value("K2 Männer")).toBeCloseTo(0.4, 12);
    expect(value("K1E3 Durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten")).toBe("missing");
    expect(value("Jahresfortschrittswert der Integrationsquote (JFW)")).toBe("missing");
    expect(value("K1E2 Veränderung der Zahl der erwerbsfähigen Leistungsberechtigten")).toBeCloseTo(0.1, 12);
  });

  it("gives the reason: 23 of 12 × 2 rows, twice for a rate of two columns", () => {
    expect(lineOf("eLb, Ø der zwölf Vormonate").note).toBe("Fehlt: 23 von 24 Angaben liegen vor.");
    expect(lineOf("K2 Integrationsquote").note).toBe("Fehlt: eine Angabe, aus der gerechnet wird, fehlt.");
    expect(lineOf("K1E3 Durchschnittliche Zugangsrate der erwerbsfähigen Leistungsberechtigten").note).toBe(
      "Fehlt: 46 von 48 Angaben liegen vor.",
    );
    const { value: average } = lineOf("eLb, Ø der zwölf Vormonate");
    expect(isMissing(average) && average.missing.en).toBe("Missing: 23 of 24 values are there.");
  });

  it("is K2E3 without its lag", () => {
    const page = figuresPage(townData({ Parameter: [] }), TOWN);
    expect(page.value("K2E3 Kontinuierliche Beschäftigung nach Integration")).toBe("missing");
    expect(page.lineOf("K2E3-Verzug in Monaten").note).toBe("Fehlt: Das Blatt Parameter enthält keine Zeile dieser Kommune.");
    expect(page.value("K2 Integrationsquote")).toBeCloseTo(0.36, 12);
  });

  it("is a rate whose denominator is 0", () => {
    const noSeats = (TOWN_TABLES["Maßnahmen"] ?? []).map((row) => ({ ...row, seats: 0, occupied: 0 }));
    const page = figuresPage(townData({ Maßnahmen: noSeats }), TOWN);
    expect(page.value("Auslastung")).toBe("missing");
    expect(page.lineOf("Auslastung").note).toBe("Fehlt: Der Nenner ist 0, oder ein Teil ist größer als sein Ganzes.");
  });
});

describe("the data that go along", () => {
  const tables = ownTables(townData(), TOWN);

  it("are the town's rows, the parameter it needs, and no single persons", () => {
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Parameter", 1],
      ["Personal", 2],
      ["Bestand", 26],
      ["Integrationen", 36],
      ["Maßnahmen", 3],
      ["Übergang", 6],
      ["Ziele", 4],
    ]);
    expect(JSON.stringify(tables)).not.toContain(NEIGHBOUR);
  });

  it("hold what stands in the cells: dates as serials, words, blanks", () => {
    expect(tables.find(({ name }) => name === "Maßnahmen")?.rows[1]).toMatchObject({
      isOnline: "ja",
      end: null,
      start: serialOfDate(2022, 3, 1),
    });
    expect(tables.find(({ name }) => name === "Bestand")?.rows[0]).toMatchObject({
      month: serialOfDate(2021, 6, 1),
      gender: "w",
      beneficiaries: 40,
    });
  });
});
