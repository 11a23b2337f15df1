import { refresh } from "../../../src/commands/refresh.command";
import { cellBeside, figureCell } from "../../../src/workbook/indicator-sheet/indicator-sheet";
import type { FigureColumn, Side } from "../../../src/workbook/indicator-sheet/indicator-sheet-frame";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { rowsOf, serial, serials, sum, type Row } from "../../template/sample-rows";

/** Every figure computed again from the rows of the sample alone: plain sums and quotients, no function of the product. */

const stock = rowsOf("Bestand");
const integrations = rowsOf("Integrationen");
const staff = rowsOf("Personal");
const measures = rowsOf("Maßnahmen");
const transitions = rowsOf("Übergang");

const JUNE_22 = serial("2022-06");
const JUNE_21 = serial("2021-06");
const STAFF_DAY = JUNE_22 + 29;
const TWELVE = serials("2021-07", "2022-06");
const TWELVE_BEFORE = serials("2021-06", "2022-05");

const over = (rows: readonly Row[], column: string, months: readonly number[], where: Row = {}) =>
  months.reduce((total, month) => total + sum(rows, column, { month, ...where }), 0);
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

/** K2 and its relatives: twelve months of integrations by the mean of the twelve previous-month stocks. */
const rate = (column: string, stockColumn: string, where: Row = {}) =>
  over(integrations, column, TWELVE, where) / (over(stock, stockColumn, TWELVE_BEFORE, where) / 12);
const change = (column: string, where: Row = {}) =>
  sum(stock, column, { month: JUNE_22, ...where }) / sum(stock, column, { month: JUNE_21, ...where }) - 1;
/** Mean of the twelve monthly rates, by the stock of the same month or, for exits, of the month before. */
const meanRate = (flow: string, stockColumn: string, stockMonths: readonly number[], where: Row = {}) =>
  mean(
    TWELVE.map(
      (month, index) => sum(stock, flow, { month, ...where }) / sum(stock, stockColumn, { month: stockMonths[index] ?? 0, ...where }),
    ),
  );

const onDay = (column: string, where: Row = {}) => sum(staff, column, { asOf: STAFF_DAY, ...where });
const exits = ["exitsResignation", "exitsIllness", "exitsTransfer", "exitsParentalLeave"].map((column) => onDay(column));

/** Measures that run in June 2022: begun by 30 June, not ended before 1 June. */
const running = measures.filter(({ start, end }) => Number(start) <= STAFF_DAY && Number(end) >= JUNE_22);
const product = (rows: readonly Row[], value: (row: Readonly<Record<string, number>>) => number) =>
  rows.reduce((total, row) => total + value(Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, Number(cell)]))), 0);
const emptyCost = (rows: readonly Row[]) =>
  product(rows, ({ seats = 0, occupied = 0, costPerSeatMonth = 0 }) => (seats - occupied) * costPerSeatMonth);
/** Months from the beginning to June 2022, both included: January 6, March 4. */
const monthsToJune = (start: number) => (start === serial("2022-01") ? 6 : 4);
const halfYear = (column: string) => over(transitions, column, serials("2022-01", "2022-06"));

const W = { gender: "w" };
const M = { gender: "m" };

