import fc from "fast-check";
import { INDICATORS } from "../../src/indicators/catalogue";
import { isProblem } from "../../src/indicators/indicator";
import {
  GENDER_VARIANTS,
  OFFICIAL_CODES,
  officialIndicator,
  SECTION_48A_INDICATORS,
  type OfficialArgument,
  type OfficialCode,
} from "../../src/indicators/section-48a";
import { CONTINUITY_LAG } from "../../src/model/parameters";
import { INTEGRATIONS_TABLE, STOCK_TABLE } from "../../src/model/tables/stock-tables";
import { inColumn } from "../cases/indicator-case";

type Months = Readonly<Record<string, readonly number[]>>;

/** Eighteen months of each column, from t−17 to t. */
type Data = { readonly Bestand: Months; readonly Integrationen: Months };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const now = (values: readonly number[] = []) => values[17] ?? NaN;
const yearAgo = (values: readonly number[] = []) => values[5] ?? NaN;
const twelve = (values: readonly number[] = []) => values.slice(6);
/** Integrations of t−17 … t−6: six months have followed each, and with T-3 the waiting time of t is over. */
const followed = (values: readonly number[] = []) => values.slice(0, 12);
/** Mean of t−12 … t−1. */
const previousMean = (values: readonly number[] = []) => sum(values.slice(5, 17)) / 12;

/** The indicators as the ordinance (SGB2§48aFKV) words them, written down once more. */
const BY_LAW: Readonly<Record<OfficialCode, { readonly rated: "low" | "high" | "none"; readonly value: (data: Data) => number }>> = {
  K1: { rated: "low", value: ({ Bestand: { livingBenefits: llu } }) => now(llu) / yearAgo(llu) - 1 },
  K1E1: { rated: "none", value: ({ Bestand: { housingBenefits: luh } }) => now(luh) / yearAgo(luh) - 1 },
  K1E2: { rated: "none", value: ({ Bestand: { beneficiaries: elb } }) => now(elb) / yearAgo(elb) - 1 },
  K1E3: { rated: "none", value: ({ Bestand: { entries, beneficiaries } }) => meanRate(entries, beneficiaries, 0) },
  K1E4: { rated: "none", value: ({ Bestand: { exits, beneficiaries } }) => meanRate(exits, beneficiaries, 1) },
  K2: { rated: "high", value: (data) => integrationRate(data, "integrations", "beneficiaries") },
  K2E1: { rated: "none", value: (data) => integrationRate(data, "marginal", "beneficiaries") },
  K2E2: { rated: "none", value: (data) => integrationRate(data, "subsidised", "beneficiaries") },
  K2E3: { rated: "none", value: ({ Integrationen: { continuous, insured } }) => sum(followed(continuous)) / sum(followed(insured)) },
  K2E4: { rated: "none", value: (data) => integrationRate(data, "singleParents", "singleParents") },
  K3: { rated: "low", value: ({ Bestand: { longTerm: lzb } }) => now(lzb) / yearAgo(lzb) - 1 },
  K3E1: { rated: "none", value: (data) => integrationRate(data, "longTerm", "longTerm") },
  K3E2: { rated: "none", value: ({ Bestand: { longTermInMeasure, longTerm } }) => now(longTermInMeasure) / now(longTerm) },
  K3E3: { rated: "none", value: ({ Bestand: { longTermEntries, longTerm } }) => meanRate(longTermEntries, longTerm, 0) },
  K3E4: { rated: "none", value: ({ Bestand: { longTermExits, longTerm } }) => meanRate(longTermExits, longTerm, 1) },
};

/** Mean of the rates of t−11 … t; the stock is that of so many months earlier. */
function meanRate(flows: readonly number[] = [], stocks: readonly number[] = [], earlier: number): number {
  let total = 0;
  for (let month = 6; month <= 17; month++) total += (flows[month] ?? NaN) / (stocks[month - earlier] ?? NaN);
  return total / 12;
}

function integrationRate({ Bestand, Integrationen }: Data, events: string, stocks: string): number {
  return sum(twelve(Integrationen[events])) / previousMean(Bestand[stocks]);
}

