import { refresh } from "../../../src/commands/refresh.command";
import { cellBeside, figureCell } from "../../../src/workbook/indicator-sheet/indicator-sheet";
import type { FigureColumn } from "../../../src/workbook/indicator-sheet/indicator-sheet-frame";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { rowsOf, serial, serials, sum, type Row } from "../../template/sample-rows";

/** The projection to December on the sample's 24 months, July 2020 to June 2022, computed again from its rows. */

const STOCK = rowsOf("Bestand");
const INTEGRATIONS = rowsOf("Integrationen");

const stock = (column: string, month: string, where: Row = {}) => sum(STOCK, column, { month: serial(month), ...where });
const events = (first: string, last: string, where: Row = {}) =>
  serials(first, last).reduce((total, month) => total + sum(INTEGRATIONS, "integrations", { month, ...where }), 0);
const series = (column: string, first: string, last: string, where: Row = {}) =>
  serials(first, last).map((month) => sum(STOCK, column, { month, ...where }));
const total = (values: readonly number[]) => values.reduce((added, value) => added + value, 0);

/** July to December as in the year before, times how the last twelve months compare with the twelve before. */
const yearOf = (where: Row = {}) =>
  events("2022-01", "2022-06", where) +
  (events("2021-07", "2021-12", where) * events("2021-07", "2022-06", where)) / events("2020-07", "2021-06", where);
/** Months of the year before, times how June compares with the June before. */
const expectedStock = (column: string, month: string, where: Row = {}) =>
  (stock(column, month, where) * stock(column, "2022-06", where)) / stock(column, "2021-06", where);
/** December 2021 to November 2022: six months more are known, five are expected as above. */
const meanStock = (where: Row = {}) =>
  (total(series("beneficiaries", "2021-12", "2022-06", where)) +
    total(["2021-07", "2021-08", "2021-09", "2021-10", "2021-11"].map((month) => expectedStock("beneficiaries", month, where)))) /
  12;

const WOMEN = { gender: "w" };

