import { indicator } from "../../src/indicators/catalogue";
import { guardArgument, operand, operandOf, withoutLastCell } from "../../src/indicators/native-formula";
import { parameter } from "../../src/indicators/define-indicator";
import { NATIVE_FUNCTIONS } from "../../src/functions/cell-functions";

const PORTABLE_FUNCTIONS =
  "IF NA OR AND ISTEXT ISLOGICAL ISNUMBER MAX MIN ROWS COLUMNS SUM SUMPRODUCT COUNT INDEX CHOOSE ROUND N INT".split(" ");

describe("native formulas", () => {
  it("use only functions that every Excel since 2010 and LibreOffice have", () => {
    for (const { parameters, nativeFormula } of NATIVE_FUNCTIONS) {
      const formula = nativeFormula(parameters.map((_, index) => `A${index + 1}`));
      const used = [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name);
      expect(PORTABLE_FUNCTIONS).toEqual(expect.arrayContaining(used));
      expect(formula.length).toBeLessThan(800);
    }
  });

  it("stay short without optional arguments", () => {
    expect(indicator("CASELOAD").nativeFormula(["A1", "B1"])).toBe(
      'IF(A1="",NA(),IF(OR(ISTEXT(A1),ISLOGICAL(A1),A1<0),"?"*1,IF(B1="",NA(),IF(OR(ISTEXT(B1),ISLOGICAL(B1),B1<0),"?"*1,IF(B1=0,NA(),A1/B1)))))',
    );
  });

  it("ask for what is missing", () => {
    expect(() => indicator("CASELOAD").nativeFormula(["A1"])).toThrow("CASELOAD needs the argument “fte”.");
    expect(() => indicator("CASELOAD").nativeFormula(["A1", " "])).toThrow("CASELOAD needs the argument “fte”.");
  });

  it("do not mind blanks around an argument", () => {
    expect(indicator("CASELOAD").nativeFormula([" A1", "B1 ", " "])).toBe(indicator("CASELOAD").nativeFormula(["A1", "B1"]));
  });

  it.each([
    ["A1", "A1"],
    [" A1 ", "A1"],
    ["$B$12", "$B$12"],
    ["Kennzahlen!C3", "Kennzahlen!C3"],
    ["Bestand[eLb]", "Bestand[eLb]"],
    ["11080", "11080"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["SUMIFS(Bestand[eLb],Bestand[Monat],DATE(2022,6,1))", "SUMIFS(Bestand[eLb],Bestand[Monat],DATE(2022,6,1))"],
    ["A1+B1", "(A1+B1)"],
    ["SUM(A1)-SUM(B1)", "(SUM(A1)-SUM(B1))"],
    ["-5", "(-5)"],
  ])("take %s as %s", (argument, expected) => {
    expect(operand(argument)).toBe(expected);
  });

  it("resolve words that are written into them", () => {
    const stocks = "SUM(B1:B13)-INDEX(B1:B13,ROWS(B1:B13),COLUMNS(B1:B13))";
    const rate = indicator("INTEGRATIONRATE");
    expect(rate.nativeFormula(["A1:A12", "B1:B13"])).toContain(`12*SUM(A1:A12)/(${stocks})`);
    expect(rate.nativeFormula(["A1:A12", "B1:B13", '"PREVIOUS"'])).toBe(rate.nativeFormula(["A1:A12", "B1:B13"]));
    expect(rate.nativeFormula(["A1:A12", "B1:B13", '"literal"'])).toContain("12*SUM(A1:A12)/(SUM(B1:B13)-INDEX(B1:B13,1,1))");
    expect(() => rate.nativeFormula(["A1:A12", "B1:B13", '"quarter"'])).toThrow('“window” cannot be "quarter".');
  });

  it("look a word up that stands in a cell", () => {
    const formula = indicator("DEVIATION").nativeFormula(["A1", "B1", "C1"]);
    expect(formula).toContain('AND(C1<>"",AND(C1<>"absolut",C1<>"absolute",C1<>"relativ",C1<>"relative"))');
    expect(formula).toContain('CHOOSE(IF(OR(C1="relativ",C1="relative"),2,1),A1-B1,A1/B1-1)');
    expect(indicator("RANKOF").nativeFormula(["A1", "B1:B9", "C1"])).toContain(
      'CHOOSE(IF(OR(C1="niedrig",C1="low"),2,1),(B1:B9>A1),(B1:B9<A1))',
    );
  });

  it("need no guard for what divides by a number other than 0", () => {
    expect(indicator("DENSITY").nativeFormula(["A1", "B1"])).not.toContain("1000=0");
    expect(indicator("DENSITY").nativeFormula(["A1", "B1", "C1"])).toContain('IF(IF(C1="",1000,C1)=0,NA(),');
  });

  it.each([
    ["B2:B14", "B2:B13"],
    ["$B$2:$B$14", "$B$2:$B$13"],
    ["'Reihen 2022'!C5:C17", "'Reihen 2022'!C5:C16"],
    ["B2:N2", "B2:M2"],
    ["Daten!$O7:$AA7", "Daten!$O7:$Z7"],
    ["Bestand[eLb]", "(INDEX(Bestand[eLb],1,1):INDEX(Bestand[eLb],ROWS(E1:E12),COLUMNS(E1:E12)))"],
  ])("%s without its last cell is %s", (range, expected) => {
    expect(withoutLastCell(range, "E1:E12")).toBe(expected);
  });

  it("look for a word once that is the same in both languages", () => {
    const words = { de: "x", en: "x" };
    const choices = ["16e", "16i"].map((word) => ({ de: word, en: word }));
    expect(operandOf(parameter(words, words, words, { choices, default: 1 }), "A1")).toBe('IF(A1="16i",2,1)');
  });

  it("check texts, bounds and whole numbers of single values and of ranges", () => {
    const words = { de: "x", en: "x" };
    const guarded = (options: Parameters<typeof parameter>[3]) => guardArgument(parameter(words, words, words, options), "A1", "x");
    expect(guarded({ minimum: undefined })).toBe('IF(A1="",NA(),IF(OR(ISTEXT(A1),ISLOGICAL(A1)),"?"*1,x))');
    expect(guarded({ maximum: 1 })).toBe('IF(A1="",NA(),IF(OR(ISTEXT(A1),ISLOGICAL(A1),A1<0,A1>1),"?"*1,x))');
    expect(guarded({ isOptional: true, default: 0 })).toBe('IF(AND(A1<>"",OR(ISTEXT(A1),ISLOGICAL(A1),A1<0)),"?"*1,x)');
    expect(guardArgument(parameter(words, words, words), '"y"', "x")).toContain('ISTEXT("y")');
    expect(guarded({ isWholeNumber: true, minimum: 1 })).toBe(
      'IF(A1="",NA(),IF(OR(ISTEXT(A1),ISLOGICAL(A1),A1<1,N(A1)<>INT(N(A1))),"?"*1,x))',
    );
    expect(guarded({ dimensionality: "matrix", maximum: 1 })).toBe(
      'IF(SUMPRODUCT(ISTEXT(A1)*(A1<>"")+ISLOGICAL(A1)+ISNUMBER(A1)*(A1<0)+ISNUMBER(A1)*(A1>1))>0,"?"*1,x)',
    );
    expect(guarded({ dimensionality: "matrix", minimum: undefined, months: { least: 12, most: 12, isZeroMissing: false } })).toBe(
      'IF(OR(MIN(ROWS(A1),COLUMNS(A1))<>1,MAX(ROWS(A1),COLUMNS(A1))<>12,SUMPRODUCT(ISTEXT(A1)*(A1<>"")+ISLOGICAL(A1))>0),"?"*1,' +
        "IF(COUNT(A1)<12,NA(),x))",
    );
    expect(guarded({ dimensionality: "matrix", minimum: undefined, months: { least: 1, most: 3, isZeroMissing: true } })).toBe(
      'IF(OR(MIN(ROWS(A1),COLUMNS(A1))<>1,MAX(ROWS(A1),COLUMNS(A1))<1,MAX(ROWS(A1),COLUMNS(A1))>3,SUMPRODUCT(ISTEXT(A1)*(A1<>"")+ISLOGICAL(A1))>0),"?"*1,' +
        "IF(SUMPRODUCT(ISNUMBER(A1)*(A1<>0))<MAX(ROWS(A1),COLUMNS(A1)),NA(),x))",
    );
  });
});
