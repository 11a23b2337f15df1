import { Model } from "@odoo/o-spreadsheet";
import type {
  CellStyle,
  ConditionalFormat,
  DataValidation,
  DefinedName,
  DocumentChart,
  PageSetup,
  WorkbookDocument,
} from "../../xlsx/workbook-document";
import type { ApiValue, Area, CustomFunction, CustomFunctionsMetadata, SheetId, StyleChange, WorkbookPort } from "../workbook-port";
import { CellOperations } from "./cell-operations";
import { ChartOperations } from "./chart-operations";
import { CustomFunctions } from "./custom-functions";
import type { LoadedChart } from "./document-in";
import { libraryWorkbook } from "./document-in";
import { documentSheet } from "./document-out";
import { EngineContext } from "./engine-context";
import type { EngineLink } from "./engine-link";
import "./grid-cells";
import "./grid-sheets";
import "./grid-tables";
import "./grid-calculation";
import "./grid-on-demand";
import "./grid-parts";
import "./native-functions";
import { quietly } from "./library";
import { NameOperations } from "./name-operations";
import { without } from "./objects";
import { Protection } from "./protection";
import { RuleOperations } from "./rule-operations";
import { SheetOperations } from "./sheet-operations";
import { StyleTable } from "./styles";
import type { TableOptions } from "./table-operations";
import { TableOperations } from "./table-operations";
import { seriesNameIn } from "./series-name";

type CalculationMode = ReturnType<WorkbookPort["calculationMode"]>;

/**
 * A workbook that calculates and draws without Excel: the library's model, with Excel's rules around it. Reading gives
 * Excel's values; refusals are `WorkbookRefusal` with Excel's codes. The grid of the workbench works on the same model.
 */
export class EmbeddedWorkbook implements WorkbookPort {
  private readonly context: EngineContext;
  private readonly protectionRules: Protection;
  private readonly sheets: SheetOperations;
  private readonly cells: CellOperations;
  private readonly definedNames: NameOperations;
  private readonly excelTables: TableOperations;
  private readonly excelCharts: ChartOperations;
  private readonly rules: RuleOperations;
  private readonly listeners = new Set<() => void>();
  private mode: CalculationMode = "Automatic";
  private suspensions = 0;
  private isStale = false;
  private isUndoing = false;
  private documentProperties: WorkbookDocument["properties"];
  private properties_: Record<string, string | number | boolean>;
  private addInSettings: Record<string, unknown>;

  /** Opens a workbook: everything is calculated once. */
  static open(document: WorkbookDocument): EmbeddedWorkbook {
    return new EmbeddedWorkbook(document);
  }

  private constructor(document: WorkbookDocument) {
    const library: Record<string, unknown> = {};
    const link: EngineLink = {
      document,
      sheetIds: document.sheets.map((_, index) => `sheet${index + 1}`),
      styles: new StyleTable(document.styles),
      functions: new CustomFunctions(library),
      nameOf: (sheetId) => this.context.getters.getSheetName(sheetId),
      isSuspended: false,
      isInBatch: false,
      usesCachedResults: true,
      growth: new Map(),
    };
    library.excel = link;
    const { data, charts } = libraryWorkbook(document, link.sheetIds, (reference) => seriesNameIn(document, reference));
    this.context = new EngineContext(
      quietly(() => new Model(data, { custom: library })),
      link,
    );
    this.protectionRules = new Protection(this.context);
    this.sheets = new SheetOperations(this.context, this.protectionRules);
    this.cells = new CellOperations(this.context, this.protectionRules);
    this.definedNames = new NameOperations(this.context);
    this.excelTables = new TableOperations(this.context, this.cells, this.definedNames, this.protectionRules);
    this.excelCharts = new ChartOperations(this.context, this.sheets, this.cells, this.protectionRules);
    this.rules = new RuleOperations(this.context, this.protectionRules);
    this.documentProperties = document.properties;
    this.properties_ = { ...document.customProperties };
    this.addInSettings = { ...document.settings };
    this.start(document, charts);
  }

