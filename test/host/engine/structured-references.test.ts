import fc from "fast-check";
import { toExcelFormula, toLibraryFormula } from "../../../src/host/engine/formula-text";
import { parseStructuredReference, renameInReference, resolveReference } from "../../../src/host/engine/structured-reference";
import { TestWorkbook, documentOf, sheetOf, tableOf } from "./workbooks";

const columns = ["Jahr", "Zuteilung", "Ist €", "Soll [T€]", "Anteil #"];
const shape = { zone: { top: 2, bottom: 7, left: 1, right: 5 }, columnNames: columns, hasHeaders: true, hasTotals: true };

function zone(reference: string, row?: number): string {
  const parsed = parseStructuredReference(reference);
  if (!parsed) return "no reference";
  const result = resolveReference(parsed, shape, row);
  return typeof result === "string" ? result : [result.top, result.left, result.bottom, result.right].join(" ");
}

describe("references into tables", () => {
  // The table: header row 2, data rows 3 to 6, totals row 7, columns 1 to 5.
  it.each([
    ["T[]", "3 1 6 5"],
    ["T[Zuteilung]", "3 2 6 2"],
    ["T[zuteilung]", "3 2 6 2"],
    ["T[Ist €]", "3 3 6 3"],
    ["T[Soll '[T€']]", "3 4 6 4"],
    ["T[Anteil '#]", "3 5 6 5"],
    ["T[[Jahr]:[Ist €]]", "3 1 6 3"],
    ["T[[Ist €]:[Jahr]]", "3 1 6 3"],
    ["T[#All]", "2 1 7 5"],
    ["T[#Data]", "3 1 6 5"],
    ["T[#Headers]", "2 1 2 5"],
    ["T[#Totals]", "7 1 7 5"],
    ["T[[#Headers],[Ist €]]", "2 3 2 3"],
    ["T[[#Headers],[#Data],[Jahr]]", "2 1 6 1"],
    ["T[[#Data],[#Totals],[Jahr]:[Zuteilung]]", "3 1 7 2"],
    ["T[[#All],[Jahr]]", "2 1 7 1"],
    ["T[Nichts]", "#REF!"],
  ])("%s", (reference, expected) => {
    expect(zone(reference)).toBe(expected);
  });

  it.each([
    ["T[@Zuteilung]", 4, "4 2 4 2"],
    ["[@Zuteilung]", 4, "4 2 4 2"],
    ["T[@[Ist €]]", 4, "4 3 4 3"],
    ["T[[#This Row],[Jahr]]", 5, "5 1 5 1"],
    ["T[@[Jahr]:[Zuteilung]]", 5, "5 1 5 2"],
    ["T[@]", 5, "5 1 5 5"],
    ["T[@Jahr]", 2, "#VALUE!"],
    ["T[@Jahr]", 7, "#VALUE!"],
    ["T[@Jahr]", undefined, "#VALUE!"],
  ])("%s in row %s", (reference, row, expected) => {
    expect(zone(reference, row)).toBe(expected);
  });

  it.each([
    ["T[Ist]", "T[Soll]"],
    ["T[[#Headers],[Ist]]", "T[[#Headers],[Soll]]"],
    ["T[[Ist]:[Jahr]]", "T[[Soll]:[Jahr]]"],
    ["T[@Ist]", "T[@Soll]"],
    ["[@Ist]", "[@Soll]"],
    ["Andere[Ist]", "Andere[Ist]"],
    ["T[Jahr]", "T[Jahr]"],
  ])("%s after its column is renamed", (before, after) => {
    expect(renameInReference(before, { table: "T", column: "Ist", newColumn: "Soll" }, "T")).toBe(after);
  });

  it("puts a new column name that needs them into brackets, with its special characters marked", () => {
    expect(renameInReference("[@Ist]", { table: "T", column: "Ist", newColumn: "Ist [T€]" }, "T")).toBe("[@[Ist '[T€']]]");
  });
});

describe("formula text", () => {
  it.each([
    "=SUM(Budget[Zuteilung])",
    '=SUMIFS(Bestand[eLb],Bestand[Monat],$B$1, Bestand[Kommune], "Kleve")',
    "=[@Ist]/[@[Soll ab 2023]]",
    "=Tab[[#This Row],[Soll '[T€']]]*2",
    '="sagt ""ja"" und \\n"',
    "='Mein Blatt [1]'!A1+SUM('It''s'!B2:B3)",
    "=[1]Tabelle1!A1",
    '=IF(A1="[","]",Budget[#All])',
  ])("%s comes back as it was", (formula) => {
    expect(toExcelFormula(toLibraryFormula(formula))).toBe(formula);
  });

  const name = fc.stringMatching(/^[A-ZÄÖÜa-zß_][A-Za-zäöü0-9_.]{0,8}$/);
  const column = fc.stringMatching(/^[A-Za-zäöüß0-9€%./ -]{1,12}$/).map((text) => `a${text}`);
  const special = column.map((text) => text.replace(/-/g, "'#").replace(/\//g, "'["));
  const reference = fc.oneof(
    fc.tuple(name, special).map(([table, first]) => `${table}[${first}]`),
    fc.tuple(name, special, special).map(([table, first, last]) => `${table}[[${first}]:[${last}]]`),
    fc.tuple(name, special).map(([table, first]) => `${table}[[#Headers],[${first}]]`),
    special.map((first) => `[@[${first}]]`),
    fc.constantFrom("Budget[#All]", "Budget[]", "Budget[@]"),
  );
  const text = fc
    .string({ maxLength: 12 })
    .filter((content) => !/[\r\n\uE000\uE001]/.test(content))
    .map((content) => `"${content.replaceAll('"', '""')}"`);
  const operand = fc.oneof(reference, text, fc.constantFrom("A1", "$B$2:C9", "1", "'Blatt 1'!A1", "TRUE"));

  it("is the same after going to the library and back", () => {
    const formula = fc.array(operand, { minLength: 1, maxLength: 6 }).map((operands) => `=SUM(${operands.join(", ")})`);
    fc.assert(fc.property(formula, (typed) => toExcelFormula(toLibraryFormula(typed)) === typed));
  });

  it("is the same after calculation in a workbook", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [])]));
    const formula = fc.array(operand, { minLength: 1, maxLength: 4 }).map((operands) => `=COUNTA(${operands.join(", ")})`);
    fc.assert(
      fc.property(formula, (typed) => {
        book.write("S!F9", [typed]);
        return book.formula("S!F9") === typed;
      }),
      { numRuns: 60 },
    );
  });
});

