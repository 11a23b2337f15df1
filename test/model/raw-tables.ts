import { planningTable } from "../../src/model/planning-tables";
import type { Finding } from "../../src/model/finding";
import type { RawTable } from "../../src/model/read-table";
import type { CellValue } from "../../src/model/rows";
import { readPlanningData } from "../../src/model/read-planning-data";
import { firstSerial, type Month } from "../../src/units/month";

/** A table on the sheet of its name, headings in row 4 as in the template, from column B. */
export function rawTable(name: string, headings: readonly CellValue[], values: readonly (readonly CellValue[])[]): RawTable {
  return { sheet: planningTable(name).name, firstRow: 3, firstColumn: 1, headings, values };
}

const STOCK_HEADINGS = ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "eLb U25", "LZB"];

type StockLine = { month?: Month; municipality?: string; gender?: string; age?: string; figures?: readonly CellValue[] };

/** A row of `Bestand`; what is not given is like that of an ordinary row. */
export function stockLine({
  month = "2022-06",
  municipality = "Kleve",
  gender = "m",
  age = "T-3",
  figures = [1000, 200, 680],
}: StockLine): CellValue[] {
  return [firstSerial(month), municipality, gender, age, ...figures];
}

/** The rows for both genders. */
export function stockLines(line: Omit<StockLine, "gender">): CellValue[][] {
  return [stockLine({ ...line, gender: "m" }), stockLine({ ...line, gender: "w" })];
}

export function stockTable(lines: readonly (readonly CellValue[])[]): RawTable {
  return rawTable("Bestand", STOCK_HEADINGS, lines);
}

export function integrationsTable(lines: readonly (readonly CellValue[])[]): RawTable {
  return rawTable("Integrationen", ["Monat", "Kommune", "Geschlecht", "Datenstand", "Integrationen", "davon sv-pflichtig"], lines);
}

export function staffTable(lines: readonly (readonly CellValue[])[]): RawTable {
  return rawTable("Personal", ["Stichtag", "Kommune", "Seite", "VZÄ Ist", "VZÄ Langzeitausfall"], lines);
}

export function parameterTable(lines: readonly (readonly CellValue[])[]): RawTable {
  return rawTable("Parameter", ["Schlüssel", "Wert", "Einheit", "Gültig ab", "Gültig bis", "Quelle"], lines);
}

export function budgetTable(lines: readonly (readonly CellValue[])[]): RawTable {
  return rawTable("Budget", ["Jahr", "Titel", "Stand", "Zuteilung"], lines);
}

/** All findings for these tables, without those about required tables that the test leaves out. */
export function findingsOf(...raws: readonly RawTable[]): readonly Finding[] {
  const { findings } = readPlanningData(new Map(raws.map((raw) => [raw.sheet, raw])));
  return findings.filter(({ code }) => code !== "table-missing");
}

/** What a finding says in short: kind, severity and place. */
export function brief({ code, severity, sheet, cell }: Finding): string {
  return `${severity} ${code} ${sheet}${cell ? `!${cell}` : ""}`;
}
