import { CompiledFormula, coreTypes, invalidateEvaluationCommands } from "@odoo/o-spreadsheet";
import { parseArea } from "../../xlsx/address";
import type { CellError, DocumentCell, DocumentSheet } from "../../xlsx/workbook-document";
import type { ApiValue } from "../workbook-port";
import { constantEntry, readEntry } from "./cell-input";
import type { CellEntry } from "./cell-input";
import type { CellStore, EngineLink } from "./engine-link";
import { linkOf, made } from "./engine-link";
import { calledFunctions, internalsOf, isNativeFunction } from "./formula-text";
import type { CellContentValue, CellPosition, Command, GridCell, Plugin, PluginClass, PluginConfig } from "./library";
import { corePlugins } from "./library";

/** Writes many constants and formulas at once; one step for the library's history. */
export const WRITE_CELLS = "EXCEL_WRITE_CELLS";
/** Gives many cells their styles at once. */
export const STYLE_CELLS = "EXCEL_STYLE_CELLS";

export type WriteCells = {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (ApiValue | null)[])[];
};
export type StyleCells = {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly styles: readonly (readonly (number | null)[])[];
};

type CellPlugin = Plugin & {
  readonly cells: Record<string, Record<number, GridCell>>;
  nextId: number;
  getNextCellId(): number;
  updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void;
};

const LibraryCells = corePlugins.get("cell") as PluginClass<CellPlugin>;

type Position = { readonly row: number; readonly column: number };

/** The cells of a model. They are made from values, not from text that is guessed at, and they keep Excel's styles. */
export class GridCells extends LibraryCells implements CellStore {
  private readonly link: EngineLink | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
    if (this.link && !this.link.cells) this.link.cells = this;
    else this.link = undefined;
  }

  override import(data: unknown): void {
    if (!this.link) return super.import(data);
    const { document, sheetIds } = this.link;
    document.sheets.forEach((sheet, index) => this.load(made(sheetIds[index]), sheet));
  }

  override handle(command: Command): void {
    if (command.type === WRITE_CELLS) {
      const { sheetId, row, column, values } = command as unknown as WriteCells;
      forEachCell(values, row, column, (value, position) => this.enter({ sheetId, row: position.row, col: position.column }, value));
    } else if (command.type === STYLE_CELLS) {
      const { sheetId, row, column, styles } = command as unknown as StyleCells;
      forEachCell(styles, row, column, (style, position) => this.setStyle({ sheetId, row: position.row, col: position.column }, style));
    } else {
      super.handle(command);
    }
  }

  /** `apiValue` is what the API writes; without it, `content` is what the grid's user typed. */
  override updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void {
    const { apiValue, content } = after;
    const position = { sheetId, col, row };
    if (this.link && apiValue !== undefined) return this.enter(position, apiValue as ApiValue);
    if (this.link && content === undefined && after.formula === undefined) return this.setLook(position, after);
    const isText = this.link && typeof content === "string" && content !== "" && !content.startsWith("'") && this.isTextCell(position);
    super.updateCell(sheetId, col, row, isText ? { ...after, content: `'${content}` } : after);
  }

  /** Changes style and format and leaves the content alone, which the library would read anew. */
  private setLook(
    position: CellPosition,
    { style, format }: { readonly style?: GridCell["style"] | null; readonly format?: string },
  ): void {
    const before = this.getters.getCell(position);
    const look = {
      style: style === undefined ? before?.style : (style ?? undefined),
      format: format === undefined ? before?.format : format || undefined,
    };
    const isBlank = !before || (!before.isFormula && before.content === "");
    if (isBlank && !look.style && !look.format) {
      if (before) this.remove(before, position);
    } else if (before) {
      this.history.update("cells", position.sheetId, before.id, { ...before, ...look });
    } else {
      this.put(position, undefined, this.cellOf(this.getNextCellId(), position.sheetId, { kind: "blank" }, look.style, look.format));
    }
  }

  enter(position: CellPosition, value: ApiValue): void {
    const before = this.getters.getCell(position);
    const entry = readEntry(value, this.isTextCell(position));
    if (entry.kind === "blank" && !before?.style && !before?.format) {
      if (before) this.remove(before, position);
      return;
    }
    let { style, format } = before ?? {};
    if (entry.kind === "constant" && entry.numberFormat !== undefined && this.numberFormat(before) === "General") {
      const { styles } = made(this.link);
      ({ style, format } = styles.draw(styles.derive(styles.indexOf(before), { numberFormat: entry.numberFormat })));
    }
    this.put(position, before, this.cellOf(before?.id ?? this.getNextCellId(), position.sheetId, entry, style, format));
  }

  setStyle(position: CellPosition, styleIndex: number): void {
    const { style, format } = made(this.link).styles.draw(styleIndex);
    this.setLook(position, { style: style ?? null, format: format ?? "" });
  }

  setFormula(sheetId: string, cell: GridCell, formula: CompiledFormula): void {
    this.history.update("cells", sheetId, cell.id, "compiledFormula", formula);
  }

  private isTextCell(position: CellPosition): boolean {
    return this.numberFormat(this.getters.getCell(position)) === "@";
  }

  private numberFormat(cell: GridCell | undefined): string {
    const { styles } = made(this.link);
    return cell?.style || cell?.format ? styles.at(styles.indexOf(cell)).numberFormat : "General";
  }

  private put({ sheetId, row, col }: CellPosition, before: GridCell | undefined, cell: GridCell): void {
    this.history.update("cells", sheetId, cell.id, cell);
    if (!before) made(this.link?.sheets).place(cell.id, sheetId, row, col);
  }

  private remove(cell: GridCell, { sheetId, row, col }: CellPosition): void {
    this.history.update("cells", sheetId, cell.id, undefined);
    made(this.link?.sheets).clearPlace(sheetId, row, col);
  }

  private cellOf(id: number, sheetId: string, entry: CellEntry, style: GridCell["style"], format: string | undefined): GridCell {
    if (entry.kind === "formula") return { id, style, format, isFormula: true, compiledFormula: this.compile(entry.formula, sheetId) };
    const isBlank = entry.kind === "blank";
    return { id, content: isBlank ? "" : entry.content, style, format, isFormula: false, parsedValue: isBlank ? null : entry.value };
  }

  private compile(formula: string, sheetId: string): CompiledFormula {
    return CompiledFormula.Compile(formula, sheetId, this.getters as unknown as Parameters<typeof CompiledFormula.Compile>[2]);
  }

  private load(sheetId: string, sheet: DocumentSheet): void {
    const { styles, sheets } = made(this.link);
    const spilled = spilledCells(sheet);
    const cells: Record<number, GridCell> = {};
    this.cells[sheetId] = cells;
    sheet.rows.forEach((row, rowIndex) => {
      row?.forEach((source, column) => {
        if (!source) return;
        const { style, format } = styles.draw(source.style);
        const isBlank = source.formula === undefined && (source.value === null || spilled(rowIndex, column));
        if (isBlank && !style && !format) return;
        const id = this.nextId++;
        cells[id] = isBlank
          ? { id, content: "", style, format, isFormula: false, parsedValue: null }
          : source.formula === undefined
            ? this.cellOf(id, sheetId, constantEntry(contentValue(source)), style, format)
            : this.formulaOf(id, sheetId, source.formula, source, style, format);
        made(sheets).placeNew(id, sheetId, rowIndex, column);
      });
    });
  }

  private formulaOf(
    id: number,
    sheetId: string,
    formula: string,
    source: DocumentCell,
    style: GridCell["style"],
    format: string | undefined,
  ): GridCell {
    const compiledFormula = this.compile(formula, sheetId);
    keepResult(compiledFormula, source, made(this.link));
    return { id, style, format, isFormula: true, compiledFormula, ...(source.array !== undefined && { isArrayFormula: true }) };
  }
}

