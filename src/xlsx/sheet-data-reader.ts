import { areaAddress, parseArea } from "./address";
import { customFunctionsIn, formulaFromFile, sharedFormula } from "./formula-text";
import { inlineText, type SharedStrings } from "./shared-strings";
import { locateSheetData, type ScannedCell, scanSheetData } from "./sheet-data-scanner";
import type { CellErrorCode, CellValue, DocumentCell } from "./workbook-document";
import { decodeXstring } from "./xml";
import { numberAt, textAt } from "./xml-bytes";

export type SheetCells = {
  readonly rows: (DocumentCell | undefined)[][];
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  /** Where each shared formula has its text, by its number. */
  readonly sharedFormulas: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
};

export type CellContext = {
  readonly strings: SharedStrings;
  /** Whether this cell metadata (1-based) marks a dynamic array. */
  readonly isDynamicArray: (cellMetadata: number) => boolean;
  /** Heights that equal it and are not marked as set by hand say nothing. */
  readonly defaultRowHeight: number;
  /** Collects the custom functions the formulas call. */
  readonly customFunctionNames: Set<string>;
};

/** `B3:B3` is `B3`. */
function plainAddress(address: string): string {
  const area = parseArea(address);
  return area ? areaAddress(area) : address;
}

type SharedFormula = { readonly row: number; readonly column: number; readonly shift: (rows: number, columns: number) => string };

/** Reads all cells of a sheet's part. */
export function readSheetData(bytes: Uint8Array, part: string, context: CellContext): SheetCells {
  const rows: (DocumentCell | undefined)[][] = [];
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const sharedFormulas = new Map<number, SharedFormula>();
  // Blank cells that only carry a style are many and alike.
  const blanks = new Map<number, DocumentCell>();
  let current: (DocumentCell | undefined)[] = [];

  const blank = (style: number): DocumentCell => {
    const known = blanks.get(style) ?? { value: null, style };
    blanks.set(style, known);
    return known;
  };

  scanSheetData(bytes, locateSheetData(bytes, part), part, {
    row: (row) => {
      current = rows[row.index] ?? [];
      rows[row.index] = current;
      if (row.isHidden) hiddenRows.add(row.index);
      if (row.hasOwnHeight || (row.height > 0 && row.height !== context.defaultRowHeight)) rowHeights.set(row.index, row.height);
    },
    cell: (cell) => {
      const value = readValue(bytes, cell, part, context.strings);
      const formula = cell.formulaStart < 0 ? undefined : readFormula(bytes, cell, sharedFormulas, context.customFunctionNames);
      if (formula === undefined) current[cell.column] = value === null ? blank(cell.style) : { value, style: cell.style };
      else if (cell.formulaType === "array") {
        const kind = context.isDynamicArray(cell.cellMetadata) ? "spill" : "array";
        current[cell.column] = { value, formula, [kind]: plainAddress(cell.formulaArea), style: cell.style };
      } else current[cell.column] = { value, formula, style: cell.style };
    },
  });
  return { rows, rowHeights, hiddenRows, sharedFormulas };
}

function readFormula(
  bytes: Uint8Array,
  cell: ScannedCell,
  sharedFormulas: Map<number, SharedFormula>,
  customFunctionNames: Set<string>,
): string | undefined {
  const text = textAt(bytes, cell.formulaStart, cell.formulaEnd);
  if (text === "") {
    // A member of a shared formula; a what-if data table has no text at all and is kept as a value.
    const shared = sharedFormulas.get(cell.sharedFormula);
    return shared?.shift(cell.row - shared.row, cell.column - shared.column);
  }
  for (const name of customFunctionsIn(text)) customFunctionNames.add(name);
  const formula = formulaFromFile(text);
  if (cell.sharedFormula >= 0 && cell.formulaType === "shared") {
    sharedFormulas.set(cell.sharedFormula, { row: cell.row, column: cell.column, shift: sharedFormula(formula) });
  }
  return formula;
}

const ERROR_CODES: readonly CellErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
];

/** Errors of newer Excel versions that have no word here show as #VALUE!; the cell keeps its own while nobody changes it. */
function errorCode(text: string): CellErrorCode {
  return ERROR_CODES.find((code) => code === text) ?? (text === "#GETTING_DATA" ? "#BUSY!" : "#VALUE!");
}

function readValue(bytes: Uint8Array, cell: ScannedCell, part: string, strings: SharedStrings): CellValue {
  const { type, valueStart, valueEnd } = cell;
  if (type === "inlineStr") return cell.inlineStart < 0 ? "" : inlineText(bytes, cell.inlineStart, cell.inlineEnd, part);
  if (valueStart < 0) return type === "str" ? "" : null;
  switch (type) {
    case "s":
      return strings.texts[numberAt(bytes, valueStart, valueEnd)] ?? "";
    case "str":
      return decodeXstring(textAt(bytes, valueStart, valueEnd));
    case "b":
      return textAt(bytes, valueStart, valueEnd).trim() === "1";
    case "e":
      return { error: errorCode(textAt(bytes, valueStart, valueEnd).trim()) };
    case "d":
      return serialDate(textAt(bytes, valueStart, valueEnd));
    default:
      return readNumber(bytes, valueStart, valueEnd);
  }
}

function readNumber(bytes: Uint8Array, start: number, end: number): CellValue {
  const number = numberAt(bytes, start, end);
  if (!Number.isNaN(number)) return number;
  const text = textAt(bytes, start, end);
  return text.trim() === "" ? null : text;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel counts days from 30 December 1899 (right for every day after February 1900). */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** ISO dates stand only in "strict" files. */
function serialDate(text: string): CellValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
