import { areaAddress } from "../../xlsx/address";
import type { DocumentTable } from "../../xlsx/workbook-document";
import type { ApiValue, Area, PortTable, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { CellOperations } from "./cell-operations";
import { drawnTableStyle } from "./document-in";
import type { EngineContext } from "./engine-context";
import { areaOf, zoneOf } from "./engine-context";
import type { EngineTable, TableStore } from "./engine-link";
import { made, zonesOverlap } from "./engine-link";
import { TABLE_DEFAULTS } from "./grid-tables";
import type { ExcelTableParts, TableConfig } from "./library";
import type { NameOperations } from "./name-operations";
import type { Protection } from "./protection";

export type TableOptions = Partial<Pick<PortTable, "style" | "hasBandedRows" | "hasFilter" | "hasTotals" | "hasHeaders">>;

/** Excel tables. */
export class TableOperations {
  constructor(
    private readonly context: EngineContext,
    private readonly cells: CellOperations,
    private readonly names: NameOperations,
    private readonly protection: Protection,
  ) {}

  private get tables(): TableStore {
    return made(this.context.link.tables);
  }

  all(): readonly PortTable[] {
    return this.tables.all().map(described);
  }

  ofSheet(sheet: SheetId): readonly DocumentTable[] {
    return this.tables
      .all()
      .filter(({ sheetId }) => sheetId === sheet)
      .map((table) => {
        const { name, area, columnNames, hasHeaders, hasTotals, style, hasBandedRows, hasFilter } = described(table);
        const columns = columnNames.map((columnName, index) => {
          const stored = table.parts.columns[index];
          const part = stored?.name === columnName ? stored : table.parts.columns.find((column) => column.name === columnName);
          return part?.calculatedFormula === undefined
            ? { name: columnName }
            : { name: columnName, calculatedFormula: part.calculatedFormula };
        });
        return { name, area: areaAddress(area), columns, hasHeaders, hasTotals, ...(style !== "" && { style }), hasBandedRows, hasFilter };
      });
  }

  /**
   * Makes a table. Without headers its cells move down a row to make room for `Column1`, `Column2`, … as in Excel.
   * @throws WorkbookRefusal `InvalidArgument` if the area overlaps another table, `InvalidOperation` if there is no room
   */
  add(sheet: SheetId, area: Area, hasHeaders: boolean): PortTable {
    this.context.requireArea(sheet, area);
    this.protection.requireAction(sheet);
    const rowCount = hasHeaders ? Math.max(area.rowCount, 2) : area.rowCount + 1;
    const tableArea = { ...area, rowCount };
    this.context.requireArea(sheet, tableArea);
    this.requireNoOverlap(sheet, tableArea);
    this.context.ensureSize(sheet, area.row + rowCount + 1, area.column + area.columnCount);
    const id = this.freeId();
    const excel: ExcelTableParts = { id, name: this.freeName(), columns: [], style: TABLE_DEFAULTS.styleId };
    this.context.transaction(() => {
      if (!hasHeaders) this.moveDown(sheet, area);
      this.context.run("CREATE_TABLE", {
        sheetId: sheet,
        tableType: "static",
        ranges: [{ _sheetId: sheet, _zone: zoneOf(tableArea) }],
        config: { ...TABLE_DEFAULTS, excel } satisfies TableConfig,
      });
    });
    return described(this.find(id));
  }

  /** @throws WorkbookRefusal `InvalidArgument` or `ItemAlreadyExists` */
  rename(id: string, name: string): void {
    const table = this.find(id);
    if (name === table.parts.name) return;
    const holder = this.tables.byName(name);
    if ((holder && holder.parts.id !== id) || this.names.has(name)) {
      throw new WorkbookRefusal("ItemAlreadyExists", `There is a table or a name "${name}" already.`);
    }
    this.names.requireValid(name);
    this.context.transaction(() => {
      this.tables.setParts(table, { ...table.parts, name });
      made(this.context.link.parts).renameReferences({ table: table.parts.name, newTable: name });
    });
    this.names.renameTable(table.parts.name, name);
  }

  /** @throws WorkbookRefusal `InvalidArgument` unless the headers stay in their row and the area overlaps the old one */
  resize(id: string, area: Area): void {
    const table = this.find(id);
    this.context.requireArea(table.sheetId, area);
    this.protection.requireAction(table.sheetId);
    const zone = zoneOf(area);
    if (zone.top !== table.zone.top || !zonesOverlap(zone, table.zone) || area.rowCount < 2) {
      throw new WorkbookRefusal("InvalidArgument", "The headers of a table stay in their row, and its new area overlaps the old one.");
    }
    this.requireNoOverlap(table.sheetId, area, id);
    this.context.ensureSize(table.sheetId, area.row + area.rowCount + 1, area.column + area.columnCount);
    this.update(table, {}, area);
  }

  setOptions(id: string, options: TableOptions): void {
    const table = this.find(id);
    this.protection.requireAction(table.sheetId);
    const { style, hasBandedRows, hasFilter, hasHeaders, hasTotals } = options;
    this.context.transaction(() => {
      if (style !== undefined) this.tables.setParts(table, { ...table.parts, style });
      this.update(this.find(id), {
        ...(style !== undefined && { styleId: drawnTableStyle(style) }),
        ...(hasBandedRows !== undefined && { bandedRows: hasBandedRows }),
        ...(hasFilter !== undefined && { hasFilters: hasFilter }),
        ...(hasHeaders !== undefined && { numberOfHeaders: hasHeaders ? 1 : 0 }),
      });
      if (hasTotals !== undefined && hasTotals !== table.hasTotals) this.setTotals(this.find(id), hasTotals);
    });
  }

  remove(id: string, keepsCells: boolean): void {
    const table = this.find(id);
    this.protection.requireAction(table.sheetId);
    this.context.transaction(() => {
      this.context.run("REMOVE_TABLE", { sheetId: table.sheetId, target: [table.zone] });
      if (!keepsCells) this.cells.clear(table.sheetId, areaOf(table.zone), "all");
    });
  }

  private find(id: string): EngineTable {
    const table = this.tables.all().find(({ parts }) => parts.id === id);
    if (!table) throw new WorkbookRefusal("ItemNotFound", "There is no such table.");
    return table;
  }

  private update(table: EngineTable, config: Partial<TableConfig>, area?: Area): void {
    this.context.run("UPDATE_TABLE", {
      sheetId: table.sheetId,
      zone: table.zone,
      config,
      ...(area && { newTableRange: { _sheetId: table.sheetId, _zone: zoneOf(area) } }),
    });
  }

  private setTotals(table: EngineTable, hasTotals: boolean): void {
    const area = areaOf(table.zone);
    const totals = { ...area, row: area.row + area.rowCount - (hasTotals ? 0 : 1), rowCount: 1 };
    if (hasTotals) {
      this.context.ensureSize(table.sheetId, totals.row + 2, area.column + area.columnCount);
      this.requireEmpty(table.sheetId, totals);
      const label = Array.from({ length: area.columnCount }, (_, column): ApiValue | null => (column === 0 ? "Total" : null));
      this.cells.write(table.sheetId, totals, [label]);
    } else {
      this.cells.clear(table.sheetId, totals, "contents");
    }
    this.update(table, { totalRow: hasTotals }, { ...area, rowCount: area.rowCount + (hasTotals ? 1 : -1) });
  }

  private moveDown(sheetId: SheetId, area: Area): void {
    this.requireEmpty(sheetId, { ...area, row: area.row + area.rowCount, rowCount: 1 });
    this.context.run("MOVE_RANGES", {
      sheetId,
      sheetName: this.context.getters.getSheetName(sheetId),
      target: [zoneOf(area)],
      targetSheetId: sheetId,
      col: area.column,
      row: area.row + 1,
    });
    const cells = this.cells.read(sheetId, area, (cell) => cell);
    const values = this.cells.read(sheetId, area, this.cells.formulaOf);
    const formats = cells.map((row) => row.map((cell) => this.context.link.styles.at(this.context.link.styles.indexOf(cell)).numberFormat));
    const below = { ...area, row: area.row + 1 };
    this.cells.clear(sheetId, area, "contents");
    this.cells.write(sheetId, below, values);
    this.cells.writeNumberFormats(sheetId, below, formats);
  }

  private requireEmpty(sheet: SheetId, area: Area): void {
    const isEmpty = this.cells.read(sheet, area, this.cells.valueOf).every((row) => row.every((value) => value === ""));
    if (!isEmpty) throw new WorkbookRefusal("InvalidOperation", "There is no room: the row below the table is not empty.");
  }

  private requireNoOverlap(sheet: SheetId, area: Area, own?: string): void {
    const zone = zoneOf(area);
    const other = this.tables.all().find((table) => table.sheetId === sheet && table.parts.id !== own && zonesOverlap(table.zone, zone));
    if (other) throw new WorkbookRefusal("InvalidArgument", `The area overlaps the table ${other.parts.name}.`);
  }

  private freeId(): string {
    const taken = new Set(this.tables.all().map(({ parts }) => parts.id));
    let number = taken.size + 1;
    while (taken.has(String(number))) number++;
    return String(number);
  }

  private freeName(): string {
    let number = 1;
    while (this.tables.byName(`Table${number}`) ?? this.names.has(`Table${number}`)) number++;
    return `Table${number}`;
  }
}

function described({ sheetId, core, parts, zone, columnNames, hasHeaders, hasTotals }: EngineTable): PortTable {
  // A style that the user chose in the grid stands in the library's settings only.
  const style =
    drawnTableStyle(parts.style) === core.config.styleId ? parts.style : core.config.styleId === "None" ? "" : core.config.styleId;
  return {
    id: parts.id,
    name: parts.name,
    sheetId,
    area: areaOf(zone),
    columnNames,
    hasHeaders,
    hasTotals,
    style,
    hasBandedRows: core.config.bandedRows,
    hasFilter: core.config.hasFilters,
  };
}