const EXPECTED: Readonly<Record<string, () => number>> = {
  // § 48a, all, women and men
  livingBenefitsChange: () => change("livingBenefits"),
  livingBenefitsChangeWomen: () => change("livingBenefits", W),
  housingBenefitsChange: () => change("housingBenefits"),
  beneficiariesChange: () => 11_080 / 11_312 - 1, // published eLb of June 2022 and the sample's of June 2021
  beneficiariesChangeMen: () => change("beneficiaries", M),
  entryRate: () => meanRate("entries", "beneficiaries", TWELVE),
  entryRateWomen: () => meanRate("entries", "beneficiaries", TWELVE, W),
  exitRate: () => meanRate("exits", "beneficiaries", TWELVE_BEFORE),
  exitRateMen: () => meanRate("exits", "beneficiaries", TWELVE_BEFORE, M),
  integrationRate: () => rate("integrations", "beneficiaries"),
  integrationRateWomen: () => rate("integrations", "beneficiaries", W),
  integrationRateMen: () => rate("integrations", "beneficiaries", M),
  integrationRateLiteral: () => over(integrations, "integrations", TWELVE) / (over(stock, "beneficiaries", TWELVE) / 12),
  // 987 integrations since January by the mean stock of December to May
  integrationProgress: () => 987 / (over(stock, "beneficiaries", serials("2021-12", "2022-05")) / 6),
  marginalRate: () => rate("marginal", "beneficiaries"),
  subsidisedRate: () => rate("subsidised", "beneficiaries"),
  continuousRate: () =>
    over(integrations, "continuous", serials("2021-01", "2021-12")) / over(integrations, "insured", serials("2021-01", "2021-12")),
  singleParentRate: () => rate("singleParents", "singleParents"),
  longTermChange: () => 7_112 / 7_672 - 1, // K3 as published: −7.3 %
  longTermChangeWomen: () => change("longTerm", W),
  longTermRate: () => rate("longTerm", "longTerm"),
  activationRate: () => sum(stock, "longTermInMeasure", { month: JUNE_22 }) / 7_112,
  longTermEntryRate: () => meanRate("longTermEntries", "longTerm", TWELVE),
  longTermExitRate: () => meanRate("longTermExits", "longTerm", TWELVE_BEFORE),
  // Need: staff cost × (1 + 3 %) + 35 % overhead; the federation bears 84.8 %
  staffCost: () => onDay("staffCost"),
  needTotal: () => onDay("staffCost") * 1.03 + onDay("staffCost") * 0.35,
  needFederal: () => onDay("staffCost") * 1.38 * 0.848,
  needShift: () => onDay("staffCost") * 1.38 * 0.848 - 15_774_877,
  needFederalPlanned: () => (onDay("plannedFte") / onDay("actualFte")) * onDay("staffCost") * 1.38 * 0.848,
  needContinued: () => (16_391_003 + 2_600_000) * (1 + 0.8 * 0.03),
  // Shift: each euro costs the municipalities 0.152 / 0.848
  municipalSharePerEuro: () => 0.152 / 0.848,
  municipalShareOfShiftA: () => (2_600_000 * 0.152) / 0.848,
  municipalShareOfShiftB: () => (3_216_126 * 0.152) / 0.848,
  // Per head: 11,080 eLb, 129 + 113 + 16 VZÄ
  integrationPerHead: () => 11_757_312 / 11_080,
  administrationPerHead: () => 15_774_877 / 11_080,
  costPerHead: () => 18_374_877 / 0.848 / 11_080,
  costPerStaff: () => 18_374_877 / 0.848 / 258,
  // Staff
  staffAll: () => 258,
  plannedAll: () => 134 + 118.5 + 17,
  absentAll: () => 5.75 + 6.5 + 0.5,
  vacancyPassive: () => (134 - 129) / 134,
  vacancySteering: () => (17 - 16) / 17,
  vacancyAll: () => (269.5 - 258) / 269.5,
  exitsIllness: () => 4 + 3 + 0,
  exits: () => exits.reduce((total, count) => total + count, 0),
  turnover: () => exits.reduce((total, count) => total + count, 0) / 258,
  turnoverResignation: () => (9 + 9 + 1) / 258,
  effectiveCaseloadActive: () => 11_080 / (113 - 6.5),
  effectiveCaseloadPassive: () => 11_080 / (129 - 5.75),
  caseloadAll: () => 11_080 / 258,
  staffCoverage: () =>
    113 /
    (sum(stock, "beneficiariesUnder25", { month: JUNE_22 }) / 75 + (11_080 - sum(stock, "beneficiariesUnder25", { month: JUNE_22 })) / 150),
  // Groups: 7,660 → 7,180 long-term recipients, 3,605 → 3,301.67 others
  longTermDecline: () => 7_180 / 7_660 - 1,
  othersDecline: () => (62_890 / 6 - 7_180) / (11_265 - 7_660) - 1,
  declineGap: () => 100 * (7_180 / 7_660 - (62_890 / 6 - 7_180) / 3_605),
  othersChange: () => (11_080 - 7_112) / (11_312 - 7_672) - 1,
  ukraine: () => 1_184,
  ukraineShare: () => 1_184 / 11_080,
  beneficiariesWithoutUkraine: () => 11_080 - 1_184,
  // Measures
  seats: () => sum(running, "seats"),
  seatUse: () => sum(running, "occupied") / sum(running, "seats"),
  emptySeats: () => sum(running, "seats") - sum(running, "occupied"),
  emptySeatCost: () => emptyCost(running),
  emptySeatCostGroup: () => emptyCost(running.filter(({ form }) => form === "Gruppe")),
  seatUseSingle: () => sum(running, "occupied", { form: "Einzel" }) / sum(running, "seats", { form: "Einzel" }),
  seatUsePartTime: () => sum(running, "occupied", { isPartTime: "ja" }) / sum(running, "seats", { isPartTime: "ja" }),
  seatsOnline: () => sum(running, "seats", { isOnline: "ja" }),
  costPerSeat: () => product(running, ({ seats = 0, costPerSeatMonth = 0 }) => seats * costPerSeatMonth) / sum(running, "seats"),
  costPerIntegration: () =>
    product(running, ({ seats = 0, costPerSeatMonth = 0, start = 0 }) => seats * costPerSeatMonth * monthsToJune(start)) /
    sum(running, "integrations"),
  // Transition
  pipeline: () => sum(transitions, "endingSoon", { month: JUNE_22 }),
  offeredShare: () => halfYear("offered") / halfYear("endingSoon"),
  acceptedShare: () => halfYear("accepted") / halfYear("offered"),
  avoidedShare: () => halfYear("avoided") / halfYear("accepted"),
  // Subsidised jobs that run in June 2022: 16i-001 to 005; 16e-001 and 002
  jobs16i: () => 5,
  jobs16e: () => 2,
  available0: () => 11_757_312 - 2_600_000,
  committedBudget0: () => 3_482_760,
  committedBudget1: () => 1_486_210,
};

