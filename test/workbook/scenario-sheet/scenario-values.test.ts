import { BASE_QUANTITIES } from "../../../src/planning/scenarios/base-quantities";
import { isMissing } from "../../../src/units/missing";
import { figureCell } from "../../../src/workbook/indicator-sheet/indicator-sheet";
import { sampleBaseline } from "../../planning/scenarios/sample-baseline";
import { COLUMN } from "../../../src/workbook/scenario-sheet/scenario-frame";
import { openScenarios, SAMPLE, type ScenarioPage } from "./scenario-page";

/** Results of the base and the figures of `Kennzahlen` that they repeat. */
const FIGURES: Readonly<Record<string, string>> = {
  allocationVWT: "administrationBudget",
  allocationEGT: "integrationBudget",
  totalBudget: "totalBudget",
  needTotal: "needTotal",
  needFederal: "needFederal",
  needShift: "needShift",
  readingA: "shiftA",
  readingB: "shiftB",
  plannedShift: "shiftA",
  shiftShare: "shiftShareA",
  integrationAfterShift: "integrationAfterShiftA",
  administrationAfterShift: "administrationAfterShiftA",
  costAfterShift: "costAfterShift",
  municipalShare: "municipalShareAfterShiftA",
  integrationPerHead: "integrationPerHead",
  free0: "free0",
  commitmentRate: "commitmentRate0",
  ftePassive: "staffPassive",
  fteActive: "staffActive",
  fteAll: "staffAll",
  caseloadPassive: "caseloadPassive",
  caseloadActive: "caseloadActive",
  caseloadAll: "caseloadAll",
  beneficiariesNow: "beneficiaries",
  longTermNow: "longTerm",
  longTermShare: "longTermShare",
  livingBenefitsNow: "livingBenefits",
  livingBenefitsChange: "livingBenefitsChange",
  beneficiariesChange: "beneficiariesChange",
  integrationsNow: "integrations12",
  integrationRate: "integrationRate",
  longTermChange: "longTermChange",
  seatUse: "seatUse",
  costOfEmptySeats: "emptySeatCost",
};

/** Columns of the scenarios that the tests look at. */
const ANNOUNCED = 1;
const LIKE_2022 = 2;
const REFUGEES = 5;

