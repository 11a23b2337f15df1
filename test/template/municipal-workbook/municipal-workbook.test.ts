import type { SharedSheet } from "../../../src/sharing/shared-sheet";
import {
  municipalSheetNames,
  municipalWorkbookDocument,
  municipalWorkbookFile,
  type MunicipalWorkbook,
} from "../../../src/template/municipal-workbook/municipal-workbook";
import { missing } from "../../../src/units/missing";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import type { DocumentSheet } from "../../../src/xlsx/workbook-document";
import { finishedFile } from "../../support/finished-file";
import type { ShareForm, SharePart } from "../../../src/sharing/share-form";

const NOT_KNOWN = missing({ de: "Angabe fehlt", en: "not given" });

/** A sheet with everything that a sheet can have; its formulas are 7 · 12 and a sum that nobody knows. */
const SHEET: SharedSheet = {
  name: "Planung",
  cells: [
    [{ value: "Planung", style: "title" }],
    [{ value: "Abschnitt", style: "section" }],
    [{ value: "Was gefragt ist", style: "heading" }, undefined, { value: "Wert", style: "valueHeading" }],
    [{ value: "Jahreswert", style: "label" }, undefined, { value: 84, formula: "=7*12", style: "value", numberFormat: "0" }],
    [{ value: "Nicht bekannt", style: "label" }, undefined, { value: NOT_KNOWN, formula: "=NA()", style: "value" }],
    [{ value: "=1+1", style: "label" }, undefined, { value: null, style: "input", numberFormat: "0.00" }],
    [{ value: "Wahl", style: "label" }, undefined, { value: null, style: "inputText" }],
    [
      {
        value: "Ein langer Hinweis, der nicht in die erste Spalte passt, wohl aber über die ganze Breite des Blatts. ".repeat(2),
        style: "note",
      },
    ],
  ],
  columnWidths: [20, 10, 12],
  frozenRows: 3,
  inputs: [
    { area: "C6", kind: "decimal", minimum: 0, maximum: 99.5, hint: "Zahl von 0 bis 99,5." },
    { area: "C7", kind: "list", choices: ["ja", "nein"], hint: "ja oder nein." },
  ],
  orientation: "portrait",
  titleRows: "1:3",
};

function workbook(form: ShareForm, parts: readonly SharePart[] = ["cover", "planning", "data"], dataLabel = ""): MunicipalWorkbook {
  return {
    cover: {
      file: { municipality: "Rees & Haldern", recipient: "leitung@rees.example", fileName: "Rees.xlsx", form, parts, due: "2022-12-15" },
      identity: {
        municipality: "Rees & Haldern",
        year: 2023,
        month: "2022-06",
        version: 3,
        createdAt: "2022-11-15T11:00:00.000Z",
        due: "2022-12-15",
      },
      writtenAt: "15.11.2022 12:00",
      month: "2022-06",
      comparisonMonth: "2021-06",
      dataAge: "T-0",
      dataLabel,
      sender: "Steuerung",
      threshold: 3,
      lines: [
        {
          id: "isNil",
          label: "Keine Änderungen",
          value: null,
          style: "inputText",
          input: { kind: "list", choices: ["ja", "nein"], hint: "ja oder nein." },
        },
        { id: "fingerprint", label: "Kennung", value: "JC-2023-V3", style: "text" },
      ],
    },
    sheets: parts.includes("planning") ? [SHEET] : [],
    tables: parts.includes("data")
      ? [{ name: "Ziele", rows: [{ year: 2023, municipality: "Rees & Haldern", indicator: "K2", target: 0.19 }] }]
      : [],
  };
}

function sheetOf(form: ShareForm, name: string): DocumentSheet {
  const sheet = readWorkbook(municipalWorkbookFile(workbook(form))).document.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const textsOf = (sheet: DocumentSheet | undefined) =>
  sheet?.rows.flatMap((row) => (row ?? []).flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []))) ?? [];

describe("the two forms", () => {
  it("alive: formulas with their values, a missing one as #N/A", () => {
    const { rows } = sheetOf("alive", "Planung");
    expect(rows[3]?.[2]).toMatchObject({ formula: "=7*12", value: 84 });
    expect(rows[4]?.[2]).toMatchObject({ formula: "=NA()", value: { error: "#N/A" } });
  });

  it("values: the same numbers without any formula, a missing one in words", () => {
    const { rows } = sheetOf("values", "Planung");
    expect(rows[3]?.[2]).toMatchObject({ value: 84 });
    expect(rows[4]?.[2]?.value).toBe("fehlt");
    expect(rows.flatMap((row) => row ?? []).every((cell) => cell?.formula === undefined)).toBe(true);
  });

  it("take a text that begins with = as text", () => {
    const cell = sheetOf("alive", "Planung").rows[5]?.[0];
    expect(cell).toMatchObject({ value: "=1+1" });
    expect(cell).not.toHaveProperty("formula");
  });
});

