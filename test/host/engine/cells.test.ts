/* eslint-disable no-console -- the console is what a test here listens to */
import { DEFAULT_LOCALE } from "@odoo/o-spreadsheet";
import { gettersOf } from "../../../src/host/engine/library";
import { TestWorkbook, documentOf, refusalOf, sheetOf } from "./workbooks";

const blank = (): TestWorkbook => new TestWorkbook(documentOf([sheetOf("S", [])]));

describe("what the API writes", () => {
  // As if an English user typed it; serial number 44927 is 1 January 2023.
  it.each([
    ["5", 5, "General"],
    ["-1.5e3", -1500, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["2023-01-01", 44927, "m/d/yyyy"],
    ["2023-01", 44927, "mmm-yy"],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["'00123", "00123", "General"],
    ["'=1+1", "=1+1", "General"],
    ["Kleve", "Kleve", "General"],
    ["2023-13", "2023-13", "General"],
    [" Rand ", " Rand ", "General"],
    [7.25, 7.25, "General"],
    [false, false, "General"],
  ])("%p is read back as %p", (written, value, format) => {
    const book = blank();
    book.write("S!A1", [written]);
    expect(book.value("S!A1")).toBe(value);
    expect(book.numberFormat("S!A1")).toBe(format);
  });

  it("stays text in a cell of format @", () => {
    const book = blank();
    book.port.writeNumberFormats(...book.at("S!A1:A2"), [["@"], ["@"]]);
    book.write("S!A1", ["00123"]);
    book.type("S!A2", "2023-01");
    expect(book.values("S!A1:A2")).toEqual([["00123"], ["2023-01"]]);
  });

  it("leaves cells at null and clears them at an empty text", () => {
    const book = blank();
    book.write("S!A1:C1", [1, 2, 3]);
    book.write("S!A1:C1", [null, "", 4]);
    expect(book.values("S!A1:C1")).toEqual([[1, "", 4]]);
  });

  it.each([
    ["another shape", "S!A1:B2", [[1, 2]]],
    ["ragged rows", "S!A1:B2", [[1, 2], [3]]],
    ["an infinite number", "S!A1", [[Infinity]]],
    ["an open formula", "S!A1", [["=SUM(A1"]]],
    ["a formula that ends in an operator", "S!A1", [["=A2+"]]],
    ["more text than a cell holds", "S!A1", [["x".repeat(32_768)]]],
  ])("is refused: %s", (_what, reference, rows) => {
    const book = blank();
    expect(refusalOf(() => book.write(reference, ...rows))).toBe("InvalidArgument");
    expect(book.port.usedArea(book.sheet("S"), true)).toBeUndefined();
  });

  it("is refused beyond Excel's last row and in a sheet that is not there", () => {
    const book = blank();
    const area = { row: 1_048_576, column: 0, rowCount: 1, columnCount: 1 };
    expect(refusalOf(() => book.port.write(book.sheet("S"), area, [[1]]))).toBe("InvalidArgument");
    expect(refusalOf(() => book.port.write("nirgends", { ...area, row: 0 }, [[1]]))).toBe("ItemNotFound");
  });

  it("makes the grid grow", () => {
    const book = blank();
    book.write("S!AZ5000", [7]);
    expect(book.value("S!AZ5000")).toBe(7);
    expect(book.value("S!XFD1048576")).toBe("");
    expect(book.port.usedArea(book.sheet("S"), true)).toEqual({ row: 4999, column: 51, rowCount: 1, columnCount: 1 });
  });

  it("takes 100,000 cells and calculates what depends on them", () => {
    const book = blank();
    book.write("S!C1", ["=SUM(A:A)"]);
    book.write("S!A1:A100000", ...Array.from({ length: 100_000 }, (_, index) => [index + 1]));
    // Sum of 1 to n: n(n + 1)/2 = 100,000 × 100,001 / 2.
    expect(book.value("S!C1")).toBe(5_000_050_000);
  });
});

describe("values of a file", () => {
  const values = [
    "2023-01",
    "00123",
    "TRUE",
    "1/2/2023",
    "5%",
    "€5",
    "'x",
    "=1",
    "",
    44927,
    -0.5,
    true,
    { error: "#DIV/0!" as const },
    { error: "#VALUE!" as const },
  ];

  it("stay what they are", () => {
    const cells = values.map((value) => ({ value, style: 0 }));
    const book = new TestWorkbook(documentOf([sheetOf("S", [cells])]));
    const expected = values.map((value) => (typeof value === "object" ? value.error : value));
    expect(book.values(`S!A1:N1`)).toEqual([expected]);
    expect(book.port.toDocument().sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(
      values.map((value) => (value === "" ? undefined : value)),
    );
  });

  it("stay what they are when the user changes their look", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [["2023-01", "00123", 44927]])]));
    book.dispatch("SET_FORMATTING", {
      sheetId: book.sheet("S"),
      target: [{ top: 0, bottom: 0, left: 0, right: 2 }],
      style: { bold: true },
    });
    expect(book.values("S!A1:C1")).toEqual([["2023-01", "00123", 44927]]);
    expect(book.port.readStyles(...book.at("S!A1"))[0]?.[0]?.font?.bold).toBe(true);
  });
});

