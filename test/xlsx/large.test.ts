import { strToU8 } from "fflate";
import { cellAddress } from "../../src/xlsx/address";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { foreignPackage } from "./foreign-package";

const ROWS = 200_000;
const COLUMNS = 17;

/** A sheet of numbers, texts and formulas, joined in pieces: as one string it would be too long for comfort. */
function largeSheet(): Uint8Array {
  const pieces: Uint8Array[] = [strToU8("<worksheet><sheetData>")];
  for (let start = 0; start < ROWS; start += 1000) {
    let text = "";
    for (let row = start; row < start + 1000; row += 1) {
      text += `<row r="${row + 1}">`;
      for (let column = 0; column < COLUMNS; column += 1) {
        const address = cellAddress(row, column);
        if (column === 1) text += `<c r="${address}" t="s"><v>2</v></c>`;
        else if (column === 2) text += `<c r="${address}"><f>A${row + 1}*2</f><v>${row * 2}</v></c>`;
        else text += `<c r="${address}" s="2"><v>${row + column / 4}</v></c>`;
      }
      text += "</row>";
    }
    pieces.push(strToU8(text));
  }
  pieces.push(strToU8("</sheetData></worksheet>"));
  return Buffer.concat(pieces);
}

it("opens and saves 200,000 rows of 17 columns", () => {
  const { document, source } = readWorkbook(foreignPackage({ "xl/worksheets/sheet2.xml": largeSheet() }));
  const sheet = document.sheets[1];
  expect(sheet?.rows).toHaveLength(ROWS);
  expect(sheet?.rows[ROWS - 1]?.slice(0, 4)).toEqual([
    { value: 199_999, style: 2 },
    { value: "Text", style: 0 },
    { value: 399_998, formula: "=A200000*2", style: 0 },
    { value: 199_999.75, style: 2 },
  ]);
  expect(saveWorkbook(document, source).length).toBeGreaterThan(1_000_000);
}, 240_000);
