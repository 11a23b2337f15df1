import { argumentRanges, endOfOperand, endOfParentheses, formulaTokens, type FormulaToken } from "../../src/units/formula-tokens";

const joined = (tokens: readonly FormulaToken[]) => tokens.map(({ text }) => text).join("");

describe("the pieces of a formula", () => {
  it.each<[string, readonly string[]]>([
    ["SUM(A1,$B$2)", ["name SUM", "operator (", "cell A1", "operator ,", "cell $B$2", "operator )"]],
    ['"a""b"&A1', ['text "a""b"', "operator &", "cell A1"]],
    ["'It''s'!A1", ["quoted 'It''s'", "operator !", "cell A1"]],
    ["A1:XFD1048576", ["cell A1", "operator :", "cell XFD1048576"]],
    ["A:C+$a:$zz", ["columns A:C", "operator +", "columns $a:$zz"]],
    ["1:4-$1:$1048576", ["rows 1:4", "operator -", "rows $1:$1048576"]],
    // Not cells, columns or rows, although they begin like them.
    ["LOG10(A1)", ["name LOG10", "operator (", "cell A1", "operator )"]],
    ["A1_x", ["name A1_x"]],
    ["A1.b", ["name A1.b"]],
    ["A1!B2", ["name A1", "operator !", "cell B2"]],
    ["ABCD1", ["name ABCD1"]],
    ["A12345678", ["name A12345678"]],
    ["A:Länge", ["name A", "operator :", "name Länge"]],
    ["1:4.5", ["number 1", "operator :", "number 4.5"]],
    ["_xlfn.STDEV.S(x?)", ["name _xlfn.STDEV.S", "operator (", "name x?", "operator )"]],
    ["\\x\\1", ["name \\x\\1"]],
    ["Größe2*2", ["name Größe2", "operator *", "number 2"]],
    ["1.5E-3", ["number 1.5E-3"]],
    [".5+2.+1e5+12", ["number .5", "operator +", "number 2.", "operator +", "number 1e5", "operator +", "number 12"]],
    ["1 \n 2", ["number 1", "blank  \n ", "number 2"]],
    // Brackets with all within; an apostrophe takes the next character as it is.
    ["Bestand[[#This Row],[A1]]+B1", ["name Bestand", "brackets [[#This Row],[A1]]", "operator +", "cell B1"]],
    ["Tab['[x]*2", ["name Tab", "brackets ['[x]", "operator *", "number 2"]],
    ["Tab[x']]*2", ["name Tab", "brackets [x']]", "operator *", "number 2"]],
    ["[1]Blatt!A1", ["brackets [1]", "name Blatt", "operator !", "cell A1"]],
    ["Tab[[x]", ["name Tab", "brackets [[x]"]],
    ["A1§{", ["cell A1", "operator §", "operator {"]],
    ["", []],
  ])("of %s", (formula, pieces) => {
    expect(formulaTokens(formula).map(({ kind, text }) => `${kind} ${text}`)).toEqual(pieces);
  });

  it.each("#REF! #N/A #DIV/0! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA".split(" "))("know the error %s", (error) => {
    expect(formulaTokens(`${error}+1`)).toEqual([
      { kind: "error", text: error },
      { kind: "operator", text: "+" },
      { kind: "number", text: "1" },
    ]);
  });

  it("lose no character", () => {
    const formula = "=IF(AND(Übersicht!A1<>\"\",'It''s'!$B:$C=1.5E-3), {1,2;3,4}, Tab['[x],[#Totals]]) % \n+ .5 & §";
    expect(joined(formulaTokens(formula))).toBe(formula);
  });
});

describe("an operand", () => {
  it.each([
    ["A1", "A1"],
    ["A1:B2+1", "A1:B2"],
    ["(1+2)*3", "(1+2)"],
    ["SUM(A1,(2+3))*2", "SUM(A1,(2+3))"],
    ["OFFSET(A1,1,1):B3-1", "OFFSET(A1,1,1):B3"],
    // A call may be called, or spill, in its turn.
    ["LAMBDA(x,x+1)(2)*3", "LAMBDA(x,x+1)(2)"],
    ["OFFSET(A1,1,1)#+1", "OFFSET(A1,1,1)#"],
    ["'Mein Blatt'!A1,2", "'Mein Blatt'!A1"],
    ["Blatt!A1 B2", "Blatt!A1"],
    ["A1#+1", "A1#"],
    ["Tab[x]&1", "Tab[x]"],
    ["-A1", ""],
  ])("at the beginning of %s is “%s”", (formula, operand) => {
    const tokens = formulaTokens(formula);
    expect(joined(tokens.slice(0, endOfOperand(tokens, 0)))).toBe(operand);
  });

  it("can stand anywhere", () => {
    const tokens = formulaTokens("1+A1:B2*2");
    expect(joined(tokens.slice(2, endOfOperand(tokens, 2)))).toBe("A1:B2");
  });
});

describe("parentheses", () => {
  it.each([
    ["((1)+(2))+3", 0, "((1)+(2))"],
    ["((1)+(2))+3", 1, "(1)"],
    ["(1+2", 0, "(1+2"],
  ])("of %s at %d are %s", (formula, start, inside) => {
    const tokens = formulaTokens(formula);
    expect(joined(tokens.slice(start, endOfParentheses(tokens, start)))).toBe(inside);
  });
});

describe("the arguments of a call", () => {
  it.each([
    ["SUM(A1,B1*(2,3),C1)", 1, ["A1", "B1*(2,3)", "C1"]],
    ["SUM((A1,B1),C1)", 1, ["(A1,B1)", "C1"]],
    ["SUMME(A1;B1)", 1, ["A1", "B1"]],
    ["IF(A1,,0)", 1, ["A1", "", "0"]],
    ["NA()", 1, [""]],
    ["1+MAX(2,MIN(3,4))*5", 3, ["2", "MIN(3,4)"]],
    ["SUM({1,2;3,4},A1)", 1, ["{1,2;3,4}", "A1"]],
  ])("%s, opened by token %d, are %j", (formula, open, args) => {
    const tokens = formulaTokens(formula);
    expect(argumentRanges(tokens, open).map(([from, to]) => joined(tokens.slice(from, to)))).toEqual(args);
  });
});
