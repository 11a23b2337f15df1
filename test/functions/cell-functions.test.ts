import fc from "fast-check";
import { INDICATORS, indicator } from "../../src/indicators/catalogue";
import { argumentRanges, formulaTokens } from "../../src/units/formula-tokens";
import { isProblem, type CellInput, type CellMatrix, type IndicatorArgument } from "../../src/indicators/indicator";
import { CELL_FUNCTIONS, NATIVE_FUNCTIONS, VALUE_FUNCTIONS } from "../../src/functions/cell-functions";
import { ALL_CASES } from "../cases/all-cases";
import { cellFunction, isTable } from "../cases/case-workbook";
import { inRow } from "../cases/indicator-case";

const IDS = CELL_FUNCTIONS.map(({ id }) => id);

const anyInput = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom<CellInput>(null, undefined, "", 0, -0, 1e308, 5e-324, "hoch", "wörtlich", "relativ", "16i", "2022-06"),
);

/** A finite number, a text or a table of them, or a problem that names an argument in both languages. */
function expectResult(id: string, args: readonly IndicatorArgument[]): void {
  const entry = cellFunction(id);
  const result = entry.evaluate(args);
  for (const cell of isTable(result) ? (result as readonly (readonly unknown[])[]).flat() : [result]) {
    if (isProblem(cell)) {
      expect(entry.parameters.map(({ name }) => name)).toContainEqual(cell.parameter);
      expect(cell.message.de).toContain(`„${cell.parameter.de}“`);
      expect(cell.message.en).toContain(`“${cell.parameter.en}”`);
    } else {
      expect(typeof cell === "string" || Number.isFinite(cell)).toBe(true);
    }
  }
}

describe("whatever a cell hands over", () => {
  const anything = fc.oneof(
    anyInput,
    fc
      .integer({ min: 1, max: 13 })
      .chain((width) => fc.array(fc.array(anyInput, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 13 })),
    fc
      .constantFrom(12, 13)
      .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(inRow)),
  );

  it.each(IDS)("%s gives a result or says which argument does not fit", (id) => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 9 }), (args) => expectResult(id, args)),
      { numRuns: 150 },
    );
  });

  /** The inputs of a case, one cell exchanged. */
  const spoiled = (inputs: readonly IndicatorArgument[], at: number, down: number, right: number, cell: CellInput) =>
    inputs.map((input, index) => {
      if (index !== at % inputs.length) return input;
      if (!isTable(input)) return cell;
      const [row, column] = [down % input.length, right % (input[0]?.length ?? 1)];
      return (input as CellMatrix).map((cells, y) => cells.map((value, x) => (y === row && x === column ? cell : value)));
    });

  it.each(ALL_CASES)("$indicator does so with one cell of a case exchanged", ({ indicator: id, cases }) => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), fc.nat(), fc.nat(), anyInput, ({ inputs }, at, down, right, cell) =>
        expectResult(id, spoiled(inputs, at, down, right, cell)),
      ),
      { numRuns: 150 },
    );
  });
});

describe("the list of functions", () => {
  it("has a case for the plain call, blanks, text and a negative number of each function", () => {
    expect(ALL_CASES.map((entry) => entry.indicator)).toEqual(IDS);
    for (const { indicator: id, cases } of ALL_CASES) {
      const inputsOf = (wanted: string) => cases.filter(({ expected }) => expected === wanted).flatMap(({ inputs }) => inputs.flat(2));
      expect(cases.some(({ expected }) => !String(expected).startsWith("#"))).toBe(true);
      expect(inputsOf("#N/A")).toContain(null);
      expect(inputsOf("#VALUE!").some((input) => typeof input === "string")).toBe(true);
      const hasMinimum = cellFunction(id).parameters.some(({ minimum }) => minimum === 0);
      if (hasMinimum) expect(inputsOf("#VALUE!").some((input) => Number(input) < 0)).toBe(true);
    }
  });

  it("gives examples that call the function with the arguments it needs", () => {
    for (const { id, example, parameters, evaluate } of CELL_FUNCTIONS) {
      const tokens = formulaTokens(example.slice(1));
      expect(tokens.slice(0, 2).map(({ text }) => text)).toEqual([id, "("]);
      const texts = argumentRanges(tokens, 1).map(([from, to]) =>
        tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(""),
      );
      expect(texts.length).toBeGreaterThanOrEqual(parameters.filter(({ isOptional }) => !isOptional).length);
      expect(texts.length).toBeLessThanOrEqual(parameters.length);
      const isRange = texts.map((text) =>
        /^(?:[A-Z][a-zäöü]+!)?[A-ZÄÖÜ][A-Z]*[0-9]+:|^[A-Z][a-zäöü]+$|^IF\([A-Z][a-zäöü]+\[#All\]=/.test(text),
      );
      expect(isRange).toEqual(parameters.slice(0, texts.length).map(({ dimensionality }) => dimensionality === "matrix"));
      if (!isRange.includes(true)) {
        const result = evaluate(texts.map((text) => (text.startsWith('"') ? text.slice(1, -1) : Number(text))));
        expect(isProblem(result)).toBe(false);
      }
    }
  });

  it("gives every optional parameter a default, and none to the others", () => {
    for (const { parameters } of CELL_FUNCTIONS) {
      for (const { isOptional, default: value } of parameters) {
        expect(value !== undefined).toBe(isOptional);
      }
    }
  });

  it("says of each function without native formula why there is none", () => {
    expect(NATIVE_FUNCTIONS.length + VALUE_FUNCTIONS.length).toBe(CELL_FUNCTIONS.length);
    for (const entry of VALUE_FUNCTIONS) {
      expect("nativeFormula" in entry).toBe(false);
      expect(entry.whyNoNativeFormula.de.length).toBeGreaterThan(40);
      expect(entry.whyNoNativeFormula.en).not.toBe(entry.whyNoNativeFormula.de);
    }
  });

  it("finds indicators by their name and refuses others", () => {
    for (const entry of INDICATORS) expect(indicator(entry.id)).toBe(entry);
    expect(() => indicator("CASELOADS")).toThrow("There is no indicator “CASELOADS”. Known: CASELOAD, STAFFNEED,");
  });
});