const columnsOf = ({ columns }: { readonly columns: readonly { readonly id: string }[] }) => columns.map(({ id }) => id);
const COLUMNS = { Bestand: columnsOf(STOCK_TABLE), Integrationen: columnsOf(INTEGRATIONS_TABLE) };

function argumentOf({ table, column, window: { first, last, lag } }: OfficialArgument, data: Data) {
  const earlier = lag?.values[0]?.value ?? 0;
  const values = (data[table][column] ?? []).slice(17 + first - earlier, 18 + last - earlier);
  return values.length === 1 ? values[0] : inColumn(values);
}

describe("the official indicators of § 48a SGB II", () => {
  it("are the fifteen of the ordinance, in its order", () => {
    expect(SECTION_48A_INDICATORS.map(({ code }) => code)).toEqual(OFFICIAL_CODES);
    expect(Object.keys(BY_LAW)).toEqual(OFFICIAL_CODES);
  });

  it.each(SECTION_48A_INDICATORS)("$code is calculated as the ordinance words it", ({ code, indicator, arguments: columns }) => {
    // No part above its whole: measure ≤ LZB, continuous ≤ insured.
    const values = (least: number, most: number) => fc.array(fc.integer({ min: least, max: most }), { minLength: 18, maxLength: 18 });
    const small = ["entries", "exits", "longTermEntries", "longTermExits", "longTermInMeasure", "continuous"];
    const table = (ids: readonly string[]) =>
      fc.record(Object.fromEntries(ids.map((id) => [id, small.includes(id) ? values(0, 90) : values(100, 20_000)])));
    const data: fc.Arbitrary<Data> = fc.record({ Bestand: table(COLUMNS.Bestand), Integrationen: table(COLUMNS.Integrationen) });
    fc.assert(
      fc.property(data, (months) => {
        const result = indicator.evaluate(columns.map((argument) => argumentOf(argument, months)));
        expect(isProblem(result) ? result.message.en : result).toBeCloseTo(BY_LAW[code].value(months), 12);
      }),
      { numRuns: 50 },
    );
  });

  it.each(SECTION_48A_INDICATORS)("$code: only a Kennzahl is rated", ({ code, kind, direction }) => {
    expect(direction).toBe(BY_LAW[code].rated);
    expect(kind).toBe(code.includes("E") ? "Ergänzungsgröße" : "Kennzahl");
  });

  it.each(SECTION_48A_INDICATORS)("$code names columns that the tables have and as many months as its function takes", (entry) => {
    expect(INDICATORS).toContain(entry.indicator);
    entry.arguments.forEach(({ table, column, window: { first, last } }, position) => {
      expect(COLUMNS[table]).toContain(column);
      const { months } = entry.indicator.parameters[position] ?? {};
      expect(last - first + 1).toBe(months?.least ?? 1);
      expect(last === 0 || first === last).toBe(true);
    });
    expect(entry.numberFormat).toBe("0.0%");
    expect(entry.paragraph).toMatch(/^§ [456] Abs\. [12]( Nr\. [1-4])? Verordnung /);
  });

  it("K2E3 alone looks back further: by six months, nine with the waiting time that T-3 has behind it", () => {
    const lags = SECTION_48A_INDICATORS.flatMap(({ code, arguments: columns }) =>
      columns.flatMap(({ window: { lag } }) => (lag ? [[code, lag]] : [])),
    );
    expect(lags).toEqual([
      ["K2E3", CONTINUITY_LAG],
      ["K2E3", CONTINUITY_LAG],
    ]);
    expect(CONTINUITY_LAG.values.map(({ value }) => value)).toEqual([6]);
    expect([Math.min(...(CONTINUITY_LAG.choices ?? [])), CONTINUITY_LAG.choices]).toEqual([6, expect.arrayContaining([6 + 3])]);
  });

  it("have the three gender variants of the sheets", () => {
    expect(GENDER_VARIANTS.map(({ suffix, gender }) => [suffix, gender])).toEqual([
      ["", undefined],
      ["_F", "w"],
      ["_M", "m"],
    ]);
  });

  it("are found by their code", () => {
    expect(officialIndicator("K2E4").name.de).toBe("Integrationsquote der Alleinerziehenden");
    expect(() => officialIndicator("K4" as OfficialCode)).toThrow("§ 48a SGB II knows no indicator “K4”.");
  });
});
