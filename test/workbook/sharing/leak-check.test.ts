import { strToU8, unzipSync, zipSync } from "fflate";
import type { SharedSheet } from "../../../src/sharing/shared-sheet";
import { findLeak, type LeakScope } from "../../../src/workbook/sharing/leak-check";
import { blankSheet } from "../../../src/xlsx/blank-document";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { CellValue, DocumentSheet, WorkbookDocument } from "../../../src/xlsx/workbook-document";

const SECRET = "0f".repeat(32);
/** The comparison as decided: the value of Rees is kept back. */
const DECIDED: SharedSheet = {
  name: "Vergleich",
  cells: [
    [
      { value: "Kleve", style: "label" },
      { value: 30, style: "value" },
    ],
    [
      { value: "Rees", style: "label" },
      { value: "*", style: "value" },
    ],
  ],
  columnWidths: [20, 10],
  frozenRows: 0,
  orientation: "portrait",
};
const SCOPE: LeakScope = {
  municipality: "Kleve",
  municipalities: ["Kleve", "Rees", "Bedburg-Hau"],
  secret: SECRET,
  comparison: { sheet: DECIDED, hidden: [[1, 1]] },
};

function sheet(name: string, rows: readonly (readonly CellValue[])[], more: Partial<DocumentSheet> = {}): DocumentSheet {
  const cells = rows.map((row) => row.map((value) => ({ value, style: 0 })));
  return { ...blankSheet(name), rows: cells, protection: { options: {}, hasPassword: false }, ...more };
}

const COMPARISON = [
  ["Kleve", 30],
  ["Rees", "*"],
] as const;

function file({
  own = [["Jobcenter Kreis Kleve", 30]] as readonly (readonly CellValue[])[],
  compared = COMPARISON as readonly (readonly CellValue[])[],
  more = {} as Partial<DocumentSheet>,
  rest = {} as Partial<WorkbookDocument>,
} = {}): Uint8Array {
  return saveWorkbook({
    sheets: [sheet("Kennzahlen", own, more), sheet("Vergleich", compared)],
    activeSheet: 0,
    styles: [{ numberFormat: "General" }],
    names: [],
    properties: { title: "Kleve" },
    customProperties: {},
    settings: {},
    ...rest,
  });
}

/** The file with another part, or with a changed one. */
function withPart(name: string, change: (source: string) => string): Uint8Array {
  const parts = unzipSync(file());
  const before = parts[name];
  return zipSync({ ...parts, [name]: strToU8(change(before === undefined ? "" : new TextDecoder().decode(before))) });
}

describe("a clean file", () => {
  it("passes, with the county that is named after the town", () => {
    expect(findLeak(file({ own: [["Jobcenter Kreis Kleve"], ["Stadtrees, Reesen, Klever Werkstatt"]] }), { ...SCOPE })).toBeUndefined();
  });

  it("is not taken for one that names a shorter name within its own", () => {
    const scope = { ...SCOPE, municipality: "Bedburg-Hau", municipalities: ["Bedburg", "Bedburg-Hau"], comparison: undefined };
    expect(findLeak(file({ own: [["Bedburg-Hau"]], compared: [] }), scope)).toBeUndefined();
    expect(findLeak(file({ own: [["Bedburg"]], compared: [] }), scope)?.de).toContain("„Bedburg“");
  });
});

describe("what must not leave the house is found", () => {
  it.each([
    [
      "the name of another municipality in a cell",
      file({ own: [["Fahrdienst Rees"]] }),
      "In Kennzahlen!A1 steht der Name der Kommune „Rees“",
    ],
    ["a name in capital letters", file({ own: [["REES"]] }), "„REES“"],
    ["a name in the genitive, and one made an adjective", file({ own: [["Gochs Plätze", "Reeser Werkstatt"]] }), "„Rees“"],
    [
      "a value that is kept back",
      file({
        compared: [
          ["Kleve", 30],
          ["Rees", 2],
        ],
      }),
      "In Vergleich!B2 steht etwas anderes",
    ],
    [
      "a value that differs from what was decided",
      file({
        compared: [
          ["Kleve", 31],
          ["Rees", "*"],
        ],
      }),
      "In Vergleich!B1 steht etwas anderes",
    ],
    ["a row beside the comparison", file({ compared: [...COMPARISON, ["Bedburg-Hau", 7]] }), "In Vergleich!A3 steht etwas anderes"],
    ["a hidden sheet", file({ more: { visibility: "hidden" } }), "ist etwas ausgeblendet"],
    ["a hidden column", file({ more: { hiddenColumns: new Set([1]) } }), "ist etwas ausgeblendet"],
    ["a sheet without protection", file({ more: { protection: undefined } }), "ist nicht geschützt"],
    ["a defined name", file({ rest: { names: [{ name: "Rest", formula: "=1" }] } }), "Namen oder Eigenschaften"],
    ["an author", file({ rest: { properties: { author: "Meier" } } }), "Namen oder Eigenschaften"],
    ["a setting of the add-in", file({ rest: { settings: { a: 1 } } }), "customXml"],
    [
      "a rule that names another municipality",
      file({ more: { validations: [{ areas: "A1", type: "list", formula1: '"Rees"', allowBlank: true }] } }),
      "„Rees“",
    ],
    [
      "a function of the add-in",
      withPart("xl/worksheets/sheet1.xml", (source) => source.replace("<v>30</v>", "<f>_xldudf_CASELOAD(1,2)</f><v>30</v>")),
      "Funktion des Add-ins",
    ],
    ["a part that does not belong into it", withPart("xl/comments1.xml", () => "<comments/>"), "xl/comments1.xml"],
    ["the key of the signature", file({ own: [[SECRET.toUpperCase()]] }), "der geheime Schlüssel"],
    [
      "a text that no cell shows any more",
      withPart("xl/sharedStrings.xml", (source) => source.replace("</sst>", "<si><t>nach Rees</t></si></sst>")),
      "xl/sharedStrings.xml",
    ],
  ])("%s", (_, bytes, text) => {
    expect(findLeak(bytes, SCOPE)?.de).toContain(text);
  });
});
