import type { CellStyle } from "../../xlsx/workbook-document";
import type { ApiValue, Area, SheetId, StyleChange } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import { drawnBorder } from "./document-in";
import type { EngineContext } from "./engine-context";
import { areaOf } from "./engine-context";
import { STYLE_CELLS, WRITE_CELLS } from "./grid-cells";
import type { GridCell } from "./library";
import { formatValue } from "./number-format";
import type { Protection } from "./protection";

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

type Reader<Content> = (cell: GridCell | undefined, position: { sheetId: string; row: number; col: number }) => Content;

/** Values, formulas and formats of cells. */
export class CellOperations {
  constructor(
    private readonly context: EngineContext,
    private readonly protection: Protection,
  ) {}

  readonly valueOf: Reader<ApiValue> = (cell, position) => {
    if (cell && !cell.isFormula && cell.content !== "") return cell.parsedValue ?? "";
    return this.context.getters.getEvaluatedCell(position).value ?? "";
  };

  readonly formulaOf: Reader<ApiValue> = (cell, position) => {
    const { model } = this.context;
    return cell?.compiledFormula ? cell.compiledFormula.toFormulaString(model.getters) : this.valueOf(cell, position);
  };

  readonly textOf: Reader<string> = (cell, position) => {
    const { decimalSeparator: decimal, thousandsSeparator: group = "" } = this.context.getters.getLocale();
    return formatValue(this.valueOf(cell, position), this.styleOf(cell, position).numberFormat, { decimal, group });
  };

  readonly styleOf: Reader<CellStyle> = (cell) => this.context.link.styles.at(this.context.link.styles.indexOf(cell));

  read<Content>(sheet: SheetId, area: Area, reader: Reader<Content>): Content[][] {
    this.context.requireArea(sheet, area);
    const { getters } = this.context;
    const position = { sheetId: sheet, row: 0, col: 0 };
    const rows: Content[][] = new Array(area.rowCount);
    for (let row = 0; row < area.rowCount; row++) {
      const contents: Content[] = new Array(area.columnCount);
      position.row = area.row + row;
      for (let column = 0; column < area.columnCount; column++) {
        position.col = area.column + column;
        contents[column] = reader(getters.getCell(position), position);
      }
      rows[row] = contents;
    }
    return rows;
  }

  /** @throws WorkbookRefusal `InvalidArgument` (shape, formula, too long a text), `AccessDenied` (locked cells) */
  write(sheet: SheetId, area: Area, cells: readonly (readonly (ApiValue | null)[])[]): void {
    this.context.requireArea(sheet, area);
    requireShape(area, cells);
    for (const row of cells) for (const value of row) requireEntry(value);
    this.protection.requireWritable(sheet, area, (row, column) => cells[row]?.[column] !== null);
    this.growFor(sheet, area, cells, (value) => value !== null && value !== "");
    const { rowCount, columnCount } = this.context.clip(sheet, area);
    const values =
      rowCount === area.rowCount && columnCount === area.columnCount
        ? cells
        : cells.slice(0, rowCount).map((row) => row.slice(0, columnCount));
    if (values.length > 0) this.context.run(WRITE_CELLS, { sheetId: sheet, row: area.row, column: area.column, values });
  }

  writeNumberFormats(sheet: SheetId, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.context.requireArea(sheet, area);
    requireShape(area, formats);
    this.restyle(sheet, area, (index, row, column) => {
      const format = formats[row]?.[column];
      return format === null || format === undefined
        ? undefined
        : this.context.link.styles.derive(index, { numberFormat: format === "" ? "General" : format });
    });
  }

  changeStyle(sheet: SheetId, area: Area, change: StyleChange): void {
    this.context.requireArea(sheet, area);
    const { styles } = this.context.link;
    const derived = new Map<number, number>();
    this.restyle(sheet, area, (index) => {
      let result = derived.get(index);
      if (result === undefined) derived.set(index, (result = styles.derive(index, change)));
      return result;
    });
    if (change.border !== undefined) this.drawBorders(sheet, area);
  }

