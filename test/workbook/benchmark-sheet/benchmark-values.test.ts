import { sampleDocument } from "../../support/planning-host";
import { BENCHMARK_INDICATORS } from "../../../src/workbook/benchmark-sheet/benchmark-indicators";
import { JUNE_2021, JUNE_2022, MUNICIPALITIES, openBenchmark, rowsOf, type BenchmarkPage, type Row } from "./benchmark-page";

const document = sampleDocument();
const TABLES = new Map(["Bestand", "Integrationen", "Personal", "Einwohner"].map((name) => [name, rowsOf(document, name)]));

function total(table: string, column: string, isWanted: (row: Row) => boolean): number {
  return (TABLES.get(table) ?? []).filter(isWanted).reduce((sum, row) => sum + Number(row[column]), 0);
}

const inMonth = (month: number) => (row: Row) => row["Monat"] === month;
/** 365 days before 2022-06-01 begins the window of twelve integration months and of the previous-month stocks. */
const integrationMonths = (row: Row) => Number(row["Monat"]) > JUNE_2021 && Number(row["Monat"]) <= JUNE_2022;
const previousMonths = (row: Row) => Number(row["Monat"]) >= JUNE_2021 && Number(row["Monat"]) < JUNE_2022;
const staffOn = (day: number, side: string) => (row: Row) => row["Stichtag"] === day && row["Seite"] === side;
const STAFF_DATE = 44_742; // 2022-06-30
const both = (): boolean => true;
const gender = (sign: string) => (row: Row) => row["Geschlecht"] === sign;

type Pair = readonly [numerator: number, denominator: number];

/** Numerator and denominator of an indicator from the input rows, for the rows that belong to a municipality or the county. */
const EXPECTED: Readonly<Record<string, (belongs: (row: Row) => boolean) => Pair>> = {
  beneficiaryDensity: (of) => [
    1000 * total("Bestand", "eLb", (row) => of(row) && inMonth(JUNE_2022)(row)),
    total("Einwohner", "Einwohner", of),
  ],
  longTermShare: (of) => [
    total("Bestand", "LZB", (row) => of(row) && inMonth(JUNE_2022)(row)),
    total("Bestand", "eLb", (row) => of(row) && inMonth(JUNE_2022)(row)),
  ],
  stockChange: (of) => change("eLb", of),
  longTermChange: (of) => change("LZB", of),
  integrationRate: (of) => rate("Integrationen", of, both),
  integrationRateWomen: (of) => rate("Integrationen", of, gender("w")),
  integrationRateMen: (of) => rate("Integrationen", of, gender("m")),
  marginalRate: (of) => rate("geringfügig", of, both),
  caseloadPassive: (of) => caseload(of, "passiv"),
  caseloadActive: (of) => caseload(of, "aktiv"),
};

function change(column: string, of: (row: Row) => boolean): Pair {
  const [now, before] = [JUNE_2022, JUNE_2021].map((month) => total("Bestand", column, (row) => of(row) && inMonth(month)(row)));
  return [(now ?? 0) - (before ?? 0), before ?? 0];
}

function rate(column: string, of: (row: Row) => boolean, who: (row: Row) => boolean): Pair {
  return [
    total("Integrationen", column, (row) => of(row) && who(row) && integrationMonths(row)),
    total("Bestand", "eLb", (row) => of(row) && who(row) && previousMonths(row)) / 12,
  ];
}

function caseload(of: (row: Row) => boolean, side: string): Pair {
  return [
    total("Bestand", "eLb", (row) => of(row) && inMonth(JUNE_2022)(row)),
    total("Personal", "VZÄ Ist", (row) => of(row) && staffOn(STAFF_DATE, side)(row)),
  ];
}

const belongsTo = (municipality: string) => (row: Row) => row["Kommune"] === municipality;
const isMunicipal = (row: Row) => row["Kommune"] !== "Kreis";
const ratio = ([numerator, denominator]: Pair) => numerator / denominator;
const numbers = (values: readonly unknown[]) => values.filter((value) => typeof value === "number");
const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

