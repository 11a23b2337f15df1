import type { DocumentCell } from "../../../src/xlsx/workbook-document";
import { TestWorkbook, documentOf, sheetOf, tableOf } from "./workbooks";

const ROWS = 200_000;
const COLUMNS = 17;

describe("a very large table", () => {
  it("opens, calculates and can be read", () => {
    const header = Array.from({ length: COLUMNS }, (_, column): DocumentCell => ({ value: `S${column}`, style: 0 }));
    const body = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_unused, column): DocumentCell => ({
        value: column === 1 ? `Kommune ${row % 16}` : row + 1,
        style: 0,
      })),
    );
    const sheet = sheetOf("Bestand", [header, ...body], {
      tables: [
        tableOf(
          "Bestand",
          `A1:Q${ROWS + 1}`,
          header.map(({ value }) => String(value)),
        ),
      ],
    });
    const book = new TestWorkbook(documentOf([sheet]));
    book.write("Bestand!S1", ["=SUM(Bestand[S16])"]);
    // 1 + 2 + … + 200,000 = 200,000 × 200,001 / 2.
    expect(book.value("Bestand!S1")).toBe(20_000_100_000);
    expect(book.value(`Bestand!B${ROWS + 1}`)).toBe(`Kommune ${(ROWS - 1) % 16}`);
  }, 240_000);
});