/** Of the year before the budget year, on the side of the comparison: 2021, whose spending is known. */
const EXPECTED_BEFORE: Readonly<Record<string, () => number>> = {
  integrationSpendingRate: () => 11_902_455.18 / 14_583_791,
  integrationSpendingRateAvailable: () => 11_902_455.18 / (14_583_791 - 2_340_000),
  administrationSpendingRate: () => 18_861_240.37 / 16_523_180,
  administrationSpendingRateAvailable: () => 18_861_240.37 / (16_523_180 + 2_340_000),
};

describe("figures of the sample", () => {
  let host: PlanningHost;
  const valueOf = (figure: string, side: Side = "current") => host.valueAt(`Kennzahlen!${figureCell(figure, side)}`);
  const beside = (figure: string, column: FigureColumn) => host.valueAt(`Kennzahlen!${cellBeside(figure, column)}`);
  const run = (options = {}) => refresh.run(options, { language: "de", now: () => TEST_TIME });

  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    await run();
  });
  afterAll(() => host.close());

  it.each(Object.keys(EXPECTED))("%s", (figure) => {
    const expected = EXPECTED[figure]?.() ?? NaN;
    const actual = Number(valueOf(figure));
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  });

  it.each(Object.keys(EXPECTED_BEFORE))("%s of the comparison", (figure) => {
    expect(valueOf(figure, "comparison")).toBeCloseTo(EXPECTED_BEFORE[figure]?.() ?? NaN, 12);
  });

  it("says in the title line that the data are made up", () => {
    expect(host.textAt("Kennzahlen!A2")).toContain(
      "Beispieldaten: Summen und Quoten laut Planungsdokument 2023, Einzelwerte frei erfunden.",
    );
  });

  it("adds up commitments and free funds of the budget year and five years ahead", () => {
    for (const year of [0, 1, 2, 3, 4, 5]) {
      const [available, budget, jobs] = ["available", "committedBudget", "committedJobs"].map((id) => Number(valueOf(`${id}${year}`)));
      expect(Number(valueOf(`free${year}`))).toBeCloseTo((available ?? NaN) - (budget ?? NaN) - (jobs ?? NaN), 6);
      expect(Number(valueOf(`commitmentRate${year}`))).toBeCloseTo(((budget ?? NaN) + (jobs ?? NaN)) / (available ?? NaN), 9);
    }
    // Nobody is funded any more in 2028: the last case ends on 30 September 2027.
    expect(valueOf("committedJobs5")).toBe(0);
    expect(beside("available1", "note")).toContain("Annahme: wie im Haushaltsjahr");
  });

  it("follows a change of a subsidised job at once, by the amounts that the refresh calculates too", () => {
    const jobs = rowsOf("Förderfälle");
    const wholeYear = jobs.findIndex(({ start, end }) => Number(start) <= serial("2023-01") && Number(end) >= serial("2024-01") - 1);
    const coaching = `Förderfälle!I${wholeYear + 5}`;
    const [before, written] = [Number(valueOf("committedJobs0")), host.valueAt(coaching)];
    host.type(coaching, Number(jobs[wholeYear]?.coachingPerMonth ?? 0) + 100);
    // The transfer bears no coaching: 12 months of 100 € more.
    expect(Number(valueOf("committedJobs0"))).toBeCloseTo(before + 1_200, 6);
    expect(beside("committedJobs0", "note")).toBe("Zuschuss und Coaching abzüglich PAT");
    host.type(coaching, written);
    expect(Number(valueOf("committedJobs0"))).toBeCloseTo(before, 6);
  });

  it("rates Kennzahlen against the targets of the year, with the gap in persons", () => {
    // Targets of 2022: K2 18.2 %, K3 −5 %. K2 is 1,998 / 10,764.33 = 18.6 %, K3 −7.3 %: both met.
    expect(beside("integrationRate", "target")).toBe(0.182);
    expect(beside("integrationRate", "status")).toBe("erreicht");
    expect(beside("longTermChange", "status")).toBe("erreicht");
    const row = rowsOf("Ziele").findIndex(({ year, indicator }) => year === 2022 && indicator === "K2") + 5;
    host.type(`Ziele!D${row}`, 0.19);
    // 0.19 · 129,172 / 12 = 2,045.22 integrations needed, 1,998 there: 47.22, so 48 more
    expect(beside("integrationRate", "status")).toBe("verfehlt");
    expect(beside("integrationRate", "note")).toContain("Zum Ziel fehlen 48 Integrationen.");
    host.type(`Ziele!C${row}`, "K2E1");
    expect(beside("integrationRate", "status")).toBe("");
    expect(beside("marginalRate", "target")).toBe(0.19);
    expect(beside("marginalRate", "status")).toBe("nicht bewertet");
    host.type(`Ziele!C${row}`, "K2");
    host.type(`Ziele!D${row}`, 0.182);
  });

  it("keeps all versions of an allocation and compares each with the one before", async () => {
    const row = rowsOf("Budget").findIndex(({ year, title }) => year === 2028 && title === "EGT") + 5;
    const before = ["A", "B", "C", "D", "F"].map((column) => [column, host.valueAt(`Budget!${column}${row}`)] as const);
    host.type(`Budget!A${row}`, 2023);
    host.type(`Budget!C${row}`, "Nachverteilung");
    host.type(`Budget!D${row}`, 12_000_000);
    await run();
    expect(valueOf("integrationBudget")).toBe(12_000_000);
    expect(valueOf("integrationVersion1")).toBe(11_757_312);
    expect(valueOf("integrationVersion2")).toBe("–");
    expect(beside("integrationVersion4", "difference")).toBe(242_688); // 12,000,000 − 11,757,312
    for (const [column, value] of before) host.type(`Budget!${column}${row}`, value);
    await run();
    expect(valueOf("integrationBudget")).toBe(11_757_312);
  });

  it("compares with the month that the user chose, and keeps the choice", async () => {
    host.type("Kennzahlen!C5", serial("2021-12"));
    expect(valueOf("beneficiaries", "comparison")).toBe(10_824); // the sample's December 2021
    await run();
    expect(host.valueAt("Kennzahlen!C5")).toBe(serial("2021-12"));
    expect(valueOf("beneficiaries", "comparison")).toBe(10_824);
    // K3 stays a change to the same month of the previous year, whatever it is compared with.
    expect(Number(valueOf("longTermChange"))).toBeCloseTo(7_112 / 7_672 - 1, 12);
    await run({ comparisonMonth: "2022-01" });
    expect(valueOf("beneficiaries", "comparison")).toBe(10_703);
    await expect(run({ comparisonMonth: "2019-01" })).rejects.toMatchObject({ code: "unknown-month" });
    host.type("Kennzahlen!C5", "=EDATE($B$5,-12)");
    await run();
    expect(host.formulaAt("Kennzahlen!C5")).toBe("=EDATE($B$5,-12)");
  });

  it("shows an expired parameter as missing, with the reason, and never calculates without it", () => {
    const row = rowsOf("Parameter").findIndex(({ key, value }) => key === "Tarifabschluss" && value === 0.03) + 5;
    const validTo = host.valueAt(`Parameter!E${row}`);
    host.type(`Parameter!E${row}`, serial("2023-06"));
    for (const figure of ["wageSettlement", "needTotal", "needShift"]) {
      expect(valueOf(figure)).toBe("#N/A");
      expect(beside(figure, "note")).toMatch(/^Fehlt: /);
    }
    host.type(`Parameter!E${row}`, validTo);
    expect(Number(valueOf("needTotal"))).toBeGreaterThan(0);
  });

  it("takes the integrations of K2E3 as many months earlier as the parameter says, and none without it", () => {
    const row = rowsOf("Parameter").findIndex(({ key }) => key === "K2E3-Verzug") + 5;
    expect(beside("continuousRate", "period")).toBe("2021-01 – 2021-12"); // six months before June 2022, and eleven more
    host.type(`Parameter!B${row}`, 9);
    const window = serials("2020-10", "2021-09");
    expect(Number(valueOf("continuousRate"))).toBeCloseTo(
      over(integrations, "continuous", window) / over(integrations, "insured", window),
      12,
    );
    expect(beside("continuousRate", "period")).toBe("2020-10 – 2021-09");
    host.type(`Parameter!B${row}`, "");
    expect([valueOf("continuousRate"), beside("continuousRate", "period")]).toEqual(["#N/A", "–"]);
    expect(beside("insured12", "note")).toBe("Fehlt: eine Angabe, aus der gerechnet wird, fehlt. · Kein Vergleich");
    host.type(`Parameter!B${row}`, 6);
  });

  it("names the legal version, chosen or by date", async () => {
    expect(String(host.valueAt("Kennzahlen!B10"))).toBe("2022");
    const row = rowsOf("Parameter").findIndex(({ key }) => key === "Rechtsstand") + 5;
    const validFrom = host.valueAt(`Parameter!D${row}`);
    host.type(`Parameter!D${row}`, serial("2022-06"));
    await run();
    expect(host.valueAt("Kennzahlen!B10")).toBe("2023 bis 06/2026");
    host.type(`Parameter!D${row}`, validFrom);
    await run();
  });

  it("is missing where no measure covers the month, and 0 where only a kind of them is lacking", () => {
    expect(valueOf("seats", "comparison")).toBe("#N/A"); // no measure of the sample runs in June 2021
    for (const [index] of measures.entries()) host.type(`Maßnahmen!F${index + 5}`, "nein");
    expect(valueOf("seatsOnline")).toBe(0);
    for (const [index, { isOnline }] of measures.entries()) host.type(`Maßnahmen!F${index + 5}`, String(isOnline));
  });
});
