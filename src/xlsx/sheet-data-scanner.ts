import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { damagedWorkbook } from "./workbook-file-error";
import { nameCode, numberAt, TagCursor, textAt } from "./xml-bytes";

/** Where the cells stand in a sheet's part. */
export type SheetDataPlace = {
  /** Offset of `<sheetData` and after its end tag. */
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Namespace prefix with its colon; "" for most producers. */
  readonly prefix: string;
};

/** The current row or cell of a scan; one object is reused for all of them. Offsets are -1 where a piece is missing. */
export type ScannedRow = {
  index: number;
  tagStart: number;
  tagEnd: number;
  isSelfClosed: boolean;
  height: number;
  hasOwnHeight: boolean;
  isHidden: boolean;
};

export type ScannedCell = {
  row: number;
  column: number;
  start: number;
  end: number;
  style: number;
  /** The `t` attribute. */
  type: string;
  /** The `cm` attribute: 1-based cell metadata. */
  cellMetadata: number;
  valueStart: number;
  valueEnd: number;
  inlineStart: number;
  inlineEnd: number;
  formulaStart: number;
  formulaEnd: number;
  formulaType: string;
  formulaArea: string;
  /** Number of the shared formula, -1 for none. */
  sharedFormula: number;
};

const NAMES = {
  row: nameCode("row"),
  c: nameCode("c"),
  f: nameCode("f"),
  v: nameCode("v"),
  is: nameCode("is"),
  r: nameCode("r"),
  s: nameCode("s"),
  t: nameCode("t"),
  cm: nameCode("cm"),
  ref: nameCode("ref"),
  si: nameCode("si"),
  ht: nameCode("ht"),
  customHeight: nameCode("customHeight"),
  hidden: nameCode("hidden"),
} as const;

const SHEET_DATA = nameCode("sheetData");
const DOCTYPE = new TextEncoder().encode("<!DOCTYPE");

/** @throws WorkbookFileError `damaged` if the part has no cell section or a document type */
export function locateSheetData(bytes: Uint8Array, part: string): SheetDataPlace {
  const cursor = new TagCursor(bytes, 0, bytes.length, part);
  while (cursor.next()) {
    if (cursor.name !== SHEET_DATA || cursor.isEndTag) continue;
    refuseDocumentTypeIn(bytes.subarray(0, cursor.tagStart), part);
    const { tagStart, tagEnd } = cursor;
    const prefix = /^<(\w+:)/.exec(new TextDecoder().decode(bytes.subarray(tagStart, tagEnd)))?.[1] ?? "";
    const place = { start: tagStart, contentStart: tagEnd, prefix };
    if (cursor.isSelfClosed) return { ...place, contentEnd: tagEnd, end: tagEnd };
    const closing = `</${place.prefix}sheetData`;
    const contentEnd = lastIndexOf(bytes, new TextEncoder().encode(closing));
    if (contentEnd < tagEnd) throw damagedWorkbook(part, { de: "ist kein gültiges XML", en: "is not valid XML" });
    return { ...place, contentEnd, end: bytes.indexOf(0x3e, contentEnd) + 1 };
  }
  throw damagedWorkbook(part, { de: "enthält keine Zellen (sheetData)", en: "has no cells (sheetData)" });
}

function refuseDocumentTypeIn(head: Uint8Array, part: string): void {
  if (lastIndexOf(head, DOCTYPE) >= 0) {
    throw damagedWorkbook(part, {
      de: "enthält eine Dokumenttyp-Definition, die in Arbeitsmappen nicht vorkommt und gefährlich sein kann",
      en: "contains a document type definition, which workbooks never have and which can be dangerous",
    });
  }
}

