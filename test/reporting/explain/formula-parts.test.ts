import { criterionOf, criterionTest } from "../../../src/reporting/explain/criterion";
import { evaluate } from "../../../src/reporting/explain/evaluate-expression";
import { parseFormula } from "../../../src/reporting/explain/formula-expression";
import { expressionText } from "../../../src/reporting/explain/formula-text";
import { numberByFormat } from "../../../src/reporting/explain/number-by-format";

const valueOf = (formula: string) => evaluate(parseFormula(formula), () => undefined);

test.each([
  "=B13/2",
  "=-A1^2%",
  "=Blatt!A1+Kennzahlen!B2:C3",
  '=IF(COUNTIFS(Bestand[Monat],">="&DATE(YEAR(B5),1,1))=B9*2*12,SUMIFS(Bestand[eLb U25],Bestand[Monat],B5),NA())/12',
  "=SUM(A1:B9,,{1,2;3,4})",
  "=Bestand[@eLb]*TRUE",
])("%s is read and written back", (formula) => {
  const expression = parseFormula(formula);
  expect(expression && `=${expressionText(expression)}`).toBe(formula);
});

test("escaped headings, quoted sheets and rows of a table are read", () => {
  expect(parseFormula("=Budget['[netto']]")).toEqual({ kind: "tableColumn", table: "Budget", heading: "[netto]", isThisRow: false });
  expect(parseFormula("=Budget[[#This Row],[Ist]]")).toEqual({ kind: "tableColumn", table: "Budget", heading: "Ist", isThisRow: true });
  expect(parseFormula("='O''Brien'!A1")).toMatchObject({ kind: "area", sheet: "O'Brien" });
});

test.each(["B13", "=B13+", "=(B13", "=SUM(A1", "=A1:INDEX(A:A,2)"])("%s is not read, and nothing breaks", (formula) => {
  expect(parseFormula(formula)).toBeUndefined();
});

test.each([
  ["=2+3*4", 14],
  ["=-2^2", 4], // as Excel has it
  ['=">="&DATE(2022,1,1)', ">=44562"],
  ["=EDATE(DATE(2022,6,1),-12)", 44_348],
  ["=EDATE(DATE(2022,3,31),-1)", 44_620], // 2022-02-28
  ["=EOMONTH(DATE(2024,1,15),1)", 45_351], // 2024-02-29
  ['="aktiv"="AKTIV"', true],
  ["=IF(1>2,1,3)", 3],
  ["=1/0", { error: "#DIV/0!" }],
  ["=SUMIFS(1,2,3)", undefined],
])("%s gives %j", (formula, value) => expect(valueOf(formula)).toEqual(value));

test.each([
  ["<>Kreis", ["Kleve", "", 5], ["Kreis", "kreis"]],
  [">=0", [0, 3.5], [-1, "", "3"]],
  ["K*", ["Kleve", "kranenburg"], ["Rees", ""]],
  ["=", [""], ["x", 0]],
  [44_713, [44_713], [44_714, "44713"]],
  ["~*", ["*"], ["x"]],
])("criterion %j meets %j and not %j", (criterion, met, unmet) => {
  const known = criterionOf(criterion);
  const isMet = known ? criterionTest(known) : () => false;
  expect(met.map(isMet)).toEqual(met.map(() => true));
  expect(unmet.map(isMet)).toEqual(unmet.map(() => false));
});

test.each([
  [98.053, "0", "98", "98"],
  [15_774_877, '#,##0.00 "€"', "15.774.877,00 €", "15,774,877.00 €"],
  [0.685, "0.0%", "68,5\u00a0%", "68.5%"],
  [-0.079, "+0.0%;-0.0%;0.0%", "−7,9\u00a0%", "−7.9%"],
  [10.8, '0.0" PP"', "10,8 PP", "10.8 PP"],
  [44_713, "yyyy-mm", "2022-06", "2022-06"],
  [1_234.5, "#,##0.00 [$€-407]", "1.234,50 €", "1,234.50 €"],
  [5, "[h]:mm", undefined, undefined],
])("%d in the format %s", (value, format, german, english) => {
  expect(numberByFormat(value, format, "de")).toBe(german);
  expect(numberByFormat(value, format, "en")).toBe(english);
});
