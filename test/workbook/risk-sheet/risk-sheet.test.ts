import { refresh } from "../../../src/commands/refresh.command";
import { riskSummary } from "../../../src/planning/risk/run-risk";
import { readScenarios } from "../../../src/planning/scenarios/read-scenarios";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { documentTable } from "../../../src/xlsx/document-table";
import { readTable } from "../../../src/model/read-table";
import { CORRELATIONS_TABLE } from "../../../src/model/tables/steering-tables";
import { sampleBaseline } from "../../planning/scenarios/sample-baseline";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";

const CONTEXT = { language: "de", now: () => TEST_TIME } as const;

let host: PlanningHost;
beforeAll(async () => {
  host = await openPlanningHost(sampleDocument());
  await refresh.run({}, CONTEXT);
});
afterAll(() => host.close());

/** Row of a result in the table of the sheet. */
function rowOf(result: string): number {
  return Array.from({ length: 60 }, (_, index) => 12 + index).find((row) => host.valueAt(`Risiko!A${row}`) === result) ?? NaN;
}

function valuesOf(result: string, columns: string) {
  return [...columns].map((column) => host.valueAt(`Risiko!${column}${rowOf(result)}`));
}

describe("the sheet Risiko", () => {
  it("shows what the analysis of the same draws gives", () => {
    const document = sampleDocument();
    const [table, correlations] = ["Szenarien", "Korrelationen"].map((name) => documentTable(document, name));
    if (table === undefined || correlations === undefined) throw new Error("the sample has both tables");
    const baseline = sampleBaseline();
    const plan = readScenarios(table, baseline, readTable(CORRELATIONS_TABLE, correlations));
    const analysis = riskSummary({
      ...plan,
      model: scenarioModel(baseline),
      scenario: { name: "Basis", changes: [] },
      draws: 2000,
      seed: 1,
    });
    if ("refusal" in analysis) throw new Error(analysis.refusal.en);
    const need = analysis.results.find(({ id, area }) => id === "needTotal" && area === 0);
    expect(valuesOf("Bedarf an Gesamtverwaltungskosten (GVK)", "CDEFGHK")).toEqual([need?.mean, ...(need?.percentiles ?? []), 2000]);
    const rate = analysis.results.find(({ id, area }) => id === "integrationRate" && area === 0);
    // K2 target of 2022 on the sheet Ziele: 18.2 %.
    expect(valuesOf("K2 Integrationsquote", "IJ")).toEqual([0.182, rate?.target?.probabilityMissed]);
    expect(valuesOf("Bedarf an Gesamtverwaltungskosten (GVK)", "IJ")).toEqual(["–", "–"]);
  });

  it("follows the seed and the scenario that are chosen on it", () => {
    const before = valuesOf("EGT nach Umschichtung", "F");
    host.type("Risiko!B8", 2);
    expect(valuesOf("EGT nach Umschichtung", "F")).not.toEqual(before);
    host.type("Risiko!B8", 1);
    expect(valuesOf("EGT nach Umschichtung", "F")).toEqual(before);
    host.type("Risiko!B5", "Haushalt wie angekündigt");
    // Nothing is shifted: each percentile lies 2.6 million € higher, for the allocation is drawn alike.
    expect(Number(valuesOf("EGT nach Umschichtung", "F")[0]) - Number(before[0])).toBeCloseTo(2_600_000, 4);
  });

  it("draws histogram and fan from cells that anybody can read", () => {
    const share = Array.from({ length: 40 }, (_, bin) => Number(host.valueAt(`Risiko!B${firstRowBelow("Mitte der Klasse") + bin}`)));
    expect(share.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
    const fan = firstRowBelow("Szenario", 60);
    expect(host.valueAt(`Risiko!A${fan}`)).toBe("Basis");
    const percentiles = [..."BCDEF"].map((column) => Number(host.valueAt(`Risiko!${column}${fan}`)));
    expect(percentiles).toEqual([...percentiles].sort((left, right) => left - right));
  });
});

/** First row below a heading in column A, from a row on. */
function firstRowBelow(heading: string, from = 50): number {
  return 1 + Array.from({ length: 100 }, (_, index) => from + index).findIndex((row) => host.valueAt(`Risiko!A${row}`) === heading) + from;
}