describe("the sheet Szenariovergleich on the sample", () => {
  let page: ScenarioPage;

  beforeAll(async () => {
    page = await openScenarios();
  }, 120_000);

  afterAll(() => page.close());

  it.each(Object.entries(FIGURES))("has for the base the same %s as Kennzahlen, to the last bit", (result, figure) => {
    const value = page.result(result, 0);
    expect(typeof value).toBe("number");
    expect(value).toBe(page.valueAt(`Kennzahlen!${figureCell(figure, "current")}`));
  });

  it("starts from the same base as the model that reads the input tables itself", () => {
    const baseline = sampleBaseline();
    const differences = BASE_QUANTITIES.flatMap(({ id, scope }) => {
      const areas = scope === "county" ? 1 : SAMPLE.municipalities + 1;
      return Array.from({ length: areas }, (_, area) => {
        const expected = baseline.values.get(id)?.[area];
        const found = page.base(id, area);
        const isSame = isMissing(expected) ? typeof found === "string" && found !== "" : found === (expected ?? "");
        return isSame ? "" : `${id} ${area}: ${JSON.stringify(found)} ≠ ${JSON.stringify(expected)}`;
      }).filter(Boolean);
    });
    expect(differences).toEqual([]);
  });

  it("shows differences and percentages of the results, shares in percentage points", () => {
    // EGT after the shift: base 11,757,312 − 2,600,000 = 9,157,312; without a shift 11,757,312.
    expect(page.result("integrationAfterShift", ANNOUNCED)).toBe(11_757_312);
    expect(page.result("integrationAfterShift", ANNOUNCED, "difference")).toBe(2_600_000);
    expect(page.result("integrationAfterShift", ANNOUNCED, "percent")).toBeCloseTo(2_600_000 / 9_157_312, 15);
    // Share of EGT: base 2,600,000 / 11,757,312, without a shift 0.
    expect(page.result("shiftShare", ANNOUNCED, "percent")).toBeCloseTo(-2_600_000 / 11_757_312, 15);
    expect(page.result("shiftShare", LIKE_2022, "difference")).toBe(0);
  });

  it("names the best and the worst by the direction of the result, and rates no supplementary indicator", () => {
    const { layout, at } = page;
    const namesOf = (id: string) => {
      const row =
        layout.values.rows.first +
        [...Array(layout.values.rows.last - layout.values.rows.first + 1).keys()].findIndex(
          (index) => at(COLUMN.label, layout.values.rows.first + index) === id,
        );
      return [at(layout.best, row), at(layout.worst, row)];
    };
    // More EGT is good: all of it without a shift, least with the shift that keeps the administration of 2022.
    expect(namesOf("EGT nach Umschichtung")).toEqual(["Haushalt wie angekündigt", "Verwaltung wie 2022"]);
    expect(namesOf("KFA nach Umschichtung")).toEqual(["Haushalt wie angekündigt", "Verwaltung wie 2022"]);
    expect(namesOf("K1E2 Veränderung der Zahl der eLb")).toEqual(["–", "–"]);
    expect(namesOf("LZB")).toEqual(["alle gleich", "–"]);
  });

  it("calculates anew as soon as a driver is changed", () => {
    // 400 refugees more, spread by beneficiaries: 11,080 + 400 = 11,480 on 113 full-time equivalents.
    expect(page.result("caseloadActive", REFUGEES)).toBeCloseTo(11_480 / 113, 12);
    const cell = cellOf(page, "Zugang Geflüchtete", "Zugang Geflüchtete");
    page.type(cell, 1_000);
    expect(page.result("caseloadActive", REFUGEES)).toBeCloseTo(12_080 / 113, 12);
    page.type(cell, 400);
    expect(page.result("caseloadActive", REFUGEES)).toBeCloseTo(11_480 / 113, 12);
  });

  it("loses only the scenario in which something does not fit", () => {
    const cell = cellOf(page, "Zugang Geflüchtete", "Integrationen");
    page.type(cell, 5);
    expect(page.result("caseloadActive", REFUGEES)).toBe("#VALUE!");
    expect(page.result("caseloadActive", REFUGEES, "difference")).toBe("#N/A");
    expect(page.result("caseloadActive", REFUGEES - 1)).toBeCloseTo(11_080 / 113, 12);
    page.type(cell, -0.02);
    expect(page.result("caseloadActive", REFUGEES)).toBeCloseTo(11_480 / 113, 12);
  });

  it("shows the chosen result for every municipality", () => {
    const { layout, at } = page;
    const rows = layout.municipal.rows;
    expect(at(COLUMN.label, rows.first)).toBe("Kreis");
    expect(at(COLUMN.base, rows.first)).toBe(page.result("caseloadActive", 0));
    // Beneficiaries of the municipality by its own active staff.
    expect(at(COLUMN.base, rows.first + 1)).toBe(Number(page.base("beneficiaries", 1)) / Number(page.base("staffActive", 1)));
    page.type(page.cell(COLUMN.unit, layout.municipal.choices.first), "LZB");
    expect(at(COLUMN.base, rows.last)).toBe(page.base("longTerm", SAMPLE.municipalities));
  });

  it("builds the bridge from the base to the scenario without a rest", () => {
    const { layout, at } = page;
    const { first } = layout.bridge.rows;
    page.type(page.cell(COLUMN.unit, layout.bridge.choices.first), "Bürgergeld");
    page.type(page.cell(COLUMN.unit, layout.bridge.choices.last), "LLU im Monat");
    const rows = [0, 1, 2, 3].map((index) => [0, 1, 2].map((column) => at(column, first + index)));
    const base = Number(page.base("livingBenefits"));
    expect(rows.map(([label]) => label)).toEqual(["Basis", "eLb", "LLU je eLb", "Bürgergeld"]);
    // 2 % more beneficiaries, then 11.8 % more for each of them.
    expect(rows[1]?.[1]).toBeCloseTo(base * 0.02, 4);
    expect(rows[2]?.[1]).toBeCloseTo(base * 1.02 * 0.118, 4);
    expect(rows[3]?.[2]).toBeCloseTo(base * 1.02 * 1.118, 4);
  });

  it("sorts the tornado by what a driver moves", () => {
    const { layout, at } = page;
    const { first } = layout.tornado.rows;
    page.type(page.cell(COLUMN.unit, layout.bridge.choices.first), "Haushalt wie angekündigt");
    page.type(page.cell(COLUMN.unit, layout.bridge.choices.last), "EGT nach Umschichtung");
    // Range of the sheet: 11.2 to 12.1 million; the scenario shifts nothing.
    expect([0, 1, 2, 3].map((column) => at(column, first))).toEqual(["Zuteilung EGT", 11_200_000, 12_100_000, 900_000]);
  });
});

/** The cell of a driver in the column of a scenario on the sheet Szenarien. */
function cellOf(page: ScenarioPage, scenario: string, driver: string): string {
  const sheet = page.workbook.toDocument().sheets.find(({ name }) => name === "Szenarien");
  const rows = sheet?.rows ?? [];
  const headings = rows.findIndex((row) => row?.some((cell) => cell?.value === "Treiber"));
  const column = rows[headings]?.findIndex((cell) => cell?.value === scenario) ?? -1;
  const row = rows.findIndex((cells) => cells?.[0]?.value === driver);
  if (column < 0 || row < 0) throw new RangeError(`no cell ${scenario} ${driver}`);
  return `Szenarien!${String.fromCharCode(65 + column)}${row + 1}`;
}
