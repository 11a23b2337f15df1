import { indicator, INDICATORS } from "../../src/indicators/catalogue";
import type { Indicator } from "../../src/indicators/indicator";
import { nativeFormula, type FunctionLibrary } from "../../src/sharing/native-copy";

/** Two functions whose native formulas can be written by hand: half of a number, and the sum of a range. */
const [amount] = indicator("ADMINCOST").parameters;
const [months] = indicator("ENTRYRATE").parameters;
const made = (id: string, parameter: typeof amount, native: (argument: string) => string): Indicator => ({
  ...indicator("ADMINCOST"),
  id,
  parameters: parameter === undefined ? [] : [parameter, { ...parameter, isOptional: true }],
  nativeFormula: ([argument = "", second = ""]) => (argument === "" ? refuse() : native(argument) + (second === "" ? "" : `+${second}`)),
});
const refuse = (): never => {
  throw new RangeError("no argument");
};
const LIBRARY: FunctionLibrary = {
  natives: [made("HALF", amount, (argument) => `${argument}/2`), made("TOTAL", months, (argument) => `SUM(${argument})`)],
  others: [{ id: "TABLEOF", whyNoNativeFormula: { de: "überläuft", en: "spills" } }],
};

describe("a formula with native calls", () => {
  it.each([
    ["nothing of ours", "=SUM(A1:A3)*2", "=SUM(A1:A3)*2"],
    ["a call alone", "=HALF(A1)", "=A1/2"],
    ["a call as an argument", "=ROUND(HALF(A1),2)", "=ROUND(A1/2,2)"],
    ["a call among other arguments", "=SUM(1, HALF(A1) ,B2)", "=SUM(1, A1/2 ,B2)"],
    ["a call beside an operator", "=HALF(A1)^2-HALF(B1)", "=(A1/2)^2-(B1/2)"],
    ["a call behind a sign", "=-HALF(A1)", "=-(A1/2)"],
    ["a comparison", "=A1=HALF(B1)", "=A1=(B1/2)"],
    ["a native formula that is one operand", "=TOTAL(A1:A9)*2", "=SUM(A1:A9)*2"],
    ["calls in one another", "=HALF(HALF(A1))", "=A1/2/2"],
    ["an optional argument that is given", "=HALF(A1,B1)", "=A1/2+B1"],
    ["an optional argument that is left out", "=HALF(A1,)", "=A1/2"],
    ["calls typed in small letters", "=if(A1>0,half(A1),0)", "=if(A1>0,A1/2,0)"],
    ["names of functions in a text", '=HALF(A1)&"HALF(A1) and ""HALF(2)"""', '=(A1/2)&"HALF(A1) and ""HALF(2)"""'],
    ["other names that contain one", "=MYHALF(A1)+HALF.2(A1)+HALFX", "=MYHALF(A1)+HALF.2(A1)+HALFX"],
    ["a name without a call", "=HALF+1", "=HALF+1"],
    ["a function of another workbook", "=Book.xlsm!HALF(A1)", "=Book.xlsm!HALF(A1)"],
    ["a sheet with brackets and quotes", "=HALF('Plan (neu), ''23'!A1)", "='Plan (neu), ''23'!A1/2"],
    ["this row of a table", "=HALF(Tab[[#This Row],[a, (b)]])", "=Tab[[#This Row],[a, (b)]]/2"],
    ["this row in short", "=HALF([@[a '] (b)]])", "=[@[a '] (b)]]/2"],
    ["a column of a table", "=TOTAL(Tab[[#Data],[a, b]])", "=SUM(Tab[[#Data],[a, b]])"],
    ["a range from a function", "=TOTAL(OFFSET(A1,0,0,3))", "=SUM(OFFSET(A1,0,0,3))"],
    ["an array constant beside it", "=SUM({1,2;3,4},HALF(A1))", "=SUM({1,2;3,4},A1/2)"],
    ["an array constant within a function", "=HALF(SUM({1,2;3,4}))", "=SUM({1,2;3,4})/2"],
  ])("keeps all else: %s", (_what, formula, expected) => {
    expect(nativeFormula(formula, LIBRARY)).toEqual({ formula: expected });
  });

  it.each([
    ["a function that spills", "=1+TABLEOF(A1)", "TABLEOF: spills"],
    ["one within another", "=HALF(TABLEOF(A1))", "TABLEOF: spills"],
    ["several cells at once", "=SUM(HALF(A1:A3))", "HALF takes several cells at once"],
    ["whole columns", "=HALF(A:A)", "HALF takes several cells at once"],
    ["an array constant", "=HALF({1,2})", "HALF takes several cells at once"],
    ["a table column", "=HALF(Tab[a])", "HALF takes several cells at once"],
    ["several columns of this row", "=HALF(Tab[@[a]:[b]])", "HALF takes several cells at once"],
    ["a spilled range", "=HALF(A1#)", "HALF takes several cells at once"],
    ["a calculated range", "=TOTAL(A1:A3*2)", "TOTAL takes a calculation"],
    ["a range from a calculation", "=TOTAL(FREQUENCY(A1:A3,B1:B3))", "TOTAL takes a calculation"],
    ["an array constant for a range", "=TOTAL({1,2})", "TOTAL takes a calculation"],
    ["a call without its argument", "=HALF()", "HALF lacks an argument"],
  ])("says why there is none: %s", (_what, formula, reason) => {
    const copy = nativeFormula(formula, LIBRARY);
    expect("reason" in copy ? copy.reason.en : copy.formula).toContain(reason);
  });

  it("keeps to 8,192 characters", () => {
    // "=" + 8,181 times A + "/2" has 8,184 characters; a name of 8,190 letters makes 8,193.
    expect(nativeFormula(`=HALF(${"A".repeat(8181)})`, LIBRARY)).toEqual({ formula: `=${"A".repeat(8181)}/2` });
    const copy = nativeFormula(`=HALF(${"A".repeat(8190)})`, LIBRARY);
    expect("reason" in copy && copy.reason.de).toBe("Die eingebaute Formel hätte 8193 Zeichen; Excel erlaubt 8192.");
  });

  it("keeps to 64 functions within one another", () => {
    const nested = (levels: number) => `=${"ABS(".repeat(levels)}TOTAL(A1:A2)${")".repeat(levels)}`;
    expect(nativeFormula(nested(63), LIBRARY)).toEqual({ formula: nested(63).replace("TOTAL", "SUM") });
    const copy = nativeFormula(nested(64), LIBRARY);
    expect("reason" in copy && copy.reason.en).toBe("The native formula would nest 65 functions; Excel allows 64.");
  });

  it("without a library knows the catalogue", () => {
    const names = new RegExp(INDICATORS.map(({ id }) => id).join("|"));
    for (const { example } of INDICATORS) {
      const copy = nativeFormula(example);
      expect("formula" in copy && copy.formula).not.toMatch(names);
    }
  });
});
