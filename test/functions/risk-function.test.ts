import { isProblem, type CellMatrix, type IndicatorArgument } from "../../src/indicators/indicator";
import { RISKTABLE } from "../../src/functions/risk-function";
import { riskSummary } from "../../src/planning/risk/run-risk";
import { isRefusal } from "../../src/planning/risk/draws";
import { YEAR_KEY } from "../../src/planning/scenarios/base-table";
import { BASE_SCENARIO } from "../../src/planning/scenarios/scenario";
import { scenarioModel } from "../../src/planning/scenarios/scenario-model";
import { isMissing } from "../../src/units/missing";
import { exampleBaseline } from "../planning/scenarios/example-baseline";

const BASELINE = exampleBaseline(2);

const BASE: CellMatrix = [
  ["Schlüssel", "Größe", "Kreis", ...BASELINE.municipalities],
  [YEAR_KEY, "Haushaltsjahr", BASELINE.year],
  ...[...BASELINE.values].map(([id, values]) => [id, id, ...values.map((value) => (isMissing(value) ? value.missing.de : (value ?? "")))]),
];

const HEADINGS = ["Treiber", "Kommune", "Ab", "Einheit", "Basis", "Verteilung", "Minimum", "Wahrscheinlich", "Maximum", "Tarif 7 %"];
const WAGES = ["Tarifabschluss", "", "", "Anteil", 0.05, "Dreieck", 0.04, 0.05, 0.08, 0.07];
const STOCK = ["eLb", "", "", "%", 11_080, "Normal", -0.05, "", 0.05, ""];
const JOBS = ["Integrationen", "", "", "%", 2_400, "Gleich", -0.1, "", 0.1, ""];
const SCENARIOS: CellMatrix = [HEADINGS, WAGES, STOCK, JOBS];
const CORRELATIONS: CellMatrix = [
  ["Treiber 1", "Treiber 2", "Korrelation"],
  ["eLb", "Integrationen", -0.5],
];

function tableOf(...args: readonly IndicatorArgument[]): readonly (readonly unknown[])[] {
  const outcome = RISKTABLE.evaluate(args);
  if (isProblem(outcome)) throw new Error(outcome.message.en);
  return outcome;
}

function message(...args: readonly IndicatorArgument[]): string {
  const outcome = RISKTABLE.evaluate(args);
  return isProblem(outcome) ? `${outcome.kind}: ${outcome.message.de}` : "no problem";
}

const row = (table: readonly (readonly unknown[])[], name: string) => table.find(([first]) => first === name) ?? [];

