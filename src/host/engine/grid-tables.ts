import type { EngineLink, EngineTable, TableStore } from "./engine-link";
import { containsPosition, linkOf } from "./engine-link";
import type { CellPosition, Command, CoreTable, ExcelTableParts, Plugin, PluginClass, PluginConfig, TableConfig } from "./library";
import { corePlugins } from "./library";

type TablePlugin = Plugin & {
  tables: Record<string, Record<string, CoreTable | undefined>>;
  canUpdateCellCmdExtendTable(command: Command, table: CoreTable): "none" | "down" | "right";
  extendTableDown(sheetId: string, table: CoreTable): void;
  extendTableRight(sheetId: string, table: CoreTable): void;
};

const LibraryTables = corePlugins.get("tables") as PluginClass<TablePlugin>;

export const TABLE_DEFAULTS: Omit<TableConfig, "excel"> = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  automaticAutofill: true,
  styleId: "TableStyleMedium2",
};

/** Excel's tables on the library's: the same ranges, bands and filters, plus names, ids and columns. */
export class GridTables extends LibraryTables implements TableStore {
  private readonly link: EngineLink | undefined;
  private index: Map<string, EngineTable> | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
    if (this.link) this.link.tables ??= this;
  }

  /** A table that the grid's user makes has no name yet. */
  override beforeHandle(command: Command): void {
    super.beforeHandle(command);
    this.forgetIndex();
    if (!this.link || command.type !== "CREATE_TABLE") return;
    const config = command.config as TableConfig | undefined;
    if (config?.excel) return;
    const name = this.freeName("Table");
    const excel: ExcelTableParts = { id: name, name, columns: [], style: config?.styleId ?? TABLE_DEFAULTS.styleId };
    (command as { config?: TableConfig }).config = { ...TABLE_DEFAULTS, ...config, excel };
  }

  override handle(command: Command): void {
    // In Excel a table whose contents are deleted stays a table.
    if (this.link && command.type === "DELETE_CONTENT") return;
    super.handle(command);
    this.forgetIndex();
    if (this.link && command.type === "DUPLICATE_SHEET") this.renameCopies(command.sheetIdTo as string);
  }

  /** Typing below or beside a table makes it grow, writing through the API does not. */
  override canUpdateCellCmdExtendTable(command: Command, table: CoreTable): "none" | "down" | "right" {
    const isLeftAlone = this.link && ("apiValue" in command || table.config.totalRow);
    return isLeftAlone ? "none" : super.canUpdateCellCmdExtendTable(command, table);
  }

  override extendTableDown(sheetId: string, table: CoreTable): void {
    super.extendTableDown(sheetId, table);
    this.grown();
  }

  override extendTableRight(sheetId: string, table: CoreTable): void {
    super.extendTableRight(sheetId, table);
    this.grown();
  }

  byName(name: string): EngineTable | undefined {
    this.index ??= new Map(this.all().map((table) => [table.parts.name.toLowerCase(), table]));
    return this.index.get(name.toLowerCase());
  }

  all(): readonly EngineTable[] {
    return this.getters
      .getSheetIds()
      .flatMap((sheetId) =>
        this.getters.getCoreTables(sheetId).flatMap((core) => (core.config.excel ? [this.describe(sheetId, core, core.config.excel)] : [])),
      );
  }

  at(position: CellPosition): EngineTable | undefined {
    const core = this.getters.getCoreTables(position.sheetId).find(({ range }) => containsPosition(range.zone, position));
    return core?.config.excel && this.describe(position.sheetId, core, core.config.excel);
  }

  setParts({ sheetId, core }: EngineTable, parts: ExcelTableParts): void {
    this.history.update("tables", sheetId, core.id, { ...core, config: { ...core.config, excel: parts } });
    this.forgetIndex();
  }

  /** The names are looked up once per calculation; every command may change them. */
  forgetIndex(): void {
    this.index = undefined;
  }

  private grown(): void {
    this.forgetIndex();
    this.link?.calculation?.invalidate();
  }

  private describe(sheetId: string, core: CoreTable, parts: ExcelTableParts): EngineTable {
    const { zone } = core.range;
    const hasHeaders = core.config.numberOfHeaders > 0;
    const columnNames: string[] = [];
    for (let col = zone.left; col <= zone.right; col++) {
      const stored = parts.columns[col - zone.left]?.name ?? `Column${col - zone.left + 1}`;
      const header = hasHeaders ? this.getters.getCell({ sheetId, col, row: zone.top }) : undefined;
      const text = header && !header.isFormula ? header.parsedValue : undefined;
      columnNames.push(text === undefined || text === null || text === "" ? stored : String(text));
    }
    return { sheetId, core, parts, zone, columnNames, hasHeaders, hasTotals: core.config.totalRow };
  }

  private freeName(stem: string): string {
    const taken = new Set(this.all().map(({ parts }) => parts.name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = `${stem}${number}`;
      if (!taken.has(name.toLowerCase()) && !this.link?.parts?.nameFor(name, undefined)) return name;
    }
  }

  private renameCopies(sheetId: string): void {
    for (const core of this.getters.getCoreTables(sheetId)) {
      const { excel } = core.config;
      if (!excel) continue;
      const name = this.freeName(`${excel.name}_`);
      this.setParts(this.describe(sheetId, core, excel), { ...excel, id: name, name });
    }
  }
}

corePlugins.replace("tables", GridTables);