function lastIndexOf(bytes: Uint8Array, pattern: Uint8Array): number {
  const [first = 0] = pattern;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** A sheet's XML without its cells: small enough for a DOM. */
export function sheetFrame(bytes: Uint8Array, part: string): string {
  const place = locateSheetData(bytes, part);
  const decoder = new TextDecoder();
  return `${decoder.decode(bytes.subarray(0, place.start))}<${place.prefix}sheetData/>${decoder.decode(bytes.subarray(place.end))}`;
}

export type SheetDataHandlers = { readonly row: (row: ScannedRow) => void; readonly cell: (cell: ScannedCell) => void };

/** Walks over all rows and cells in file order. */
export function scanSheetData(bytes: Uint8Array, place: SheetDataPlace, part: string, handlers: SheetDataHandlers): void {
  const cursor = new TagCursor(bytes, place.contentStart, place.contentEnd, part);
  const row: ScannedRow = { index: -1, tagStart: 0, tagEnd: 0, isSelfClosed: false, height: NaN, hasOwnHeight: false, isHidden: false };
  const cell = blankCell();

  const takeRowAttribute = (name: number, start: number, end: number): void => {
    if (name === NAMES.r) row.index = numberAt(bytes, start, end) - 1;
    else if (name === NAMES.ht) row.height = numberAt(bytes, start, end);
    else if (name === NAMES.customHeight) row.hasOwnHeight = isTrue(bytes, start);
    else if (name === NAMES.hidden) row.isHidden = isTrue(bytes, start);
  };
  const takeCellAttribute = (name: number, start: number, end: number): void => {
    if (name === NAMES.r) readAddress(bytes, start, end, cell);
    else if (name === NAMES.s) cell.style = numberAt(bytes, start, end) || 0;
    else if (name === NAMES.t) cell.type = textAt(bytes, start, end);
    else if (name === NAMES.cm) cell.cellMetadata = numberAt(bytes, start, end) || 0;
  };
  const takeFormulaAttribute = (name: number, start: number, end: number): void => {
    if (name === NAMES.t) cell.formulaType = textAt(bytes, start, end);
    else if (name === NAMES.ref) cell.formulaArea = textAt(bytes, start, end);
    else if (name === NAMES.si) cell.sharedFormula = numberAt(bytes, start, end);
  };

  while (cursor.next()) {
    if (cursor.isEndTag) continue;
    if (cursor.name === NAMES.row) {
      const { tagStart, tagEnd, isSelfClosed } = cursor;
      Object.assign(row, { index: row.index + 1, tagStart, tagEnd, isSelfClosed, height: NaN, hasOwnHeight: false, isHidden: false });
      cursor.attributes(takeRowAttribute);
      if (!(row.index >= 0 && row.index < MAX_ROWS)) throw cursor.damaged();
      cell.column = -1;
      handlers.row(row);
    } else if (cursor.name === NAMES.c) {
      resetCell(cell, row.index, cell.column + 1, cursor.tagStart);
      cursor.attributes(takeCellAttribute);
      if (cell.row !== row.index || !(cell.column >= 0 && cell.column < MAX_COLUMNS)) throw cursor.damaged();
      if (!cursor.isSelfClosed) scanCellContent(cursor, cell, takeFormulaAttribute);
      cell.end = cursor.tagEnd;
      handlers.cell(cell);
    } else cursor.skipElement();
  }
}

function scanCellContent(
  cursor: TagCursor,
  cell: ScannedCell,
  takeFormulaAttribute: (name: number, start: number, end: number) => void,
): void {
  while (cursor.next()) {
    if (cursor.isEndTag) return;
    const { name, tagEnd } = cursor;
    if (name === NAMES.f) cursor.attributes(takeFormulaAttribute);
    const contentEnd = cursor.skipElement();
    if (name === NAMES.v) {
      cell.valueStart = tagEnd;
      cell.valueEnd = contentEnd;
    } else if (name === NAMES.f) {
      cell.formulaStart = tagEnd;
      cell.formulaEnd = contentEnd;
    } else if (name === NAMES.is) {
      cell.inlineStart = tagEnd;
      cell.inlineEnd = contentEnd;
    }
  }
  throw cursor.damaged();
}

function blankCell(): ScannedCell {
  const offsets = { start: 0, end: 0, valueStart: -1, valueEnd: -1, inlineStart: -1, inlineEnd: -1, formulaStart: -1, formulaEnd: -1 };
  return { row: 0, column: -1, style: 0, type: "n", cellMetadata: 0, formulaType: "", formulaArea: "", sharedFormula: -1, ...offsets };
}

function resetCell(cell: ScannedCell, row: number, column: number, start: number): void {
  cell.row = row;
  cell.column = column;
  cell.start = start;
  cell.style = 0;
  cell.type = "n";
  cell.cellMetadata = 0;
  cell.valueStart = -1;
  cell.inlineStart = -1;
  cell.formulaStart = -1;
  cell.formulaType = "";
  cell.formulaArea = "";
  cell.sharedFormula = -1;
}

/** "1" or "true" */
function isTrue(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x31 || bytes[start] === 0x74;
}

function readAddress(bytes: Uint8Array, start: number, end: number, cell: ScannedCell): void {
  let column = 0;
  let row = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) row = row * 10 + byte - 0x30;
    else column = column * 26 + (byte & 0xdf) - 64;
  }
  cell.row = row - 1;
  cell.column = column - 1;
}
