import { UIPlugin } from "@odoo/o-spreadsheet";
import type { Model } from "@odoo/o-spreadsheet";
import { MAX_COLUMNS, MAX_ROWS } from "../../xlsx/address";
import type { Area, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { EngineLink } from "./engine-link";
import type { Command, Getters, Plugin, PluginClass, Zone } from "./library";
import { dispatch, featurePlugins, gettersOf, quietly } from "./library";

const TRANSACTION = "EXCEL_TRANSACTION";

/** Runs several commands as one: one calculation at the end, one step of undo. */
class Transactions extends (UIPlugin as unknown as PluginClass<Plugin>) {
  override handle(command: Command): void {
    if (command.type === TRANSACTION) (command.run as () => void)();
  }
}

featurePlugins.add("excel_transactions", Transactions);

export function zoneOf({ row, column, rowCount, columnCount }: Area): Zone {
  return { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 };
}

export function areaOf({ top, left, bottom, right }: Zone): Area {
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Rows and columns that stay free at the edge of the grid, for typing and for results that spill. */
export const ROOM = { rows: 50, columns: 6 } as const;

const REASONS: Readonly<Record<string, string>> = {
  SheetLocked: "AccessDenied",
  InvalidSheetId: "ItemNotFound",
  DuplicatedSheetName: "ItemAlreadyExists",
  TableOverlap: "InvalidOperation",
};

/** A model, what belongs to it, and the ways to change it that keep Excel's rules. */
export class EngineContext {
  readonly getters: Getters;
  private isGrowing = false;

  constructor(
    readonly model: Model,
    readonly link: EngineLink,
  ) {
    this.getters = gettersOf(model);
  }

  /** @throws WorkbookRefusal with Excel's code if the library refuses; "nothing changed" is no refusal. */
  run(type: string, payload: Record<string, unknown>): void {
    const reasons = quietly(() => dispatch(this.model, type, payload)).filter((reason) => !/^(?:NoChanges|Unchanged)/.test(reason));
    const [reason] = reasons;
    if (reason !== undefined)
      throw new WorkbookRefusal(REASONS[reason] ?? "InvalidArgument", `The workbook refused: ${reasons.join(", ")}.`);
  }

  transaction(run: () => void): void {
    let failure: unknown;
    quietly(() =>
      dispatch(this.model, TRANSACTION, {
        run: () => {
          try {
            run();
          } catch (error) {
            failure = error;
          }
        },
      }),
    );
    if (failure !== undefined) throw failure;
  }

  /** @throws WorkbookRefusal `ItemNotFound` */
  requireSheet(sheet: SheetId): void {
    if (!this.getters.tryGetSheet(sheet)) throw new WorkbookRefusal("ItemNotFound", "There is no such sheet.");
  }

  /** @throws WorkbookRefusal `InvalidArgument` for an area outside of Excel's grid. */
  requireArea(sheet: SheetId, { row, column, rowCount, columnCount }: Area): void {
    this.requireSheet(sheet);
    const isInside =
      row >= 0 && column >= 0 && rowCount > 0 && columnCount > 0 && row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
    if (!isInside) throw new WorkbookRefusal("InvalidArgument", "The area lies outside of the sheet.");
  }

  /** The part of an area (perhaps whole columns) that the grid has at present. */
  clip(sheet: SheetId, area: Area): Area {
    const rowCount = Math.min(area.rowCount, this.getters.getNumberRows(sheet) - area.row);
    const columnCount = Math.min(area.columnCount, this.getters.getNumberCols(sheet) - area.column);
    return { ...area, rowCount: Math.max(rowCount, 0), columnCount: Math.max(columnCount, 0) };
  }

  /** Lets the grid grow until it holds so many rows and columns. */
  ensureSize(sheetId: SheetId, rows: number, columns: number): void {
    const sizes = [
      { dimension: "ROW", has: this.getters.getNumberRows(sheetId), wants: rows, most: MAX_ROWS, room: ROOM.rows },
      { dimension: "COL", has: this.getters.getNumberCols(sheetId), wants: columns, most: MAX_COLUMNS, room: ROOM.columns },
    ];
    for (const { dimension, has, wants, most, room } of sizes) {
      if (wants <= has) continue;
      this.run("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: this.getters.getSheetName(sheetId),
        dimension,
        base: has - 1,
        quantity: Math.min(wants + room, most) - has,
        position: "after",
        isGrowth: true,
      });
    }
  }

  /** Makes room for results that did not fit into the grid. */
  growForResults(): void {
    if (this.isGrowing) return;
    this.isGrowing = true;
    try {
      // A result may grow with its room; ten rounds are more than any workbook needs.
      for (let round = 0; round < 10 && this.link.growth.size > 0; round++) {
        const wanted = [...this.link.growth];
        this.link.growth.clear();
        for (const [sheetId, { rows, columns }] of wanted) {
          if (this.getters.tryGetSheet(sheetId)) this.ensureSize(sheetId, Math.min(rows, MAX_ROWS), Math.min(columns, MAX_COLUMNS));
        }
      }
    } finally {
      this.isGrowing = false;
    }
  }
}
