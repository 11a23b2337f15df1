import { INDICATORS, indicator } from "../../src/indicators/catalogue";

/**
 * What a native formula calculates once its arguments fit, as a controller would write it: first what must hold between the
 * arguments (a part above its whole is #VALUE!, a divisor of 0 is #N/A), then the formula of the law or convention. That these
 * formulas give the right numbers is tested in the embedded workbook and in LibreOffice.
 */
const VALUE = '"?"*1';
const LAST_OF_B = "INDEX(B1:B13,ROWS(B1:B13),COLUMNS(B1:B13))";
const ONE_MONTH_EARLIER =
  "OR(ROWS(B1:B13)*COLUMNS(B1:B13)<>ROWS(A1:A12)*COLUMNS(A1:A12)+1," + "AND(ROWS(B1:B13)<>ROWS(A1:A12),COLUMNS(B1:B13)<>COLUMNS(A1:A12)))";
const OTHER_SHAPE = "OR(ROWS(A1:A12)<>ROWS(B1:B12),COLUMNS(A1:A12)<>COLUMNS(B1:B12))";
const INCOMPLETE_PAIRS =
  "SUMPRODUCT(ISNUMBER(A1:A12)*(A1:A12<>0)*(1-ISNUMBER(B1:B12)*(B1:B12<>0))+" + "(1-ISNUMBER(A1:A12))*ISNUMBER(B1:B12)*(B1:B12<>0))>0";

