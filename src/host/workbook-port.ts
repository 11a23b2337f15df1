import type {
  CellStyle,
  ConditionalFormat,
  DataValidation,
  DefinedName,
  DocumentChart,
  PageSetup,
  SheetProtection,
  WorkbookDocument,
} from "../xlsx/workbook-document";

/**
 * What the office.js side of the host (`protocol/`) asks of the workbook engine (`engine/`).
 * Rows and columns are zero-based. Values are Excel's API values: a blank cell is `""`, an error its text (`"#N/A"`).
 */
export type ApiValue = string | number | boolean;

export type Area = { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number };

export type SheetId = string;

export type PortTable = {
  readonly id: string;
  readonly name: string;
  readonly sheetId: SheetId;
  /** Header, body and totals. */
  readonly area: Area;
  readonly columnNames: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly hasBandedRows: boolean;
  readonly hasFilter: boolean;
};

export type PortChart = DocumentChart & { readonly id: string; readonly sheetId: SheetId };

/** Change of a cell format: what is absent stays, `null` goes back to the default. */
export type StyleChange = { readonly [Key in Exclude<keyof CellStyle, "basedOn" | "numberFormat">]?: CellStyle[Key] | null };

/** A refusal by the engine, with Excel's own error code (`InvalidArgument`, `ItemNotFound`, `ItemAlreadyExists`, `AccessDenied`, …). */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "WorkbookRefusal";
  }
}

export type CustomFunction = (...args: unknown[]) => unknown;

export type WorkbookPort = {
  // Sheets, in tab order
  sheetIds(): readonly SheetId[];
  sheetName(sheet: SheetId): string;
  renameSheet(sheet: SheetId, name: string): void;
  addSheet(name?: string): SheetId;
  deleteSheet(sheet: SheetId): void;
  moveSheet(sheet: SheetId, position: number): void;
  sheetVisibility(sheet: SheetId): "visible" | "hidden" | "veryHidden";
  setSheetVisibility(sheet: SheetId, visibility: "visible" | "hidden" | "veryHidden"): void;
  tabColor(sheet: SheetId): string;
  setTabColor(sheet: SheetId, color: string): void;
  showsGridlines(sheet: SheetId): boolean;
  setShowsGridlines(sheet: SheetId, isShown: boolean): void;
  activeSheet(): SheetId;
  activateSheet(sheet: SheetId): void;
  selection(): { readonly sheet: SheetId; readonly area: Area };
  select(sheet: SheetId, area: Area): void;

  // Cells
  readValues(sheet: SheetId, area: Area): ApiValue[][];
  /** Constants as values, formulas as typed: English, with structured references. */
  readFormulas(sheet: SheetId, area: Area): ApiValue[][];
  readText(sheet: SheetId, area: Area): string[][];
  readNumberFormats(sheet: SheetId, area: Area): string[][];
  /** `null` leaves a cell as it is, `""` clears it, text with leading "=" is a formula, "'" forces text as in Excel. */
  write(sheet: SheetId, area: Area, cells: readonly (readonly (ApiValue | null)[])[]): void;
  writeNumberFormats(sheet: SheetId, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** One style per cell. */
  readStyles(sheet: SheetId, area: Area): CellStyle[][];
  changeStyle(sheet: SheetId, area: Area, change: StyleChange): void;
  clear(sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void;
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | undefined;
  merge(sheet: SheetId, area: Area): void;
  unmerge(sheet: SheetId, area: Area): void;
  /** The area a formula in this cell spills to, if it spills. */
  spillArea(sheet: SheetId, row: number, column: number): Area | undefined;
  columnWidth(sheet: SheetId, column: number): number;
  /** In points, as the Excel API has it. */
  setColumnWidth(sheet: SheetId, column: number, points: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, row: number, points: number): void;
  isColumnHidden(sheet: SheetId, column: number): boolean;
  setColumnHidden(sheet: SheetId, column: number, isHidden: boolean): void;
  isRowHidden(sheet: SheetId, row: number): boolean;
  setRowHidden(sheet: SheetId, row: number, isHidden: boolean): void;
  autofitColumns(sheet: SheetId, area: Area): void;
  autofitRows(sheet: SheetId, area: Area): void;
  insertRows(sheet: SheetId, row: number, count: number): void;
  deleteRows(sheet: SheetId, row: number, count: number): void;

  // Tables
  tables(): readonly PortTable[];
  addTable(sheet: SheetId, area: Area, hasHeaders: boolean): PortTable;
  renameTable(id: string, name: string): void;
  resizeTable(id: string, area: Area): void;
  setTableOptions(
    id: string,
    options: Partial<Pick<PortTable, "style" | "hasBandedRows" | "hasFilter" | "hasTotals" | "hasHeaders">>,
  ): void;
  /** Removes the table and keeps its cells (`convertToRange`), or clears them too (`delete`). */
  removeTable(id: string, keepsCells: boolean): void;

  // Names
  names(): readonly DefinedName[];
  addName(name: DefinedName): void;
  deleteName(name: string, scope?: string): void;

  // Everything else on a sheet
  freeze(sheet: SheetId, rows: number, columns: number): void;
  frozen(sheet: SheetId): { readonly rows: number; readonly columns: number };
  protection(sheet: SheetId): SheetProtection | undefined;
  protect(sheet: SheetId, options: Readonly<Record<string, boolean>>, password?: string): void;
  unprotect(sheet: SheetId, password?: string): void;
  charts(sheet: SheetId): readonly PortChart[];
  addChart(sheet: SheetId, chart: DocumentChart): PortChart;
  changeChart(id: string, change: Partial<DocumentChart>): void;
  deleteChart(id: string): void;
  validations(sheet: SheetId): readonly DataValidation[];
  /** Replaces whatever validates these cells. */
  setValidation(sheet: SheetId, area: Area, validation: Omit<DataValidation, "areas"> | undefined): void;
  conditionalFormats(sheet: SheetId): readonly (ConditionalFormat & { readonly id: string })[];
  addConditionalFormat(sheet: SheetId, format: ConditionalFormat): string;
  removeConditionalFormat(sheet: SheetId, id: string): void;
  pageSetup(sheet: SheetId): PageSetup;
  setPageSetup(sheet: SheetId, change: PageSetup): void;

  // Workbook
  properties(): WorkbookDocument["properties"];
  setProperties(change: Partial<WorkbookDocument["properties"]>): void;
  customProperties(): Readonly<Record<string, string | number | boolean>>;
  setCustomProperty(key: string, value: string | number | boolean | undefined): void;
  settings(): Readonly<Record<string, unknown>>;
  setSetting(key: string, value: unknown): void;

  // Calculation
  calculationMode(): "Automatic" | "Manual" | "AutomaticExceptTables";
  setCalculationMode(mode: "Automatic" | "Manual" | "AutomaticExceptTables"): void;
  calculate(kind: "Recalculate" | "Full" | "FullRebuild"): void;
  /** Nothing is recalculated until `resumeCalculation`; reads in between see the old results. */
  suspendCalculation(): void;
  resumeCalculation(): void;

  // Custom functions, as Excel has them: metadata as in functions.json, implementations by id
  registerFunctions(metadata: CustomFunctionsMetadata): void;
  associateFunction(id: string, implementation: CustomFunction): void;

  /** The workbook as it stands now, with cached values. */
  toDocument(): WorkbookDocument;
};

/** The part of Excel's functions.json that the host needs. */
export type CustomFunctionsMetadata = {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: "any" | "number" | "string" | "boolean";
      readonly dimensionality?: "scalar" | "matrix";
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
    readonly options?: Readonly<Record<string, boolean>>;
  }[];
};
