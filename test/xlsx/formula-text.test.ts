import { formulaFromFile, FormulaFileWriter, sharedFormula, withSheetRenamed } from "../../src/xlsx/formula-text";

const writer = new FormulaFileWriter(["CASELOAD", "JC.RATE"]);

describe("formulas between the user and the file", () => {
  it.each([
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ["=CASELOAD(A1,B1)", "_xldudf_CASELOAD(A1,B1)"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=SORT(FILTER(A1:A9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
    ['=CONCAT("XLOOKUP(",A1)', '_xlfn.CONCAT("XLOOKUP(",A1)'],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=SUM('Mein Blatt'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('Mein Blatt'!$A$1))"],
    ["=@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
    ["=@CASELOAD(A1:A3,B1)*2", "_xlfn.SINGLE(_xldudf_CASELOAD(A1:A3,B1))*2"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=LET(a,1,LET(b,a,a+b))", "_xlfn.LET(_xlpm.a,1,_xlfn.LET(_xlpm.b,_xlpm.a,_xlpm.a+_xlpm.b))"],
    ["=Budget[[#This Row],[Ist]]/2", "Budget[[#This Row],[Ist]]/2"],
    ["=SUM(Budget[Ist])", "SUM(Budget[Ist])"],
    ["=[1]Blatt1!A1", "[1]Blatt1!A1"],
    ["=IF(A1=#N/A,1,#REF!)", "IF(A1=#N/A,1,#REF!)"],
    ['="a""b"&A1', '"a""b"&A1'],
  ])("%s ↔ %s", (user, file) => {
    expect(writer.toFile(user)).toBe(file);
    expect(formulaFromFile(file)).toBe(user);
  });

  it("writes short references to this row in full", () => {
    expect(writer.toFile("=[@Ist]/[@[VZÄ Soll]]", { tableName: "Personal" })).toBe(
      "Personal[[#This Row],[Ist]]/Personal[[#This Row],[VZÄ Soll]]",
    );
    expect(writer.toFile("=Budget[@Ist]+SUM(Budget[@[a]:[b]])")).toBe("Budget[[#This Row],[Ist]]+SUM(Budget[[#This Row],[a]:[b]])");
    expect(writer.toFile("=SUM([Ist])", { tableName: "Budget" })).toBe("SUM(Budget[Ist])");
  });

  it.each([
    ["[2]!_xldudf_CASELOAD(A1,B1)", "=CASELOAD(A1,B1)"],
    ["Book.xla!_xldudf_CASELOAD(A1)", "=CASELOAD(A1)"],
    ["'C:\\Tools\\[Book.xla]'!_xldudf_CASELOAD(A1)", "=CASELOAD(A1)"],
  ])("heals %s", (file, user) => expect(formulaFromFile(file)).toBe(user));

  it("turns dots of a custom function into underscores, as Excel does", () =>
    expect(writer.toFile("=jc.rate(1)")).toBe("_xldudf_JC_RATE(1)"));

  it("leaves a name alone that only ends like a function", () => expect(writer.toFile("=MYCASELOAD(1)")).toBe("MYCASELOAD(1)"));
});

describe("shared formulas", () => {
  it.each([
    ["A1*2", 1, 1, "B2*2"],
    ["$A$1+$A1+A$1", 2, 3, "$A$1+$A3+D$1"],
    ["SUM(A1:B2,C:D,$1:4)", 1, 1, "SUM(B2:C3,D:E,$1:5)"],
    ['Budget!A1&"A1"', 1, 0, 'Budget!A2&"A1"'],
    ["LOG10(A1)+ZZZ1", 1, 0, "LOG10(A2)+ZZZ1"],
    ["A1", -1, 0, "#REF!"],
    ["Budget[[#This Row],[A1]]+B1", 1, 0, "Budget[[#This Row],[A1]]+B2"],
  ])("%s shifted by %i rows and %i columns is %s", (text, rows, columns, expected) => {
    expect(sharedFormula(text)(rows, columns)).toBe(expected);
  });
});

it("renames a sheet in a formula and nothing else", () => {
  const isOld = (name: string) => name === "Alt's";
  expect(withSheetRenamed("'Alt''s'!A1+Neu!A1&\"Alt's!\"", isOld, "'Ganz neu'")).toBe("'Ganz neu'!A1+Neu!A1&\"Alt's!\"");
});
