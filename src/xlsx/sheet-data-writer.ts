import { type Area, areaAddress, cellAddress } from "./address";
import { ByteWriter } from "./byte-writer";
import { isDeepEqual } from "./deep-equal";
import type { FormulaFileWriter } from "./formula-text";
import type { SharedStringsWriter } from "./shared-strings";
import { locateSheetData, type ScannedRow, scanSheetData } from "./sheet-data-scanner";
import type { CellValue, DocumentCell, DocumentSheet } from "./workbook-document";
import { cannotSave } from "./workbook-file-error";
import { attributesXml, encodeXstring, escapeText } from "./xml";

/** The cells of a sheet as the file has them, to take over what nobody changed. */
export type SourceCells = {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly sheet: DocumentSheet;
  readonly sharedFormulas: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
};

export type CellWriting = {
  /** The xf number for each style of the document. */
  readonly xfNumbers: readonly number[];
  readonly strings: SharedStringsWriter;
  readonly formulas: FormulaFileWriter;
  /** Name of the table around a cell. */
  readonly tableAround: (row: number, column: number) => string | undefined;
  /** Cell metadata number that marks a dynamic array. */
  readonly dynamicArrayMetadata: () => number;
};

export type WrittenCells = { readonly bytes: Uint8Array; readonly hasFormulaChanges: boolean };

/** Excel's limits; a file that exceeds them is "repaired" by Excel with loss. */
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;

const BLANK: DocumentCell = { value: null, style: 0 };

function isSameCell(one: DocumentCell | undefined, other: DocumentCell | undefined): boolean {
  const [left, right] = [one ?? BLANK, other ?? BLANK];
  if (left === right) return true;
  return (
    left.style === right.style &&
    isSameValue(left.value, right.value) &&
    left.formula === right.formula &&
    left.spill === right.spill &&
    left.array === right.array
  );
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (Object.is(one, other)) return true;
  return typeof one === "object" && typeof other === "object" && one !== null && other !== null && one.error === other.error;
}

/** Whether the cells, row heights or hidden rows differ. */
export function hasCellChanges(sheet: DocumentSheet, old: DocumentSheet, xfNumbers: readonly number[]): boolean {
  const isRenumbered = xfNumbers.some((number, style) => number !== style);
  if (sheet.rows !== old.rows || isRenumbered) {
    const count = Math.max(sheet.rows.length, old.rows.length);
    for (let row = 0; row < count; row += 1) {
      const [cells, before] = [sheet.rows[row], old.rows[row]];
      if (cells === before && cells === undefined) continue;
      const columns = Math.max(cells?.length ?? 0, before?.length ?? 0);
      for (let column = 0; column < columns; column += 1) {
        const cell = cells?.[column];
        if (!isSameCell(cell, before?.[column]) || !isSameStyle(cell, xfNumbers)) return true;
      }
    }
  }
  return !isDeepEqual(sheet.rowHeights, old.rowHeights) || !isDeepEqual(sheet.hiddenRows, old.hiddenRows);
}

function isSameStyle(cell: DocumentCell | undefined, xfNumbers: readonly number[]): boolean {
  const style = cell?.style ?? 0;
  return (xfNumbers[style] ?? style) === style;
}

type OldCell = { readonly column: number; readonly start: number; readonly end: number; readonly sharedFormula: number };
type OldRow = { readonly index: number; readonly tag: string; readonly cells: OldCell[] };

/** The sheet's part with its cells as in the document: cells that did not change keep their bytes. */
export function writeSheetData(sheet: DocumentSheet, source: SourceCells, writing: CellWriting): WrittenCells {
  return new SheetDataWriter(sheet, source, writing).write();
}

class SheetDataWriter {
  private readonly writer = new ByteWriter();
  private readonly brokenSharedFormulas: ReadonlySet<number>;
  private readonly rowNumbers: readonly number[];
  private readonly prefix: string;
  private nextRow = 0;
  private hasFormulaChanges = false;
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  constructor(
    private readonly sheet: DocumentSheet,
    private readonly source: SourceCells,
    private readonly writing: CellWriting,
  ) {
    const broken = [...source.sharedFormulas].filter(([, { row, column }]) => !this.isKept(row, column));
    this.brokenSharedFormulas = new Set(broken.map(([number]) => number));
    this.rowNumbers = usedRows(sheet);
    this.prefix = locateSheetData(source.bytes, source.part).prefix;
  }

