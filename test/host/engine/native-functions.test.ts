import type { ApiValue } from "../../../src/host/workbook-port";
import { TestWorkbook, documentOf, sheetOf } from "./workbooks";

/** Months (44927, 44958, 44986: the first days of January, February and March 2023), municipalities, numbers. */
const data = [
  ["Monat", "Kommune", "Wert"],
  [44927, "Kleve", 10],
  [44927, "kleve", 20],
  [44958, "Goch", 30],
  [44958, null, 40],
  [44986, "Kreis", "x"],
  [null, "Emmerich", 60],
];
const book = new TestWorkbook(documentOf([sheetOf("D", data)]));

function result(formula: string): ApiValue | undefined {
  book.port.clear(...book.at("D!T1:X60"), "contents");
  book.write("D!T1", [formula]);
  return book.value("D!T1");
}

describe("functions behave as Excel documents them", () => {
  it.each([
    // Criteria: dates by serial number, text without regard to case, blank and not blank, wildcards.
    ["=SUMIFS(C2:C7,A2:A7,44927)", 30],
    ["=SUMIFS(C2:C7,A2:A7,A4)", 70],
    ['=SUMIFS(C2:C7,A2:A7,">="&A4)', 70],
    ['=SUMIFS(C2:C7,A2:A7,">="&44927,A2:A7,"<="&44957)', 30],
    ['=SUMIFS(C2:C7,B2:B7,"KLEVE")', 30],
    ['=SUMIFS(C2:C7,B2:B7,"<>Kreis")', 160],
    ['=SUMIFS(C2:C7,B2:B7,"<>")', 120],
    ['=SUMIFS(C2:C7,B2:B7,"")', 40],
    ['=SUMIFS(C2:C7,B2:B7,"K*")', 30],
    ['=COUNTIFS(B2:B7,"<>")', 5],
    ['=COUNTIFS(A2:A7,">=2023-02-01")', 3],
    ['=COUNTIFS(B2:B7,"Kleve",A2:A7,A2)', 2],
    ['=COUNTIF(B2:B7,"?och")', 1],
    ['=AVERAGEIFS(C2:C7,B2:B7,"kleve")', 15],
    ['=SUMPRODUCT((B2:B7="Kleve")*(A2:A7=44927))', 2],
    // Conditions and look-ups.
    ['=IF(A2=44927,"ja","nein")', "ja"],
    ['=IFERROR(1/0,"–")', "–"],
    ["=IFNA(NA(),7)", 7],
    ["=AND(TRUE,1,A2>0)", true],
    ["=OR(FALSE,0)", false],
    ['=INDEX(C2:C7,MATCH("Goch",B2:B7,0))', 30],
    ["=MATCH(44958,A2:A6,0)", 3],
    ['=XLOOKUP("Goch",B2:B7,C2:C7)', 30],
    ['=VLOOKUP("Goch",B2:C7,2,FALSE)', 30],
    ['="a"="A"', true],
    ['=1="1"', false],
    ['=B5=""', true],
    ["=B5&C5", "40"],
    // Dates.
    ["=EDATE(44927,-12)", 44562],
    ["=EOMONTH(44927,0)", 44957],
    ["=DATE(2023,13,1)", 45292],
    ['=DATEDIF(44562,44927,"m")', 12],
    ['=TEXT(44927,"yyyy-mm")', "2023-01"],
    // Rounding is half away from zero on the decimal digits.
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(1234.5,-2)", 1200],
    ["=INT(-2.5)", -3],
    ["=MOD(-3,2)", 1],
    ["=MROUND(7,4)", 8],
    ["=QUOTIENT(-7,2)", -3],
    ["=SIGN(-4)", -1],
    // Statistics.
    ["=QUARTILE.INC({1,2,3,4,5},1)", 2],
    ["=LARGE(C2:C5,1)", 40],
    ["=SMALL(C2:C5,2)", 20],
    ["=RANK.EQ(30,C2:C5)", 2],
    ["=RANK.EQ(30,C2:C5,1)", 3],
    ["=RANK.EQ(31,C2:C5)", "#N/A"],
    ["=RANK.AVG(2,{1,2,2,3})", 2.5],
    ["=MEDIAN(C2:C5)", 25],
    ["=MAX(C2:C7)", 60],
    ["=COUNT(C2:C7)", 5],
    ["=GEOMEAN(2,8)", 4],
    ["=SUMSQ(3,4)", 25],
    ["=COMBIN(49,6)", 13_983_816],
    ["=FACT(5)", 120],
    // Text and types.
    ['=REPT("ab",2)', "abab"],
    ['=CODE("A")', 65],
    ["=UNICHAR(8364)", "€"],
    ['=N("x")+N(3)', 3],
    ['=T("x")&T(3)', "x"],
    ["=TYPE(A1:A2)", 64],
    ["=ERROR.TYPE(NA())", 7],
    ['=TEXTJOIN(", ",TRUE,B2:B4)', "Kleve, kleve, Goch"],
  ])("%s = %s", (formula, expected) => {
    const actual = result(formula);
    if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 9);
    else expect(actual).toBe(expected);
  });
});