describe("the projection to the end of the year", () => {
  let host: PlanningHost;
  const run = async () => void (await refresh.run({}, { language: "de", now: () => TEST_TIME }));
  const valueOf = (figure: string) => host.valueAt(`Kennzahlen!${figureCell(figure, "current")}`);
  const beside = (figure: string, column: FigureColumn) => host.valueAt(`Kennzahlen!${cellBeside(figure, column)}`);

  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    await run();
  });
  afterAll(() => host.close());

  it.each([
    ["yearEnd_beneficiaries", () => (10_824 * 11_080) / 11_312], // December 2021, June 2022, June 2021
    ["yearEnd_longTerm", () => (7_411 * 7_112) / 7_672],
    ["yearEnd_integrations", () => yearOf()],
    ["yearEnd_integrationsWomen", () => yearOf(WOMEN)],
    ["expectedStock", () => meanStock()],
    ["expectedStockWomen", () => meanStock(WOMEN)],
    ["expectedRate", () => yearOf() / meanStock()],
    ["expectedRateWomen", () => yearOf(WOMEN) / meanStock(WOMEN)],
    ["expectedLongTermChange", () => 7_112 / 7_672 - 1], // (7,411 · 7,112 / 7,672) / 7,411 − 1
  ])("gives %s", (figure, value) => {
    expect(Number(valueOf(figure))).toBeCloseTo(value(), 6);
  });

  it("states how far the months are known, the method, the data age and the period", () => {
    expect(beside("yearEnd_longTerm", "note")).toBe(
      "Bekannt bis 2022-06 (24 Monate). Vorhersage: Bestand des Vorjahresmonats, verändert wie der letzte Monat gegenüber seinem Vorjahresmonat.",
    );
    expect(beside("yearEnd_longTerm", "dataAge")).toBe("T-3");
    expect(beside("yearEnd_longTerm", "period")).toBe("2022-12");
    expect(beside("yearEnd_integrations", "period")).toBe("2022-01 – 2022-12");
  });

  it("gives no band where the past allows fewer than ten comparisons, and says what would do", () => {
    // Forecast from month 24 on, six months ahead: the first comparison needs 30 months, the tenth 39.
    expect(valueOf("yearEnd_longTerm_lower")).toBe("#N/A");
    expect(beside("yearEnd_longTerm_lower", "note")).toContain("Kein Band: 24 Monate erlauben weniger als 10 Vergleiche");
    expect(beside("yearEnd_longTerm_lower", "note")).toContain("sicher reichen 39.");
  });

  it("says how many integrations the target lacks in December", () => {
    const row = rowsOf("Ziele").findIndex(({ year, indicator }) => year === 2022 && indicator === "K2") + 5;
    host.type(`Ziele!D${row}`, 0.2);
    const missing = Math.ceil(0.2 * meanStock() - yearOf()); // 2,130.12 needed, 2,012.37 expected: 118
    expect(missing).toBe(118);
    expect(beside("expectedRate", "status")).toBe("verfehlt");
    expect(beside("expectedRate", "note")).toContain("Zum Ziel fehlen 118 Integrationen bis Dezember.");
    host.type(`Ziele!D${row}`, 0.182);
    expect(beside("expectedRate", "status")).toBe("erreicht");
  });

  it("leaves a month out in which a municipality is missing, and then says where the series ends", () => {
    const index = STOCK.findIndex(({ month }) => month === serial("2022-06"));
    const before = host.valueAt(`Bestand!G${index + 5}`);
    host.type(`Bestand!G${index + 5}`, "");
    expect(beside("yearEnd_longTerm", "note")).toContain("Bekannt bis 2022-05 (23 Monate). Vorhersage: letzter Bestand, fortgeschrieben");
    host.type(`Bestand!G${index + 5}`, before);
    expect(Number(valueOf("yearEnd_longTerm"))).toBeCloseTo((7_411 * 7_112) / 7_672, 6);
  });

  it("shows the band where the series allows it: April 2022, 22 months, eight ahead", () => {
    host.type("Kennzahlen!B5", serial("2022-04"));
    const values = series("longTerm", "2020-07", "2022-04");
    const drift = (count: number) => (values[count - 1] ?? 0) + (8 * ((values[count - 1] ?? 0) - (values[0] ?? 0))) / (count - 1);
    // From three months on, as long as eight more are known: twelve errors, of which the 11th (80 % of 13 rounded up) counts.
    const errors = Array.from({ length: 12 }, (_, index) => Math.abs((values[index + 10] ?? 0) - drift(index + 3)));
    const width = errors.sort((left, right) => left - right)[10] ?? NaN;
    expect(Number(valueOf("yearEnd_longTerm"))).toBeCloseTo(drift(22), 6);
    expect(Number(valueOf("yearEnd_longTerm_lower"))).toBeCloseTo(drift(22) - width, 6);
    expect(Number(valueOf("yearEnd_longTerm_upper"))).toBeCloseTo(drift(22) + width, 6);
    expect(beside("yearEnd_longTerm_lower", "note")).toContain("acht von zehn früheren Vorhersagen");
    host.type("Kennzahlen!B5", serial("2022-06"));
  });

  it("says why there is none", () => {
    host.type("Kennzahlen!B5", serial("2020-08"));
    expect(valueOf("yearEnd_longTerm")).toBe("#N/A");
    expect(beside("yearEnd_longTerm", "note")).toBe(
      "Fehlt: Die Monatsreihe unten braucht mindestens drei Monate, ab Januar und ohne Lücke.",
    );
    host.type("Kennzahlen!B5", serial("2023-01"));
    expect(beside("yearEnd_longTerm", "note")).toBe("Fehlt: Die Monatsreihe unten endet 2022-06, vor dem Jahr des Berichtsmonats.");
    expect(beside("expectedRate", "note")).toContain("Fehlt: Hochrechnung der Integrationen oder der eLb");
    host.type("Kennzahlen!B5", serial("2030-01"));
    expect(beside("yearEnd_longTerm", "note")).toBe("Fehlt: In den Monatsreihen unten ist kein Monat vollständig.");
    host.type("Kennzahlen!B5", serial("2022-06"));
  });

  it("lists the twelve months that follow", () => {
    const rows = Array.from({ length: 250 }, (_, index) => index + 250);
    const title = rows.find((row) => String(host.valueAt(`Kennzahlen!A${row}`)).startsWith("Vorhersage der zwölf Monate")) ?? 0;
    const july = title + 2;
    expect(host.valueAt(`Kennzahlen!A${july}`)).toBe(serial("2022-07"));
    expect(Number(host.valueAt(`Kennzahlen!B${july}`))).toBeCloseTo(expectedStock("beneficiaries", "2021-07"), 6);
    expect(Number(host.valueAt(`Kennzahlen!E${july + 5}`))).toBeCloseTo((7_411 * 7_112) / 7_672, 6);
    expect(host.valueAt(`Kennzahlen!C${july}`)).toBe("–");
  });
});