describe("the sheet Benchmark of the Kleve sample", () => {
  let page: BenchmarkPage;
  beforeAll(async () => {
    page = await openBenchmark();
  });
  afterAll(() => page.close());

  const column = (indicator: string, name: Parameters<BenchmarkPage["at"]>[1]) =>
    MUNICIPALITIES.map((municipality) => page.at(indicator, name, municipality));

  describe.each(BENCHMARK_INDICATORS)("$name", ({ id, direction }) => {
    const expected = EXPECTED[id];
    if (expected === undefined) throw new RangeError(`no expectation for ${id}`);

    it.each(MUNICIPALITIES)("shows %s as the input rows give it", (municipality) => {
      expect(page.at(id, "value", municipality)).toBeCloseTo(ratio(expected(belongsTo(municipality))), 12);
    });

    it("shows the county as sum of numerators over sum of denominators, not as the mean of the ratios", () => {
      const county = ratio(expected(isMunicipal));
      const mean = sum(MUNICIPALITIES.map((municipality) => ratio(expected(belongsTo(municipality))))) / MUNICIPALITIES.length;
      expect(page.summary(id, "value", "county")).toBeCloseTo(county, 12);
      expect(page.summary(id, "value", "mean")).toBeCloseTo(mean, 12);
      expect(Math.abs(county - mean)).toBeGreaterThan(1e-4);
    });

    it("ranks by direction, or not at all", () => {
      const values = numbers(column(id, "value"));
      const better = (value: number) => values.filter((other) => (direction === "high" ? other > value : other < value)).length;
      expect(column(id, "rank")).toEqual(direction === "none" ? values.map(() => "–") : values.map((value) => 1 + better(value)));
    });

    it("deviates from county and mean in the unit of the value, rates in percentage points", () => {
      const scale = id === "beneficiaryDensity" || id.startsWith("caseload") ? 1 : 100;
      for (const [name, row] of [
        ["fromCounty", "county"],
        ["fromMean", "mean"],
      ] as const) {
        const reference = Number(page.summary(id, "value", row));
        numbers(column(id, name)).forEach((deviation, index) => {
          expect(deviation).toBeCloseTo(scale * (Number(column(id, "value")[index]) - reference), 9);
        });
      }
    });
  });

  // 16 values stand at positions 1 + 15/4 = 4.75, 8.5 and 12.25: a quarter, a half, three quarters between neighbours.
  it("puts quartiles where QUARTILE.INC puts them", () => {
    const ordered = numbers(column("beneficiaryDensity", "value")).sort((left, right) => left - right);
    const at = (position: number) => {
      const [below, above] = [ordered[Math.floor(position) - 1] ?? NaN, ordered[Math.ceil(position) - 1] ?? NaN];
      return below + (position - Math.floor(position)) * (above - below);
    };
    const bounds = ["B34", "B35", "B36"].map((cell) => Number(page.valueAt(`Benchmark!${cell}`)));
    [4.75, 8.5, 12.25].forEach((position, index) => expect(bounds[index]).toBeCloseTo(at(position), 12));
    column("beneficiaryDensity", "value").forEach((value, index) => {
      expect(column("beneficiaryDensity", "quartile")[index]).toBe(1 + bounds.filter((bound) => Number(value) > bound).length);
    });
  });

  it("rates a low density as good and a low K2 as bad", () => {
    expect(page.at("beneficiaryDensity", "rating", "Rheurdt")).toBe("▲");
    expect(page.at("beneficiaryDensity", "rating", "Kleve")).toBe("▼");
    expect(page.at("integrationRate", "rating", "Rheurdt")).toBe("▲");
    expect(page.at("integrationRate", "rating", "Emmerich am Rhein")).toBe("▼");
    expect(page.at("stockChange", "rating", "Kleve")).toBe("");
  });

  it.each(["beneficiaryDensity", "longTermShare", "stockChange", "longTermChange", "caseloadPassive", "caseloadActive"])(
    "splits the county's change of %s into contributions without rest",
    (id) => {
      const contributions = numbers(column(id, "contribution"));
      expect(contributions).toHaveLength(16);
      const [now, before] = [page.summary(id, "value", "county"), page.summary(id, "previous", "county")].map(Number);
      const scale = id === "longTermShare" ? 100 : 1;
      const county = id.endsWith("Change") ? 100 * (now ?? NaN) : scale * ((now ?? NaN) - (before ?? NaN));
      expect(sum(contributions)).toBeCloseTo(county, 9);
      expect(page.summary(id, "contribution", "county")).toBeCloseTo(county, 9);
    },
  );

  // Kleve had 2,668 eLb of 11,312 in the county and has 2,551: −117 / 11,312 = −1.0343 %.
  it("shows the contribution of Kleve to K1E2", () => {
    expect(page.at("stockChange", "contribution", "Kleve")).toBeCloseTo((-117 / 11_312) * 100, 9);
  });

  it("leaves the contribution to K2 open, for which the sample lacks a month", () => {
    expect(page.at("integrationRate", "previous", "Kleve")).toBe("fehlt");
    expect(page.at("integrationRate", "contribution", "Kleve")).toBe("–");
  });

  it("names the age base of the density", () => {
    expect(page.remarks("beneficiaryDensity")).toContain("Altersbasis: alle Altersgruppen");
    expect(page.remarks("beneficiaryDensity")).toContain("16 von 16 Kommunen");
  });

  it("shows the published change of the long-term recipients, −7.3 %", () => {
    expect(Number(page.summary("longTermChange", "value", "county")).toFixed(3)).toBe("-0.073");
  });

  it("sorts the bars of another indicator as soon as it is chosen", () => {
    page.type("Benchmark!B9", "K2");
    const [names, values] = ["A", "G"].map((letter) => [216, 217, 231].map((row) => page.valueAt(`Benchmark!${letter}${row}`)));
    expect(names).toEqual(["Rheurdt", "Straelen", "Emmerich am Rhein"]);
    expect(values).toEqual(["", "", ""]);
    expect(page.valueAt("Benchmark!B216")).toBeCloseTo(Number(page.at("integrationRate", "value", "Rheurdt")), 12);
    expect(page.valueAt("Benchmark!D216")).toBe("#N/A");
    expect(page.valueAt("Benchmark!D231")).toBeCloseTo(Number(page.at("integrationRate", "value", "Emmerich am Rhein")), 12);
    expect(page.textAt("Benchmark!B215")).toContain("K2: bestes Viertel (über ");
    page.type("Benchmark!B9", "eLb-Dichte");
  });

  it("shows 25 months of the county, missing ones as #N/A", () => {
    const months = Array.from({ length: 25 }, (_, index) => 216 + index);
    expect(page.valueAt("Benchmark!L216")).toBe("2020-06");
    expect(page.valueAt("Benchmark!M216")).toBe("#N/A");
    expect(page.valueAt("Benchmark!L240")).toBe("2022-06");
    expect(page.valueAt("Benchmark!M240")).toBe(total("Bestand", "eLb", inMonth(JUNE_2022)));
    expect(page.valueAt("Benchmark!N228")).toBe(total("Bestand", "LZB", inMonth(JUNE_2021)));
    expect(numbers(months.map((row) => page.valueAt(`Benchmark!M${row}`)))).toHaveLength(24);
  });
});
