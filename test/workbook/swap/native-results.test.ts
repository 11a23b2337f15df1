import fc from "fast-check";
import { NATIVE_FUNCTIONS } from "../../../src/functions/cell-functions";
import type { IndicatorParameter } from "../../../src/indicators/indicator";
import { nativeFormula } from "../../../src/workbook/native-formulas";
import { blankDocument } from "../../../src/xlsx/blank-document";
import { openPlanningHost, type PlanningHost } from "../../support/planning-host";

/** The same formula with our functions and with native ones, calculated side by side. */

let host: PlanningHost;
beforeAll(async () => {
  host = await openPlanningHost(blankDocument());
  const [sheet = ""] = host.workbook.sheetIds();
  // Months of a stock around 1,000 with flows around 50, as the examples of the catalogue expect them in A1:F40.
  const rows = Array.from({ length: 40 }, (_, row) => [
    row + 1,
    1000 + ((row * 37) % 90),
    ...[50, 40, 30, 20].map((flow) => flow + ((row * 7) % 11)),
  ]);
  host.workbook.write(sheet, { row: 0, column: 0, rowCount: 40, columnCount: 6 }, rows);
});
afterAll(() => host.close());

/** Values of the formulas, written below each other in a free column. */
function valuesOf(formulas: readonly string[]): readonly unknown[] {
  const [sheet = ""] = host.workbook.sheetIds();
  const area = { row: 0, column: 10, rowCount: formulas.length, columnCount: 1 };
  host.workbook.write(
    sheet,
    area,
    formulas.map((formula) => [formula]),
  );
  return host.workbook.readValues(sheet, area).map(([value]) => value);
}

function isError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

function native(formula: string): string {
  const copy = nativeFormula(formula);
  return "formula" in copy ? copy.formula : copy.reason.en;
}

function expectSame(formulas: readonly string[]): void {
  const [ours, theirs] = [valuesOf(formulas), valuesOf(formulas.map(native))];
  const different = formulas.flatMap((formula, index) => {
    const [left, right] = [ours[index], theirs[index]];
    // Of two errors in one call the function and the native formula may come upon another one first.
    const isSame =
      typeof left === "number" && typeof right === "number"
        ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left))
        : left === right || (isError(left) && isError(right));
    return isSame ? [] : [`${formula}: ${String(left)} ≠ ${String(right)}`];
  });
  expect(different).toEqual([]);
}

describe("native formulas give the results of the functions", () => {
  it("for the example of every function", () => {
    const examples = NATIVE_FUNCTIONS.map(({ example }) => example);
    expect(valuesOf(examples).filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    expectSame(examples);
  });

  it("for formulas around them", () => {
    expectSame([
      "=ROUND(CASELOAD(11080,113),2)-caseload(B1,A5)",
      "=IF(SEATUSE(17,20)>0.8,BUDGETCHANGE(B2,B3),0)",
      "=SUM(GROUPSHARE(384,987),{1,2;3,4},MUNICIPALSHARE(100))*2^DEVIATION(0.3,0.2)",
      '=TARGETSTATUS(INTEGRATIONRATE(C3:C14,B2:B14),0.2,"hoch")&" CASELOAD(1,2)"',
      "=-VACANCYRATE(A9,A4)%",
      "=IFERROR(CASELOAD(B1,0),-1)",
      "=CASELOAD(CASELOAD(B1,2),A3)",
      "=CASELOAD(H1,3)",
      '=CASELOAD("x",3)',
      "=CASELOAD(B1,H1)",
      "=COMMITMENTRATE(5,10,)",
    ]);
  });

  it("for functions in one another, with numbers and cells as they come", () => {
    fc.assert(
      fc.property(fc.array(call(2), { minLength: 40, maxLength: 40 }), (calls) => {
        // What is longer than Excel allows has no native formula.
        expectSame(calls.map((text) => `=${text}`).filter((formula) => native(formula).startsWith("=")));
      }),
      { numRuns: 6, seed: 20_261_124 },
    );
  });
});

/** A call of any function that takes single values, with further calls among its arguments. */
function call(depth: number): fc.Arbitrary<string> {
  const functions = NATIVE_FUNCTIONS.filter(({ parameters }) => parameters.every(({ dimensionality }) => dimensionality === "scalar"));
  return fc
    .constantFrom(...functions)
    .chain(({ id, parameters }) =>
      fc.tuple(...parameters.map((parameter) => argument(parameter, depth))).map((args) => `${id}(${withoutEnd(args).join()})`),
    );
}

/** Optional arguments at the end that are left out. */
function withoutEnd(args: readonly string[]): readonly string[] {
  const last = args.findLastIndex((text) => text !== "");
  return args.slice(0, last + 1);
}

function argument({ choices, isOptional, maximum = 5000, isWholeNumber }: IndicatorParameter, depth: number): fc.Arbitrary<string> {
  const number = isWholeNumber
    ? fc.integer({ min: 0, max: maximum })
    : fc.double({ min: 0, max: maximum, noNaN: true }).map((value) => Number(value.toFixed(4)));
  const plain =
    choices === undefined
      ? [number.map(String), fc.constantFrom("A1", "B7", "$C$3", "H9", '""', "TRUE", "A2*0.5")]
      : [fc.constantFrom(...choices.flatMap(({ de, en }) => [`"${de}"`, `"${en}"`]))];
  return fc.oneof(
    { weight: 6, arbitrary: plain[0] ?? fc.constant("1") },
    { weight: 2, arbitrary: plain[1] ?? plain[0] ?? fc.constant("1") },
    { weight: isOptional ? 2 : 0, arbitrary: fc.constant("") },
    { weight: depth > 1 && choices === undefined ? 2 : 0, arbitrary: depth > 1 ? call(depth - 1) : fc.constant("1") },
  );
}
