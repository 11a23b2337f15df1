import type { CompiledFormula } from "@odoo/o-spreadsheet";
import type { CustomFunctions } from "./custom-functions";
import type { CellPosition, CoreTable, ExcelTableParts, GridCell, PluginConfig, Zone } from "./library";
import type { StyleTable } from "./styles";
import type { ApiValue } from "../workbook-port";
import type { DefinedName, SheetProtection, WorkbookDocument } from "../../xlsx/workbook-document";
import type { TableShape } from "./structured-reference";

/** A defined name; `scope` is the id of its sheet. */
export type EngineName = Omit<DefinedName, "scope"> & { readonly scope?: string };

export type EngineTable = TableShape & {
  readonly sheetId: string;
  readonly core: CoreTable;
  readonly parts: ExcelTableParts;
};

/** What the plugins of one model do for the façade and for each other. */
export type SheetStore = {
  placeNew(cellId: number, sheetId: string, row: number, column: number): void;
  place(cellId: number, sheetId: string, row: number, column: number): void;
  setOrder(sheetIds: readonly string[]): void;
  clearPlace(sheetId: string, row: number, column: number): void;
};
export type CellStore = {
  enter(position: CellPosition, value: ApiValue): void;
  setStyle(position: CellPosition, style: number): void;
  setFormula(sheetId: string, cell: GridCell, formula: CompiledFormula): void;
};
export type TableStore = {
  byName(name: string): EngineTable | undefined;
  all(): readonly EngineTable[];
  at(position: CellPosition): EngineTable | undefined;
  setParts(table: EngineTable, parts: ExcelTableParts): void;
  forgetIndex(): void;
};
export type PartsStore = {
  nameFor(name: string, sheetId: string | undefined): EngineName | undefined;
  names(): readonly EngineName[];
  setNames(names: readonly EngineName[]): void;
  protection(sheetId: string): SheetProtection | undefined;
  setProtection(sheetId: string, protection: SheetProtection | undefined): void;
  /** Names the columns of a table: header cells become text, blank and doubled ones get a name of their own. */
  nameColumns(table: EngineTable): void;
  renameReferences(change: {
    readonly table: string;
    readonly newTable?: string;
    readonly column?: string;
    readonly newColumn?: string;
  }): void;
};
export type CalculationStore = {
  /** Everything is calculated anew at the end of the running command. */
  invalidate(): void;
};

/** Joins the plugins of one model and its façade; handed to the library as `custom`. */
export type EngineLink = {
  readonly document: WorkbookDocument;
  /** Ids of the document's sheets, in its order. */
  readonly sheetIds: readonly string[];
  readonly styles: StyleTable;
  readonly functions: CustomFunctions;
  nameOf(sheetId: string): string;
  sheets?: SheetStore;
  cells?: CellStore;
  tables?: TableStore;
  parts?: PartsStore;
  calculation?: CalculationStore;
  isSuspended: boolean;
  /** A batch is running that ends with a calculation: what is drawn can wait for it. */
  isInBatch: boolean;
  /** Formulas with functions that nobody registered show the result they had in the file. */
  usesCachedResults: boolean;
  /** Sheets whose grid a formula's result does not fit into, and the size it needs. */
  readonly growth: Map<string, { rows: number; columns: number }>;
};

/** The link of the model that a plugin is made for; `undefined` in a model that is not one of the host's. */
export function linkOf(config: PluginConfig): EngineLink | undefined {
  return config.custom.excel as EngineLink | undefined;
}

/** Throws if the library did not make its plugins, which would be a fault of the program. */
export function made<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The workbook engine is not complete.");
  return part;
}

export function containsPosition(zone: Zone, { row, col }: { readonly row: number; readonly col: number }): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}

export function zonesOverlap(first: Zone, second: Zone): boolean {
  return first.left <= second.right && second.left <= first.right && first.top <= second.bottom && second.top <= first.bottom;
}
