import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { isMissing } from "../../../src/units/missing";
import { sampleData } from "../plausibility/sample-data";
import { sampleBaseline } from "./sample-baseline";
import { SCENARIO_CASES } from "./scenario.cases";

describe("what a scenario makes of the sample", () => {
  const baseline = sampleBaseline();
  const model = scenarioModel(baseline);

  it.each(SCENARIO_CASES.map((entry) => [entry.name, entry] as const))("%s", (_name, { changes, result, municipality, expected }) => {
    const area = municipality === undefined ? 0 : baseline.municipalities.indexOf(municipality) + 1;
    const value = model.evaluate({ name: "S", changes }).get(result)?.[area];
    expect(typeof value).toBe("number");
    expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  });
});

describe("what is missing stays missing, with its reason", () => {
  it("without measures nothing is said about seats, and everything else is", () => {
    const results = scenarioModel(sampleBaseline({ measures: undefined })).evaluate({ name: "S", changes: [] });
    const seatUse = results.get("seatUse")?.[0];
    expect(isMissing(seatUse) && seatUse.missing.de).toBe("Das Blatt „Maßnahmen“ fehlt.");
    expect(results.get("caseloadActive")?.[0]).toBe(11_080 / 113);
  });

  it("a municipality that has not reported makes the county missing, not smaller", () => {
    const { stock, ...others } = sampleBaselineData();
    const rows = stock.rows.filter(
      ({ month, municipality, gender }) => !(month === "2022-06" && municipality === "Goch" && gender === "w"),
    );
    const results = scenarioModel(sampleBaseline({ ...others, stock: { ...stock, rows } })).evaluate({ name: "S", changes: [] });
    const caseload = results.get("caseloadActive")?.[0];
    expect(isMissing(caseload) && caseload.missing.de).toBe("Blatt „Bestand“, 2022-06: 31 von 32 Angaben.");
  });

  it("a scenario may state what the data lack", () => {
    const model = scenarioModel(sampleBaseline({ parameters: undefined }));
    const without = model.evaluate({ name: "S", changes: [] });
    expect(isMissing(without.get("plannedShift")?.[0])).toBe(true);
    const stated = model.evaluate({ name: "S", changes: [{ driver: "shift", kind: "absolute", value: 1_000_000 }] });
    expect(stated.get("integrationAfterShift")?.[0]).toBe(10_757_312);
  });
});

function sampleBaselineData() {
  const data = sampleData();
  if (data.stock === undefined) throw new Error("the sample has a stock");
  return { ...data, stock: data.stock };
}