  write(): WrittenCells {
    const { bytes, part } = this.source;
    const place = locateSheetData(bytes, part);
    this.writer.text(`<${this.prefix}sheetData>`);
    let oldRow: OldRow | undefined;
    scanSheetData(bytes, place, part, {
      row: (row) => {
        if (oldRow) this.mergeRow(oldRow);
        oldRow = { index: row.index, tag: this.rowTag(row), cells: [] };
      },
      cell: ({ column, start, end, sharedFormula }) => oldRow?.cells.push({ column, start, end, sharedFormula }),
    });
    if (oldRow) this.mergeRow(oldRow);
    this.newRowsBefore(Infinity);
    this.writer.text(`</${this.prefix}sheetData>`);
    const cells = this.writer.finish();
    const file = new ByteWriter();
    file.text(this.withDimension(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, place.start))));
    file.bytes(cells);
    file.bytes(bytes.subarray(place.end));
    return { bytes: file.finish(), hasFormulaChanges: this.hasFormulaChanges };
  }

  private withDimension(head: string): string {
    const { top, left, bottom, right } = this;
    const used: Area =
      bottom < 0
        ? { row: 0, column: 0, rowCount: 1, columnCount: 1 }
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    return head.replace(/(<(?:\w+:)?dimension\s[^>]*?ref=")[^"]*"/, `$1${areaAddress(used)}"`);
  }

  private isKept(row: number, column: number): boolean {
    const cell = this.sheet.rows[row]?.[column];
    return isSameCell(cell, this.source.sheet.rows[row]?.[column]) && isSameStyle(cell, this.writing.xfNumbers);
  }

  /** The row's start tag as in the file, with another height or visibility if the document says so. */
  private rowTag(row: ScannedRow): string {
    const { sheet, source } = this;
    const tag = new TextDecoder().decode(source.bytes.subarray(row.tagStart, row.tagEnd)).replace(/\s*\/?>$/, "");
    const changes: Record<string, string | number | boolean | undefined> = {};
    const height = sheet.rowHeights.get(row.index);
    if (height !== source.sheet.rowHeights.get(row.index))
      Object.assign(changes, { ht: height, customHeight: height === undefined ? undefined : true });
    const isHidden = sheet.hiddenRows.has(row.index);
    if (isHidden !== row.isHidden) Object.assign(changes, { hidden: isHidden || undefined });
    // `spans` is only a hint, and wrong as soon as a cell is added.
    const kept = Object.keys(changes).reduce(
      (text, name) => text.replace(new RegExp(`\\s${name}="[^"]*"`), ""),
      tag.replace(/\sspans="[^"]*"/, ""),
    );
    return kept + attributesXml(changes);
  }

  private mergeRow(old: OldRow): void {
    this.newRowsBefore(old.index);
    if (this.rowNumbers[this.nextRow] === old.index) this.nextRow += 1;
    this.writeRow(old.index, old.tag, old.cells);
  }

  private newRowsBefore(limit: number): void {
    for (let row = this.rowNumbers[this.nextRow]; row !== undefined && row < limit; row = this.rowNumbers[this.nextRow]) {
      this.nextRow += 1;
      const height = this.sheet.rowHeights.get(row);
      const attributes = {
        r: row + 1,
        ht: height,
        customHeight: height === undefined ? undefined : true,
        hidden: this.sheet.hiddenRows.has(row) || undefined,
      };
      this.writeRow(row, `<${this.prefix}row${attributesXml(attributes)}`, []);
    }
  }

  private writeRow(row: number, tag: string, oldCells: readonly OldCell[]): void {
    const cells = this.sheet.rows[row] ?? [];
    this.writer.text(`${tag}>`);
    let column = 0;
    for (const old of oldCells) {
      for (; column < old.column; column += 1) this.writeNewCell(row, column, cells[column]);
      column = old.column + 1;
      const cell = cells[old.column];
      if (this.isKept(row, old.column) && !this.brokenSharedFormulas.has(old.sharedFormula)) {
        this.writer.bytes(this.source.bytes.subarray(old.start, old.end));
        this.touch(row, old.column);
      } else {
        const before = this.source.sheet.rows[row]?.[old.column];
        if (before?.formula !== cell?.formula || before?.spill !== cell?.spill) this.hasFormulaChanges = true;
        this.writeNewCell(row, old.column, cell);
      }
    }
    for (; column < cells.length; column += 1) this.writeNewCell(row, column, cells[column]);
    this.writer.text(`</${this.prefix}row>`);
  }

  private touch(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  private writeNewCell(row: number, column: number, cell: DocumentCell | undefined): void {
    if (!cell) return;
    const style = this.writing.xfNumbers[cell.style] ?? 0;
    if (cell.value === null && cell.formula === undefined && style === 0) return;
    if (cell.formula !== undefined) this.hasFormulaChanges = true;
    this.touch(row, column);
    const { prefix } = this;
    const { type, text } = this.fileValue(cell, row, column);
    const head = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
    const formula = cell.formula === undefined ? "" : this.formulaXml(cell, row, column);
    const value = text === undefined ? "" : `<${prefix}v${spaceAttribute(text)}>${escapeText(text)}</${prefix}v>`;
    const metadata = cell.formula !== undefined && cell.spill !== undefined ? ` cm="${this.writing.dynamicArrayMetadata()}"` : "";
    this.writer.text(formula + value === "" ? `${head}/>` : `${head}${type && ` t="${type}"`}${metadata}>${formula}${value}</${prefix}c>`);
  }

  private formulaXml(cell: DocumentCell, row: number, column: number): string {
    const text = this.writing.formulas.toFile(cell.formula ?? "", { tableName: this.writing.tableAround(row, column) });
    if (text.length > MAX_FORMULA_LENGTH) throw this.tooLong(row, column, "Die Formel", "The formula", MAX_FORMULA_LENGTH);
    const area = cell.spill ?? cell.array;
    const attributes = area === undefined ? "" : ` t="array" ref="${area}"`;
    return `<${this.prefix}f${attributes}${spaceAttribute(text)}>${escapeText(text)}</${this.prefix}f>`;
  }

  private fileValue({ value, formula }: DocumentCell, row: number, column: number): { type: string; text?: string } {
    switch (typeof value) {
      case "number":
        return Number.isFinite(value) ? { type: "", text: String(value === 0 ? 0 : value) } : { type: "e", text: "#NUM!" };
      case "boolean":
        return { type: "b", text: value ? "1" : "0" };
      case "string":
        if (value.length > MAX_TEXT_LENGTH) throw this.tooLong(row, column, "Der Text", "The text", MAX_TEXT_LENGTH);
        return formula === undefined
          ? { type: "s", text: String(this.writing.strings.number(value)) }
          : { type: "str", text: encodeXstring(value) };
      default:
        return value === null ? { type: "" } : { type: "e", text: FILE_ERRORS[value.error] ?? value.error };
    }
  }

  private tooLong(row: number, column: number, de: string, en: string, limit: number): Error {
    const place = `${this.sheet.name}!${cellAddress(row, column)}`;
    return cannotSave(
      { de: `${de} in ${place} ist länger als ${limit} Zeichen.`, en: `${en} in ${place} is longer than ${limit} characters.` },
      { de: "Kürzen Sie den Inhalt der Zelle und speichern Sie noch einmal.", en: "Shorten the content of the cell and save again." },
    );
  }
}

/** Errors that are younger than the file format: Excel itself stores #VALUE! for them and calculates anew on opening. */
const FILE_ERRORS: Readonly<Record<string, string>> = { "#SPILL!": "#VALUE!", "#CALC!": "#VALUE!", "#BUSY!": "#VALUE!" };

function spaceAttribute(text: string): string {
  return /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
}

/** Rows that need an element, in order. */
function usedRows(sheet: DocumentSheet): number[] {
  const rows = new Set<number>([...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  sheet.rows.forEach((cells, row) => {
    if (cells?.some((cell) => cell !== undefined)) rows.add(row);
  });
  return [...rows].sort((one, other) => one - other);
}
