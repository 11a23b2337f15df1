import type { DriverRange, WorkspaceDriver } from "../../src/commands/command-results";
import { driverOf } from "../../src/planning/scenarios/drivers";
import { boundsOfChange, sliderRange, stepsOf, valueAtStep } from "../../src/taskpane/views/scenarios/slider-range";

const workspaceDriver = (id: string, base: number): WorkspaceDriver => ({ ...driverOf(id), baseValues: [base] });
const VWT = workspaceDriver("administrationBudget", 2_000_000);

test("reaches 30 % around the base, in round steps", () => {
  expect(sliderRange(VWT, "percent", 2_000_000, undefined, [])).toEqual({ minimum: -0.3, maximum: 0.3, step: 0.005 });
  // 2,000,000 ± 600,000 in 120 steps
  expect(sliderRange(VWT, "absolute", 2_000_000, undefined, [])).toEqual({ minimum: 1_400_000, maximum: 2_600_000, step: 10_000 });
});

test("reaches as far as a typed value or a range of the sheet", () => {
  expect(sliderRange(VWT, "percent", 2_000_000, 0.8, []).maximum).toBeGreaterThanOrEqual(0.8);
  const range: DriverRange = { driver: VWT.id, kind: "percent", shape: "uniform", minimum: -0.5, likely: NaN, maximum: 0.1 };
  expect(sliderRange(VWT, "percent", 2_000_000, undefined, [range]).minimum).toBeLessThanOrEqual(-0.5);
});

test("never leaves the driver's bounds", () => {
  // Nothing can be less than no allocation.
  expect(sliderRange(VWT, "percent", 2_000_000, -5, []).minimum).toBe(-1);
  expect(boundsOfChange(VWT, "difference", 2_000_000)[0]).toBe(-2_000_000);
});

test("has room where the base is 0 or unknown, and steps of whole cases", () => {
  const cases = workspaceDriver("newCases", 0);
  expect(sliderRange(cases, "absolute", 0, undefined, [])).toEqual({ minimum: 0, maximum: 100, step: 1 });
  const refugees = sliderRange(workspaceDriver("refugees", NaN), "absolute", NaN, undefined, []);
  expect(refugees.minimum).toBeLessThan(0);
  expect(refugees.maximum).toBeGreaterThan(0);
});

test("steps lead to round values and back", () => {
  const range = sliderRange(VWT, "percent", 2_000_000, undefined, []);
  // −0.3 + 61 × 0.005
  expect(valueAtStep(61, range)).toBe(0.005);
  expect(stepsOf(0.005, range)).toBe(61);
});