  /** The library's model, for the workbench's grid. */
  get model(): Model {
    return this.context.model;
  }

  /** Tells of every change, whether the user or the API makes it. Returns the way to stop it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private start(document: WorkbookDocument, charts: readonly LoadedChart[]): void {
    this.context.growForResults();
    this.sheets.load(document);
    this.excelCharts.load(charts);
    this.model.on("command-dispatched", this, (command) => {
      const { type } = command as { readonly type?: string };
      if (type === "REQUEST_UNDO" || type === "REQUEST_REDO") this.isUndoing = true;
    });
    this.model.on("update", this, () => {
      // Growing is a step of its own; after an undo it would stand in the way of the next one.
      if (!this.isUndoing) this.context.growForResults();
      this.isUndoing = false;
      for (const listener of this.listeners) listener();
    });
  }

  // Sheets
  sheetIds = (): readonly SheetId[] => this.sheets.ids();
  sheetName = (sheet: SheetId): string => this.sheets.name(sheet);
  renameSheet = (sheet: SheetId, name: string): void => this.sheets.rename(sheet, name);
  addSheet = (name?: string): SheetId => this.sheets.add(name);
  deleteSheet = (sheet: SheetId): void => this.sheets.delete(sheet);
  moveSheet = (sheet: SheetId, position: number): void => this.sheets.move(sheet, position);
  sheetVisibility = (sheet: SheetId): "visible" | "hidden" | "veryHidden" => this.sheets.visibility(sheet);
  setSheetVisibility = (sheet: SheetId, visibility: "visible" | "hidden" | "veryHidden"): void =>
    this.sheets.setVisibility(sheet, visibility);
  tabColor = (sheet: SheetId): string => this.sheets.tabColor(sheet);
  setTabColor = (sheet: SheetId, color: string): void => this.sheets.setTabColor(sheet, color);
  showsGridlines = (sheet: SheetId): boolean => this.sheets.showsGridlines(sheet);
  setShowsGridlines = (sheet: SheetId, isShown: boolean): void => this.sheets.setShowsGridlines(sheet, isShown);
  activeSheet = (): SheetId => this.sheets.active();
  activateSheet = (sheet: SheetId): void => this.sheets.activate(sheet);
  selection = (): { readonly sheet: SheetId; readonly area: Area } => this.sheets.selection();
  select = (sheet: SheetId, area: Area): void => this.sheets.select(sheet, area);

  // Cells
  readValues(sheet: SheetId, area: Area): ApiValue[][] {
    this.settle();
    return this.cells.read(sheet, area, this.cells.valueOf);
  }
  readFormulas(sheet: SheetId, area: Area): ApiValue[][] {
    this.settle();
    return this.cells.read(sheet, area, this.cells.formulaOf);
  }
  readText(sheet: SheetId, area: Area): string[][] {
    this.settle();
    return this.cells.read(sheet, area, this.cells.textOf);
  }
  readNumberFormats = (sheet: SheetId, area: Area): string[][] =>
    this.cells.read(sheet, area, (cell, position) => this.cells.styleOf(cell, position).numberFormat);
  write = (sheet: SheetId, area: Area, cells: readonly (readonly (ApiValue | null)[])[]): void => this.cells.write(sheet, area, cells);
  writeNumberFormats = (sheet: SheetId, area: Area, formats: readonly (readonly (string | null)[])[]): void =>
    this.cells.writeNumberFormats(sheet, area, formats);
  readStyles = (sheet: SheetId, area: Area): CellStyle[][] => this.cells.read(sheet, area, this.cells.styleOf);
  changeStyle = (sheet: SheetId, area: Area, change: StyleChange): void => this.cells.changeStyle(sheet, area, change);
  clear = (sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void => this.cells.clear(sheet, area, what);
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | undefined {
    this.settle();
    return this.cells.usedArea(sheet, valuesOnly);
  }
  merge = (sheet: SheetId, area: Area): void => this.sheets.merge(sheet, area);
  unmerge = (sheet: SheetId, area: Area): void => this.sheets.unmerge(sheet, area);
  spillArea(sheet: SheetId, row: number, column: number): Area | undefined {
    this.settle();
    return this.cells.spillArea(sheet, row, column);
  }
  columnWidth = (sheet: SheetId, column: number): number => this.sheets.columnWidth(sheet, column);
  setColumnWidth = (sheet: SheetId, column: number, points: number): void => this.sheets.setColumnWidth(sheet, column, points);
  rowHeight = (sheet: SheetId, row: number): number => this.sheets.rowHeight(sheet, row);
  setRowHeight = (sheet: SheetId, row: number, points: number): void => this.sheets.setRowHeight(sheet, row, points);
  isColumnHidden = (sheet: SheetId, column: number): boolean => this.sheets.isColumnHidden(sheet, column);
  setColumnHidden = (sheet: SheetId, column: number, isHidden: boolean): void => this.sheets.setColumnHidden(sheet, column, isHidden);
  isRowHidden = (sheet: SheetId, row: number): boolean => this.sheets.isRowHidden(sheet, row);
  setRowHidden = (sheet: SheetId, row: number, isHidden: boolean): void => this.sheets.setRowHidden(sheet, row, isHidden);
  autofitColumns = (sheet: SheetId, area: Area): void =>
    this.fit(sheet, area, (part, texts) => this.sheets.autofitColumns(sheet, part, texts));
  autofitRows = (sheet: SheetId, area: Area): void => this.fit(sheet, area, (part, texts) => this.sheets.autofitRows(sheet, part, texts));
  insertRows = (sheet: SheetId, row: number, count: number): void => this.sheets.insertRows(sheet, row, count);
  deleteRows = (sheet: SheetId, row: number, count: number): void => this.sheets.deleteRows(sheet, row, count);

  // Tables and names
  tables = () => this.excelTables.all();
  addTable = (sheet: SheetId, area: Area, hasHeaders: boolean) => this.excelTables.add(sheet, area, hasHeaders);
  renameTable = (id: string, name: string): void => this.excelTables.rename(id, name);
  resizeTable = (id: string, area: Area): void => this.excelTables.resize(id, area);
  setTableOptions = (id: string, options: TableOptions): void => this.excelTables.setOptions(id, options);
  removeTable = (id: string, keepsCells: boolean): void => this.excelTables.remove(id, keepsCells);
  names = (): readonly DefinedName[] => this.definedNames.all();
  addName = (name: DefinedName): void => this.definedNames.add(name);
  deleteName = (name: string, scope?: string): void => this.definedNames.delete(name, scope);

  // Everything else on a sheet
  freeze = (sheet: SheetId, rows: number, columns: number): void => this.sheets.freeze(sheet, rows, columns);
  frozen = (sheet: SheetId): { readonly rows: number; readonly columns: number } => this.sheets.frozen(sheet);
  protection = (sheet: SheetId) => this.protectionRules.of(sheet);
  protect = (sheet: SheetId, options: Readonly<Record<string, boolean>>, password?: string): void =>
    this.protectionRules.protect(sheet, options, password);
  unprotect = (sheet: SheetId, password?: string): void => this.protectionRules.unprotect(sheet, password);
  charts = (sheet: SheetId) => this.excelCharts.ofSheet(sheet);
  addChart = (sheet: SheetId, chart: DocumentChart) => this.excelCharts.add(sheet, chart);
  changeChart = (id: string, change: Partial<DocumentChart>): void => this.excelCharts.change(id, change);
  deleteChart = (id: string): void => this.excelCharts.delete(id);
  validations = (sheet: SheetId): readonly DataValidation[] => this.rules.validations(sheet);
  setValidation = (sheet: SheetId, area: Area, validation: Omit<DataValidation, "areas"> | undefined): void =>
    this.rules.setValidation(sheet, area, validation);
  conditionalFormats = (sheet: SheetId) => this.rules.conditionalFormats(sheet);
  addConditionalFormat = (sheet: SheetId, format: ConditionalFormat): string => this.rules.addConditionalFormat(sheet, format);
  removeConditionalFormat = (sheet: SheetId, id: string): void => this.rules.removeConditionalFormat(sheet, id);
  pageSetup = (sheet: SheetId): PageSetup => this.sheets.pageSetup(sheet);
  setPageSetup = (sheet: SheetId, change: PageSetup): void => this.sheets.setPageSetup(sheet, change);

  // Workbook
  properties = (): WorkbookDocument["properties"] => this.documentProperties;
  setProperties(change: Partial<WorkbookDocument["properties"]>): void {
    this.documentProperties = { ...this.documentProperties, ...change };
  }
  customProperties = (): Readonly<Record<string, string | number | boolean>> => this.properties_;
  setCustomProperty(key: string, value: string | number | boolean | undefined): void {
    const others = without(this.properties_, key);
    this.properties_ = value === undefined ? others : { ...others, [key]: value };
  }
  settings = (): Readonly<Record<string, unknown>> => this.addInSettings;
  setSetting(key: string, value: unknown): void {
    const others = without(this.addInSettings, key);
    this.addInSettings = value === undefined ? others : { ...others, [key]: value };
  }

  // Calculation
  calculationMode = (): CalculationMode => this.mode;
  setCalculationMode(mode: CalculationMode): void {
    this.mode = mode;
    this.applySuspension();
  }
  calculate(kind: "Recalculate" | "Full" | "FullRebuild"): void {
    if (kind === "FullRebuild") this.context.link.usesCachedResults = false;
    if (kind !== "Recalculate") this.context.link.calculation?.invalidate();
    this.isStale = false;
    this.context.link.isSuspended = false;
    this.context.link.isInBatch = false;
    this.context.run("EVALUATE_CELLS", { cellIds: [] });
    this.context.growForResults();
    this.applySuspension();
  }
  suspendCalculation(): void {
    this.suspensions++;
    this.applySuspension();
  }
  resumeCalculation(): void {
    this.suspensions = Math.max(this.suspensions - 1, 0);
    this.applySuspension();
  }

  // Custom functions
  registerFunctions(metadata: CustomFunctionsMetadata): void {
    this.context.link.functions.register(metadata);
    this.markStale();
  }
  associateFunction(id: string, implementation: CustomFunction): void {
    this.context.link.functions.associate(id, implementation);
    this.markStale();
  }

  toDocument(): WorkbookDocument {
    this.settle();
    const { context, sheets, cells, excelTables: tables, rules, excelCharts: charts, protectionRules: protection } = this;
    const sources = { context, sheets, cells, tables, rules, charts, protection };
    const ids = sheets.ids();
    return {
      sheets: ids.map((sheet) => documentSheet(sources, sheet)),
      activeSheet: ids.indexOf(sheets.active()),
      styles: context.link.styles.all(),
      names: this.definedNames.all(),
      properties: this.documentProperties,
      customProperties: this.properties_,
      settings: this.addInSettings,
    };
  }

  private fit(sheet: SheetId, area: Area, fit: (part: Area, texts: string[][]) => void): void {
    const part = this.context.clip(sheet, area);
    if (part.rowCount > 0 && part.columnCount > 0) fit(part, this.readText(sheet, part));
  }

  private applySuspension(): void {
    const { link } = this.context;
    const wasSuspended = link.isSuspended;
    link.isSuspended = this.suspensions > 0 || this.mode === "Manual";
    link.isInBatch = this.suspensions > 0 && this.mode !== "Manual";
    if (wasSuspended && !link.isSuspended) this.context.run("EVALUATE_CELLS", { cellIds: [] });
  }

  /** Functions come in dozens; their cells are calculated once, at the next reading or when the caller is done. */
  private markStale(): void {
    if (this.isStale) return;
    this.isStale = true;
    queueMicrotask(() => this.settle());
  }

  private settle(): void {
    if (!this.isStale) return;
    this.isStale = false;
    this.context.link.calculation?.invalidate();
    this.context.run("EVALUATE_CELLS", { cellIds: [] });
  }
}
