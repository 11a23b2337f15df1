import { registries } from "@odoo/o-spreadsheet";
import type { CompiledFormula, Model } from "@odoo/o-spreadsheet";

/**
 * What the engine needs of `@odoo/o-spreadsheet` 19.3.7 beyond its published types: the shapes of cells, ranges and
 * plugins. The library's plugin classes are reached through its registries, which is its own way of extending them.
 */
export type Zone = { left: number; right: number; top: number; bottom: number };
export type CellPosition = { sheetId: string; col: number; row: number };

export type GridRange = {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: { left: number; top: number; right: number | undefined; bottom: number | undefined };
  readonly invalidSheetName?: string;
  readonly invalidXc?: string;
};

export type RangeData = { _sheetId: string; _zone: Zone };

/** `xf` is ours: index into the workbook's styles. The library keeps what it does not know. */
export type GridStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "right" | "center";
  readonly verticalAlign?: "top" | "middle" | "bottom";
  readonly wrapping?: "overflow" | "wrap" | "clip";
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
  readonly xf?: number;
};

export type CellContentValue = string | number | boolean | null;

export type GridCell = {
  readonly id: number;
  readonly style?: GridStyle;
  readonly format?: string;
  readonly isFormula: boolean;
  /** Constants only. */
  readonly content?: string;
  readonly parsedValue?: CellContentValue;
  /** Formulas only. */
  compiledFormula?: CompiledFormula;
  /** Ours: the cell holds an old array formula (Ctrl+Shift+Enter). */
  readonly isArrayFormula?: boolean;
};

export type FunctionResult = {
  value: CellContentValue;
  readonly format?: string;
  readonly message?: string;
  readonly position?: CellPosition;
};
/** By column, then row. */
export type Matrix = (FunctionResult | undefined)[][];

export type EvaluatedCell = FunctionResult & {
  readonly type: "number" | "text" | "boolean" | "error" | "empty";
  readonly formattedValue: string;
};

export type EvaluationContext = {
  readonly __originSheetId?: string;
  readonly __originCellPosition?: CellPosition;
};

export type RangeChange = { changeType: "NONE" | "REMOVE" | "RESIZE" | "MOVE" | "CHANGE"; range: GridRange };

export type RangeAdapters = {
  readonly applyChange: (range: GridRange) => RangeChange;
  readonly adaptRangeString: (defaultSheetId: string, reference: string) => { changeType: string; range: string };
  readonly adaptFormulaString: (defaultSheetId: string, formula: string) => string;
  readonly adaptCompiledFormula: (formula: CompiledFormula) => CompiledFormula;
};

export type RangeAdapterPlugin = { executeOnAllRanges(adapters: RangeAdapters): void };

export type Command = { readonly type: string } & Record<string, unknown>;

/** Constructor argument of every plugin. */
export type PluginConfig = { readonly custom: { readonly excel?: unknown }; readonly range?: RangeAdapterPlugin };

export type CoreTable = {
  readonly id: string;
  readonly range: GridRange;
  readonly config: TableConfig;
  readonly type?: string;
};

/** `excel` is ours. */
export type TableConfig = {
  readonly hasFilters: boolean;
  readonly totalRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly numberOfHeaders: number;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly automaticAutofill: boolean;
  readonly styleId: string;
  readonly excel?: ExcelTableParts;
};

/** What an Excel table has and the library's table does not. */
export type ExcelTableParts = {
  readonly id: string;
  readonly name: string;
  /** Names of the columns of a table without header row, and formulas of calculated columns by column name. */
  readonly columns: readonly { readonly name: string; readonly calculatedFormula?: string }[];
  readonly style: string;
};

/** The getters that the engine's plugins use; the library has many more. */
export type Getters = {
  getSheetIds(): string[];
  getSheetName(sheetId: string): string;
  tryGetSheet(sheetId: string): unknown;
  getSheetIdByName(name: string): string | undefined;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getCell(position: CellPosition): GridCell | undefined;
  getCells(sheetId: string): GridCell[];
  getCellPosition(cellId: number): CellPosition;
  getCoreTables(sheetId: string): CoreTable[];
  getCoreTable(position: CellPosition): CoreTable | undefined;
  getRangeFromZone(sheetId: string, zone: Zone): GridRange;
  getRangeFromSheetXC(sheetId: string | undefined, reference: string): GridRange;
  getRangeString(range: GridRange, forSheetId?: string): string;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getLocale(): { readonly decimalSeparator: string; readonly thousandsSeparator?: string };
  getSpreadZone(position: CellPosition, options?: { ignoreSpillError: boolean }): Zone | undefined;
  getArrayFormulaSpreadingOn(position: CellPosition): CellPosition | undefined;
};

export type History = { update(...args: unknown[]): void };

export type Plugin = {
  readonly getters: Getters;
  readonly history: History;
  dispatch(type: string, payload: Record<string, unknown>): { readonly isSuccessful: boolean };
  allowDispatch(command: Command): string | string[];
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  finalize(): void;
  import(data: unknown): void;
};

export type PluginClass<Instance> = (new (config: PluginConfig) => Instance) & { readonly getters: readonly string[] };

type PluginRegistry = {
  get(key: string): unknown;
  replace(key: string, plugin: unknown): unknown;
  add(key: string, plugin: unknown): unknown;
};

/** The library's plugin registries, without its types, which do not foresee subclasses. */
export const corePlugins = registries.corePluginRegistry as unknown as PluginRegistry;
export const viewPlugins = registries.coreViewsPluginRegistry as unknown as PluginRegistry;
export const statefulPlugins = registries.statefulUIPluginRegistry as unknown as PluginRegistry;
export const featurePlugins = registries.featurePluginRegistry as unknown as PluginRegistry;

export function gettersOf(model: Model): Getters {
  return model.getters as unknown as Getters;
}

/** Runs a command of the library or of the engine; returns the reasons of a refusal, empty if it was done. */
export function dispatch(model: Model, type: string, payload: Record<string, unknown>): readonly string[] {
  const run = model.dispatch as unknown as (type: string, payload: Record<string, unknown>) => { readonly reasons?: readonly string[] };
  return run(type, payload).reasons ?? [];
}

/** The library reports its timings on the console; the command line's standard output must stay clean. */
export function quietly<Result>(run: () => Result): Result {
  const { debug } = globalThis.console;
  globalThis.console.debug = () => undefined;
  try {
    return run();
  } finally {
    globalThis.console.debug = debug;
  }
}
