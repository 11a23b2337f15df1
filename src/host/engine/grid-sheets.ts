import type { EngineLink, SheetStore } from "./engine-link";
import { linkOf } from "./engine-link";
import type { CellPosition, Command, Plugin, PluginClass, PluginConfig } from "./library";
import { corePlugins } from "./library";

type SheetPlugin = Plugin & {
  readonly sheets: Record<string, { readonly isVisible: boolean; readonly rows: { readonly cells: Record<number, number | undefined> }[] }>;
  readonly cellPosition: Record<number, CellPosition>;
  setNewPosition(cellId: number, sheetId: string, col: number, row: number): void;
  clearPosition(sheetId: string, col: number, row: number): void;
};

const LibrarySheets = corePlugins.get("sheet") as PluginClass<SheetPlugin>;

/** The sheets of a model, with direct ways to put cells in their place. */
export class GridSheets extends LibrarySheets implements SheetStore {
  private readonly link: EngineLink | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
    if (this.link) this.link.sheets ??= this;
  }

  /** The library counts visible sheets only, even when a hidden one is deleted. */
  override allowDispatch(command: Command): string | string[] {
    const isHiddenDeleted = this.link && command.type === "DELETE_SHEET" && this.sheets[command.sheetId as string]?.isVisible === false;
    return isHiddenDeleted ? "Success" : super.allowDispatch(command);
  }

  /** For cells of a workbook that is being opened: nothing to undo, nothing in the way. */
  placeNew(cellId: number, sheetId: string, row: number, col: number): void {
    const cells = this.sheets[sheetId]?.rows[row]?.cells;
    if (!cells) return;
    cells[col] = cellId;
    this.cellPosition[cellId] = { row, col, sheetId };
  }

  place(cellId: number, sheetId: string, row: number, column: number): void {
    this.setNewPosition(cellId, sheetId, column, row);
  }

  setOrder(sheetIds: readonly string[]): void {
    this.history.update("orderedSheetIds", [...sheetIds]);
  }

  clearPlace(sheetId: string, row: number, column: number): void {
    this.clearPosition(sheetId, column, row);
  }
}

corePlugins.replace("sheet", GridSheets);
