import { movementOf } from "../../../src/planning/scenarios/result-comparison";
import { BASE_SCENARIO } from "../../../src/planning/scenarios/scenario";
import { fakeWorkspace, SCENARIOS } from "../../taskpane/fake-scenarios";

const workspace = fakeWorkspace();
const [moreVwt = BASE_SCENARIO, vacancyInRees = BASE_SCENARIO] = SCENARIOS;
const entry = (id: string, area: number, scenario = moreVwt) =>
  workspace.compare(scenario).find((each) => each.id === id && each.area === area);

test("a comparison holds value, base and difference of every area", () => {
  // 2,000,000 × 1.1 + 100,000 − 1,500,000 × 1.3 × (1 − 0.152), and the same with 2,000,000
  expect(entry("administrationGap", 0)).toEqual({
    ...{ id: "administrationGap", area: 0, value: 646_400, base: 446_400, difference: 200_000, movement: "better" },
  });
  // Rees: 400 persons, 3 − 1 posts against 3; fewer persons per post are better.
  expect(entry("caseloadActive", 2, vacancyInRees)).toMatchObject({ value: 200, base: 400 / 3, movement: "worse" });
  expect(entry("caseloadActive", 1, vacancyInRees)).toMatchObject({ value: 120, base: 120, movement: "same" });
});

test("the base differs from itself in nothing", () => {
  expect(workspace.compare(BASE_SCENARIO).every(({ difference }) => difference === 0 || difference === undefined)).toBe(true);
});

test.each([
  [5, "high", "better"],
  [5, "low", "worse"],
  [-5, "high", "worse"],
  [-5, "low", "better"],
  [5, "none", "higher"],
  [-5, "none", "lower"],
  [0, "high", "same"],
] as const)("a difference of %d where %s is good is %s", (difference, direction, movement) => {
  expect(movementOf(difference, direction)).toBe(movement);
});

test("drivers carry their base by area; the vacancy rate is what is not filled of the planned posts", () => {
  const bases = (id: string) => workspace.drivers.find((driver) => driver.id === id)?.baseValues;
  expect(bases("staffActive")).toEqual([8, 5, 3]);
  // 10 + 8 + 2 filled of 11 + 9 + 2
  expect(bases("vacancy")?.[0]).toBeCloseTo(1 - 20 / 22, 12);
});

test("goal seek gives the scenario with the value found in place of what it said of the driver", () => {
  const answer = workspace.seek({
    scenario: moreVwt,
    driver: "administrationBudget",
    kind: "percent",
    result: "administrationGap",
    target: 0,
  });
  // 2,000,000 × (1 + x) + 100,000 = 1,653,600
  expect(answer).toMatchObject({ kind: "found", value: expect.closeTo(-0.2232, 9) });
  expect(answer.kind === "found" && answer.scenario.changes).toEqual([
    { driver: "administrationBudget", kind: "percent", value: expect.closeTo(-0.2232, 9) },
  ]);
});
