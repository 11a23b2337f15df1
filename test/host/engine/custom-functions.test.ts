import type { CustomFunctionsMetadata } from "../../../src/host/workbook-port";
import { TestWorkbook, documentOf, refusalOf, sheetOf } from "./workbooks";

type Parameter = CustomFunctionsMetadata["functions"][number]["parameters"][number];

function metadata(name: string, parameters: readonly Parameter[], options?: Readonly<Record<string, boolean>>): CustomFunctionsMetadata {
  return { functions: [{ id: name, name, description: name, parameters, result: {}, options }] };
}

let spies = 0;

/** A workbook with one function that shows what it was called with. */
function spying(parameters: readonly Parameter[]): { book: TestWorkbook; calls: unknown[][]; call: (args: string) => unknown } {
  const book = new TestWorkbook(documentOf([sheetOf("S", [[11080, 113, "5", "Kleve", true, undefined, { error: "#DIV/0!" }]])]));
  const calls: unknown[][] = [];
  const name = `SPY.${++spies}`;
  book.port.registerFunctions(metadata(name, parameters));
  book.port.associateFunction(name, (...args) => {
    calls.push(args.slice(0, parameters.length));
    return 1;
  });
  book.value("S!A1");
  const call = (args: string): unknown => {
    book.write("S!A9", [`=${name}(${args})`]);
    return book.value("S!A9");
  };
  return { book, calls, call };
}

const number: Parameter = { name: "number", type: "number" };

describe("life of a custom function", () => {
  it("goes from #NAME? over #N/A to its result", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [])]));
    book.write("S!A1", ["=CASELOAD(11080,113)"]);
    expect(book.value("S!A1")).toBe("#NAME?");
    book.port.registerFunctions(metadata("CASELOAD", [number, number]));
    expect(book.value("S!A1")).toBe("#N/A");
    book.port.associateFunction("CASELOAD", (beneficiaries, fte) => Number(beneficiaries) / Number(fte));
    // 11080 / 113 = 98.0530973…
    expect(book.value("S!A1")).toBeCloseTo(98.0530973, 6);
    expect(book.formula("S!A1")).toBe("=CASELOAD(11080,113)");
  });

  it("keeps the result that a file brought until the function is there, as Excel does", () => {
    const cell = { value: 98.05, formula: "=CASELOAD(A2,B2)", style: 0 };
    const book = new TestWorkbook(documentOf([sheetOf("S", [[cell], [200, 4]])]));
    expect(book.value("S!A1")).toBe(98.05);
    book.port.registerFunctions(metadata("CASELOAD", [number, number]));
    book.port.associateFunction("CASELOAD", (beneficiaries, fte) => Number(beneficiaries) / Number(fte));
    expect(book.value("S!A1")).toBe(50);
  });

  it("gives that result up when everything is rebuilt", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [[{ value: 3, formula: "=FEHLTGANZ(1)", style: 0 }]])]));
    book.port.calculate("FullRebuild");
    expect(book.value("S!A1")).toBe("#NAME?");
  });

  it("belongs to its own workbook", () => {
    const books = [1, 2].map((factor) => {
      const book = new TestWorkbook(documentOf([sheetOf("S", [["=MEIN.FAKTOR(10)"]])]));
      book.port.registerFunctions(metadata("MEIN.FAKTOR", [number]));
      book.port.associateFunction("MEIN.FAKTOR", (value) => Number(value) * factor);
      return book;
    });
    expect(books.map((book) => book.value("S!A1"))).toEqual([10, 20]);
    const stranger = new TestWorkbook(documentOf([sheetOf("S", [])]));
    stranger.write("S!A1", ["=MEIN.FAKTOR(10)"]);
    expect(stranger.value("S!A1")).toBe("#NAME?");
  });

  it("may not take the name of a function of Excel", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [])]));
    expect(refusalOf(() => book.port.registerFunctions(metadata("SUM", [number])))).toBe("InvalidArgument");
  });

  it("is calculated anew when the user changes what it depends on", () => {
    const { book, calls, call } = spying([number]);
    call("A1");
    calls.length = 0;
    book.type("S!A1", "7");
    expect(calls).toEqual([[7]]);
  });
});

