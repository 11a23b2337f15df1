import { MAX_COLUMNS, MAX_ROWS } from "../../xlsx/address";
import type { DocumentSheet, PageSetup, WorkbookDocument } from "../../xlsx/workbook-document";
import type { Area, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { EngineContext } from "./engine-context";
import { areaOf, zoneOf } from "./engine-context";
import { made, zonesOverlap } from "./engine-link";
import { DEFAULT_ROW_PIXELS, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from "./header-sizes";
import type { Zone } from "./library";
import type { Protection } from "./protection";

type Visibility = DocumentSheet["visibility"];
type Dimension = "ROW" | "COL";

const LONGEST_NAME = 31;
const FORBIDDEN = /[:\\/?*[\]]|^'|'$/;

/** Sheets and what lies on them beside cells: order, names, sizes, frozen panes, selection, page set-up. */
export class SheetOperations {
  private readonly veryHidden = new Set<SheetId>();
  private readonly pageSetups = new Map<SheetId, PageSetup>();
  private created = 0;

  constructor(
    private readonly context: EngineContext,
    private readonly protection: Protection,
  ) {}

  /** Takes over what the library has no place for. */
  load(document: WorkbookDocument): void {
    const { sheetIds } = this.context.link;
    document.sheets.forEach((sheet, index) => {
      const id = made(sheetIds[index]);
      if (sheet.visibility === "veryHidden") this.veryHidden.add(id);
      if (sheet.pageSetup) this.pageSetups.set(id, sheet.pageSetup);
    });
    const active = sheetIds[document.activeSheet];
    if (active !== undefined && document.sheets[document.activeSheet]?.visibility === "visible") this.activate(active);
  }

  private get library() {
    return this.context.model.getters;
  }

  ids(): readonly SheetId[] {
    return this.context.getters.getSheetIds();
  }

  name(sheet: SheetId): string {
    this.context.requireSheet(sheet);
    return this.context.getters.getSheetName(sheet);
  }

  /** @throws WorkbookRefusal `InvalidArgument` or `ItemAlreadyExists` */
  rename(sheet: SheetId, name: string): void {
    const oldName = this.name(sheet);
    if (name === oldName) return;
    this.requireName(name, sheet);
    this.context.run("RENAME_SHEET", { sheetId: sheet, oldName, newName: name });
  }

  add(name?: string): SheetId {
    const used = new Set(this.ids());
    let id: string;
    do id = `added${++this.created}`;
    while (used.has(id));
    if (name !== undefined) this.requireName(name);
    const position = this.ids().length;
    this.context.run("CREATE_SHEET", { sheetId: id, name: name ?? this.freeName(), position, rows: 100, cols: 26 });
    return id;
  }

  /** @throws WorkbookRefusal `InvalidOperation` for the last visible sheet */
  delete(sheet: SheetId): void {
    const sheetName = this.name(sheet);
    this.requireAnotherVisible(sheet);
    this.context.run("DELETE_SHEET", { sheetId: sheet, sheetName });
  }

  move(sheet: SheetId, position: number): void {
    this.context.requireSheet(sheet);
    const others = this.ids().filter((id) => id !== sheet);
    if (position < 0 || position > others.length) throw new WorkbookRefusal("InvalidArgument", "There is no such position.");
    others.splice(position, 0, sheet);
    this.context.transaction(() => made(this.context.link.sheets).setOrder(others));
  }

  visibility(sheet: SheetId): Visibility {
    this.context.requireSheet(sheet);
    if (this.library.isSheetVisible(sheet)) return "visible";
    return this.veryHidden.has(sheet) ? "veryHidden" : "hidden";
  }

  setVisibility(sheet: SheetId, visibility: Visibility): void {
    if (visibility !== "visible") this.requireAnotherVisible(sheet);
    if (visibility === "veryHidden") this.veryHidden.add(sheet);
    else this.veryHidden.delete(sheet);
    const isShown = visibility === "visible";
    if (this.library.isSheetVisible(sheet) !== isShown) this.context.run(isShown ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId: sheet });
  }

  tabColor(sheet: SheetId): string {
    this.context.requireSheet(sheet);
    return this.library.getSheet(sheet).color ?? "";
  }

  setTabColor(sheet: SheetId, color: string): void {
    this.context.run("COLOR_SHEET", { sheetId: sheet, color: color === "" ? undefined : color });
  }

  showsGridlines(sheet: SheetId): boolean {
    this.context.requireSheet(sheet);
    return this.library.getGridLinesVisibility(sheet);
  }

  setShowsGridlines(sheet: SheetId, isShown: boolean): void {
    this.context.run("SET_GRID_LINES_VISIBILITY", { sheetId: sheet, areGridLinesVisible: isShown });
  }

  active(): SheetId {
    return this.library.getActiveSheetId();
  }

  activate(sheet: SheetId): void {
    if (this.visibility(sheet) !== "visible") throw new WorkbookRefusal("InvalidOperation", "A hidden sheet cannot be activated.");
    const before = this.active();
    if (before !== sheet) this.context.run("ACTIVATE_SHEET", { sheetIdFrom: before, sheetIdTo: sheet });
  }

  selection(): { readonly sheet: SheetId; readonly area: Area } {
    return { sheet: this.active(), area: areaOf(this.library.getSelectedZone()) };
  }

  select(sheet: SheetId, area: Area): void {
    this.context.requireArea(sheet, area);
    if (area.rowCount < MAX_ROWS && area.columnCount < MAX_COLUMNS) this.context.ensureSize(sheet, area.row + 1, area.column + 1);
    this.activate(sheet);
    const zone = zoneOf(this.context.clip(sheet, area));
    this.context.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  merge(sheet: SheetId, area: Area): void {
    this.requireFormatting(sheet, area);
    this.context.ensureSize(sheet, area.row + area.rowCount, area.column + area.columnCount);
    this.context.run("ADD_MERGE", { sheetId: sheet, target: [zoneOf(area)], force: true });
  }

  unmerge(sheet: SheetId, area: Area): void {
    this.requireFormatting(sheet, area);
    const zone = zoneOf(area);
    const target = this.merges(sheet).filter((merge) => zonesOverlap(merge, zone));
    if (target.length > 0) this.context.run("REMOVE_MERGE", { sheetId: sheet, target });
  }

  merges(sheet: SheetId): readonly Zone[] {
    return this.library.getMerges(sheet).map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  }

  columnPixels(sheet: SheetId, column: number): number {
    this.context.requireSheet(sheet);
    const isInGrid = column < this.context.getters.getNumberCols(sheet);
    return isInGrid ? this.library.getColSize(sheet, column) : pixelsOfCharacters(8.43);
  }

  /** `undefined` for a row of the default height. */
  rowPixels(sheet: SheetId, row: number): number | undefined {
    this.context.requireSheet(sheet);
    return row < this.context.getters.getNumberRows(sheet) ? this.library.getUserRowSize(sheet, row) : undefined;
  }

  columnWidth(sheet: SheetId, column: number): number {
    return pointsOfPixels(this.columnPixels(sheet, column));
  }

  rowHeight(sheet: SheetId, row: number): number {
    return pointsOfPixels(this.rowPixels(sheet, row) ?? DEFAULT_ROW_PIXELS);
  }

  setColumnWidth(sheet: SheetId, column: number, points: number): void {
    this.protection.requireAction(sheet, "formatColumns");
    this.resize(sheet, "COL", column, Math.round(pixelsOfPoints(points)));
  }

  setRowHeight(sheet: SheetId, row: number, points: number): void {
    this.protection.requireAction(sheet, "formatRows");
    this.resize(sheet, "ROW", row, Math.round(pixelsOfPoints(points)));
  }

  isColumnHidden(sheet: SheetId, column: number): boolean {
    this.context.requireSheet(sheet);
    return column < this.context.getters.getNumberCols(sheet) && this.library.isColHiddenByUser(sheet, column);
  }

  isRowHidden(sheet: SheetId, row: number): boolean {
    this.context.requireSheet(sheet);
    return row < this.context.getters.getNumberRows(sheet) && this.library.isRowHiddenByUser(sheet, row);
  }

  setColumnHidden(sheet: SheetId, column: number, isHidden: boolean): void {
    this.protection.requireAction(sheet, "formatColumns");
    if (this.isColumnHidden(sheet, column) !== isHidden) this.hide(sheet, "COL", column, isHidden);
  }

  setRowHidden(sheet: SheetId, row: number, isHidden: boolean): void {
    this.protection.requireAction(sheet, "formatRows");
    if (this.isRowHidden(sheet, row) !== isHidden) this.hide(sheet, "ROW", row, isHidden);
  }

  /** Fits widths to the longest text, as near as it goes without measuring a font. */
  autofitColumns(sheet: SheetId, area: Area, texts: readonly (readonly string[])[]): void {
    this.context.transaction(() => {
      for (let column = 0; column < area.columnCount; column++) {
        const longest = texts.reduce((most, row) => Math.max(most, longestLine(row[column] ?? "")), 0);
        if (longest > 0) this.resize(sheet, "COL", area.column + column, pixelsOfCharacters(Math.min(longest + 1, 255)));
      }
    });
  }

  /** Fits heights to the lines of wrapped texts. */
  autofitRows(sheet: SheetId, area: Area, texts: readonly (readonly string[])[]): void {
    this.context.transaction(() => {
      texts.forEach((row, rowOffset) => {
        const lines = row.map((text, column) => {
          const room = Math.max(Math.floor((this.columnPixels(sheet, area.column + column) - 5) / 7), 1);
          return text.split("\n").reduce((count, line) => count + Math.max(Math.ceil(line.length / room), 1), 0);
        });
        this.resize(sheet, "ROW", area.row + rowOffset, DEFAULT_ROW_PIXELS * Math.max(...lines, 1));
      });
    });
  }

  insertRows(sheet: SheetId, row: number, count: number): void {
    this.context.requireArea(sheet, { row, column: 0, rowCount: count, columnCount: 1 });
    this.protection.requireAction(sheet, "insertRows");
    if (row >= this.context.getters.getNumberRows(sheet)) return;
    const sheetName = this.name(sheet);
    this.context.run("ADD_COLUMNS_ROWS", { sheetId: sheet, sheetName, dimension: "ROW", base: row, quantity: count, position: "before" });
    this.moveRowBreaks(sheet, (above) => (above > row ? above + count : above));
  }

  deleteRows(sheet: SheetId, row: number, count: number): void {
    this.context.requireArea(sheet, { row, column: 0, rowCount: count, columnCount: 1 });
    this.protection.requireAction(sheet, "deleteRows");
    const last = Math.min(row + count, this.context.getters.getNumberRows(sheet));
    // The grid keeps at least one row.
    this.context.ensureSize(sheet, last + 1, 1);
    const elements = Array.from({ length: Math.max(last - row, 0) }, (_, index) => row + index);
    if (elements.length > 0)
      this.context.run("REMOVE_COLUMNS_ROWS", { sheetId: sheet, sheetName: this.name(sheet), dimension: "ROW", elements });
    this.moveRowBreaks(sheet, (above) => (above > row ? Math.max(row, above - count) : above));
  }

  freeze(sheet: SheetId, rows: number, columns: number): void {
    this.context.requireSheet(sheet);
    this.context.transaction(() => {
      this.context.run("UNFREEZE_COLUMNS_ROWS", { sheetId: sheet });
      if (rows > 0) this.context.run("FREEZE_ROWS", { sheetId: sheet, quantity: rows });
      if (columns > 0) this.context.run("FREEZE_COLUMNS", { sheetId: sheet, quantity: columns });
    });
  }

  frozen(sheet: SheetId): { readonly rows: number; readonly columns: number } {
    this.context.requireSheet(sheet);
    const { xSplit, ySplit } = this.library.getPaneDivisions(sheet);
    return { rows: ySplit, columns: xSplit };
  }

  pageSetup(sheet: SheetId): PageSetup {
    this.context.requireSheet(sheet);
    return this.pageSetups.get(sheet) ?? {};
  }

  setPageSetup(sheet: SheetId, change: PageSetup): void {
    this.pageSetups.set(sheet, { ...this.pageSetup(sheet), ...change });
  }

  /** Page breaks stay with the row that they stand above. */
  private moveRowBreaks(sheet: SheetId, moved: (above: number) => number): void {
    const { rowBreaks } = this.pageSetup(sheet);
    if (rowBreaks) this.setPageSetup(sheet, { rowBreaks: [...new Set(rowBreaks.map(moved))].filter((row) => row > 0) });
  }

  private requireFormatting(sheet: SheetId, area: Area): void {
    this.context.requireArea(sheet, area);
    this.protection.requireAction(sheet, "formatCells");
  }

  private resize(sheetId: SheetId, dimension: Dimension, index: number, size: number): void {
    this.context.ensureSize(sheetId, dimension === "ROW" ? index + 1 : 1, dimension === "COL" ? index + 1 : 1);
    this.context.run("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements: [index], size });
  }

  private hide(sheetId: SheetId, dimension: Dimension, index: number, isHidden: boolean): void {
    this.context.ensureSize(sheetId, dimension === "ROW" ? index + 2 : 1, dimension === "COL" ? index + 2 : 1);
    this.context.run(isHidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements: [index] });
  }

  private requireName(name: string, own?: SheetId): void {
    if (name.trim() === "" || name.length > LONGEST_NAME || FORBIDDEN.test(name)) {
      const rule = `A sheet name has 1 to ${LONGEST_NAME} characters, none of them : \\ / ? * [ ], and no apostrophe at its ends.`;
      throw new WorkbookRefusal("InvalidArgument", rule);
    }
    const isTaken = this.ids().some((id) => id !== own && this.name(id).toLowerCase() === name.toLowerCase());
    if (isTaken) throw new WorkbookRefusal("ItemAlreadyExists", `There is a sheet named "${name}" already.`);
  }

  private freeName(): string {
    const taken = new Set(this.ids().map((id) => this.name(id).toLowerCase()));
    let number = 1;
    while (taken.has(`sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private requireAnotherVisible(sheet: SheetId): void {
    this.context.requireSheet(sheet);
    const isLast = this.ids().every((id) => id === sheet || this.visibility(id) !== "visible");
    if (isLast) throw new WorkbookRefusal("InvalidOperation", "A workbook has at least one visible sheet.");
  }
}

function longestLine(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}