describe("a sheet to fill in", () => {
  it("opens the blue cells alone, each with a rule and a hint", () => {
    const document = municipalWorkbookDocument(workbook("alive"));
    const sheet = document.sheets[1];
    const open = sheet?.rows.flatMap((row, rowIndex) =>
      (row ?? []).flatMap((cell, column) => (cell && document.styles[cell.style]?.locked === false ? [[rowIndex, column]] : [])),
    );
    expect(open).toEqual([
      [5, 2],
      [6, 2],
    ]);
    expect(sheet?.validations).toMatchObject([
      { areas: "C6", type: "decimal", operator: "between", formula1: "0", formula2: "99.5", promptMessage: "Zahl von 0 bis 99,5." },
      { areas: "C7", type: "list", formula1: '"ja,nein"' },
    ]);
    // true locks: only widths, heights and filters are free.
    expect(sheet?.protection).toEqual({
      options: { objects: true, scenarios: true, formatColumns: false, formatRows: false, autoFilter: false },
      hasPassword: false,
    });
  });

  it("gives long sentences the width of the sheet and the height they need", () => {
    const sheet = sheetOf("alive", "Planung");
    expect(sheet.merges).toEqual(["A8:C8"]);
    expect(sheet.rowHeights.get(7)).toBeGreaterThan(60); // some 200 letters in 42 characters: five lines of 15 points
  });

  it("repeats its headings and says on every page whose it is", () => {
    expect(sheetOf("alive", "Planung").pageSetup).toEqual({
      orientation: "portrait",
      paperSize: 9,
      fitToWidth: 1,
      printTitleRows: "1:3",
      header: "&L&9Planung 2023: Rees && Haldern&R&9Berichtsmonat 2022-06, Version 3",
      footer: "&L&9&A&R&9Seite &P von &N",
    });
  });
});

describe("the cover", () => {
  it("says what it is, for whom, from when, what to do until when, and how to read it", () => {
    const texts = textsOf(sheetOf("alive", "Deckblatt"));
    for (const text of [
      "Planung 2023: Rees & Haldern",
      "leitung@rees.example",
      "Steuerung",
      "Juni 2022",
      "15.11.2022 12:00 Uhr, Version 3",
      "15.12.2022",
      "Was zu tun ist bis 15.12.2022",
      "T-0: erste, noch unvollständige Zahlen; sie steigen meist noch.",
      "Blaue Zelle",
      "#NV",
      "Kennung",
      "JC-2023-V3",
    ]) {
      expect(texts).toContain(text);
    }
  });

  it("asks nothing where there is nothing to fill in, and explains no star without a comparison", () => {
    const texts = textsOf(municipalWorkbookDocument(workbook("values", ["cover", "data"])).sheets[0]);
    expect(texts.join("\n")).not.toMatch(/Was zu tun ist|Keine Änderungen|Rückgabe bis|Blaue Zelle/);
    expect(texts).not.toContain("*");
    expect(texts).toContain("fehlt");
  });

  it("warns of data that are made up, as does every sheet of rows", () => {
    const label = "Beispieldaten: frei erfunden.";
    const { sheets } = municipalWorkbookDocument(workbook("alive", ["cover", "planning", "data"], label));
    expect(textsOf(sheets[0])).toContain(label);
    expect(textsOf(sheets[2])).toContain(label);
  });
});

describe("the file", () => {
  it("has its own rows as a table under the name that formulas use, locked and without rules", () => {
    const sheet = sheetOf("alive", "Ziele");
    expect(sheet.tables).toMatchObject([{ name: "Ziele", columns: ["Jahr", "Kommune", "Kennzahl", "Zielwert"].map((name) => ({ name })) }]);
    expect(sheet.rows[4]?.map((cell) => cell?.value)).toEqual([2023, "Rees & Haldern", "K2", 0.19]);
    expect(sheet.validations).toEqual([]);
    expect(sheet.protection).toBeDefined();
  });

  it("names its sheets as the signature is told", () => {
    expect(municipalSheetNames(workbook("alive"))).toEqual(["Deckblatt", "Planung", "Ziele"]);
    expect(finishedFile(municipalWorkbookFile(workbook("alive"))).sheetNames).toEqual(["Deckblatt", "Planung", "Ziele"]);
  });

  it("tells nothing of the machine, and is the same for the same input", () => {
    const { properties, names } = readWorkbook(municipalWorkbookFile(workbook("alive"))).document;
    expect(properties).toEqual({
      title: "Planung 2023: Rees & Haldern",
      created: "2022-11-15T11:00:00.000Z",
      modified: "2022-11-15T11:00:00.000Z",
    });
    expect(names).toEqual([]);
    expect(municipalWorkbookFile(workbook("alive"))).toEqual(municipalWorkbookFile(workbook("alive")));
  });
});
