import { PLANNING_TABLES } from "../../src/model/planning-tables";
import { planningTemplate } from "../../src/template/planning-template";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { CREATED, rowsOf } from "./sample-rows";

const EMPTY = planningTemplate({ createdAt: CREATED });
const SAMPLE = planningTemplate({ sample: true, createdAt: CREATED });
const BOTH = [
  ["empty", EMPTY],
  ["sample", SAMPLE],
] as const;
const TABLES = PLANNING_TABLES.map((schema) => [schema.name, schema] as const);

function sheetOf({ sheets }: WorkbookDocument, name: string): DocumentSheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellsOf(sheet: DocumentSheet): DocumentCell[] {
  return sheet.rows.flatMap((row) => row ?? []).filter((cell) => cell !== undefined);
}

function textsOf(sheet: DocumentSheet): string {
  return cellsOf(sheet)
    .map(({ value }) => value)
    .join("\n");
}

/** Contrast by WCAG 2.2, relative luminance of sRGB. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(BOTH)("%s template", (_, document) => {
  it("begins with Start, then has one visible sheet per planning table in the order of the contract", () => {
    expect(document.sheets.map(({ name }) => name)).toEqual(["Start", ...PLANNING_TABLES.map(({ name }) => name)]);
    expect(document.sheets.every(({ visibility }) => visibility === "visible")).toBe(true);
    expect(document.activeSheet).toBe(0);
  });

  it.each(TABLES)("%s holds one table of the same name with the German headings in row 4", (name, schema) => {
    const sheet = sheetOf(document, name);
    const [table] = sheet.tables;
    const headings = schema.columns.map(({ heading }) => heading.de);
    expect(sheet.tables).toHaveLength(1);
    expect(table?.name).toBe(name);
    expect(table?.area).toMatch(/^A4:/);
    expect(table?.columns.map((column) => column.name).slice(0, headings.length)).toEqual(headings);
    expect(sheet.rows[3]?.map((cell) => cell?.value)).toEqual(table?.columns.map((column) => column.name));
  });

  it.each(TABLES)("%s shows every input in blue and keeps the headings in view, also in print", (name, schema) => {
    const sheet = sheetOf(document, name);
    const inputs = sheet.rows.slice(4).flatMap((row) => row?.slice(0, schema.columns.length) ?? []);
    const colors = new Set(inputs.map((cell) => document.styles[cell?.style ?? 0]?.font?.color));
    expect([...colors]).toEqual(["#0000CC"]);
    expect(sheet.frozenRows).toBe(4);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToWidth: 1, printTitleRows: "4:4" });
  });

  it.each(TABLES)("%s lets choices be picked from a list and refuses wrong kinds", (name, schema) => {
    const { validations, tables } = sheetOf(document, name);
    const lastRow = /\d+$/.exec(tables[0]?.area ?? "")?.[0];
    const ruleOf = (column: number) => validations.find(({ areas }) => areas.startsWith(`${"ABCDEFGHIJKLMNOPQ"[column]}5:`));
    for (const [index, { kind, choices }] of schema.columns.entries()) {
      const rule = ruleOf(index);
      if (choices) expect(rule).toMatchObject({ type: "list", formula1: `"${choices.join(",")}"` });
      else if (kind === "count") expect(rule).toMatchObject({ type: "whole", operator: "greaterThanOrEqual", formula1: "0" });
      else if (kind === "date") expect(rule).toMatchObject({ type: "date" });
      else if (kind !== "text") expect(rule).toBeDefined();
      if (rule) expect(rule.areas.endsWith(String(lastRow))).toBe(true);
    }
  });

  it("respects Excel's limits for validation texts and lists", () => {
    for (const rule of document.sheets.flatMap(({ validations }) => validations)) {
      expect((rule.promptTitle ?? "").length).toBeLessThanOrEqual(32);
      expect((rule.errorTitle ?? "").length).toBeLessThanOrEqual(32);
      expect((rule.promptMessage ?? "").length).toBeLessThanOrEqual(255);
      expect((rule.errorMessage ?? "").length).toBeLessThanOrEqual(225);
      expect((rule.formula1 ?? "").length).toBeLessThanOrEqual(255);
    }
  });

  it("has no text that is hard to read on its ground", () => {
    for (const { font, fill } of document.styles.filter((style) => style.font?.color)) {
      expect(contrast(font?.color ?? "", fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("says on Start what to fill in, how to read it and how old the data are", () => {
    const text = textsOf(sheetOf(document, "Start"));
    for (const { name, isRequired } of PLANNING_TABLES) {
      expect(text).toContain(name);
      if (isRequired) expect(text).toContain(`${name} (Pflicht)`);
    }
    for (const word of ["Blaue Schrift", "T-0", "T-3", "Kennzahlen", "Prüfung", "Jede Kommune erhält nur ihre eigenen Werte"]) {
      expect(text).toContain(word);
    }
  });

  it("uses real dates for months and days", () => {
    const formats = document.sheets.flatMap((sheet) =>
      sheet.rows
        .slice(4)
        .flatMap((row) => (row ?? []).map((cell) => [cell?.value, document.styles[cell?.style ?? 0]?.numberFormat] as const)),
    );
    const dates = formats.filter(([value, format]) => value !== null && (format === "yyyy-mm" || format === "dd.mm.yyyy"));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every(([value]) => typeof value === "number")).toBe(true);
  });
});

describe("empty template", () => {
  it("holds nothing but the values that the law fixes", () => {
    for (const { name } of PLANNING_TABLES.filter((schema) => schema.name !== "Parameter")) {
      const body = sheetOf(EMPTY, name).rows.slice(4);
      expect(body).toHaveLength(20);
      expect(body.flatMap((row) => row ?? []).every((cell) => cell?.value === null)).toBe(true);
    }
    expect(sheetOf(EMPTY, "Parameter").rows[4]?.[1]?.value).toBe(0.152); // § 46 Abs. 3 S. 1 SGB II: 100 − 84.8 %
  });

  it("speaks of no sample", () => {
    expect(EMPTY.sheets.map(textsOf).join("\n")).not.toMatch(/Beispieldaten|frei erfunden|Kleve/);
  });
});

describe("sample", () => {
  it.each(SAMPLE.sheets.map((sheet) => [sheet.name, sheet] as const))("%s says above its data that they are made up", (_, sheet) => {
    const label = sheet.rows[2]?.find((cell) => typeof cell?.value === "string");
    expect(label?.value).toMatch(/^Beispieldaten: .*(erfunden|Annahme)/);
    expect(SAMPLE.styles[label?.style ?? 0]).toMatchObject({ fill: "#FFF1C9", font: { bold: true } });
  });

  it.each(TABLES)("%s shows every row of the sample", (name, schema) => {
    const shown = sheetOf(SAMPLE, name)
      .rows.slice(4)
      .map((row) => row?.slice(0, schema.columns.length).map((cell) => cell?.value));
    expect(shown).toEqual(rowsOf(name).map((row) => schema.columns.map(({ id }) => row[id] ?? null)));
  });

  it.each(["Budget", "Personal", "Maßnahmen", "Szenarien"])("%s tells for every row where it comes from", (name) => {
    const sheet = sheetOf(SAMPLE, name);
    const column = sheet.tables[0]?.columns.findIndex((candidate) => candidate.name === "Herkunft") ?? -1;
    const origins = sheet.rows.slice(4).map((row) => row?.[column]?.value);
    expect(origins.every((origin) => typeof origin === "string" && /veröffentlicht|errechnet|Planungsdokument|erfunden/.test(origin))).toBe(
      true,
    );
  });

  it("is the same for the same date", () => {
    expect(planningTemplate({ sample: true, createdAt: CREATED })).toEqual(SAMPLE);
  });
});