describe("tables in formulas", () => {
  function budget(): TestWorkbook {
    const rows = [
      ["Jahr", "Zuteilung", "Ist", "Anteil"],
      [2022, 100, 80, "=[@Ist]/[@Zuteilung]"],
      [2023, 200, 150, "=Budget[@Ist]/Budget[@Zuteilung]"],
    ];
    return new TestWorkbook(
      documentOf([
        sheetOf("Budget", rows, { tables: [tableOf("Budget", "A1:D3", ["Jahr", "Zuteilung", "Ist", "Anteil"])] }),
        sheetOf("Kennzahlen", [["=SUM(Budget[Zuteilung])", "=SUMIFS(Budget[Ist], Budget[Jahr], 2023)", "=Budget[[#Headers],[Ist]]"]]),
      ]),
    );
  }

  it("calculate", () => {
    const book = budget();
    expect(book.values("Kennzahlen!A1:C1")).toEqual([[300, 150, "Ist"]]);
    expect(book.values("Budget!D2:D3")).toEqual([[0.8], [0.75]]);
    expect(book.formula("Budget!D2")).toBe("=[@Ist]/[@Zuteilung]");
  });

  it("follow a changed value and an inserted row", () => {
    const book = budget();
    book.write("Budget!B2", [110]);
    expect(book.value("Kennzahlen!A1")).toBe(310);
    book.port.insertRows(book.sheet("Budget"), 2, 1);
    book.write("Budget!A3:C3", [2024, 5, 4]);
    expect(book.values("Kennzahlen!A1:B1")).toEqual([[315, 150]]);
    expect(book.port.tables()[0]?.area).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 4 });
  });

  it("follow a renamed column, typed or written, and undo", () => {
    const book = budget();
    book.type("Budget!B1", "Mittel");
    expect(book.formula("Kennzahlen!A1")).toBe("=SUM(Budget[Mittel])");
    expect(book.formula("Budget!D2")).toBe("=[@Ist]/[@Mittel]");
    expect(book.value("Kennzahlen!A1")).toBe(300);
    book.undo();
    expect(book.formula("Kennzahlen!A1")).toBe("=SUM(Budget[Zuteilung])");
    expect(book.value("Kennzahlen!A1")).toBe(300);
    book.write("Budget!C1", ["Ausgaben"]);
    expect(book.formula("Kennzahlen!B1")).toBe("=SUMIFS(Budget[Ausgaben], Budget[Jahr], 2023)");
  });

  it("follow a renamed table", () => {
    const book = budget();
    book.port.renameTable(book.port.tables()[0]?.id ?? "", "Haushalt");
    expect(book.formula("Kennzahlen!A1")).toBe("=SUM(Haushalt[Zuteilung])");
    expect(book.formula("Budget!D3")).toBe("=Haushalt[@Ist]/Haushalt[@Zuteilung]");
    expect(book.values("Kennzahlen!A1:C1")).toEqual([[300, 150, "Ist"]]);
  });

  it("follow a resized table and become #REF! when it is gone", () => {
    const book = budget();
    const [table] = book.port.tables();
    book.write("Budget!A4:C4", [2024, 50, 10]);
    expect(book.value("Kennzahlen!A1")).toBe(300);
    book.port.resizeTable(table?.id ?? "", { row: 0, column: 0, rowCount: 4, columnCount: 4 });
    expect(book.value("Kennzahlen!A1")).toBe(350);
    book.port.removeTable(table?.id ?? "", true);
    expect(book.value("Kennzahlen!A1")).toBe("#REF!");
    expect(book.formula("Kennzahlen!A1")).toBe("=SUM(Budget[Zuteilung])");
    book.undo();
    expect(book.value("Kennzahlen!A1")).toBe(350);
  });

  it("work in a formula that the user types, and typing below the table makes it grow", () => {
    const book = budget();
    book.type("Kennzahlen!A2", "=SUM(Budget[Ist])");
    expect(book.value("Kennzahlen!A2")).toBe(230);
    book.type("Budget!C4", "70");
    expect(book.value("Kennzahlen!A2")).toBe(300);
    book.undo();
    expect(book.value("Kennzahlen!A2")).toBe(230);
    expect(book.port.tables()[0]?.area.rowCount).toBe(3);
  });
});
