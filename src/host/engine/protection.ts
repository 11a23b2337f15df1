import type { SheetProtection } from "../../xlsx/workbook-document";
import type { Area, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { EngineContext } from "./engine-context";
import { made } from "./engine-link";

/** Options that a protected sheet grants if they are `false` (ECMA-376 part 1, 18.3.1.85: true means locked). */
export type ProtectedAction = "formatCells" | "formatColumns" | "formatRows" | "insertRows" | "deleteRows" | "sort" | "autoFilter";

/** What a protected sheet refuses. */
export class Protection {
  private readonly passwords = new Map<SheetId, string>();

  constructor(private readonly context: EngineContext) {}

  of(sheet: SheetId): SheetProtection | undefined {
    this.context.requireSheet(sheet);
    return made(this.context.link.parts).protection(sheet);
  }

  /** @throws WorkbookRefusal `InvalidOperation` if the sheet is protected already. */
  protect(sheet: SheetId, options: Readonly<Record<string, boolean>>, password?: string): void {
    if (this.of(sheet)) throw new WorkbookRefusal("InvalidOperation", "The sheet is protected already.");
    this.set(sheet, { options: { sheet: true, ...options }, hasPassword: password !== undefined && password !== "" });
    if (password) this.passwords.set(sheet, password);
  }

  /**
   * @throws WorkbookRefusal `AccessDenied` for a wrong password. A password that came with a file is not known here and
   * never matches.
   */
  unprotect(sheet: SheetId, password?: string): void {
    const protection = this.of(sheet);
    if (!protection) return;
    if (protection.hasPassword && (password === undefined || this.passwords.get(sheet) !== password)) {
      throw new WorkbookRefusal("AccessDenied", "The password is not that of the sheet.");
    }
    this.set(sheet, undefined);
    this.passwords.delete(sheet);
  }

  /** @throws WorkbookRefusal `AccessDenied` if one of the cells is locked. */
  requireWritable(sheet: SheetId, area: Area, isTouched: (rowOffset: number, columnOffset: number) => boolean = () => true): void {
    if (!this.of(sheet)) return;
    const { getters, link } = this.context;
    for (let row = 0; row < area.rowCount; row++) {
      for (let column = 0; column < area.columnCount; column++) {
        if (!isTouched(row, column)) continue;
        const cell = getters.getCell({ sheetId: sheet, row: area.row + row, col: area.column + column });
        if (link.styles.at(link.styles.indexOf(cell)).locked !== false) throw denied();
      }
    }
  }

  /** @throws WorkbookRefusal `AccessDenied` */
  requireAction(sheet: SheetId, action?: ProtectedAction): void {
    const protection = this.of(sheet);
    if (protection && (action === undefined || protection.options[action] !== false)) throw denied();
  }

  private set(sheet: SheetId, protection: SheetProtection | undefined): void {
    this.context.transaction(() => {
      made(this.context.link.parts).setProtection(sheet, protection);
    });
  }
}

function denied(): WorkbookRefusal {
  return new WorkbookRefusal("AccessDenied", "The sheet is protected, and the cells are locked.");
}