  clear(sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void {
    this.context.requireArea(sheet, area);
    const clipped = this.context.clip(sheet, area);
    if (clipped.rowCount === 0 || clipped.columnCount === 0) return;
    this.context.transaction(() => {
      if (what !== "formats") {
        const values = this.read(sheet, clipped, (cell): ApiValue | null => (cell && (cell.isFormula || cell.content !== "") ? "" : null));
        this.write(sheet, clipped, values);
      }
      if (what !== "contents") {
        this.restyle(sheet, clipped, () => 0);
        this.drawBorders(sheet, clipped);
      }
    });
  }

  usedArea(sheet: SheetId, valuesOnly: boolean): Area | undefined {
    this.context.requireSheet(sheet);
    const { getters } = this.context;
    const zone = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const include = (row: number, col: number): void => {
      zone.top = Math.min(zone.top, row);
      zone.left = Math.min(zone.left, col);
      zone.bottom = Math.max(zone.bottom, row);
      zone.right = Math.max(zone.right, col);
    };
    for (const cell of getters.getCells(sheet)) {
      const position = getters.getCellPosition(cell.id);
      if (!valuesOnly || cell.isFormula || cell.content !== "") include(position.row, position.col);
      const spill = cell.isFormula ? getters.getSpreadZone(position) : undefined;
      if (spill) include(spill.bottom, spill.right);
    }
    return zone.bottom < 0 ? undefined : areaOf(zone);
  }

  spillArea(sheet: SheetId, row: number, column: number): Area | undefined {
    this.context.requireSheet(sheet);
    const { getters } = this.context;
    const position = { sheetId: sheet, row, col: column };
    const zone = getters.getCell(position)?.isFormula ? getters.getSpreadZone(position) : undefined;
    const isSpill = zone && (zone.bottom > zone.top || zone.right > zone.left);
    return isSpill ? areaOf(zone) : undefined;
  }

  /** Gives each cell the style that `next` names; `undefined` leaves it. */
  private restyle(sheet: SheetId, area: Area, next: (index: number, row: number, column: number) => number | undefined): void {
    if (this.protection.of(sheet)) this.protection.requireAction(sheet, "formatCells");
    const { styles } = this.context.link;
    // Excel keeps a format for whole columns and rows; here it reaches as far as the grid does.
    const isWhole = area.rowCount > 100_000 || area.columnCount > 1000;
    if (!isWhole) this.context.ensureSize(sheet, area.row + area.rowCount, area.column + area.columnCount);
    const clipped = this.context.clip(sheet, area);
    if (clipped.rowCount === 0 || clipped.columnCount === 0) return;
    let changesFormats = false;
    let changesAny = false;
    const before = this.read(sheet, clipped, (cell) => styles.indexOf(cell));
    const indices = before.map((row, rowOffset) =>
      row.map((index, columnOffset) => {
        const result = next(index, rowOffset, columnOffset);
        if (result === undefined || result === index) return null;
        changesAny = true;
        changesFormats ||= styles.draw(index).format !== styles.draw(result).format;
        return result;
      }),
    );
    if (changesAny) this.context.run(STYLE_CELLS, { sheetId: sheet, row: area.row, column: area.column, styles: indices, changesFormats });
  }

  private drawBorders(sheet: SheetId, area: Area): void {
    const clipped = this.context.clip(sheet, area);
    const styles = this.read(sheet, clipped, this.styleOf);
    this.context.transaction(() => {
      styles.forEach((row, rowOffset) => {
        row.forEach((style, columnOffset) => {
          this.context.run("SET_BORDER", {
            sheetId: sheet,
            row: area.row + rowOffset,
            col: area.column + columnOffset,
            border: drawnBorder(style.border),
          });
        });
      });
    });
  }

  private growFor<Content>(
    sheet: SheetId,
    area: Area,
    cells: readonly (readonly Content[])[],
    counts: (content: Content) => boolean,
  ): void {
    const { getters } = this.context;
    const isInside =
      area.row + area.rowCount <= getters.getNumberRows(sheet) && area.column + area.columnCount <= getters.getNumberCols(sheet);
    if (isInside) return;
    let rows = 0;
    let columns = 0;
    cells.forEach((row, rowOffset) => {
      row.forEach((content, columnOffset) => {
        if (!counts(content)) return;
        rows = Math.max(rows, area.row + rowOffset + 1);
        columns = Math.max(columns, area.column + columnOffset + 1);
      });
    });
    this.context.ensureSize(sheet, rows, columns);
  }
}

function requireShape(area: Area, cells: readonly (readonly unknown[])[]): void {
  if (cells.length === area.rowCount && cells.every((row) => row.length === area.columnCount)) return;
  const message = `The array has another shape than the area of ${area.rowCount} rows and ${area.columnCount} columns.`;
  throw new WorkbookRefusal("InvalidArgument", message);
}

function requireEntry(value: ApiValue | null): void {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new WorkbookRefusal("InvalidArgument", "A cell cannot hold an infinite number.");
  if (typeof value !== "string") return;
  if (value.length > LONGEST_TEXT) throw new WorkbookRefusal("InvalidArgument", `A cell holds at most ${LONGEST_TEXT} characters.`);
  if (value.startsWith("=") && !isClosed(value)) throw new WorkbookRefusal("InvalidArgument", `The formula ${value} is not complete.`);
}

/** Whether every parenthesis, brace and quotation mark of a formula is closed. */
function isClosed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')*'(?=!)/g, "");
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(" || letter === "{") depth++;
    else if ((letter === ")" || letter === "}") && --depth < 0) return false;
  }
  return depth === 0 && !bare.includes('"') && !/[-+*/^&,<>=(]$/.test(bare.trimEnd().slice(1));
}
