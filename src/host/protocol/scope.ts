import type { Area, SheetId, WorkbookPort } from "../workbook-port";
import type { Session } from "./session";
import type { RangeTarget } from "./targets";

/** What a member may use while its batch runs. */
export type Scope = {
  readonly session: Session;
  /** For reading what no calculation changes. */
  readonly book: WorkbookPort;
  /** For reading results: whatever the batch wrote so far is calculated first, as in Excel. */
  calculated(): WorkbookPort;
  /** For changing the workbook. */
  edit(): WorkbookPort;
  /** The results stay as they are until the batch is over (`suspendApiCalculationUntilNextSync`). */
  holdResults(): void;
  /** The contents of these cells changed: the add-in is told, as in Excel also of its own changes. */
  reportChange(range: RangeTarget): void;
  /** Moves the range objects the add-in holds, after rows were inserted (`count` > 0) or deleted (`count` < 0). */
  shiftRows(sheet: SheetId, row: number, count: number): void;
};

/** The area after rows were inserted or deleted at `row`. Deleted rows inside it make it shorter, at least one row stays. */
export function shiftedArea(area: Area, row: number, count: number): Area {
  if (count >= 0) {
    if (row <= area.row) return { ...area, row: area.row + count };
    return row < area.row + area.rowCount ? { ...area, rowCount: area.rowCount + count } : area;
  }
  const removedBefore = Math.max(0, Math.min(area.row, row - count) - row);
  const start = Math.max(area.row, row);
  const removedInside = Math.max(0, Math.min(area.row + area.rowCount, row - count) - start);
  return { ...area, row: area.row - removedBefore, rowCount: Math.max(1, area.rowCount - removedInside) };
}
