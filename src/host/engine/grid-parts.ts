import { CorePlugin } from "@odoo/o-spreadsheet";
import type { CompiledFormula } from "@odoo/o-spreadsheet";
import type { SheetProtection } from "../../xlsx/workbook-document";
import type { EngineLink, EngineName, EngineTable, PartsStore } from "./engine-link";
import { linkOf, zonesOverlap } from "./engine-link";
import { toExcelFormula, toLibraryFormula, withRenamedReferences } from "./formula-text";
import type { WriteCells } from "./grid-cells";
import { WRITE_CELLS } from "./grid-cells";
import type { CellPosition, Command, Plugin, PluginClass, PluginConfig, RangeAdapterPlugin, RangeAdapters, Zone } from "./library";
import { corePlugins } from "./library";
import { without } from "./objects";
import { renameInReference } from "./structured-reference";

const LibraryPlugin = CorePlugin as unknown as PluginClass<Plugin & { adaptRanges(adapters: RangeAdapters): void }>;

type Rename = Parameters<PartsStore["renameReferences"]>[0];

/** Commands of the grid that change contents, and the zones that they change. */
const CONTENT_COMMANDS = new Set(["UPDATE_CELL", "CLEAR_CELL", "CLEAR_CELLS", "DELETE_CONTENT", WRITE_CELLS]);
const STRUCTURE_COMMANDS: Readonly<Record<string, string>> = {
  SET_FORMATTING: "formatCells",
  CLEAR_FORMATTING: "formatCells",
  SET_ZONE_BORDERS: "formatCells",
  MOVE_RANGES: "formatCells",
  ADD_MERGE: "formatCells",
  REMOVE_MERGE: "formatCells",
};

/**
 * What a workbook has beyond the library's sheets: defined names, protection, and the upkeep of tables' columns. It is
 * the last plugin, so that it sees what the others did. All of it is kept in the library's history: undo brings it back.
 */