describe("arguments", () => {
  it.each([
    ["number", "A1", 11080],
    ["number", '"5"', 5],
    ["number", "C1", 5],
    ["number", "E1", 1],
    ["number", "F1", 0],
    ["string", "A1", "11080"],
    ["string", "E1", "TRUE"],
    ["string", "F1", ""],
    ["boolean", "A1", true],
    ["boolean", '"FALSE"', false],
    ["boolean", "F1", false],
    ["any", "D1", "Kleve"],
    ["any", "E1", true],
    ["any", "F1", null],
  ] as const)("a %s from %s", (type, argument, expected) => {
    const { calls, call } = spying([{ name: "x", type }]);
    expect(call(argument)).toBe(1);
    expect(calls).toEqual([[expected]]);
  });

  it.each([
    ["number", "D1", "#VALUE!"],
    ["number", '""', "#VALUE!"],
    ["boolean", "D1", "#VALUE!"],
    ["number", "G1", "#DIV/0!"],
    ["any", "G1", "#DIV/0!"],
    ["string", "NA()", "#N/A"],
  ] as const)("a %s from %s is %s, and the function is not called", (type, argument, expected) => {
    const { calls, call } = spying([{ name: "x", type }]);
    expect(call(argument)).toBe(expected);
    expect(calls).toEqual([]);
  });

  it("a range is rows of values, a single cell one row of one value", () => {
    const { calls, call } = spying([{ name: "range", type: "any", dimensionality: "matrix" }]);
    call("A1:C1");
    call("A1");
    call("A1:A2");
    expect(calls).toEqual([[[[11080, 113, "5"]]], [[[11080]]], [[[11080], [null]]]]);
  });

  it("an error in a range is the result", () => {
    const { calls, call } = spying([{ name: "range", type: "any", dimensionality: "matrix" }]);
    expect(call("A1:G1")).toBe("#DIV/0!");
    expect(calls).toEqual([]);
  });

  it("what is left out is null", () => {
    const { calls, call } = spying([number, { ...number, name: "b", optional: true }, { ...number, name: "c", optional: true }]);
    call("1");
    call("1,,3");
    expect(calls).toEqual([
      [1, null, null],
      [1, null, 3],
    ]);
  });

  it("too few or too many are refused", () => {
    const { calls, call } = spying([number, { ...number, name: "b" }]);
    expect(call("1")).toBe("#VALUE!");
    expect(call("1,2,3")).toBe("#VALUE!");
    expect(calls).toEqual([]);
  });

  it("repeating ones arrive as one array", () => {
    const scalar = spying([number, { ...number, name: "more", repeating: true }]);
    scalar.call("1,2,3");
    scalar.call("1");
    expect(scalar.calls).toEqual([
      [1, [2, 3]],
      [1, []],
    ]);
    const matrix = spying([{ name: "ranges", type: "number", dimensionality: "matrix", repeating: true }]);
    matrix.call("A1:B1,3");
    expect(matrix.calls).toEqual([[[[[11080, 113]], [[3]]]]]);
  });

  it("a range where one value belongs makes the function spill", () => {
    const book = new TestWorkbook(
      documentOf([
        sheetOf("S", [
          [1, 10],
          [2, 20],
          [3, "x"],
        ]),
      ]),
    );
    book.port.registerFunctions(metadata("PLUS", [number, { ...number, name: "b" }]));
    book.port.associateFunction("PLUS", (first, second) => Number(first) + Number(second));
    book.write("S!D1", ["=PLUS(A1:A3,B1:B3)"]);
    book.write("S!F1", ["=PLUS(A1:A2,100)"]);
    expect(book.values("S!D1:D3")).toEqual([[11], [22], ["#VALUE!"]]);
    expect(book.values("S!F1:F2")).toEqual([[101], [102]]);
  });
});

describe("results", () => {
  function resultOf(result: () => unknown, reference = "S!A1"): unknown {
    const book = new TestWorkbook(documentOf([sheetOf("S", [])]));
    book.port.registerFunctions(metadata("GIVE", []));
    book.port.associateFunction("GIVE", result);
    book.write("S!A1", ["=GIVE()"]);
    const values = book.values(reference);
    return reference === "S!A1" ? values[0]?.[0] : values;
  }
  const failing = (code: string) => (): never => {
    throw Object.assign(new Error("Der Nenner fehlt."), { code });
  };

  it.each([
    ["a number", () => 2.5, 2.5],
    ["a text", () => "gut", "gut"],
    ["a logical value", () => true, true],
    ["nothing", () => null, 0],
    ["not a number", () => NaN, "#NUM!"],
    ["#N/A, thrown", failing("#N/A"), "#N/A"],
    ["#DIV/0!, thrown", failing("#DIV/0!"), "#DIV/0!"],
    ["an ordinary error, thrown", failing("ENOENT"), "#VALUE!"],
    ["a promise", () => Promise.resolve(1), "#VALUE!"],
    ["rows of different length", () => [[1, 2], [3]], "#VALUE!"],
    ["a list", () => [1, 2], "#VALUE!"],
  ])("%s", (_what, result, expected) => {
    expect(resultOf(result)).toBe(expected);
  });

  it("an array spills, with zeros for nulls and errors in their cells", () => {
    const array = [
      ["Kleve", null],
      [0.5, { code: "#N/A", message: "keine Daten" }],
    ];
    expect(resultOf(() => array, "S!A1:B2")).toEqual([
      ["Kleve", 0],
      [0.5, "#N/A"],
    ]);
  });

  it("an array beyond the grid's edge makes the grid grow", () => {
    const array = Array.from({ length: 300 }, (_, row) => [row]);
    expect(resultOf(() => array, "S!A300:A300")).toEqual([[299]]);
  });

  it("a message goes to the cell", () => {
    const book = new TestWorkbook(documentOf([sheetOf("S", [])]));
    book.port.registerFunctions(metadata("GIVE", []));
    book.port.associateFunction("GIVE", failing("#N/A"));
    book.write("S!A1", ["=GIVE()"]);
    const cell = book.port.model.getters.getEvaluatedCell({ sheetId: book.sheet("S"), col: 0, row: 0 });
    expect(cell.value === "#N/A" && "message" in cell && cell.message).toBe("Der Nenner fehlt.");
  });

  it("the address of the call is known to those that ask for it", () => {
    const book = new TestWorkbook(documentOf([sheetOf("Blatt", [])]));
    book.port.registerFunctions(metadata("WHERE", [], { requiresAddress: true }));
    book.port.associateFunction("WHERE", (invocation) => (invocation as { address: string }).address);
    book.write("Blatt!C4", ["=WHERE()"]);
    expect(book.value("Blatt!C4")).toBe("Blatt!C4");
  });
});
