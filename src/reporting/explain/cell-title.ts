import type { LocalizedText } from "../../units/language";
import { isErrorValue, resultOfCell } from "./evaluate-expression";
import type { Position } from "./formula-expression";
import { inBoth } from "./explanation-words";
import type { CellContent, SheetContent } from "./workbook-reader";

/** What the sheet itself says about a cell. */
export type CellLabel = { readonly title?: LocalizedText; readonly source: string; readonly note: string };

/** English words for texts of our own sheets; undefined for anything else. */
export type Translate = (german: string) => string | undefined;

/** Headings that add nothing to the title of a row. */
const PLAIN_HEADINGS = /^(?:Wert|Value)$/i;
const SOURCE_HEADING = /Rechtsgrundlage|Quelle|Legal|Source/i;
const NOTE_HEADING = /^(?:Hinweis|Note)/i;
/** Words among the choices of a sheet that look like headings: the age of the data. */
const NO_HEADING = /^T-\d+$/;

/** The label at the left of the row, the heading of the column, and the row's source and remark. */
export function cellLabel(sheet: SheetContent, { row, column }: Position, translate: Translate): CellLabel {
  const label = firstLabel(sheet, row, column);
  const headingRow = headingRowAbove(sheet, row, column);
  const heading = headingRow === undefined ? "" : labelAt(sheet.cell(headingRow, column));
  const parts = [label, PLAIN_HEADINGS.test(heading) ? "" : heading].filter(Boolean);
  const beside = (pattern: RegExp) => (headingRow === undefined ? "" : textBeside(sheet, row, headingRow, pattern, column));
  return {
    ...(parts.length === 0
      ? {}
      : { title: inBoth((language) => parts.map((part) => (language === "en" ? (translate(part) ?? part) : part)).join(" · ")) }),
    source: beside(SOURCE_HEADING),
    note: beside(NOTE_HEADING),
  };
}

/** A text that is typed, not calculated. */
function labelAt(cell: CellContent | undefined): string {
  return cell !== undefined && cell.formula === undefined && typeof cell.value === "string" ? cell.value.trim() : "";
}

/** The first typed text of the row; else the first that a formula gives. */
function firstLabel(sheet: SheetContent, row: number, column: number): string {
  const before = Array.from({ length: column }, (_, at) => sheet.cell(row, at));
  const shown = before.map((cell) => (typeof cell?.value === "string" && !isErrorValue(resultOfCell(cell.value)) ? cell.value.trim() : ""));
  return before.map(labelAt).find((label) => label !== "") ?? shown.find((label) => label !== "") ?? "";
}

function headingRowAbove(sheet: SheetContent, row: number, column: number): number | undefined {
  for (let at = row - 1; at >= 0; at -= 1) {
    const text = labelAt(sheet.cell(at, column));
    if (text !== "" && !NO_HEADING.test(text) && labelCount(sheet, at) > 1) return at;
  }
  return undefined;
}

function labelCount(sheet: SheetContent, row: number): number {
  let count = 0;
  for (let column = 0; column < sheet.columnCount; column += 1) if (labelAt(sheet.cell(row, column)) !== "") count += 1;
  return count;
}

function textBeside(sheet: SheetContent, row: number, headingRow: number, pattern: RegExp, ownColumn: number): string {
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (column !== ownColumn && pattern.test(labelAt(sheet.cell(headingRow, column)))) return sheet.cell(row, column)?.text.trim() ?? "";
  }
  return "";
}
