import { cellAddress, cellPosition } from "../../src/units/cell-address";

describe("cell addresses", () => {
  // Z is the 26th column, AA the 27th, ZZ the 702nd (26 · 26 + 26); XFD the last one, 24 · 26 · 26 + 6 · 26 + 4 = 16,384.
  it.each([
    [0, 0, "A1"],
    [4, 2, "C5"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [9, 701, "ZZ10"],
    [9, 702, "AAA10"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("row %d and column %d are written %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
    expect(cellPosition(address)).toEqual({ row, column });
  });

  it.each(["b12", "$B12", "B$12", "$B$12"])("%s is read as B12", (address) => {
    expect(cellPosition(address)).toEqual({ row: 11, column: 1 });
  });

  it.each(["", "B", "12", "B0", "B012", "XFE1", "A1048577", "ABCD1", "A12345678", "A1:B2", "Blatt!A1", "A1 ", "Ä1"])(
    "“%s” is no cell",
    (address) => {
      expect(cellPosition(address)).toBeUndefined();
    },
  );
});
