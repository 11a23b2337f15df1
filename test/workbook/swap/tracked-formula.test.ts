import { blockContents, requestsOf } from "../../../src/workbook/swap/cell-blocks";
import { planSwap } from "../../../src/workbook/swap/plan-swap";
import { originalOf, trackedFormula } from "../../../src/workbook/swap/tracked-formula";

const PLACE = { sheet: "Mein Blatt", table: "Tab" };

describe("a formula that remembers another one", () => {
  it.each([
    ["=CASELOAD(A1,$B$2)", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",'Mein Blatt'!A1,'Mein Blatt'!$B$2))`],
    [
      "=SUM(caseload(A1:B2,,1),A:A,3:4)",
      `=IF(1,"",SUM(CHOOSE(1,"planning:caseload",'Mein Blatt'!A1:B2,,1),'Mein Blatt'!A:A,'Mein Blatt'!3:4))`,
    ],
    ["=CASELOAD(Blatt!A1,'A b'!C3:D4)", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",Blatt!A1,'A b'!C3:D4))`],
    ["=CASELOAD([@eLb],Bestand[[#This Row],[VZÄ]])", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",Tab[@eLb],Bestand[[#This Row],[VZÄ]]))`],
    ['=CASELOAD("A1",#REF!)&"CASELOAD(A1)"', `=IF(1,"",CHOOSE(1,"planning:CASELOAD","A1",#REF!)&"CASELOAD(A1)")`],
    [
      "=CASELOAD(CASELOAD(A1,2),OFFSET(A1,1,1):B3)",
      `=IF(1,"",CHOOSE(1,"planning:CASELOAD",CHOOSE(1,"planning:CASELOAD",'Mein Blatt'!A1,2),OFFSET('Mein Blatt'!A1,1,1):'Mein Blatt'!B3))`,
    ],
  ])("of %s calls nothing of ours, and gives it back", (formula, expected) => {
    const tracked = trackedFormula(formula, PLACE);
    expect(tracked.formula).toBe(expected);
    expect(originalOf(tracked.formula, tracked.prefixes)).toBe(formula);
  });

  it.each([
    ["a row above", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",'Mein Blatt'!A2,Blatt!B7))`, "=CASELOAD(A2,Blatt!B7)"],
    ["new names of sheets", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",Neu!A1,'B (2)'!B2))`, "=CASELOAD(A1,'B (2)'!B2)"],
    ["a deleted cell", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",'Mein Blatt'!#REF!,Blatt!B2))`, "=CASELOAD(#REF!,Blatt!B2)"],
    ["a deleted sheet", `=IF(1,"",CHOOSE(1,"planning:CASELOAD",'Mein Blatt'!A1,#REF!B2))`, "=CASELOAD(A1,#REF!B2)"],
  ])("follows %s", (_what, now, expected) => {
    // For =CASELOAD(A1,Blatt!B2): a sheet was put before the first reference only.
    expect(originalOf(now, "s-")).toBe(expected);
  });

  it.each([["=SUM(A1)"], ['=IF(1,"",A1+A2)'], [5]])("%s is none, or no longer the one that was written", (now) => {
    expect(originalOf(now, "s-s")).toBeUndefined();
  });
});

describe("what is written", () => {
  it("is gathered into blocks that leave other cells alone", () => {
    const cell = (row: number, column: number, value: string) => ({ sheet: "A", row, column, contents: [[value]] });
    // Rows 1 and 3 lie close to each other, row 20 is far away.
    expect(blockContents([cell(3, 1, "c"), cell(1, 2, "b"), cell(20, 0, "d")])).toEqual([
      {
        sheet: "A",
        row: 1,
        column: 1,
        contents: [
          [null, "b"],
          [null, null],
          ["c", null],
        ],
      },
      { sheet: "A", row: 20, column: 0, contents: [["d"]] },
    ]);
  });

  it("is cut into requests that Excel on the web takes", () => {
    // 5,000 rows of 1,000 characters are more than two requests of 2.3 million.
    const contents = Array.from({ length: 5000 }, (_, row) => [String(row).padEnd(1000, "x")]);
    const requests = requestsOf([{ sheet: "A", row: 10, column: 0, contents }]);
    expect(requests).toHaveLength(3);
    expect(requests.flat().map(({ row, contents: rows }) => rows[0]?.[0] === contents[row - 10]?.[0])).toEqual([true, true, true]);
    expect(requests.flat().flatMap(({ contents: rows }) => rows)).toEqual(contents);
  });

  it("is refused beyond 100,000 cells", () => {
    const cell = { sheet: "A", row: 0, column: 0, formula: "=CASELOAD(1,2)", value: 0.5, isText: false };
    expect(() =>
      planSwap(
        Array.from({ length: 100_001 }, () => cell),
        "values",
        { tables: [] },
      ),
    ).toThrow("100001 cells call functions");
  });
});