describe("RISKTABLE", () => {
  test("each result of the county: mean, percentiles, target, probability and valid draws", () => {
    const table = tableOf(SCENARIOS, BASE, "Basis");
    expect(table[0]).toEqual([
      ...["Ergebnis", "Mittel", "P5", "P25", "P50", "P75", "P95", "Ziel", "Wahrscheinlichkeit Ziel verfehlt", "Gültige Ziehungen"],
    ]);
    // Triangular 4 % to 8 % with 5 %: mean (4 + 5 + 8)/3 %; 16,400,000 × 1.0567 + 4,920,000; median 8 % − √(0.5·4·3) %
    const [, mean, , , median, , , target, probability, valid] = row(table, "Bedarf an Gesamtverwaltungskosten (GVK)");
    expect(Math.abs(Number(mean) / (16_400_000 * (1 + 0.17 / 3) + 4_920_000) - 1)).toBeLessThan(5e-4);
    expect(Math.abs(Number(median) / (16_400_000 * (1.08 - Math.sqrt(6) / 100) + 4_920_000) - 1)).toBeLessThan(5e-4);
    expect([target, probability, valid]).toEqual(["", "", 10_000]);
    expect(row(table, "K2 Integrationsquote")[7]).toBe(0.22);
  });

  test("the table is the analysis, with correlations, draws and seed", () => {
    const table = tableOf(SCENARIOS, BASE, "Basis", 2_000, 5, CORRELATIONS);
    const analysis = riskSummary({
      model: scenarioModel(BASELINE),
      scenario: BASE_SCENARIO,
      ranges: [
        { driver: "wageSettlement", kind: "absolute", shape: "triangular", minimum: 0.04, likely: 0.05, maximum: 0.08 },
        { driver: "beneficiaries", kind: "percent", shape: "normal", minimum: -0.05, likely: NaN, maximum: 0.05 },
        { driver: "integrations", kind: "percent", shape: "uniform", minimum: -0.1, likely: NaN, maximum: 0.1 },
      ],
      correlations: [{ drivers: ["beneficiaries", "integrations"], value: -0.5 }],
      draws: 2_000,
      seed: 5,
    });
    if (isRefusal(analysis)) throw new Error(analysis.refusal.en);
    const rate = analysis.results.find(({ id, area }) => id === "integrationRate" && area === 0);
    expect(row(table, "K2 Integrationsquote")).toEqual([
      "K2 Integrationsquote",
      rate?.mean,
      ...(rate?.percentiles ?? []),
      0.22,
      rate?.target?.probabilityMissed,
      2_000,
    ]);
    expect(table).not.toEqual(tableOf(SCENARIOS, BASE, "Basis", 2_000, 6, CORRELATIONS));
    expect(table).not.toEqual(tableOf(SCENARIOS, BASE, "Basis", 2_000, 5));
  });

  test("one result by areas", () => {
    const table = tableOf(SCENARIOS, BASE, "Basis", 500, 1, null, null, "eLb");
    expect(table.map(([first]) => first)).toEqual(["Gebiet", "Kreis", "Kommune 1", "Kommune 2"]);
    // A third and two thirds of the county in every draw
    expect(Number(table[2]?.[4]) / Number(table[1]?.[4])).toBeCloseTo(1 / 3, 12);
  });

  test("a histogram: forty bins that hold every draw", () => {
    const [headings, ...bins] = tableOf(SCENARIOS, BASE, "Basis", 1_000, 1, "", "Histogramm", "eLb");
    expect(headings).toEqual(["von", "bis", "Ziehungen", "Anteil"]);
    expect(bins).toHaveLength(40);
    expect(bins.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(1_000);
    expect(bins.reduce((sum, [, , , share]) => sum + Number(share), 0)).toBeCloseTo(1, 12);
    expect(message(SCENARIOS, BASE, "Basis", 1_000, 1, "", "histogram")).toContain("ein Ergebnis nennen");
  });

  test("a result without any value is #N/A with its reason", () => {
    const withoutSeats = BASE.map((cells) => (cells[0] === "seats" ? ["seats", "Plätze", "Maßnahmen fehlen im Juni."] : cells));
    const [, mean] = row(tableOf(SCENARIOS, withoutSeats, "Basis", 100), "Auslastung der Plätze");
    expect(mean).toMatchObject({ kind: "notAvailable", message: { de: expect.stringContaining("Maßnahmen fehlen im Juni.") } });
  });

  test("what does not fit is named", () => {
    expect(message(SCENARIOS, BASE, "Tarif 8 %")).toContain("Ist „Tarif 7 %“ gemeint?");
    expect(message(SCENARIOS, BASE, "Basis", 50)).toMatch(/^value:/);
    expect(message(null, BASE, "Basis")).toMatch(/^notAvailable:/);
    expect(message(SCENARIOS, BASE, "")).toMatch(/^notAvailable:/);
    const reversed = [...WAGES.slice(0, 6), 0.08, 0.05, 0.04, ""];
    expect(message([HEADINGS, reversed, STOCK], BASE, "Basis")).toMatch(/^value: .*Zeile 2/);
    const unknown = ["Tarifabschlus", ...WAGES.slice(1)];
    expect(message([HEADINGS, STOCK, unknown], BASE, "Basis")).toMatch(/Zeile 3/);
    const noRanges = [HEADINGS, [...WAGES.slice(0, 5), "", "", "", "", 0.07]];
    expect(message(noRanges, BASE, "Basis")).toContain("Kein Treiber hat eine Spanne");
    const beyond: CellMatrix = [CORRELATIONS[0] ?? [], ["eLb", "Integrationen", 1.5]];
    expect(message(SCENARIOS, BASE, "Basis", 100, 1, beyond)).toMatch(/^value: .*Zeile 2/);
  });
});
