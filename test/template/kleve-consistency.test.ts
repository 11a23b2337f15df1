import { PLANNING_TABLES, planningTable } from "../../src/model/planning-tables";
import { kleveSample } from "../../src/template/kleve-sample/kleve-sample";
import type { Row } from "./sample-rows";
import { rowsOf, serial, serials, sum } from "./sample-rows";

const MONTHS = serials("2020-07", "2022-06");
const MUNICIPALITIES = rowsOf("Einwohner").map(({ municipality }) => String(municipality));

/** Parts and the whole they belong to. */
const PARTS: readonly (readonly [table: string, part: string, whole: string])[] = [
  ["Bestand", "beneficiariesUnder25", "beneficiaries"],
  ["Bestand", "longTerm", "beneficiaries"],
  ["Bestand", "singleParents", "beneficiaries"],
  ["Bestand", "households", "beneficiaries"],
  ["Bestand", "ukraine", "beneficiaries"],
  ["Bestand", "longTermInMeasure", "longTerm"],
  ["Bestand", "longTermEntries", "longTerm"],
  ["Integrationen", "insured", "integrations"],
  ["Integrationen", "continuous", "insured"],
  ["Integrationen", "singleParents", "integrations"],
  ["Integrationen", "longTerm", "integrations"],
  ["Personal", "absentFte", "actualFte"],
  ["Personal", "actualFte", "plannedFte"],
  ["Maßnahmen", "occupied", "seats"],
  ["Übergang", "offered", "endingSoon"],
  ["Übergang", "accepted", "offered"],
  ["Übergang", "avoided", "accepted"],
];

describe("the sample is complete", () => {
  it("fills every planning table and no other", () => {
    expect([...kleveSample().keys()]).toEqual(PLANNING_TABLES.map(({ name }) => name));
  });

  it.each(["Bestand", "Integrationen"])("%s has 24 months × 16 municipalities × men and women, each once, all T-3", (table) => {
    const keys = rowsOf(table).map(({ month, municipality, gender, dataAge }) => [month, municipality, gender, dataAge].join("|"));
    const expected = MONTHS.flatMap((month) => MUNICIPALITIES.flatMap((name) => ["m", "w"].map((g) => `${month}|${name}|${g}|T-3`)));
    expect(keys).toHaveLength(768);
    expect(new Set(keys)).toEqual(new Set(expected));
  });

  it.each(PLANNING_TABLES.map(({ name }) => name))("%s has no row twice", (table) => {
    const { key } = planningTable(table);
    const keys = rowsOf(table).map((row) => key.map((id) => row[id]).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(PLANNING_TABLES.map(({ name }) => name))("%s holds only what its columns allow", (table) => {
    const wrong = rowsOf(table).flatMap((row) => planningTable(table).columns.filter((column) => !fits(column, row[column.id] ?? null)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("leaves no required cell empty", () => {
    const empty = PLANNING_TABLES.flatMap(({ name, columns }) =>
      rowsOf(name).flatMap((row) =>
        columns.filter(({ id, isRequired }) => isRequired && (row[id] ?? null) === null).map(({ id }) => `${name}.${id}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it("knows nothing about continuity before six months and the waiting time have passed", () => {
    const known = rowsOf("Integrationen").filter(({ continuous }) => continuous !== null);
    expect(Math.max(...known.map(({ month }) => Number(month)))).toBe(serial("2021-12"));
  });
});

function fits({ kind, choices }: (typeof PLANNING_TABLES)[number]["columns"][number], value: Row[string]): boolean {
  if (value === null || value === undefined) return true;
  if (choices) return choices.includes(String(value));
  if (kind === "text") return typeof value === "string";
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  const isWhole = Number.isInteger(value);
  if (kind === "count") return isWhole && value >= 0;
  if (kind === "money") return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  return kind === "month" || kind === "date" || kind === "year" ? isWhole : true;
}

describe("the sample is consistent", () => {
  it.each(PARTS)("%s: %s is part of %s in every row", (table, part, whole) => {
    const wrong = rowsOf(table).filter((row) => Number(row[part] ?? 0) > Number(row[whole] ?? 0));
    expect(wrong).toEqual([]);
  });

  it.each([
    ["beneficiaries", "entries", "exits"],
    ["longTerm", "longTermEntries", "longTermExits"],
  ])("%s of a month = previous month + %s − %s, for every municipality and gender", (stock, entries, exits) => {
    const byGroup = new Map<string, Row[]>();
    for (const row of rowsOf("Bestand")) {
      const group = `${row.municipality} ${row.gender}`;
      byGroup.set(group, [...(byGroup.get(group) ?? []), row]);
    }
    const broken = [...byGroup.values()].flatMap((rows) =>
      rows.slice(1).filter((row, index) => Number(row[stock]) !== Number(rows[index]?.[stock]) + Number(row[entries]) - Number(row[exits])),
    );
    expect(byGroup.size).toBe(32);
    expect(broken).toEqual([]);
  });

  it("eLb fall month by month from February 2021 to May 2022, and refugees make them jump in June 2022", () => {
    const totals = serials("2021-02", "2022-06").map((month) => sum(rowsOf("Bestand"), "beneficiaries", { month }));
    const [june = 0, ...before] = [...totals].reverse();
    expect(before.every((value, index) => index === 0 || value > (before[index - 1] ?? 0))).toBe(true);
    expect(june - (before[0] ?? 0)).toBeGreaterThan(1_000);
  });

  it("nobody from Ukraine before June 2022", () => {
    expect(sum(rowsOf("Bestand"), "ukraine")).toBe(sum(rowsOf("Bestand"), "ukraine", { month: serial("2022-06") }));
  });

  it("integration rates of men and women are plausible", () => {
    // § 48a rates of job centres lie between about 10 and 35 %.
    const rate = (gender: string) =>
      sum(rowsOf("Integrationen"), "integrations", { gender }) / 2 / (sum(rowsOf("Bestand"), "beneficiaries", { gender }) / 24);
    expect(rate("m")).toBeGreaterThan(0.2);
    expect(rate("m")).toBeLessThan(0.3);
    expect(rate("w")).toBeGreaterThan(0.1);
    expect(rate("w")).toBeLessThan(0.2);
  });

  it("steering staff belongs to the county, all other staff to the 16 municipalities", () => {
    for (const { municipality, side } of rowsOf("Personal")) {
      expect(side === "Steuerung" ? ["Kreis"] : MUNICIPALITIES).toContain(municipality);
    }
  });

  it("is the same on every call", () => {
    expect(JSON.stringify([...kleveSample()])).toBe(JSON.stringify([...kleveSample()]));
  });
});
