import { areaAddress, cellAddress, columnIndex, columnLetters, parseArea, quoteSheetName, splitReference } from "../../src/xlsx/address";

describe("column letters", () => {
  // Z is the 26th column, AA the 27th; XFD the last one: 24*26*26 + 6*26 + 4 = 16384
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });
});

describe("areas", () => {
  it.each([
    ["B2", { row: 1, column: 1, rowCount: 1, columnCount: 1 }, "B2"],
    ["$B$2:$D$5", { row: 1, column: 1, rowCount: 4, columnCount: 3 }, "B2:D5"],
    ["D5:B2", { row: 1, column: 1, rowCount: 4, columnCount: 3 }, "B2:D5"],
    ["a:c", { row: 0, column: 0, rowCount: 1048576, columnCount: 3 }, "A:C"],
    ["$1:$4", { row: 0, column: 0, rowCount: 4, columnCount: 16384 }, "1:4"],
    ["XFD1048576", { row: 1048575, column: 16383, rowCount: 1, columnCount: 1 }, "XFD1048576"],
  ])("%s", (text, area, address) => {
    expect(parseArea(text)).toEqual(area);
    expect(areaAddress(area)).toBe(address);
  });

  it.each(["", "B", "B0", "XFE1", "A1048577", "A1:", "Sheet!A1", "A1 B2", "ABCD1", "1:1048577"])("refuses %j", (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  it("writes one cell", () => expect(cellAddress(11, 27)).toBe("AB12"));
});

describe("sheet names in formulas", () => {
  it.each([
    ["Budget", "Budget"],
    ["Übergang", "Übergang"],
    ["Maßnahmen_2024", "Maßnahmen_2024"],
    ["Mein Blatt", "'Mein Blatt'"],
    ["Kreis's", "'Kreis''s'"],
    ["2024", "'2024'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["TRUE", "'TRUE'"],
    ["a-b", "'a-b'"],
  ])("%s", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitReference(`${quoted}!$B$2`)).toEqual({ sheet: name, area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } });
  });

  it("takes a reference without sheet and refuses what is no area", () => {
    expect(splitReference("A1:B2")).toEqual({ area: { row: 0, column: 0, rowCount: 2, columnCount: 2 } });
    expect(splitReference("Sheet 1!A1")).toBeUndefined();
    expect(splitReference("Budget[Ist]")).toBeUndefined();
    expect(splitReference("'Sheet!A1")).toBeUndefined();
  });
});