export class GridParts extends LibraryPlugin implements PartsStore {
  private readonly link: EngineLink | undefined;
  private readonly range: RangeAdapterPlugin | undefined;
  private index: { readonly names: readonly EngineName[]; readonly byKey: ReadonlyMap<string, EngineName> } | undefined;
  protected definedNames: readonly EngineName[] = [];
  protected protections: Readonly<Record<string, SheetProtection>> = {};
  /** Tables whose header a command touches, with their column names before it. */
  private touched: { readonly id: string; readonly names: readonly string[] }[] = [];
  private isNaming = false;

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
    this.range = config.range;
    if (this.link) this.link.parts ??= this;
  }

  override import(): void {
    if (!this.link) return;
    const { document, sheetIds } = this.link;
    this.definedNames = document.names.map(({ scope, ...name }) => {
      const index = document.sheets.findIndex((sheet) => sheet.name === scope);
      return scope === undefined ? name : { ...name, scope: sheetIds[index] ?? scope };
    });
    this.protections = Object.fromEntries(
      document.sheets.flatMap(({ protection }, index) => (protection ? [[sheetIds[index] ?? "", protection] as const] : [])),
    );
  }

  override adaptRanges(adapters: RangeAdapters): void {
    let hasChanged = false;
    const names = this.definedNames.map((name) => {
      const before = toLibraryFormula(name.formula);
      const after = adapters.adaptFormulaString(name.scope ?? "", before);
      if (after === before) return name;
      hasChanged = true;
      return { ...name, formula: toExcelFormula(after) };
    });
    if (hasChanged) this.setNames(names);
  }

  override allowDispatch(command: Command): string {
    const protection = this.protections[command.sheetId as string];
    if (!protection) return "Success";
    const isRefused =
      // What the API writes was checked cell by cell before.
      CONTENT_COMMANDS.has(command.type) && command.type !== WRITE_CELLS && !("apiValue" in command)
        ? ("content" in command || command.type !== "UPDATE_CELL") && this.touchesLockedCell(command)
        : this.isStructureRefused(command, protection.options);
    return isRefused ? "SheetLocked" : "Success";
  }

  override beforeHandle(command: Command): void {
    if (!this.link || this.isNaming) return;
    if (command.type === "DELETE_SHEET") this.forgetSheet(command.sheetId as string);
    if (command.type === "UPDATE_CELL" && !("content" in command)) return;
    const isContent = CONTENT_COMMANDS.has(command.type);
    if (!isContent && command.type !== "CREATE_TABLE" && command.type !== "UPDATE_TABLE") return;
    const zones = isContent ? zonesOf(command) : [];
    for (const table of this.link.tables?.all() ?? []) {
      if (table.sheetId !== command.sheetId || !table.hasHeaders) continue;
      const header = { ...table.zone, bottom: table.zone.top, right: table.zone.right + 1 };
      if (!isContent || zones.some((zone) => zonesOverlap(zone, header))) {
        this.touched.push({ id: table.parts.id, names: table.columnNames });
      }
    }
  }

  override handle(command: Command): void {
    if (!this.link || this.isNaming) return;
    const touched = this.touched;
    this.touched = [];
    for (const table of this.link.tables?.all() ?? []) {
      const before = touched.find(({ id }) => id === table.parts.id);
      const isNew = command.type === "CREATE_TABLE" && command.sheetId === table.sheetId && !before;
      if (before ?? isNew) this.nameColumns(table);
      if (before) this.renameColumns(table, before.names);
    }
  }

  nameFor(name: string, sheetId: string | undefined): EngineName | undefined {
    const { definedNames } = this;
    if (this.index?.names !== definedNames) {
      const byKey = new Map(definedNames.map((entry) => [`${entry.scope ?? ""}|${entry.name.toLowerCase()}`, entry]));
      this.index = { names: definedNames, byKey };
    }
    const key = name.toLowerCase();
    return (sheetId === undefined ? undefined : this.index.byKey.get(`${sheetId}|${key}`)) ?? this.index.byKey.get(`|${key}`);
  }

  names(): readonly EngineName[] {
    return this.definedNames;
  }

  setNames(names: readonly EngineName[]): void {
    this.history.update("definedNames", names);
    this.link?.calculation?.invalidate();
  }

  protection(sheetId: string): SheetProtection | undefined {
    return this.protections[sheetId];
  }

  setProtection(sheetId: string, protection: SheetProtection | undefined): void {
    const others = without(this.protections, sheetId);
    this.history.update("protections", protection ? { ...others, [sheetId]: protection } : others);
  }

  nameColumns(table: EngineTable): void {
    if (!table.hasHeaders) return;
    const taken = new Set<string>();
    this.isNaming = true;
    table.columnNames.forEach((stored, index) => {
      const position = { sheetId: table.sheetId, row: table.zone.top, col: table.zone.left + index };
      const cell = this.getters.getCell(position);
      const value = cell?.isFormula ? undefined : cell?.parsedValue;
      const hasText = value !== undefined && value !== null && value !== "";
      const name = freeColumnName(hasText ? String(value) : stored, taken);
      taken.add(name.toLowerCase());
      if (value !== name) this.write(position, name);
    });
    this.isNaming = false;
    this.link?.tables?.forgetIndex();
  }

  renameReferences(change: Rename): void {
    const rename = (formula: CompiledFormula, tableOfFormula?: string): CompiledFormula =>
      withRenamedReferences(formula, (reference) => renameInReference(reference, change, tableOfFormula));
    this.range?.executeOnAllRanges({
      applyChange: (range) => ({ changeType: "NONE", range }),
      adaptRangeString: (_sheetId, reference) => ({ changeType: "NONE", range: reference }),
      adaptFormulaString: (_sheetId, formula) => toLibraryFormula(renameInText(toExcelFormula(formula), change)),
      adaptCompiledFormula: (formula) => rename(formula),
    });
    // `[@Ist]` names its table by where it stands.
    const table = this.link?.tables?.byName(change.table) ?? this.link?.tables?.byName(change.newTable ?? "");
    if (table) {
      const { left, right, top, bottom } = table.zone;
      for (let row = top; row <= bottom; row++) {
        for (let col = left; col <= right; col++) {
          const cell = this.getters.getCell({ sheetId: table.sheetId, row, col });
          if (cell?.compiledFormula) this.link?.cells?.setFormula(table.sheetId, cell, rename(cell.compiledFormula, change.table));
        }
      }
    }
    this.link?.calculation?.invalidate();
  }

  private write(position: CellPosition, text: string): void {
    this.dispatch("UPDATE_CELL", { ...position, content: text, apiValue: `'${text}` });
  }

  private renameColumns(table: EngineTable, before: readonly string[]): void {
    const now = this.link?.tables?.byName(table.parts.name);
    if (!now || before.length > now.columnNames.length) return;
    before.forEach((column, index) => {
      const newColumn = now.columnNames[index];
      if (newColumn !== undefined && newColumn !== column) {
        this.renameReferences({ table: table.parts.name, column, newColumn });
        const columns = table.parts.columns.map((part) => (part.name === column ? { ...part, name: newColumn } : part));
        this.link?.tables?.setParts(now, { ...now.parts, columns });
      }
    });
  }

  private forgetSheet(sheetId: string): void {
    this.setProtection(sheetId, undefined);
    if (this.definedNames.some(({ scope }) => scope === sheetId)) this.setNames(this.definedNames.filter(({ scope }) => scope !== sheetId));
  }

  private touchesLockedCell(command: Command): boolean {
    const sheetId = command.sheetId as string;
    return zonesOf(command).some(({ top, bottom, left, right }) => {
      for (let row = top; row <= bottom; row++) {
        for (let col = left; col <= right; col++) {
          const cell = this.getters.getCell({ sheetId, row, col });
          if (this.link?.styles.at(this.link.styles.indexOf(cell)).locked !== false) return true;
        }
      }
      return false;
    });
  }

  private isStructureRefused(command: Command, options: Readonly<Record<string, boolean>>): boolean {
    if (command.type === "ADD_COLUMNS_ROWS" || command.type === "REMOVE_COLUMNS_ROWS") {
      // The grid grows at its edge by itself; nothing in the sheet moves then.
      if (command.isGrowth === true) return false;
      const what = command.dimension === "ROW" ? "Rows" : "Columns";
      return options[`${command.type === "ADD_COLUMNS_ROWS" ? "insert" : "delete"}${what}`] !== false;
    }
    const option = STRUCTURE_COMMANDS[command.type];
    return option !== undefined && options[option] !== false;
  }
}

function freeColumnName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

function zonesOf(command: Command): readonly Zone[] {
  if (command.type === WRITE_CELLS) {
    const { row, column, values } = command as unknown as WriteCells;
    return [{ top: row, left: column, bottom: row + values.length - 1, right: column + (values[0]?.length ?? 1) - 1 }];
  }
  if (Array.isArray(command.target)) return command.target as readonly Zone[];
  const { row, col } = command as unknown as { readonly row: number; readonly col: number };
  return [{ top: row, bottom: row, left: col, right: col }];
}

/** Renames references into a table inside a formula text. */
function renameInText(formula: string, change: Rename): string {
  return formula.replace(/[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]/gu, (reference) =>
    renameInReference(reference, change, undefined),
  );
}

corePlugins.add("excel_parts", GridParts);