const FORMULAS: readonly [id: string, args: readonly string[], formula: string][] = [
  ["CASELOAD", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["CASELOAD", ["A1", "B1", "C1"], `IF(IF(C1="",0,C1)>B1,${VALUE},IF(B1-IF(C1="",0,C1)=0,NA(),A1/(B1-IF(C1="",0,C1))))`],
  // § 44c Abs. 4 S. 3 SGB II: one to 75 below the age of 25, one to 150 from then on.
  ["STAFFNEED", ["A1", "B1"], "A1/75+B1/150"],
  ["STAFFNEED", ["A1", "B1", "C1", "D1"], 'IF(IF(C1="",75,C1)=0,NA(),IF(IF(D1="",150,D1)=0,NA(),A1/IF(C1="",75,C1)+B1/IF(D1="",150,D1)))'],
  ["VACANCYRATE", ["A1", "B1"], "IF(A1=0,NA(),(A1-B1)/A1)"],
  ["TURNOVERRATE", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["TURNOVERRATE", ["A1", "B1", "C1"], 'IF(B1+IF(C1="",0,C1)=0,NA(),A1/(B1+IF(C1="",0,C1)))'],
  ["FTE", ["A1", "B1", "C1", "D1"], `IF(B1=0,NA(),IF(A1>B1,${VALUE},ROUND(A1/B1*(C1/12)*D1,4)))`],
  ["BUDGETCHANGE", ["A1", "B1"], "IF(B1=0,NA(),(A1-B1)/B1)"],
  // § 46 Abs. 3 SGB II: the federation bears 84.8 %.
  ["ADMINCOST", ["A1"], "IF(1-0.152=0,NA(),A1/(1-0.152))"],
  ["MUNICIPALSHARE", ["A1"], "IF(1-0.152=0,NA(),A1*0.152/(1-0.152))"],
  ["REALLOCATION", ["A1", "B1"], "MAX(0,A1-B1)"],
  ["REALLOCATIONRATE", ["A1", "B1"], `IF(A1>B1,${VALUE},IF(B1=0,NA(),A1/B1))`],
  ["COMMITMENTRATE", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["COMMITMENTRATE", ["A1", "B1", "C1"], `IF(IF(C1="",0,C1)>B1,${VALUE},IF(B1-IF(C1="",0,C1)=0,NA(),A1/(B1-IF(C1="",0,C1))))`],
  ["SPENDINGRATE", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["BUDGETPERHEAD", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["STOCKCHANGE", ["A1", "B1"], "IF(B1=0,NA(),A1/B1-1)"],
  // A number that is written into the formula needs the guard only if it is 0.
  ["STOCKCHANGE", ["A1", "7660"], `IF(OR(ISTEXT(7660),ISLOGICAL(7660),7660<0),${VALUE},A1/7660-1)`],
  ["STOCKCHANGE", ["A1", "0"], "IF(0=0,NA(),A1/0-1)"],
  ["LONGTERMSHARE", ["A1", "B1"], `IF(A1>B1,${VALUE},IF(B1=0,NA(),A1/B1))`],
  ["GROUPSHARE", ["A1", "B1"], `IF(A1>B1,${VALUE},IF(B1=0,NA(),A1/B1))`],
  ["ACTIVATIONRATE", ["A1", "B1"], `IF(A1>B1,${VALUE},IF(B1=0,NA(),A1/B1))`],
  ["GENDERGAP", ["A1", "B1"], "A1-B1"],
  // The twelve months of integrations per mean of the twelve previous stocks.
  ["INTEGRATIONRATE", ["A1:A12", "B1:B13"], `12*SUM(A1:A12)/(SUM(B1:B13)-${LAST_OF_B})`],
  ["INTEGRATIONRATE", ["A1:A12", "B1:B13", '"wörtlich"'], "12*SUM(A1:A12)/(SUM(B1:B13)-INDEX(B1:B13,1,1))"],
  ["INTEGRATIONPROGRESS", ["A1:A12", "B1:B13"], `IF(${ONE_MONTH_EARLIER},${VALUE},COUNT(A1:A12)*SUM(A1:A12)/(SUM(B1:B13)-${LAST_OF_B}))`],
  [
    "CONTINUOUSRATE",
    ["A1:A12", "B1:B12"],
    `IF(${OTHER_SHAPE},${VALUE},IF(SUMPRODUCT(--(A1:A12>B1:B12))>0,${VALUE},IF(SUM(B1:B12)=0,NA(),SUM(A1:A12)/SUM(B1:B12))))`,
  ],
  ["ENTRYRATE", ["A1:A12", "B1:B12"], `IF(${OTHER_SHAPE},${VALUE},SUMPRODUCT(A1:A12/B1:B12)/12)`],
  ["ENTRYRATE", ["A1:A12", "B1:B12", '"Summen"'], "SUM(A1:A12)/SUM(B1:B12)"],
  // The stock of the month before: the first twelve of thirteen.
  ["EXITRATE", ["A1:A12", "B1:B13"], `IF(${ONE_MONTH_EARLIER},${VALUE},SUMPRODUCT(A1:A12/B1:B12)/12)`],
  ["EXITRATE", ["A1:A12", "B1:B13", '"sums"'], `SUM(A1:A12)/(SUM(B1:B13)-${LAST_OF_B})`],
  ["DENSITY", ["A1", "B1"], `IF(A1>B1,${VALUE},IF(B1=0,NA(),1000*A1/B1))`],
  [
    "WEIGHTEDMEAN",
    ["A1:A12", "B1:B12"],
    `IF(${OTHER_SHAPE},${VALUE},IF(${INCOMPLETE_PAIRS},NA(),IF(SUM(B1:B12)=0,NA(),SUM(A1:A12)/SUM(B1:B12))))`,
  ],
  ["DEVIATION", ["A1", "B1"], "A1-B1"],
  [
    "DEVIATION",
    ["A1", "B1", "C1"],
    'IF(CHOOSE(IF(OR(C1="relativ",C1="relative"),2,1),1,MAX(0,B1))=0,NA(),CHOOSE(IF(OR(C1="relativ",C1="relative"),2,1),A1-B1,A1/B1-1))',
  ],
  ["DEVIATION", ["A1", "B1", '"relativ"'], "IF(MAX(0,B1)=0,NA(),A1/B1-1)"],
  ["RANKOF", ["A1", "B1:B9", '"hoch"'], "IF(SUMPRODUCT(ISNUMBER(B1:B9)*(B1:B9=A1))=0,NA(),1+SUMPRODUCT(ISNUMBER(B1:B9)*(B1:B9>A1)))"],
  ["RANKOF", ["A1", "B1:B9", '"low"'], "1+SUMPRODUCT(ISNUMBER(B1:B9)*(B1:B9<A1))"],
  ["CONTRIBUTION", ["A1", "B1", "C1"], `IF(B1>C1,${VALUE},IF(C1=0,NA(),(A1-B1)/C1))`],
  ["TARGETSTATUS", ["A1", "B1", '"hoch"'], 'IF(ROUND(B1-A1,12)<=0,"erreicht","verfehlt")'],
  [
    "TARGETSTATUS",
    ["A1", "B1", '"low"', "0.01"],
    'IF(ROUND(A1-B1,12)<=0,"erreicht",IF(ROUND(A1-B1,12)<=IF(0.01="",0,0.01),"knapp verfehlt","verfehlt"))',
  ],
  ["SEATUSE", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["COSTPERSEAT", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
  ["COSTPERSEAT", ["A1", "B1", "C1"], 'IF(B1=0,NA(),IF(IF(C1="",1,C1)=0,NA(),A1/B1/IF(C1="",1,C1)))'],
  ["COSTPERINTEGRATION", ["A1", "B1"], "IF(B1=0,NA(),A1/B1)"],
];

describe("a native formula", () => {
  it.each(FORMULAS)("of %s(%j) calculates %s", (id, args, formula) => {
    const whole = indicator(id).nativeFormula(args);
    expect(whole).toContain(formula);
    // Behind it are only the closing parentheses of the guards that ask whether each argument fits.
    expect(whole.slice(whole.indexOf(formula) + formula.length)).toMatch(/^\)*$/);
  });

  it("is written down here for every indicator", () => {
    expect(new Set(FORMULAS.map(([id]) => id))).toEqual(new Set(INDICATORS.map(({ id }) => id)));
  });
});
