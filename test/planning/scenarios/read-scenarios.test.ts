import type { CellValue } from "../../../src/model/rows";
import { readScenarios } from "../../../src/planning/scenarios/read-scenarios";
import { serialOfDate } from "../../../src/units/month";

const CONTEXT = { year: 2023, municipalities: ["Goch", "Kleve"] };
const HEADINGS = [
  "Treiber",
  "Kommune",
  "Ab",
  "Einheit",
  "Basis",
  "Verteilung",
  "Minimum",
  "Wahrscheinlich",
  "Maximum",
  "Herkunft",
  "A",
  "B",
];

type Cells = Partial<Record<(typeof HEADINGS)[number], CellValue>>;

/** Reads rows given by heading; the headings stand in row 4 from column A, as in the template. */
function read(rows: readonly Cells[], headings: readonly string[] = HEADINGS) {
  const values = rows.map((row) => headings.map((heading) => row[heading] ?? ""));
  return readScenarios({ sheet: "Szenarien", firstRow: 3, firstColumn: 0, headings, values }, CONTEXT);
}

describe("a readable sheet", () => {
  it("turns each further column into a scenario; blank means as in the base, comments are passed over", () => {
    const { scenarios, findings } = read([
      { Treiber: "Zuteilung EGT", Einheit: "€", Herkunft: "Bescheid", A: 11_000_000 },
      { Treiber: "eLb", Einheit: "± %", A: 0.02, B: -0.01 },
      { Treiber: "VZÄ aktiv", Kommune: "Goch", Ab: serialOfDate(2023, 7, 1), Einheit: "± VZÄ", B: -2 },
    ]);
    expect(findings).toEqual([]);
    expect(scenarios).toMatchObject([
      {
        name: "A",
        changes: [
          { driver: "integrationBudget", kind: "absolute", value: 11_000_000 },
          { driver: "beneficiaries", kind: "percent", value: 0.02 },
        ],
      },
      {
        name: "B",
        changes: [
          { driver: "beneficiaries", kind: "percent", value: -0.01 },
          { driver: "staffActive", kind: "difference", value: -2, municipality: "Goch", from: "2023-07" },
        ],
      },
    ]);
  });

  it.each([
    ["€", "Zuteilung VWT", "absolute"],
    ["", "Zuteilung VWT", "absolute"],
    ["± €", "Zuteilung VWT", "difference"],
    ["+/- €", "Zuteilung VWT", "difference"],
    ["%", "Zuteilung VWT", "percent"],
    ["± %", "Zuteilung VWT", "percent"],
    ["Anteil", "Tarifabschluss", "absolute"],
    ["%", "Tarifabschluss", "absolute"],
    ["± PP", "Tarifabschluss", "difference"],
    ["± %", "Tarifabschluss", "difference"],
    ["FTE", "FTE active", "absolute"],
  ])("the unit “%s” of %s means %s", (Einheit, Treiber, kind) => {
    const { scenarios, findings } = read([{ Treiber, Einheit, A: 0.01 }]);
    expect(findings).toEqual([]);
    expect(scenarios[0]?.changes[0]?.kind).toBe(kind);
  });

  it("reads distributions and says what of them is incomplete", () => {
    const { ranges, findings } = read([
      { Treiber: "eLb", Einheit: "± %", Verteilung: "PERT", Minimum: -0.04, Wahrscheinlich: 0, Maximum: 0.06 },
      { Treiber: "LZB", Einheit: "± %", Verteilung: "Gleich", Minimum: -0.05, Maximum: 0.02 },
      { Treiber: "Tarifabschluss", Verteilung: "Dreieck", Minimum: 0.02, Maximum: 0.06 },
      { Treiber: "Zuteilung EGT", Einheit: "€", Verteilung: "Normal", Minimum: 12_000_000, Maximum: 11_000_000 },
      { Treiber: "VZÄ aktiv", Kommune: "Kleve", Verteilung: "Gleich", Minimum: 20, Maximum: 30 },
    ]);
    expect(ranges).toEqual([
      { driver: "beneficiaries", kind: "percent", shape: "pert", minimum: -0.04, likely: 0, maximum: 0.06 },
      { driver: "longTerm", kind: "percent", shape: "uniform", minimum: -0.05, likely: NaN, maximum: 0.02 },
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ["scenario-range-incomplete", "F7"],
      ["scenario-range-order", "G8"],
      ["scenario-range-of-part", "F9"],
    ]);
  });
});

