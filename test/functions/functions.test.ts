import { CELL_FUNCTIONS } from "../../src/functions/cell-functions";
import { functionsMetadata } from "../../src/functions/functions-metadata";
import { registerFunctions, type CustomFunctionsRuntime } from "../../src/functions/register-functions";
import type { Language } from "../../src/units/language";
import { BUILT_IN_NAMES } from "./built-in-names";

class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

type CellFunction = (...args: unknown[]) => unknown;

/** What registration uses of Excel's runtime, with the codes of the real one. */
function register(language: () => Language = () => "en"): ReadonlyMap<string, CellFunction> {
  const functions = new Map<string, CellFunction>();
  const runtime = {
    associate: (id: string, implementation: CellFunction) => functions.set(id, implementation),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  registerFunctions(runtime as unknown as CustomFunctionsRuntime, language);
  return functions;
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe("registration", () => {
  it("associates exactly the functions of the metadata", () => {
    const ids = functionsMetadata("en").functions.map(({ id }) => id);
    expect([...register().keys()]).toEqual(ids);
  });

  it("calculates, whatever Excel appends behind the arguments", () => {
    const caseload = register().get("CASELOAD");
    // 11080 / 113 = 98.053…
    expect(caseload?.(11080, 113)).toBeCloseTo(98.0530973, 6);
    expect(caseload?.(11080, 113, null, { address: "Sheet1!A1" })).toBeCloseTo(98.0530973, 6);
  });

  it("answers with texts, and with tables that may hold errors", () => {
    const status = register().get("TARGETSTATUS");
    expect(status?.(0.258, 0.264, "hoch")).toBe("verfehlt");
    const forecast = register().get("FORECAST12");
    const rows = [10, 20, 30].map((value, month) => [`2022-1${month}`, value]);
    const band = new CellError(
      "#N/A",
      "“series”: No band: the series allows only 0 comparisons of past forecasts with what came; 10 are needed.",
    );
    // 10, 20, 30 go on by 10; 44927 is 1 January 2023.
    expect(forecast?.(rows, 1)).toEqual([[44927, 40, band, band]]);
  });

  it("throws cell errors in the language of the moment", () => {
    let language: Language = "de";
    const caseload = register(() => language).get("CASELOAD");
    expect(thrownBy(() => caseload?.(11080, null))).toEqual(new CellError("#N/A", "„VZÄ“ fehlt: Die Zelle ist leer."));
    language = "en";
    expect(thrownBy(() => caseload?.("many", 113))).toEqual(new CellError("#VALUE!", "“beneficiaries” must be a number, not “many”."));
  });
});

describe("metadata", () => {
  const [english, german] = [functionsMetadata("en").functions, functionsMetadata("de").functions];

  it("has the same names in every language, equal to the ids", () => {
    expect(german.map(({ id, name }) => [id, name])).toEqual(english.map(({ id, name }) => [id, name]));
    expect(english.every(({ id, name }) => id === name)).toBe(true);
  });

  it("describes functions and parameters in each language", () => {
    const texts = (functions: typeof english) =>
      functions.flatMap(({ description, parameters }) => [description, ...parameters.map((p) => p.description)]);
    const [englishTexts, germanTexts] = [texts(english), texts(german)];
    expect(englishTexts.every((text) => text.length > 0)).toBe(true);
    expect(germanTexts.every((text, index) => text.length > 0 && text !== englishTexts[index])).toBe(true);
  });

  it("leaves out the flags for data types that crash older Excel", () => {
    expect(Object.keys(functionsMetadata("en"))).toEqual(["functions"]);
  });

  it("says what spills and what takes ranges", () => {
    const shapes = new Map(english.map(({ id, parameters, result }) => [id, { result, ranges: parameters.map((p) => p.dimensionality) }]));
    expect(shapes.get("CASELOAD")).toEqual({
      result: { type: "number", dimensionality: "scalar" },
      ranges: ["scalar", "scalar", "scalar"],
    });
    expect(shapes.get("TARGETSTATUS")?.result).toEqual({ type: "string", dimensionality: "scalar" });
    expect(shapes.get("INTEGRATIONRATE")?.ranges).toEqual(["matrix", "matrix", "scalar"]);
    expect(shapes.get("BENCHMARKTABLE")?.result).toEqual({ type: "any", dimensionality: "matrix" });
  });

  it("puts optional parameters last and marks them", () => {
    for (const { parameters } of english) {
      const flags = parameters.map(({ optional }) => optional === true);
      expect(flags).toEqual([...flags].sort((left, right) => Number(left) - Number(right)));
    }
    expect(english[0]?.parameters.map(({ name, optional }) => [name, optional])).toEqual([
      ["beneficiaries", undefined],
      ["fte", undefined],
      ["absentFte", true],
    ]);
  });
});

describe("names that Excel accepts", () => {
  it.each(CELL_FUNCTIONS.map(({ id }) => id))("%s", (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    // Neither A1 nor R1C1 addresses, in English (R, C), German (Z, S) or French (L, C).
    expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]{1,7}$/);
    expect(id).not.toMatch(/^[RZL][0-9]*([CS][0-9]*)?$/);
    expect(BUILT_IN_NAMES.has(id)).toBe(false);
  });

  it("and would not accept these", () => {
    expect(
      [..."SUM SUMME VERGLEICH RECHERCHEV BUSCARV RANK RANG TEILERGEBNIS FORECAST".split(" ")].every((name) => BUILT_IN_NAMES.has(name)),
    ).toBe(true);
  });
});