/** As Excel does: a formula with a function that is not there keeps the result that the file brought. */
function keepResult(formula: CompiledFormula, source: DocumentCell, link: EngineLink): void {
  const called = calledFunctions(formula);
  const foreign = called.filter((name) => !isNativeFunction(name));
  if (foreign.length === 0 && !formula.isBadExpression) return;
  const internals = internalsOf(formula);
  const calculate = internals.execute;
  const kept = { value: source.value === null ? null : contentValue(source) };
  internals.execute = function (this: unknown, ...args: unknown[]) {
    const isKept = link.usesCachedResults && (formula.isBadExpression || foreign.some((name) => !link.functions.has(name)));
    return isKept ? kept : calculate.apply(this, args);
  };
}

function contentValue({ value }: DocumentCell): Exclude<CellContentValue, null> {
  if (value === null) return "";
  return typeof value === "object" ? (value satisfies CellError).error : value;
}

/** Whether a cell shows a result of a formula that stands in another cell. */
function spilledCells(sheet: DocumentSheet): (row: number, column: number) => boolean {
  const areas = sheet.rows.flatMap((row, rowIndex) =>
    (row ?? []).flatMap((cell, column) => {
      const area = cell?.formula === undefined ? undefined : parseArea(cell.spill ?? cell.array ?? "");
      return area && area.rowCount * area.columnCount > 1 ? [{ ...area, anchorRow: rowIndex, anchorColumn: column }] : [];
    }),
  );
  if (areas.length === 0) return () => false;
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount &&
        (row !== area.anchorRow || column !== area.anchorColumn),
    );
}

function forEachCell<Content>(
  rows: readonly (readonly (Content | null)[])[],
  firstRow: number,
  firstColumn: number,
  visit: (content: Content, position: Position) => void,
): void {
  rows.forEach((row, rowOffset) => {
    row.forEach((content, columnOffset) => {
      if (content !== null) visit(content, { row: firstRow + rowOffset, column: firstColumn + columnOffset });
    });
  });
}

const commands = { core: coreTypes as unknown as Set<string>, invalidating: invalidateEvaluationCommands as unknown as Set<string> };
for (const command of [WRITE_CELLS, STYLE_CELLS]) {
  commands.core.add(command);
  commands.invalidating.add(command);
}
// References into tables resolve differently after these.
for (const command of ["CREATE_TABLE", "UPDATE_TABLE", "REMOVE_TABLE"]) commands.invalidating.add(command);

corePlugins.replace("cell", GridCells);