describe("bad input is a finding at its cell, and the scenario that holds it gives no results", () => {
  it.each<[string, Cells, string, string, RegExp]>([
    ["an unknown driver", { Treiber: "Zuteilung EGTT", A: 1 }, "A5", "scenario-unknown-driver", /Ist „Zuteilung EGT“ gemeint/],
    ["a unit that does not fit", { Treiber: "Zugang Geflüchtete", Einheit: "± %", A: 1 }, "D5", "scenario-unit", /Zugang Geflüchtete/],
    [
      "a municipality for a county's driver",
      { Treiber: "Zuteilung EGT", Kommune: "Goch", A: 1 },
      "B5",
      "scenario-not-municipal",
      /ganzen Kreis/,
    ],
    ["an unknown municipality", { Treiber: "eLb", Kommune: "Gock", A: 1 }, "B5", "scenario-unknown-municipality", /Gock/],
    [
      "a month for a yearly amount",
      { Treiber: "Zuteilung EGT", Ab: serialOfDate(2023, 7, 1), A: 1 },
      "C5",
      "scenario-not-dated",
      /ganze Jahr/,
    ],
    ["a month outside the year", { Treiber: "eLb", Ab: serialOfDate(2024, 1, 1), A: 1 }, "C5", "scenario-outside-year", /2023/],
    ["text in a driver's cell", { Treiber: "eLb", A: "viel" }, "K5", "scenario-not-a-number", /„viel“ ist keine Zahl/],
    ["an error in a driver's cell", { Treiber: "eLb", A: "#N/A" }, "K5", "scenario-not-a-number", /#N\/A/],
    ["5 instead of 5 %", { Treiber: "eLb", Einheit: "± %", A: 5 }, "K5", "scenario-percent-as-number", /5,00 sind 500/],
    ["3 instead of 3 % of a rate", { Treiber: "Tarifabschluss", A: 3 }, "K5", "scenario-percent-as-number", /3,00 sind 300/],
    ["a negative number of staff", { Treiber: "VZÄ aktiv", A: -1 }, "K5", "scenario-out-of-bounds", /nicht möglich/],
    ["half a case", { Treiber: "Neue Fälle § 16i", A: 2.5 }, "K5", "scenario-not-whole", /ganze Fälle/],
  ])("%s", (_what, row, cell, code, message) => {
    const { scenarios, findings } = read([row, { Treiber: "LZB", B: 7_000 }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: "error", sheet: "Szenarien", cell, code });
    expect(findings[0]?.message.de).toMatch(message);
    expect(findings[0]?.remedy.de).not.toBe("");
    expect(scenarios.map(({ name, problem }) => [name, problem?.code])).toEqual([
      ["A", code],
      ["B", undefined],
    ]);
  });

  it("the remedy for 5 shows how 5 % is typed", () => {
    const { findings } = read([{ Treiber: "eLb", Einheit: "± %", A: 5 }]);
    expect(findings[0]?.remedy.de.replaceAll("\u00a0", " ")).toBe("Sind 5,0 % gemeint, tragen Sie 0,05 oder „5,0 %“ ein.");
  });

  it("a row that says the same twice", () => {
    const { findings, scenarios } = read([
      { Treiber: "eLb", Einheit: "± %", A: 0.01 },
      { Treiber: "eLb", Einheit: "± %", A: 0.02 },
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["scenario-row-twice", "A6"]]);
    expect(scenarios[0]?.problem?.code).toBe("scenario-row-twice");
  });

  it("a scenario that states one driver in two units", () => {
    const { findings } = read([
      { Treiber: "eLb", Einheit: "± %", A: 0.01 },
      { Treiber: "eLb", Einheit: "Personen", A: 11_000 },
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["scenario-several-rows", "K6"]]);
  });

  it("two scenarios of one name: the left one counts", () => {
    const { scenarios, findings } = read([{ Treiber: "eLb", A: 1 }], [...HEADINGS, "a "]);
    expect(scenarios.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["scenario-name-twice", "M4"]]);
  });
});

describe("correlations", () => {
  const ranged = [
    { Treiber: "eLb", Einheit: "± %", Verteilung: "Gleich", Minimum: -0.1, Maximum: 0.1 },
    { Treiber: "LZB", Einheit: "± %", Verteilung: "Gleich", Minimum: -0.1, Maximum: 0.1 },
  ];

  function correlated(...rows: readonly (readonly [string, string, number])[]) {
    const values = ranged.map((row: Cells) => HEADINGS.map((heading) => row[heading] ?? ""));
    return readScenarios({ sheet: "Szenarien", firstRow: 3, firstColumn: 0, headings: HEADINGS, values }, CONTEXT, {
      sheet: "Korrelationen",
      rows: rows.map(([firstDriver, secondDriver, correlation], index) => ({
        rowIndex: 4 + index,
        firstDriver,
        secondDriver,
        correlation,
      })),
      addressOf: ({ rowIndex }, column) => `${column}${rowIndex + 1}`,
    });
  }

  it("reads what lies between −1 and 1 and has two distributions", () => {
    const { correlations, findings } = correlated(["eLb", "LZB", 0.6]);
    expect([correlations, findings]).toEqual([[{ drivers: ["beneficiaries", "longTerm"], value: 0.6 }], []]);
  });

  it("names a value out of bounds, an unknown driver and one without a distribution", () => {
    const { correlations, findings } = correlated(["eLb", "LZB", 1.2], ["eLbs", "LZB", 0.1], ["eLb", "Plätze in Maßnahmen", 0.1]);
    expect(correlations).toEqual([]);
    expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ["scenario-correlation", "error", "correlation5"],
      ["scenario-unknown-driver", "error", "firstDriver6"],
      ["scenario-correlation-unused", "note", "secondDriver7"],
    ]);
  });
});