describe("the grid in German", () => {
  it("does not read the texts of a file anew", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [["01.02.2023", "1,5", 1.5]])]));
    const locale = {
      ...DEFAULT_LOCALE,
      name: "Deutsch",
      code: "de_DE",
      decimalSeparator: ",",
      thousandsSeparator: ".",
      dateFormat: "dd.mm.yyyy",
      formulaArgSeparator: ";",
    };
    book.dispatch("UPDATE_LOCALE", { locale });
    const sheetId = book.sheet("S");
    book.dispatch("SET_FORMATTING", { sheetId, target: [{ top: 0, bottom: 0, left: 0, right: 2 }], style: { bold: true } });
    const copied = gettersOf(book.port.model).getCell({ sheetId, row: 0, col: 0 })?.content ?? "";
    book.type("S!A2", copied);
    expect(book.values("S!A1:C1")).toEqual([["01.02.2023", "1,5", 1.5]]);
    expect(book.value("S!A2")).toBe("01.02.2023");
    expect(book.text("S!C1")).toBe("1,5");
  });
});

describe("errors", () => {
  it.each([
    ["=1/0", "#DIV/0!"],
    ['="a"+1', "#VALUE!"],
    ["=NA()", "#N/A"],
    ["=GIBTESNICHT(1)", "#NAME?"],
    ["=unbekannt", "#NAME?"],
    ["=A1+#REF!", "#REF!"],
    ["=Fehlt!A1", "#REF!"],
    ["=SQRT(-1)", "#NUM!"],
    ["=SUM()", "#VALUE!"],
    ["=B1", "#REF!"],
  ])("%s is %s", (formula, expected) => {
    const book = blank();
    book.write("S!B1", [formula]);
    expect(book.value("S!B1")).toBe(expected);
  });
});

describe("clearing", () => {
  it("takes contents, formats or both", () => {
    const document = documentOf(
      [
        sheetOf("S", [
          [
            { value: 1, style: 1 },
            { value: 2, style: 1 },
            { value: 3, style: 1 },
          ],
        ]),
      ],
      {
        styles: [{ numberFormat: "General" }, { numberFormat: "0.0", font: { bold: true } }],
      },
    );
    const book = new TestWorkbook(document);
    book.port.clear(...book.at("S!A1"), "contents");
    book.port.clear(...book.at("S!B1"), "formats");
    book.port.clear(...book.at("S!C1"), "all");
    expect(book.values("S!A1:C1")).toEqual([["", 2, ""]]);
    expect(book.port.readNumberFormats(...book.at("S!A1:C1"))).toEqual([["0.0", "General", "General"]]);
  });
});

describe("spilling", () => {
  it("shows its area, makes way and comes back", () => {
    const book = blank();
    book.write("S!A1", ["=SEQUENCE(3,2)"]);
    expect(book.values("S!A1:B3")).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(book.port.spillArea(book.sheet("S"), 0, 0)).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 2 });
    book.write("S!B2", ["im Weg"]);
    expect(book.value("S!A1")).toBe("#SPILL!");
    expect(book.port.spillArea(book.sheet("S"), 0, 0)).toBeUndefined();
    book.write("S!B2", [""]);
    expect(book.value("S!B3")).toBe(6);
  });

  it("reaches beyond the grid's present edge", () => {
    const book = blank();
    book.write("S!A90", ["=SEQUENCE(400)"]);
    expect(book.value("S!A489")).toBe(400);
  });
});

describe("calculation", () => {
  it("waits while it is suspended", () => {
    const book = blank();
    book.write("S!A1:B1", [1, "=A1*2"]);
    book.port.suspendCalculation();
    book.write("S!A1", [5]);
    expect(book.values("S!A1:B1")).toEqual([[5, 2]]);
    book.port.resumeCalculation();
    expect(book.value("S!B1")).toBe(10);
  });

  it("waits in manual mode until it is asked for", () => {
    const book = blank();
    book.write("S!A1:B1", [1, "=A1*2"]);
    book.port.setCalculationMode("Manual");
    book.write("S!A1", [5]);
    expect(book.value("S!B1")).toBe(2);
    book.port.calculate("Recalculate");
    expect(book.value("S!B1")).toBe(10);
    book.write("S!A1", [6]);
    expect(book.value("S!B1")).toBe(10);
    book.port.setCalculationMode("Automatic");
    expect(book.value("S!B1")).toBe(12);
  });

  it("tells its listeners of changes by the user and by the API", () => {
    const book = blank();
    const seen: string[] = [];
    const stop = book.port.onChange(() => seen.push("change"));
    book.write("S!A1", [1]);
    book.type("S!A2", "2");
    expect(seen.length).toBeGreaterThanOrEqual(2);
    stop();
    seen.length = 0;
    book.write("S!A1", [3]);
    expect(seen).toEqual([]);
  });

  it("writes nothing on the console", () => {
    const written: unknown[][] = [];
    const before = { debug: console.debug, log: console.log };
    console.debug = (...parts: unknown[]) => void written.push(parts);
    console.log = console.debug;
    const book = blank();
    book.write("S!A1:A300", ...Array.from({ length: 300 }, (_, index) => [index]));
    book.port.addSheet("Neu");
    book.port.toDocument();
    Object.assign(console, before);
    expect(written).toEqual([]);
  });
});
