import { refresh } from "../../../src/commands/refresh.command";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { rowsOf, serial, sum } from "../../template/sample-rows";

const JUNE = serial("2022-06");
const STAFF_DAY = JUNE + 29;
const MUNICIPALITIES = rowsOf("Einwohner").map(({ municipality }) => String(municipality));
const staff = rowsOf("Personal");

describe("blocks below the figures", () => {
  let host: PlanningHost;
  /** First row below the title of a block and its headings. */
  const firstRow = (title: string) => {
    for (let row = 12; row < 500; row += 1) if (host.valueAt(`Kennzahlen!A${row}`) === title) return row + 2;
    throw new RangeError(`no block ${title}`);
  };
  const rowAt = (row: number) => ["A", "B", "C", "D", "E", "F", "G", "H"].map((column) => host.valueAt(`Kennzahlen!${column}${row}`));

  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    await refresh.run({}, { language: "de", now: () => TEST_TIME });
  });
  afterAll(() => host.close());

  it.each([
    ["passiv", "Personal nach Kommunen · Leistungsgewährung (passiv)"],
    ["aktiv", "Personal nach Kommunen · Eingliederung (aktiv)"],
  ])("show the staff of every municipality, %s", (side, title) => {
    const first = firstRow(title);
    for (const [index, municipality] of MUNICIPALITIES.entries()) {
      const of = (column: string) => sum(staff, column, { asOf: STAFF_DAY, side, municipality });
      const stock = sum(rowsOf("Bestand"), "beneficiaries", { month: JUNE, municipality });
      const exits = ["exitsResignation", "exitsIllness", "exitsTransfer", "exitsParentalLeave"].map(of);
      const [name, ...values] = rowAt(first + index);
      expect(name).toBe(municipality);
      const expected = [
        of("plannedFte"),
        of("actualFte"),
        of("absentFte"),
        1 - of("actualFte") / of("plannedFte"),
        exits.reduce((total, count) => total + count, 0) / of("actualFte"),
        stock / of("actualFte"),
        stock / (of("actualFte") - of("absentFte")),
      ];
      for (const [column, value] of expected.entries()) expect(Number(values[column])).toBeCloseTo(value, 9);
    }
  });

  it("end with the county: all beneficiaries by all staff, not the mean of the municipalities", () => {
    const county = rowAt(firstRow("Personal nach Kommunen · Eingliederung (aktiv)") + MUNICIPALITIES.length);
    // Exits of June 2022, active: 9 + 3 + 7 + 7 = 26
    const expected = [118.5, 113, 6.5, 5.5 / 118.5, 26 / 113, 11_080 / 113, 11_080 / 106.5];
    expect(county[0]).toBe("Kreis");
    for (const [column, value] of expected.entries()) expect(Number(county[column + 1])).toBeCloseTo(value, 9);
  });

  it("show the running measures by instrument", () => {
    // § 16d: one measure with 45 seats at 268 €, 27.5 of them taken: 17.5 · 268 = 4,690
    const first = firstRow("Maßnahmen nach Instrument");
    expect([0, 1, 2].map((index) => rowAt(first + index)).find(([label]) => label === "16d")).toEqual([
      "16d",
      45,
      27.5,
      27.5 / 45,
      17.5,
      268,
      4_690,
      3,
    ]);
  });

  it("show a kind of measure that does not run in the month as 0 seats without rates", () => {
    const first = firstRow("Maßnahmen nach Zielgruppe");
    const kinds = new Set(rowsOf("Maßnahmen").map(({ targetGroup }) => targetGroup));
    const row = [...kinds].map((_, index) => rowAt(first + index)).find(([label]) => label === "Flucht und Migration");
    expect(row).toEqual(["Flucht und Migration", 0, 0, "fehlt", 0, "fehlt", 0, 0]); // begins in July 2022
  });
});
